#include "njia/analysis/displaced/mix_change.h"

#include "njia/analysis/draws.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace njia::analysis {
namespace {

using Mixes = std::vector<GroupMix>;

TEST(MixChange, by_hand) {
  auto const change = test_mix(Mixes(6, GroupMix{{1, 0}, {0, 1}}), 1);
  EXPECT_EQ(change.distance, 1);
  EXPECT_EQ(change.p, 0.03125);
  EXPECT_EQ(change.loser, 0U);
  EXPECT_EQ(change.gainer, 1U);
  EXPECT_EQ(change.loser_before, 1);
  EXPECT_EQ(change.loser_now, 0);
  EXPECT_EQ(change.gainer_now, 1);
  EXPECT_EQ(change.groups, 6U);
}

TEST(MixChange, shares_by_hand) {
  // Before 6 A, 2 B, 2 C; now 2 A, 6 B, 2 C.
  auto const change = test_mix(Mixes{{{3, 1, 1}, {1, 3, 1}}, {{3, 1, 1}, {1, 3, 1}}}, 1);
  EXPECT_NEAR(change.distance, 0.4, 1e-12);
  EXPECT_NEAR(change.loser_before, 0.6, 1e-12);
  EXPECT_NEAR(change.loser_now, 0.2, 1e-12);
  EXPECT_NEAR(change.gainer_before, 0.2, 1e-12);
  EXPECT_NEAR(change.gainer_now, 0.6, 1e-12);
  EXPECT_EQ(change.p, 0.5); // 2 of 4: exchanging one group makes the mixes equal
}

TEST(MixChange, one_place_cannot_move) {
  auto const change = test_mix(Mixes(7, GroupMix{{2}, {5}}), 1);
  EXPECT_EQ(change.distance, 0);
  EXPECT_EQ(change.p, 1);
  EXPECT_EQ(change.groups, 0U);
}

TEST(MixChange, a_group_that_reports_more_of_the_same_moves_nothing) {
  auto const change = test_mix(Mixes(6, GroupMix{{2, 1}, {20, 10}}), 1);
  EXPECT_NEAR(change.distance, 0, 1e-12);
  EXPECT_EQ(change.p, 1);
}

Mixes random_mixes(Draws& draws, std::size_t groups, std::size_t places) {
  auto mixes = Mixes{};
  while (mixes.size() < groups) {
    auto mix = GroupMix{std::vector<std::uint32_t>(places), std::vector<std::uint32_t>(places)};
    for (auto* const events : {&mix.before, &mix.now}) {
      auto const count = 1 + draws.below(6);
      for (auto i = std::uint64_t{0}; i < count; ++i) {
        ++(*events)[std::min(draws.below(places), draws.below(places))];
      }
    }
    mixes.push_back(std::move(mix));
  }
  return mixes;
}

double plain_distance(Mixes const& mixes, std::uint64_t exchanged) {
  auto const places = mixes.front().before.size();
  auto before = std::vector<double>(places);
  auto now = std::vector<double>(places);
  auto before_all = 0.0;
  auto now_all = 0.0;
  for (auto group = std::size_t{0}; group < mixes.size(); ++group) {
    auto const swaps = (exchanged >> group & 1U) != 0;
    for (auto place = std::size_t{0}; place < places; ++place) {
      auto const first = swaps ? mixes[group].now[place] : mixes[group].before[place];
      auto const second = swaps ? mixes[group].before[place] : mixes[group].now[place];
      before[place] += first;
      now[place] += second;
      before_all += first;
      now_all += second;
    }
  }
  auto sum = 0.0;
  for (auto place = std::size_t{0}; place < places; ++place) {
    sum += std::abs(before[place] / before_all - now[place] / now_all);
  }
  return sum / 2;
}

double plain_p(Mixes const& mixes) {
  auto const all = std::uint64_t{1} << mixes.size();
  auto const seen = plain_distance(mixes, 0);
  auto hits = 0;
  for (auto i = std::uint64_t{0}; i < all; ++i) {
    hits += plain_distance(mixes, i) >= seen - 1e-9 ? 1 : 0;
  }
  return hits / static_cast<double>(all);
}

TEST(MixChange, is_the_share_of_all_exchanges) {
  auto draws = Draws{3, 0};
  for (auto round = 0; round < 30; ++round) {
    auto const mixes = random_mixes(draws, 1 + draws.below(7), 1 + draws.below(4));
    auto const change = test_mix(mixes, 1);
    EXPECT_NEAR(change.distance, plain_distance(mixes, 0), 1e-12);
    EXPECT_NEAR(change.p, plain_p(mixes), 1e-12);
  }
}

TEST(MixChange, drawn_exchanges_come_close_to_all_of_them) {
  auto draws = Draws{4, 0};
  for (auto round = 0; round < 10; ++round) {
    auto const mixes = random_mixes(draws, kMostExactGroups + 2, 3);
    auto const drawn = test_mix(mixes, 5).p;
    auto const exact = plain_p(mixes);
    EXPECT_NEAR(drawn, exact, 5 * exact / std::sqrt(kEnoughHits) + 1e-4) << exact;
    EXPECT_EQ(drawn, test_mix(mixes, 5).p);
  }
  // Two of 2^12 exchanges: rare enough that all draws are drawn.
  auto const rare = test_mix(Mixes(12, GroupMix{{1, 0}, {0, 1}}), 5, 99'999).p;
  EXPECT_NEAR(rare, 2.0 / 4'096, 5 * std::sqrt(2.0 / 4'096 / 99'999));
}

TEST(MixChange, p_is_not_too_small_where_nothing_moved) {
  auto const runs = std::getenv("NJIA_LONG") != nullptr ? 2'000U : 300U;
  auto below = 0U;
  for (auto run = 0U; run < runs; ++run) {
    auto draws = Draws{9, run};
    auto mixes = Mixes{};
    while (mixes.size() < 8) {
      // Each group sees a mix of its own, the same in both periods, and more of it now.
      auto mix = GroupMix{std::vector<std::uint32_t>(3), std::vector<std::uint32_t>(3)};
      auto const likes = draws.below(3);
      for (auto* const events : {&mix.before, &mix.now}) {
        for (auto i = events == &mix.now ? 9 : 4; i > 0; --i) {
          ++(*events)[draws.below(2) == 0 ? likes : draws.below(3)];
        }
      }
      mixes.push_back(std::move(mix));
    }
    below += test_mix(mixes, run).p <= 0.05 ? 1U : 0U;
  }
  EXPECT_LE(below, runs * 0.05 + 3 * std::sqrt(runs * 0.05));
}

} // namespace
} // namespace njia::analysis
