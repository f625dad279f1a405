// Chooses how far each leg of a flow map bends, so that legs fan out from shared towns, keep off
// one another and do not pass under towns that they do not serve. Deterministic.
#pragma once

#include "njia/draw/curve.h"

#include <vector>

namespace njia::draw {

/// A leg to be bent, between two stops on paper.
struct Leg {
  std::size_t from = 0; ///< index of a stop
  std::size_t to = 0;
  double width = 1;      ///< pt
  bool has_head = false; ///< ends in an arrowhead
  double cut_start = 0;  ///< pt left free at the start, for the mark
  double cut_end = 0;
};

/// A place that legs start or end at, or must keep off.
struct Stop {
  Point at;
  double radius = 0; ///< of its mark; 0: a bare end, such as an arrow off the map
};

/// One curve per leg, in the order of `legs`.
/// Starts from a fan (legs of a shared stop sorted by bearing, each bent a little more than the one
/// before) and then betters one leg at a time against all others until nothing changes, at most
/// eight rounds. Cost: rounds x legs² x samples; 40 legs take about 30 ms.
std::vector<Curve> choose_bends(std::vector<Leg> const& legs, std::vector<Stop> const& stops,
                                Rect const& frame);

} // namespace njia::draw
