#include "njia/report/pages/annex_rows.h"
#include "njia/report/pages/pages.h"

#include <fmt/format.h>

namespace njia::report {
namespace {

constexpr std::size_t kMostRows = 60; // of one table on paper; the workbook has all

draw::Table printed(Context const& context, PublishedTable const& table, std::size_t number) {
  auto const rows = annex_rows(context, table, kMostRows);
  auto const& words = context.words;
  auto out = draw::Table{.title = words("annex.table", {{"n", words.number(number)},
                                                        {"title", table_title(context, table)}}),
                         .note = annex_note(context, table),
                         .columns = {},
                         .rows = {},
                         .row_height = 14};
  for (auto i = std::size_t{0}; i < rows.heads.size(); ++i) {
    auto const is_remark = i + 1 == rows.heads.size();
    auto const is_text = i < rows.text_columns || is_remark;
    out.columns.push_back({.head = rows.heads[i],
                           .align = is_text ? draw::Align::start : draw::Align::end,
                           .share = is_remark ? 1.2
                                    : is_text ? 1.0
                                              : 0.0});
  }
  for (auto const& row : rows.rows) {
    auto cells = std::vector<draw::Cell>{};
    for (auto const& text : row) {
      cells.push_back(text_cell(text));
    }
    out.rows.push_back(std::move(cells));
  }
  if (auto const all = annex_row_count(table); all > kMostRows) {
    out.foot = words.plural("annex.more", all - kMostRows);
  }
  return out;
}

} // namespace

std::vector<Page> annex_pages(Context const& context) {
  auto const& words = context.words;
  auto page = Page{.anchor = "annex",
                   .name = words("annex.name"),
                   .title = words("annex.title"),
                   .lead = words("annex.lead")};
  auto number = std::size_t{0};
  for (auto const& released : context.tables.all()) {
    page.items.push_back({.form = TableItem{printed(context, released.get(), ++number),
                                            table_title(context, released.get())},
                          .gap = 18});
  }
  return {std::move(page)};
}

} // namespace njia::report
