#include "njia/analysis/where_to_stand/without_each.h"

#include "njia/base/check.h"
#include "njia/base/parallel.h"

#include <numeric>

namespace njia::analysis {
namespace {

/// The most that may be met elsewhere while `met` still misses no more than the tolerance; rounded
/// down, which changes nothing: what is met elsewhere is a whole number.
std::uint64_t still_close(std::uint64_t met, std::uint32_t tolerance_percent) {
  auto const kept = 100 - std::uint64_t{tolerance_percent};
  return met / kept * 100 + met % kept * 100 / kept;
}

} // namespace

std::vector<WithoutOne> without_each(CoverProblem const& problem,
                                     std::span<std::uint32_t const> sources,
                                     std::uint32_t source_count,
                                     std::span<std::uint32_t const> chosen, std::uint32_t k,
                                     std::uint32_t tolerance_percent, CoverLimits const& limits) {
  NJIA_CHECK(sources.size() == problem.sets() && tolerance_percent < 100,
             "a source for each set, and a tolerance below 100 percent");
  auto rows = std::vector<WithoutOne>(source_count);
  for_each_in_parallel(source_count, [&](std::size_t left_out) {
    auto rest = problem;
    for (auto set = std::size_t{0}; set < rest.sets(); ++set) {
      rest.weights[set] = sources[set] == left_out ? 0 : rest.weights[set];
    }
    auto const met = weight_met(rest, chosen);
    rows[left_out] = {
        .total = std::accumulate(rest.weights.begin(), rest.weights.end(), std::uint64_t{0}),
        .met = met,
        .better_elsewhere = can_exceed(rest, k, still_close(met, tolerance_percent), limits)};
  });
  return rows;
}

} // namespace njia::analysis
