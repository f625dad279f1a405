// Two periods that are compared, as two collection exercises or as two stretches of days: which
// journeys fall into which, and who covered a place in which.
#pragma once

#include "njia/analysis/exercise.h"
#include "njia/analysis/selection.h"

#include <array>
#include <map>

namespace njia::analysis {

enum class When : std::uint8_t { before = 0, now = 1, neither = 2 };

/// "before", "now".
std::string_view when_key(When when);

/// Days win where both kinds are given in full.
struct TwoPeriods {
  std::optional<RoundId> round_before = {};
  std::optional<RoundId> round_now = {};
  std::optional<DateSpan> days_before = {};
  std::optional<DateSpan> days_now = {};

  bool are_days() const { return days_before && days_now; }
};

/// Why nothing can be compared: "no_two_periods", "periods_overlap" (a day, or a round, in both);
/// empty when it can.
std::string_view why_not_comparable(TwoPeriods const& periods);

struct Placed {
  When when = When::neither;
  std::string_view left_out = {}; ///< "undated", "date_too_coarse"; empty: not asked for
};

/// By round: the journey's own. By days: the period in which the journey lies wholly; one that
/// touches a period without lying in it is left out as "date_too_coarse". `periods` must be
/// comparable.
Placed place_in(TwoPeriods const& periods, Dataset const& data, JourneyNumber journey);

/// Whether a group said that it covers a place in a period. Statements of a round count in that
/// round; for days, statements that were active on one of them.
enum class Covers : std::uint8_t { not_stated = 0, no = 1, yes = 2 };

class StatedCoverage {
public:
  StatedCoverage(PlaceTree const& places, Exercise const& exercise, TwoPeriods const& periods);

  /// The place, a part of it, or something that it is part of.
  Covers covers(When when, GroupId group, PlaceId place) const;
  /// `no` only when it covers neither.
  Covers covers_either(When when, GroupId group, PlaceId one, PlaceId other) const;

private:
  PlaceTree const& places_;
  std::array<std::map<GroupId, std::vector<PlaceId>>, 2> stated_ = {};
};

/// "0.0312", and in powers of ten below 0.0001: "3.2e-07".
std::string p_text(double p);

} // namespace njia::analysis
