// The map of corridors: who was taken from where to where, through which towns. Curves with
// arrowheads over a quiet ground; widths follow the minimum; placing is automatic. Knows towns and
// widths, not journeys or counts. Start with FlowMap and flow_map().
#pragma once

#include "njia/draw/base_map.h"
#include "njia/draw/setting.h"

#include <map>
#include <string>
#include <vector>

namespace njia::draw {

enum class Mark {
  ring,        ///< start or end of a flow
  diamond,     ///< inland transit place
  square,      ///< border place
  dotted_ring, ///< the country is known, the town is not
  none
};

struct MapNode {
  std::string label;
  GeoPoint at = {.lat = 0, .lon = 0};
  Mark mark = Mark::ring;
  std::string second_line = {}; ///< "19 or more people"; in italics under the label
  bool is_main = false;         ///< bold, and never dropped
  int priority = 0;             ///< higher is placed earlier
  bool is_withheld = false;     ///< its number is not shown: hatched mark
  double radius = 0;            ///< of the mark in pt; 0: the usual size of its kind
  bool is_label_inside = false; ///< in the ring, which must be large enough
  /// Said at the map's edge when the node lies off the map: "to Bangkok, Thailand". Empty: the
  /// label.
  std::string off_map_label = {};
};

enum class FlowState {
  reported, ///< blue
  stretch,  ///< paler blue: a stretch between transit places
  fresh,    ///< warm, a white line along the middle: new
  moved,    ///< warm, dashed: known corridor, new way
  withheld  ///< thin grey, no number
};

struct MapFlow {
  std::vector<std::size_t> via; ///< indices of nodes in travel order, at least two
  double least = 0;             ///< people, at least; sets the width
  FlowState state = FlowState::reported;
  std::string badge = {}; ///< number on the curve, the same as in the table; empty: none
};

/// Words of the legend; an entry without words is left out, and one whose sign does not occur too.
struct FlowLegend {
  std::string title;
  /// 150 -> "at least 150 people". Empty function: no widths in the legend.
  std::function<std::string(double)> at_least;
  std::string fresh, moved, withheld, dotted_ring, ring, diamond, square, withheld_place;
};

struct SeaName {
  std::string name;
  GeoPoint at = {.lat = 0, .lon = 0};
};

struct FlowMap {
  std::vector<MapNode> nodes;
  std::vector<MapFlow> flows;
  std::string focal_country; ///< ISO code; empty: none
  /// Names to write on countries in view, by ISO code. Those without room are left out.
  std::map<std::string, std::string> country_names = {};
  std::vector<SeaName> sea_names = {};
  FlowLegend legend = {};
  bool has_legend = true;
  bool is_cover = false;   ///< paler, thinner, without labels, badges and legend
  bool shows_focal = true; ///< the whole focal country is in view
  bool is_focal_only =
      false; ///< the focal country fills the map; what lies elsewhere is off the map
  std::string description = {}; ///< one sentence for those who cannot see it
};

/// Width of a line for at least this many people: 1 pt + 0.045 pt each, at most 9 pt.
/// By hand: 148 people -> 7.66 pt; 400 -> 9 pt.
double flow_width(double least);

/// What could not be drawn as asked; the table beside the map still has it.
struct FlowMapNotes {
  std::vector<std::size_t> off_map; ///< nodes at the edge, as arrows
  std::vector<std::size_t> dropped; ///< nodes whose label found no room
};

/// The map as a block, `height` pt high whatever its width. Every flow needs nodes that exist (a
/// bug otherwise). `map` must outlive the block. Cost: some 50 ms for 20 corridors.
Block flow_map(Setting const& setting, FlowMap const& content, BaseMap const& map, double height);

/// Draws at once, and tells what was left out.
FlowMapNotes draw_flow_map(Scene& scene, Rect const& frame, Setting const& setting,
                           FlowMap const& content, BaseMap const& map);

/// Nodes that are drawn at the map's edge because they would shrink the rest more than they are
/// worth: a far end of few people. Indices ascending. Nodes of flows that start and end there both
/// stay.
std::vector<std::size_t> choose_off_map(FlowMap const& content, BaseMap const& map);

} // namespace njia::draw
