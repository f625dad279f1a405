// Kulldorff's scan statistic: which circle of places, in which span of time, holds more cases than
// chance gives it anywhere? Knows places by number only. Start with ScanCircles (circles.h), then
// scan(). Not for: choosing exposure, counting events, false discovery among many tests.
#pragma once

#include "njia/analysis/scan/circles.h"
#include "njia/base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace njia::analysis {

enum class ScanModel {
  /// Each case falls on a place in proportion to its exposure and on each step of time alike.
  poisson,
  /// No exposure needed: each case keeps its place and its time, which have nothing to do with each
  /// other. Finds only what is unusual at a place AND a time. Exposure serves for the circles'
  /// size.
  permutation,
};

enum class ScanSpans {
  retrospective, ///< any start and any end
  prospective,   ///< those that last until the last step: what is going on now
};

/// Far beyond any network's events; memory grows with them.
constexpr std::uint64_t kMostScanCases = 10'000'000;

/// Independent events, not persons: several people of one event are one case.
struct ScanCounts {
  std::span<std::uint32_t const> cases; ///< [place * steps + step], places as in the circles
  std::uint32_t steps = 1;              ///< of equal length; 1: a scan of space only
};

/// Writes the cases of simulation `run` over `cases`, which is laid out as ScanCounts::cases and
/// holds zeros. Their sum must be that of the observed cases. Must depend on (seed, run) only, and
/// is called from several threads.
using DrawCases =
    std::function<void(std::uint64_t seed, std::uint32_t run, std::span<std::uint32_t> cases)>;

struct ScanOptions {
  ScanModel model = ScanModel::poisson;
  ScanSpans spans = ScanSpans::retrospective;
  /// The longest span as a share of all steps, in (0, 1], rounded down, but one step at least.
  double max_time_share = 0.5;
  std::uint32_t simulations = 999;
  std::uint64_t seed = 1;
  std::size_t max_clusters = 10;
  /// Another null hypothesis, for example one in which each group's events stay together. Without
  /// it: multinomial (Poisson model) or permuted times (permutation model). Under the permutation
  /// model expected numbers stay those of the observed margins.
  DrawCases null = {};
};

struct ScanCluster {
  std::uint32_t centre;
  std::vector<std::uint32_t> places; ///< nearest to the centre first, itself among them
  std::uint32_t first_step;
  std::uint32_t last_step; ///< included
  std::uint64_t cases;
  double expected; ///< > 0
  /// (c / E) / ((C - c) / (C - E)); nothing when all cases lie inside.
  std::optional<double> relative_risk;
  double log_likelihood_ratio; ///< > 0
  /// (1 + simulations whose greatest ratio is at least this one) / (1 + simulations).
  double p;
  /// From a Gumbel distribution fitted to the simulations' greatest ratios; nothing when they do
  /// not differ or are fewer than two. Abrams, Kulldorff and Kleinman 2010,
  /// doi:10.1186/1476-072X-9-61. 0 where it is below what a double holds.
  std::optional<double> gumbel_p;
};

struct ScanResult {
  std::uint64_t cases = 0;
  /// The most likely one, then each time the most likely one that shares no place with those
  /// before; none without a window that holds more than expected.
  std::vector<ScanCluster> clusters = {};
  /// The greatest ratio of each simulation, in their order; 0 when no window exceeds expectation.
  std::vector<double> simulated_maxima = {};
};

/// Scans all cylinders: circles of places times spans of steps.
/// Ratio: c ln(c/E) + (C-c) ln((C-c)/(C-E)) if c > E, else 0 (0 ln 0 = 0); Kulldorff 1997, eq. for
/// the Poisson model, doi:10.1080/03610929708831995; spans that last until now: Kulldorff 2001,
/// doi:10.1111/1467-985X.00186; permutation: E = cases of the circle * cases of the span / C,
/// Kulldorff et al. 2005, doi:10.1371/journal.pmed.0020059. By hand: 4 places of equal exposure
/// with 6, 2, 1, 1 cases, alone: C = 10, c = 6, E = 2.5: 6 ln 2.4 + 4 ln(4/7.5) = 2.738.
/// Equal ratios: the centre of the lower number, then the smaller circle, the earlier start, the
/// earlier end. Same result for a seed whatever the number of threads.
/// @param counts  size place_count * steps
/// Errors: `analysis.scan_share`, `analysis.scan_too_many_cases` (above kMostScanCases). No places,
/// no cases, or every circle too large: no clusters. Cost: windows * simulations at worst, mostly a
/// tenth of it; memory: 64 bytes * places * steps for each thread.
Result<ScanResult> scan(ScanCircles const& circles, ScanCounts counts, ScanOptions const& options);

} // namespace njia::analysis
