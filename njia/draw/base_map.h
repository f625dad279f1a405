// The shipped map of the world: countries as rings over shared arcs, coasts, borders (disputed ones
// apart) and lakes, from Natural Earth by data/basemap/. Immutable once read; may be shared by
// threads.
#pragma once

#include "njia/base/result.h"
#include "njia/draw/projection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::draw {

enum class LineKind { coast = 0, border = 1, disputed = 2 };

class BaseMap {
public:
  struct Step {
    int lon = 0; ///< in steps_per_degree
    int lat = 0;
  };
  struct Arc {
    std::vector<Step> points;
  };
  struct Country {
    std::string code; ///< ISO 3166-1 alpha-2; "XK" for Kosovo; "ZZ" where there is none
    /// Arc references by ring; ~i is arc i backwards. Several entities may carry one code.
    std::vector<std::vector<int>> rings;
  };
  struct Line {
    LineKind kind = LineKind::coast;
    std::size_t arc = 0;
    std::size_t from = 0; ///< first point
    std::size_t to = 0;   ///< last point, > from
  };
  struct Lake {
    double km2 = 0;
    std::vector<Step> points; ///< closed
  };

  /// Reads the format of tools/build_basemap (described in base_map.cpp). Every index and count is
  /// checked. Errors: `draw.base_map_damaged` {offset}.
  static Result<BaseMap> parse(std::string_view bytes);
  /// The map that the binary carries; read once.
  static BaseMap const& shipped();

  std::vector<Arc> const& arcs() const { return arcs_; }
  std::vector<Country> const& countries() const { return countries_; }
  std::vector<Line> const& lines() const { return lines_; }
  std::vector<Lake> const& lakes() const { return lakes_; }
  GeoPoint at(Step step) const { return {.lat = step.lat / steps_, .lon = step.lon / steps_}; }

  bool has_country(std::string_view code) const;
  /// A ring's points, the first repeated at the end. Longitudes run on beyond 180 where a ring
  /// crosses it.
  std::vector<GeoPoint> ring(Country const& country, std::size_t index) const;
  /// Rings of all entities with this code, largest first (by area in degrees, corrected for
  /// latitude).
  std::vector<std::vector<GeoPoint>> rings_of(std::string_view code) const;
  /// Points that span the country's main parts (rings of at least a twentieth of the largest).
  /// Empty when unknown.
  std::vector<GeoPoint> outline_points(std::string_view code) const;
  /// The country that holds the point, or none at sea. Cost: linear in the points of near-by
  /// countries.
  std::optional<std::string> country_at(GeoPoint p) const;

private:
  double steps_ = 1000;
  std::vector<Arc> arcs_;
  std::vector<Country> countries_;
  std::vector<Line> lines_;
  std::vector<Lake> lakes_;
};

} // namespace njia::draw
