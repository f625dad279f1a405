// A share of exposure or time that bounds what a scan looks at.
#pragma once

#include "njia/base/result.h"

#include <fmt/format.h>

namespace njia::analysis {

/// Above 0 and at most 1; not so for NaN.
inline bool is_share(double value) { return value > 0 && value <= 1; }

inline Error share_error(double value) {
  return {.key = "analysis.scan_share", .where = "", .args = {{"value", fmt::format("{}", value)}}};
}

} // namespace njia::analysis
