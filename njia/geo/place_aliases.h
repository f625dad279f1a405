// What one organisation means by its texts, as decided by a person: consulted before the gazetteer.
#pragma once

#include "njia/domain/place.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace njia {

class PlaceAliases {
public:
  PlaceAliases() = default;
  /// Of several decisions on one text the last one counts.
  explicit PlaceAliases(std::span<PlaceAlias const> aliases);

  bool empty() const { return places_.empty(); }
  /// @param folded   fold() of the text
  /// @param country  ISO alpha-2 of the country stated beside it, or empty. A decision made without
  /// a country does
  ///                 not serve a text that states one, nor the reverse.
  std::optional<PlaceId> find(std::string_view folded, std::string_view country) const;

private:
  std::unordered_map<std::string, PlaceId> places_; ///< by country, a separator, text
};

} // namespace njia
