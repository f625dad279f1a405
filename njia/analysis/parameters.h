// What an analysis can be asked with: its parameters, how they are typed, read, checked and written
// back. To add one: a Parameter in registry.cpp, named in its analysis's list, with the label
// "parameter.<key>" in data/labels/analysis.csv.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/analysis/exercise.h"
#include "njia/base/result.h"
#include "njia/domain/place_tree.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace njia::analysis {

/// Unit of time in which journeys are counted.
enum class PeriodUnit : std::uint8_t { year = 0, quarter = 1, month = 2 };

/// How a parameter is typed:
///   level     place, admin1, country, region
///   country   ISO 3166-1 alpha-2
///   place     ISO code of a country ("KE") or an admin-1 unit ("KE-30"), or the id of any place
///   round     code of the round
///   question  name of its vocabulary: exploitation, industry, …
///   unit      year, quarter, month
///   split     nothing, round, nature, detection
///   days      a whole number, as max_delay_days
///   number    a whole number within Parameter::least and ::most
///   share     a decimal number from 0 to 1
///   choice    one of Parameter::choices
///   period    EDTF: "2020", "2019-07/2020-06"
enum class ParameterType : std::uint8_t {
  level,
  country,
  place,
  round,
  question,
  unit,
  split,
  days,
  number,
  share,
  choice,
  period
};

struct Parameter {
  std::string_view
      key; ///< as typed: --level; help is the label "parameter.<key>" in area "analysis"
  ParameterType type;
  std::string_view fallback; ///< what holds when it is not given; "" and `required` false: none
  bool required;
  std::span<std::string_view const> choices = {};
  std::uint64_t least = 0;
  std::uint64_t most = 1'000'000'000;
};

/// What an analysis was asked with; each reads its own. The members are what many take; `others`
/// holds the rest, by key.
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

  struct Choice {
    std::size_t position;
  };
  using Value = std::variant<std::uint64_t, double, Choice, PlaceId, DateSpan>;
  using Others = std::map<std::string, Value, std::less<>>;
  Others others = {};

  /// These end the program when the analysis does not take such a parameter, or it has no value.
  std::uint64_t number(std::string_view key) const;
  double share(std::string_view key) const;
  std::size_t choice(std::string_view key) const; ///< position in Parameter::choices
  /// Nothing when it was not given.
  std::optional<PlaceId> place(std::string_view key) const;
  std::optional<DateSpan> period(std::string_view key) const;
};

using ParameterTexts = std::vector<std::pair<std::string, std::string>>;

/// Reads what was typed. Errors: `analysis.parameter_unknown`, `analysis.parameter_value`,
/// `analysis.parameter_missing`; `where` is the key.
Result<Parameters> read_parameters(std::string_view analysis, std::span<Parameter const> known,
                                   ParameterTexts const& texts, PlaceTree const& places,
                                   Exercise const& exercise);

/// The inverse: each parameter that has a value, as it would be typed. read_parameters() of it
/// gives the same parameters.
ParameterTexts write_parameters(std::span<Parameter const> known, Parameters const& parameters,
                                PlaceTree const& places, Exercise const& exercise);

} // namespace njia::analysis
