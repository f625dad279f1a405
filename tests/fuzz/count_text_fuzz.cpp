// Any bytes as a number of people: read or refused, and what is read keeps the rules of cases.
#include "njia/app/import/count_text.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia;
  using namespace njia::importing;
  auto const reading =
      parse_count({reinterpret_cast<char const*>(data), size}, ValueWords::shipped());
  if (reading && ((reading->basis == CasesBasis::unknown) == reading->min.has_value() ||
                  (reading->min && reading->max && *reading->min > *reading->max))) {
    std::abort();
  }
  return 0;
}
