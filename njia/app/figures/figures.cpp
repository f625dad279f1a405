#include "njia/app/figures/figures.h"

#include "njia/app/figures/live_figures.h"

namespace njia::app {
FiguresInput read_figures(Store const& store, PlaceTree const& places, FiguresScope const& scope) {
  return *LiveFigures{places, scope}.current(store);
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
