// The journeys that analyses read: an immutable, compact copy of accepted journeys as flat arrays,
// with places, rounds and answers as small numbers. Some 200 bytes a journey. Not a store: it is
// built for one question, then dropped. Start with DatasetBuilder; analyses read Dataset.
#pragma once

#include "njia/domain/count_table.h"
#include "njia/domain/journey.h"
#include "njia/domain/place_tree.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

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

/// The vocabulary that answers a question, e.g. "exploitation".
std::string_view vocabulary_of(Question question);

/// A place as a small number of one Dataset: position in its list of places.
using PlaceNumber = std::uint32_t;
inline constexpr PlaceNumber kNoPlace = 0xFFFFFFFF;

/// A journey as a position in one Dataset and in its ledger.
using JourneyNumber = std::uint32_t;

/// What a step says about a place: one place, several alternatives, or nothing; with the unit at
/// each level that all alternatives share. Equal ones are kept once.
struct Where {
  std::vector<PlaceId> places = {};
  std::array<PlaceNumber, 4> at = {kNoPlace, kNoPlace, kNoPlace, kNoPlace}; ///< by Level

  bool is_known() const { return !places.empty(); }
};

/// Position in Dataset's list of Where; 0 is the unknown place.
using WhereNumber = std::uint32_t;

struct StepRow {
  WhereNumber where = 0;
  Role role = Role::not_asked;
};

/// When something happened, as first and last possible day.
struct Days {
  Day earliest;
  Day latest;
  friend bool operator==(Days const&, Days const&) = default;
};

/// What is known of one journey besides its steps, answers and numbers of cases.
struct JourneyRow {
  std::uint32_t steps_begin = 0;
  std::uint32_t answers_begin = 0;
  std::array<std::uint8_t, kQuestions> answer_counts = {};
  std::uint8_t step_count = 0;
  std::uint16_t round = 0; ///< position in Dataset::rounds()
  Nature nature = Nature::not_asked;
  Detection detection = Detection::not_asked;
  TransitKnown transit_known = TransitKnown::not_asked;
  std::optional<Days> happened = {};
  std::optional<Days> learned = {};
};

class Dataset {
public:
  std::size_t size() const { return journeys_.size(); }
  /// Group, cases and permission of each journey; shared with the tables that are made from this
  /// dataset.
  std::shared_ptr<Ledger const> const& ledger() const { return ledger_; }
  JourneyRow const& journey(JourneyNumber journey) const { return journeys_[journey]; }
  /// In the order of the report, intended destination included.
  std::span<StepRow const> steps(JourneyNumber journey) const;
  /// Codes in the reporter's order; empty: not asked.
  std::span<std::uint8_t const> answers(JourneyNumber journey, Question question) const;

  Where const& where(WhereNumber number) const { return wheres_[number]; }
  std::size_t where_count() const { return wheres_.size(); }
  /// The unit at that level, or kNoPlace: unknown, or coarser than the level.
  PlaceNumber at(WhereNumber number, Level level) const {
    return wheres_[number].at[static_cast<std::size_t>(level)];
  }
  PlaceId place(PlaceNumber number) const { return places_[number]; }
  std::size_t place_count() const { return places_.size(); }
  std::vector<RoundId> const& rounds() const { return rounds_; }

  /// Bytes held, for the benchmark.
  std::size_t memory_bytes() const;

private:
  friend class DatasetBuilder;

  std::vector<JourneyRow> journeys_;
  std::vector<StepRow> steps_;
  std::vector<std::uint8_t> answers_;
  std::vector<Where> wheres_;
  std::vector<PlaceId> places_;
  std::vector<RoundId> rounds_;
  std::shared_ptr<Ledger const> ledger_;
};

/// Takes journeys one by one, in any order. A step counts at no finer level than its own precision
/// and its places'.
class DatasetBuilder {
public:
  /// `permission_if_not_asked`: what holds for journeys that do not say who may use them (the
  /// default of their organisation and round).
  explicit DatasetBuilder(PlaceTree const& places,
                          Permission permission_if_not_asked = Permission::only_us);
  ~DatasetBuilder();

  /// @param group  independence group of the journey's organisation; without one, an id with the
  /// organisation's bits
  void add(Journey const& journey, GroupId group);
  Dataset finish() &&;

private:
  struct Indexes;

  WhereNumber where_of(Step const& step);
  PlaceNumber place_number(PlaceId place);
  void add_answers(Journey const& journey, JourneyRow& row);

  PlaceTree const& places_;
  Permission permission_if_not_asked_;
  std::unique_ptr<Indexes> indexes_;
  Dataset dataset_;
  Ledger ledger_;
};

} // namespace njia::analysis
