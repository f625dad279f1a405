// Which country each spot of a map shows, on a coarse grid: for placing names in the gaps and for
// telling land from sea. Internal to the maps of this module.
#pragma once

#include "njia/draw/base_map.h"
#include "njia/draw/placing.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace njia::draw {

class CountryGrid {
public:
  CountryGrid(BaseMap const& map, Projection const& projection, Rect const& frame);

  /// Codes of the countries in view with the number of cells that each fills.
  std::map<std::string, int> const& visible() const { return cells_; }
  /// Middle of what can be seen of a country.
  Point middle_of(std::string const& code) const;
  /// True when the whole box shows this country; "" means sea.
  bool is_all(Rect const& box, std::string_view code) const;
  double cell() const { return kCell; }

private:
  static constexpr double kCell = 2.5; // pt

  void fill(std::vector<Point> const& ring, int index);
  std::size_t place_of(int row, int column) const; ///< in owner_

  Rect frame_;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<int> owner_; ///< index into codes_, -1 at sea
  std::vector<std::string> codes_;
  std::map<std::string, int> cells_;
};

/// The best free place for a name of this size inside a country, level or, where only that fits,
/// upright.
struct NamePlace {
  Rect box;
  bool is_upright = false;
};
std::optional<NamePlace> place_for_name(CountryGrid const& grid, Taken const& taken,
                                        std::string const& code, double width, double height);

/// The free place at sea nearest to `wanted`, at most `reach` pt away.
std::optional<Rect> place_at_sea(CountryGrid const& grid, Taken const& taken, Point wanted,
                                 double width, double height, double reach);

} // namespace njia::draw
