#include "njia/app/import/row_facts.h"

#include "njia/base/text.h"

#include <algorithm>

namespace njia::importing {
namespace {

constexpr std::string_view kClear = "#CLEAR";

/// What a mapping reads instead of a text: nothing when it says nothing about it.
std::string const* replacement(ValueMap const& values, std::string_view text) {
  auto const found = values.find(text.empty() ? "@blank" : fold(text));
  if (found != values.end()) {
    return &found->second;
  }
  auto const any = text.empty() ? values.end() : values.find("@any");
  return any == values.end() ? nullptr : &any->second;
}

PlaceCells& transit_of(RowFacts& facts, std::uint32_t number) {
  auto at = std::lower_bound(facts.transit.begin(), facts.transit.end(), number,
                             [](auto const& entry, std::uint32_t n) { return entry.first < n; });
  if (at == facts.transit.end() || at->first != number) {
    at = facts.transit.insert(at, {number, PlaceCells{}});
  }
  return at->second;
}

ValueMap const* find_values(Mapping const* mapping, std::string const& header) {
  if (mapping == nullptr) {
    return nullptr;
  }
  auto const found = mapping->values.find(fold(header));
  return found == mapping->values.end() ? nullptr : &found->second;
}

bool holds(std::vector<std::string> const& texts, std::string_view text) {
  auto const folded = fold(text);
  return std::any_of(texts.begin(), texts.end(),
                     [&](std::string const& other) { return fold(other) == folded; });
}

} // namespace

FactSorter::FactSorter(TableLayout const& table, Mapping const* mapping) : table_{table} {
  for (auto const& column : table.columns) {
    if (column.target) {
      uses_.push_back({.column = &column, .values = find_values(mapping, column.header)});
    }
  }
  if (mapping == nullptr) {
    return;
  }
  for (auto const& constant : mapping->constants) {
    if (auto target = find_target(constant.target)) {
      constants_.emplace_back(std::move(*target), constant.value);
    }
  }
  for (auto const& condition : mapping->filters) {
    for (auto const& column : table.columns) {
      if (fold(column.header) == fold(condition.header)) {
        conditions_.emplace_back(&column, &condition);
      }
    }
  }
}

bool FactSorter::is_blank(std::span<sheets::Cell const> cells) const {
  return std::none_of(table_.columns.begin(), table_.columns.end(), [&](Column const& column) {
    return column.index < cells.size() && !trim(cells[column.index].text).empty();
  });
}

bool FactSorter::passes(std::span<sheets::Cell const> cells) const {
  return std::all_of(conditions_.begin(), conditions_.end(), [&](auto const& entry) {
    auto const index = entry.first->index;
    auto const text = index < cells.size() ? trim(cells[index].text) : std::string_view{};
    auto const& condition = *entry.second;
    return (condition.is.empty() || holds(condition.is, text)) && !holds(condition.is_not, text);
  });
}

std::optional<RowFacts> FactSorter::sort(std::span<sheets::Cell const> cells) {
  if (!passes(cells)) {
    return std::nullopt;
  }
  auto facts = RowFacts{};
  for (auto const& use : uses_) {
    auto const index = use.column->index;
    auto cell = FactCell{.text = {}, .column = use.column, .target = &*use.column->target};
    if (index < cells.size()) {
      // A field of the record comes back as it went out, white space included.
      cell.text =
          cell.target->kind == TargetKind::record ? cells[index].text : trim(cells[index].text);
      cell.kind = cells[index].kind;
      cell.number = cells[index].number;
    }
    if (auto const* other = use.values != nullptr ? replacement(*use.values, cell.text) : nullptr) {
      cell.text = *other == "@blank"     ? std::string_view{}
                  : *other == "@unknown" ? std::string_view{"?"}
                                         : *other;
      cell.kind = sheets::CellKind::text;
    }
    if (cell.text == kClear) {
      facts.cleared.push_back(target_text(*cell.target));
    } else if (!cell.text.empty()) {
      place(cell, facts);
    }
  }
  for (auto const& [target, value] : constants_) {
    place({.text = value, .target = &target}, facts);
  }
  return facts;
}

void FactSorter::place(FactCell const& cell, RowFacts& facts) const {
  auto const& target = *cell.target;
  auto const is_transit = target.role == Role::transit;
  auto& cells = is_transit && target.kind != TargetKind::transit_list
                    ? transit_of(facts, target.number)
                    : facts.places[static_cast<std::size_t>(target.role) % facts.places.size()];
  switch (target.kind) {
  case TargetKind::place:
    cells.place = cell;
    return;
  case TargetKind::country:
    cells.country = cell;
    return;
  case TargetKind::admin1:
    cells.admin1 = cell;
    return;
  case TargetKind::leg_transport:
    cells.transport = cell;
    return;
  case TargetKind::nationality:
    facts.nationality = cell;
    return;
  case TargetKind::transit_list:
    facts.transit_lists.push_back(cell);
    return;
  case TargetKind::codes:
  case TargetKind::code:
    facts.answers.push_back(cell);
    return;
  case TargetKind::cases:
    facts.cases.push_back(cell);
    return;
  case TargetKind::tally_sex:
  case TargetKind::tally_age:
  case TargetKind::tally_age_class:
    facts.tallies.push_back(cell);
    return;
  case TargetKind::note:
    facts.notes.push_back(cell);
    return;
  case TargetKind::record:
    facts.record.push_back(cell);
    return;
  case TargetKind::identity:
  case TargetKind::ignore:
  case TargetKind::status:
    return;
  default:
    facts.single.emplace(target.kind, cell);
  }
}

} // namespace njia::importing
