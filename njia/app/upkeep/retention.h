// How long sealed texts are kept after an exercise has closed: a rule per exercise (a Setting), a
// notice some days before, then the texts are blanked in every revision (Transaction::erase_texts).
// Nothing is blanked without a notice that is as old as the rule says.
#pragma once

#include "njia/app/records/network.h"
#include "njia/store/store.h"

#include <optional>
#include <string>
#include <vector>

namespace njia::app {

inline constexpr std::uint32_t kMaxRetentionDays = 36'525; ///< a hundred years

struct RetentionRule {
  Round round;
  std::uint32_t days = 0;             ///< after the last day on which the exercise was open
  std::uint32_t notice = 0;           ///< days between notice and blanking
  std::optional<Day> ends_on = {};    ///< none: the exercise says no day on which it closes
  std::optional<Day> noticed_on = {}; ///< none: not yet

  std::optional<Day> erased_on = {}; ///< when they were blanked last

  /// The first day on which the texts may be blanked; not before there was notice.
  std::optional<Day> erases_on() const;
  bool is_notice_due(Day today) const;
  bool is_erasing_due(Day today) const;
};

/// By the exercises' ids.
std::vector<RetentionRule> retention_rules(Store const& store);

/// Errors: `round.unknown`, `round.ambiguous`, `retention.out_of_range`.
Result<RetentionRule> set_retention(Store& store, UuidSource& ids, std::string const& round,
                                    std::uint32_t days, std::uint32_t notice, Actor const& actor);

struct RetentionWork {
  std::vector<RetentionRule> noticed = {};
  std::vector<std::pair<RetentionRule, std::uint64_t>> erased = {}; ///< and how many journeys
};

/// Gives the notices that are due, and blanks what is due.
Result<RetentionWork> keep_retention(Store& store, Day today, Actor const& actor);

} // namespace njia::app
