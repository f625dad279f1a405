#include "njia/analysis/events.h"

#include "njia/analysis/draws.h"

#include <gtest/gtest.h>

namespace njia::analysis {
namespace {

using std::chrono::sys_days;
using namespace std::chrono_literals;

TEST(Events, rows_of_one_group_in_one_month_are_one_event) {
  auto const january = MonthNumber{2020 * 12};
  auto const counts = count_events({{7, 1, 0, january},
                                    {7, 1, 0, january + 2},
                                    {7, 1, 0, std::nullopt},
                                    {7, 1, 0, january},
                                    {7, 2, 0, january},
                                    {7, 2, 1, std::nullopt},
                                    {7, 2, 1, std::nullopt},
                                    {5, 1, 0, january}});
  EXPECT_EQ(counts,
            (std::vector<EventCount>{{5, 1, 0, 1}, {7, 1, 0, 2}, {7, 2, 0, 1}, {7, 2, 1, 1}}));
  EXPECT_TRUE(count_events({}).empty());
}

TEST(Events, a_journey_has_a_month_only_where_its_date_is_that_exact) {
  auto const day = [](auto date) { return Day{sys_days{date}}; };
  EXPECT_EQ(month_of(Days{day(2020y / 2 / 1), day(2020y / 2 / 29)}), 2020 * 12 + 1);
  EXPECT_EQ(month_of(Days{day(2020y / 2 / 29), day(2020y / 3 / 1)}), std::nullopt);
  EXPECT_EQ(month_of(Days{day(2019y / 2 / 1), day(2020y / 2 / 1)}), std::nullopt);
  EXPECT_EQ(month_of(std::nullopt), std::nullopt);
}

TEST(Draws, are_the_published_ones_and_depend_on_seed_and_run_only) {
  EXPECT_EQ(Draws::at_state(0).next(), 0xE220A8397B1DCDAFU);
  EXPECT_EQ((Draws{1, 2}.next()), (Draws{1, 2}.next()));
  EXPECT_NE((Draws{1, 2}.next()), (Draws{1, 3}.next()));
  EXPECT_NE((Draws{1, 2}.next()), (Draws{2, 2}.next()));
  EXPECT_NE((Draws{1, 2}.next()), (Draws{2, 1}.next()));
  EXPECT_NE((Draws{1, 2, 0}.next()), (Draws{1, 2, 1}.next()));
  auto draws = Draws{3, 0};
  auto seen = std::vector<int>(6);
  for (auto i = 0; i < 60'000; ++i) {
    ++seen[draws.below(6)];
    auto const unit = draws.unit();
    ASSERT_TRUE(unit >= 0 && unit < 1);
  }
  for (auto const count : seen) {
    EXPECT_NEAR(count, 10'000, 500); // 5 standard deviations are 456
  }
  auto order = std::vector{1, 2, 3, 4, 5};
  draws.shuffle(order);
  std::sort(order.begin(), order.end());
  EXPECT_EQ(order, (std::vector{1, 2, 3, 4, 5}));
}

} // namespace
} // namespace njia::analysis
