#include "njia/geo/gazetteer_tree.h"

#include "njia/base/parallel.h"
#include "njia/geo/testing/small_gazetteer.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

class GazetteerTreeTest : public ::testing::Test {
protected:
  PlaceId unit(std::string_view code) const {
    return gazetteer_.at(gazetteer_.find_admin1(code).value()).id;
  }

  Gazetteer gazetteer_ = testing::SmallWorld{}.gazetteer();
  GazetteerTree tree_{gazetteer_};
};

// Nairobi, Eastleigh and the airport: (1.283 + 1.27 + 1.32) / 3 south, (36.817 + 36.85 + 36.93) / 3
// east.
TEST_F(GazetteerTreeTest, ACountyOfNoKnownPositionLiesInTheMiddleOfItsPlaces) {
  auto const at = tree_.location(unit("KE-30"));
  ASSERT_TRUE(at.has_value());
  EXPECT_NEAR(at->lat, -1.291, 1e-9);
  EXPECT_NEAR(at->lon, 36.8656666667, 1e-9);
}

TEST_F(GazetteerTreeTest, ACountyWithoutPlacesHasNoPosition) {
  EXPECT_FALSE(tree_.location(unit("KE-06")).has_value());
}

// Pages and annex of one report ask at the same time: the middles were once filled by both, and a
// report of many places could end in a crash. Each round begins with nothing worked out yet.
TEST_F(GazetteerTreeTest, SeveralThreadsMayAskForMiddlesAtOnce) {
  auto const asked = std::vector<PlaceId>{unit("KE-04"), unit("KE-30"), unit("UG-E"),
                                          unit("ET-OR"), unit("NG-DE"), unit("AE-DU")};
  auto expected = std::vector<double>{};
  for (auto const& place : asked) {
    expected.push_back(tree_.location(place)->lat);
  }
  for (auto round = 0; round < 200; ++round) {
    auto const fresh = GazetteerTree{gazetteer_};
    auto lat = std::vector<double>(16 * asked.size());
    for_each_in_parallel(
        lat.size(), [&](std::size_t i) { lat[i] = fresh.location(asked[i % asked.size()])->lat; });
    for (auto i = std::size_t{0}; i < lat.size(); ++i) {
      ASSERT_EQ(lat[i], expected[i % asked.size()]);
    }
  }
}

} // namespace
} // namespace njia
