// Any bytes as a mapping file: refused, or the same again from its JSON form.
#include "njia/app/import/mapping_file.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia::importing;
  auto const mapping = parse_mapping({reinterpret_cast<char const*>(data), size});
  if (mapping) {
    auto const json = mapping_to_json(*mapping);
    auto const again = parse_mapping(json);
    if (!again || mapping_to_json(*again) != json) {
      std::abort();
    }
  }
  return 0;
}
