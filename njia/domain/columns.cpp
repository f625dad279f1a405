#include "njia/domain/columns.h"

#include "njia/domain/field_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>

#include <fmt/format.h>

namespace njia {
namespace {

template <class Value>
constexpr bool kIsNested =
    std::is_same_v<Value, std::vector<Step>> || std::is_same_v<Value, std::vector<Leg>>;

constexpr std::string_view kStep = "step";
constexpr std::string_view kLeg = "leg.";

/// Calls visit(row) for the rows that are one column each: everything but nested lists and a leg's
/// own position.
template <HasFields Record, class Visitor> void for_each_column(Visitor&& visit) {
  for_each_field<Record>([&](auto const& row) {
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    if constexpr (!kIsNested<Value>) {
      if (row.key != "to_step") {
        visit(row);
      }
    }
  });
}

template <HasFields Record>
void append_names(std::string const& prefix, std::vector<std::string>& names) {
  for_each_column<Record>([&](auto const& row) { names.push_back(prefix + std::string{row.key}); });
}

template <HasFields Record>
void append_cells(Record const& record, std::vector<std::string>& cells) {
  for_each_column<Record>([&](auto const& row) {
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    cells.push_back(FieldText<Value>::format(record.*(row.member)));
  });
}

Leg const* find_leg(Journey const& journey, std::size_t to_step) {
  auto const found = std::find_if(journey.legs.begin(), journey.legs.end(),
                                  [&](Leg const& leg) { return leg.to_step == to_step; });
  return found == journey.legs.end() ? nullptr : &*found;
}

/// Sets one field of a record from its text. Nothing: done.
template <HasFields Record>
std::optional<Error> set_column(Record& record, std::string_view key, std::string_view text) {
  auto problem = std::optional{Error{.key = "field.unknown", .where = ""}};
  for_each_column<Record>([&](auto const& row) {
    if (row.key != key) {
      return;
    }
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    auto value = FieldText<Value>::parse(text);
    if (value) {
      record.*(row.member) = std::move(*value);
      problem.reset();
    } else {
      problem = value.error();
    }
  });
  return problem;
}

template <HasFields Record> bool has_column(std::string_view key) {
  auto found = false;
  for_each_column<Record>([&](auto const& row) { found = found || row.key == key; });
  return found;
}

/// "step12.leg.transport" -> {12, true, "transport"}.
struct StepColumn {
  std::uint32_t step = 0;
  bool is_leg = false;
  std::string_view key;
};

std::optional<StepColumn> parse_step_column(std::string_view name) {
  if (!name.starts_with(kStep)) {
    return std::nullopt;
  }
  name.remove_prefix(kStep.size());
  auto column = StepColumn{};
  auto const [end, failure] = std::from_chars(name.data(), name.data() + name.size(), column.step);
  if (failure != std::errc{} || column.step == 0 || end == name.data() + name.size() ||
      *end != '.') {
    return std::nullopt;
  }
  name.remove_prefix(static_cast<std::size_t>(end - name.data()) + 1);
  column.is_leg = name.starts_with(kLeg);
  column.key = column.is_leg ? name.substr(kLeg.size()) : name;
  return column;
}

/// What the step columns of one row say; a leg is there when any of its columns has text.
struct StepRow {
  Step step = {};
  Leg leg = {};
  bool has_leg = false;
};

std::optional<Error> set_step_column(StepRow& row, StepColumn const& column,
                                     std::string_view text) {
  if (!column.is_leg) {
    return set_column(row.step, column.key, text);
  }
  row.has_leg = row.has_leg || !text.empty();
  return set_column(row.leg, column.key, text);
}

void rebuild_steps(std::map<std::uint32_t, StepRow> const& rows, Journey& journey) {
  journey.steps.clear();
  journey.legs.clear();
  for (auto const& [number, row] : rows) {
    if (row.step.role == Role::not_asked) {
      continue;
    }
    journey.steps.push_back(row.step);
    if (row.has_leg) {
      journey.legs.push_back(row.leg);
      journey.legs.back().to_step = static_cast<std::uint32_t>(journey.steps.size());
    }
  }
}

constexpr std::array<std::string_view, 10> kEvaluated{
    "=", "+", "-", "@", "\t", "\r", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

/// Any number of apostrophes, then a character that starts a formula.
bool looks_evaluated(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  return std::any_of(kEvaluated.begin(), kEvaluated.end(),
                     [&](std::string_view sign) { return text.starts_with(sign); });
}

} // namespace

std::vector<std::string> journey_columns(std::size_t max_steps) {
  auto names = std::vector<std::string>{};
  append_names<Journey>("", names);
  for (auto step = std::size_t{1}; step <= max_steps; ++step) {
    append_names<Step>(fmt::format("step{}.", step), names);
    append_names<Leg>(fmt::format("step{}.leg.", step), names);
  }
  return names;
}

std::vector<std::string> journey_cells(Journey const& journey, std::size_t max_steps) {
  NJIA_CHECK(journey.steps.size() <= max_steps, "an export has columns for every step");
  auto cells = std::vector<std::string>{};
  append_cells(journey, cells);
  for (auto step = std::size_t{1}; step <= max_steps; ++step) {
    auto const before = cells.size();
    if (step <= journey.steps.size()) {
      append_cells(journey.steps[step - 1], cells);
      auto const* leg = find_leg(journey, step);
      if (leg != nullptr) {
        append_cells(*leg, cells);
      }
    }
    auto names = std::vector<std::string>{};
    append_names<Step>("", names);
    append_names<Leg>("", names);
    cells.resize(before + names.size());
  }
  return cells;
}

bool is_journey_column(std::string_view name) {
  if (auto const step = parse_step_column(name)) {
    return step->is_leg ? has_column<Leg>(step->key) : has_column<Step>(step->key);
  }
  return has_column<Journey>(name);
}

Result<Journey> journey_from_cells(std::vector<std::pair<std::string, std::string>> const& cells,
                                   Journey start) {
  auto rows = std::map<std::uint32_t, StepRow>{};
  for (auto const& [name, text] : cells) {
    auto const step = parse_step_column(name);
    auto problem =
        step ? set_step_column(rows[step->step], *step, text) : set_column(start, name, text);
    if (problem) {
      problem->where = name;
      return *std::move(problem);
    }
  }
  if (!rows.empty()) {
    rebuild_steps(rows, start);
  }
  return start;
}

std::string inert_cell(std::string_view text) {
  return (looks_evaluated(text) ? "'" : "") + std::string{text};
}

std::string restore_cell(std::string_view text) {
  return std::string{text.starts_with('\'') && looks_evaluated(text) ? text.substr(1) : text};
}

} // namespace njia
