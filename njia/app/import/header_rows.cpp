#include "njia/app/import/header_rows.h"

#include "njia/base/sha256.h"
#include "njia/base/text.h"
#include "njia/domain/columns.h"

#include <algorithm>
#include <set>

namespace njia::importing {
namespace {

bool is_blank(std::string const& cell) { return trim(cell).empty(); }

/// "step2.country": put into exports for people, not read back.
bool is_shown_only(std::string_view column) {
  return column.starts_with("step") &&
         (column.ends_with(".place_name") || column.ends_with(".country"));
}

std::size_t count_targets(std::vector<HeaderCell> const& cells) {
  auto names = std::set<std::string>{};
  for (auto const& cell : cells) {
    if (cell.target && cell.target->kind != TargetKind::ignore) {
      names.insert(target_text(*cell.target));
    }
  }
  return names.size();
}

bool is_text_row(TextRow const& row) {
  auto texts = std::size_t{0};
  for (auto i = std::size_t{0}; i < row.cells.size(); ++i) {
    texts += row.kinds[i] == sheets::CellKind::text && !is_blank(row.cells[i]) ? 1U : 0U;
  }
  return texts * 5 >= row.filled() * 4;
}

template <class Test> bool most_cells(TextRow const& row, Test const& test) {
  auto hits = std::size_t{0};
  auto others = std::size_t{0};
  for (auto const& cell : row.cells) {
    if (!is_blank(cell)) {
      (test(cell) ? hits : others) += 1;
    }
  }
  return hits >= 2 && hits >= 3 * others;
}

} // namespace

std::size_t TextRow::filled() const {
  return static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(), [](std::string const& cell) { return !is_blank(cell); }));
}

std::string header_fingerprint(std::vector<HeaderCell> const& cells) {
  auto text = std::string{};
  for (auto const& cell : cells) {
    auto const folded = fold(cell.text);
    if (!folded.empty() &&
        !folded.starts_with("njia ")) { // columns that Njia added do not make another layout
      text += folded;
      text += '\n';
    }
  }
  return format_hex(sha256(text)).substr(0, 32);
}

/// The same few words stand in a column again and again.
std::string const& HeaderFinder::known_name(std::string const& cell) const {
  auto const [found, is_new] = known_names_.try_emplace(cell);
  if (is_new) {
    auto const match = words_.match_exactly(cell);
    found->second =
        match && match->target.kind != TargetKind::ignore ? target_text(match->target) : "";
  }
  return found->second;
}

std::size_t HeaderFinder::count_known(TextRow const& row) const {
  static auto const kNone = std::string{};
  constexpr auto kRemembered = std::size_t{20'000};
  if (known_names_.size() > kRemembered) {
    known_names_.clear();
  }
  auto names = std::set<std::string_view>{};
  for (auto const& cell : row.cells) {
    if (auto const& name = is_blank(cell) ? kNone : known_name(cell); !name.empty()) {
      names.insert(name);
    }
  }
  return names.size();
}

std::vector<HeaderCell> HeaderFinder::match_row(TextRow const& row) const {
  auto cells = std::vector<HeaderCell>(row.cells.size());
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    cells[i].text = std::string{trim(row.cells[i])};
    if (auto match = words_.match(row.cells[i])) {
      cells[i].target = std::move(match->target);
      cells[i].by = match->by;
    }
  }
  return cells;
}

std::vector<HeaderCell> HeaderFinder::match_pair(TextRow const& groups,
                                                 TextRow const& parts) const {
  auto cells = std::vector<HeaderCell>(std::max(groups.cells.size(), parts.cells.size()));
  auto group = std::string{};
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    auto const over = i < groups.cells.size() ? std::string{trim(groups.cells[i])} : std::string{};
    auto const below = i < parts.cells.size() ? std::string{trim(parts.cells[i])} : std::string{};
    group = over.empty() ? group : over;
    if (over.empty() && below.empty()) {
      continue;
    }
    auto const& used = below.empty() ? over : group;
    cells[i].text = used.empty() || below.empty() ? used + below : used + " " + below;
    if (auto match = words_.match_pair(used, below)) {
      cells[i].target = std::move(match->target);
      cells[i].by = match->by;
    }
  }
  return cells;
}

std::optional<FoundHeader> HeaderFinder::find_mapped(TextRow const& row) const {
  auto const& mapping = *hints_.mapping;
  auto header = FoundHeader{.cells = std::vector<HeaderCell>(row.cells.size())};
  auto found = std::size_t{0};
  for (auto i = std::size_t{0}; i < row.cells.size(); ++i) {
    header.cells[i].text = std::string{trim(row.cells[i])};
    auto const folded = fold(row.cells[i]);
    for (auto const& column : mapping.columns) {
      if (!folded.empty() && fold(column.header) == folded) {
        header.cells[i].target = find_target(column.target);
        header.cells[i].by = MatchedBy::machine_name;
        ++found;
        break;
      }
    }
  }
  return found > 0 && 2 * found >= mapping.columns.size() ? std::optional{std::move(header)}
                                                          : std::nullopt;
}

std::optional<FoundHeader> HeaderFinder::find_saved(TextRow const& row) const {
  if (!hints_.saved || row.filled() < 2 || !is_text_row(row)) {
    return std::nullopt;
  }
  auto header = FoundHeader{.cells = std::vector<HeaderCell>(row.cells.size())};
  for (auto i = std::size_t{0}; i < row.cells.size(); ++i) {
    header.cells[i].text = std::string{trim(row.cells[i])};
  }
  header.saved = hints_.saved(header_fingerprint(header.cells));
  if (!header.saved) {
    return std::nullopt;
  }
  for (auto& cell : header.cells) {
    for (auto const& column : header.saved->columns) {
      if (!cell.text.empty() && fold(column.header) == fold(cell.text)) {
        cell.target = find_target(column.target);
        cell.by = MatchedBy::machine_name;
      }
    }
  }
  return header;
}

std::optional<FoundHeader> HeaderFinder::find_exported(TextRow const& row) const {
  auto const keys = std::count_if(row.cells.begin(), row.cells.end(), is_journey_column);
  auto const has_id = std::find(row.cells.begin(), row.cells.end(), "id") != row.cells.end();
  if (keys < 8 || !has_id) {
    return std::nullopt;
  }
  auto header = FoundHeader{.cells = std::vector<HeaderCell>(row.cells.size())};
  for (auto i = std::size_t{0}; i < row.cells.size(); ++i) {
    auto const& name = row.cells[i];
    header.cells[i] = {.text = name, .by = MatchedBy::machine_name};
    header.cells[i].target = name == "version"     ? find_target("version")
                             : is_shown_only(name) ? find_target("ignore")
                                                   : find_target("record." + name);
  }
  return header;
}

/// HXL tags and machine names below the header say more than its words.
void HeaderFinder::take_tags(std::deque<TextRow> const& rows, std::size_t at,
                             FoundHeader& header) const {
  for (auto i = at; i < rows.size() && i < at + 2; ++i) {
    auto const is_tags =
        most_cells(rows[i], [](std::string const& cell) { return is_hxl_tag(cell); });
    auto const is_names = most_cells(
        rows[i], [](std::string const& cell) { return find_target(trim(cell)).has_value(); });
    if (!is_tags && !is_names) {
      return;
    }
    header.rows += 1;
    header.cells.resize(std::max(header.cells.size(), rows[i].cells.size()));
    for (auto j = std::size_t{0}; j < rows[i].cells.size(); ++j) {
      auto match = words_.match(rows[i].cells[j]);
      if (match && !header.saved && hints_.mapping == nullptr) {
        header.cells[j].target = std::move(match->target);
        header.cells[j].by = match->by;
      }
    }
  }
}

bool is_machine_named(FoundHeader const& header) {
  auto const named =
      std::count_if(header.cells.begin(), header.cells.end(), [](HeaderCell const& cell) {
        return cell.target && cell.by == MatchedBy::machine_name;
      });
  return named >= 4 && 2 * static_cast<std::size_t>(named) >= count_targets(header.cells);
}

std::optional<FoundHeader> HeaderFinder::find(std::deque<TextRow> const& rows, std::size_t at,
                                              bool inside) const {
  auto const& row = rows[at];
  if (hints_.mapping != nullptr && !hints_.mapping->columns.empty()) {
    auto header = find_mapped(row);
    if (header) {
      take_tags(rows, at + 1, *header);
    }
    return header;
  }
  // Headers are words. Within a table this is asked of every row, most of which hold numbers.
  if (inside && !is_text_row(row)) {
    return std::nullopt;
  }
  if (auto exported = find_exported(row)) {
    return exported;
  }
  if (auto saved = find_saved(row)) {
    take_tags(rows, at + 1, *saved);
    return saved;
  }
  auto const filled = row.filled();
  auto const is_tags = most_cells(row, [](std::string const& cell) { return is_hxl_tag(cell); });
  auto const tags_below =
      at + 1 < rows.size() &&
      (most_cells(rows[at + 1], [](std::string const& cell) { return is_hxl_tag(cell); }) ||
       most_cells(rows[at + 1],
                  [](std::string const& cell) { return find_target(trim(cell)).has_value(); }));
  auto const known = count_known(row);
  auto const few = inside ? std::size_t{3} : std::size_t{2};
  auto best = std::optional<FoundHeader>{};
  if ((known >= few && known * (inside ? 2U : 3U) >= filled && is_text_row(row)) ||
      ((is_tags || tags_below) && !inside)) {
    best = FoundHeader{.cells = match_row(row)};
  }
  // A row of groups over a row of parts: better when it explains more columns.
  if (at + 1 < rows.size() && is_text_row(row) && is_text_row(rows[at + 1]) &&
      !rows[at + 1].after_gap && !tags_below) {
    auto pair = FoundHeader{.rows = 2, .cells = match_pair(row, rows[at + 1])};
    auto const explained = count_targets(pair.cells);
    auto const alone = best ? count_targets(best->cells) : 0;
    auto const below_alone = count_known(rows[at + 1]);
    auto const columns = std::max(filled, rows[at + 1].filled());
    if (explained >= 3 && explained > alone && explained > below_alone &&
        2 * explained >= columns) {
      best = std::move(pair);
    }
  }
  if (best) {
    take_tags(rows, at + best->rows, *best);
    if (count_targets(best->cells) == 0) {
      return std::nullopt;
    }
  }
  return best;
}

} // namespace njia::importing
