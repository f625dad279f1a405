#include "njia/privacy/rule.h"

#include "njia/privacy/present.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

struct Part {
  std::uint64_t low;
  std::optional<std::uint64_t> high;
  std::uint64_t unknown = 0;
};

Counts of(std::vector<Part> const& parts) {
  auto counts = Counts{};
  for (auto i = std::size_t{0}; i < parts.size(); ++i) {
    auto id = Uuid{};
    id.bytes[0] = static_cast<std::uint8_t>(i);
    counts.add(GroupId{id}, {.submissions = 1 + parts[i].unknown,
                             .sized = 1,
                             .persons = {.low = parts[i].low, .high = parts[i].high}});
  }
  return counts;
}

struct Row {
  std::string name;
  std::vector<Part> parts;
  std::string_view want;
};

TEST(Rule, figures_worked_by_hand) {
  auto const rows = std::vector<Row>{
      {"5, 5, 5: 15 people, 10 without any one", {{5, 5}, {5, 5}, {5, 5}}, ""},
      {"6, 4, 5: only 9 without the 6", {{6, 6}, {4, 4}, {5, 5}}, "rests_on_one_group"},
      {"two groups, however many", {{50, 50}, {50, 50}}, "fewer_than_3_groups"},
      {"a third group that reported no person does not help",
       {{50, 50}, {50, 50}, {0, 0}},
       "fewer_than_3_groups"},
      {"3, 3, 3: 9 people", {{3, 3}, {3, 3}, {3, 3}}, "fewer_than_10_persons"},
      {"one at least", {{5, 5}, {5, 5}, {5, std::nullopt}}, "size_not_known"},
      {"one submission of unknown size", {{5, 5}, {5, 5}, {5, 5, 1}}, "size_not_known"},
      {"120 of 140: 120 > 0.85 * 140 = 119",
       {{120, 120}, {10, 10}, {10, 10}},
       "one_group_dominates"},
      {"100 of 120: 100 <= 102, and 10 left >= 10", {{100, 100}, {10, 10}, {10, 10}}, ""},
      {"upper bound counts: up to 120", {{100, 120}, {10, 10}, {10, 10}}, "one_group_dominates"},
      {"two of 60 leave 5 < 6 to the others", {{60, 60}, {60, 60}, {5, 5}}, "two_groups_dominate"},
      {"two of 60 leave 6 >= 6", {{60, 60}, {60, 60}, {6, 6}}, ""},
  };
  for (auto const& row : rows) {
    EXPECT_EQ(judge(of(row.parts)).reason, row.want) << row.name;
  }
}

TEST(Rule, sums_of_figures_that_pass_pass) {
  auto a = of({{100, 100}, {10, 10}, {10, 10}});
  auto const b = of({{5, 5}, {5, 5}, {5, 5}});
  ASSERT_TRUE(judge(a).passes());
  ASSERT_TRUE(judge(b).passes());
  a += b;
  EXPECT_TRUE(judge(a).passes());
}

TEST(Rounding, ends_move_outward_to_multiples_of_5) {
  EXPECT_EQ(round_outward({.low = 12, .high = 18}), (Cases{.low = 10, .high = 20}));
  EXPECT_EQ(round_outward({.low = 10, .high = 15}), (Cases{.low = 10, .high = 15}));
  EXPECT_EQ(round_outward({.low = 14, .high = std::nullopt}),
            (Cases{.low = 10, .high = std::nullopt}));
}

} // namespace
} // namespace njia
