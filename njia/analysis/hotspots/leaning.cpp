// How far groups lean to places of their own: leaning() of clustered_null.h.
#include "njia/analysis/hotspots/clustered_null.h"

#include <algorithm>

namespace njia::analysis {
namespace {

/// Where fewer pairs of events are to be expected in one cell, nothing can be said.
constexpr double kLeastPairs = 10;

/// More is not told apart: a group then reports from hardly more than one cell.
constexpr double kMostLeaning = 100;

/// Less is chance, or makes no difference: rates that differ by one in a hundred.
constexpr double kLeastLeaning = 1e-4;

/// What pairs of events have in common, observed and to be expected from exposure alone. Ordered
/// pairs, so that squares of counts can be used as they are.
class Pairs {
public:
  explicit Pairs(Evidence const& evidence)
      : cells_{evidence.cells}, counts_(evidence.groups * evidence.cells),
        means_(evidence.groups * evidence.cells), squares_(evidence.groups),
        events_(evidence.groups) {
    for (auto const& batch : evidence.batches) {
      auto const size = static_cast<double>(batch.events);
      counts_[batch.group * cells_ + batch.cell] += size;
      events_[batch.group] += size;
      squares_[batch.group] += size * size;
    }
    for (auto g = std::size_t{0}; g < events_.size(); ++g) {
      auto whole = 0.0;
      for (auto i = std::size_t{0}; i < cells_; ++i) {
        whole += evidence.exposure_of(g, i);
      }
      for (auto i = std::size_t{0}; i < cells_ && whole > 0; ++i) {
        means_[g * cells_ + i] = events_[g] * evidence.exposure_of(g, i) / whole;
      }
    }
  }

  std::size_t groups() const { return events_.size(); }

  /// Times that two events of different groups meet in a cell, over the times to be expected; all
  /// groups but `left_out`. Nothing when too few are to be expected.
  double between(std::size_t left_out) const {
    auto met = 0.0;
    auto expected = 0.0;
    for (auto i = std::size_t{0}; i < cells_; ++i) {
      met += meetings(counts_, i, left_out);
      expected += meetings(means_, i, left_out);
    }
    return expected >= kLeastPairs ? met / expected : 1;
  }

  struct Within {
    double met = 0; ///< pairs of one group's events, of different batches, in one cell
    double expected = 0;
    double all = 0; ///< pairs in any cells
  };
  Within within(std::size_t left_out) const {
    auto out = Within{};
    for (auto g = std::size_t{0}; g < groups(); ++g) {
      if (g == left_out) {
        continue;
      }
      auto const pairs = events_[g] * events_[g] - squares_[g];
      out.all += pairs;
      out.met -= squares_[g];
      for (auto i = g * cells_; i < (g + 1) * cells_; ++i) {
        out.met += counts_[i] * counts_[i];
        auto const share = events_[g] > 0 ? means_[i] / events_[g] : 0;
        out.expected += pairs * share * share;
      }
    }
    return out;
  }

private:
  double meetings(std::vector<double> const& of, std::size_t cell, std::size_t left_out) const {
    auto sum = 0.0;
    auto squares = 0.0;
    for (auto g = std::size_t{0}; g < groups(); ++g) {
      auto const value = g == left_out ? 0 : of[g * cells_ + cell];
      sum += value;
      squares += value * value;
    }
    return sum * sum - squares;
  }

  std::size_t cells_;
  std::vector<double> counts_;  ///< groups x cells
  std::vector<double> means_;   ///< groups x cells
  std::vector<double> squares_; ///< of batches, by group
  std::vector<double> events_;  ///< by group
};

double leaning_of(Pairs::Within const& within, double common) {
  auto const excess = within.met / (within.expected * std::max(common, 1.0)) - 1;
  auto const apart = 1 - within.met / within.all;
  return excess <= 0 ? 0 : std::min(excess / std::max(apart, 1e-9), kMostLeaning);
}

} // namespace

double leaning(Evidence const& evidence) {
  auto const pairs = Pairs{evidence};
  auto common = pairs.between(pairs.groups());
  for (auto g = std::size_t{0}; g < pairs.groups(); ++g) {
    common = std::min(common, pairs.between(g));
  }
  auto const of_all = pairs.within(pairs.groups());
  auto largest = of_all.expected > 0 ? leaning_of(of_all, common) : 0;
  for (auto g = std::size_t{0}; g < pairs.groups(); ++g) {
    if (auto const within = pairs.within(g); within.expected >= kLeastPairs) {
      largest = std::max(largest, leaning_of(within, common));
    }
  }
  return largest >= kLeastLeaning ? largest : 0;
}

} // namespace njia::analysis
