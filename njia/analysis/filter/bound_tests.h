// The tests of a filter over columns: each says of one row of a block no, yes or maybe, and why
// maybe. Private to bound_filter.cpp.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/analysis/filter/filter.h"
#include "njia/domain/place_tree.h"

#include <string_view>
#include <variant>

namespace njia::analysis::bound {

/// As bits, so that a block of them packs into two sets.
enum class Verdict : std::uint8_t { no = 0, yes = 1, maybe = 2 };

using ByteTable = std::array<Verdict, 256>;
/// By WhereNumber, AnswersNumber, source or round.
using NumberTable = std::vector<Verdict>;

struct Code {
  CodeColumn column;
  ByteTable table;
  Verdict at(JourneyColumns const& block, std::size_t row) const;
  std::string_view why(JourneyColumns const& block, std::size_t row) const;
};

struct Answers {
  Question question;
  NumberTable table;
  Verdict at(JourneyColumns const& block, std::size_t row) const {
    return table[block.answers[static_cast<std::size_t>(question)][row]];
  }
  std::string_view why(JourneyColumns const& block, std::size_t row) const;
};

/// Origin, end or intended destination.
struct Place {
  PlaceOf of;
  NumberTable table;
  Dataset const* data;
  Verdict at(JourneyColumns const& block, std::size_t row) const;
  std::string_view why(JourneyColumns const& block, std::size_t row) const;
};

/// Some step, of some role.
struct Step {
  NumberTable table; ///< empty: any place
  ByteTable roles;
  ByteTable precisions;
  ByteTable certainties;
  Dataset const* data;
  Verdict at(JourneyColumns const& block, std::size_t row) const;
  std::string_view why(JourneyColumns const& block, std::size_t row) const;

private:
  Verdict of_step(StepRow const& step) const;
};

struct Leg {
  NumberTable from; ///< empty: any place
  NumberTable to;
  NumberTable transport; ///< by AnswersNumber; empty: any
  ByteTable crossing;
  ByteTable documents;
  ByteTable concealment;
  Dataset const* data;
  Verdict at(JourneyColumns const& block, std::size_t row) const;
  std::string_view why(JourneyColumns const&, std::size_t) const { return "not_known"; }

private:
  Verdict of_leg(LegRow const* leg, WhereNumber before, WhereNumber after) const;
};

struct Period {
  bool learned;
  std::int32_t first;
  std::int32_t last;
  Verdict at(JourneyColumns const& block, std::size_t row) const {
    auto const& days = learned ? block.learned[row] : block.happened[row];
    if (days.earliest == kNoDay) {
      return Verdict::maybe;
    }
    if (days.latest < first || days.earliest > last) {
      return Verdict::no;
    }
    return days.earliest >= first && days.latest <= last ? Verdict::yes : Verdict::maybe;
  }
  std::string_view why(JourneyColumns const& block, std::size_t row) const;
};

struct ExactDate {
  ByteTable table;
  Verdict at(JourneyColumns const& block, std::size_t row) const {
    return table[static_cast<std::uint8_t>(block.date_precision[row])];
  }
  std::string_view why(JourneyColumns const&, std::size_t) const { return "undated"; }
};

struct Cases {
  std::uint64_t least;
  std::uint64_t most;
  Verdict at(JourneyColumns const& block, std::size_t row) const {
    auto const kind = block.size_kind[row];
    if (kind == SizeKind::unknown || kind == SizeKind::incidents) {
      return Verdict::maybe;
    }
    auto const low = kind == SizeKind::known_route ? 0 : block.low[row];
    auto const high = kind == SizeKind::at_least      ? ~std::uint64_t{0}
                      : kind == SizeKind::known_route ? 0
                                                      : std::uint64_t{block.high[row]};
    if (high < least || low > most) {
      return Verdict::no;
    }
    return low >= least && high <= most ? Verdict::yes : Verdict::maybe;
  }
  std::string_view why(JourneyColumns const&, std::size_t) const { return "unknown_size"; }
};

/// Source or round: always known.
struct Number {
  bool is_round;
  NumberTable table;
  Verdict at(JourneyColumns const& block, std::size_t row) const {
    return table[is_round ? block.round[row] : block.source[row]];
  }
  std::string_view why(JourneyColumns const&, std::size_t) const { return "not_known"; }
};

using BoundTest = std::variant<Code, Answers, Place, Step, Leg, Period, ExactDate, Cases, Number>;

BoundTest bind(Test const& test, Dataset const& data, PlaceTree const& places);

} // namespace njia::analysis::bound
