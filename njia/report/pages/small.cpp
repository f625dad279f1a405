#include "njia/report/facts/read.h"
#include "njia/report/pages/annex_rows.h"
#include "njia/report/pages/pages.h"

#include "njia/draw/place_map.h"

#include <map>

namespace njia::report {
namespace {

/// Nothing that this edition may count, which is not the same as something withheld.
bool counts_none(Context const& context) {
  auto const* const table = context.tables.find(tables::kTotals);
  return table != nullptr && table->total.state == CellState::zero;
}

KeyFigures totals(Context const& context) {
  auto const& words = context.words;
  auto const* const total = context.total();
  if (counts_none(context)) {
    return {.figures = {{.number = words.capitalised(words("number.none.short")),
                         .label = words.plural("total.submissions", 0),
                         .note = {}}}};
  }
  if (total == nullptr) {
    return {.figures = {{.number = words("number.withheld"),
                         .label = words.plural("total.submissions", 0),
                         .note = words("small.total_withheld")}}};
  }
  auto const unknown = total->unknown_size;
  return {.figures = {{.number = words.range(total->submissions),
                       .label = words.plural("total.submissions", total->submissions.low),
                       .note = {}},
                      {.number = words.count_or_more(total->groups, total->groups_or_more),
                       .label = words.plural("total.organisations", total->groups),
                       .note = words("small.least_groups")},
                      {.number = words.range(persons_of(*total)),
                       .label = words.plural("total.people", total->persons.low),
                       .note = unknown == 0 ? words("total.overlap")
                                            : words.plural("total.unknown_size", unknown)}}};
}

/// An exact edition has no rule to pass.
std::string ring_note(Context const& context) {
  return context.words(context.tables.is_exact() ? "small.ring.exact" : "small.ring");
}

Picture ring(Context const& context) {
  auto const& words = context.words;
  auto const* const total = context.total();
  auto const people = total == nullptr ? std::string{} : words.people(persons_of(*total));
  auto picture = Picture{.title = context.place_name(context.input.focal),
                         .description = ring_note(context),
                         .web_width = 260};
  picture.block = draw::country_ring_map(context.setting,
                                         {.code = context.input.focal_code,
                                          .label = context.place_name(context.input.focal),
                                          .second_line = people},
                                         context.base_map, 300);
  return picture;
}

/// Why most cells of a table are withheld.
std::string main_reason(Context const& context, PublishedTable const& table) {
  auto counts = std::map<std::string, std::size_t>{};
  for (auto const& row : table.rows) {
    if (row.cell.state == CellState::withheld && !row.cell.reason.empty()) {
      ++counts[row.cell.reason];
    }
  }
  auto best = counts.begin();
  for (auto it = counts.begin(); it != counts.end(); ++it) {
    best = it->second > best->second ? it : best;
  }
  auto const key = best == counts.end() ? std::string{} : "withheld." + best->first;
  return !key.empty() && has_label("report", key) ? context.words(key) : std::string{};
}

draw::Table withheld(Context const& context) {
  auto const& words = context.words;
  auto const is_public = context.tables.is_public();
  auto out = draw::Table{.title = words("small.withheld"),
                         .columns = {{.head = words("head.table"), .share = 1.2},
                                     {.head = words("head.shown"), .align = draw::Align::end}},
                         .rows = {}};
  if (!is_public) {
    out.columns.push_back({.head = words("head.withheld"), .align = draw::Align::end});
    out.columns.push_back({.head = words("head.reason"), .share = 1});
  }
  for (auto const& released : context.tables.all()) {
    auto const& table = released.get();
    if (table.dimensions.empty()) {
      continue;
    }
    auto const n = Tables::rows_shown(table).size();
    auto row = std::vector<draw::Cell>{text_cell(table_title(context, table)),
                                       number_cell(n == 0 ? words("small.none") : words.number(n))};
    if (!is_public) {
      row.push_back(number_cell(words.number(Tables::count_withheld(table))));
      row.push_back(draw::muted(text_cell(main_reason(context, table))));
    }
    out.rows.push_back(std::move(row));
  }
  return out;
}

/// Submissions that the edition would count if their organisations let it.
std::uint64_t not_permitted(Context const& context) {
  auto const* const table = context.tables.find(tables::kTotals);
  auto const* const cell = table == nullptr ? nullptr : left_out_cell(*table, "not_permitted");
  auto const* const figure = cell == nullptr ? nullptr : shown(*cell);
  return figure == nullptr ? 0 : figure->submissions.low;
}

std::string title(Context const& context, std::uint64_t kept_back) {
  auto const& words = context.words;
  auto const submissions = [&](std::uint64_t n) {
    return words.capitalised(words.plural("small.submissions", n));
  };
  if (counts_none(context) && kept_back > 0) {
    return words("small.title.not_permitted", {{"n", submissions(kept_back)}});
  }
  auto const* const total = context.total();
  if (total == nullptr || total->groups_or_more ||
      total->submissions.low != total->submissions.high) {
    return words("small.title.plain");
  }
  return words("small.title",
               {{"submissions", submissions(total->submissions.low)},
                {"organisations", words.plural("small.organisations", total->groups)}});
}

/// More organisations, or more permission, or both: by what is missing.
std::string what_would_open(Context const& context, std::uint64_t kept_back) {
  auto const& words = context.words;
  if (kept_back == 0) {
    return words("small.open.text");
  }
  auto const permission = words("small.open.permission");
  return counts_none(context) ? permission : words("small.open.text") + " " + permission;
}

} // namespace

Page small_page(Context const& context, std::vector<Finding> const& findings) {
  auto const& words = context.words;
  auto const kept_back = not_permitted(context);
  auto page = Page{.anchor = "summary", .name = words("small.name")};
  page.title = title(context, kept_back);
  page.lead = words("small.lead");
  page.items.push_back({.form = totals(context)});
  auto columns = Columns{};
  columns.parts.push_back(
      {.columns = 5,
       .items = {{.form = ring(context)},
                 {.form = Paragraph{.text = ring_note(context), .is_note = true}, .gap = 4}}});
  auto right = ColumnPart{.columns = 7};
  if (!findings.empty()) {
    right.items.push_back({.form = Heading{.title = words("small.may_be_said")}});
    for (auto i = std::size_t{0}; i < findings.size(); ++i) {
      right.items.push_back(
          {.form = Statement{.number = words.number(i + 1), .text = findings[i].title}});
    }
  }
  right.items.push_back({.form = TableItem{withheld(context), words("small.withheld")}, .gap = 18});
  columns.parts.push_back(std::move(right));
  page.items.push_back({.form = std::move(columns), .gap = 20});
  page.items.push_back({.form = Callout{.bold_beginning = {},
                                        .text = what_would_open(context, kept_back),
                                        .title = words("small.open")},
                        .gap = 20});
  page.captions = {words(context.tables.is_exact() ? "small.see.exact" : "small.see"),
                   words("small.read"), words("small.cannot")};
  return page;
}

} // namespace njia::report
