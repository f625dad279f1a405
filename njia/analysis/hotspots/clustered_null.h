// What the counts of places would look like if activity followed exposure and nothing else: events
// drawn in proportion to exposure, group by group, whole batches at a time, each group leaning to
// places of its own. For every test that needs such a null: Gi* here, the scan next door. Cells are
// places, or places by months; this knows neither. Not for estimating rates.
#pragma once

#include "njia/analysis/draws.h"

#include <cstdint>
#include <span>
#include <vector>

namespace njia::analysis {

/// Reports of one group about one cell that are not independent of each other: of one month, or of
/// unknown date. They are drawn together.
struct Batch {
  std::uint32_t group = 0;
  std::uint32_t cell = 0;
  std::uint32_t events = 1;

  friend bool operator==(Batch const&, Batch const&) = default;
};

/// Reports with what they are measured against.
struct Evidence {
  std::size_t groups = 0;
  std::size_t cells = 0;
  std::vector<Batch> batches = {};   ///< any order
  std::vector<double> exposure = {}; ///< groups x cells, a group's cells side by side

  double exposure_of(std::size_t group, std::size_t cell) const {
    return exposure[group * cells + cell];
  }
};

/// Makes exposure that is not a finite number above 0 a 0, and takes out batches that lie where
/// their group has none.
/// @return  events taken out
std::uint64_t drop_unexposed(Evidence& evidence);

/// Events of each cell; length `cells`.
std::vector<double> observed_counts(Evidence const& evidence);

/// Events to be expected in each cell if each group spread its own in proportion to its exposure:
///   E_i = sum_g N_g e_gi / sum_j e_gj
/// (indirect standardisation by group). Adds up to the number of events. By hand: group 1 with 6
/// events and exposure {1, 2}, group 2 with 3 events and {0, 5}: {2, 4} + {0, 3} = {2, 7}.
std::vector<double> expected_counts(Evidence const& evidence);

/// How far groups lean to places of their own beyond chance and batches: the squared coefficient of
/// variation c^2 of a group's rate from cell to cell (Poisson-gamma, Breslow 1984,
/// doi:10.2307/2347661), by moments of pairs. In one cell meet, of events of
///   one group, different batches:  W_met, expected from exposure W_exp: R = W_met / (W_exp H) - 1
///   different groups:              B_met, expected from exposure B_exp: H = B_met / B_exp,
/// so that a place that all groups find busy does not count as leaning. H is the lowest when any
/// one group is left out, and at least 1: in doubt it is leaning, fewer hotspots and never more.
/// c^2 = R / (1 - W_met / W_all), since rates are shares of the group's whole; for the same reason
/// the largest when any one group is left out, as far as pairs suffice. 0, or 0.0001 to 100. By
/// hand (see test): two groups of exposure {1, 1} with single events {5, 1} and {1, 5}: W_met = 40
/// of 60 pairs, W_exp = 30, H = 1: (1/3) / (1/3) = 1. Cost: groups^2 x cells.
double leaning(Evidence const& evidence);

/// Running sums of weights, from which a place is picked in proportion to its weight.
class WeightTable {
public:
  void clear();
  void add(double weight);
  /// Once all are added; the sum is above 0.
  void finish();
  /// @param u  in [0, 1)
  std::size_t pick(double u) const;

private:
  std::vector<double> upper_ = {};
  std::vector<std::uint32_t> guide_ = {}; ///< where to begin looking; as many as weights
};

/// Draws counts. Thread safe; the numbers of simulation r depend on evidence, seed and r only, and
/// on the order of batches not at all. Groups are drawn one without the other: what is drawn for
/// one is the same whether or not another is left out.
class ClusteredNull {
public:
  /// `evidence` must have gone through drop_unexposed(); `c2` as leaning() gives it; what is
  /// below its least counts as 0.
  /// @param steps  so many neighbouring cells are one place at different times: a group leans to
  /// the place, and so to all of them alike
  ClusteredNull(Evidence const& evidence, double c2, std::uint64_t seed, std::size_t steps = 1);

  std::size_t groups() const { return groups_.size(); }
  std::size_t cells() const { return cells_; }
  /// Overwrites `counts`, one per cell; they add up to the number of events.
  void draw(std::uint64_t simulation, std::span<double> counts) const;
  /// Adds what draw() draws for one group.
  void add_group(std::uint64_t simulation, std::size_t group, std::span<double> counts) const;

private:
  struct Group {
    std::vector<std::uint32_t> cells = {};   ///< with exposure
    std::vector<double> exposure = {};       ///< of those
    WeightTable table = {};                  ///< of exposure
    std::vector<std::uint32_t> batches = {}; ///< sizes, falling
  };

  std::size_t cells_;
  std::uint64_t seed_;
  std::size_t steps_;
  std::vector<Group> groups_;
  std::vector<double> multipliers_; ///< equally likely, mean 1; empty without leaning
};

} // namespace njia::analysis
