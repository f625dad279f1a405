#include "njia/analysis/hotspots/clustered_null.h"

#include "njia/base/check.h"

#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <functional>

namespace njia::analysis {
namespace {

/// A gamma distribution of mean 1 and squared coefficient of variation c2, as that many equally
/// likely values: the means of its slices, so that the mean stays exactly 1.
constexpr std::size_t kSlices = 4096;

/// Slices of a narrower gamma take long to find, and are all 1.
constexpr double kLeastSpread = 1e-4;

std::vector<double> gamma_slices(double c2) {
  auto const shape = 1 / c2;
  auto below = 0.0; // mean of the part below the slice, times 1
  auto out = std::vector<double>{};
  for (auto i = std::size_t{1}; i <= kSlices; ++i) {
    auto const share = static_cast<double>(i) / static_cast<double>(kSlices);
    auto const up_to =
        i == kSlices ? 1.0
                     : boost::math::gamma_p(shape + 1, boost::math::gamma_p_inv(shape, share));
    out.push_back((up_to - below) * static_cast<double>(kSlices));
    below = up_to;
  }
  return out;
}

} // namespace

std::uint64_t drop_unexposed(Evidence& evidence) {
  NJIA_CHECK(evidence.exposure.size() == evidence.groups * evidence.cells,
             "one exposure for each group and cell");
  for (auto& exposure : evidence.exposure) {
    exposure = std::isfinite(exposure) && exposure > 0 ? exposure : 0;
  }
  auto dropped = std::uint64_t{0};
  std::erase_if(evidence.batches, [&](Batch const& batch) {
    auto const lost = evidence.exposure_of(batch.group, batch.cell) == 0;
    dropped += lost ? batch.events : 0;
    return lost;
  });
  return dropped;
}

std::vector<double> observed_counts(Evidence const& evidence) {
  auto counts = std::vector<double>(evidence.cells);
  for (auto const& batch : evidence.batches) {
    counts[batch.cell] += batch.events;
  }
  return counts;
}

std::vector<double> expected_counts(Evidence const& evidence) {
  auto events = std::vector<double>(evidence.groups);
  for (auto const& batch : evidence.batches) {
    events[batch.group] += batch.events;
  }
  auto expected = std::vector<double>(evidence.cells);
  for (auto g = std::size_t{0}; g < evidence.groups; ++g) {
    auto const row = std::span{evidence.exposure}.subspan(g * evidence.cells, evidence.cells);
    auto whole = 0.0;
    for (auto const exposure : row) {
      whole += exposure;
    }
    for (auto i = std::size_t{0}; i < row.size() && events[g] > 0; ++i) {
      expected[i] += events[g] * (row[i] / whole);
    }
  }
  return expected;
}

void WeightTable::clear() { upper_.clear(); }

void WeightTable::add(double weight) {
  upper_.push_back((upper_.empty() ? 0.0 : upper_.back()) + weight);
}

void WeightTable::finish() {
  auto const n = upper_.size();
  guide_.clear();
  for (auto slot = std::size_t{0}, at = std::size_t{0}; slot < n; ++slot) {
    auto const from = upper_.back() * (static_cast<double>(slot) / static_cast<double>(n));
    while (at + 1 < n && upper_[at] <= from) {
      ++at;
    }
    guide_.push_back(static_cast<std::uint32_t>(at));
  }
}

std::size_t WeightTable::pick(double u) const {
  auto const n = upper_.size();
  auto const target = u * upper_.back();
  auto at = std::size_t{guide_[static_cast<std::size_t>(u * static_cast<double>(n))]};
  while (at > 0 && upper_[at - 1] > target) { // the slot's edge may have been rounded up
    --at;
  }
  while (at + 1 < n && upper_[at] <= target) {
    ++at;
  }
  return at;
}

ClusteredNull::ClusteredNull(Evidence const& evidence, double c2, std::uint64_t seed,
                             std::size_t steps)
    : cells_{evidence.cells}, seed_{seed}, steps_{steps}, groups_(evidence.groups) {
  for (auto g = std::size_t{0}; g < evidence.groups; ++g) {
    auto& group = groups_[g];
    for (auto i = std::size_t{0}; i < evidence.cells; ++i) {
      if (auto const exposure = evidence.exposure_of(g, i); exposure > 0) {
        group.cells.push_back(static_cast<std::uint32_t>(i));
        group.exposure.push_back(exposure);
        group.table.add(exposure);
      }
    }
    if (!group.cells.empty()) {
      group.table.finish();
    }
  }
  for (auto const& batch : evidence.batches) {
    NJIA_CHECK(evidence.exposure_of(batch.group, batch.cell) > 0, "drop_unexposed() comes first");
    groups_[batch.group].batches.push_back(batch.events);
  }
  for (auto& group : groups_) {
    std::sort(group.batches.begin(), group.batches.end(), std::greater{});
  }
  if (c2 >= kLeastSpread) {
    multipliers_ = gamma_slices(c2);
  }
}

void ClusteredNull::draw(std::uint64_t simulation, std::span<double> counts) const {
  std::fill(counts.begin(), counts.end(), 0.0);
  for (auto g = std::size_t{0}; g < groups_.size(); ++g) {
    add_group(simulation, g, counts);
  }
}

void ClusteredNull::add_group(std::uint64_t simulation, std::size_t number,
                              std::span<double> counts) const {
  auto const& group = groups_[number];
  if (group.batches.empty()) {
    return;
  }
  auto draws = Draws{seed_, simulation, number};
  auto leaning = WeightTable{};
  auto multiplier = 1.0;
  for (auto i = std::size_t{0}; i < group.exposure.size() && !multipliers_.empty(); ++i) {
    if (i == 0 || group.cells[i] / steps_ != group.cells[i - 1] / steps_) {
      multiplier = multipliers_[draws.below(kSlices)];
    }
    leaning.add(group.exposure[i] * multiplier);
  }
  if (!multipliers_.empty()) {
    leaning.finish();
  }
  auto const& table = multipliers_.empty() ? group.table : leaning;
  for (auto const events : group.batches) {
    counts[group.cells[table.pick(draws.unit())]] += events;
  }
}

} // namespace njia::analysis
