// Where activity is unusual and not merely well reported: Gi* on rates against the clustered null,
// with Benjamini-Hochberg, and whether that survives leaving out any one group. Plain numbers; the
// journeys are hotspots.h's.
#pragma once

#include "njia/analysis/hotspots/clustered_null.h"
#include "njia/analysis/hotspots/neighbours.h"

#include <string_view>

namespace njia::analysis {

enum class NullKind : std::uint8_t {
  clustered = 0,   ///< ClusteredNull: counts by exposure, groups kept together
  permutation = 1, ///< conditional_permutation_p(): only where the same is expected everywhere
};

struct TestSettings {
  NullKind null = NullKind::clustered;
  double false_discovery = 0.05;
  std::uint32_t most_simulations = 99'999;
  std::uint64_t seed = 1;
};

/// What was found of each cell; vectors are as long as the evidence has cells, or empty when the
/// test was refused.
struct GiStarTest {
  std::string_view refused =
      {}; ///< "too_few_groups", "too_few_places", "unequal_exposure"; empty: done
  std::vector<bool> tested = {};     ///< something is to be expected there
  std::vector<double> expected = {}; ///< 0 where not tested
  std::vector<double> z = {};        ///< 0 where not tested
  std::vector<double> p = {};        ///< one-sided, high; 1 where not tested
  std::vector<bool> significant = {};
  std::uint32_t simulations = 0;
  double leaning = 0;
};

inline constexpr std::size_t kLeastGroups = 2; ///< with reports where they have exposure
inline constexpr std::size_t kLeastPlaces = 5; ///< with something to expect

/// Tests every cell where something is to be expected. The rate of a cell is its events over those
/// expected, standardised by what chance does to it: d = (x - E) / sqrt(E) (Assuncao and Reis 1999,
/// doi:10.1002/(SICI)1097-0258(19990830)18:16<2147::AID-SIM179>3.0.CO;2-I, without their variance
/// between cells, since the null here has none); z = Gi* of d. Under the null, counts come from
/// ClusteredNull, with everything else the same; p = (1 + simulations that reach z) / (simulations
/// + 1); significant after Benjamini-Hochberg. Simulations: 20 x cells - 1 at least, so that one
/// cell alone can pass; then as many more as it takes until no cell is within its Monte Carlo error
/// of the limit, up to `most_simulations`.
/// @param evidence  any; what lies outside of exposure is left out
/// @param points  one per cell
GiStarTest test_gi_star(Evidence evidence, std::span<LatLon const> points, Nearness const& nearness,
                        TestSettings const& settings);

/// Which of the significant cells stay so whichever one group is left out, with what is expected of
/// it: the same simulations without what was drawn for the group, tested again among all cells.
/// None when the test was refused, or is refused without some group, so with two groups always.
/// Cost: a second test, whatever the number of groups.
std::vector<bool> robust_cells(GiStarTest const& test, Evidence evidence,
                               std::span<LatLon const> points, Nearness const& nearness,
                               TestSettings const& settings);

} // namespace njia::analysis
