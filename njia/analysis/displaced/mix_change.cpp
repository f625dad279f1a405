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

/// Events of all groups by place, for one way of exchanging.
class Pool {
public:
  explicit Pool(std::span<GroupMix const> groups)
      : groups_{groups}, is_exchanged_(groups.size(), false) {
    before.assign(groups.front().before.size(), 0);
    now.assign(before.size(), 0);
    for (auto const& group : groups) {
      add(before, before_all, group.before, 1);
      add(now, now_all, group.now, 1);
    }
  }

  void exchange(std::size_t number) {
    auto const& group = groups_[number];
    auto const& first = is_exchanged_[number] ? group.now : group.before;
    auto const& second = is_exchanged_[number] ? group.before : group.now;
    add(before, before_all, first, -1);
    add(before, before_all, second, 1);
    add(now, now_all, second, -1);
    add(now, now_all, first, 1);
    is_exchanged_[number] = !is_exchanged_[number];
  }

  bool is_exchanged(std::size_t number) const { return is_exchanged_[number]; }

  double share_before(std::size_t place) const { return before[place] / before_all; }
  double share_now(std::size_t place) const { return now[place] / now_all; }

  double distance() const {
    auto sum = 0.0;
    for (auto place = std::size_t{0}; place < before.size(); ++place) {
      sum += std::abs(share_now(place) - share_before(place));
    }
    return sum / 2;
  }

private:
  /// Whole numbers in doubles: exact.
  static void add(std::vector<double>& to, double& all, std::vector<std::uint32_t> const& events,
                  double sign) {
    NJIA_CHECK(events.size() == to.size(), "every group counts the same places");
    for (auto place = std::size_t{0}; place < to.size(); ++place) {
      to[place] += sign * events[place];
      all += sign * events[place];
    }
  }

  std::vector<double> before = {};
  std::vector<double> now = {};
  double before_all = 0;
  double now_all = 0;
  std::span<GroupMix const> groups_;
  std::vector<bool> is_exchanged_;
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
  auto hits = std::uint64_t{1};
  for (auto run = std::size_t{0}; run < count; ++run) {
    auto draws = Draws{seed, run};
    for (auto group = std::size_t{0}; group < groups; ++group) {
      if ((draws.next() >> 63U != 0) != pool.is_exchanged(group)) {
        pool.exchange(group);
      }
    }
    hits += pool.distance() >= distance - kTie ? 1U : 0U;
  }
  return static_cast<double>(hits) / static_cast<double>(count + 1);
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
  change.p = groups.size() < kMostExactGroups
                 ? exact_p(pool, groups.size(), change.distance)
                 : drawn_p(pool, groups.size(), change.distance, seed, draws);
  return change;
}

} // namespace njia::analysis
