#include "njia/analysis/displaced/mix_change.h"

#include "njia/analysis/draws.h"
#include "njia/base/check.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace njia::analysis {
namespace {

/// Equal distances that were added up in another order.
constexpr double kTie = 1e-12;

/// What an exchange of one group's periods does to one place.
struct Move {
  std::size_t place = 0;
  double shift = 0; ///< events now less events before
};

/// Events of all groups by place, for one way of exchanging. Whole numbers in doubles: exact.
class Pool {
public:
  explicit Pool(std::span<GroupMix const> groups)
      : moves_(groups.size()), is_exchanged_(groups.size(), false),
        before_(groups.front().before.size()), now_(before_.size()) {
    for (auto group = std::size_t{0}; group < groups.size(); ++group) {
      auto const& mix = groups[group];
      NJIA_CHECK(mix.before.size() == before_.size() && mix.now.size() == before_.size(),
                 "every group counts the same places");
      for (auto place = std::size_t{0}; place < before_.size(); ++place) {
        before_[place] += mix.before[place];
        now_[place] += mix.now[place];
        before_all_ += mix.before[place];
        now_all_ += mix.now[place];
        auto const shift =
            static_cast<double>(mix.now[place]) - static_cast<double>(mix.before[place]);
        if (shift != 0) {
          moves_[group].push_back({.place = place, .shift = shift});
        }
      }
    }
  }

  void exchange(std::size_t group) {
    auto const sign = is_exchanged_[group] ? -1.0 : 1.0;
    for (auto const& move : moves_[group]) {
      auto const shift = sign * move.shift;
      before_[move.place] += shift;
      now_[move.place] -= shift;
      before_all_ += shift;
      now_all_ -= shift;
    }
    is_exchanged_[group] = !is_exchanged_[group];
  }

  bool is_exchanged(std::size_t group) const { return is_exchanged_[group]; }

  double share_before(std::size_t place) const { return before_[place] / before_all_; }
  double share_now(std::size_t place) const { return now_[place] / now_all_; }

  double distance() const {
    auto const before_part = 1 / before_all_;
    auto const now_part = 1 / now_all_;
    auto sum = 0.0;
    for (auto place = std::size_t{0}; place < before_.size(); ++place) {
      sum += std::abs(now_[place] * now_part - before_[place] * before_part);
    }
    return sum / 2;
  }

private:
  std::vector<std::vector<Move>> moves_; ///< of each group
  std::vector<bool> is_exchanged_;
  std::vector<double> before_;
  std::vector<double> now_;
  double before_all_ = 0;
  double now_all_ = 0;
};

/// Every exchange, one group after the other in the order of a Gray code. The last group stays:
/// exchanging all gives the same distance.
double exact_p(Pool& pool, std::size_t groups, double distance) {
  auto const all = std::uint64_t{1} << (groups - 1);
  auto hits = std::uint64_t{1};
  for (auto i = std::uint64_t{1}; i < all; ++i) {
    pool.exchange(static_cast<std::size_t>(std::countr_zero(i)));
    hits += pool.distance() >= distance - kTie ? 1U : 0U;
  }
  return static_cast<double>(hits) / static_cast<double>(all);
}

double drawn_p(Pool& pool, std::size_t groups, double distance, std::uint64_t seed,
               std::size_t count) {
  auto hits = std::size_t{0};
  for (auto run = std::size_t{0}; run < count; ++run) {
    auto draws = Draws{seed, run};
    auto coins = std::uint64_t{0};
    for (auto group = std::size_t{0}; group < groups; ++group) {
      coins = group % 64 == 0 ? draws.next() : coins >> 1U;
      if ((coins & 1U) != (pool.is_exchanged(group) ? 1U : 0U)) {
        pool.exchange(group);
      }
    }
    hits += pool.distance() >= distance - kTie ? 1U : 0U;
    if (hits == kEnoughHits) {
      return static_cast<double>(hits) / static_cast<double>(run + 1);
    }
  }
  return static_cast<double>(hits + 1) / static_cast<double>(count + 1);
}

/// How the share of a place moved within one group.
double shift(GroupMix const& group, std::size_t place) {
  auto const share = [&](std::vector<std::uint32_t> const& events) {
    auto all = 0.0;
    for (auto const count : events) {
      all += count;
    }
    return events[place] / all;
  };
  return share(group.now) - share(group.before);
}

void name_places(MixChange& change, Pool const& pool, std::size_t places) {
  auto const moved = [&](std::size_t place) {
    return pool.share_now(place) - pool.share_before(place);
  };
  for (auto place = std::size_t{0}; place < places; ++place) {
    change.loser = moved(place) < moved(change.loser) - kTie ? place : change.loser;
    change.gainer = moved(place) > moved(change.gainer) + kTie ? place : change.gainer;
  }
  change.loser_before = pool.share_before(change.loser);
  change.loser_now = pool.share_now(change.loser);
  change.gainer_before = pool.share_before(change.gainer);
  change.gainer_now = pool.share_now(change.gainer);
}

} // namespace

MixChange test_mix(std::span<GroupMix const> groups, std::uint64_t seed, std::size_t draws) {
  NJIA_CHECK(!groups.empty() && !groups.front().before.empty(), "a mix of nothing");
  for (auto const& group : groups) {
    auto const has_events = [](std::vector<std::uint32_t> const& events) {
      return std::any_of(events.begin(), events.end(), [](auto count) { return count > 0; });
    };
    NJIA_CHECK(has_events(group.before) && has_events(group.now), "present in both periods");
  }
  auto pool = Pool{groups};
  auto change = MixChange{.distance = pool.distance()};
  name_places(change, pool, groups.front().before.size());
  for (auto const& group : groups) {
    auto const lost = -shift(group, change.loser);
    auto const gained = shift(group, change.gainer);
    change.groups += lost >= 0 && gained >= 0 && lost + gained > 0 ? 1U : 0U;
  }
  change.p = groups.size() <= kMostExactGroups
                 ? exact_p(pool, groups.size(), change.distance)
                 : drawn_p(pool, groups.size(), change.distance, seed, draws);
  return change;
}

} // namespace njia::analysis
