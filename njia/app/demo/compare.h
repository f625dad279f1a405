// Says whether what was imported is what was true: journeys are matched by what they say, not by
// ids.
#pragma once

#include "njia/domain/journey.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace njia::demo {

/// Roles and places of the steps, exploitation, industry, recruitment, transport, kind, dates and,
/// unless left out, cases: one line a field.
std::string content_text(Journey const& journey, bool with_cases = true);

struct TruthComparison {
  std::size_t equal = 0;                     ///< journeys that say the same
  std::vector<std::string> differences = {}; ///< readable, one journey a line
};

/// Both sides of one file, in any order; equal journeys may occur several times. What is left over
/// is paired with what resembles it most, and the fields that differ are listed.
/// @param name  how to call a place in the differences; ids when empty
TruthComparison compare_with_truth(std::span<Journey const> imported,
                                   std::span<Journey const> truth,
                                   std::function<std::string(PlaceId)> const& name = {});

} // namespace njia::demo
