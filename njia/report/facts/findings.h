// The findings of a report: sentences that hold at both ends of their intervals, each with its
// figures. A sentence that its own numbers do not carry is not made; fewer than five is allowed.
#pragma once

#include "njia/report/pages/context.h"

#include <vector>

namespace njia::report {

enum class FindingKind {
  destination, ///< where people are taken out of the focal country
  place,       ///< a place that stands first
  exploitation,
  diversion, ///< journeys that ended elsewhere than promised
  change,    ///< corridors reported for the first time
  direction, ///< more out than in, or in than out
  recruitment,
  silence ///< where nobody works
};

struct Finding {
  FindingKind kind = FindingKind::destination;
  std::string title = {};
  std::string text = {};
  std::vector<std::string> names = {}; ///< the answers or places that the title names
  Picture picture = {};
};

inline constexpr std::size_t kMostFindings = 5;

/// At most kMostFindings, in the order of FindingKind. The same tables and language give the same
/// findings.
std::vector<Finding> findings(Context const& context);

/// One kind alone, or nothing when its pattern does not hold.
std::optional<Finding> find_destination(Context const& context);
std::optional<Finding> find_place(Context const& context);
std::optional<Finding> find_exploitation(Context const& context);
std::optional<Finding> find_diversion(Context const& context);
std::optional<Finding> find_change(Context const& context);
std::optional<Finding> find_direction(Context const& context);
std::optional<Finding> find_recruitment(Context const& context);
std::optional<Finding> find_silence(Context const& context);

} // namespace njia::report
