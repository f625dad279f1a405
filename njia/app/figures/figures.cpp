#include "njia/app/figures/figures.h"

#include "njia/analysis/dataset_builder.h"

#include <algorithm>
#include <unordered_map>

namespace njia::app {
namespace {

using GroupOf = std::unordered_map<OrganisationId, GroupId, IdHash>;

GroupOf groups_of(std::vector<Organisation> const& organisations) {
  auto groups = GroupOf{};
  for (auto const& organisation : organisations) {
    groups.emplace(organisation.id, analysis::group_of(organisation));
  }
  return groups;
}

bool is_in(std::vector<RoundId> const& rounds, RoundId round) {
  return rounds.empty() || std::find(rounds.begin(), rounds.end(), round) != rounds.end();
}

} // namespace

FiguresInput read_figures(Store const& store, PlaceTree const& places, FiguresScope const& scope) {
  auto const organisations = store.organisations();
  auto const groups = groups_of(organisations);
  auto builder = analysis::DatasetBuilder{places, scope.permission_if_not_asked};
  auto const filter = JourneyFilter{
      .org = scope.owner,
      .round = scope.rounds.size() == 1 ? std::optional{scope.rounds[0]} : std::nullopt};
  store.each_journey(filter, [&](JourneyRevision const& revision) {
    if (is_in(scope.rounds, revision.journey.round)) {
      builder.add(revision.journey, groups.at(revision.journey.org));
    }
    return true;
  });
  auto exercise =
      analysis::make_exercise(store.rounds(), store.coverage(std::nullopt), organisations);
  return {.data = std::move(builder).finish(), .exercise = std::move(exercise)};
}

Result<Release> release_figure(FiguresInput const& input, PlaceTree const& places,
                               FigureRequest const& request) {
  if (request.audience > Audience::coordinator) {
    return Error{.key = "release.not_declared",
                 .where = std::string{request.analysis},
                 .args = {{"analysis", std::string{request.analysis}}, {"declared", ""}}};
  }
  auto const row = analysis::require_analysis(request.analysis);
  if (!row) {
    return row.error();
  }
  auto const parameters =
      analysis::read_parameters(**row, request.parameters, places, input.exercise);
  if (!parameters) {
    return parameters.error();
  }
  auto selection = request.selection;
  selection.audience = request.audience;
  auto table = analysis::run(**row, {.data = input.data,
                                     .places = places,
                                     .exercise = input.exercise,
                                     .selection = std::move(selection),
                                     .parameters = *parameters});
  auto tables = std::vector<CountTable>{};
  tables.push_back(std::move(table));
  return release(std::move(tables), request.audience, places, request.context);
}

} // namespace njia::app
