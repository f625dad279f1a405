#include "njia/report/facts/tables.h"

#include "njia/base/text.h"

#include <algorithm>
#include <charconv>

namespace njia::report {

std::optional<std::string> find_fact(Facts const& facts, std::string_view key) {
  auto const found =
      std::find_if(facts.begin(), facts.end(), [&](auto const& fact) { return fact.first == key; });
  return found == facts.end() ? std::nullopt : std::optional{found->second};
}

std::optional<double> find_number(Facts const& facts, std::string_view key) {
  auto const text = find_fact(facts, key);
  auto value = 0.0;
  if (!text) {
    return std::nullopt;
  }
  auto const* const end = text->data() + text->size();
  auto const [stop, error] = std::from_chars(text->data(), end, value);
  return error == std::errc{} && stop == end ? std::optional{value} : std::nullopt;
}

Figure const* shown(PublishedCell const& cell) {
  auto const is_shown = cell.state == CellState::shown || cell.state == CellState::rolled_up;
  return is_shown && cell.figure ? &*cell.figure : nullptr;
}

bool is_other(PublishedRow const& row) {
  return !row.keys.empty() && std::all_of(row.keys.begin(), row.keys.end(),
                                          [](auto const& key) { return key == kOtherKey; });
}

Cases persons_of(Figure const& figure) {
  return figure.is_partial ? Cases{figure.persons.low, std::nullopt} : figure.persons;
}

std::optional<PlaceId> place_of(std::string_view key) {
  if (key.empty() || key == kOtherKey) {
    return std::nullopt;
  }
  auto const id = PlaceId::parse(key);
  return id ? std::optional{*id} : std::nullopt;
}

std::vector<PlaceId> places_of_route(std::string_view key) {
  auto out = std::vector<PlaceId>{};
  for (auto const part : split(key, '>')) {
    auto const place = place_of(part);
    if (!place) {
      return {};
    }
    out.push_back(*place);
  }
  return out;
}

PublishedTable const* Tables::find(std::string_view name) const {
  auto const* const table = release_.find(name);
  return table == nullptr ? nullptr : &table->get();
}

std::vector<PublishedRow const*> Tables::rows_shown(PublishedTable const& table) {
  auto out = std::vector<PublishedRow const*>{};
  for (auto const& row : table.rows) {
    if (shown(row.cell) != nullptr && !is_other(row)) {
      out.push_back(&row);
    }
  }
  return out;
}

std::optional<Cases> Tables::not_shown(PublishedTable const& table) {
  auto const is_hidden = [](PublishedRow const& row) {
    return row.cell.state == CellState::withheld;
  };
  auto const has_hidden = std::any_of(table.rows.begin(), table.rows.end(), is_hidden) ||
                          table.withheld_percent.value_or(0) > 0;
  auto const has_other = std::any_of(table.rows.begin(), table.rows.end(), is_other);
  if (!has_hidden && !has_other) {
    return std::nullopt;
  }
  auto const* const total = shown(table.total);
  auto const whole = total == nullptr ? Cases{0, std::nullopt} : persons_of(*total);
  if (!whole.high || !table.additive) {
    return Cases{0, std::nullopt};
  }
  auto least = std::uint64_t{0};
  for (auto const* const row : rows_shown(table)) {
    least += row->cell.figure->persons.low;
  }
  return Cases{0, *whole.high - std::min(least, *whole.high)};
}

std::size_t Tables::count_withheld(PublishedTable const& table) {
  return static_cast<std::size_t>(
      std::count_if(table.rows.begin(), table.rows.end(),
                    [](PublishedRow const& row) { return row.cell.state == CellState::withheld; }));
}

} // namespace njia::report
