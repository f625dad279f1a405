#include "njia/privacy/keys_up.h"

#include "njia/base/text.h"

namespace njia {

bool has_places(Dimension const& dimension) {
  return dimension.kind == DimensionKind::place || dimension.kind == DimensionKind::route;
}

std::optional<std::string> const& KeysUp::place_up(std::string_view key) {
  auto const known = known_.find(key);
  if (known != known_.end()) {
    return known->second;
  }
  auto const id = PlaceId::parse(key);
  auto const up = id ? places_.ancestor(*id, level_) : std::nullopt;
  return known_[std::string{key}] = up ? std::optional{up->text()} : std::nullopt;
}

std::optional<std::string> KeysUp::operator()(std::string_view key) {
  if (dimension_.kind == DimensionKind::place) {
    return place_up(key);
  }
  auto route = std::string{};
  auto last = std::string{};
  for (auto const place : split(key, '>')) {
    auto const& up = place_up(place);
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
