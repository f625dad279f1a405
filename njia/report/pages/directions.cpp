#include "njia/report/facts/patterns.h"
#include "njia/report/pages/pages.h"
#include "njia/report/pages/pictures.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace njia::report {
namespace {

constexpr std::array<std::string_view, 6> kClasses = {"OUTBOUND", "INTERNAL",     "INBOUND",
                                                      "THROUGH",  "UNCLASSIFIED", "EXTERNAL"};

PublishedRow const* class_row(PublishedTable const& table, std::string_view code) {
  for (auto const& row : table.rows) {
    if (row.keys.front() == code) {
      return &row;
    }
  }
  return nullptr;
}

Cases class_people(PublishedTable const& table, std::string_view code) {
  auto const* const row = class_row(table, code);
  if (row != nullptr && row->cell.state == CellState::zero) {
    return {0, 0};
  }
  auto const* const figure = row == nullptr ? nullptr : shown(row->cell);
  return figure == nullptr ? Cases{0, std::nullopt} : persons_of(*figure);
}

std::string title(Context const& context, PublishedTable const& table) {
  auto const& words = context.words;
  auto const args = LabelArgs{{"focal", context.focal_name()}};
  auto const out = class_people(table, "OUTBOUND");
  auto const in = class_people(table, "INBOUND");
  auto const within = class_people(table, "INTERNAL");
  auto const through = class_people(table, "THROUGH");
  auto const first = [](Cases const& one, std::initializer_list<Cases> others) {
    return std::all_of(others.begin(), others.end(),
                       [&](Cases const& other) { return is_above(one, other); });
  };
  if (first(out, {in, within, through})) {
    return words("directions.title.out_first", args);
  }
  if (first(within, {out, in, through})) {
    return words("directions.title.within_first", args);
  }
  if (is_above(out, in)) {
    return words("directions.title.out_over_in", args);
  }
  if (is_above(in, out)) {
    return words("directions.title.in_over_out", args);
  }
  auto const most_out = out.low >= within.low && out.low > 0;
  auto const least = Cases{most_out ? out.low : within.low, std::nullopt};
  return least.low == 0
             ? words("directions.title.unclear", args)
             : words(most_out ? "directions.title.out_least" : "directions.title.within_least",
                     {{"focal", context.focal_name()}, {"people", words.people(least)}});
}

draw::Table class_table(Context const& context, PublishedTable const& table) {
  auto const& words = context.words;
  auto out = draw::Table{.columns = {{.head = words("head.class"), .is_bold = true},
                                     {.head = words("head.people_bar"), .share = 1},
                                     {.head = words("head.submissions"), .align = draw::Align::end},
                                     {.head = words("head.orgs"), .align = draw::Align::end}},
                         .rows = {}};
  auto const put = [&](std::string const& name, PublishedCell const& cell) {
    auto bar = draw::bar_cell(context.people(cell));
    bar.writes_bar_label = true;
    out.rows.push_back({text_cell(name), bar,
                        number_cell(shown(cell) == nullptr ? "" : context.submissions_words(cell)),
                        number_cell(context.groups_words(cell))});
  };
  for (auto const code : kClasses) {
    auto const* const row = class_row(table, code);
    auto const is_quiet =
        code == "EXTERNAL" && (row == nullptr || row->cell.state == CellState::zero);
    if (row != nullptr && !is_quiet) {
      put(class_name(context, row->keys.front()), row->cell);
    }
  }
  for (auto const& row : table.rows) {
    if (is_other(row)) {
      put(words("key.other_classes"), row.cell);
    }
  }
  return out;
}

enum class Way { out, within, in };

std::vector<BarSource> first_five(Context const& context, Way way) {
  auto const* const table = context.tables.find(
      context.tables.is_public() ? tables::kCountryCorridors : tables::kCorridors);
  auto out = std::vector<BarSource>{};
  if (table == nullptr) {
    return out;
  }
  for (auto const& row : table->rows) {
    auto const from = place_of(row.keys[0]);
    auto const to = place_of(row.keys[1]);
    if (!from || !to || row.cell.state == CellState::zero) {
      continue;
    }
    auto const is_from = context.is_in_focal(*from);
    auto const is_to = context.is_in_focal(*to);
    auto const found = is_from && is_to ? std::optional{Way::within}
                       : is_from        ? std::optional{Way::out}
                       : is_to          ? std::optional{Way::in}
                                        : std::nullopt;
    if (found == way && out.size() < 5) {
      out.push_back({.label = context.corridor_name(*table, row), .cell = &row.cell});
    }
  }
  return out;
}

Columns first_fives(Context const& context) {
  auto const& words = context.words;
  auto columns = Columns{};
  auto lists = std::array{first_five(context, Way::out), first_five(context, Way::within),
                          first_five(context, Way::in)};
  auto most = 0.0;
  for (auto const& list : lists) {
    for (auto const& bar : list) {
      most = std::max(most, context.people(*bar.cell).reach());
    }
  }
  constexpr std::array<std::string_view, 3> kKeys = {"directions.out", "directions.within",
                                                     "directions.in"};
  for (auto i = std::size_t{0}; i < lists.size(); ++i) {
    auto const heading = words(kKeys[i]);
    auto part = ColumnPart{.columns = 4};
    if (lists[i].empty()) {
      part.items.push_back({.form = Heading{.title = heading}});
      part.items.push_back(
          {.form = Paragraph{.text = words("directions.nothing"), .is_note = true}});
    } else {
      part.items.push_back({.form = people_picture(context, lists[i],
                                                   {.title = heading,
                                                    .heading = heading,
                                                    .has_labels_above = true,
                                                    .has_groups = true,
                                                    .scale_most = most,
                                                    .web_width = 210})});
    }
    columns.parts.push_back(std::move(part));
  }
  return columns;
}

/// The blocks of one side of the chart: places with the submissions that they hold.
class Side {
public:
  std::size_t index(std::optional<PlaceId> place, double count) {
    auto const found = std::find(places_.begin(), places_.end(), place);
    auto const i = static_cast<std::size_t>(found - places_.begin());
    if (found == places_.end()) {
      places_.push_back(place);
      counts_.push_back(0);
    }
    counts_[i] += count;
    return i;
  }
  /// How many blocks there would be with this one.
  std::size_t size_with(std::optional<PlaceId> place) const {
    auto const is_new = std::find(places_.begin(), places_.end(), place) == places_.end();
    return places_.size() + (is_new ? 1 : 0);
  }
  std::vector<std::string> labels(Context const& context, std::string_view key) const {
    auto out = std::vector<std::string>{};
    for (auto i = std::size_t{0}; i < places_.size(); ++i) {
      auto const name =
          places_[i] ? context.place_name(*places_[i]) : context.words("key.not_known");
      auto const n = context.words.number(static_cast<std::uint64_t>(counts_[i]));
      out.push_back(context.words(key, {{"place", name}, {"n", n}}));
    }
    return out;
  }

private:
  std::vector<std::optional<PlaceId>> places_;
  std::vector<double> counts_;
};

/// Which rows are drawn, so that no side has too many blocks: those who ended elsewhere first, for
/// they are what the chart is about; then the others, largest first.
std::vector<bool> drawn_rows(std::vector<Diverted> const& rows) {
  constexpr std::size_t kMostBlocks = 9;
  constexpr std::size_t kMostElsewhere = 6;
  auto out = std::vector<bool>(rows.size());
  auto promised = Side{};
  auto actual = Side{};
  for (auto const is_as_promised : {false, true}) {
    auto const most = is_as_promised ? kMostBlocks : kMostElsewhere;
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      auto const& row = rows[i];
      if (row.is_as_promised == is_as_promised && row.cell->figure->submissions.low > 0 &&
          promised.size_with(row.promised) <= most && actual.size_with(row.actual) <= most) {
        out[i] = true;
        promised.index(row.promised, 0);
        actual.index(row.actual, 0);
      }
    }
  }
  return out;
}

Picture promised_picture(Context const& context, Diversion const& diversion, double height) {
  auto const& words = context.words;
  auto const* const known = shown(*diversion.known);
  auto const is_exact = diversion.elsewhere.high && known->submissions.high;
  auto picture = Picture{};
  picture.data.heads = {words("head.promised"), words("head.actual"), words("head.submissions"),
                        words("head.organisations")};
  picture.data.text_columns = 2;
  auto chart = draw::PromisedChart{
      .title = is_exact ? words("promised.title", {{"elsewhere", words.range(diversion.elsewhere)},
                                                   {"known", words.range(known->submissions)}})
                        : words("promised.title.plain"),
      .note = words("promised.note"),
      .promised_head = words("head.promised"),
      .actual_head = words("head.actual"),
      .promised = {},
      .actual = {},
      .flows = {},
      .height = height};
  auto promised = Side{};
  auto actual = Side{};
  auto const is_drawn = drawn_rows(diversion.rows);
  for (auto i = std::size_t{0}; i < diversion.rows.size(); ++i) {
    auto const& row = diversion.rows[i];
    auto const count = static_cast<double>(row.cell->figure->submissions.low);
    auto const name = [&](std::optional<PlaceId> place) {
      return place ? context.place_name(*place) : words("key.not_known");
    };
    picture.data.rows.push_back({name(row.promised), name(row.actual),
                                 context.submissions_words(*row.cell),
                                 context.groups_words(*row.cell)});
    if (!is_drawn[i]) {
      continue;
    }
    chart.flows.push_back({.from = promised.index(row.promised, count),
                           .to = actual.index(row.actual, count),
                           .count = count,
                           .is_as_promised = row.is_as_promised});
  }
  if (chart.flows.size() < diversion.rows.size()) {
    chart.note =
        words("text.two_sentences", {{"first", chart.note}, {"second", words("promised.more")}});
  }
  chart.promised = promised.labels(context, "promised.left");
  chart.actual = actual.labels(context, "promised.right");
  picture.title = chart.title;
  picture.description = words("describe.promised");
  auto const is_elsewhere = [](draw::PromisedFlow const& flow) { return !flow.is_as_promised; };
  auto const says_something =
      is_exact || std::any_of(chart.flows.begin(), chart.flows.end(), is_elsewhere);
  picture.block = chart.flows.empty() || !says_something
                      ? draw::Block{}
                      : draw::promised_chart(context.setting, chart);
  return picture;
}

std::vector<std::string> captions_with_promised(Context const& context,
                                                Diversion const& diversion) {
  auto const& words = context.words;
  auto cannot = words("directions.cannot.promised");
  if (diversion.lacking) {
    cannot = words(
        "text.two_sentences",
        {{"first", cannot},
         {"second", words("directions.lacking", {{"n", words.submissions(*diversion.lacking)}})}});
  }
  return {words("directions.see.promised"), words("directions.read.promised"), cannot};
}

/// Of the tallest column on paper.
double height_of(Columns const& columns) {
  auto tallest = 0.0;
  for (auto const& part : columns.parts) {
    auto const width = (draw::a4::kBlock.w + draw::kGutter) / 12 * part.columns - draw::kGutter;
    for (auto const& item : part.items) {
      auto const* const picture = std::get_if<Picture>(&item.form);
      if (picture != nullptr && picture->block.draw) {
        tallest = std::max(tallest, picture->block.height(width));
      }
    }
  }
  return tallest;
}

} // namespace

std::optional<Page> directions_page(Context const& context) {
  auto const* const table = context.tables.find(tables::kFlowClass);
  if (table == nullptr || Tables::rows_shown(*table).empty()) {
    return std::nullopt;
  }
  auto const& words = context.words;
  auto const focal = LabelArgs{{"focal", context.focal_name()}};
  auto page = Page{.anchor = "directions",
                   .name = words("directions.name"),
                   .title = title(context, *table),
                   .lead = words("directions.lead", focal)};
  auto classes = class_table(context, *table);
  auto fives = first_fives(context);
  auto const used = context.table_height(classes, 12) + height_of(fives) + 2 * 18;
  page.items.push_back({.form = TableItem{std::move(classes), words("directions.name")}});
  page.items.push_back({.form = std::move(fives), .gap = 18});
  auto const diversion = read_diversion(context.tables);
  if (diversion) {
    page.captions = captions_with_promised(context, *diversion);
    constexpr auto kHeads = 60.0; // the chart's title, note and column heads
    auto const room = context.room_for_figures(page) - used - kHeads;
    auto picture = promised_picture(context, *diversion, std::clamp(room, 110.0, 235.0));
    if (picture.block.draw) {
      page.items.push_back({.form = std::move(picture), .gap = 18});
      return page;
    }
  }
  page.captions = {words("directions.see"), words("directions.read"), words("small.cannot")};
  return page;
}

} // namespace njia::report
