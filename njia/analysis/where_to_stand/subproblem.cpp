#include "njia/analysis/where_to_stand/subproblem.h"

#include "njia/analysis/where_to_stand/set_merger.h"
#include "njia/analysis/where_to_stand/sets_of_places.h"
#include "njia/base/check.h"

#include <algorithm>
#include <numeric>

namespace njia::analysis::cover {
namespace {

constexpr std::uint32_t kGone = 0xFFFFFFFF;
constexpr std::size_t kLongestCompared = 100;

std::span<std::uint32_t const> members_of(Subproblem const& problem, std::uint32_t set) {
  return {problem.members.data() + problem.begins[set],
          problem.begins[set + 1] - problem.begins[set]};
}

/// Places that stand in every set in which `place` does, itself left out. None where each of its
/// sets is long: to look would cost more than it saves.
std::vector<std::uint32_t> constant_companions(Subproblem const& problem,
                                               std::span<std::uint32_t const> sets,
                                               std::uint32_t place) {
  auto const shortest =
      *std::min_element(sets.begin(), sets.end(), [&](std::uint32_t a, std::uint32_t b) {
        return members_of(problem, a).size() < members_of(problem, b).size();
      });
  auto const candidates = members_of(problem, shortest);
  if (candidates.size() > kLongestCompared) {
    return {};
  }
  auto companions = std::vector<std::uint32_t>(candidates.begin(), candidates.end());
  std::erase(companions, place);
  for (auto const set : sets) {
    auto const members = members_of(problem, set);
    std::erase_if(companions, [&](std::uint32_t companion) {
      return !std::binary_search(members.begin(), members.end(), companion);
    });
    if (companions.empty()) {
      break;
    }
  }
  return companions;
}

} // namespace

std::uint64_t Subproblem::open_weight() const {
  return std::accumulate(weights.begin(), weights.end(), std::uint64_t{0});
}

Subproblem whole(CoverProblem const& problem, std::uint32_t k, std::uint64_t scale) {
  auto all = Subproblem{.points = k};
  auto merger = SetMerger{all};
  auto used = std::vector<std::uint32_t>(problem.places, kGone);
  auto members = std::vector<std::uint32_t>{};
  for (auto i = std::size_t{0}; i < problem.sets(); ++i) {
    auto const set = problem.set(i);
    if (set.empty() || problem.weights[i] == 0) {
      continue;
    }
    members.assign(set.begin(), set.end());
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    NJIA_CHECK(members.back() < problem.places, "a set holds places of its problem");
    for (auto const member : members) {
      used[member] = 0;
    }
    merger.add(members, problem.weights[i], problem.weights[i] * scale);
  }
  for (auto place = std::uint32_t{0}; place < problem.places; ++place) {
    if (used[place] != kGone) {
      used[place] = all.open();
      all.names.push_back(place);
    }
  }
  for (auto& member : all.members) {
    member = used[member];
  }
  return all;
}

Subproblem narrowed(Subproblem const& from, std::vector<Fate> const& fates) {
  auto rest = Subproblem{.points = from.points, .chosen = from.chosen, .met = from.met};
  auto renumbered = std::vector<std::uint32_t>(from.open(), kGone);
  for (auto place = std::uint32_t{0}; place < from.open(); ++place) {
    if (fates[place] == Fate::open) {
      renumbered[place] = rest.open();
      rest.names.push_back(from.names[place]);
    } else if (fates[place] == Fate::chosen) {
      NJIA_CHECK(rest.points > 0, "no more places are chosen than there are points");
      rest.chosen.push_back(from.names[place]);
      --rest.points;
    }
  }
  auto merger = SetMerger{rest};
  auto members = std::vector<std::uint32_t>{};
  for (auto set = std::size_t{0}; set < from.sets(); ++set) {
    members.clear();
    auto is_met = false;
    for (auto i = from.begins[set]; i < from.begins[set + 1]; ++i) {
      auto const place = from.members[i];
      is_met = is_met || fates[place] == Fate::chosen;
      if (renumbered[place] != kGone) {
        members.push_back(renumbered[place]);
      }
    }
    if (is_met) {
      rest.met += from.weights[set];
    } else if (!members.empty()) {
      merger.add(members, from.weights[set], from.prices[set]);
    }
  }
  return rest;
}

std::uint32_t give_up_dominated(Subproblem const& problem, std::vector<Fate>& fates) {
  auto const inverse = SetsOfPlaces{problem};
  auto given_up = std::uint32_t{0};
  for (auto place = std::uint32_t{0}; place < problem.open(); ++place) {
    if (fates[place] != Fate::open) {
      continue;
    }
    auto const sets = inverse.of(place);
    auto const companions =
        sets.empty() ? std::vector<std::uint32_t>{} : constant_companions(problem, sets, place);
    // A companion in exactly the same sets gives up in its own turn, unless it comes first.
    auto const is_needless =
        sets.empty() ||
        std::any_of(companions.begin(), companions.end(), [&](std::uint32_t companion) {
          return inverse.of(companion).size() > sets.size() || companion < place;
        });
    if (is_needless) {
      fates[place] = Fate::given_up;
      ++given_up;
    }
  }
  return given_up;
}

} // namespace njia::analysis::cover
