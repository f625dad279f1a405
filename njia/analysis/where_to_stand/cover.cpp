#include "njia/analysis/where_to_stand/cover.h"

#include "njia/analysis/where_to_stand/branching.h"
#include "njia/analysis/where_to_stand/greedy.h"
#include "njia/base/check.h"

#include <algorithm>

namespace njia::analysis {
namespace {

constexpr std::uint64_t kFinestScale = 1U << 16U;
constexpr std::uint64_t kMostUnits = std::uint64_t{1} << 62U;

/// The finest unit of prices, a power of two, in which no bound overflows: a set's price is
/// collected at most as often as there are points, or places in it.
std::uint64_t scale_for(CoverProblem const& problem, std::uint32_t k) {
  auto total = std::uint64_t{0};
  auto longest = std::size_t{0};
  for (auto i = std::size_t{0}; i < problem.sets(); ++i) {
    NJIA_CHECK(problem.weights[i] < kMostUnits - total, "a total weight below 2^62");
    total += problem.weights[i];
    longest = std::max(longest, problem.set(i).size());
  }
  auto const factor = std::min(std::uint64_t{longest}, std::uint64_t{k}) + 1;
  NJIA_CHECK(total < kMostUnits / factor, "bounds below 2^62");
  auto scale = kFinestScale;
  while (scale > 1 && total > kMostUnits / factor / scale) {
    scale /= 2;
  }
  return scale;
}

} // namespace

void CoverProblem::add(std::span<std::uint32_t const> set, std::uint64_t weight) {
  members.insert(members.end(), set.begin(), set.end());
  begins.push_back(members.size());
  weights.push_back(weight);
}

Cover best_cover(CoverProblem const& problem, std::uint32_t k, CoverLimits const& limits) {
  auto const scale = scale_for(problem, k);
  auto search = cover::Search{{.scale = scale, .most_looks = limits.most_looks}};
  search.run(cover::whole(problem, k, scale));
  auto chosen = search.best();
  std::sort(chosen.begin(), chosen.end());
  return {.chosen = cover::without_needless(problem, chosen),
          .met = search.met(),
          .bound = search.bound(),
          .nodes = search.nodes()};
}

Exceeds can_exceed(CoverProblem const& problem, std::uint32_t k, std::uint64_t threshold,
                   CoverLimits const& limits) {
  auto const scale = scale_for(problem, k);
  auto search = cover::Search{{.scale = scale,
                               .most_looks = limits.most_looks,
                               .threshold = threshold,
                               .stops_at_first = true}};
  search.run(cover::whole(problem, k, scale));
  if (search.has_found()) {
    return Exceeds::yes;
  }
  return search.bound() <= threshold ? Exceeds::no : Exceeds::not_decided;
}

std::uint64_t weight_met(CoverProblem const& problem, std::span<std::uint32_t const> chosen) {
  auto is_chosen = std::vector<std::uint8_t>(problem.places, 0);
  for (auto const place : chosen) {
    is_chosen[place] = 1;
  }
  auto met = std::uint64_t{0};
  for (auto i = std::size_t{0}; i < problem.sets(); ++i) {
    auto const set = problem.set(i);
    auto const is_met =
        std::any_of(set.begin(), set.end(), [&](std::uint32_t p) { return is_chosen[p] == 1; });
    met += is_met ? problem.weights[i] : 0;
  }
  return met;
}

} // namespace njia::analysis
