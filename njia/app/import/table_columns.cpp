#include "njia/app/import/table_columns.h"

#include "njia/base/text.h"
#include "njia/domain/pii.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace njia::importing {
namespace {

using K = TargetKind;
constexpr std::size_t kSampleRows = 500;
constexpr std::size_t kSamples = 5;

bool is_date(K kind) {
  return kind == K::date || kind == K::date_from || kind == K::date_to || kind == K::learned_on ||
         kind == K::birth_date;
}

/// Where a header without words separates two columns that mean the same: tables side by side.
std::vector<std::pair<std::size_t, std::size_t>>
part_side_by_side(std::vector<HeaderCell> const& cells) {
  auto parts = std::vector<std::pair<std::size_t, std::size_t>>{};
  auto seen = std::set<std::string>{};
  auto start = std::size_t{0};
  auto gap = std::optional<std::size_t>{}; // the last one behind a header
  auto has_header = false;
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    if (cells[i].text.empty()) {
      gap = has_header ? std::optional{i} : gap;
      continue;
    }
    has_header = true;
    auto const& target = cells[i].target;
    auto const counts = target && !may_repeat(*target) && target->role != Role::transit;
    if (counts && gap && *gap > start && seen.contains(target->name) && *gap < i) {
      parts.emplace_back(start, *gap);
      start = *gap + 1;
      seen.clear();
      for (auto j = start; j < i; ++j) {
        if (cells[j].target) {
          seen.insert(cells[j].target->name);
        }
      }
    }
    if (counts) {
      seen.insert(target->name);
    }
  }
  parts.emplace_back(start, cells.size());
  return parts;
}

/// "Transit, Mode, Transit, Mode": columns without numbers are numbered as they stand.
void number_transit(std::vector<Column>& columns) {
  auto places = std::uint32_t{0};
  auto const modes = std::count_if(columns.begin(), columns.end(), [](Column const& column) {
    return column.target && column.target->name == "transport";
  });
  auto after_transit = false;
  for (auto& column : columns) {
    if (!column.target) {
      after_transit = false;
      continue;
    }
    auto& target = *column.target;
    if (target.name == "transit.place" ||
        (target.name == "transit.country" && target.number == 0 && places == 0)) {
      target.number = target.number == 0 ? places + 1 : target.number;
      places = std::max(places, target.number);
      after_transit = true;
    } else if (target.role == Role::transit && target.kind != K::transit_list) {
      target.number = target.number == 0 ? std::max<std::uint32_t>(places, 1) : target.number;
      after_transit = true;
    } else if (target.name == "transport" && modes > 1 && after_transit) {
      target = *find_target("leg.transport");
      target.number = places;
      after_transit = false;
    } else {
      after_transit = false;
    }
  }
}

/// A column that means the same as an earlier one is not read, and that is said.
void drop_doubles(TableLayout& table, bool mapped, std::vector<Finding>& findings) {
  auto seen = std::map<std::string, std::size_t>{};
  for (auto i = std::size_t{0}; i < table.columns.size(); ++i) {
    auto& column = table.columns[i];
    auto const adds_up = mapped && column.target && column.target->kind == K::cases;
    if (!column.target || may_repeat(*column.target) || adds_up) {
      continue;
    }
    auto const [first, is_new] = seen.emplace(target_text(*column.target), i);
    if (is_new) {
      continue;
    }
    auto& earlier = table.columns[first->second];
    auto& loser = earlier.by > column.by ? earlier : column;
    findings.push_back({.key = "import.column_twice",
                        .sheet = table.sheet,
                        .row = table.header_row,
                        .column = loser.index,
                        .header = loser.header,
                        .args = {{"other", (&loser == &column ? earlier : column).header}}});
    loser.target.reset();
    first->second = &loser == &column ? first->second : i;
  }
}

std::size_t matches_in(std::vector<std::string> const& samples, std::string_view vocabulary,
                       ValueWords const& words) {
  return static_cast<std::size_t>(
      std::count_if(samples.begin(), samples.end(), [&](std::string const& sample) {
        return words.find(vocabulary, sample).has_value();
      }));
}

/// Columns whose header says nothing and whose cells say enough.
void guess_by_content(TableLayout& table, ValueWords const& words, std::vector<Finding>& findings) {
  static constexpr auto kGuessed =
      std::to_array<std::string_view>({"exploitation_type", "industry", "recruitment", "transport",
                                       "recruiter_relation", "sex", "nature"});
  for (auto& column : table.columns) {
    if (column.target || column.filled == 0) {
      continue;
    }
    if (column.looks_personal * 2 >= column.filled) {
      column.target = find_target("identity.other");
      continue;
    }
    for (auto const name : kGuessed) {
      auto const target = find_target(name);
      auto const taken =
          std::any_of(table.columns.begin(), table.columns.end(), [&](Column const& other) {
            return other.target && other.target->name == name;
          });
      auto const hits = matches_in(column.samples, target->vocabulary, words);
      if (!taken && hits >= 2 && hits * 5 >= column.samples.size() * 4) {
        column.target = target;
        column.by = MatchedBy::words_inside;
        findings.push_back({.key = "import.column_guessed",
                            .sheet = table.sheet,
                            .row = table.header_row,
                            .column = column.index,
                            .header = column.header,
                            .args = {{"target", std::string{name}}}});
        break;
      }
    }
  }
}

void report_column(TableLayout const& table, Column const& column, std::vector<Finding>& findings) {
  auto finding = Finding{.key = "",
                         .sheet = table.sheet,
                         .row = table.header_row,
                         .column = column.index,
                         .header = column.header};
  if (!column.target) {
    finding.key = "import.column_unmapped";
  } else if (column.target->kind == K::identity) {
    finding.key = "import.identity_dropped";
  } else if (column.target->kind == K::birth_date) {
    finding.key = "import.birth_date_to_band";
  } else if (is_date(column.target->kind) && column.mixed_order) {
    finding.key = "import.date_order_mixed";
    finding.args = {{"count", std::to_string(column.ambiguous_dates)}};
  } else if (is_date(column.target->kind) && column.ambiguous_dates > 0 &&
             column.date_order == DateOrder::not_known) {
    finding.key = "import.date_order";
    finding.args = {{"count", std::to_string(column.ambiguous_dates)}};
    finding.value = column.samples.empty() ? "" : column.samples.front();
  } else if (column.by == MatchedBy::spelling) {
    finding.key = "import.column_spelling";
    finding.args = {{"target", column.target->name}};
  } else {
    return;
  }
  findings.push_back(std::move(finding));
}

RowKind decide_row_kind(TableLayout const& table) {
  auto counts = false;
  auto person = false;
  for (auto const& column : table.columns) {
    if (!column.target) {
      continue;
    }
    switch (column.target->kind) {
    case K::cases:
    case K::cases_min:
    case K::cases_max:
    case K::submissions:
    case K::tally_sex:
    case K::tally_age:
    case K::tally_age_class:
    case K::record:
      counts = true;
      break;
    case K::sex:
    case K::age:
    case K::birth_date:
    case K::age_class:
      person = true;
      break;
    case K::identity:
      person = person || column.target->name == "identity.name" ||
               column.target->name == "identity.id_number";
      break;
    default:
      break;
    }
  }
  return counts ? RowKind::group : person ? RowKind::person : RowKind::route;
}

} // namespace

bool looks_personal(std::string_view text) {
  for (auto const& found : scan_free_text(text)) {
    if (found.kind == PersonalData::phone || found.kind == PersonalData::email ||
        found.kind == PersonalData::id_number) {
      return true;
    }
  }
  return false;
}

std::vector<TableLayout> make_tables(TableLayout const& layout, FoundHeader const& header,
                                     std::vector<Finding>& findings) {
  auto tables = std::vector<TableLayout>{};
  for (auto const& [first, end] : part_side_by_side(header.cells)) {
    auto table = layout;
    table.first_column = static_cast<std::uint32_t>(first);
    table.last_column =
        static_cast<std::uint32_t>(end == header.cells.size() ? UINT32_MAX : end - 1);
    for (auto i = first; i < end; ++i) {
      auto const& cell = header.cells[i];
      table.columns.push_back({.index = static_cast<std::uint32_t>(i),
                               .header = cell.text,
                               .target = cell.target,
                               .by = cell.by});
    }
    if (header.saved) {
      table.row_kind_given = header.saved->rows.has_value();
      table.rows = header.saved->rows.value_or(RowKind::route);
      table.saved = header.saved;
    }
    number_transit(table.columns);
    auto const mapped =
        std::any_of(table.columns.begin(), table.columns.end(), [](Column const& column) {
          return column.by == MatchedBy::machine_name && column.target &&
                 column.target->kind == K::cases;
        });
    drop_doubles(table, mapped, findings);
    tables.push_back(std::move(table));
  }
  return tables;
}

void profile_row(TableLayout& table, std::uint32_t number, bool hidden,
                 std::span<sheets::Cell const> cells, ValueWords const& words) {
  table.last_row = std::max(table.last_row, number);
  ++table.data_rows;
  table.hidden_rows += hidden ? 1 : 0;
  for (auto& column : table.columns) {
    if (column.index >= cells.size() || cells[column.index].kind == sheets::CellKind::blank) {
      continue;
    }
    auto const& cell = cells[column.index];
    ++column.filled;
    auto const kind = column.target ? column.target->kind : K::ignore;
    if (is_date(kind) && cell.kind == sheets::CellKind::text) {
      auto const reading = parse_date_text(cell.text, DateOrder::not_known, words);
      if (reading && reading->swapped) {
        ++column.ambiguous_dates;
      }
      if (reading && reading->shows != DateOrder::not_known) {
        column.mixed_order |=
            column.date_order != DateOrder::not_known && column.date_order != reading->shows;
        column.date_order = reading->shows;
      }
      if (!(reading && reading->swapped) || column.samples.size() >= kSamples) {
        continue;
      }
    }
    if (table.data_rows > kSampleRows || kind == K::identity || kind == K::birth_date) {
      continue;
    }
    column.looks_personal += !column.target && looks_personal(cell.text) ? 1U : 0U;
    auto const is_new =
        std::find(column.samples.begin(), column.samples.end(), cell.text) == column.samples.end();
    if (column.samples.size() < kSamples && is_new) {
      column.samples.emplace_back(cell.text);
    }
  }
}

void finish_table(TableLayout& table, LayoutHints const& hints, ValueWords const& words,
                  std::vector<Finding>& findings) {
  auto const is_given = hints.mapping != nullptr || table.saved.has_value();
  if (!is_given) {
    guess_by_content(table, words, findings);
  }
  auto const* mapping = hints.mapping != nullptr ? hints.mapping
                        : table.saved            ? &*table.saved
                                                 : nullptr;
  auto const order = hints.date_order     ? hints.date_order
                     : mapping != nullptr ? mapping->date_order
                                          : std::nullopt;
  for (auto& column : table.columns) {
    if (order) {
      column.date_order = *order;
      column.mixed_order = false;
    } else if (column.mixed_order) {
      column.date_order = DateOrder::not_known;
    }
  }
  std::erase_if(table.columns,
                [](Column const& column) { return column.header.empty() && column.filled == 0; });
  if (table.saved) {
    findings.push_back(
        {.key = "import.mapping_reused", .sheet = table.sheet, .row = table.header_row});
  }
  for (auto const& column : table.columns) {
    report_column(table, column, findings);
  }
  auto const given = hints.rows ? hints.rows : mapping != nullptr ? mapping->rows : std::nullopt;
  table.row_kind_given = given.has_value();
  table.rows = given.value_or(decide_row_kind(table));
}

} // namespace njia::importing
