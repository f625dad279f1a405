#include "njia/report/pages/annex_rows.h"

#include "njia/report/pages/pictures.h"

#include <fmt/format.h>

namespace njia::report {
namespace {

std::string remark(Context const& context, PublishedRow const& row) {
  auto const& words = context.words;
  if (row.cell.state == CellState::withheld) {
    return context.withheld_words(row.cell);
  }
  auto parts = std::vector<std::string>{};
  if (auto const change = find_fact(row.facts, "change")) {
    parts.push_back(words("change.name." + *change));
  }
  if (auto const* const figure = shown(row.cell)) {
    if (figure->unknown_size > 0) {
      parts.push_back(words.plural("remark.unknown_size", figure->unknown_size));
    }
    if (figure->is_partial) {
      parts.push_back(words("remark.partial"));
    }
  }
  auto out = std::string{};
  for (auto const& part : parts) {
    out += (out.empty() ? "" : "; ") + part;
  }
  return out;
}

std::vector<std::string> figures(Context const& context, PublishedCell const& cell) {
  auto const is_shown = shown(cell) != nullptr;
  return {is_shown ? context.submissions_words(cell) : std::string{}, context.people_words(cell),
          context.groups_words(cell)};
}

} // namespace

std::string table_title(Context const& context, PublishedTable const& table) {
  auto const key = "table." + table.name;
  return has_label("report", key) ? context.words(key, {{"focal", context.focal_name()}})
                                  : table.name;
}

std::string annex_note(Context const& context, PublishedTable const& table) {
  auto const& words = context.words;
  auto note = words(table.additive ? "annex.additive" : "annex.overlapping");
  if (table.withheld_percent && *table.withheld_percent > 0) {
    note = words("text.two_sentences",
                 {{"first", note},
                  {"second", words("annex.withheld_percent",
                                   {{"share", words.percent(*table.withheld_percent / 100.0)}})}});
  }
  return note;
}

std::string key_words(Context const& context, PublishedTable const& table, PublishedRow const& row,
                      std::size_t i) {
  auto const& dimension = table.dimensions[i];
  auto const& key = row.keys[i];
  if (key == kOtherKey) {
    return context.words("key.others");
  }
  switch (dimension.kind) {
  case DimensionKind::place:
    return context.key_name(table, row, i);
  case DimensionKind::route: {
    auto names = std::vector<std::string>{};
    for (auto const place : places_of_route(key)) {
      names.push_back(context.place_name(place));
    }
    return names.empty() ? context.words("key.not_known") : context.words.route(names);
  }
  case DimensionKind::term:
    return key.empty() ? label("terms", "not_asked", context.words.language())
           : dimension.vocabulary == "flow_class" ? class_name(context, key)
                                                  : answer_name(context, dimension.vocabulary, key);
  case DimensionKind::text:
  case DimensionKind::period:
    break;
  }
  auto const label_key = fmt::format("key.{}.{}", dimension.key, key);
  return has_label("report", label_key) ? context.words(label_key)
         : key.empty()                  ? context.words("key.not_known")
                                        : key;
}

DataTable annex_rows(Context const& context, PublishedTable const& table) {
  auto const& words = context.words;
  auto out = DataTable{.text_columns = std::max<std::size_t>(table.dimensions.size(), 1)};
  for (auto const& dimension : table.dimensions) {
    auto const key = "dimension." + dimension.key;
    out.heads.push_back(has_label("report", key) ? words(key) : dimension.key);
  }
  if (table.dimensions.empty()) {
    out.heads.push_back(words("head.what"));
  }
  for (auto const key : {"head.submissions", "head.people", "head.organisations", "head.remark"}) {
    out.heads.push_back(words(key));
  }
  auto const add = [&](std::vector<std::string> keys, PublishedCell const& cell, std::string note) {
    keys.resize(out.text_columns);
    for (auto& text : figures(context, cell)) {
      keys.push_back(std::move(text));
    }
    keys.push_back(std::move(note));
    out.rows.push_back(std::move(keys));
  };
  for (auto const& row : table.rows) {
    auto keys = std::vector<std::string>{};
    for (auto i = std::size_t{0}; i < table.dimensions.size(); ++i) {
      keys.push_back(key_words(context, table, row, i));
    }
    if (!table.dimensions.empty()) {
      add(std::move(keys), row.cell, remark(context, row));
    }
  }
  for (auto const& left : table.left_out) {
    auto const key = "left_out.name." + left.reason;
    add({has_label("report", key) ? words(key) : words("left_out.name.several")}, left.cell,
        words("remark.left_out"));
  }
  add({words("key.total")}, table.total, {});
  return out;
}

} // namespace njia::report
