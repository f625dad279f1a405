#include "njia/app/figures/live_figures.h"

#include <algorithm>

namespace njia::app {
namespace {

bool is_in(std::vector<RoundId> const& rounds, RoundId round) {
  return rounds.empty() || std::find(rounds.begin(), rounds.end(), round) != rounds.end();
}

FiguresMark mark_of(Store const& store) {
  return {.journeys = store.change_mark(), .records = store.access_mark()};
}

} // namespace

LiveFigures::LiveFigures(PlaceTree const& places, FiguresScope scope)
    : scope_{std::move(scope)}, builder_{places} {}

void LiveFigures::regroup(std::vector<Organisation> const& organisations) {
  for (auto const& organisation : organisations) {
    auto const group = analysis::group_of(organisation);
    auto const [known, is_new] = groups_.emplace(organisation.id, group);
    if (!is_new && known->second != group) {
      known->second = group;
      builder_.regroup(organisation.id, group);
    }
  }
}

GroupId LiveFigures::group_of(OrganisationId organisation, Store const& store) {
  if (!groups_.contains(organisation)) { // came after the others were read
    regroup(store.organisations());
  }
  return groups_.at(organisation);
}

void LiveFigures::take(JourneyRevision&& revision, Store const& store, bool is_first) {
  auto& journey = revision.journey;
  journey.permission = sharing_.permission_of(journey, scope_.permission_if_not_asked);
  auto const counts = revision.action != Action::withdrawn && is_in(scope_.rounds, journey.round) &&
                      journey.permission >= scope_.shared_at_least;
  if (counts && is_first) {
    builder_.add(journey, group_of(journey.org, store));
  } else if (counts) {
    builder_.put(journey, group_of(journey.org, store));
  } else if (!is_first) {
    builder_.withdraw(journey.id);
  }
}

void LiveFigures::take_changes(Store const& store, ChangeMark mark) {
  auto const is_first = current_ == nullptr;
  auto const filter = JourneyFilter{
      .org = scope_.owner,
      // A journey may have been moved out of the round: later on, all that changed is looked at.
      .round =
          is_first && scope_.rounds.size() == 1 ? std::optional{scope_.rounds[0]} : std::nullopt,
      .include_withdrawn = !is_first,
      .changed_since = mark};
  store.each_journey(filter, [&](JourneyRevision&& revision) {
    take(std::move(revision), store, is_first);
    return true;
  });
}

/// An organisation that changed its setting changed what holds for records that did not change.
void LiveFigures::take_sharing(Store const& store) {
  auto const before = std::exchange(sharing_, access::SharingSettings{store.all<SharingDefault>()});
  if (current_ == nullptr) {
    return;
  }
  for (auto const& [org, round] : before.differences(sharing_)) {
    if (scope_.owner && *scope_.owner != org) {
      continue;
    }
    store.each_journey({.org = org, .round = round}, [&](JourneyRevision&& revision) {
      take(std::move(revision), store, false);
      return true;
    });
  }
}

std::shared_ptr<FiguresInput const> LiveFigures::standing() const {
  auto const lock = std::lock_guard{current_mutex_};
  return current_;
}

void LiveFigures::keep(std::shared_ptr<FiguresInput const> input) {
  auto const lock = std::lock_guard{current_mutex_};
  current_ = std::move(input);
}

std::shared_ptr<FiguresInput const> LiveFigures::current(Store const& store) {
  auto mark = mark_of(store);
  auto stood = standing();
  if (stood != nullptr && stood->mark == mark) {
    return stood;
  }
  // What was revoked is revoked: only changes of journeys may be missed for a moment.
  auto const may_be_late = stood != nullptr && stood->mark.records == mark.records;
  auto lock = std::unique_lock{mutex_, std::defer_lock};
  if (!may_be_late) {
    lock.lock();
  } else if (!lock.try_lock_for(kPatienceWithChanges)) {
    return stood;
  }
  stood = standing();
  // The marks first: what is committed meanwhile is met again next time, and put again.
  mark = mark_of(store);
  if (stood != nullptr && stood->mark == mark) { // another was quicker
    return stood;
  }
  auto const organisations = store.organisations();
  regroup(organisations);
  take_sharing(store);
  take_changes(store, stood == nullptr ? ChangeMark{} : stood->mark.journeys);
  auto const coverage = analysis::statements_for(scope_.owner, store.coverage(std::nullopt));
  auto input = std::make_shared<FiguresInput const>(
      FiguresInput{.data = builder_.publish(),
                   .exercise = analysis::make_exercise(store.rounds(), coverage, organisations),
                   .mark = mark,
                   .index = index_});
  keep(input);
  return input;
}

} // namespace njia::app
