// Who could have reported a corridor: groups, their presence in a round, the places and channels
// that they cover. Private to this method.
#pragma once

#include "njia/analysis/exercise.h"
#include "njia/analysis/selection.h"

#include <set>

namespace njia::analysis {

/// One end of a corridor and the channel by which it was reported.
struct Sight {
  PlaceId end;
  Detection channel;
};

/// Statements that leave the channel open may or may not cover; the question says who gets the
/// benefit of the doubt.
enum class Doubt : std::uint8_t { counts_as_covering, counts_as_not_covering };

class CoverageMap {
public:
  CoverageMap(Dataset const& data, PlaceTree const& places, Exercise const& exercise);

  bool has_statements(RoundId round) const;
  bool has_statements(RoundId round, GroupId group) const;
  /// Reported in the round, or stated coverage for it.
  bool is_present(RoundId round, GroupId group) const;
  /// A statement of the group covers the end, or a part of it, by that channel.
  bool covers(RoundId round, GroupId group, Sight const& sight, Doubt doubt) const;
  bool covers_place(RoundId round, GroupId group, PlaceId end) const;
  /// Groups with a statement for the round.
  std::set<GroupId> stating(RoundId round) const;
  /// Days of the round in which the group was active: its statements' periods within the round's,
  /// overlaps once.
  int active_days(RoundId round, GroupId group) const;

private:
  PlaceTree const& places_;
  Exercise const& exercise_;
  std::set<std::pair<RoundId, GroupId>> reporting_;
};

} // namespace njia::analysis
