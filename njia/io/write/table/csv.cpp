#include "njia/io/write/table/table.h"

#include "njia/base/csv_text.h"

namespace njia {
namespace {

/// A leading sign that a spreadsheet would take for a formula is made text.
std::string inert(std::string cell) {
  static constexpr std::string_view kSigns = "=+-@\t\r";
  if (!cell.empty() && kSigns.find(cell.front()) != std::string_view::npos) {
    cell.insert(cell.begin(), '\'');
  }
  return cell;
}

std::string line_of(std::vector<std::string> const& cells) {
  auto line = std::string{};
  for (auto const& cell : cells) {
    line += (line.empty() && &cell == &cells.front() ? "" : ",") + format_csv_cell(inert(cell));
  }
  return line + "\n";
}

std::string_view state_key(CellState state) {
  static constexpr std::string_view kKeys[] = {"withheld", "shown", "rolled_up", "zero"};
  return kKeys[static_cast<std::size_t>(state)];
}

std::string_view level_key(Level level) {
  static constexpr std::string_view kKeys[] = {"place", "admin1", "country", "region"};
  return kKeys[static_cast<std::size_t>(level)];
}

std::string high(Cases const& cases) { return cases.high ? std::to_string(*cases.high) : ""; }

void append_cell(std::vector<std::string>& cells, std::string kind, PublishedCell const& cell) {
  cells.push_back(std::move(kind));
  cells.emplace_back(state_key(cell.state));
  cells.push_back(cell.reason);
  if (!cell.figure) {
    auto const zero = cell.state == CellState::zero ? "0" : "";
    cells.insert(cells.end(), {zero, zero, zero, "", zero, zero, "", "", ""});
    return;
  }
  auto const& f = *cell.figure;
  cells.insert(cells.end(),
               {std::to_string(f.submissions.low), high(f.submissions), std::to_string(f.groups),
                f.groups_or_more ? "yes" : "no", std::to_string(f.persons.low), high(f.persons),
                std::to_string(f.unknown_size), std::to_string(f.incidents),
                f.is_partial ? "yes" : "no"});
}

std::string facts_text(Facts const& facts) {
  auto text = std::string{};
  for (auto const& [key, value] : facts) {
    text += (text.empty() ? "" : "; ") + key + "=" + value;
  }
  return text;
}

} // namespace

std::string to_csv(Released<PublishedTable> const& released, TableWords const& words) {
  auto const& table = released.get();
  auto head = std::vector<std::string>{};
  for (auto const& dimension : table.dimensions) {
    head.insert(head.end(), {dimension.key, dimension.key + "_name", dimension.key + "_level"});
  }
  head.insert(head.end(), {"kind", "state", "reason", "submissions_low", "submissions_high",
                           "groups", "groups_or_more", "persons_low", "persons_high",
                           "unknown_size", "incidents", "partial", "facts"});
  auto out = line_of(head);
  for (auto const& row : table.rows) {
    auto cells = std::vector<std::string>{};
    for (auto d = std::size_t{0}; d < row.keys.size(); ++d) {
      auto const kind = table.dimensions[d].kind;
      auto const is_place = kind == DimensionKind::place || kind == DimensionKind::route;
      cells.insert(cells.end(), {row.keys[d], key_words(table, row, d, words),
                                 is_place ? std::string{level_key(row.levels[d])} : ""});
    }
    append_cell(cells, "row", row.cell);
    cells.push_back(facts_text(row.facts));
    out += line_of(cells);
  }
  auto const extra = [&](std::string const& kind, PublishedCell const& cell, std::string facts) {
    auto cells = std::vector<std::string>(3 * table.dimensions.size());
    append_cell(cells, kind, cell);
    cells.push_back(std::move(facts));
    out += line_of(cells);
  };
  extra("total", table.total, facts_text(table.facts));
  for (auto const& one : table.left_out) {
    extra("left_out", one.cell, "reason=" + one.reason);
  }
  return out;
}

} // namespace njia
