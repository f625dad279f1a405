// Emerging and fading corridors (model H7): which corridors are reported more, or less, than
// before, beside what the same groups report of everything else. Start with trend.h for the
// statistics.
#pragma once

#include "njia/analysis/two_periods.h"

namespace njia::analysis {

/// Rows (origin, end, when), `when` "before" or "now", with the counts of that period; a corridor
/// that is in both has two, with the same facts. Additive. The independent event is a group's
/// reports of a corridor in one month (events.h). A group whose coverage statement of a period
/// names neither end, and that did not report the corridor in it, has no exposure there. Left out
/// as for corridors.h, and by days "undated", "date_too_coarse". Row facts:
///   change            emerging, fading, steady, unclear
///   why               of an unclear one: no_panel, not_in_panel, not_after_fdr, one_group,
///                     small_change (trend.h)
///   direction         rise or fall: what p, change_probability and groups_moved speak of
///   p, after_fdr      of the test among groups that can be compared; yes or no after
///                     Benjamini-Hochberg
///   change_probability  that the rate changed by more than half as much again
///   times             the rate now for each 1 before
///   events_before, events_now            independent events of all groups
///   panel_groups, panel_before, panel_now  of the groups that reported elsewhere in both periods
///   groups_moved      of these, those that moved in the direction
///   reporting_effect  yes: there is a change in what was reported that the panel does not show;
///                     no: the panel shows it; absent when as much was reported
///   rank              1 for the strongest emerging, or fading, corridor
/// Table facts: emerging, fading, corridors (how many); or only refused: no_two_periods,
/// periods_overlap, nothing_selected, one_corridor (without another corridor nothing says how much
/// was reported at all), then without rows. Cost: sorting the journeys, and corridors times groups.
CountTable emerging(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                    Selected const& selected, TwoPeriods const& periods, Level level);

} // namespace njia::analysis
