#include "njia/draw/flow_map.h"
#include "njia/report/facts/patterns.h"
#include "njia/report/facts/read.h"
#include "njia/report/pages/corridor_map.h"
#include "njia/report/pages/pages.h"

#include <algorithm>

namespace njia::report {
namespace {

constexpr auto kMostHeight = 430.0; // of the map, pt; less when the tables below need the room
constexpr auto kLeastHeight = 280.0;

/// The page's title: which corridors are the largest, if any surely are; else the least number of
/// the first.
std::string title(Context const& context, PublishedTable const& table,
                  std::vector<MappedCorridor> const& corridors) {
  auto const& words = context.words;
  auto figures = std::vector<Cases>{};
  for (auto const& corridor : corridors) {
    figures.push_back(persons_of(*corridor.row->cell.figure));
  }
  auto const lead = find_lead(figures, Tables::not_shown(table), 2);
  auto const name = [&](PlaceId place) { return words.in_sentence(context.place_name(place)); };
  auto const& a = corridors.front();
  auto const& b = lead.count == 2 ? corridors[1] : a;
  auto const same_country = context.country_of(a.to) == context.country_of(b.to);
  auto const country = context.atlas.tree.find_country(context.country_of(a.to));
  auto key = lead.key();
  if (lead.count == 2 && a.from == b.from && same_country && country && a.to != b.to) {
    key.replace(0, 3, "both");
  }
  return words("routes.title." + key,
               {{"from", name(a.from)},
                {"to", name(a.to)},
                {"from2", name(b.from)},
                {"to2", name(b.to)},
                {"country", country ? name(*country) : std::string{}},
                {"people", words.people({a.row->cell.figure->persons.low, std::nullopt})}});
}

std::string lead(Context const& context, PublishedTable const& table, std::size_t corridors) {
  if (context.tables.is_public()) {
    return context.words("routes.lead.public");
  }
  return is_between_countries(table) ? context.words("routes.lead.countries")
                                     : context.words.plural("routes.lead", corridors);
}

draw::Cell corridor_cell(Context const& context, PublishedTable const& table,
                         MappedCorridor const& corridor) {
  auto const arrow = context.words.is_rtl() ? " \u2190 " : " \u2192 ";
  auto cell = draw::Cell{};
  cell.text.push_back({.text = context.key_name(table, *corridor.row, 0) + arrow});
  for (auto const& via : corridor.transit) {
    cell.text.push_back({.text = context.place_name(via), .color = draw::colors::kInk2});
    cell.text.push_back({.text = arrow});
  }
  cell.text.push_back({.text = context.key_name(table, *corridor.row, 1)});
  if (corridor.is_new) {
    cell.tags.push_back({.words = context.words("tag.new")});
  }
  return cell;
}

draw::Table half_table(Context const& context, PublishedTable const& table,
                       std::vector<MappedCorridor> const& corridors, std::size_t first,
                       std::size_t last) {
  auto const& words = context.words;
  auto out = draw::Table{.columns = {{.head = "", .is_bold = true},
                                     {.head = words("head.corridor"), .share = 1},
                                     {.head = words("head.people"), .align = draw::Align::end},
                                     {.head = words("head.orgs"), .align = draw::Align::end}},
                         .rows = {},
                         .row_height = 17.5};
  for (auto i = first; i < last; ++i) {
    auto const& corridor = corridors[i];
    auto number = draw::Cell{};
    number.text.push_back(
        {.text = words.number(i + 1),
         .bold = true,
         .color = corridor.is_new ? draw::colors::kNewText : draw::colors::kReported});
    out.rows.push_back({number, corridor_cell(context, table, corridor),
                        number_cell(context.people_words(corridor.row->cell)),
                        number_cell(context.groups_words(corridor.row->cell))});
  }
  return out;
}

std::vector<std::string> captions(Context const& context, PublishedTable const& table,
                                  std::size_t shown_here, std::size_t all) {
  auto const& words = context.words;
  auto const more = all - shown_here;
  auto see = words.plural("routes.see", shown_here);
  if (more > 0) {
    see = words("text.two_sentences",
                {{"first", see}, {"second", words.plural("routes.see.more", more)}});
  }
  auto const withheld = Tables::count_withheld(table);
  if (withheld > 0) {
    see = words("text.two_sentences",
                {{"first", see}, {"second", words.plural("routes.see.withheld", withheld)}});
  }
  return {see, words(is_between_countries(table) ? "routes.read.countries" : "routes.read"),
          words(context.tables.is_public() ? "routes.cannot.public" : "routes.cannot")};
}

} // namespace

std::optional<Page> routes_page(Context const& context) {
  auto const* const table = corridor_table(context);
  auto const all = mapped_corridors(context);
  if (table == nullptr || all.empty()) {
    return std::nullopt;
  }
  auto const& words = context.words;
  auto const top = std::vector(
      all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kMostCorridors)));
  auto page = Page{.anchor = "routes",
                   .name = words("routes.name"),
                   .title = title(context, *table, all),
                   .lead = lead(context, *table, top.size())};
  page.captions = captions(context, *table, top.size(), all.size());
  auto const half = (top.size() + 1) / 2;
  auto const first = half_table(context, *table, top, 0, half);
  auto const room = context.room_for_figures(page) - 8 - context.table_height(first, 6);
  page.items.push_back(
      {.form = corridor_map(context, top, std::clamp(room, kLeastHeight, kMostHeight))});
  auto parts = std::vector<ColumnPart>{};
  parts.push_back({.columns = 6, .items = {{.form = TableItem{first, words("routes.name")}}}});
  if (top.size() > half) {
    parts.push_back(
        {.columns = 6,
         .items = {{.form = TableItem{half_table(context, *table, top, half, top.size()),
                                      words("routes.name")}}}});
  }
  page.items.push_back({.form = Columns{std::move(parts)}, .gap = 8});
  return page;
}

} // namespace njia::report
