// Maps of places: circles whose area follows people, and maps of where organisations work. Placing
// of labels is automatic, as on flow maps.
#pragma once

#include "njia/draw/base_map.h"
#include "njia/draw/setting.h"

#include <map>
#include <string>
#include <vector>

namespace njia::draw {

struct PlaceCircle {
  std::string label;
  GeoPoint at = {.lat = 0, .lon = 0};
  Amount amount; ///< dark disc: at least; pale rim: at most; dashed rim: or more; hatched: withheld
  bool is_main = false; ///< bold label
};

struct PlaceMap {
  std::string focal_country;
  std::vector<PlaceCircle> places;
  std::map<std::string, std::string> country_names = {};
  std::vector<double> legend_amounts = {}; ///< discs of the legend, largest first; empty: no legend
  std::string legend_withheld = {};        ///< words; an empty one leaves its sign out
  std::string legend_or_more = {};
  std::string legend_note = {}; ///< "People, all roles together. Dark: at least. Pale: at most."
  double largest_radius = 17;   ///< pt, of the largest maximum
};

/// Map `height` pt high with the legend below it (which adds to the block's height). `map` must
/// outlive the block.
Block place_map(Setting const& setting, PlaceMap const& content, BaseMap const& map, double height);

/// An area of a coverage map. With rings it is filled; without (Njia ships no admin-1 outlines) a
/// disc stands at its middle, moved aside where discs would overlap.
struct CoverageArea {
  std::string code;  ///< shown in the disc: "30" for KE-30
  std::string label; ///< beside, when there is room; may be empty
  GeoPoint middle = {.lat = 0, .lon = 0};
  std::vector<std::vector<GeoPoint>> rings = {};
  int organisations = 0;
};

struct CoverageMap {
  std::string focal_country;
  std::vector<CoverageArea> areas;
  std::map<std::string, std::string> country_names = {};
  /// Words for none, 1, 2, 3–4, 5 and more.
  std::vector<std::string> legend = {};
};

/// Four steps of green-grey, hatched where no organisation works; never a blank. Legend below.
Block coverage_map(Setting const& setting, CoverageMap const& content, BaseMap const& map,
                   double height);

struct CountryShade {
  std::string code; ///< ISO 3166-1
  int organisations = 0;
};
/// The same for whole countries, whose outlines are shipped.
Block country_coverage_map(Setting const& setting, std::vector<CountryShade> const& countries,
                           CoverageMap const& content, BaseMap const& map, double height);

/// A country with one dotted ring that stands for all of it: the small release's map.
struct CountryRing {
  std::string code;
  std::string label;       ///< "Kenya"
  std::string second_line; ///< "25–35 people"
};
Block country_ring_map(Setting const& setting, CountryRing const& content, BaseMap const& map,
                       double height);

} // namespace njia::draw
