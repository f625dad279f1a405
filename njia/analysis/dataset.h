// The journeys that analyses read: an immutable, columnar copy of the accepted journeys, with
// places, rounds and answers as small numbers, in some 200 bytes a journey. Made by a
// DatasetBuilder (dataset_builder.h), which can go on after a commit; a reader keeps the version
// with which it began.
#pragma once

#include "njia/analysis/journey_columns.h"
#include "njia/domain/count_table.h"

#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace njia::analysis {

/// The vocabulary that answers a question, e.g. "exploitation".
std::string_view vocabulary_of(Question question);

/// What a step says about a place: one place, several alternatives, or nothing; with the unit at
/// each level that all alternatives share. Equal ones are kept once.
struct Where {
  std::span<PlaceId const> places = {};
  std::array<PlaceNumber, 4> at = {kNoPlace, kNoPlace, kNoPlace, kNoPlace}; ///< by Level

  bool is_known() const { return !places.empty(); }
};

/// When something happened, as first and last possible day.
struct Days {
  Day earliest;
  Day latest;
  friend bool operator==(Days const&, Days const&) = default;
};

/// What is known of one journey besides its steps, answers and numbers of cases.
struct JourneyRow {
  std::uint16_t round = 0; ///< position in Dataset::rounds()
  Nature nature = Nature::not_asked;
  Detection detection = Detection::not_asked;
  TransitKnown transit_known = TransitKnown::not_asked;
  std::optional<Days> happened = {};
  std::optional<Days> learned = {};
};

/// Who reported: an organisation, and the position of its group in Dataset::groups().
struct Source {
  OrganisationId organisation;
  std::uint32_t group;
};

class Dataset {
public:
  /// With those that were withdrawn or replaced since; they keep their number.
  std::size_t size() const { return size_; }
  /// Whether the journey still counts. Selections take only such ones.
  bool is_live(JourneyNumber journey) const {
    return !dead_ || ((*dead_)[journey / 64] >> (journey % 64) & 1U) == 0;
  }
  std::size_t live_count() const { return size_ - dead_count_; }

  /// Group, cases and permission of each journey; shared with the tables that are made from this
  /// dataset. Made at the first call, one pass; safe to ask from several threads.
  std::shared_ptr<Ledger const> const& ledger() const;
  JourneyRow journey(JourneyNumber journey) const;
  JourneyId id(JourneyNumber journey) const;
  /// In the order of the report, intended destination included.
  std::span<StepRow const> steps(JourneyNumber journey) const;
  std::span<LegRow const> legs(JourneyNumber journey) const;
  /// Codes in the reporter's order; empty: not asked.
  std::span<std::uint8_t const> answers(JourneyNumber journey, Question question) const;

  Where where(WhereNumber number) const {
    auto const& row = wheres_[number];
    return {.places = alternatives_.run(row.places, row.count), .at = row.at};
  }
  std::size_t where_count() const { return wheres_.size(); }
  /// The unit at that level, or kNoPlace: unknown, or coarser than the level.
  PlaceNumber at(WhereNumber number, Level level) const {
    return wheres_[number].at[static_cast<std::size_t>(level)];
  }
  PlaceId place(PlaceNumber number) const { return places_[number]; }
  std::size_t place_count() const { return places_.size(); }
  std::vector<RoundId> const& rounds() const { return rounds_; }
  std::vector<GroupId> const& groups() const { return groups_; }
  std::vector<Source> const& sources() const { return sources_; }

  /// The columns: journey n stands in block n / kRows at n % kRows.
  std::size_t block_count() const { return blocks_.size(); }
  JourneyColumns const& block(std::size_t number) const { return *blocks_[number]; }
  /// Bit i: journey 64 * word + i was withdrawn or replaced. Empty when none was.
  std::span<std::uint64_t const> dead_words() const {
    return dead_ ? std::span<std::uint64_t const>{*dead_} : std::span<std::uint64_t const>{};
  }
  std::span<StepRow const> steps_at(JourneyColumns const& block, std::size_t row) const {
    return steps_.run(block.steps[row], block.step_count[row]);
  }
  std::span<LegRow const> legs_at(JourneyColumns const& block, std::size_t row) const {
    return legs_.run(block.legs[row], block.leg_count[row]);
  }
  /// Distinct lists of answers; number 0 is the empty one.
  std::size_t answer_list_count() const { return answer_lists_.size(); }
  std::span<std::uint8_t const> answer_list(AnswersNumber number) const {
    auto const& list = answer_lists_[number];
    return answers_.run(list.begin, list.count);
  }

  /// Equal in versions of which the later one only has more journeys, places and answers: what a
  /// journey's row says is then the same in both. Held on to, it is not given again.
  std::shared_ptr<void const> const& line() const { return line_; }

  /// Bytes held, without the ledger.
  std::size_t memory_bytes() const;

private:
  friend class DatasetBuilder;

  struct WhereRow {
    SharedPool<PlaceId>::Position places;
    std::uint32_t count;
    std::array<PlaceNumber, 4> at;
  };
  struct AnswerList {
    SharedPool<std::uint8_t>::Position begin;
    std::uint32_t count;
  };
  struct LazyLedger {
    std::once_flag once;
    std::shared_ptr<Ledger const> ledger;
  };

  JourneyColumns const& block_of(JourneyNumber journey) const {
    return *blocks_[journey / JourneyColumns::kRows];
  }
  Ledger make_ledger() const;

  std::vector<std::shared_ptr<JourneyColumns>> blocks_;
  std::size_t size_ = 0;
  std::size_t dead_count_ = 0;
  std::shared_ptr<std::vector<std::uint64_t> const> dead_;
  SharedPool<StepRow> steps_;
  SharedPool<LegRow> legs_;
  SharedPool<std::uint8_t> answers_;
  SharedPool<AnswerList> answer_lists_;
  SharedPool<PlaceId> alternatives_;
  SharedPool<WhereRow> wheres_;
  SharedPool<PlaceId> places_;
  std::vector<RoundId> rounds_;
  std::vector<GroupId> groups_;
  std::vector<Source> sources_;
  std::shared_ptr<LazyLedger> ledger_ = std::make_shared<LazyLedger>();
  std::shared_ptr<void const> line_ = std::make_shared<char>();
};

/// What one journey brings to the figures that it enters.
GroupPart part_at(JourneyColumns const& block, std::size_t row);

} // namespace njia::analysis
