#include "njia/geo/place_id.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

TEST(PlaceIds, FollowTheExampleOfRfc9562) {
  auto const dns = *parse_uuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
  EXPECT_EQ(format_uuid(make_uuid_v8_sha256(dns, "www.example.com")),
            "5c146b14-3c52-8afd-938a-375d0df1fbf6");
}

// Recorded journeys hold these ids: they must never change. The values were computed with Python's
// hashlib.
TEST(PlaceIds, StayWhatTheyAre) {
  EXPECT_EQ(place_id("geonames:184745").text(), "733314a8-1109-8c8f-a83a-dbb186b6c761");
  EXPECT_EQ(place_id("iso2:KE-30").text(), "029fdfcb-84a5-80e0-8eb2-96d4124a33f0");
}

} // namespace
} // namespace njia
