#include "njia/analysis/scan/maxima.h"

#include "njia/analysis/scan/nulls.h"
#include "njia/analysis/scan/search.h"
#include "njia/base/check.h"
#include "njia/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace njia::analysis {
namespace {

/// Fills lanes [0, count) of a search with runs [first, first + count).
struct FromDraw {
  ScanFrame const& frame;
  ScanOptions const& options;

  template <class Search>
  void operator()(Search& search, std::uint32_t first, std::size_t count) const {
    auto const steps = frame.steps();
    auto cases = std::vector<std::uint32_t>(frame.circles().place_count() * steps);
    for (auto lane = std::size_t{0}; lane < count; ++lane) {
      std::ranges::fill(cases, 0);
      options.null(options.seed, first + static_cast<std::uint32_t>(lane), cases);
      NJIA_CHECK(std::accumulate(cases.begin(), cases.end(), std::uint64_t{0}) == frame.cases(),
                 "a simulation has as many cases as were observed");
      for (auto i = std::size_t{0}; i < cases.size(); ++i) {
        auto const step = i % steps;
        if (cases[i] > 0 && step >= frame.first_step()) {
          search.add(lane, i / steps, step - frame.first_step(), cases[i]);
        }
      }
    }
  }
};

template <class Null> struct FromNull {
  Null const& null;

  template <class Search>
  void operator()(Search& search, std::uint32_t first, std::size_t count) const {
    for (auto lane = std::size_t{0}; lane < count; ++lane) {
      null.draw(first + static_cast<std::uint32_t>(lane),
                [&](std::size_t place, std::size_t slot) { search.add(lane, place, slot, 1); });
    }
  }
};

/// The maxima of one batch of runs. Only windows above `floor` are looked for; should a lane have
/// none, all of them are looked at again from 0.
template <class Lanes, class Fill>
void scan_batch(ScanFrame const& frame, Fill const& fill, double floor, std::uint32_t first,
                std::span<double> maxima) {
  auto search = WindowSearch<Lanes>{frame};
  fill(search, first, maxima.size());
  search.gather();
  for (auto const from : {floor, 0.0}) {
    search.start(from);
    for (auto centre = std::uint32_t{0}; centre < frame.circles().place_count(); ++centre) {
      search.visit(centre, std::numeric_limits<std::size_t>::max());
    }
    auto are_found = true;
    for (auto lane = std::size_t{0}; lane < maxima.size(); ++lane) {
      maxima[lane] = search.best(lane).ratio;
      are_found = are_found && maxima[lane] > from;
    }
    if (are_found || from == 0) {
      return;
    }
  }
}

template <class Lanes, class Fill>
std::vector<double> scan_batches(ScanFrame const& frame, Fill const& fill,
                                 std::uint32_t simulations) {
  auto maxima = std::vector<double>(simulations);
  auto const batch_of = [&](std::size_t batch) {
    auto const first = batch * Lanes::kLanes;
    return std::span{maxima}.subspan(first, std::min(Lanes::kLanes, simulations - first));
  };
  scan_batch<Lanes>(frame, fill, 0.0, 0, batch_of(0));
  // The next ones will hardly stay below what the lowest of the first found: they need not begin at
  // the bottom.
  auto const floor = 0.9 * *std::ranges::min_element(batch_of(0));
  auto const batches = (simulations + Lanes::kLanes - 1) / Lanes::kLanes;
  for_each_in_parallel(batches - 1, [&](std::size_t i) {
    auto const first = static_cast<std::uint32_t>((i + 1) * Lanes::kLanes);
    scan_batch<Lanes>(frame, fill, floor, first, batch_of(i + 1));
  });
  return maxima;
}

template <class Fill>
std::vector<double> scan_all(ScanFrame const& frame, Fill const& fill, std::uint32_t simulations) {
  return frame.cases() <= std::numeric_limits<std::int16_t>::max()
             ? scan_batches<ManyLanes<std::int16_t>>(frame, fill, simulations)
             : scan_batches<ManyLanes<std::int32_t>>(frame, fill, simulations);
}

} // namespace

std::vector<double> simulated_maxima(ScanFrame const& frame, ScanCounts const& counts,
                                     ScanOptions const& options) {
  if (options.simulations == 0 || !frame.has_windows()) {
    return std::vector<double>(options.simulations, 0.0);
  }
  if (options.null) {
    return scan_all(frame, FromDraw{frame, options}, options.simulations);
  }
  if (options.model == ScanModel::permutation) {
    auto const null =
        PermutationNull{counts.cases, frame.steps(), frame.first_step(), options.seed};
    return scan_all(frame, FromNull<PermutationNull>{null}, options.simulations);
  }
  auto weights = std::vector<std::uint64_t>{};
  for (auto i = std::size_t{0}; i < frame.circles().place_count(); ++i) {
    weights.push_back(frame.place_weight(i));
  }
  auto const null =
      PoissonNull{weights, frame.cases(), frame.steps(), frame.first_step(), options.seed};
  return scan_all(frame, FromNull<PoissonNull>{null}, options.simulations);
}

double rank_p(double ratio, std::vector<double> const& maxima) {
  auto const reached = ratio - 1e-10 * std::max(1.0, ratio);
  auto const above = std::ranges::count_if(maxima, [&](double one) { return one >= reached; });
  return static_cast<double>(1 + above) / static_cast<double>(1 + maxima.size());
}

std::optional<double> gumbel_p(double ratio, std::vector<double> const& maxima) {
  auto const count = static_cast<double>(maxima.size());
  auto const mean = std::accumulate(maxima.begin(), maxima.end(), 0.0) / count;
  auto squares = 0.0;
  for (auto const one : maxima) {
    squares += (one - mean) * (one - mean);
  }
  auto const deviation = std::sqrt(squares / (count - 1));
  if (!(deviation > 1e-12 * mean) || !std::isfinite(deviation)) {
    return std::nullopt;
  }
  auto const beta = deviation * std::sqrt(6.0) / std::numbers::pi;
  auto const mu = mean - std::numbers::egamma * beta;
  return -std::expm1(-std::exp(-(ratio - mu) / beta));
}

} // namespace njia::analysis
