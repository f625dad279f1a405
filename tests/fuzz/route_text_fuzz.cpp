// Any bytes as a route: taken apart without an empty place.
#include "njia/app/import/route_text.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia::importing;
  auto const text = std::string_view{reinterpret_cast<char const*>(data), size};
  auto const is_country = [](std::string_view name) { return name.size() == 5; };
  for (auto const& route : {split_route(text, is_country, ValueWords::shipped()),
                            split_transit(text, is_country, ValueWords::shipped())}) {
    for (auto const& stop : route.transit) {
      if (stop.places.empty() || stop.places.front().empty()) {
        std::abort();
      }
    }
  }
  static_cast<void>(split_place(text, ValueWords::shipped()));
  return 0;
}
