// The quiet part of every map: sea, land, the country in focus, lakes, coasts and borders, clipped
// to a frame. Always quieter than what is drawn upon it.
#pragma once

#include "njia/draw/base_map.h"
#include "njia/draw/scene.h"

#include <string>

namespace njia::draw {

struct GroundLook {
  std::string focal_country; ///< ISO code; empty: none stands out
  bool is_pale = false;      ///< paler still, for the cover
  bool has_frame = true;     ///< a thin edge around the map
};

/// Land, water and borders under `projection` inside `frame`. Leaves no clip behind.
void draw_ground(Scene& scene, BaseMap const& map, Projection const& projection, Rect const& frame,
                 GroundLook const& look = {});

/// The part of a country that lies in the frame, as closed rings on paper (not clipped; rings that
/// lie altogether outside are left out).
std::vector<std::vector<Point>> country_on_paper(BaseMap const& map, std::string_view code,
                                                 Projection const& projection, Rect const& frame);

/// A ring of the globe on paper: long sides are followed along the parallel, and what lies near the
/// far side of the globe is drawn on the edge of the visible disc. Empty when no point lies within
/// `limit` radians.
std::vector<Point> ring_on_paper(std::vector<GeoPoint> const& ring, Projection const& projection,
                                 double tolerance);

} // namespace njia::draw
