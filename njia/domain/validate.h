// The rules that a record must keep whatever way it came in: web form, spreadsheet, API. Pure.
#pragma once

#include "njia/base/result.h"
#include "njia/domain/journey.h"

#include <vector>

namespace njia {

/// Limits of one journey; in docs/limits.md, which a test compares.
inline constexpr std::size_t kMaxSteps = 64;
inline constexpr std::size_t kMaxNote = 1000;     ///< code points
inline constexpr std::size_t kMaxOrgRef = 40;     ///< code points
inline constexpr std::size_t kMaxPlaceText = 300; ///< code points
inline constexpr std::size_t kMaxOtherText = 200; ///< code points
inline constexpr std::uint32_t kMaxCases = 10'000'000;

/// Everything that is wrong with a journey, all in one pass, in field order; empty when it may be
/// kept. `where` is the field's key ("steps[2].role"). Severity is in the error table: warnings do
/// not hinder. Rules (model B-F): one ORIGIN step, possibly of unknown place, 0..1
/// INTENDED_DESTINATION; at least one step with a known place; EXACT means min = max, AT_LEAST has
/// no max, UNKNOWN has neither, min <= max; breakdowns do not sum above the maximum; the end is not
/// before the start; "no transit" excludes transit steps; legs arrive at existing travelled steps.
std::vector<Error> validate(Journey const& journey);

/// Whether any of these has severity error.
bool has_errors(std::vector<Error> const& problems);

} // namespace njia
