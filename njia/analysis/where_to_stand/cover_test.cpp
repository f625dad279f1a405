// Oracles: every k places tried out one after the other, and sums done by hand.
#include "njia/analysis/where_to_stand/cover.h"

#include "njia/analysis/where_to_stand/dual_bound.h"
#include "njia/analysis/where_to_stand/greedy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <numeric>
#include <random>

namespace njia::analysis {
namespace {

using testing::ElementsAre;

using Sets = std::vector<std::pair<std::vector<std::uint32_t>, std::uint64_t>>;

CoverProblem problem_of(std::uint32_t places, Sets const& sets) {
  auto problem = CoverProblem{.places = places};
  for (auto const& row : sets) {
    problem.add(row.first, row.second);
  }
  return problem;
}

/// A = 0, B = 1, C = 2; greedy goes wrong here.
CoverProblem by_hand() {
  return problem_of(3, {{{0, 1}, 1}, {{0, 1}, 1}, {{0, 2}, 1}, {{0, 2}, 1}, {{1}, 1}, {{2}, 1}});
}

/// Places as bits.
std::uint32_t bits_of(std::vector<std::uint32_t> const& places) {
  auto bits = std::uint32_t{0};
  for (auto const place : places) {
    bits |= 1U << place;
  }
  return bits;
}

/// The most that any k places meet, by trying every choice that holds all of `with` and none of
/// `without`.
std::uint64_t best_by_trying(std::uint32_t places, Sets const& sets, std::uint32_t k,
                             std::uint32_t with = 0, std::uint32_t without = 0) {
  auto masks = std::vector<std::pair<std::uint32_t, std::uint64_t>>{};
  for (auto const& row : sets) {
    masks.emplace_back(bits_of(row.first), row.second);
  }
  auto most = std::uint64_t{0};
  for (auto choice = std::uint32_t{0}; choice < (1U << places); ++choice) {
    if (std::popcount(choice) > static_cast<int>(k) || (choice & with) != with ||
        (choice & without) != 0) {
      continue;
    }
    auto met = std::uint64_t{0};
    for (auto const& mask : masks) {
      met += (mask.first & choice) != 0 ? mask.second : 0;
    }
    most = std::max(most, met);
  }
  return most;
}

/// Repeatable everywhere: only the generator's own bits are used.
class Dice {
public:
  explicit Dice(std::uint64_t seed) : bits_{seed} {}
  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(bits_() % end); }
  /// Small numbers far more often than large ones.
  std::uint32_t skewed_below(std::uint32_t end) { return below(below(end) + 1); }
  void shuffle(Sets& sets) {
    for (auto i = sets.size(); i > 1; --i) {
      std::swap(sets[i - 1], sets[below(static_cast<std::uint32_t>(i))]);
    }
  }

private:
  std::mt19937_64 bits_;
};

Sets random_sets(Dice& dice, std::uint32_t places, std::uint32_t count, bool is_skewed) {
  auto sets = Sets{};
  for (auto i = std::uint32_t{0}; i < count; ++i) {
    auto set = std::vector<std::uint32_t>(dice.below(5)); // may be empty
    for (auto& place : set) {
      place = is_skewed ? dice.skewed_below(places) : dice.below(places); // may stand twice
    }
    sets.emplace_back(std::move(set), dice.below(3) == 0 ? dice.below(40) : 1); // may be 0
  }
  return sets;
}

std::uint32_t repetitions(std::uint32_t few) {
  return std::getenv("NJIA_LONG") == nullptr ? few : few * 20;
}

TEST(Cover, finds_the_best_pair_where_greedy_does_not) {
  auto const cover = best_cover(by_hand(), 2);
  EXPECT_THAT(cover.chosen, ElementsAre(1, 2));
  EXPECT_EQ(cover.met, 6U);
  EXPECT_TRUE(cover.is_optimal());
  EXPECT_THAT(best_cover(by_hand(), 1).chosen, ElementsAre(0));
  EXPECT_EQ(best_cover(by_hand(), 1).met, 4U);
}

TEST(Cover, meets_as_much_as_the_best_of_all_choices) {
  auto dice = Dice{20'190'801};
  for (auto round = std::uint32_t{0}; round < repetitions(400); ++round) {
    auto const places = 1 + dice.below(12);
    auto const k = 1 + dice.below(6);
    auto const sets = random_sets(dice, places, dice.below(60), round % 2 == 0);
    auto const problem = problem_of(places, sets);
    auto const cover = best_cover(problem, k);
    ASSERT_EQ(cover.met, best_by_trying(places, sets, k)) << "round " << round;
    ASSERT_EQ(cover.bound, cover.met) << "round " << round;
    ASSERT_LE(cover.chosen.size(), k);
    ASSERT_EQ(weight_met(problem, cover.chosen), cover.met) << "round " << round;
    for (auto const place : cover.chosen) {
      auto fewer = cover.chosen;
      std::erase(fewer, place);
      ASSERT_LT(weight_met(problem, fewer), cover.met) << "a place that meets nothing of its own";
    }
  }
}

TEST(Cover, finds_the_best_where_exchanges_do_not_and_the_bound_does_not_decide) {
  auto dice = Dice{7};
  auto missed = 0;
  auto nodes = std::uint64_t{0};
  auto const rounds = repetitions(60);
  for (auto round = std::uint32_t{0}; round < rounds; ++round) {
    auto sets = Sets{};
    for (auto i = 0; i < 60; ++i) {
      sets.push_back({{dice.below(14), dice.below(14), dice.below(14)}, 1 + dice.below(3)});
    }
    auto const problem = problem_of(14, sets);
    auto const best = best_by_trying(14, sets, 6);
    auto const cover = best_cover(problem, 6);
    ASSERT_EQ(cover.met, best) << "round " << round;
    ASSERT_EQ(can_exceed(problem, 6, best - 1), Exceeds::yes) << "round " << round;
    nodes += cover.nodes;
    missed += weight_met(problem, cover::good_choice(cover::whole(problem, 6, 1))) < best ? 1 : 0;
  }
  EXPECT_GT(missed, 0) << "the inputs of this test must be hard";
  EXPECT_GT(nodes, rounds) << "the inputs of this test must need branching";
}

TEST(Cover, says_how_much_better_a_choice_could_be_when_the_limit_comes_first) {
  auto dice = Dice{11};
  auto stopped = 0;
  for (auto round = std::uint32_t{0}; round < repetitions(5); ++round) {
    auto const sets = random_sets(dice, 16, 200, false);
    auto const problem = problem_of(16, sets);
    auto const best = best_by_trying(16, sets, 5);
    for (auto const looks : {1U, 5'000U, 20'000U, 80'000U}) {
      auto const cover = best_cover(problem, 5, {.most_looks = looks});
      ASSERT_GE(cover.bound, best);
      ASSERT_LE(cover.met, best);
      ASSERT_EQ(weight_met(problem, cover.chosen), cover.met);
      stopped += cover.is_optimal() ? 0 : 1;
    }
  }
  EXPECT_GT(stopped, 0) << "the limits of this test must be reached";
}

TEST(Cover, the_order_of_the_sets_does_not_matter) {
  auto dice = Dice{3};
  for (auto round = 0; round < 30; ++round) {
    auto sets = random_sets(dice, 25, 80, round % 2 == 0);
    auto const first = best_cover(problem_of(25, sets), 4);
    dice.shuffle(sets);
    auto const second = best_cover(problem_of(25, sets), 4);
    ASSERT_EQ(first.chosen, second.chosen) << "round " << round;
    ASSERT_EQ(first.nodes, second.nodes) << "round " << round;
  }
}

TEST(Cover, equal_sets_count_as_one_of_their_joint_weight) {
  auto const apart = problem_of(4, {{{0, 1}, 2}, {{1, 0, 1}, 3}, {{2}, 4}, {{3}, 1}});
  auto const joint = problem_of(4, {{{0, 1}, 5}, {{2}, 4}, {{3}, 1}});
  EXPECT_EQ(best_cover(apart, 1).chosen, best_cover(joint, 1).chosen);
  EXPECT_EQ(best_cover(apart, 1).met, 5U);
}

TEST(Cover, takes_no_more_places_than_meet_something) {
  auto const one_route = problem_of(3, {{{0, 1}, 7}});
  auto const cover = best_cover(one_route, 3);
  EXPECT_THAT(cover.chosen, ElementsAre(0));
  EXPECT_EQ(cover.met, 7U);
}

TEST(Cover, is_empty_where_there_is_nothing_to_meet) {
  for (auto const& problem :
       {CoverProblem{}, CoverProblem{.places = 3}, problem_of(2, {{{}, 5}, {{0, 1}, 0}})}) {
    auto const cover = best_cover(problem, 2);
    EXPECT_TRUE(cover.chosen.empty());
    EXPECT_EQ(cover.met, 0U);
    EXPECT_TRUE(cover.is_optimal());
  }
  EXPECT_TRUE(best_cover(by_hand(), 0).chosen.empty());
}

TEST(Cover, more_points_than_places_meet_everything) {
  auto const cover = best_cover(by_hand(), 20);
  EXPECT_EQ(cover.met, 6U);
  EXPECT_TRUE(cover.is_optimal());
}

TEST(Cover, bears_a_journey_of_a_million_steps) {
  auto long_way = std::vector<std::uint32_t>(1'000'000);
  std::iota(long_way.begin(), long_way.end(), 0U);
  long_way.insert(long_way.end(), 1'000, 5);
  auto problem = CoverProblem{.places = 1'000'000};
  problem.add(long_way, 2);
  problem.add(std::vector<std::uint32_t>{999'999}, 3);
  auto const cover = best_cover(problem, 20);
  EXPECT_THAT(cover.chosen, ElementsAre(999'999));
  EXPECT_EQ(cover.met, 5U);
}

TEST(Cover, is_exact_for_weights_far_beyond_those_of_persons) {
  constexpr auto kHuge = std::uint64_t{1} << 55U;
  auto const problem = problem_of(
      4, {{{0, 1}, kHuge}, {{1, 2}, kHuge}, {{2, 3}, kHuge}, {{0, 3}, kHuge}, {{0, 2}, kHuge + 1}});
  auto const cover = best_cover(problem, 1);
  EXPECT_THAT(cover.chosen, ElementsAre(0)); // 0 and 2 meet as much: the same one always
  EXPECT_EQ(cover.met, 3 * kHuge + 1);
  EXPECT_EQ(best_cover(problem, 2).met, 5 * kHuge + 1);
}

TEST(CanExceed, agrees_with_all_choices) {
  auto dice = Dice{5};
  for (auto round = std::uint32_t{0}; round < repetitions(100); ++round) {
    auto const sets = random_sets(dice, 10, 50, round % 2 == 0);
    auto const problem = problem_of(10, sets);
    auto const best = best_by_trying(10, sets, 3);
    ASSERT_EQ(can_exceed(problem, 3, best), Exceeds::no) << "round " << round;
    if (best > 0) {
      ASSERT_EQ(can_exceed(problem, 3, best - 1), Exceeds::yes) << "round " << round;
    }
  }
}

TEST(CanExceed, says_when_it_could_not_decide) {
  auto dice = Dice{11};
  auto const sets = random_sets(dice, 16, 200, false);
  auto const best = best_by_trying(16, sets, 5);
  EXPECT_EQ(can_exceed(problem_of(16, sets), 5, best, {.most_looks = 1}), Exceeds::not_decided);
  EXPECT_EQ(can_exceed(problem_of(16, sets), 5, best), Exceeds::no);
}

TEST(DualBound, of_a_triangle_at_full_prices_is_what_one_place_meets) {
  auto const triangle = problem_of(3, {{{0, 1}, 1}, {{0, 2}, 1}, {{1, 2}, 1}});
  auto const part = cover::whole(triangle, 1, 8);
  auto values = cover::Valuation{};
  cover::value(part, 8, values);
  EXPECT_THAT(values.collected, ElementsAre(16, 16, 16));
  EXPECT_THAT(values.best, ElementsAre(0));
  EXPECT_EQ(values.bound, 16U); // 2 in units of 1/8
  EXPECT_EQ(values.met, 2U);
}

TEST(DualBound, holds_and_rules_out_rightly_whatever_the_prices) {
  constexpr auto kScale = std::uint64_t{4};
  auto dice = Dice{1'981};
  auto ruled_out = std::uint32_t{0};
  for (auto round = std::uint32_t{0}; round < repetitions(150); ++round) {
    auto sets = random_sets(dice, 8, 25, round % 2 == 0);
    for (auto place = std::uint32_t{0}; place < 8; ++place) {
      sets.push_back({{place}, 1}); // so that every place is open
    }
    auto const k = 1 + dice.below(3);
    auto part = cover::whole(problem_of(8, sets), k, kScale);
    auto values = cover::Valuation{};
    cover::value(part, kScale, values);
    for (auto move = round % 3; move > 0; --move) { // a third stays at full prices
      cover::move_prices(part, kScale, values, 0.5 * dice.below(4));
      cover::value(part, kScale, values);
    }
    auto const best = best_by_trying(8, sets, k);
    ASSERT_GE(values.bound, best * kScale) << "round " << round;
    ASSERT_EQ(values.met, best_by_trying(8, sets, k, bits_of(values.best), ~bits_of(values.best)));
    auto with = std::vector<std::uint64_t>{};
    auto without = std::vector<std::uint64_t>{};
    for (auto place = std::uint32_t{0}; place < 8; ++place) {
      with.push_back(best_by_trying(8, sets, k, 1U << place));
      without.push_back(best_by_trying(8, sets, k, 0, 1U << place));
    }
    for (auto met = best; met > best / 2; --met) {
      auto fates = std::vector<cover::Fate>(8, cover::Fate::open);
      ruled_out += cover::decide_fates(values, kScale, met, fates);
      for (auto place = std::size_t{0}; place < 8; ++place) {
        ASSERT_TRUE(fates[place] != cover::Fate::given_up || with[place] <= met) << round;
        ASSERT_TRUE(fates[place] != cover::Fate::chosen || without[place] <= met) << round;
      }
    }
  }
  EXPECT_GT(ruled_out, 100U) << "this test must rule something out";
}

TEST(Greedy, exchanges_its_way_out_of_the_first_choice) {
  EXPECT_THAT(cover::good_choice(cover::whole(by_hand(), 2, 1)), ElementsAre(1, 2));
}

TEST(Reductions, a_place_that_another_serves_as_well_is_given_up) {
  // 1 stands wherever 0 does; 2 and 3 are always together; 4 stands alone.
  auto const part =
      cover::whole(problem_of(5, {{{0, 1}, 1}, {{1, 2, 3}, 1}, {{2, 3}, 1}, {{4}, 1}}), 2, 1);
  auto fates = std::vector<cover::Fate>(5, cover::Fate::open);
  EXPECT_EQ(cover::give_up_dominated(part, fates), 2U);
  using cover::Fate;
  EXPECT_THAT(fates,
              ElementsAre(Fate::given_up, Fate::open, Fate::open, Fate::given_up, Fate::open));
}

} // namespace
} // namespace njia::analysis
