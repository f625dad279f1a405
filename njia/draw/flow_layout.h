// Where everything of a flow map stands before it is drawn: projection, stops, legs, and the
// legend's place. Internal; see flow_map.h.
#pragma once

#include "njia/draw/bends.h"
#include "njia/draw/flow_legend.h"
#include "njia/draw/flow_map.h"
#include "njia/draw/placing.h"

#include <optional>

namespace njia::draw {

struct FlowLayout {
  Projection projection;
  std::vector<std::size_t> off_map;   ///< nodes at the edge
  std::vector<Stop> stops;            ///< by node; an off-map node's stop is its arrow's tip
  std::vector<Leg> legs;              ///< of all flows, one after another
  std::vector<std::size_t> first_leg; ///< by flow
  std::vector<Curve> curves;          ///< by leg
  std::optional<Rect> legend;
  double price = 0; ///< of lines under the legend and of scale lost; lower is better

  bool is_off(std::size_t node) const;
  std::size_t legs_of(MapFlow const& flow) const { return flow.via.size() - 1; }
};

/// Lays the flows out in `frame` and finds a corner for the legend; where none is empty enough, the
/// flows make room at one side.
FlowLayout lay_out_flows(FlowMap const& content, BaseMap const& map, Rect const& frame,
                         FlowLegendPanel const& legend);

} // namespace njia::draw
