// Which cells a journey enters, for each kind of table: the same as the analysis of that name
// counts. A reader says each cell once to `sink.cell(number)`, or the one reason why there is none
// to `sink.leave_out(reason)`. Numbers run from 0 to counts().cells - 1; key_of() turns one into
// the Cell of the analysis and keeps their order. A reader with each_cell_of() may say a bundle
// instead of its cells. Private to tables.
#pragma once

#include "njia/analysis/path.h"
#include "njia/analysis/tables/cells.h"
#include "njia/analysis/tables/table_spec.h"
#include "njia/analysis/tables/units.h"
#include "njia/analysis/totals/totals.h"

#include <algorithm>
#include <array>

namespace njia::analysis {

/// Pairs of units of one level.
class UnitPairs {
public:
  UnitPairs(Dataset const& data, Level level) : data_{data}, units_{data, level} {}

  CellCounts counts() const { return {.cells = units_.count() * units_.count()}; }
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

/// The units of a journey's steps, in order, read once.
class Visits {
public:
  Visits(std::span<StepRow const> steps, Units const& units) : count_{steps.size()} {
    for (auto i = std::size_t{0}; i < count_; ++i) {
      auto const unit = units.of_where[steps[i].where];
      auto const is_intended = steps[i].role == Role::intended_destination;
      visits_[i] = {.unit = unit, .role = steps[i].role};
      // An intended destination enters cells of its own: told apart from the stay by a bit.
      marks_[i] = unit | (is_intended ? kIntendedMark : 0);
      for (auto j = std::size_t{0}; j < i && unit < kNoUnit; ++j) {
        comes_back_ = comes_back_ || marks_[j] == marks_[i];
      }
    }
  }

  struct Visit {
    std::uint32_t unit;
    Role role;
  };
  std::span<Visit const> all() const { return {visits_.data(), count_}; }
  /// To one unit twice, or is meant to twice: only then can a journey enter a cell twice.
  bool comes_back() const { return comes_back_; }

private:
  static constexpr std::size_t kMost = 255; ///< steps that a Dataset takes
  static constexpr std::uint64_t kIntendedMark = std::uint64_t{1} << 32U;

  std::size_t count_;
  bool comes_back_ = false;
  std::array<Visit, kMost> visits_;
  std::array<std::uint64_t, kMost> marks_;
};

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
    auto const visits = Visits{data_.steps_at(block, row), units_};
    if (visits.comes_back()) {
      auto once = OnceEach<Sink>{sink};
      tell(visits.all(), once);
    } else {
      tell(visits.all(), sink);
    }
  }

private:
  template <class Sink> void tell(std::span<Visits::Visit const> visits, Sink& sink) const {
    auto before = kUnlocated;
    auto has_segment = false;
    auto known = std::uint32_t{kUnlocated};
    auto differs = false;
    auto coarser = false;
    for (auto const& [unit, role] : visits) {
      coarser = coarser || unit == kCoarser; // the intended destination, too
      if (role == Role::intended_destination) {
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

/// As places_by_role(). A bundle is what one stay makes of a place: a role, come to from another
/// place or not, left for another or not.
class PlaceReader {
public:
  PlaceReader(Dataset const& data, Level level) : data_{data}, units_{data, level} {}

  CellCounts counts() const {
    return {.cells = units_.count() * kActivities, .bundles = units_.count() * kStays};
  }
  Cell key_of(std::uint32_t cell) const {
    return pair_cell(units_.places[cell / kActivities], cell % kActivities);
  }
  template <class F> void each_cell_of(std::uint32_t bundle, F const& f) const {
    auto const units = static_cast<std::uint32_t>(units_.count());
    each_cell_of(bundle % units, bundle / units, f);
  }

  template <class Sink> void read(JourneyColumns const& block, std::size_t row, Sink& sink) const {
    auto const visits = Visits{data_.steps_at(block, row), units_};
    if (visits.comes_back()) {
      auto once = OnceEach<Sink>{sink};
      tell_cells(visits.all(), once);
    } else if (sink.takes_bundles()) {
      // All units of one stay lie together: of the stays, few are met.
      auto const units = static_cast<std::uint32_t>(units_.count());
      each_stay(visits.all(), sink,
                [&](std::uint32_t unit, std::uint32_t stay) { sink.bundle(stay * units + unit); });
    } else {
      tell_cells(visits.all(), sink);
    }
  }

private:
  template <class Sink> void tell_cells(std::span<Visits::Visit const> visits, Sink& sink) const {
    each_stay(visits, sink, [&](std::uint32_t unit, std::uint32_t stay) {
      each_cell_of(unit, stay, [&](std::uint32_t cell) { sink.cell(cell); });
    });
  }

  template <class F> static void each_cell_of(std::uint32_t unit, std::uint32_t stay, F const& f) {
    auto const first = unit * kActivities;
    if (auto const role = stay / 4; role != 0) {
      f(first + role);
      if (role != kIntended) {
        f(first + kAny);
      }
    }
    if ((stay & kComes) != 0) {
      f(first + kIn);
    }
    if ((stay & kLeaves) != 0) {
      f(first + kOut);
    }
  }

  /// @param f  called with the unit of each stay, and the stay
  template <class Sink, class F>
  void each_stay(std::span<Visits::Visit const> visits, Sink& sink, F const& f) const {
    auto coarser = false;
    auto is_empty = true;
    auto const tell = [&](std::uint32_t unit, std::uint32_t stay) {
      if (stay != 0) {
        is_empty = false;
        f(unit, stay);
      }
    };
    auto before = kUnlocated;
    auto stay_before = std::uint32_t{0};
    for (auto const& [unit, is] : visits) {
      auto const role = static_cast<std::uint32_t>(is);
      coarser = coarser || unit == kCoarser;
      if (unit >= kNoUnit) {
        continue;
      }
      auto stay = role < kRoles ? role * 4 : 0;
      if (role == kIntended) {
        tell(unit, stay);
        continue;
      }
      if (before < kNoUnit) {
        auto const moves = before != unit;
        tell(before, stay_before | (moves ? kLeaves : 0));
        stay |= moves ? kComes : 0;
      }
      before = unit;
      stay_before = stay;
    }
    if (before < kNoUnit) {
      tell(before, stay_before);
    }
    if (is_empty) {
      sink.leave_out(coarser ? "coarser_than_level" : "unlocated");
    }
  }

  static constexpr std::uint32_t kIntended = static_cast<std::uint32_t>(Role::intended_destination);
  static constexpr std::uint32_t kRoles = 8; ///< 0: not asked
  static constexpr std::uint32_t kAny = 0;
  static constexpr std::uint32_t kIn = 8;
  static constexpr std::uint32_t kOut = 9;
  static constexpr std::uint32_t kActivities = 10;
  static constexpr std::uint32_t kComes = 2;
  static constexpr std::uint32_t kLeaves = 1;
  static constexpr std::uint32_t kStays = kRoles * 4;

  Dataset const& data_;
  Units units_;
};

/// Why a list of answers answers nothing; empty when it does.
inline std::string_view why_unanswered(std::span<std::uint8_t const> answers) {
  if (answers.empty()) {
    return "not_asked";
  }
  return answers.front() == kUnknown ? "not_known" : "";
}

/// Calls f(code) for each code of a list, once.
template <class F> void each_answer(std::span<std::uint8_t const> answers, F const& f) {
  for (auto i = std::size_t{0}; i < answers.size(); ++i) {
    auto const end = answers.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(answers.begin(), end, answers[i]) == end) {
      f(answers[i]);
    }
  }
}

/// As profiles().
class ProfileReader {
public:
  ProfileReader(Dataset const& data, Question question, std::optional<Question> by)
      : data_{data}, question_{static_cast<std::size_t>(question)} {
    if (by) {
      by_ = static_cast<std::size_t>(*by);
    }
  }

  CellCounts counts() const { return {.cells = by_ ? 256U * 256U : 256U}; }
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
    each_answer(others,
                [&](std::uint8_t other) { tell(answers, 256 * std::uint32_t{other}, sink); });
  }

private:
  template <class Sink>
  static void tell(std::span<std::uint8_t const> answers, std::uint32_t first, Sink& sink) {
    each_answer(answers, [&](std::uint8_t code) { sink.cell(first + code); });
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

  CellCounts counts() const { return {.cells = kMonths / months_}; }
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

  CellCounts counts() const { return {.cells = split_ == SplitBy::round ? rounds_ : 256}; }
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
