// The signs on maps: towns, arrows, badges. Shared by the maps of this module.
#pragma once

#include "njia/draw/curve.h"
#include "njia/draw/flow_map.h"

namespace njia::draw {

/// Half the size of a mark of this kind, pt.
double usual_radius(Mark mark);

/// Draws a town's mark and records its box under `name`.
void draw_mark(Scene& scene, Point at, Mark mark, double radius, bool is_withheld,
               std::string const& name, bool may_hold = false);

/// Draws one leg with its white casing: an arrow when `has_head`, else a band.
void draw_leg(Scene& scene, Curve const& curve, double width, FlowState state, bool has_head);

/// Draws the end of an arrow once more, so that no line that came later covers its head.
void draw_head(Scene& scene, Curve const& curve, double width, FlowState state);

inline constexpr double kBadgeRadius = 5.5;
inline constexpr double kHeadClearance = 2.0; ///< pt between an arrow's tip and a mark

/// A numbered disc. `is_fresh`: filled warm; `is_moved`: warm outline.
void draw_badge(Scene& scene, Setting const& setting, Point at, std::string const& number,
                FlowState state);

/// The box of a laid-out label's ink with its halo, for the label's top left corner at (0, 0).
Rect label_box(TextBlock const& label);
/// Draws a label so that its box is `box`.
void draw_label(Scene& scene, TextBlock const& label, Rect const& box);

} // namespace njia::draw
