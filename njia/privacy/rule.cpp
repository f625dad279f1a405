#include "njia/privacy/rule.h"

#include <algorithm>
#include <vector>

namespace njia {
namespace {

struct Bounds {
  std::uint64_t low;
  std::uint64_t high;
};

/// 85 percent as integers: b <= 0.85 (b + rest) is 3 b <= 17 rest.
bool dominates(Bounds const& group, std::uint64_t rest) { return 3 * group.high > 17 * rest; }

bool two_dominate(std::vector<Bounds> const& groups, std::uint64_t low) {
  for (auto i = std::size_t{0}; i < groups.size(); ++i) {
    auto second = std::uint64_t{0};
    for (auto j = std::size_t{0}; j < groups.size(); ++j) {
      second = j == i ? second : std::max(second, groups[j].low);
    }
    if (10 * (low - groups[i].low - second) < groups[i].high) {
      return true;
    }
  }
  return false;
}

} // namespace

Verdict judge(std::vector<GroupPart> const& parts) {
  auto groups = std::vector<Bounds>{};
  auto low = std::uint64_t{0};
  auto with_persons = std::uint64_t{0};
  auto bounded = true;
  for (auto const& part : parts) {
    bounded = bounded && part.persons.high && part.unknown_size() == 0;
    groups.push_back({.low = part.persons.low, .high = part.persons.high.value_or(0)});
    low += part.persons.low;
    with_persons += part.persons.low > 0 ? 1U : 0U;
  }
  if (with_persons < kLeastGroups) {
    return {"fewer_than_3_groups"};
  }
  if (low < kLeastPersons) {
    return {"fewer_than_10_persons"};
  }
  if (!bounded) {
    return {"size_not_known"};
  }
  auto const rests_on = [&](Bounds const& group) { return low - group.low < kLeastPersons; };
  if (std::any_of(groups.begin(), groups.end(), rests_on)) {
    return {"rests_on_one_group"};
  }
  auto const rules = [&](Bounds const& group) { return dominates(group, low - group.low); };
  if (std::any_of(groups.begin(), groups.end(), rules)) {
    return {"one_group_dominates"};
  }
  return two_dominate(groups, low) ? Verdict{"two_groups_dominate"} : Verdict{};
}

Verdict judge(Counts const& counts) {
  auto parts = std::vector<GroupPart>{};
  for (auto const& [id, part] : counts.parts) {
    parts.push_back(part);
  }
  return judge(parts);
}

} // namespace njia
