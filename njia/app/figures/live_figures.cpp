#include "njia/app/figures/live_figures.h"

#include <algorithm>

namespace njia::app {
namespace {

bool is_in(std::vector<RoundId> const& rounds, RoundId round) {
  return rounds.empty() || std::find(rounds.begin(), rounds.end(), round) != rounds.end();
}

} // namespace

LiveFigures::LiveFigures(Store const& store, PlaceTree const& places, FiguresScope scope)
    : store_{store}, scope_{std::move(scope)}, builder_{places, scope_.permission_if_not_asked} {}

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

GroupId LiveFigures::group_of(OrganisationId organisation) {
  if (!groups_.contains(organisation)) { // came after the others were read
    regroup(store_.organisations());
  }
  return groups_.at(organisation);
}

void LiveFigures::take_changes() {
  auto const is_first = !has_read_;
  has_read_ = true;
  auto const filter = JourneyFilter{
      .org = scope_.owner,
      // A journey may have been moved out of the round: later on, all that changed is looked at.
      .round =
          is_first && scope_.rounds.size() == 1 ? std::optional{scope_.rounds[0]} : std::nullopt,
      .include_withdrawn = !is_first,
      .changed_since = mark_};
  // What is committed between the mark and the pass is met again next time, and put again.
  mark_ = store_.revision_mark();
  store_.each_journey(filter, [&](JourneyRevision const& revision) {
    auto const& journey = revision.journey;
    auto const counts = revision.action != Action::withdrawn && is_in(scope_.rounds, journey.round);
    if (counts && is_first) {
      builder_.add(journey, group_of(journey.org));
    } else if (counts) {
      builder_.put(journey, group_of(journey.org));
    } else if (!is_first) {
      builder_.withdraw(journey.id);
    }
    return true;
  });
}

std::shared_ptr<FiguresInput const> LiveFigures::current() {
  auto const lock = std::lock_guard{mutex_};
  auto const organisations = store_.organisations();
  regroup(organisations);
  take_changes();
  auto const coverage = analysis::statements_for(scope_.owner, store_.coverage(std::nullopt));
  return std::make_shared<FiguresInput const>(
      FiguresInput{.data = builder_.publish(),
                   .exercise = analysis::make_exercise(store_.rounds(), coverage, organisations)});
}

} // namespace njia::app
