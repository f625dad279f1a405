// The base map's reader: any bytes give a map or `draw.base_map_damaged`, and a map that was read
// can be walked.

#include "njia/draw/base_map.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const map = njia::draw::BaseMap::parse({reinterpret_cast<char const*>(data), size});
  if (!map) {
    return 0;
  }
  for (auto const& country : map->countries()) {
    for (std::size_t i = 0; i < country.rings.size(); ++i) {
      auto const ring = map->ring(country, i);
      if (ring.size() > 1 && !(ring.front().lat == ring.back().lat)) {
        std::abort(); // a ring ends where it began
      }
    }
  }
  return 0;
}
