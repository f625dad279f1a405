#include "njia/analysis/where_to_stand/dual_bound.h"

#include "njia/base/check.h"

#include <algorithm>
#include <numeric>

namespace njia::analysis::cover {
namespace {

/// How many of the best places stand in a set.
std::uint32_t times_met(Subproblem const& problem, std::vector<std::uint8_t> const& is_best,
                        std::size_t set) {
  auto times = std::uint32_t{0};
  for (auto i = problem.begins[set]; i < problem.begins[set + 1]; ++i) {
    times += is_best[problem.members[i]];
  }
  return times;
}

void choose_best(Subproblem const& problem, Valuation& values) {
  auto order = std::vector<std::uint32_t>(problem.open());
  std::iota(order.begin(), order.end(), 0U);
  auto const by_collected = [&](std::uint32_t a, std::uint32_t b) {
    return values.collected[a] != values.collected[b] ? values.collected[a] > values.collected[b]
                                                      : a < b;
  };
  auto const points = static_cast<std::ptrdiff_t>(problem.points);
  std::nth_element(order.begin(), order.begin() + points, order.end(), by_collected);
  values.first_out = values.collected[order[problem.points]];
  values.best.assign(order.begin(), order.begin() + points);
  std::sort(values.best.begin(), values.best.end());
  values.last_in = values.collected[values.best.front()];
  values.is_best.assign(problem.open(), 0);
  for (auto const place : values.best) {
    values.is_best[place] = 1;
    values.last_in = std::min(values.last_in, values.collected[place]);
  }
}

} // namespace

void value(Subproblem const& problem, std::uint64_t scale, Valuation& values) {
  NJIA_CHECK(problem.points > 0 && problem.points < problem.open(), "there is something to choose");
  values.collected.assign(problem.open(), 0);
  values.bound = problem.met * scale;
  for (auto set = std::size_t{0}; set < problem.sets(); ++set) {
    auto const price = problem.prices[set];
    values.bound += problem.weights[set] * scale - price;
    for (auto i = problem.begins[set]; i < problem.begins[set + 1]; ++i) {
      values.collected[problem.members[i]] += price;
    }
  }
  choose_best(problem, values);
  for (auto const place : values.best) {
    values.bound += values.collected[place];
  }
  values.met = problem.met;
  values.spread = 0;
  for (auto set = std::size_t{0}; set < problem.sets(); ++set) {
    auto const times = std::uint64_t{times_met(problem, values.is_best, set)};
    auto const weight = problem.weights[set];
    values.met += times > 0 ? weight : 0;
    if (times > 1 && problem.prices[set] > 0) {
      values.spread += weight * (times - 1) * (times - 1);
    } else if (times == 0 && problem.prices[set] < weight * scale) {
      values.spread += weight;
    }
  }
}

void move_prices(Subproblem& problem, std::uint64_t scale, Valuation const& values, double step) {
  for (auto set = std::size_t{0}; set < problem.sets(); ++set) {
    auto const times = times_met(problem, values.is_best, set);
    if (times == 1) {
      continue;
    }
    auto& price = problem.prices[set];
    auto const full = problem.weights[set] * scale;
    auto const surplus = times == 0 ? 1.0 : static_cast<double>(times - 1);
    auto const wanted = step * surplus * static_cast<double>(problem.weights[set]);
    auto const move =
        wanted < static_cast<double>(full) ? static_cast<std::uint64_t>(wanted) : full;
    price = times == 0 ? price + std::min(move, full - price) : price - std::min(move, price);
  }
}

std::uint32_t decide_fates(Valuation const& values, std::uint64_t scale, std::uint64_t met,
                           std::vector<Fate>& fates) {
  auto decided = std::uint32_t{0};
  // A bound of (met + 1) * scale or more leaves room for a choice that meets met + 1.
  auto const needed = (met + 1) * scale;
  for (auto place = std::uint32_t{0}; place < fates.size(); ++place) {
    if (fates[place] != Fate::open) {
      continue;
    }
    auto const collects = values.collected[place];
    if (values.is_best[place] == 0 && values.bound - values.last_in + collects < needed) {
      fates[place] = Fate::given_up;
      ++decided;
    } else if (values.is_best[place] == 1 && values.bound - collects + values.first_out < needed) {
      fates[place] = Fate::chosen;
      ++decided;
    }
  }
  return decided;
}

} // namespace njia::analysis::cover
