// A filter: which journeys are asked for, by any attribute of a journey, its steps and legs, joined
// with and, or, not. What a journey does not say is neither yes nor no: such a journey is left out,
// with the reason, unless the rest of the filter decides without it. Typed as text: filter_text.h;
// judged over columns: bound_filter.h.
#pragma once

#include "njia/analysis/journey_columns.h"
#include "njia/base/edtf.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace njia::analysis {

/// An attribute with one code of a vocabulary.
enum class CodeColumn : std::uint8_t {
  nature,
  detection,
  kind,
  channel,
  transit_known,
  reliability,
  credibility,
  cases_basis
};
inline constexpr std::size_t kCodeColumns = 8;

/// One of these codes. "Unknown" and "not asked" match only when they are named; otherwise such a
/// journey is undecided.
struct CodeTest {
  CodeColumn column;
  std::vector<std::uint8_t> codes;
};

/// At least one of these codes among the answers. Without an answer (not asked, unknown),
/// undecided, unless named.
struct AnswerTest {
  Question question;
  std::vector<std::uint8_t> codes;
};

/// Whose place is looked at.
enum class PlaceOf : std::uint8_t {
  origin,
  end, ///< model H1
  intended,
  anywhere, ///< any travelled step
  recruitment,
  transit,
  exploitation,
  destination,
  rescue_or_exit
};
inline constexpr std::size_t kPlacesOf = 9;

/// The place, or a step of that role, lies in one of these places. A step that is only known more
/// coarsely, an unknown origin, end or intention: undecided.
struct PlaceTest {
  PlaceOf of;
  std::vector<PlaceId> places;
};

/// Some step for which all of what is given holds.
struct StepTest {
  std::vector<PlaceId> places = {}; ///< empty: any
  std::vector<Role> roles = {};
  std::vector<Precision> precisions = {};
  std::vector<Certainty> certainties = {};
};

/// Some leg for which all of what is given holds. `from` is the travelled step before the one it
/// arrives at.
struct LegTest {
  std::vector<PlaceId> from = {};
  std::vector<PlaceId> to = {};
  std::vector<std::uint8_t> transport = {};
  std::vector<std::uint8_t> crossing = {};
  std::vector<std::uint8_t> documents = {};
  std::vector<std::uint8_t> concealment = {};
};

/// Wholly within these days. Undated: undecided; partly within: undecided.
struct PeriodTest {
  bool learned = false; ///< when the organisation learned of it, not when it happened
  DateSpan period;
};

/// How exactly the time of the journey is known: at least to a month, a quarter, a year …
struct DatePrecisionTest {
  std::vector<DatePrecision> precisions;
};

/// The number of cases is at least `least` and at most `most`. An interval that is partly within,
/// an unknown number, a count of incidents: undecided.
struct CasesTest {
  std::uint64_t least = 0;
  std::optional<std::uint64_t> most = {};
};

/// Reported by one of these.
struct SourceTest {
  std::vector<OrganisationId> organisations = {};
  std::vector<GroupId> groups = {};
};

struct RoundTest {
  std::vector<RoundId> rounds;
};

using Test = std::variant<CodeTest, AnswerTest, PlaceTest, StepTest, LegTest, PeriodTest,
                          DatePrecisionTest, CasesTest, SourceTest, RoundTest>;

/// A test, or others joined. Kleene's three values: `all` is undecided when none is no and one is
/// undecided; `any` when none is yes and one is undecided; `none` (not any) likewise.
struct Filter {
  enum class Join : std::uint8_t { test, all, any, none };

  Join join = Join::all;
  std::vector<Filter> parts = {}; ///< of all, any, none; `all` of nothing is yes
  std::optional<Test> test = {};  ///< of test

  static Filter of(Test test) { return {.join = Join::test, .test = std::move(test)}; }
  static Filter all(std::vector<Filter> parts) {
    return {.join = Join::all, .parts = std::move(parts)};
  }
  static Filter any(std::vector<Filter> parts) {
    return {.join = Join::any, .parts = std::move(parts)};
  }
  static Filter none(std::vector<Filter> parts) {
    return {.join = Join::none, .parts = std::move(parts)};
  }
};

} // namespace njia::analysis
