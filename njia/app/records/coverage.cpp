#include "njia/app/records/coverage.h"

#include "njia/app/records/find.h"
#include "njia/base/csv_text.h"
#include "njia/domain/field_text.h"

#include <algorithm>

#include <fmt/format.h>

namespace njia::app {
namespace {

/// One line of the table, with a name for every problem.
class Line {
public:
  Line(CsvTable const& table, CsvRow const& cells, std::size_t number, std::vector<Error>& problems)
      : table_{table}, cells_{cells}, number_{number}, problems_{problems} {}

  std::string text(std::string_view column) const {
    return table_.has_column(column) ? cells_[table_.column(column)] : "";
  }

  void problem(Error error, std::string_view column) const {
    error.where = fmt::format("line {}, {}", number_, column);
    problems_.push_back(std::move(error));
  }

  /// The value of a cell; its default when it cannot be read, which becomes a problem.
  template <class T> T value(std::string_view column) const {
    auto parsed = FieldText<T>::parse(text(column));
    if (!parsed) {
      problem(parsed.error(), column);
      return T{};
    }
    return std::move(*parsed);
  }

private:
  CsvTable const& table_;
  CsvRow const& cells_;
  std::size_t number_;
  std::vector<Error>& problems_;
};

std::optional<PlaceId> unit(Line const& line, std::string_view code, FindUnit const& find_unit,
                            std::string_view column) {
  auto const place = find_unit(code);
  if (!place) {
    line.problem(
        {.key = "coverage.unit_unknown", .where = "", .args = {{"value", std::string{code}}}},
        column);
  }
  return place;
}

/// "KE>SA" as ids of places.
void add_corridor(Line const& line, std::string const& text, FindUnit const& find_unit,
                  CoverageStatement& statement) {
  auto const arrow = text.find('>');
  auto const from = unit(line, std::string_view{text}.substr(0, arrow), find_unit, "corridors");
  auto const to =
      unit(line, arrow == std::string::npos ? "" : std::string_view{text}.substr(arrow + 1),
           find_unit, "corridors");
  if (from && to) {
    statement.corridors.push_back(from->text() + ">" + to->text());
  }
}

/// The id of the statement that this one replaces, or a new one.
CoverageId statement_id(std::vector<CoverageStatement> const& known, OrganisationId org,
                        RoundId round, UuidSource& ids) {
  auto const found = std::find_if(known.begin(), known.end(), [&](CoverageStatement const& s) {
    return s.org == org && s.round == round;
  });
  return found == known.end() ? CoverageId{ids.next()} : found->id;
}

std::optional<CoverageStatement> read_line(Store const& store, UuidSource& ids, Line const& line,
                                           std::string const& round_text, FindUnit const& find_unit,
                                           std::vector<CoverageStatement> const& known) {
  auto const org = find_organisation(store, line.text("org"));
  if (!org) {
    line.problem(org.error(), "org");
  }
  auto const named = line.text("round");
  auto const round = find_round(store, named.empty() ? round_text : named);
  if (!round) {
    line.problem(round.error(), "round");
  }
  if (!org || !round) {
    return std::nullopt;
  }
  auto statement = CoverageStatement{
      .id = statement_id(known, org->id, round->id, ids), .org = org->id, .round = round->id};
  for (auto const& code : split_list(line.text("places"))) {
    if (auto const place = unit(line, code, find_unit, "places")) {
      statement.places.push_back(*place);
    }
  }
  for (auto const& corridor : split_list(line.text("corridors"))) {
    add_corridor(line, corridor, find_unit, statement);
  }
  statement.services = split_list(line.text("services"));
  statement.detection = line.value<Many<Detection>>("detection");
  statement.active = line.value<std::optional<DateSpan>>("active");
  statement.case_workers = line.value<std::optional<std::uint32_t>>("case_workers");
  statement.grants_service_points = line.value<bool>("grants_service_points");
  return statement;
}

} // namespace

CoverageOutcome import_coverage(Store& store, UuidSource& ids, std::string_view csv,
                                std::string const& round, FindUnit const& find_unit,
                                Actor const& actor) {
  auto const table = parse_csv_table(csv);
  if (!table) {
    return {.problems = {table.error()}};
  }
  if (!table->has_column("org")) {
    return {.problems = {Error{.key = "coverage.no_org_column", .where = "line 1"}}};
  }
  auto outcome = CoverageOutcome{};
  auto const known = store.coverage(std::nullopt);
  auto statements = std::vector<CoverageStatement>{};
  for (auto i = std::size_t{0}; i < table->rows().size(); ++i) {
    auto const line = Line{*table, table->rows()[i], i + 2, outcome.problems};
    if (auto statement = read_line(store, ids, line, round, find_unit, known)) {
      statements.push_back(std::move(*statement));
    }
  }
  if (!outcome.problems.empty()) {
    return outcome;
  }
  auto transaction = store.begin();
  for (auto const& statement : statements) {
    if (auto const done = transaction->put(statement, {.by = actor.name, .at = actor.at}); !done) {
      return {.problems = {done.error()}};
    }
  }
  if (auto const done = transaction->commit(); !done) {
    return {.problems = {done.error()}};
  }
  outcome.statements = statements.size();
  return outcome;
}

} // namespace njia::app
