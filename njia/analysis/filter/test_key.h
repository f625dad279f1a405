// A test of a filter, written out: equal texts, equal tests. Private to bound_filter.cpp.
#pragma once

#include "njia/analysis/filter/filter.h"

#include <optional>
#include <string>

namespace njia::analysis {

/// Nothing for a test that asks for groups: which journeys are of a group may change while they do
/// not.
std::optional<std::string> test_key(Test const& test);

} // namespace njia::analysis
