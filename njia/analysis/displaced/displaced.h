// Displaced ways (model H7): between two ends, one transit place loses and another gains, within
// the groups that reported in both periods. Start with mix_change.h for the statistics.
#pragma once

#include "njia/analysis/two_periods.h"

namespace njia::analysis {

/// Rows (origin, end, when), `when` "before" or "now", with the journeys of that period whose way
/// is known; both rows of a pair of ends have the same facts. Additive. A way is known when a
/// transit place is known at the level, or the report says that there was none, or that all are
/// named. The independent event is a group's reports of one transit place on one pair of ends in
/// one month (events.h); a journey through two places counts in both. Left out as for corridors.h,
/// and "transit_unknown", by days "undated", "date_too_coarse". Row facts:
///   change         displaced: the test stands after Benjamini-Hochberg at 5 % over all pairs of
///                  ends that could be tested, and at least two groups show the same; else unclear
///   why            of an unclear one: few_groups (fewer than kLeastMixGroups in both periods: not
///                  tested), one_way (one way only), not_in_panel (p > 0.05), not_after_fdr,
///                  one_group
///   panel_groups   groups that reported a known way in both periods
/// and, where tested: p; loser and gainer (a place, or no_transit) with loser_before, loser_now,
/// gainer_before, gainer_now, their shares of the panel's events; groups_moved, the groups that
/// show it; and of displaced ones posts_changed, the question that must be asked: yes, a group of
/// the panel stated another coverage of the loser or the gainer now than before; no, all stated the
/// same; not_stated.
/// Table facts: displaced, tested (how many pairs of ends); or only refused: no_two_periods,
/// periods_overlap, nothing_selected, then without rows.
CountTable displaced(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                     Selected const& selected, TwoPeriods const& periods, Level level);

} // namespace njia::analysis
