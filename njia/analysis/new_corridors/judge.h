// What happened to each corridor between two rounds (model H6), with the evidence. Private to
// new_corridors.
#pragma once

#include "njia/analysis/new_corridors/coverage.h"
#include "njia/analysis/new_corridors/new_corridors.h"
#include "njia/analysis/path.h"
#include "njia/analysis/table_builder.h"

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace njia::analysis {

/// The journeys that report a corridor in each of the two rounds.
struct CorridorReports {
  Cell ends = 0;
  std::vector<JourneyNumber> current = {};
  std::vector<JourneyNumber> baseline = {};
  bool in_older_round = false;
};

/// The verdict with its evidence.
struct CorridorChange {
  std::string_view kind = {};
  std::string_view why = {};
  std::size_t events = 0;
  std::optional<double> p = {};
  /// Groups present in both rounds, and those of them that reported the corridor in each.
  std::size_t panel_groups = 0;
  std::size_t panel_before = 0;
  std::size_t panel_now = 0;
  /// In one of the two rounds only, and not by what the panel shows; nothing when in both.
  std::optional<bool> could_be_reporting = {};
};

/// Takes all corridors and the reports that might hide one, then judges all of them at once.
class CorridorJudge {
public:
  CorridorJudge(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                NewCorridorQuestion const& question)
      : data_{data}, places_{places}, exercise_{exercise}, question_{question}, coverage_{
                                                                                    data, places,
                                                                                    exercise} {}

  std::map<Cell, CorridorReports> corridors = {};
  /// Journeys of the baseline with an end that is unknown or coarser than the level.
  std::vector<std::pair<WhereNumber, WhereNumber>> coarse_baseline = {};

  /// In the order of `corridors`.
  std::vector<CorridorChange> judge_all();

private:
  PlaceId origin(CorridorReports const& corridor) const {
    return data_.place(first_of(corridor.ends));
  }
  PlaceId end(CorridorReports const& corridor) const {
    return data_.place(second_of(corridor.ends));
  }
  GroupId group(JourneyNumber journey) const;
  void find_present();
  void look_at_panel(CorridorReports const& corridor, CorridorChange& change) const;
  CorridorChange judge(CorridorReports const& corridor) const;
  bool has_lost_coverage(CorridorReports const& corridor) const;
  /// Each end with each channel by which the corridor was reported now.
  std::vector<Sight> sights(CorridorReports const& corridor) const;
  bool was_covered(CorridorReports const& corridor) const;
  /// Groups that surely covered the same end by the same channel in both rounds.
  std::set<GroupId> panel(CorridorReports const& corridor) const;
  /// Dated within the current round, and learned of within the maximum delay.
  bool is_timely(JourneyNumber journey) const;
  /// Reported only now, but of a time before this round: it was there.
  bool has_older_journey(CorridorReports const& corridor) const;
  bool has_coarser_record(CorridorReports const& corridor) const;
  std::optional<PlaceId> predecessor(PlaceId place) const;
  /// Whether the baseline has the corridor under a country code from which today's was split off.
  bool is_code_change(CorridorReports const& corridor) const;
  CorridorChange judge_activity(CorridorReports const& corridor) const;
  void test_power(CorridorReports const& corridor, CorridorChange& change) const;
  static void decide_by_power(std::vector<CorridorChange>& changes);

  Dataset const& data_;
  PlaceTree const& places_;
  Exercise const& exercise_;
  NewCorridorQuestion const& question_;
  CoverageMap coverage_;
  std::set<GroupId> present_in_both_ = {};
  /// Ends and channels of the baseline's reports by groups that made no statement: whoever reported
  /// from there was there.
  std::set<std::pair<PlaceId, Detection>> reported_unstated_ = {};
};

} // namespace njia::analysis
