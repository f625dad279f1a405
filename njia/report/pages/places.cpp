#include "njia/draw/place_map.h"
#include "njia/report/facts/read.h"
#include "njia/report/pages/pages.h"

#include <algorithm>
#include <array>

namespace njia::report {
namespace {

constexpr std::size_t kMostPlaces = 12;
constexpr auto kLegend = 62.0; // height of the map's legend, pt

/// Places of the focal country at the table's own level, shown or withheld.
std::vector<ActivePlace> listed(Context const& context) {
  auto out = std::vector<ActivePlace>{};
  for (auto const& place : read_places(context.tables)) {
    if (!place.is_rest && context.is_in_focal(place.place) && place.any != nullptr) {
      out.push_back(place);
    }
  }
  return out;
}

std::string title(Context const& context, std::vector<ActivePlace> const& places) {
  auto const& words = context.words;
  auto figures = std::vector<Cases>{};
  auto has_withheld = false;
  for (auto const& place : places) {
    if (auto const* const figure = place.figure(roles::kAny)) {
      figures.push_back(persons_of(*figure));
    } else {
      has_withheld = true;
    }
  }
  auto const lead = leaders(figures, std::nullopt, 3);
  if (lead == 0) {
    return words("places.title.least",
                 {{"place", context.place_name(places.front().place)},
                  {"people", words.people({figures.front().low, std::nullopt})}});
  }
  auto names = std::vector<std::string>{};
  auto holds = true;
  for (auto i = std::size_t{0}; i < lead; ++i) {
    names.push_back(context.place_name(places[i].place));
    auto const first = find_fact(places[i].any->facts, "holds_rank");
    holds = holds && first && *first == "yes";
  }
  auto const key = std::string{"places.title."} + (lead == 1 ? "one" : "other");
  return words(key + (holds          ? ".holds"
                      : has_withheld ? ".of_shown"
                                     : ""),
               {{"places", words.list(names)}});
}

Picture map(Context const& context, std::vector<ActivePlace> const& places, double height) {
  auto const& words = context.words;
  auto content = draw::PlaceMap{.focal_country = context.input.focal_code, .places = {}};
  auto largest = 0.0;
  for (auto const& place : places) {
    auto const position = context.atlas.position(place.place);
    if (!position) {
      continue;
    }
    auto amount = context.people(place.any->cell);
    largest = std::max(largest, amount.reach());
    content.places.push_back({.label = context.place_name(place.place),
                              .at = *position,
                              .amount = std::move(amount),
                              .is_main = content.places.size() < 3});
  }
  content.country_names = context.country_names();
  for (auto const round : {1000.0, 600.0, 300.0, 100.0, 50.0, 20.0}) {
    if (round <= largest && content.legend_amounts.size() < 3) {
      content.legend_amounts.push_back(round);
    }
  }
  content.legend_withheld = words("number.withheld");
  content.legend_or_more = words("places.legend.or_more");
  content.legend_note = words("places.legend.note");
  auto picture = Picture{
      .title = words("places.map"), .description = words("describe.place_map"), .web_width = 320};
  picture.block = content.places.empty()
                      ? draw::Block{}
                      : draw::place_map(context.setting, content, context.base_map, height);
  return picture;
}

/// Three small bars a place: started, passed through, exploited.
draw::Table parts(Context const& context, std::vector<ActivePlace> const& places) {
  auto const& words = context.words;
  constexpr std::array<std::string_view, 3> kRoles = {roles::kOrigin, roles::kTransit,
                                                      roles::kExploitation};
  auto out = draw::Table{.title = words("places.parts"),
                         .note = words("places.parts.note"),
                         .columns = {{.head = {}}},
                         .rows = {},
                         .row_height = 17};
  for (auto const role : kRoles) {
    out.columns.push_back({.head = words("head.role." + std::string{role}), .share = 1});
  }
  for (auto const& place : places) {
    auto row = std::vector<draw::Cell>{text_cell(context.place_name(place.place))};
    row.front().is_bold = out.rows.size() < 3;
    for (auto const role : kRoles) {
      auto const found = place.by_role.find(std::string{role});
      if (found == place.by_role.end() && !context.tables.is_exact()) {
        row.push_back(draw::muted(text_cell("–"))); // none, or not to be shown: nobody can tell
        continue;
      }
      auto amount = found == place.by_role.end()
                        ? draw::Amount{.state = draw::AmountState::none, .label = {}}
                        : context.people(*found->second);
      auto const* const figure = place.figure(role);
      if (amount.state == draw::AmountState::withheld) {
        row.push_back(draw::muted(text_cell(words("number.withheld"))));
        continue;
      }
      if (figure != nullptr) { // at least: the annex has both ends
        amount = {.state = draw::AmountState::interval,
                  .least = static_cast<double>(figure->persons.low),
                  .most = static_cast<double>(figure->persons.low),
                  .label = words.number(figure->persons.low)};
      }
      if (amount.state == draw::AmountState::none) {
        amount.label = words("number.none.short");
      }
      auto cell = draw::bar_cell(std::move(amount));
      cell.writes_bar_label = true;
      row.push_back(std::move(cell));
    }
    out.rows.push_back(std::move(row));
  }
  return out;
}

std::string rank_words(Context const& context, RankRange const& rank) {
  return rank.best == rank.worst ? context.words.number(rank.best)
                                 : context.words.range({rank.best, rank.worst});
}

constexpr std::array<std::string_view, 2> kTests = {"above_rate", "holds"};

/// Tests that rest on single sources are in exact releases only.
bool has_tests(std::vector<ActivePlace> const& places) {
  return std::any_of(places.begin(), places.end(), [](ActivePlace const& place) {
    return find_fact(place.any->facts, "holds").has_value();
  });
}

draw::Table ranking(Context const& context, std::vector<ActivePlace> const& places,
                    std::size_t beyond) {
  auto const& words = context.words;
  auto const end = draw::Align::end;
  auto const has_units = !context.tables.is_public(); // there the units are the places
  auto out = draw::Table{.columns = {}, .rows = {}, .row_height = 15.5};
  out.columns.push_back({.head = words("head.rank")});
  out.columns.push_back({.head = words("head.place"), .is_bold = true});
  if (has_units) {
    out.columns.push_back({.head = words("head.unit")});
  }
  out.columns.push_back({.head = words("head.submissions"), .align = end});
  out.columns.push_back({.head = words("head.people"), .align = end});
  out.columns.push_back({.head = words("head.bar"), .share = 1});
  out.columns.push_back({.head = words("head.orgs"), .align = end});
  out.columns.push_back({.head = words("head.many"), .align = draw::Align::center});
  auto const is_tested = has_tests(places);
  if (is_tested) {
    out.columns.push_back({.head = words("head.above_rate"), .align = draw::Align::center});
    out.columns.push_back({.head = words("head.holds"), .align = draw::Align::center});
  }
  auto figures = std::vector<Cases>{};
  for (auto const& place : places) {
    if (auto const* const figure = place.figure(roles::kAny)) {
      figures.push_back(persons_of(*figure));
    }
  }
  auto const ranks = rank_ranges(figures);
  auto next = std::size_t{0};
  for (auto const& place : places) {
    auto const& cell = place.any->cell;
    auto const unit = context.atlas.tree.ancestor(place.place, Level::admin1);
    auto const unit_cell = text_cell(unit ? context.place_name(*unit) : std::string{});
    if (shown(cell) == nullptr) {
      auto why = draw::muted(text_cell(context.withheld_words(cell)));
      why.span = 5;
      auto row =
          std::vector{text_cell("–"), draw::muted(text_cell(context.place_name(place.place)))};
      if (has_units) {
        row.push_back(draw::muted(unit_cell));
      }
      row.push_back(std::move(why));
      out.rows.push_back(std::move(row));
      continue;
    }
    auto const is_many = find_fact(place.any->facts, "high_activity");
    auto row = std::vector{text_cell(rank_words(context, ranks[next++])),
                           text_cell(context.place_name(place.place))};
    if (has_units) {
      row.push_back(unit_cell);
    }
    for (auto const& figure :
         {number_cell(context.submissions_words(cell)), number_cell(context.people_words(cell)),
          draw::bar_cell(context.people(cell)), number_cell(context.groups_words(cell)),
          draw::dots_cell({is_many ? *is_many == "yes" : shown(cell)->groups >= 3})}) {
      row.push_back(figure);
    }
    out.rows.push_back(std::move(row));
    for (auto i = std::size_t{0}; is_tested && i < kTests.size(); ++i) {
      auto const test = find_fact(place.any->facts, kTests[i]);
      out.rows.back().push_back(test ? draw::dots_cell({*test == "yes"}) : draw::Cell{"–"});
    }
  }
  if (beyond > 0) {
    out.foot = words.plural("places.more", beyond);
  }
  return out;
}

} // namespace

std::optional<Page> places_page(Context const& context) {
  auto const all = listed(context);
  auto places = all;
  if (places.size() > kMostPlaces) {
    places.resize(kMostPlaces, places.front());
  }
  auto const is_any_shown = std::any_of(places.begin(), places.end(), [](ActivePlace const& place) {
    return place.figure(roles::kAny) != nullptr;
  });
  if (!is_any_shown) {
    return std::nullopt;
  }
  auto const& words = context.words;
  auto page = Page{.anchor = "places",
                   .name = words("places.name"),
                   .title = title(context, places),
                   .lead = words("places.lead")};
  page.captions = {words("places.see"),
                   words(has_tests(places) ? "places.read.tested" : "places.read"),
                   words("places.cannot")};
  auto shown_places = std::vector<ActivePlace>{};
  std::copy_if(places.begin(), places.end(), std::back_inserter(shown_places),
               [](ActivePlace const& place) { return place.figure(roles::kAny) != nullptr; });
  auto const ranks = ranking(context, places, all.size() - places.size());
  auto const happens = parts(context, shown_places);
  auto const room = context.room_for_figures(page) - 12 - context.table_height(ranks, 12);
  auto columns = Columns{};
  columns.parts.push_back(
      {.columns = 6,
       .items = {{.form = map(context, places, std::clamp(room - kLegend, 150.0, 300.0))}}});
  // Beside the map only where it fits: else it follows below, in full width.
  auto const fits = context.table_height(happens, 6) <= room;
  if (fits) {
    columns.parts.push_back(
        {.columns = 6, .items = {{.form = TableItem{happens, words("places.parts")}}}});
  }
  page.items.push_back({.form = std::move(columns)});
  page.items.push_back({.form = TableItem{ranks, words("places.name")}, .gap = 12});
  if (!fits) {
    page.items.push_back({.form = TableItem{happens, words("places.parts")}, .gap = 14});
  }
  return page;
}

} // namespace njia::report
