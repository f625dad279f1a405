// How a Dataset keeps its journeys: blocks of 4,096, in each block every attribute beside its
// neighbours, so that a filter reads only what it asks for. Steps, legs and lists of answers lie in
// pools beside them. Only dataset, filters and tables look inside; analyses ask the Dataset.
#pragma once

#include "njia/base/edtf.h"
#include "njia/base/shared_pool.h"
#include "njia/base/uuid.h"
#include "njia/domain/ids.h"
#include "njia/domain/terms.h"

#include <array>
#include <cstdint>
#include <limits>

namespace njia::analysis {

/// A question of the form that takes several codes. `transport` unites what is said of the route
/// and of its legs, `crossing` and `documents` what is said of its legs.
enum class Question : std::uint8_t {
  exploitation = 0,
  industry = 1,
  transport = 2,
  recruitment = 3,
  platform = 4,
  recruiter_relation = 5,
  control = 6,
  vulnerability = 7,
  outcome = 8,
  crossing = 9,
  documents = 10
};
inline constexpr std::size_t kQuestions = 11;

/// A place as a small number of one Dataset: position in its list of places.
using PlaceNumber = std::uint32_t;
inline constexpr PlaceNumber kNoPlace = 0xFFFFFFFF;

/// A journey as a position in one Dataset and in its ledger.
using JourneyNumber = std::uint32_t;

/// Position in Dataset's list of Where; 0 is the unknown place.
using WhereNumber = std::uint32_t;
/// In a column: the journey has no such step.
inline constexpr WhereNumber kNoStep = 0xFFFFFFFF;

/// Position in Dataset's list of distinct lists of answers; 0 is the empty one.
using AnswersNumber = std::uint32_t;

/// Which step gave the end of a journey.
enum class EndBasis : std::uint8_t { none = 0, exploitation = 1, destination = 2, intended = 3 };

/// What a journey's number of cases is (model F).
enum class SizeKind : std::uint8_t {
  unknown = 0,
  persons = 1,  ///< low to high
  at_least = 2, ///< low or more
  incidents = 3,
  known_route = 4 ///< no cases, which is not an unknown number
};

/// A journey's number of cases.
struct SizeOf {
  SizeKind kind;
  std::uint32_t low;
  std::uint32_t high;
};

struct StepRow {
  WhereNumber where = 0;
  Role role = Role::not_asked;
  Precision precision = Precision::unknown;
  Certainty certainty = Certainty::not_asked;
};

/// The way to a step; only where something is known of it.
struct LegRow {
  AnswersNumber transport = 0;
  std::uint8_t to_step = 0; ///< position among the journey's steps
  Crossing crossing = Crossing::not_asked;
  Documents documents = Documents::not_asked;
  Concealment concealment = Concealment::not_asked;
};

/// First and last possible day, as days since 1970; both kNoDay when not known.
struct DayNumbers {
  std::int32_t earliest;
  std::int32_t latest;
};
inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();

/// The attributes of 4,096 journeys.
struct JourneyColumns {
  static constexpr std::size_t kRows = 4096;
  template <class T> using Of = std::array<T, kRows>;

  Of<Uuid> id;
  Of<std::uint16_t> source; ///< position in Dataset's list of sources
  Of<std::uint16_t> round;  ///< position in Dataset::rounds()
  Of<Nature> nature;
  Of<Detection> detection;
  Of<JourneyKind> kind;
  Of<Channel> channel;
  Of<TransitKnown> transit_known;
  Of<Reliability> reliability;
  Of<Credibility> credibility;
  Of<Permission> permission;
  Of<CasesBasis> cases_basis;
  Of<SizeKind> size_kind;
  Of<DatePrecision> date_precision;
  Of<EndBasis> end_basis;
  Of<std::uint8_t> end_step;
  Of<std::uint8_t> step_count;
  Of<std::uint8_t> leg_count;
  Of<std::uint32_t> submissions;
  Of<std::uint32_t> low;
  Of<std::uint32_t> high;
  Of<DayNumbers> happened;
  Of<DayNumbers> learned;
  Of<WhereNumber> origin;   ///< 0: unknown
  Of<WhereNumber> end;      ///< model H1; 0: unknown
  Of<WhereNumber> intended; ///< kNoStep: no such step
  Of<SharedPool<StepRow>::Position> steps;
  Of<SharedPool<LegRow>::Position> legs;
  std::array<Of<AnswersNumber>, kQuestions> answers;
};

} // namespace njia::analysis
