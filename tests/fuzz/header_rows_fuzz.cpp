// Any bytes as a text table: its tables are found or not; every table has its data below its
// header.
#include "njia/app/import/layout.h"
#include "njia/io/read/read.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia;
  using namespace njia::importing;
  auto finder = LayoutFinder{HeaderWords::shipped(), ValueWords::shipped(), {}};
  auto const read = sheets::read_tables(std::string_view{reinterpret_cast<char const*>(data), size},
                                        "a.csv", sheets::kReadLimits, finder);
  if (!read) {
    return 0;
  }
  for (auto const& sheet : finder.take_sheets()) {
    for (auto const& table : sheet.tables) {
      if (table.first_row <= table.header_row || table.columns.empty()) {
        std::abort();
      }
    }
  }
  return 0;
}
