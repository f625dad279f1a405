#include "njia/report/facts/patterns.h"

#include <algorithm>
#include <cmath>

namespace njia::report {

bool is_above(Cases const& a, Cases const& b) { return b.high && a.low > *b.high; }

std::size_t leaders(std::vector<Cases> const& ranked, std::optional<Cases> const& rest,
                    std::size_t most) {
  for (auto k = std::size_t{1}; k <= std::min(most, ranked.size()); ++k) {
    auto const& last = ranked[k - 1]; // ranked by least: the weakest of the first k
    auto const is_clear = [&](Cases const& other) { return is_above(last, other); };
    auto const others = ranked.begin() + static_cast<std::ptrdiff_t>(k);
    if (std::all_of(others, ranked.end(), is_clear) && (!rest || is_clear(*rest))) {
      return k;
    }
  }
  return 0;
}

std::string Lead::key() const {
  if (among == Among::nobody) {
    return "least";
  }
  auto const number = count == 1 ? std::string{"one"} : count == 2 ? "two" : "three";
  return among == Among::all ? number : number + ".of_shown";
}

Lead find_lead(std::vector<Cases> const& ranked, std::optional<Cases> const& rest,
               std::size_t most) {
  if (auto const of_all = leaders(ranked, rest, most); of_all > 0) {
    return {.count = of_all, .among = Lead::Among::all};
  }
  auto const of_shown = rest ? leaders(ranked, std::nullopt, most) : 0;
  return {.count = of_shown, .among = of_shown > 0 ? Lead::Among::shown : Lead::Among::nobody};
}

std::vector<RankRange> rank_ranges(std::vector<Cases> const& figures) {
  auto out = std::vector<RankRange>{};
  for (auto const& one : figures) {
    auto range = RankRange{.best = 1, .worst = 0};
    for (auto const& other : figures) {
      range.best += is_above(other, one) ? 1 : 0;
      range.worst += is_above(one, other) ? 0 : 1;
    }
    out.push_back(range);
  }
  return out;
}

std::optional<Share> share_of(Cases const& part, Cases const& whole) {
  if (whole.low == 0 || !whole.high || !part.high) {
    return std::nullopt;
  }
  auto const number = [](std::uint64_t n) { return static_cast<double>(n); };
  auto const middle =
      (number(part.low) + number(*part.high)) / (number(whole.low) + number(*whole.high));
  return Share{.value = middle,
               .low = number(part.low) / number(*whole.high),
               .high = std::min(1.0, number(*part.high) / number(whole.low))};
}

double binomial_at_least(std::uint64_t k, std::uint64_t n, double p) {
  if (k == 0) {
    return 1;
  }
  auto const log_factorial = [](std::uint64_t m) {
    return std::lgamma(static_cast<double>(m) + 1);
  };
  auto sum = 0.0;
  for (auto x = k; x <= n; ++x) {
    auto const ways = log_factorial(n) - log_factorial(x) - log_factorial(n - x);
    sum += std::exp(ways + static_cast<double>(x) * std::log(p) +
                    static_cast<double>(n - x) * std::log1p(-p));
  }
  return std::min(1.0, sum);
}

RateChange compare_rates(std::uint64_t before, std::uint64_t now, double exposure_before,
                         double exposure_now) {
  constexpr auto kLevel = 0.05;
  auto const share_of_now = [&](double ratio) {
    return ratio * exposure_now / (exposure_before + ratio * exposure_now);
  };
  auto const all = before + now;
  if (binomial_at_least(now, all, share_of_now(1.5)) <= kLevel) {
    return RateChange::more;
  }
  // At most `now` later reports are at least `before` earlier ones.
  return binomial_at_least(before, all, 1 - share_of_now(0.5)) <= kLevel ? RateChange::fewer
                                                                         : RateChange::unclear;
}

} // namespace njia::report
