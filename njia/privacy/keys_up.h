// The keys of a row at coarser levels. Private to this module.
#pragma once

#include "njia/base/text_map.h"
#include "njia/domain/count_table.h"
#include "njia/domain/place_tree.h"

#include <optional>
#include <string>
#include <string_view>

namespace njia {

bool has_places(Dimension const& dimension);

/// Takes the keys of one dimension up to one level. All three must outlive it.
class KeysUp {
public:
  KeysUp(PlaceTree const& places, Dimension const& dimension, Level level)
      : places_{places}, dimension_{dimension}, level_{level} {}

  /// A place or route key with its places taken to the level; adjacent repeats of a route are
  /// dropped. Nothing where a place has no such unit.
  std::optional<std::string> operator()(std::string_view key);

private:
  std::optional<std::string> const& place_up(std::string_view key);

  PlaceTree const& places_;
  Dimension const& dimension_;
  Level level_;
  TextMap<std::optional<std::string>> known_; ///< few places stand in many routes
};

} // namespace njia
