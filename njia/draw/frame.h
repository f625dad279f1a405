// An area whose positions are measured from the side where reading starts. Internal.
#pragma once

#include "njia/draw/setting.h"

namespace njia::draw {

class Frame {
public:
  Frame(Rect const& area, Direction direction)
      : area_{area}, is_rtl_{direction == Direction::rtl} {}

  /// The x of a point `along` pt from the start.
  double x(double along) const { return is_rtl_ ? area_.right() - along : area_.x + along; }
  Point at(double along, double down) const { return {x(along), area_.y + down}; }
  /// A box that begins `along` pt from the start and `down` pt from the top.
  Rect box(double along, double down, double w, double h) const {
    return {is_rtl_ ? area_.right() - along - w : area_.x + along, area_.y + down, w, h};
  }
  Rect const& area() const { return area_; }

private:
  Rect area_;
  bool is_rtl_;
};

} // namespace njia::draw
