// New corridors (model H6): what became of each corridor between a baseline round and the current
// one, one answer per corridor. A corridor that is reported for the first time is rarely a corridor
// that is new; this says which, and why not.
#pragma once

#include "njia/analysis/exercise.h"
#include "njia/analysis/selection.h"

namespace njia::analysis {

struct NewCorridorQuestion {
  RoundId current;
  RoundId baseline;
  Level level = Level::country;
  std::uint32_t max_delay_days =
      365; ///< longest time between event and learning that counts, in both rounds alike
};

/// Rows (origin, end, round), round "current" or "baseline", with the counts of that round; a
/// corridor that is in both has two. Additive. Left out as for corridors.h. Row fact "change", the
/// same on both rows of a corridor:
///   persistent       in both rounds
///   resurgent        in the current and in an older round, not in the baseline
///   lost_coverage    in the baseline only, and every group that reported it is absent now, or no
///                    longer covers either end
///   dormant          in the baseline only, otherwise
///   newly_covered    in the current only, and no group that covered either end by the same channel
///                    of detection was there in the baseline (one that made no statement, but
///                    reported from there by that channel, was): an artefact of reach. Needs
///                    coverage statements of the baseline
///   newly_active     in the current only; dated, and never before the round; a group covered the
///                    same end by the same channel in both; no coarser record of the baseline is
///                    compatible; no change of country codes explains it; and p = (t_W / (t_B +
///                    t_W))^n <= 0.05 and rejected by Benjamini-Hochberg at 5% over all corridors
///                    that could be tested
///   newly_confirmed  in the current only, dated reports of two groups or more, not decided above
///   undecided        all others in the current only: say "newly reported"
/// n is the number of groups, among those that covered in both rounds, with a dated event in the
/// current round that was learned of within the maximum delay: reports of one group are one event.
/// t_B and t_W are these groups' active days in each round. By hand, equal exposure: 4 groups
/// 0.0625, not enough; 5 groups 0.03125. Evidence facts, for the coordinator: "why" of an undecided
/// corridor ("no_dates", "older_journey", "no_coverage", "coarser_record", "code_change",
/// "no_panel", "little_power", "not_after_fdr"), "events" (n), "p"; "panel_groups", the groups
/// present in both rounds (by a report or a statement), "panel_before" and "panel_now", those of
/// them that reported the corridor in each; and, unless it is in both rounds, "reporting_effect":
/// yes when none of them did, or coverage explains it. Older rounds are those whose period begins
/// before the baseline's.
CountTable new_corridors(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                         Selected const& selected, NewCorridorQuestion const& question);

/// The chance that a corridor with n independent events is absent from the baseline, had its rate
/// been the same: (t_w / (t_b + t_w))^n. By hand: t_b = t_w, n = 5: 0.03125.
double absence_probability(double t_baseline, double t_current, std::size_t events);

} // namespace njia::analysis
