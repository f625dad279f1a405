#include "njia/base/id.h"

#include <gtest/gtest.h>

#include <set>

namespace njia {
namespace {

TEST(Uuid, version_7_matches_the_example_of_rfc_9562_appendix_a6) {
  auto const id = make_uuid_v7(0x017F22E279B0, 0xCC3, 0x18C4DC0C0C07398F);
  EXPECT_EQ(format_uuid(id), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
  EXPECT_EQ(uuid_unix_ms(id), 1645557742000U);
}

TEST(Uuid, text_goes_both_ways_in_any_case) {
  auto const id = parse_uuid("017F22E2-79B0-7CC3-98C4-DC0C0C07398F");
  ASSERT_TRUE(id);
  EXPECT_EQ(format_uuid(*id), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST(Uuid, refuses_what_is_not_one) {
  for (auto const* text :
       {"", "017f22e2", "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
        "017f22e2x79b0-7cc3-98c4-dc0c0c07398f", "g17f22e2-79b0-7cc3-98c4-dc0c0c07398f"}) {
    auto const id = parse_uuid(text);
    ASSERT_FALSE(id) << text;
    EXPECT_EQ(id.error().key, "id.malformed");
  }
}

TEST(Uuid, system_ids_ascend_and_do_not_repeat) {
  auto source = SystemUuids{};
  auto last = source.next();
  for (auto i = 0; i < 10'000; ++i) {
    auto const id = source.next();
    ASSERT_LT(last, id);
    last = id;
  }
}

TEST(Uuid, seeded_ids_repeat_with_the_seed) {
  auto a = SeededUuids{7, 1000};
  auto b = SeededUuids{7, 1000};
  auto c = SeededUuids{8, 1000};
  auto const first = a.next();
  EXPECT_EQ(first, b.next());
  EXPECT_NE(first, c.next());
  EXPECT_EQ(uuid_unix_ms(first), 1000U);
}

} // namespace
} // namespace njia
