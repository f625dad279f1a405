// The keys of a row at coarser levels. Private to this module.
#pragma once

#include "njia/domain/count_table.h"
#include "njia/domain/place_tree.h"

#include <optional>
#include <string>
#include <string_view>

namespace njia {

bool has_places(Dimension const& dimension);

/// A place or route key with its places taken to `level`; adjacent repeats of a route are dropped.
/// Nothing where a place has no such unit.
std::optional<std::string> key_up(PlaceTree const& places, Dimension const& dimension,
                                  std::string_view key, Level level);

} // namespace njia
