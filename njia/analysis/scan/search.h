// Looks for the window of the greatest ratio, in several lanes of cases at once. Exact: blocks of
// circles are passed over only when no window of theirs can beat what the lane already has.
#pragma once

#include "njia/analysis/scan/frame.h"
#include "njia/analysis/scan/lanes.h"
#include "njia/base/check.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace njia::analysis {

struct ScanWindow {
  double ratio = 0; ///< 0: no window exceeds its expected number
  std::uint32_t centre = 0;
  std::uint32_t neighbours = 0; ///< the circle's places: so many of around(centre)
  SlotPair slots = {.from = 0, .to = 0};
  std::uint64_t cases = 0;
  double expected = 0;
};

/// Lanes: OneLane or ManyLanes.
template <class Lanes> class WindowSearch {
public:
  using Row = typename Lanes::Row;
  using Count = typename Lanes::Count;
  static constexpr auto kLanes = Lanes::kLanes;

  explicit WindowSearch(ScanFrame const& frame)
      : frame_{frame}, rows_(frame.circles().place_count() * frame.slots()),
        inner_(frame.slots() + 1), outer_(frame.slots() + 1), limits_(frame.limit_rows()) {}

  /// Adds cases at the slot of their step; call gather() when all are added.
  void add(std::size_t lane, std::size_t place, std::size_t slot, std::uint32_t cases) {
    totals_[lane] += cases;
    auto& count = rows_[place * frame_.slots() + slot].lanes[lane];
    count = static_cast<Count>(count + static_cast<Count>(cases));
  }

  /// Whether each lane could hold its cases; all in one circle, at worst.
  bool fits() const {
    return std::ranges::max(totals_) <= std::uint64_t{std::numeric_limits<Count>::max()};
  }

  /// From cases by step to cases until the end.
  void gather() {
    for (auto place = std::size_t{0}; place < frame_.circles().place_count(); ++place) {
      Lanes::cumulate(rows_.data() + place * frame_.slots(), frame_.slots());
    }
  }

  /// Forgets what was found; from now on only windows above `floor` count.
  void start(double floor) {
    best_.fill({.ratio = floor});
    levels_.fill(~std::size_t{0});
    for (auto lane = std::size_t{0}; lane < kLanes; ++lane) {
      raise_limits(lane);
    }
  }

  /// Looks at the circles of one centre that hold at most the first `most` neighbours.
  void visit(std::uint32_t centre, std::size_t most) {
    auto const around = frame_.circles().around(centre);
    std::fill(inner_.begin(), inner_.end(), Row{});
    auto done = std::size_t{0};
    for (auto const& block : frame_.blocks(centre)) {
      if (done >= most) {
        return;
      }
      auto const fresh = around.subspan(done, block.end - done);
      auto const is_whole = block.end <= most;
      if (is_whole) {
        Lanes::add(rows_.data(), frame_.slots(), fresh, inner_.data(), outer_.data());
      }
      if (block.row >= 0 && (!is_whole || may_beat(outer_, block.row))) {
        look_closely(centre, done, std::min<std::size_t>(block.end, most), block.weight_before);
      }
      if (!is_whole) {
        return;
      }
      std::swap(inner_, outer_);
      done = block.end;
    }
  }

  ScanWindow const& best(std::size_t lane) const { return best_[lane]; }

private:
  bool may_beat(std::vector<Row> const& cases, std::int32_t row) const {
    return Lanes::may_exceed(cases.data(), frame_.spans(), limits_.data() + row);
  }

  /// Each circle of a block; inner_ holds the cases before it and is used up.
  void look_closely(std::uint32_t centre, std::size_t done, std::size_t end, std::uint64_t weight) {
    auto const around = frame_.circles().around(centre);
    auto& cases = closer_;
    cases = inner_;
    for (auto i = done; i < end; ++i) {
      weight += frame_.place_weight(around[i].place);
      if (!around[i].ends_circle) {
        continue;
      }
      Lanes::add(rows_.data(), frame_.slots(), around.subspan(done, i + 1 - done), cases.data(),
                 cases.data());
      done = i + 1;
      if (weight > 0 && may_beat(cases, frame_.circle_row(weight))) {
        examine({.centre = centre, .neighbours = static_cast<std::uint32_t>(done)}, weight);
      }
    }
  }

  /// Each span of one circle, whose cases are in closer_.
  void examine(ScanWindow window, std::uint64_t weight) {
    auto const spans = frame_.spans();
    auto const row = frame_.circle_row(weight);
    for (auto const& group : spans.groups) {
      if (!Lanes::may_exceed(closer_.data(), {.groups = {&group, 1}, .spans = spans.spans},
                             limits_.data() + row)) {
        continue;
      }
      auto const& limits = limits_[static_cast<std::size_t>(row) + group.row];
      for (auto i = group.begin; i < group.end; ++i) {
        window.slots = spans.spans[i];
        auto const& from = closer_[window.slots.from].lanes;
        auto const& to = closer_[window.slots.to].lanes;
        for (auto lane = std::size_t{0}; lane < kLanes; ++lane) {
          if (from[lane] - to[lane] > limits.lanes[lane]) {
            window.cases = static_cast<std::uint64_t>(from[lane] - to[lane]);
            window.expected = frame_.expected(weight, frame_.span_weight(i));
            window.ratio = frame_.ratio(window.cases, window.expected);
            offer(lane, window);
          }
        }
      }
    }
  }

  /// Circles of a centre come by size, spans that expect the same by start and end: of equal ratios
  /// the one that came first stays.
  void offer(std::size_t lane, ScanWindow const& window) {
    if (window.ratio > best_[lane].ratio) {
      best_[lane] = window;
      raise_limits(lane);
    }
  }

  void raise_limits(std::size_t lane) {
    auto const level = CaseLimits::level_below(best_[lane].ratio);
    if (level == levels_[lane]) {
      return;
    }
    levels_[lane] = level;
    auto const& limits = frame_.limits().at(level);
    for (auto row = std::size_t{0}; row < limits.size(); ++row) {
      limits_[row].lanes[lane] = static_cast<Count>(limits[row]);
    }
  }

  ScanFrame const& frame_;
  std::vector<Row> rows_;   ///< [place * slots + slot]
  std::vector<Row> inner_;  ///< cases of the circles that are done, by slot, and a slot of zeros
  std::vector<Row> outer_;  ///< with the block at hand
  std::vector<Row> closer_; ///< of one circle of the block
  std::vector<Row> limits_;
  std::array<std::uint64_t, kLanes> totals_ = {};
  std::array<ScanWindow, kLanes> best_ = {};
  std::array<std::size_t, kLanes> levels_ = {};
};

} // namespace njia::analysis
