// What analyses and releases need to know of places: which place lies in which, how finely a place
// is known, its name. The gazetteer (njia/geo) answers for the world; tests answer from a literal
// table.
#pragma once

#include "njia/base/lat_lon.h"
#include "njia/domain/count_table.h"
#include "njia/domain/ids.h"
#include "njia/domain/labels.h"
#include "njia/domain/terms.h"

#include <optional>
#include <string>
#include <string_view>

namespace njia {

/// Read-only and safe to ask from several threads. A place that the tree does not know has
/// precision `unknown`, no ancestors, no country, and is contained in itself only.
class PlaceTree {
public:
  virtual ~PlaceTree() = default;

  /// The place taken to a level: itself when it is of that level, else the one unit of that level
  /// it lies in. Nothing when the place is coarser than the level (a country has no admin-1), or
  /// the unit is not known. A place in several regions has one here, always the same, so that
  /// regions do not overlap.
  virtual std::optional<PlaceId> ancestor(PlaceId place, Level level) const = 0;

  virtual Precision precision(PlaceId place) const = 0;
  virtual PlaceKind kind(PlaceId place) const = 0;

  /// Whether `fine` lies inside `coarse`, or is it. A region may contain what ancestor() puts
  /// elsewhere: the United Arab Emirates lie in the Gulf and in the Middle East.
  virtual bool contains(PlaceId coarse, PlaceId fine) const = 0;

  /// ISO 3166-1 alpha-2; empty for regions and unknown places.
  virtual std::string country_code(PlaceId place) const = 0;
  virtual std::optional<PlaceId> find_country(std::string_view country_code) const = 0;
  /// The admin-1 unit of an ISO 3166-2 code, e.g. "KE-30".
  virtual std::optional<PlaceId> find_unit(std::string_view unit_code) const = 0;

  /// Where a town, camp or border post lies; nothing when no source says. Of units, countries and
  /// regions an anchor for labels: never a point to count or draw people at.
  virtual std::optional<LatLon> location(PlaceId place) const = 0;
  /// Inhabitants; of units and countries those of their towns. Nothing when no source says.
  virtual std::optional<std::uint64_t> population(PlaceId place) const = 0;

  virtual std::string name(PlaceId place, Language language) const = 0;
};

} // namespace njia
