// From the store to a released table: which records count, the dataset, the analyses, the gate. The
// command line's `analyse`, the joint report and the server all go this way.
#pragma once

#include "njia/analysis/registry.h"
#include "njia/analysis/tables/live_index.h"
#include "njia/domain/audience.h"
#include "njia/privacy/release.h"
#include "njia/store/store.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace njia::app {

/// Stands for a state of the store; equal marks, equal figures.
struct FiguresMark {
  ChangeMark journeys = {};
  std::uint64_t records = 0; ///< organisations, exercises, coverage, sharing, places

  friend bool operator==(FiguresMark, FiguresMark) = default;
};

/// The journeys that count, with the collection they belong to. Built once for any number of
/// analyses.
struct FiguresInput {
  analysis::Dataset data;
  analysis::Exercise exercise;
  FiguresMark mark = {}; ///< at least what was committed until then
  /// What answers about these records share; of a command, which answers once, nothing.
  std::shared_ptr<analysis::LiveIndex> index = {};
};

/// What to take from the store. A journey counts once committed and not withdrawn, with the
/// permission that its own and its organisation's setting leave it
/// (njia/access/sharing_settings.h).
struct FiguresScope {
  std::vector<RoundId> rounds = {};         ///< empty: all
  std::optional<OrganisationId> owner = {}; ///< one organisation's own records only
  /// What holds for records where neither they nor their organisation's setting say who may use
  /// them.
  Permission permission_if_not_asked = Permission::network;
  /// Journeys that are shared less than this are not there at all, not even among those left out.
  Permission shared_at_least = Permission::not_asked;
};

FiguresInput read_figures(Store const& store, PlaceTree const& places, FiguresScope const& scope);

/// One analysis asked for on its own, for an audience that sees exact figures. (The network and the
/// public are answered from the declared release: app/report/declared_figure.h.)
struct FigureRequest {
  std::string_view analysis;
  analysis::ParameterTexts parameters = {};
  analysis::Selection selection = {};
  Audience audience = Audience::coordinator;
  ReleaseContext context;
};

/// Errors: `release.not_declared` for the network and the public, `analysis.unknown`, those of the
/// parameters and of release().
Result<Release> release_figure(FiguresInput const& input, PlaceTree const& places,
                               FigureRequest const& request);

} // namespace njia::app
