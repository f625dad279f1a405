// Capture tables from delimited text, and what is estimated from those that could be read: whatever
// the counts, every number is finite and no estimate lies below the people on the lists.
#include "njia/analysis/multiple_systems/multiple_systems.h"
#include "njia/app/estimate/capture_file.h"
#include "njia/base/check.h"

#include <cmath>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia;
  auto const bytes = std::string_view{reinterpret_cast<char const*>(data), size};
  auto const file = app::read_capture_file(bytes, "f.csv");
  auto const* const table = std::get_if<CaptureTable>(&file);
  if (table == nullptr) {
    NJIA_CHECK(!std::get<std::vector<Error>>(file).empty(), "no table and no reason");
    return 0;
  }
  if (table->lists.size() > 5) {
    return 0; // larger ones only cost time
  }
  auto const got = analysis::multiple_systems(*table, {.replicates = 2});
  if (!got || !got->total) {
    return 0;
  }
  auto const people = static_cast<double>(got->people);
  for (auto const number : {*got->total, got->wald_95->low, got->independent.value_or(people),
                            got->chao.value_or(people), got->wald_95->high.value_or(people)}) {
    NJIA_CHECK(std::isfinite(number) && number >= people, "an estimate below what was counted");
  }
  return 0;
}
