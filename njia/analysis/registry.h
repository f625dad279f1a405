// The list of analyses: one row each, from which the command line, the report, the API and the docs
// know what can be asked. To add one: its folder, its row in registry.cpp, its labels in
// data/labels/analysis.csv, its page in docs/methods.
#pragma once

#include "njia/analysis/exercise.h"
#include "njia/analysis/selection.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace njia::analysis {

/// Unit of time in which first reports are counted.
enum class PeriodUnit : std::uint8_t { year = 0, quarter = 1, month = 2 };

/// Every parameter that some analysis takes; each reads its own.
struct Parameters {
  Level level = Level::country;
  std::optional<PlaceId> focal = {};
  std::optional<RoundId> round = {};
  std::optional<RoundId> baseline = {};
  Question question = Question::exploitation;
  std::optional<Question> by = {};
  PeriodUnit unit = PeriodUnit::year;
  std::uint8_t split = 0; ///< SplitBy of totals.h
  std::uint32_t max_delay_days = 365;
};

struct Request {
  Dataset const& data;
  PlaceTree const& places;
  Exercise const& exercise;
  Selection selection = {};
  Parameters parameters = {};
};

enum class ParameterType : std::uint8_t { level, country, round, question, unit, split, days };

struct Parameter {
  std::string_view
      key; ///< as typed: --level; help is the label "parameter.<key>" in area "analysis"
  ParameterType type;
  std::string_view fallback; ///< what holds when it is not given; "" and `required` false: none
  bool required;
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

using ParameterTexts = std::vector<std::pair<std::string, std::string>>;

/// Reads what was typed. Levels: place, admin1, country, region; countries: ISO alpha-2; rounds:
/// their code; questions: names of vocabularies; units: year, quarter, month; splits: nothing,
/// round, nature, detection; days: a whole number. Errors: `analysis.parameter_unknown`,
/// `analysis.parameter_value`, `analysis.parameter_missing`; `where` is the key.
Result<Parameters> read_parameters(Analysis const& analysis, ParameterTexts const& texts,
                                   PlaceTree const& places, Exercise const& exercise);

/// The inverse: each parameter that the analysis takes and that has a value, as it would be typed.
/// read_parameters() of it gives the same parameters.
ParameterTexts write_parameters(Analysis const& analysis, Parameters const& parameters,
                                PlaceTree const& places, Exercise const& exercise);

/// The answer, with the analysis's release policy on it. Pure.
CountTable run(Analysis const& analysis, Request const& request);

} // namespace njia::analysis
