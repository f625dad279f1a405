#include "njia/geo/place_aliases.h"

namespace njia {
namespace {

std::string alias_key(std::string_view folded, std::string_view country) {
  auto key = std::string{country};
  key += '\n';
  key += folded;
  return key;
}

} // namespace

PlaceAliases::PlaceAliases(std::span<PlaceAlias const> aliases) {
  for (auto const& alias : aliases) {
    places_.insert_or_assign(alias_key(alias.text, alias.country), alias.place);
  }
}

std::optional<PlaceId> PlaceAliases::find(std::string_view folded, std::string_view country) const {
  auto const found = places_.find(alias_key(folded, country));
  return found == places_.end() ? std::nullopt : std::optional{found->second};
}

} // namespace njia
