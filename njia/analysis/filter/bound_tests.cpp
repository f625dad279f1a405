#include "njia/analysis/filter/bound_tests.h"

#include "njia/analysis/path.h"

#include <algorithm>

namespace njia::analysis::bound {
namespace {

/// All must hold: one no decides, else one maybe leaves it open.
Verdict both(Verdict a, Verdict b) {
  if (a == Verdict::no || b == Verdict::no) {
    return Verdict::no;
  }
  return a == Verdict::yes ? b : a;
}

/// One suffices.
Verdict either(Verdict a, Verdict b) {
  if (a == Verdict::yes || b == Verdict::yes) {
    return Verdict::yes;
  }
  return a == Verdict::no ? b : a;
}

template <class T> std::uint8_t byte_of(T code) { return static_cast<std::uint8_t>(code); }

/// Yes for the codes; where nothing is said, maybe.
template <class T> ByteTable codes_table(std::vector<T> const& codes) {
  auto table = ByteTable{};
  table[kNotAsked] = Verdict::maybe;
  table[kUnknown] = Verdict::maybe;
  for (auto const code : codes) {
    table[byte_of(code)] = Verdict::yes;
  }
  return table;
}

/// As codes_table(), and yes for everything when no code is given.
template <class T> ByteTable codes_or_any(std::vector<T> const& codes) {
  if (!codes.empty()) {
    return codes_table(codes);
  }
  auto table = ByteTable{};
  table.fill(Verdict::yes);
  return table;
}

Verdict of_answers(std::span<std::uint8_t const> answers, std::vector<std::uint8_t> const& codes) {
  auto const is_named = [&](std::uint8_t code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
  };
  if (answers.empty()) {
    return is_named(kNotAsked) ? Verdict::yes : Verdict::maybe;
  }
  if (std::any_of(answers.begin(), answers.end(), is_named)) {
    return Verdict::yes;
  }
  return answers.front() == kUnknown ? Verdict::maybe : Verdict::no;
}

NumberTable answers_table(Dataset const& data, std::vector<std::uint8_t> const& codes) {
  auto table = NumberTable{};
  for (auto number = AnswersNumber{0}; number < data.answer_list_count(); ++number) {
    table.push_back(of_answers(data.answer_list(number), codes));
  }
  return table;
}

Verdict to_verdict(Inside inside) {
  switch (inside) {
  case Inside::no:
    return Verdict::no;
  case Inside::yes:
    return Verdict::yes;
  case Inside::perhaps:
    break;
  }
  return Verdict::maybe;
}

/// Inside one of the places.
NumberTable places_table(Dataset const& data, PlaceTree const& tree,
                         std::vector<PlaceId> const& places) {
  auto table = NumberTable(data.where_count(), Verdict::no);
  for (auto const& place : places) {
    auto const answers = inside(data, tree, place);
    for (auto i = std::size_t{0}; i < table.size(); ++i) {
      table[i] = either(table[i], to_verdict(answers[i]));
    }
  }
  return table;
}

std::string_view why_place(Dataset const& data, WhereNumber where) {
  return where == kNoStep ? "unlocated" : why_not_at_level(data, where);
}

WhereNumber where_of(JourneyColumns const& block, std::size_t row, PlaceOf of) {
  switch (of) {
  case PlaceOf::origin:
    return block.origin[row];
  case PlaceOf::end:
    return block.end[row];
  default:
    return block.intended[row];
  }
}

std::uint8_t code_of(JourneyColumns const& block, std::size_t row, CodeColumn column) {
  switch (column) {
  case CodeColumn::nature:
    return byte_of(block.nature[row]);
  case CodeColumn::detection:
    return byte_of(block.detection[row]);
  case CodeColumn::kind:
    return byte_of(block.kind[row]);
  case CodeColumn::channel:
    return byte_of(block.channel[row]);
  case CodeColumn::transit_known:
    return byte_of(block.transit_known[row]);
  case CodeColumn::reliability:
    return byte_of(block.reliability[row]);
  case CodeColumn::credibility:
    return byte_of(block.credibility[row]);
  case CodeColumn::cases_basis:
    break;
  }
  return byte_of(block.cases_basis[row]);
}

ByteTable roles_of(PlaceOf of) {
  switch (of) {
  case PlaceOf::recruitment:
    return codes_or_any(std::vector{Role::recruitment});
  case PlaceOf::transit:
    return codes_or_any(std::vector{Role::transit});
  case PlaceOf::exploitation:
    return codes_or_any(std::vector{Role::exploitation});
  case PlaceOf::destination:
    return codes_or_any(std::vector{Role::destination});
  case PlaceOf::rescue_or_exit:
    return codes_or_any(std::vector{Role::rescue_or_exit});
  default:
    break;
  }
  auto table = ByteTable{};
  table.fill(Verdict::yes);
  table[byte_of(Role::intended_destination)] = Verdict::no;
  return table;
}

std::int32_t day_number(Day day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

struct Binder {
  Dataset const& data;
  PlaceTree const& places;

  BoundTest operator()(CodeTest const& test) const {
    return Code{.column = test.column, .table = codes_table(test.codes)};
  }
  BoundTest operator()(AnswerTest const& test) const {
    return Answers{.question = test.question, .table = answers_table(data, test.codes)};
  }
  BoundTest operator()(PlaceTest const& test) const {
    auto table = places_table(data, places, test.places);
    if (test.of == PlaceOf::origin || test.of == PlaceOf::end || test.of == PlaceOf::intended) {
      return Place{.of = test.of, .table = std::move(table), .data = &data};
    }
    return Step{.table = std::move(table),
                .roles = roles_of(test.of),
                .precisions = codes_or_any(std::vector<Precision>{}),
                .certainties = codes_or_any(std::vector<Certainty>{}),
                .data = &data};
  }
  BoundTest operator()(StepTest const& test) const {
    return Step{.table = places_or_any(test.places),
                .roles = codes_or_any(test.roles),
                .precisions = codes_or_any(test.precisions),
                .certainties = codes_or_any(test.certainties),
                .data = &data};
  }
  BoundTest operator()(LegTest const& test) const {
    return Leg{.from = places_or_any(test.from),
               .to = places_or_any(test.to),
               .transport =
                   test.transport.empty() ? NumberTable{} : answers_table(data, test.transport),
               .crossing = codes_or_any(test.crossing),
               .documents = codes_or_any(test.documents),
               .concealment = codes_or_any(test.concealment),
               .data = &data};
  }
  BoundTest operator()(PeriodTest const& test) const {
    return Period{.learned = test.learned,
                  .first = day_number(test.period.earliest),
                  .last = day_number(test.period.latest)};
  }
  BoundTest operator()(DatePrecisionTest const& test) const {
    auto table = ByteTable{};
    table[byte_of(DatePrecision::unknown)] = Verdict::maybe;
    for (auto const precision : test.precisions) {
      table[byte_of(precision)] = Verdict::yes;
    }
    return ExactDate{.table = table};
  }
  BoundTest operator()(CasesTest const& test) const { return bind(test); }
  BoundTest operator()(SourceTest const& test) const {
    auto table = NumberTable{};
    for (auto const& source : data.sources()) {
      auto const& orgs = test.organisations;
      auto const& groups = test.groups;
      auto const is_it =
          std::find(orgs.begin(), orgs.end(), source.organisation) != orgs.end() ||
          std::find(groups.begin(), groups.end(), data.groups()[source.group]) != groups.end();
      table.push_back(is_it ? Verdict::yes : Verdict::no);
    }
    return Number{.is_round = false, .table = std::move(table)};
  }
  BoundTest operator()(RoundTest const& test) const {
    auto table = NumberTable{};
    for (auto const& round : data.rounds()) {
      auto const is_it =
          std::find(test.rounds.begin(), test.rounds.end(), round) != test.rounds.end();
      table.push_back(is_it ? Verdict::yes : Verdict::no);
    }
    return Number{.is_round = true, .table = std::move(table)};
  }

private:
  NumberTable places_or_any(std::vector<PlaceId> const& wanted) const {
    return wanted.empty() ? NumberTable{} : places_table(data, places, wanted);
  }
};

} // namespace

Verdict Code::at(JourneyColumns const& block, std::size_t row) const {
  return table[code_of(block, row, column)];
}

std::string_view Code::why(JourneyColumns const& block, std::size_t row) const {
  return code_of(block, row, column) == kNotAsked ? "not_asked" : "not_known";
}

std::string_view Answers::why(JourneyColumns const& block, std::size_t row) const {
  return block.answers[static_cast<std::size_t>(question)][row] == 0 ? "not_asked" : "not_known";
}

Verdict Place::at(JourneyColumns const& block, std::size_t row) const {
  auto const where = where_of(block, row, of);
  return where == kNoStep ? Verdict::maybe : table[where];
}

std::string_view Place::why(JourneyColumns const& block, std::size_t row) const {
  return why_place(*data, where_of(block, row, of));
}

Verdict Step::of_step(StepRow const& step) const {
  auto const place = table.empty() ? Verdict::yes : table[step.where];
  auto const rest = both(precisions[byte_of(step.precision)], certainties[byte_of(step.certainty)]);
  return both(both(roles[byte_of(step.role)], place), rest);
}

Verdict Step::at(JourneyColumns const& block, std::size_t row) const {
  auto verdict = Verdict::no;
  for (auto const& step : data->steps_at(block, row)) {
    verdict = either(verdict, of_step(step));
  }
  return verdict;
}

std::string_view Step::why(JourneyColumns const& block, std::size_t row) const {
  for (auto const& step : data->steps_at(block, row)) {
    if (of_step(step) == Verdict::maybe && !table.empty() && table[step.where] == Verdict::maybe) {
      return why_place(*data, step.where);
    }
  }
  return "not_known";
}

Verdict Leg::of_leg(LegRow const* leg, WhereNumber before, WhereNumber after) const {
  auto const place = [](NumberTable const& table, WhereNumber where) {
    return table.empty() ? Verdict::yes : table[where];
  };
  auto const said = leg != nullptr ? *leg : LegRow{};
  auto verdict = both(place(from, before), place(to, after));
  verdict = both(verdict, transport.empty() ? Verdict::yes : transport[said.transport]);
  verdict = both(verdict, crossing[byte_of(said.crossing)]);
  verdict = both(verdict, documents[byte_of(said.documents)]);
  return both(verdict, concealment[byte_of(said.concealment)]);
}

Verdict Leg::at(JourneyColumns const& block, std::size_t row) const {
  auto verdict = Verdict::no;
  auto const steps = data->steps_at(block, row);
  auto const legs = data->legs_at(block, row);
  auto before = kNoStep;
  for (auto i = std::size_t{0}; i < steps.size(); ++i) {
    if (steps[i].role == Role::intended_destination) {
      continue;
    }
    if (before != kNoStep) {
      auto const leg = std::find_if(legs.begin(), legs.end(), [&](LegRow const& one) {
        return std::size_t{one.to_step} == i + 1;
      });
      verdict =
          either(verdict, of_leg(leg == legs.end() ? nullptr : &*leg, before, steps[i].where));
    }
    before = steps[i].where;
  }
  return verdict;
}

std::string_view Period::why(JourneyColumns const& block, std::size_t row) const {
  auto const& days = learned ? block.learned[row] : block.happened[row];
  return days.earliest == kNoDay ? "undated" : "date_too_coarse";
}

Cases bind(CasesTest const& test) {
  return {.least = test.least, .most = test.most.value_or(~std::uint64_t{0})};
}

BoundTest bind(Test const& test, Dataset const& data, PlaceTree const& places) {
  return std::visit(Binder{.data = data, .places = places}, test);
}

} // namespace njia::analysis::bound
