// The words before the "=" of a filter, and what each becomes. Private to filter_text.cpp; the page
// docs/filters.md is tested against it.
#pragma once

#include "njia/analysis/filter/filter.h"
#include "njia/analysis/filter/filter_text.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace njia::analysis {

enum class FilterOperator : std::uint8_t { equal, at_least, at_most };

/// One `key = value,value` as it was typed.
struct FilterPhrase {
  std::string key;
  FilterOperator relation = FilterOperator::equal;
  std::vector<std::string> values;
};

/// Every key of a test, in the order in which they are listed to people.
std::vector<std::string_view> filter_keys();
/// Keys inside step(…) and leg(…).
std::vector<std::string_view> step_keys();
std::vector<std::string_view> leg_keys();

/// Errors: `filter.key_unknown`, `filter.value_unknown`, without a position.
Result<Test> to_test(FilterPhrase const& phrase, FilterNames const& names);
Result<Test> to_step_test(std::vector<FilterPhrase> const& phrases, FilterNames const& names);
Result<Test> to_leg_test(std::vector<FilterPhrase> const& phrases, FilterNames const& names);

} // namespace njia::analysis
