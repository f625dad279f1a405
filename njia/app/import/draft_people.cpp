#include "njia/app/import/count_text.h"
#include "njia/app/import/draft_parts.h"
#include "njia/app/import/text_scan.h"
#include "njia/base/text.h"
#include "njia/domain/validate.h"
#include "njia/domain/vocabulary.h"

#include <charconv>

namespace njia::importing {
namespace {

constexpr unsigned kMaxAge = 120;

std::optional<CountReading> read_count(DraftWork& work, FactCell const& cell) {
  if (cell.kind == sheets::CellKind::date) { // a spreadsheet has made a day of "5-8"
    work.report("import.count_is_date", cell);
    return std::nullopt;
  }
  auto const reading = parse_count(cell.text, work.context.words);
  if (!reading) {
    work.report(reading.error(), cell);
    return std::nullopt;
  }
  return *reading;
}

template <Term T> void count_one(Tally<T>& tally, std::uint8_t code, std::uint32_t count) {
  auto const term = static_cast<T>(code);
  auto at = std::lower_bound(tally.entries.begin(), tally.entries.end(), term,
                             [](auto const& entry, T t) { return entry.code < t; });
  if (at == tally.entries.end() || at->code != term) {
    at = tally.entries.insert(at, {term, 0});
  }
  at->count += count;
}

/// The band that holds both ages: "9-17", "48+"; nothing when they fall into two bands.
std::optional<std::uint8_t> age_band(unsigned youngest, unsigned oldest) {
  for (auto const& row : vocabulary("age_band").rows()) {
    auto first = 0U;
    auto const [after, failure] =
        std::from_chars(row.code.data(), row.code.data() + row.code.size(), first);
    if (failure != std::errc{}) {
      continue;
    }
    auto last = kMaxAge;
    if (*after == '-') {
      std::from_chars(after + 1, row.code.data() + row.code.size(), last);
    }
    if (youngest >= first && oldest <= last) {
      return row.number;
    }
  }
  return std::nullopt;
}

class PeopleReader {
public:
  PeopleReader(DraftWork& work, CodeDesk& codes)
      : work_{work}, codes_{codes}, journey_{work.draft.journey} {}

  void run() {
    read_tallies();
    read_cases();
    read_person();
    read_other_counts();
    settle_known_route();
  }

private:
  void read_tallies() {
    for (auto const& cell : work_.facts.tallies) {
      auto const reading = read_count(work_, cell);
      auto const code = parse_term(cell.target->vocabulary, cell.target->code);
      if (!reading || !reading->max || !code || *reading->max == 0) {
        continue;
      }
      if (cell.target->kind == TargetKind::tally_sex) {
        count_one(journey_.by_sex, *code, *reading->max);
        sex_sum_ += *reading->max;
      } else if (cell.target->kind == TargetKind::tally_age) {
        count_one(journey_.by_age, *code, *reading->max);
        age_sum_ += *reading->max;
      } else {
        count_one(journey_.by_age_class, *code, *reading->max);
        class_sum_ += *reading->max;
      }
    }
  }

  void set(CountReading const& reading) {
    journey_.cases_basis = reading.basis;
    journey_.cases_min = reading.min;
    journey_.cases_max = reading.max;
  }

  void read_cases() {
    auto const* min_cell = work_.facts.find(TargetKind::cases_min);
    auto const* max_cell = work_.facts.find(TargetKind::cases_max);
    auto const min = min_cell != nullptr ? read_count(work_, *min_cell) : std::nullopt;
    auto const max = max_cell != nullptr ? read_count(work_, *max_cell) : std::nullopt;
    auto const best = sum_of_cells();
    auto const low = min && min->min ? min->min : std::nullopt;
    auto const high = max && max->max ? max->max : std::nullopt;
    if (low && high) {
      auto const exact = *low == *high;
      set({.basis = exact  ? CasesBasis::exact
                    : best ? CasesBasis::estimate
                           : CasesBasis::range,
           .min = low,
           .max = high});
    } else if (low || high) {
      one_end(low, high, best);
    } else if (best) {
      set(*best);
    } else if (auto const sum = std::max({sex_sum_, age_sum_, class_sum_}); sum > 0) {
      set({.basis = CasesBasis::exact, .min = sum, .max = sum});
    } else if (work_.table.rows == RowKind::person) {
      set({.basis = CasesBasis::exact, .min = 1, .max = 1});
    } else {
      set({});
    }
    read_basis();
  }

  void one_end(std::optional<std::uint32_t> low, std::optional<std::uint32_t> high,
               std::optional<CountReading> best) {
    if (low) {
      auto const top = best ? best->max : std::nullopt;
      set({.basis = top && *top >= *low ? CasesBasis::estimate : CasesBasis::at_least,
           .min = low,
           .max = top && *top >= *low ? top : std::nullopt});
    } else {
      auto const bottom = best && best->min ? *best->min : std::min<std::uint32_t>(1, *high);
      set({.basis = CasesBasis::range, .min = bottom, .max = high});
    }
  }

  /// Several columns of persons add up (a mapping says so); an open end opens the sum.
  std::optional<CountReading> sum_of_cells() {
    auto sum = std::optional<CountReading>{};
    for (auto const& cell : work_.facts.cases) {
      auto const reading = read_count(work_, cell);
      if (!reading) {
        continue;
      }
      if (!sum) {
        sum = reading;
        continue;
      }
      if (!reading->min || !sum->min) {
        sum->basis = sum->min || reading->min ? CasesBasis::at_least : CasesBasis::unknown;
        sum->min = sum->min ? sum->min : reading->min;
        sum->max = std::nullopt;
        continue;
      }
      auto const total = std::uint64_t{*sum->min} + *reading->min;
      sum->min =
          static_cast<std::uint32_t>(std::min<std::uint64_t>(total, kMaxCases + std::uint64_t{1}));
      sum->max = sum->max && reading->max ? std::optional{*sum->max + *reading->max} : std::nullopt;
      sum->basis = !sum->max                      ? CasesBasis::at_least
                   : sum->basis == reading->basis ? sum->basis
                                                  : CasesBasis::estimate;
    }
    return sum;
  }

  /// What a column says about how exact the number is; it cannot make an unknown number known.
  void read_basis() {
    for (auto const& cell : work_.facts.answers) {
      if (cell.target->name != "cases_basis") {
        continue;
      }
      auto const& reading = codes_.read("cases_basis", cell.text);
      report_reading(work_, cell, reading);
      if (reading.codes.empty() || !journey_.cases_min) {
        continue;
      }
      auto const basis = static_cast<CasesBasis>(reading.codes.front());
      if (basis == CasesBasis::at_least) {
        journey_.cases_max.reset();
        journey_.cases_basis = basis;
      } else if (basis == CasesBasis::unknown) {
        set({});
      } else if (basis == CasesBasis::exact ? journey_.cases_min == journey_.cases_max
                                            : journey_.cases_max.has_value()) {
        journey_.cases_basis = basis;
      }
    }
  }

  /// Attributes of the one person of a row; on a row about several they say nothing that can be
  /// counted.
  void read_person() {
    auto const one = journey_.cases_min == 1U && journey_.cases_max == 1U;
    auto const all =
        journey_.cases_min && journey_.cases_min == journey_.cases_max ? *journey_.cases_min : 0;
    if (auto const* cell = work_.facts.find(TargetKind::sex)) {
      auto const& reading = codes_.read("sex", cell->text);
      report_reading(work_, *cell, reading);
      if (reading.codes.size() == 1 && all > 0) {
        count_one(journey_.by_sex, reading.codes.front(), all);
      }
    }
    if (auto const* cell = work_.facts.find(TargetKind::age_class)) {
      auto const& reading = codes_.read("age_class", cell->text);
      report_reading(work_, *cell, reading);
      if (reading.codes.size() == 1 && all > 0) {
        count_one(journey_.by_age_class, reading.codes.front(), all);
      }
    }
    if (auto const* cell = work_.facts.find(TargetKind::age)) {
      read_age(*cell, all);
    } else if (auto const* birth = work_.facts.find(TargetKind::birth_date);
               birth != nullptr && one) {
      read_birth_date(*birth);
    }
  }

  void read_age(FactCell const& cell, std::uint32_t persons) {
    if (persons == 0 || cell.kind == sheets::CellKind::date) {
      if (cell.kind == sheets::CellKind::date) {
        work_.report("import.count_is_date", cell);
      }
      return;
    }
    auto const& band = codes_.read("age_band", cell.text);
    if (band.codes.size() == 1 && band.spelling.empty()) {
      count_one(journey_.by_age, band.codes.front(), persons);
      return;
    }
    auto const& grown = codes_.read("age_class", cell.text);
    if (grown.codes.size() == 1) {
      count_one(journey_.by_age_class, grown.codes.front(), persons);
      return;
    }
    count_age_numbers(cell, persons);
  }

  void count_age_numbers(FactCell const& cell, std::uint32_t persons) {
    auto ages = std::vector<unsigned>{};
    auto open = false;
    auto under = false;
    for (auto const& token : scan_text(cell.text)) {
      if (token.kind == Token::Kind::number && token.text.size() <= 3) {
        ages.push_back(static_cast<unsigned>(std::stoul(token.text)));
      }
      open = open || token.text == "+" || token.text == ">" || token.text == "above" ||
             token.text == "over" || token.text == "zaidi";
      under = under || token.text == "<" || token.text == "under" || token.text == "below" ||
              token.text == "chini";
    }
    if (ages.empty() || ages.size() > 2 || ages.back() > kMaxAge) {
      work_.report("import.age_unreadable", cell);
      return;
    }
    auto const youngest = under ? 0 : ages.front();
    auto const oldest = open    ? kMaxAge
                        : under ? (ages.front() > 0 ? ages.front() - 1 : 0)
                                : ages.back();
    if (auto const band = age_band(youngest, oldest)) {
      count_one(journey_.by_age, *band, persons);
    } else if (oldest < 18 || youngest >= 18) {
      count_one(journey_.by_age_class,
                static_cast<std::uint8_t>(oldest < 18 ? AgeClass::minor : AgeClass::adult),
                persons);
    } else {
      count_one(journey_.by_age, kUnknown, persons);
    }
  }

  /// A birth date becomes an age band at the time of the journey (else of learning of it, else of
  /// the round), and is gone.
  void read_birth_date(FactCell const& cell) {
    auto const reading = cell.kind == sheets::CellKind::number
                             ? parse_date_number(cell.number)
                             : parse_date_text(cell.text,
                                               cell.column != nullptr ? cell.column->date_order
                                                                      : DateOrder::not_known,
                                               work_.context.words);
    auto const when = journey_.journey_from ? journey_.journey_from
                      : journey_.learned_on ? journey_.learned_on
                                            : work_.context.round_period;
    if (!reading || !when) {
      return;
    }
    auto const born = either_reading(*reading);
    auto const years = [](Day from, Day to) {
      return to < from ? 0U : static_cast<unsigned>((to - from).count() * 4 / 1461); // 365.25 days
    };
    auto const youngest = years(born.latest, when->earliest);
    auto const oldest = years(born.earliest, when->latest);
    if (oldest > kMaxAge) {
      return;
    }
    if (auto const band = age_band(youngest, oldest)) {
      count_one(journey_.by_age, *band, 1);
    } else if (oldest < 18 || youngest >= 18) {
      count_one(journey_.by_age_class,
                static_cast<std::uint8_t>(oldest < 18 ? AgeClass::minor : AgeClass::adult), 1);
    }
  }

  void read_other_counts() {
    if (auto const* cell = work_.facts.find(TargetKind::submissions)) {
      auto const reading = read_count(work_, *cell);
      if (reading && reading->min && *reading->min > 0) {
        journey_.submissions = *reading->min;
      }
    }
    if (auto const* cell = work_.facts.find(TargetKind::retrafficked)) {
      auto const folded = fold(cell->text);
      if (folded == "no" || folded == "hapana" || folded == "non" || folded == "لا") {
        journey_.retrafficked = 0;
      } else if (folded == "yes" || folded == "ndiyo" || folded == "ndio" || folded == "oui" ||
                 folded == "نعم") {
        journey_.retrafficked = journey_.cases_min.value_or(1);
      } else if (auto const reading = read_count(work_, *cell)) {
        journey_.retrafficked = reading->min;
      }
    }
  }

  /// "0 cases" tells of a route without any case counted.
  void settle_known_route() {
    if (journey_.kind == JourneyKind::cases && journey_.cases_max == 0U) {
      journey_.kind = JourneyKind::known_route;
      if (!work_.facts.cases.empty()) {
        work_.report("import.no_cases_known_route", work_.facts.cases.front());
      }
    }
    if (journey_.kind == JourneyKind::known_route) {
      set({});
    }
  }

  DraftWork& work_;
  CodeDesk& codes_;
  Journey& journey_;
  std::uint32_t sex_sum_ = 0;
  std::uint32_t age_sum_ = 0;
  std::uint32_t class_sum_ = 0;
};

} // namespace

void read_people(DraftWork& work, CodeDesk& codes) { PeopleReader{work, codes}.run(); }

} // namespace njia::importing
