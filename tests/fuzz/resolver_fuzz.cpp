// What partners write, and what they do not: text, country and county, parted by line ends.
#include "njia/base/text.h"
#include "njia/geo/resolver.h"
#include "njia/geo/testing/small_gazetteer.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia;
  static auto const world = testing::SmallWorld{}.gazetteer();
  static auto const resolve = Resolver{world};
  auto const parts = split({reinterpret_cast<char const*>(data), size}, '\n');
  auto const part = [&](std::size_t i) { return i < parts.size() ? parts[i] : std::string_view{}; };
  auto const context = ResolveContext{
      .home = part(2).empty() ? std::nullopt : CountryCode::parse("KE"), .unit = part(3)};
  auto const got = resolve(part(0), part(1), context);
  auto const stated = resolve.find_country(part(1));
  auto const place = got.place() ? world.find_place(*got.place()) : std::nullopt;
  if (stated && place && (!place->country || !world.is_same_country(*place->country, *stated))) {
    std::abort(); // a place of another country than the stated one, in silence
  }
  return 0;
}
