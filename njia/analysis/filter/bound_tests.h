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

/// At most one of both holds.
inline Verdict verdict_of(bool is_yes, bool is_maybe) {
  return static_cast<Verdict>(static_cast<unsigned>(is_yes) | static_cast<unsigned>(is_maybe)
                                                                  << 1U);
}

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
    // Without branches: days come in any order. kNoDay lies before all days.
    auto const& days = learned ? block.learned[row] : block.happened[row];
    auto const is_unknown = days.earliest == kNoDay;
    auto const is_within = (days.earliest >= first) & (days.latest <= last);
    auto const overlaps = (days.latest >= first) & (days.earliest <= last);
    return verdict_of(is_within, is_unknown | (overlaps & !is_within));
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
    return of({.kind = block.size_kind[row], .low = block.low[row], .high = block.high[row]});
  }
  Verdict of(SizeOf const& size) const {
    // Without branches: kinds and numbers come in any order.
    auto const kind = size.kind;
    auto const has_none = kind == SizeKind::known_route;
    auto const is_unknown = (kind == SizeKind::unknown) | (kind == SizeKind::incidents);
    auto const open = std::uint64_t{0} - (kind == SizeKind::at_least ? 1 : 0);
    auto const low = has_none ? std::uint64_t{0} : std::uint64_t{size.low};
    auto const high = (has_none ? std::uint64_t{0} : std::uint64_t{size.high}) | open;
    auto const is_within = (low >= least) & (high <= most);
    auto const overlaps = (high >= least) & (low <= most);
    return verdict_of(is_within & !is_unknown, is_unknown | (overlaps & !is_within));
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

Cases bind(CasesTest const& test);
BoundTest bind(Test const& test, Dataset const& data, PlaceTree const& places);

} // namespace njia::analysis::bound
