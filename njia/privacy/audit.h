// The independent check of a release: an attacker who knows which journeys stand in which figure
// (more than anyone can know) tries to work out what was withheld. It shares no code with the steps
// that decide what is withheld.
#pragma once

#include "njia/domain/count_table.h"

#include <string>
#include <vector>

namespace njia {

/// What a release shows, and what it must protect.
struct AuditInput {
  Ledger const& ledger;
  std::vector<Members> published; ///< the journeys behind each figure that is shown
  std::vector<Members> withheld;  ///< the journeys behind each declared figure that fails the rule
};

struct Finding {
  std::size_t withheld;     ///< position in AuditInput::withheld
  std::string_view measure; ///< "submissions", "persons_low", "persons_high"
  double low;               ///< what the attacker can say
  double high;
  double truth;
};

/// For each withheld figure and measure the interval to which it can be confined: journeys that
/// stand in the same figures are one unknown >= 0; figures shown are sums of unknowns. The system
/// is brought to reduced echelon form and bounds are propagated over its equations until nothing
/// moves. A finding is an interval narrower than a tenth of the truth, or a point. Cost: at most
/// (figures)^2 * unknowns for the elimination, which is left out above 2e9 steps; propagation
/// always runs.
std::vector<Finding> audit(AuditInput const& input);

} // namespace njia
