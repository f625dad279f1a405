// {"analysis", "audience", "additive", "overlap_checked", "withheld_percent",
//  "dimensions": [{"key", "kind", "level"?, "vocabulary"?}],
//  "rows": [{"keys": [{"key", "name", "level"?}], "state", "reason"?, "figure"?, "facts"?}],
//  "total": {"state", "reason"?, "figure"?}, "left_out": [{"reason_left_out", "state", ...}],
//  "facts"}
// figure: {"submissions": {"low", "high"}, "groups", "groups_or_more", "persons": {"low", "high"},
// "unknown_size", "incidents", "partial"}
#include "njia/io/write/table/table.h"

#include <boost/json.hpp>

namespace njia {
namespace {

namespace json = boost::json;

constexpr std::string_view kStates[] = {"withheld", "shown", "rolled_up", "zero"};
constexpr std::string_view kLevels[] = {"place", "admin1", "country", "region"};
constexpr std::string_view kKinds[] = {"text", "place", "term", "period", "route"};

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

json::object cases_json(Cases const& cases) {
  return {{"low", cases.low},
          {"high", cases.high ? json::value(*cases.high) : json::value(nullptr)}};
}

void add_cell(json::object& out, PublishedCell const& cell) {
  out["state"] = view(kStates[static_cast<std::size_t>(cell.state)]);
  if (!cell.reason.empty()) {
    out["reason"] = cell.reason;
  }
  if (cell.figure) {
    auto const& f = *cell.figure;
    out["figure"] = json::object{{"submissions", cases_json(f.submissions)},
                                 {"groups", f.groups},
                                 {"groups_or_more", f.groups_or_more},
                                 {"persons", cases_json(f.persons)},
                                 {"unknown_size", f.unknown_size},
                                 {"incidents", f.incidents},
                                 {"partial", f.is_partial}};
  }
}

json::object facts_json(Facts const& facts) {
  auto out = json::object{};
  for (auto const& [key, value] : facts) {
    out[key] = value;
  }
  return out;
}

bool has_level(Dimension const& dimension) {
  return dimension.kind == DimensionKind::place || dimension.kind == DimensionKind::route;
}

json::array dimensions_json(PublishedTable const& table) {
  auto out = json::array{};
  for (auto const& dimension : table.dimensions) {
    auto one = json::object{{"key", dimension.key},
                            {"kind", view(kKinds[static_cast<std::size_t>(dimension.kind)])}};
    if (has_level(dimension)) {
      one["level"] = view(kLevels[static_cast<std::size_t>(dimension.level)]);
    }
    if (!dimension.vocabulary.empty()) {
      one["vocabulary"] = dimension.vocabulary;
    }
    out.push_back(std::move(one));
  }
  return out;
}

json::object row_json(PublishedTable const& table, PublishedRow const& row,
                      TableWords const& words) {
  auto keys = json::array{};
  for (auto d = std::size_t{0}; d < row.keys.size(); ++d) {
    auto one = json::object{{"key", row.keys[d]}, {"name", key_words(table, row, d, words)}};
    if (has_level(table.dimensions[d])) {
      one["level"] = view(kLevels[static_cast<std::size_t>(row.levels[d])]);
    }
    keys.push_back(std::move(one));
  }
  auto out = json::object{{"keys", std::move(keys)}};
  add_cell(out, row.cell);
  if (!row.facts.empty()) {
    out["facts"] = facts_json(row.facts);
  }
  return out;
}

} // namespace

std::string to_json(Released<PublishedTable> const& released, TableWords const& words) {
  auto const& table = released.get();
  auto rows = json::array{};
  for (auto const& row : table.rows) {
    rows.push_back(row_json(table, row, words));
  }
  auto total = json::object{};
  add_cell(total, table.total);
  auto left_out = json::array{};
  for (auto const& one : table.left_out) {
    auto cell = json::object{{"reason_left_out", one.reason}};
    add_cell(cell, one.cell);
    left_out.push_back(std::move(cell));
  }
  auto const percent =
      table.withheld_percent ? json::value(*table.withheld_percent) : json::value(nullptr);
  return json::serialize(json::object{{"analysis", table.name},
                                      {"audience", view(audience_key(released.audience()))},
                                      {"additive", table.additive},
                                      {"overlap_checked", table.overlap_checked},
                                      {"withheld_percent", percent},
                                      {"dimensions", dimensions_json(table)},
                                      {"rows", std::move(rows)},
                                      {"total", std::move(total)},
                                      {"left_out", std::move(left_out)},
                                      {"facts", facts_json(table.facts)}});
}

} // namespace njia
