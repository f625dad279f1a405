// All of a scan that simulations share: the spans of time, what each window expects, and which
// circles are looked at together.
#pragma once

#include "njia/analysis/scan/circles.h"
#include "njia/analysis/scan/lanes.h"
#include "njia/analysis/scan/likelihood.h"
#include "njia/analysis/scan/scan.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace njia::analysis {

/// Circles of one centre that follow each other in size. The cases of the largest and the expected
/// number of the smallest bound them all: mostly one look rules them out together.
struct CircleBlock {
  std::uint32_t end;           ///< neighbours of the largest circle
  std::int32_t row;            ///< of the limits, less that of the span; below 0: expects nothing
  std::uint64_t weight_before; ///< of the places before the block's
};

class ScanFrame {
public:
  /// @param counts  as scan() takes them, at least one case
  ScanFrame(ScanCircles const& circles, ScanCounts const& counts, ScanOptions const& options);

  ScanCircles const& circles() const { return circles_; }
  std::uint64_t cases() const { return cases_; }
  std::uint32_t steps() const { return steps_; }
  /// The first step that a span may hold; slot 0.
  std::uint32_t first_step() const { return first_step_; }
  /// Cases are kept by slot: those from step first_step() + slot until the last.
  std::uint32_t slots() const { return steps_ - first_step_; }
  bool has_windows() const { return limits_ != nullptr; }

  /// Of a place in the circles' expected numbers: its exposure, or its cases (permutation model).
  std::uint64_t place_weight(std::size_t place) const { return place_weights_[place]; }
  SpanGroups spans() const { return {.groups = groups_, .spans = spans_}; }
  std::uint64_t span_weight(std::size_t span) const { return span_weights_[span]; }

  /// E = C * (circle / all places) * (span / all time); equal for equal weights, whatever the
  /// place.
  double expected(std::uint64_t circle_weight, std::uint64_t span_weight) const;
  double ratio(std::uint64_t cases, double expected) const;

  std::span<CircleBlock const> blocks(std::size_t centre) const {
    return std::span{blocks_}.subspan(block_begin_[centre],
                                      block_begin_[centre + 1] - block_begin_[centre]);
  }
  /// As CircleBlock::row, of one circle; its weight is not 0.
  std::int32_t circle_row(std::uint64_t circle_weight) const;
  std::size_t limit_rows() const { return limit_rows_; }
  CaseLimits& limits() const { return *limits_; }

private:
  void weigh(ScanCounts const& counts, ScanModel model);
  void list_spans(ScanCounts const& counts, ScanOptions const& options, std::uint32_t longest);
  void list_blocks();
  void list_blocks_of(std::size_t centre);
  void prepare_limits();

  ScanCircles const& circles_;
  std::uint64_t cases_ = 0;
  std::uint32_t steps_;
  std::uint32_t first_step_ = 0;
  std::vector<std::uint64_t> place_weights_;
  std::uint64_t all_places_ = 0;
  std::uint64_t all_time_ = 0;
  std::vector<SlotPair> spans_;
  std::vector<std::uint64_t> span_weights_;
  std::vector<SpanGroup> groups_;
  int first_span_bucket_ = 0;
  int first_circle_bucket_ = 0;
  std::vector<CircleBlock> blocks_;
  std::vector<std::size_t> block_begin_;
  std::size_t limit_rows_ = 0;
  std::unique_ptr<CaseLimits> limits_;
};

} // namespace njia::analysis
