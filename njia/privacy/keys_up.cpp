#include "njia/privacy/keys_up.h"

#include "njia/base/text.h"

namespace njia {
namespace {

std::optional<std::string> place_up(PlaceTree const& places, std::string_view key, Level level) {
  auto const id = PlaceId::parse(key);
  if (!id) {
    return std::nullopt;
  }
  auto const up = places.ancestor(*id, level);
  return up ? std::optional{up->text()} : std::nullopt;
}

} // namespace

bool has_places(Dimension const& dimension) {
  return dimension.kind == DimensionKind::place || dimension.kind == DimensionKind::route;
}

std::optional<std::string> key_up(PlaceTree const& places, Dimension const& dimension,
                                  std::string_view key, Level level) {
  if (dimension.kind == DimensionKind::place) {
    return place_up(places, key, level);
  }
  auto route = std::string{};
  auto last = std::string{};
  for (auto const place : split(key, '>')) {
    auto const up = place_up(places, place, level);
    if (!up) {
      return std::nullopt;
    }
    if (*up != last) {
      route += (route.empty() ? "" : ">") + *up;
      last = *up;
    }
  }
  return route;
}

} // namespace njia
