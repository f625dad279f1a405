// Which cells a journey enters, for each kind of table: the same as the analysis of that name
// counts. A reader says each cell once to `sink.cell(number)`, or the one reason why there is none
// to `sink.leave_out(reason)`. Numbers run from 0 to cells() - 1; key_of() turns one into the Cell
// of the analysis and keeps their order. Private to live_tables.cpp.
#pragma once

#include "njia/analysis/path.h"
#include "njia/analysis/tables/table_spec.h"
#include "njia/analysis/tables/units.h"
#include "njia/analysis/totals/totals.h"

#include <algorithm>

namespace njia::analysis {

/// Pairs of units of one level.
class UnitPairs {
public:
  UnitPairs(Dataset const& data, Level level) : data_{data}, units_{data, level} {}

  std::uint64_t cells() const { return units_.count() * units_.count(); }
  Cell key_of(std::uint32_t cell) const {
    return pair_cell(units_.places[cell / units_.count()], units_.places[cell % units_.count()]);
  }

protected:
  std::uint32_t pair(std::uint32_t first, std::uint32_t second) const {
    return static_cast<std::uint32_t>(first * units_.count() + second);
  }

  Dataset const& data_;
  Units units_;
};

/// As corridors().
struct CorridorReader : UnitPairs {
  using UnitPairs::UnitPairs;

  template <class Sink> void read(JourneyColumns const& block, std::size_t row, Sink& sink) const {
    auto const origin = units_.of_where[block.origin[row]];
    auto const end = units_.of_where[block.end[row]];
    if (origin >= kNoUnit || end >= kNoUnit) {
      sink.leave_out(why_no_unit(origin >= kNoUnit ? origin : end));
    } else {
      sink.cell(pair(origin, end));
    }
  }
};

/// As diversion().
struct DiversionReader : UnitPairs {
  using UnitPairs::UnitPairs;

  template <class Sink> void read(JourneyColumns const& block, std::size_t row, Sink& sink) const {
    auto const basis = block.end_basis[row];
    if (block.intended[row] == kNoStep) {
      return sink.leave_out("no_intention");
    }
    if (basis == EndBasis::none || basis == EndBasis::intended) {
      return sink.leave_out("never_arrived");
    }
    auto const intended = units_.of_where[block.intended[row]];
    auto const actual = units_.of_where[block.end[row]];
    if (intended >= kNoUnit || actual >= kNoUnit) {
      return sink.leave_out(why_no_unit(intended >= kNoUnit ? intended : actual));
    }
    sink.cell(pair(intended, actual));
  }
};

/// Whether a journey is in one unit twice: only then can it enter a cell twice.
inline bool comes_back(std::span<StepRow const> steps, Units const& units) {
  for (auto i = std::size_t{1}; i < steps.size(); ++i) {
    for (auto j = std::size_t{0}; j < i; ++j) {
      if (units.of_where[steps[i].where] == units.of_where[steps[j].where]) {
        return true;
      }
    }
  }
  return false;
}

/// Tells a sink each cell once.
template <class Sink> class OnceEach {
public:
  explicit OnceEach(Sink& sink) : sink_{sink} {}

  void cell(std::uint32_t number) {
    if (std::find(told_.begin(), told_.end(), number) == told_.end()) {
      told_.push_back(number);
      sink_.cell(number);
    }
  }
  void leave_out(std::string_view reason) { sink_.leave_out(reason); }

private:
  Sink& sink_;
  std::vector<std::uint32_t> told_ = {};
};

/// As trunk_segments().
struct SegmentReader : UnitPairs {
  using UnitPairs::UnitPairs;

  template <class Sink> void read(JourneyColumns const& block, std::size_t row, Sink& sink) const {
    auto const steps = data_.steps_at(block, row);
    if (comes_back(steps, units_)) {
      auto once = OnceEach<Sink>{sink};
      tell(steps, once);
    } else {
      tell(steps, sink);
    }
  }

private:
  template <class Sink> void tell(std::span<StepRow const> steps, Sink& sink) const {
    auto before = kUnlocated;
    auto has_segment = false;
    auto known = std::uint32_t{kUnlocated};
    auto differs = false;
    auto coarser = false;
    for (auto const& step : steps) {
      auto const unit = units_.of_where[step.where];
      coarser = coarser || unit == kCoarser; // the intended destination, too
      if (step.role == Role::intended_destination) {
        continue;
      }
      differs = differs || unit >= kNoUnit || (known < kNoUnit && unit != known);
      known = unit < kNoUnit ? unit : known;
      if (before < kNoUnit && unit < kNoUnit && before != unit) {
        sink.cell(pair(before, unit));
        has_segment = true;
      }
      before = unit;
    }
    if (has_segment) {
      return;
    }
    if (known < kNoUnit && !differs) {
      sink.leave_out("one_place");
    } else {
      sink.leave_out(coarser ? "coarser_than_level" : "unlocated");
    }
  }
};

/// As places_by_role().
class PlaceReader {
public:
  PlaceReader(Dataset const& data, Level level) : data_{data}, units_{data, level} {}

  std::uint64_t cells() const { return units_.count() * kActivities; }
  Cell key_of(std::uint32_t cell) const {
    return pair_cell(units_.places[cell / kActivities], cell % kActivities);
  }

  template <class Sink> void read(JourneyColumns const& block, std::size_t row, Sink& sink) const {
    auto const steps = data_.steps_at(block, row);
    if (comes_back(steps, units_)) {
      auto once = OnceEach<Sink>{sink};
      tell(steps, once);
    } else {
      tell(steps, sink);
    }
  }

private:
  template <class Sink> void tell(std::span<StepRow const> steps, Sink& sink) const {
    auto coarser = false;
    auto is_empty = true;
    auto before = kUnlocated;
    for (auto const& step : steps) {
      auto const unit = units_.of_where[step.where];
      auto const role = static_cast<std::uint32_t>(step.role);
      coarser = coarser || unit == kCoarser;
      if (unit >= kNoUnit) {
        continue;
      }
      auto const first = unit * kActivities;
      auto const is_intended = step.role == Role::intended_destination;
      if (role != 0 && role < kIn) {
        is_empty = false;
        sink.cell(first + role);
        if (!is_intended) {
          sink.cell(first + kAny);
        }
      }
      if (is_intended) {
        continue;
      }
      if (before < kNoUnit && before != unit) {
        sink.cell(before * kActivities + kOut);
        sink.cell(first + kIn);
        is_empty = false;
      }
      before = unit;
    }
    if (is_empty) {
      sink.leave_out(coarser ? "coarser_than_level" : "unlocated");
    }
  }

  static constexpr std::uint32_t kAny = 0;
  static constexpr std::uint32_t kIn = 8;
  static constexpr std::uint32_t kOut = 9;
  static constexpr std::uint32_t kActivities = 10;

  Dataset const& data_;
  Units units_;
};

/// As profiles().
class ProfileReader {
public:
  ProfileReader(Dataset const& data, Question question, std::optional<Question> by)
      : data_{data}, question_{static_cast<std::size_t>(question)} {
    if (by) {
      by_ = static_cast<std::size_t>(*by);
    }
  }

  std::uint64_t cells() const { return by_ ? 256 * 256 : 256; }
  Cell key_of(std::uint32_t cell) const { return by_ ? pair_cell(cell / 256, cell % 256) : cell; }

  template <class Sink> void read(JourneyColumns const& block, std::size_t row, Sink& sink) const {
    auto const answers = data_.answer_list(block.answers[question_][row]);
    auto why = why_unanswered(answers);
    if (!by_) {
      if (!why.empty()) {
        return sink.leave_out(why);
      }
      return tell(answers, 0, sink);
    }
    auto const others = data_.answer_list(block.answers[*by_][row]);
    why = why.empty() ? why_unanswered(others) : why;
    if (!why.empty()) {
      return sink.leave_out(why);
    }
    for (auto i = std::size_t{0}; i < others.size(); ++i) {
      if (is_first(others, i)) {
        tell(answers, 256 * std::uint32_t{others[i]}, sink);
      }
    }
  }

private:
  static std::string_view why_unanswered(std::span<std::uint8_t const> answers) {
    if (answers.empty()) {
      return "not_asked";
    }
    return answers.front() == kUnknown ? "not_known" : "";
  }
  static bool is_first(std::span<std::uint8_t const> answers, std::size_t i) {
    auto const end = answers.begin() + static_cast<std::ptrdiff_t>(i);
    return std::find(answers.begin(), end, answers[i]) == end;
  }
  template <class Sink>
  static void tell(std::span<std::uint8_t const> answers, std::uint32_t first, Sink& sink) {
    for (auto i = std::size_t{0}; i < answers.size(); ++i) {
      if (is_first(answers, i)) {
        sink.cell(first + answers[i]);
      }
    }
  }

  Dataset const& data_;
  std::size_t question_;
  std::optional<std::size_t> by_ = {};
};

/// By the unit of time in which a journey lies as a whole.
class SeriesReader {
public:
  explicit SeriesReader(PeriodUnit unit)
      : months_{unit == PeriodUnit::year      ? 12U
                : unit == PeriodUnit::quarter ? 3U
                                              : 1U},
        month_of_{month_of_day()} {}

  std::uint64_t cells() const { return kMonths / months_; }
  Cell key_of(std::uint32_t cell) const {
    auto const month = std::chrono::year{kFirstYear} / std::chrono::January / 1 +
                       std::chrono::months{cell * months_};
    return static_cast<Cell>((Day{month} - first_day()).count());
  }

  template <class Sink> void read(JourneyColumns const& block, std::size_t row, Sink& sink) const {
    auto const& days = block.happened[row];
    if (days.earliest == kNoDay) {
      return sink.leave_out("undated");
    }
    auto const first = unit_of(days.earliest);
    if (first != unit_of(days.latest)) {
      return sink.leave_out("date_too_coarse");
    }
    sink.cell(first);
  }

private:
  static constexpr int kFirstYear = 1900;
  static constexpr std::uint32_t kMonths = 300 * 12;

  static Day first_day() { return Day{std::chrono::year{kFirstYear} / std::chrono::January / 1}; }

  /// Of each day from 1900 to 2199, its month counted from January 1900.
  static std::vector<std::uint16_t> const& month_of_day() {
    static auto const table = [] {
      auto out = std::vector<std::uint16_t>{};
      for (auto month = std::uint32_t{0}; month < kMonths; ++month) {
        auto const year = std::chrono::year{kFirstYear + static_cast<int>(month / 12)};
        auto const last = year / std::chrono::month{month % 12 + 1} / std::chrono::last;
        out.insert(out.end(), static_cast<unsigned>(last.day()), static_cast<std::uint16_t>(month));
      }
      return out;
    }();
    return table;
  }

  std::uint32_t unit_of(std::int32_t day) const {
    static auto const first = static_cast<std::int32_t>(first_day().time_since_epoch().count());
    auto const last = static_cast<std::int32_t>(month_of_.size()) - 1;
    return month_of_[static_cast<std::size_t>(std::clamp(day - first, 0, last))] / months_;
  }

  std::uint32_t months_;
  std::vector<std::uint16_t> const& month_of_;
};

/// As totals().
class TotalReader {
public:
  TotalReader(Dataset const& data, std::uint8_t split)
      : rounds_{data.rounds().size()}, split_{static_cast<SplitBy>(split)} {}

  std::uint64_t cells() const { return split_ == SplitBy::round ? rounds_ : 256; }
  Cell key_of(std::uint32_t cell) const { return cell; }

  template <class Sink> void read(JourneyColumns const& block, std::size_t row, Sink& sink) const {
    switch (split_) {
    case SplitBy::round:
      return sink.cell(block.round[row]);
    case SplitBy::nature:
      return sink.cell(static_cast<std::uint32_t>(block.nature[row]));
    case SplitBy::detection:
      return sink.cell(static_cast<std::uint32_t>(block.detection[row]));
    case SplitBy::nothing:
      break;
    }
    sink.cell(0);
  }

private:
  std::size_t rounds_;
  SplitBy split_;
};

} // namespace njia::analysis
