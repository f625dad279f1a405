#include "njia/draw/seeker.h"

namespace njia::draw {

namespace {

constexpr double kNoPlace = 200; // the price of standing nowhere
constexpr double kStandsBadly = 13;
constexpr double kNeighbour = 110; // pt between two who may make room for each other
constexpr int kRounds = 3;

Point home(Seeker const& seeker) {
  return seeker.chosen ? seeker.spot().box.center() : seeker.spots.front().box.center();
}

// Lets `badly` choose before `other`; keeps the change when both together pay less.
bool try_pair(Seeker& badly, Seeker& other, Taken& taken) {
  auto const before = badly.paid() + other.paid();
  auto const old = std::pair{badly.chosen, other.chosen};
  badly.leave(taken);
  other.leave(taken);
  badly.seek(taken);
  other.seek(taken);
  if (badly.paid() + other.paid() < before - 0.5) {
    return true;
  }
  badly.leave(taken);
  other.leave(taken);
  badly.settle_at(taken, old.first);
  other.settle_at(taken, old.second);
  return false;
}

} // namespace

void Seeker::leave(Taken& taken) {
  for (auto const handle : handles_) {
    taken.free(handle);
  }
  handles_.clear();
  chosen.reset();
  paid_ = takes_part() ? kNoPlace : 0;
}

void Seeker::seek(Taken& taken) {
  leave(taken);
  settle_at(taken, cheapest(spots, taken, counts_lines));
}

void Seeker::settle_at(Taken& taken, std::optional<std::size_t> index) {
  chosen = index;
  if (!index) {
    return;
  }
  paid_ = price_of(spot(), taken, counts_lines);
  handles_.push_back(taken.take(spot().box));
  if (spot().is_led) {
    for (auto const& box : leader_boxes(spot())) {
      handles_.push_back(taken.take(box));
    }
  }
}

void seek_together(std::vector<Seeker*> const& order, Taken& taken) {
  for (int round = 0; round < kRounds; ++round) {
    for (auto* const seeker : order) {
      seeker->seek(taken);
    }
  }
  for (int round = 0; round < kRounds; ++round) {
    bool is_better = false;
    for (auto* const badly : order) {
      for (auto* const other : order) {
        if (badly != other && badly->takes_part() && other->takes_part() &&
            badly->paid() > kStandsBadly && distance(home(*badly), home(*other)) < kNeighbour) {
          is_better = try_pair(*badly, *other, taken) || is_better;
        }
      }
    }
    if (!is_better) {
      return;
    }
  }
}

} // namespace njia::draw
