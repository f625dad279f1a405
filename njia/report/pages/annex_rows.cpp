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

std::vector<std::string> annex_heads(Context const& context, PublishedTable const& table) {
  auto const& words = context.words;
  auto heads = std::vector<std::string>{};
  for (auto const& dimension : table.dimensions) {
    auto const key = "dimension." + dimension.key;
    heads.push_back(has_label("report", key) ? words(key) : dimension.key);
  }
  if (heads.empty()) {
    heads.push_back(words("head.what"));
  }
  for (auto const key : {"head.submissions", "head.people", "head.organisations", "head.remark"}) {
    heads.push_back(words(key));
  }
  return heads;
}

std::size_t annex_row_count(PublishedTable const& table) {
  return (table.dimensions.empty() ? 0 : table.rows.size()) + table.left_out.size() + 1;
}

DataTable annex_rows(Context const& context, PublishedTable const& table, std::size_t most) {
  auto const& words = context.words;
  auto out = DataTable{.heads = annex_heads(context, table),
                       .rows = {},
                       .text_columns = std::max<std::size_t>(table.dimensions.size(), 1)};
  auto const is_full = [&] { return out.rows.size() >= most; };
  auto const add = [&](std::vector<std::string> keys, PublishedCell const& cell, std::string note) {
    keys.resize(out.text_columns);
    for (auto& text : figures(context, cell)) {
      keys.push_back(std::move(text));
    }
    keys.push_back(std::move(note));
    out.rows.push_back(std::move(keys));
  };
  for (auto row = table.rows.begin();
       row != table.rows.end() && !table.dimensions.empty() && !is_full(); ++row) {
    auto keys = std::vector<std::string>{};
    for (auto i = std::size_t{0}; i < table.dimensions.size(); ++i) {
      keys.push_back(key_words(context, table, *row, i));
    }
    add(std::move(keys), row->cell, remark(context, *row));
  }
  for (auto left = table.left_out.begin(); left != table.left_out.end() && !is_full(); ++left) {
    auto const key = "left_out.name." + left->reason;
    add({has_label("report", key) ? words(key) : words("left_out.name.several")}, left->cell,
        words("remark.left_out"));
  }
  if (!is_full()) {
    add({words("key.total")}, table.total, {});
  }
  return out;
}

} // namespace njia::report
