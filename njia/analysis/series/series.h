// Counts of independent events by month, quarter or year, with the changes of level and the alarms
// in them. Start with changepoint.h and cusum.h for the statistics.
#pragma once

#include "njia/analysis/parameters.h"
#include "njia/analysis/selection.h"

namespace njia::analysis {

/// The last units of a series that are watched for alarms, and the least number before them.
std::size_t watched_units(PeriodUnit unit);
std::size_t least_baseline_units(PeriodUnit unit);
/// More of the past than this is not asked what is normal.
std::size_t most_baseline_units(PeriodUnit unit);

/// One row for each unit of time from the first with a journey to the last, quiet ones included, in
/// order. A journey enters a unit only if its date is that exact; left out: "undated",
/// "date_too_coarse". The independent event is a group's reports of one corridor (at the level, or
/// not known) in one month (events.h). Row facts:
///   events             independent events of the unit
///   changepoint        yes: the first unit of a new level; then mean_before, mean_after, p, and
///                      reporting_effect: yes, the groups that reported on both sides of it do not
///                      show the change by themselves (p > 0.05)
///   cusum              of watched units: how far the sum of the evidence for a rise has come
///   alarm              yes: it is above the height
/// Table facts: unit; changepoints, or changepoints_refused (too_short); alarms, alarm_height,
/// normal_mean, normal_dispersion, watched_units, false_alarm (the chance of an alarm in them while
/// nothing changes, "0.05"), or alarms_refused (too_short, no_events). Without a dated journey only
/// refused: nothing_selected. The last unit may not be over yet: its count can only grow.
CountTable series(Dataset const& data, Selected const& selected, Level level, PeriodUnit unit);

} // namespace njia::analysis
