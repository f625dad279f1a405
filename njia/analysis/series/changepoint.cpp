#include "njia/analysis/series/changepoint.h"

#include "njia/analysis/draws.h"
#include "njia/base/check.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace njia::analysis {
namespace {

constexpr double kLevelOfTest = 0.05;
/// Equal ratios that were added up in another order.
constexpr double kTie = 1e-9;

using Counts32 = std::span<std::uint32_t const>;

double total(Counts32 counts) { return std::accumulate(counts.begin(), counts.end(), 0.0); }

double mean(Counts32 counts) { return total(counts) / static_cast<double>(counts.size()); }

/// S ln(S / n)
double weight(double sum, std::size_t units) {
  return sum > 0 ? sum * std::log(sum / static_cast<double>(units)) : 0;
}

struct Split {
  std::size_t at = 0;
  double ratio = 0;
};

Split best_split(Counts32 counts) {
  auto const all = total(counts);
  auto const whole = weight(all, counts.size());
  auto best = Split{.at = kLeastSegment, .ratio = -1};
  auto left = 0.0;
  for (auto at = std::size_t{1}; at + kLeastSegment <= counts.size(); ++at) {
    left += counts[at - 1];
    if (at < kLeastSegment) {
      continue;
    }
    auto const ratio = weight(left, at) + weight(all - left, counts.size() - at) - whole;
    if (ratio > best.ratio + kTie) {
      best = {.at = at, .ratio = ratio};
    }
  }
  return best;
}

class Search {
public:
  Search(Counts32 counts, std::uint64_t seed, std::size_t draws)
      : counts_{counts}, seed_{seed}, draws_{draws} {}

  std::vector<Changepoint> found = {};

  void look(std::size_t first, std::size_t last) {
    if (last - first < kLeastStretch) {
      return;
    }
    auto const stretch = counts_.subspan(first, last - first);
    auto const best = best_split(stretch);
    auto hits = std::size_t{1};
    for (auto run = std::size_t{0}; run < draws_; ++run) {
      auto draws = Draws{seed_ + first * counts_.size() + last, run};
      auto shuffled = std::vector<std::uint32_t>(stretch.begin(), stretch.end());
      draws.shuffle(shuffled);
      hits += best_split(shuffled).ratio >= best.ratio - kTie ? 1U : 0U;
    }
    auto const p = static_cast<double>(hits) / static_cast<double>(draws_ + 1);
    if (p > kLevelOfTest) {
      return;
    }
    found.push_back({.at = first + best.at, .p = p});
    look(first, first + best.at);
    look(first + best.at, last);
  }

private:
  Counts32 counts_;
  std::uint64_t seed_;
  std::size_t draws_;
};

} // namespace

double split_ratio(std::span<std::uint32_t const> counts, std::size_t at) {
  NJIA_CHECK(at > 0 && at < counts.size(), "a split has two sides");
  auto const left = total(counts.first(at));
  auto const all = total(counts);
  return weight(left, at) + weight(all - left, counts.size() - at) - weight(all, counts.size());
}

std::vector<Changepoint> find_changepoints(std::span<std::uint32_t const> counts,
                                           std::uint64_t seed, std::size_t draws) {
  auto search = Search{counts, seed, draws};
  search.look(0, counts.size());
  auto& found = search.found;
  std::sort(found.begin(), found.end(),
            [](Changepoint const& a, Changepoint const& b) { return a.at < b.at; });
  for (auto i = std::size_t{0}; i < found.size(); ++i) {
    auto const first = i == 0 ? 0 : found[i - 1].at;
    auto const last = i + 1 == found.size() ? counts.size() : found[i + 1].at;
    found[i].before = mean(counts.subspan(first, found[i].at - first));
    found[i].after = mean(counts.subspan(found[i].at, last - found[i].at));
  }
  return found;
}

double p_of_split(std::span<std::uint32_t const> counts, std::size_t at, bool is_rise,
                  std::uint64_t seed, std::size_t draws) {
  NJIA_CHECK(at > 0 && at < counts.size(), "a split has two sides");
  auto const step = [&](Counts32 some) {
    auto const shift = mean(some.subspan(at)) - mean(some.first(at));
    return is_rise ? shift : -shift;
  };
  auto const seen = step(counts);
  if (seen <= 0) {
    return 1;
  }
  auto hits = std::size_t{1};
  for (auto run = std::size_t{0}; run < draws; ++run) {
    auto own = Draws{seed, run};
    auto shuffled = std::vector<std::uint32_t>(counts.begin(), counts.end());
    own.shuffle(shuffled);
    hits += step(shuffled) >= seen - kTie ? 1U : 0U;
  }
  return static_cast<double>(hits) / static_cast<double>(draws + 1);
}

} // namespace njia::analysis
