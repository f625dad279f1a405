// The list of analyses: one row each, from which the command line, the report, the API and the docs
// know what can be asked. To add one: its folder, its row in registry.cpp, its labels in
// data/labels/analysis.csv, its page in docs/methods.
#pragma once

#include "njia/analysis/parameters.h"
#include "njia/analysis/selection.h"

#include <span>
#include <string_view>

namespace njia::analysis {

struct Request {
  Dataset const& data;
  PlaceTree const& places;
  Exercise const& exercise;
  Selection selection = {};
  Parameters parameters = {};
};

/// One analysis. All members must be given: without a release policy the row does not compile.
struct Analysis {
  std::string_view key;    ///< label "analysis.<key>", page docs/methods/<page>.md
  std::string_view page;   ///< several analyses may share a page
  std::string_view folder; ///< below njia/analysis
  ReleasePolicy policy;
  CountTable (*compute)(Request const&);
  std::span<Parameter const> parameters;
};

/// In the order in which they are listed to people.
std::span<Analysis const> analyses();
Analysis const* find_analysis(std::string_view key);
/// Errors: `analysis.unknown` (args value, known).
Result<Analysis const*> require_analysis(std::string_view key);

/// As read_parameters() and write_parameters() of parameters.h, for the parameters of one analysis.
Result<Parameters> read_parameters(Analysis const& analysis, ParameterTexts const& texts,
                                   PlaceTree const& places, Exercise const& exercise);
ParameterTexts write_parameters(Analysis const& analysis, Parameters const& parameters,
                                PlaceTree const& places, Exercise const& exercise);

/// The answer, with the analysis's release policy on it. Pure.
CountTable run(Analysis const& analysis, Request const& request);

} // namespace njia::analysis
