// The two hot loops of a scan, over the cases of several simulations at once: one simulation is one
// lane of a row. Knows no likelihood: limits come from a table.
#pragma once

#include "njia/analysis/scan/circles.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace njia::analysis {

/// A span of time: the cases at slot `from` less those at slot `to`, where a slot holds the cases
/// from its step until the last one.
struct SlotPair {
  std::uint32_t from;
  std::uint32_t to;
};

/// Spans with one row of limits.
struct SpanGroup {
  std::uint32_t row;
  std::uint32_t begin;
  std::uint32_t end;
};

struct SpanGroups {
  std::span<SpanGroup const> groups;
  std::span<SlotPair const> spans;
};

/// The cases of each simulation at one slot, of a place or a circle; or their limits.
template <class Count, std::size_t kCount> struct alignas(sizeof(Count) * kCount) LaneRow {
  std::array<Count, kCount> lanes;
};

/// One lane: the observed cases.
struct OneLane {
  static constexpr std::size_t kLanes = 1;
  using Count = std::int32_t;
  using Row = LaneRow<Count, kLanes>;
  static void cumulate(Row* rows, std::size_t slots);
  static void add(Row const* rows, std::size_t slots, std::span<Neighbour const> places,
                  Row const* before, Row* after);
  static bool may_exceed(Row const* cases, SpanGroups spans, Row const* limits);
};

/// As many lanes as fit a line of the cache; with AVX2 where the machine has it. `Number` is
/// int16_t (up to 32,767 cases in all) or int32_t.
template <class Number> struct ManyLanes {
  static constexpr std::size_t kLanes = 64 / sizeof(Number);
  using Count = Number;
  using Row = LaneRow<Count, kLanes>;

  /// The rows of one place, from cases at each slot to cases from there until the last.
  static void cumulate(Row* rows, std::size_t slots);

  /// after[slot] = before[slot] + the rows of `places` at that slot; rows lie at [place * slots +
  /// slot]. `before` and `after` may be the same.
  static void add(Row const* rows, std::size_t slots, std::span<Neighbour const> places,
                  Row const* before, Row* after);

  /// Whether any lane holds more cases in any span than its limit, limits[group.row], allows.
  /// @param cases  by slot; one slot more than there are, with zeros
  static bool may_exceed(Row const* cases, SpanGroups spans, Row const* limits);
};

extern template struct ManyLanes<std::int16_t>;
extern template struct ManyLanes<std::int32_t>;

} // namespace njia::analysis
