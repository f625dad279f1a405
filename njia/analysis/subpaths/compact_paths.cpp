#include "njia/analysis/subpaths/compact_paths.h"

#include "njia/base/check.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace njia::analysis {
namespace {

constexpr auto kEnd = CompactPaths::kEnd;

void check(FlatPaths const& paths) {
  NJIA_CHECK(!paths.begins.empty() && paths.begins.front() == 0 &&
                 paths.begins.back() == paths.places.size(),
             "begins are the journeys' bounds among the places");
  NJIA_CHECK(paths.weights.empty() || paths.weights.size() == paths.journeys(),
             "a weight for each journey, or none");
  NJIA_CHECK(paths.places.size() + paths.journeys() < kEnd, "positions are 32-bit numbers");
}

/// The weight of the journeys that pass each place, each once.
/// @param repeats  set for each journey that passes a place again
std::vector<std::uint64_t> supports_of(FlatPaths const& paths, std::vector<std::uint8_t>& repeats) {
  auto supports = std::vector<std::uint64_t>(paths.place_count);
  auto last = std::vector<std::uint32_t>(paths.place_count, kEnd); // the journey counted last
  for (auto journey = std::uint32_t{0}; journey < paths.journeys(); ++journey) {
    auto const weight = paths.weights.empty() ? 1 : paths.weights[journey];
    auto repeats_here = false;
    for (auto at = paths.begins[journey]; at < paths.begins[journey + 1]; ++at) {
      auto const place = paths.places[at];
      if (place == FlatPaths::kUnknown) {
        continue;
      }
      NJIA_CHECK(place < paths.place_count, "a place is below place_count, or unknown");
      auto const again = last[place] == journey;
      supports[place] += again ? 0 : weight;
      repeats_here = repeats_here || again;
      last[place] = journey;
    }
    repeats[journey] = repeats_here ? 1 : 0;
  }
  return supports;
}

/// The journeys by rising number of steps, the longer ones all together: so that the processor
/// foresees where the many loops over the steps of a journey end.
std::vector<std::uint32_t> by_length(FlatPaths const& paths) {
  constexpr auto kLonger = std::uint32_t{12};
  auto const length = [&](std::uint32_t journey) {
    return std::min(paths.begins[journey + 1] - paths.begins[journey], kLonger);
  };
  auto next = std::array<std::uint32_t, kLonger + 2>{};
  for (auto journey = std::uint32_t{0}; journey < paths.journeys(); ++journey) {
    ++next[length(journey) + 1];
  }
  std::partial_sum(next.begin(), next.end(), next.begin());
  auto order = std::vector<std::uint32_t>(paths.journeys());
  for (auto journey = std::uint32_t{0}; journey < paths.journeys(); ++journey) {
    order[next[length(journey)]++] = journey;
  }
  return order;
}

/// Writes the ranks of each journey that is kept.
void write_steps(FlatPaths const& paths, SubpathOptions const& options,
                 std::vector<std::uint32_t> const& ranks, std::vector<std::uint8_t> const& repeats,
                 CompactPaths& out) {
  out.steps =
      std::make_unique_for_overwrite<std::uint32_t[]>(paths.places.size() + paths.journeys());
  out.begins.reserve(paths.journeys() + 1);
  out.journey_of.reserve(paths.journeys());
  out.repeats.reserve(paths.journeys());
  auto end = std::uint32_t{0};
  for (auto const journey : by_length(paths)) {
    auto const begin = end;
    auto const weight = paths.weights.empty() ? 1 : paths.weights[journey];
    if (weight == 0 && !options.with_journeys) {
      continue;
    }
    for (auto at = paths.begins[journey]; at < paths.begins[journey + 1]; ++at) {
      auto const place = paths.places[at];
      auto const rank = place == FlatPaths::kUnknown ? kEnd : ranks[place];
      auto const is_break =
          options.kind == SubpathKind::contiguous && end > begin && out.steps[end - 1] != kEnd;
      if (rank != kEnd || is_break) {
        out.steps[end++] = rank;
      }
    }
    if (end == begin) {
      continue;
    }
    if (out.steps[end - 1] != kEnd) {
      out.steps[end++] = kEnd;
    }
    out.begins.push_back(begin);
    out.journey_of.push_back(journey);
    out.repeats.push_back(repeats[journey]);
    if (!paths.weights.empty()) {
      out.weights.push_back(weight);
    }
  }
  out.begins.push_back(end);
}

} // namespace

CompactPaths compact(FlatPaths const& paths, SubpathOptions const& options) {
  check(paths);
  auto repeats = std::vector<std::uint8_t>(paths.journeys());
  auto const supports = supports_of(paths, repeats);
  auto out = CompactPaths{};
  for (auto place = std::uint32_t{0}; place < paths.place_count; ++place) {
    if (supports[place] >= options.min_support) {
      out.place_of.push_back(place);
    }
  }
  std::sort(out.place_of.begin(), out.place_of.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair{supports[b], a} < std::pair{supports[a], b};
  });
  auto ranks = std::vector<std::uint32_t>(paths.place_count, kEnd);
  for (auto rank = std::uint32_t{0}; rank < out.place_of.size(); ++rank) {
    ranks[out.place_of[rank]] = rank;
    out.supports.push_back(supports[out.place_of[rank]]);
  }
  write_steps(paths, options, ranks, repeats, out);
  return out;
}

} // namespace njia::analysis
