#include "njia/draw/bends.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace njia::draw {

namespace {

constexpr double kLeast = 0.05; // bend of the straightest leg of a fan
constexpr double kStep = 0.02;  // more for each neighbour in the fan
constexpr double kMost = 0.17;
constexpr double kMostOffMap = 0.08; // long arrows to the edge stay flat
constexpr double kSample = 7;        // pt between the points at which two legs are compared
constexpr double kCrossing = 14;     // the price of two legs of one town that cross
constexpr double kWorthIt = 0.05;    // what another bend must save
constexpr int kRounds = 8;
constexpr std::array<double, 7> kTriedInPairs{-0.15, -0.08, -0.02, 0.04, 0.1, 0.16, 0.22};
constexpr std::array<double, 15> kTried{-0.26, -0.2, -0.15, -0.11, -0.07, -0.035, 0.0, 0.035,
                                        0.07,  0.11, 0.15,  0.2,   0.25,  0.3,    0.36};

constexpr auto kNoLimit = std::numeric_limits<double>::infinity();

class Bender {
public:
  Bender(std::vector<Leg> const& legs, std::vector<Stop> const& stops, Rect const& frame)
      : legs_{legs}, stops_{stops}, frame_{frame.grown(-5)}, wanted_(legs.size(), kLeast),
        chosen_(legs.size(), kLeast) {}

  std::vector<Curve> run() {
    spread_fans();
    chosen_ = wanted_;
    for (std::size_t i = 0; i < legs_.size(); ++i) {
      curves_.push_back(curve_of(i, chosen_[i]));
    }
    std::vector<std::size_t> order(legs_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [this](auto a, auto b) { return legs_[a].width > legs_[b].width; });
    settle(order);
    if (part_crossing_pairs()) {
      settle(order);
    }
    return curves_;
  }

private:
  void settle(std::vector<std::size_t> const& order) {
    for (int round = 0; round < kRounds; ++round) {
      bool is_better = false;
      for (auto const i : order) {
        is_better = better(i) || is_better;
      }
      if (!is_better) {
        return;
      }
    }
  }

  // Two legs of one town that cross cannot always be parted one at a time: try both together.
  bool part_crossing_pairs() {
    bool is_changed = false;
    for (std::size_t i = 0; i < legs_.size(); ++i) {
      for (auto k = i + 1; k < legs_.size(); ++k) {
        if (share_a_stop(legs_[i], legs_[k]) && against(i, curves_[i], k) >= kCrossing) {
          is_changed = part(i, k) || is_changed;
        }
      }
    }
    return is_changed;
  }

  bool part(std::size_t i, std::size_t k) {
    auto const price = [&] {
      return cost(i, curves_[i], chosen_[i]) + cost(k, curves_[k], chosen_[k]);
    };
    auto const set = [&](double a, double b) {
      chosen_[i] = a;
      chosen_[k] = b;
      curves_[i] = curve_of(i, a);
      curves_[k] = curve_of(k, b);
    };
    auto const old = std::pair{chosen_[i], chosen_[k]};
    auto best = old;
    auto least = price();
    for (auto const a : kTriedInPairs) {
      for (auto const b : kTriedInPairs) {
        set(a, b);
        if (auto const tried = price(); tried < least - kWorthIt) {
          least = tried;
          best = {a, b};
        }
      }
    }
    set(best.first, best.second);
    return best != old;
  }

  static bool share_a_stop(Leg const& a, Leg const& b) {
    return a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to;
  }

  double bearing(std::size_t leg, std::size_t hub) const {
    auto const other = legs_[leg].from == hub ? legs_[leg].to : legs_[leg].from;
    auto const v = stops_[other].at - stops_[hub].at;
    return std::atan2(v.x, -v.y); // clockwise from north
  }

  // Outgoing legs clockwise bend more and more; incoming ones less and less, so that a fan never
  // crosses itself.
  void spread_fans() {
    std::vector<std::vector<std::size_t>> at_stop(stops_.size());
    for (std::size_t i = 0; i < legs_.size(); ++i) {
      at_stop[legs_[i].from].push_back(i);
      at_stop[legs_[i].to].push_back(i);
    }
    for (std::size_t i = 0; i < legs_.size(); ++i) {
      auto const& leg = legs_[i];
      auto const is_from = at_stop[leg.from].size() >= at_stop[leg.to].size();
      auto const hub = is_from ? leg.from : leg.to;
      auto const mine = bearing(i, hub);
      double rank = 0;
      for (auto const k : at_stop[hub]) {
        auto const same_way = (legs_[k].from == hub) == is_from;
        auto const turn = std::remainder(bearing(k, hub) - mine, 6.283185307179586);
        if (k != i && same_way && std::abs(turn) < 1.2) {
          rank += is_from ? (turn < 0 ? 1 : 0) : (turn > 0 ? 1 : 0);
        }
      }
      auto const most =
          stops_[leg.from].radius > 0 && stops_[leg.to].radius > 0 ? kMost : kMostOffMap;
      wanted_[i] = std::min(most, kLeast + kStep * rank);
    }
  }

  Curve curve_of(std::size_t i, double bend) const {
    auto const& leg = legs_[i];
    return bent(stops_[leg.from].at, stops_[leg.to].at, bend, leg.cut_start, leg.cut_end);
  }

  bool better(std::size_t i) {
    auto best = cost(i, curves_[i], chosen_[i]);
    bool is_changed = false;
    auto const old = chosen_[i];
    auto const try_bend = [&](double bend) {
      if (bend == old) {
        return;
      }
      auto curve = curve_of(i, bend);
      auto const price = cost(i, curve, bend, best - kWorthIt);
      if (price < best - kWorthIt) {
        best = price;
        chosen_[i] = bend;
        curves_[i] = std::move(curve);
        is_changed = true;
      }
    };
    try_bend(wanted_[i]);
    for (auto const bend : kTried) {
      try_bend(bend);
    }
    return is_changed;
  }

  // Nothing lowers a price again: adding up ends where it is too high already.
  double cost(std::size_t i, Curve const& curve, double bend, double too_high = kNoLimit) const {
    auto const size = curve.length();
    auto const off = std::abs(bend - wanted_[i]);
    auto total =
        off * 18 + off * off * size * 0.6 + std::max(0.0, std::abs(bend) - 0.2) * size * 0.4;
    auto const count = samples(curve);
    for (int k = 0; k <= count && total < too_high; ++k) {
      auto const along = size * k / count;
      auto const p = curve.at(along);
      if (!frame_.contains(p)) {
        total += 6;
      }
      total += near_stops(i, p);
    }
    for (std::size_t other = 0; other < legs_.size() && total < too_high; ++other) {
      if (other != i) {
        total += against(i, curve, other);
      }
    }
    return total;
  }

  static int samples(Curve const& curve) {
    return std::max(4, static_cast<int>(curve.length() / kSample));
  }

  double near_stops(std::size_t i, Point p) const {
    double total = 0;
    for (std::size_t s = 0; s < stops_.size(); ++s) {
      if (s == legs_[i].from || s == legs_[i].to || stops_[s].radius <= 0) {
        continue;
      }
      auto const wanted = stops_[s].radius + legs_[i].width / 2 + 4;
      auto const d = distance(p, stops_[s].at);
      if (d < wanted) {
        total += 14 * (wanted - d) / wanted;
      }
    }
    return total;
  }

  double against(std::size_t i, Curve const& curve, std::size_t other) const {
    auto const count = samples(curve);
    auto const& a = legs_[i];
    auto const& b = legs_[other];
    auto const& theirs = curves_[other];
    auto const wanted = (a.width + b.width) / 2 + 3;
    if (!overlaps(bounds(curve.points()).grown(wanted), bounds(theirs.points()))) {
      return 0;
    }
    auto const box = bounds(theirs.points()).grown(std::max(wanted, kSample * 2));
    auto const head =
        b.has_head ? theirs.at(theirs.length() - head_for(b.width).length / 2) : Point{};
    auto const off_head = b.has_head ? head_for(b.width).width / 2 + a.width / 2 + 2 : 0;
    double total = 0;
    double before = 0;
    for (int k = 0; k <= count; ++k) {
      auto const p = curve.at(curve.length() * k / count);
      if (!box.contains(p) || is_at_shared_stop(a, b, p)) {
        before = 0;
        continue;
      }
      auto const side = theirs.signed_distance_to(p);
      auto const d = std::abs(side);
      if (d < wanted) {
        total += 2.2 * (wanted - d) / wanted;
      }
      // Legs of one town have no need to cross each other; others may.
      if (before * side < 0 && d + std::abs(before) < kSample * 2.5) {
        total += share_a_stop(a, b) ? kCrossing : 2;
      }
      before = side;
      if (off_head > 0 && distance(p, head) < off_head) {
        total += 4;
      }
    }
    return total + heads_touch(i, curve, other);
  }

  bool is_at_shared_stop(Leg const& a, Leg const& b, Point p) const {
    for (auto const stop : {a.from, a.to}) {
      if (stop == b.from || stop == b.to) {
        auto const reach = stops_[stop].radius + 8 + 1.2 * (a.width + b.width);
        if (distance(p, stops_[stop].at) < reach) {
          return true;
        }
      }
    }
    return false;
  }

  double heads_touch(std::size_t i, Curve const& curve, std::size_t other) const {
    auto const& a = legs_[i];
    auto const& b = legs_[other];
    auto const& theirs = curves_[other];
    auto const near = [](Point p, Point q, double wanted) {
      auto const d = distance(p, q);
      return d < wanted ? 9 * (wanted - d) / wanted : 0.0;
    };
    auto const mine_at = [](Curve const& c, Leg const& leg, bool is_end) {
      auto const back = head_for(leg.width).length * 0.7;
      return c.at(is_end ? c.length() - back : back);
    };
    double total = 0;
    for (auto const a_end : {false, true}) {
      for (auto const b_end : {false, true}) {
        auto const a_stop = a_end ? a.to : a.from;
        auto const b_stop = b_end ? b.to : b.from;
        if (a_stop != b_stop || !((a_end && a.has_head) || (b_end && b.has_head))) {
          continue;
        }
        auto const a_wide = a_end && a.has_head ? head_for(a.width).width : a.width;
        auto const b_wide = b_end && b.has_head ? head_for(b.width).width : b.width;
        total +=
            near(mine_at(curve, a, a_end), mine_at(theirs, b, b_end), (a_wide + b_wide) / 2 + 1);
      }
    }
    return total;
  }

  std::vector<Leg> const& legs_;
  std::vector<Stop> const& stops_;
  Rect frame_;
  std::vector<double> wanted_;
  std::vector<double> chosen_;
  std::vector<Curve> curves_;
};

} // namespace

std::vector<Curve> choose_bends(std::vector<Leg> const& legs, std::vector<Stop> const& stops,
                                Rect const& frame) {
  return Bender{legs, stops, frame}.run();
}

} // namespace njia::draw
