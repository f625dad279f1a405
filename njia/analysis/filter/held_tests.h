// What is held of tests in other pieces than whole tests, so that tests which nobody set before are
// known all the same: one value of several, one end of a period. Private to bound_filter.cpp.
#pragma once

#include "njia/analysis/filter/bound_filter.h"

#include <optional>
#include <string_view>
#include <vector>

namespace njia::analysis {

/// Most values of a test that are held one by one.
inline constexpr std::size_t kMostSingleValues = 16;

/// Tests of one value each: the test is yes where any of them is, undecided where any is and none
/// is yes, for the reason of any that is. Nothing: the test has one value, or too many, or is not
/// the sum of its values.
std::vector<Test> single_values(Test const& test);

/// A period out of the bits of single days: those that begin on a day or later, those that end on a
/// day or earlier. There are few days that people set; pairs of them there are many.
struct HeldPeriod {
  std::shared_ptr<ClauseBits const> dated;
  std::shared_ptr<ClauseBits const> from_first; ///< begins on the first day or later
  std::shared_ptr<ClauseBits const> until_last; ///< ends on the last day or earlier
  std::shared_ptr<ClauseBits const> before;     ///< ends before the first day
  std::shared_ptr<ClauseBits const> after;      ///< begins after the last day

  /// Nothing while one of them is not held.
  static std::optional<HeldPeriod> find(PeriodTest const& test, Dataset const& data,
                                        HeldClauses const& held);

  Verdicts judge(std::size_t block, BlockBits const& asked) const;
  /// As ClauseBits::sort_out().
  void sort_out(std::size_t block, BlockBits& left, ReasonBits& out) const;
  /// Empty when the journey is decided.
  std::string_view why(std::size_t block, std::size_t row) const;
};

} // namespace njia::analysis
