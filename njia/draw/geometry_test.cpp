#include "njia/draw/geometry.h"

#include "njia/draw/curve.h"
#include "njia/draw/placing.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace njia::draw {
namespace {

TEST(Geometry, AnInchIs72Points) { EXPECT_NEAR(mm(25.4), 72, 1e-12); }

TEST(Geometry, OverlapIsTheCommonAreaAndTouchingIsNone) {
  EXPECT_DOUBLE_EQ(overlap_area({0, 0, 10, 10}, {5, 8, 10, 10}), 10);
  EXPECT_FALSE(overlaps(Rect{0, 0, 10, 10}, Rect{10, 0, 5, 5}));
}

TEST(Geometry, TurnedBoxesAreComparedAsTheyLie) {
  // A box of 10 x 2 turned by 45 degrees leaves the corner of its bounding box free.
  auto const slanting = turned({0, 0, 10, 2}, {0, 0}, std::numbers::pi / 4);
  EXPECT_FALSE(overlaps(slanting, quad({6, 0, 1, 1})));
  EXPECT_TRUE(overlaps(slanting, quad({3, 3, 1, 1})));
}

TEST(Geometry, InsideIsEvenOdd) {
  Point const square[] = {{0, 0}, {4, 0}, {4, 4}, {0, 4}};
  EXPECT_TRUE(is_inside(square, {1, 3}));
  EXPECT_FALSE(is_inside(square, {5, 3}));
}

TEST(Curve, BendsToTheRightOfItsDirection) {
  auto const curve = bent({0, 0}, {100, 0}, 0.1, 0, 0);
  auto const middle = curve.at(curve.length() / 2);
  EXPECT_NEAR(middle.x, 50, 0.5);
  EXPECT_NEAR(middle.y, 10, 0.1); // y grows downwards: right of eastwards is south
}

TEST(Curve, OppositeDirectionsPartByThemselves) {
  auto const there = bent({0, 0}, {100, 0}, 0.1, 0, 0);
  auto const back = bent({100, 0}, {0, 0}, 0.1, 0, 0);
  EXPECT_NEAR(there.at(there.length() / 2).y, -back.at(back.length() / 2).y, 1e-6);
}

TEST(Curve, StopsOutsideTheMarks) {
  auto const curve = bent({0, 0}, {100, 0}, 0, 5, 8);
  EXPECT_NEAR(curve.at(0).x, 5, 1e-9);
  EXPECT_NEAR(curve.at(1e9).x, 92, 1e-9);
}

TEST(Curve, ALegBetweenMarksThatTouchIsStillDrawn) {
  EXPECT_GT(bent({0, 0}, {6, 0}, 0.1, 5, 5).length(), 0.5);
}

TEST(Curve, ALegFromAPlaceToItselfIsEmpty) {
  EXPECT_TRUE(bent({3, 3}, {3, 3}, 0.1, 1, 1).is_empty());
}

TEST(Curve, SideTellsLeftFromRight) {
  Curve const east{{{0, 0}, {10, 0}}};
  EXPECT_DOUBLE_EQ(east.signed_distance_to({5, -2}), -2); // above is left of eastwards
  EXPECT_DOUBLE_EQ(east.signed_distance_to({5, 3}), 3);
  EXPECT_DOUBLE_EQ(east.distance_to({13, 4}), 5);
}

TEST(Curve, ArrowEndsAtItsTip) {
  Curve const line{{{0, 0}, {100, 0}}};
  auto const box = arrow_outline(line, 4).bounds();
  EXPECT_NEAR(box.right(), 100, 1e-9);
  EXPECT_NEAR(box.h, head_for(4).width, 1e-9);
  EXPECT_GT(head_for(4).width, 4 + 2); // wider than the line by more than 2 pt
}

TEST(Placing, TakesTheRightSideWhenAllIsFree) {
  Taken const taken{{0, 0, 200, 200}};
  auto const spots = spots_around({100, 100}, 3, 40, 10);
  auto const best = cheapest(spots, taken);
  ASSERT_TRUE(best);
  EXPECT_EQ(spots[*best].box.x, 105);
  EXPECT_EQ(spots[*best].box.center().y, 100);
}

TEST(Placing, NeverTakesWhatIsTaken) {
  Taken taken{{0, 0, 200, 200}};
  taken.take({103, 80, 90, 40}); // all of the right side
  auto const spots = spots_around({100, 100}, 3, 40, 10);
  auto const best = cheapest(spots, taken);
  ASSERT_TRUE(best);
  EXPECT_TRUE(taken.is_free(spots[*best].box));
}

TEST(Placing, LeadsALineWhereNoNearSpotIsFree) {
  Taken taken{{0, 0, 300, 300}};
  for (auto const& box :
       // a ring with one gap below, too narrow for the label and wide enough for a leader line
       {Rect{104, 60, 60, 80}, Rect{36, 60, 60, 80}, Rect{60, 86, 80, 10}}) {
    taken.take(box);
  }
  auto const spots = spots_around({100, 100}, 3, 40, 10);
  auto const best = cheapest(spots, taken);
  ASSERT_TRUE(best);
  EXPECT_TRUE(spots[*best].is_led);
}

TEST(Placing, NothingFitsOutsideTheFrame) {
  Taken const taken{{0, 0, 20, 20}};
  EXPECT_FALSE(cheapest(spots_around({10, 10}, 3, 40, 10), taken));
}

} // namespace
} // namespace njia::draw
