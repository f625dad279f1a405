#include "njia/analysis/selection.h"

#include "njia/analysis/path.h"

#include <algorithm>

namespace njia::analysis {
namespace {

bool is_wanted(Nature nature, Selection const& selection) {
  if (!selection.natures.empty()) {
    return std::find(selection.natures.begin(), selection.natures.end(), nature) !=
           selection.natures.end();
  }
  return (nature != Nature::other_movement || selection.reference_movements) &&
         (nature != Nature::not_trafficking || selection.not_trafficking);
}

/// What decides about one journey, prepared once for all.
class Sieve {
public:
  Sieve(Dataset const& data, PlaceTree const& places, Selection const& selection)
      : data_{data}, selection_{selection}, needed_{needed_permission(selection.audience)} {
    auto const& wanted = selection.rounds;
    for (auto const& round : data.rounds()) {
      rounds_.push_back(wanted.empty() ||
                        std::find(wanted.begin(), wanted.end(), round) != wanted.end());
    }
    auto const prepare = [&](std::optional<PlaceId> const& place, std::vector<Inside>& out) {
      if (place) {
        out = inside(data, places, *place);
      }
    };
    prepare(selection.origin_in, origin_);
    prepare(selection.end_in, end_);
    prepare(selection.touches, touches_);
  }

  struct Verdict {
    bool selected = false;
    std::string_view left_out = {}; ///< empty and not selected: not asked for
  };

  Verdict judge(JourneyNumber journey) const {
    auto const& row = data_.journey(journey);
    if (!rounds_[row.round] || !is_of_wanted_group(journey)) {
      return {};
    }
    if (data_.ledger()->journeys[journey].permission < needed_) {
      return {.left_out = "not_permitted"};
    }
    if (!is_wanted(row.nature, selection_)) {
      return {.left_out = "nature_not_selected"};
    }
    auto const in_time = judge_time(row);
    if (!in_time.selected) {
      return in_time;
    }
    return judge_places(journey);
  }

private:
  bool is_of_wanted_group(JourneyNumber journey) const {
    auto const& wanted = selection_.groups;
    auto const& ledger = *data_.ledger();
    return wanted.empty() ||
           std::find(wanted.begin(), wanted.end(), ledger.groups[ledger.journeys[journey].group]) !=
               wanted.end();
  }

  Verdict judge_time(JourneyRow const& row) const {
    if (!selection_.period) {
      return {.selected = true};
    }
    if (!row.happened) {
      return {.left_out = "undated"};
    }
    auto const& period = *selection_.period;
    if (row.happened->latest < period.earliest || row.happened->earliest > period.latest) {
      return {};
    }
    auto const within =
        row.happened->earliest >= period.earliest && row.happened->latest <= period.latest;
    return within ? Verdict{.selected = true} : Verdict{.left_out = "date_too_coarse"};
  }

  Verdict judge_places(JourneyNumber journey) const {
    auto const ends = ends_of(data_, journey);
    auto doubtful = std::optional<WhereNumber>{};
    auto const passes = [&](std::vector<Inside> const& answers, WhereNumber where) {
      if (answers.empty() || answers[where] == Inside::yes) {
        return true;
      }
      if (answers[where] == Inside::perhaps && !doubtful) {
        doubtful = where;
      }
      return answers[where] == Inside::perhaps;
    };
    if (!passes(origin_, ends.origin) || !passes(end_, ends.end)) {
      return {};
    }
    if (doubtful) {
      return {.left_out = why_not_at_level(data_, *doubtful)};
    }
    return judge_touch(journey);
  }

  Verdict judge_touch(JourneyNumber journey) const {
    if (touches_.empty()) {
      return {.selected = true};
    }
    auto verdict = Verdict{};
    for (auto const& step : data_.steps(journey)) {
      if (step.role == Role::intended_destination) {
        continue;
      }
      if (touches_[step.where] == Inside::yes) {
        return {.selected = true};
      }
      if (touches_[step.where] == Inside::perhaps && data_.where(step.where).is_known()) {
        verdict.left_out = "coarser_than_level";
      }
    }
    return verdict;
  }

  Dataset const& data_;
  Selection const& selection_;
  Permission needed_;
  std::vector<bool> rounds_;
  std::vector<Inside> origin_;
  std::vector<Inside> end_;
  std::vector<Inside> touches_;
};

} // namespace

Selected select(Dataset const& data, PlaceTree const& places, Selection const& selection) {
  auto const sieve = Sieve{data, places, selection};
  auto selected = Selected{};
  for (auto journey = JourneyNumber{0}; journey < data.size(); ++journey) {
    if (!data.is_live(journey)) {
      continue;
    }
    auto const verdict = sieve.judge(journey);
    if (verdict.selected) {
      selected.journeys.push_back(journey);
    } else if (!verdict.left_out.empty()) {
      selected.left_out.emplace_back(verdict.left_out, journey);
    }
  }
  return selected;
}

} // namespace njia::analysis
