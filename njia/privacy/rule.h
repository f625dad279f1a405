// The suppression rule for interval counts: whether one figure may be shown to people outside the
// coordinating circle.
#pragma once

#include "njia/domain/count_table.h"

#include <string_view>
#include <vector>

namespace njia {

inline constexpr std::uint64_t kLeastPersons = 10;
inline constexpr std::uint64_t kLeastGroups = 3;

/// Empty `reason`: passes. Else the first rule that fails, as a label key "withheld.<reason>".
struct Verdict {
  std::string_view reason = {};
  bool passes() const { return reason.empty(); }
};

/// With a_g and b_g the lowest and highest number of persons of independence group g, L = sum a_g
/// over reports with a known number, the figure passes if and only if, in the order in which
/// reasons are named:
///   at least 3 groups with persons of known number            fewer_than_3_groups
///   L >= 10                                                   fewer_than_10_persons
///   every b_g is bounded (no "at least", no unknown size)     size_not_known
///   L - a_g >= 10 for every g                                 rests_on_one_group
///   b_g <= 0.85 (b_g + L - a_g) for every g                   one_group_dominates
///   L - a_i - a_j >= 0.1 b_i for every two groups (p%, p=10)  two_groups_dominate
/// By hand: 5, 5, 5 passes (15; 10 without any one; 5 <= 12.75; 5 >= 0.5). 6, 4, 5 fails: without
/// the 6 only 9. 100, 10, 10 passes (100 <= 0.85 * 120 = 102; 120 - 100 - 10 = 10 >= 0.1 * 100);
/// 120, 10, 10 fails: 120 > 0.85 * 140 = 119. The rule is closed under disjoint unions: figures
/// that pass still pass when added.
Verdict judge(Counts const& counts);

/// The same for what each group contributes, in any order.
Verdict judge(std::vector<GroupPart> const& parts);

} // namespace njia
