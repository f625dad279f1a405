#include "njia/report/pages/pages.h"
#include "njia/report/pages/pictures.h"

#include <algorithm>
#include <array>

namespace njia::report {
namespace {

struct Part {
  std::string_view key; ///< .title and .text
};

Item heading(Context const& context, std::string_view key) {
  return {.form = Heading{.title = context.words(std::string{key} + ".title")}, .gap = 12};
}

std::string collected(Context const& context) {
  auto const& words = context.words;
  auto const& round = context.input.round;
  auto const& when = round.open ? round.open : round.period;
  auto const* const total = context.total();
  if (!when || total == nullptr) {
    return words("method.collected.text.plain");
  }
  return words("method.collected.text",
               {{"when", words.date_span(*when)},
                {"organisations", words.organisations(total->groups, total->groups_or_more)}});
}

/// What could not enter, by reason, from the totals table.
std::string left_out(Context const& context) {
  auto const& words = context.words;
  auto const* const table = context.tables.find(tables::kTotals);
  auto parts = std::vector<std::string>{};
  if (table != nullptr) {
    for (auto const& left : table->left_out) {
      auto const key = "left_out." + left.reason;
      auto const* const figure = shown(left.cell);
      if (figure != nullptr && has_label("report", key)) {
        parts.push_back(words(key, {{"n", words.submissions(figure->submissions)}}));
      }
    }
  }
  return parts.empty() ? words("method.left_out.text.none")
                       : words("method.left_out.text", {{"list", words.list(parts)}});
}

std::string withholding(Context const& context) {
  auto const& words = context.words;
  if (context.tables.is_exact()) {
    return words("method.withholding.text.exact");
  }
  return words(context.tables.is_public() ? "method.withholding.text.public"
                                          : "method.withholding.text");
}

std::vector<Item> part(Context const& context, std::string_view key, std::string text,
                       std::string bold = {}) {
  return {
      heading(context, key),
      {.form = Paragraph{.text = std::move(text), .bold_beginning = std::move(bold)}, .gap = 1}};
}

Columns columns(Context const& context) {
  auto const& words = context.words;
  auto left = ColumnPart{.columns = 6};
  auto right = ColumnPart{.columns = 6};
  auto const add = [](ColumnPart& to, std::vector<Item> items) {
    for (auto& item : items) {
      to.items.push_back(std::move(item));
    }
  };
  add(left, part(context, "method.collected", collected(context)));
  add(left, part(context, "method.left_out", left_out(context)));
  add(left, part(context, "method.once", words("method.once.text")));
  if (context.tables.find(tables::kNewCorridors) != nullptr) {
    add(right, part(context, "method.new", words("method.new.text")));
  }
  add(right, part(context, "method.withholding", withholding(context)));
  add(right,
      part(context, "method.limits", words("method.limits.text"), words("method.limits.bold")));
  add(right,
      part(context, "method.again",
           words("method.again.text", {{"code", isolated(context.input.snapshot_code)},
                                       {"digest", isolated(context.input.digest.substr(0, 16))},
                                       {"version", isolated(context.input.code_version)}})));
  return {.parts = {std::move(left), std::move(right)}};
}

draw::Table signs(Context const& context) {
  struct Row {
    draw::Sign sign;
    std::string_view key;
  };
  constexpr std::array<Row, 9> kRows = {{{draw::Sign::interval, "sign.interval"},
                                         {draw::Sign::or_more, "sign.or_more"},
                                         {draw::Sign::withheld, "sign.withheld"},
                                         {draw::Sign::not_known, "sign.not_known"},
                                         {draw::Sign::not_asked, "sign.not_asked"},
                                         {draw::Sign::fresh, "sign.new"},
                                         {draw::Sign::newly_covered, "sign.newly_covered"},
                                         {draw::Sign::undecided, "sign.undecided"},
                                         {draw::Sign::dotted_ring, "sign.dotted_ring"}}};
  auto const& words = context.words;
  auto out = draw::Table{.title = words("method.signs"),
                         .columns = {{.head = {}, .width = 62},
                                     {.head = {}, .is_bold = true},
                                     {.head = {}, .share = 1}},
                         .rows = {},
                         .row_height = 16,
                         .has_head = false};
  auto const range = words.range({76, 110});
  for (auto const& row : kRows) {
    auto const key = std::string{row.key};
    auto const name = row.sign == draw::Sign::interval  ? range
                      : row.sign == draw::Sign::or_more ? words.range({41, std::nullopt})
                                                        : words(key + ".name");
    out.rows.push_back({draw::sign_cell(row.sign), text_cell(name),
                        text_cell(words(key + ".text", {{"low", words.number(76)},
                                                        {"high", words.number(110)}}))});
  }
  return out;
}

std::optional<Picture> detection(Context const& context) {
  auto const* const table = context.tables.find(tables::kDetection);
  if (table == nullptr || Tables::rows_shown(*table).empty()) {
    return std::nullopt;
  }
  auto const is_told = [](PublishedRow const* row) { return !row->keys.front().empty(); };
  auto const rows = Tables::rows_shown(*table);
  if (std::none_of(rows.begin(), rows.end(), is_told)) {
    return std::nullopt; // nobody was asked
  }
  auto bars = std::vector<BarSource>{};
  for (auto const& row : table->rows) {
    if (row.cell.state == CellState::zero) {
      continue;
    }
    auto const name = row.keys.front().empty()
                          ? label("terms", "not_asked", context.words.language())
                          : answer_name(context, "detection", row.keys.front());
    bars.push_back({.label = name, .cell = &row.cell});
  }
  auto const title = context.words("method.detection");
  return submissions_picture(context, bars,
                             {.title = title,
                              .heading = title,
                              .note = context.words("method.detection.note"),
                              .web_width = 493});
}

} // namespace

Page method_page(Context const& context) {
  auto const& words = context.words;
  auto page =
      Page{.anchor = "method", .name = words("method.name"), .title = words("method.title")};
  page.items.push_back({.form = columns(context)});
  page.items.push_back({.form = TableItem{signs(context), words("method.signs")}, .gap = 16});
  if (auto picture = detection(context)) {
    page.items.push_back({.form = std::move(*picture), .gap = 16});
  }
  page.bottom = Callout{.bold_beginning = words("help.begin"), .text = words("help.text")};
  return page;
}

} // namespace njia::report
