// Finds room for labels, badges and legends on a crowded map. Boxes that are taken are never taken
// twice; lines may be crossed at a price. Unit: pt. Deterministic: equal prices go to the earlier
// candidate.
#pragma once

#include "njia/draw/curve.h"
#include "njia/draw/geometry.h"

#include <optional>
#include <vector>

namespace njia::draw {

/// What is already on the paper.
class Taken {
public:
  explicit Taken(Rect const& frame) : frame_{frame} {}

  /// Takes a box; returns its handle.
  std::size_t take(Rect const& box);
  void free(std::size_t handle) {
    boxes_.at(handle) = Rect{};
    unused_.push_back(handle);
  }
  void add_line(Curve const& curve, double width);

  bool is_free(Rect const& box) const;
  /// True when the straight line from `a`, without its first `skip` pt, meets no taken box before
  /// `b`.
  bool is_clear(Point a, Point b, double skip) const;
  /// Number of lines' beads that a straight line from a to b runs over.
  int crossings(Point a, Point b) const;
  /// Length of all lines inside the box, pt, wide lines counting more.
  double lines_in(Rect const& box) const;
  Rect const& frame() const { return frame_; }

private:
  struct Dot {
    Point at;
    double radius;
  };
  Rect frame_;
  std::vector<Rect> boxes_;
  std::vector<std::size_t> unused_; ///< handles given back
  std::vector<Dot> dots_;           ///< the lines, as beads some pt apart
};

/// A place where a label may stand.
struct Spot {
  Rect box;            ///< of the ink, halo included
  double price = 0;    ///< how little it is liked; lower is better
  bool is_led = false; ///< needs a leader line to its mark
  Point mark = {};     ///< where the leader line begins
  double radius = 0;   ///< of the mark
};

/// The eight positions around a mark (right first, then the corners, left, above, below), the same
/// a little farther off, and then places at the end of a leader line.
/// @param radius  of the mark; @param leader_only  skips the near positions
std::vector<Spot> spots_around(Point mark, double radius, double width, double height,
                               bool leader_only = false);

/// What a spot costs where things stand now: its own price, the lines below it, the lines its
/// leader runs over.
/// @param counts_lines  false: its own price alone
double price_of(Spot const& spot, Taken const& taken, bool counts_lines = true);

/// Index of the free spot with the least price; none when all are taken. A leader line must be
/// clear too.
std::optional<std::size_t> cheapest(std::vector<Spot> const& spots, Taken const& taken,
                                    bool counts_lines = true);

/// Places for a panel of this size along the frame's edges, `margin` pt inside it, corners first.
std::vector<Spot> spots_for_panel(Rect const& frame, double width, double height, double margin);

/// Small boxes along the leader line of a spot, so that nothing is put upon it.
std::vector<Rect> leader_boxes(Spot const& spot);

/// From the mark's edge to the nearest point of the label's box.
Path leader_line(Point mark, double radius, Rect const& label);

} // namespace njia::draw
