#include "njia/draw/flow_map.h"
#include "njia/report/facts/read.h"
#include "njia/report/pages/pages.h"
#include "njia/report/pages/pictures.h"

#include <algorithm>

namespace njia::report {
namespace {

constexpr std::size_t kMostStretches = 11;
constexpr std::size_t kMostPlaces = 12;

struct TransitPlace {
  PlaceId place;
  PublishedCell const* cell = nullptr;
};

/// Places on the way, in the focal country; shown ones first.
std::vector<TransitPlace> transit_places(Context const& context) {
  auto out = std::vector<TransitPlace>{};
  for (auto const& place : read_places(context.tables)) {
    auto const found = place.by_role.find(std::string{roles::kTransit});
    if (!place.is_rest && context.is_in_focal(place.place) && found != place.by_role.end() &&
        found->second->state != CellState::zero) {
      out.push_back({.place = place.place, .cell = found->second});
    }
  }
  auto const low = [](TransitPlace const& one) {
    auto const* const figure = shown(*one.cell);
    return figure == nullptr ? -1.0 : static_cast<double>(figure->persons.low);
  };
  std::stable_sort(out.begin(), out.end(),
                   [&](TransitPlace const& a, TransitPlace const& b) { return low(a) > low(b); });
  return out;
}

/// "Uganda" for a border place, "inland" for others.
std::string border_words(Context const& context, PlaceId place) {
  if (!context.is_at_border(place)) {
    return context.words("transit.inland");
  }
  auto const twin = context.atlas.twin(place);
  auto const country =
      twin ? context.atlas.tree.find_country(context.country_of(*twin)) : std::nullopt;
  return country ? context.place_name(*country) : context.words("transit.border");
}

draw::MapNode node(Context const& context, PlaceId place, draw::GeoPoint at, bool is_end) {
  auto const is_border = context.is_at_border(place);
  return {.label = context.place_name(place),
          .at = at,
          .mark = is_border ? draw::Mark::square
                  : is_end  ? draw::Mark::ring
                            : draw::Mark::diamond,
          .is_main = is_end && !is_border};
}

Picture map(Context const& context, std::vector<TransitPlace> const& places, double height) {
  auto const& words = context.words;
  auto content = draw::FlowMap{};
  auto nodes = std::vector<PlaceId>{};
  auto const is_transit = [&](PlaceId place) {
    return std::any_of(places.begin(), places.end(),
                       [&](TransitPlace const& one) { return one.place == place; });
  };
  auto const add = [&](PlaceId place) -> std::optional<std::size_t> {
    auto const found = std::find(nodes.begin(), nodes.end(), place);
    if (found != nodes.end()) {
      return static_cast<std::size_t>(found - nodes.begin());
    }
    auto const at = context.atlas.position(place);
    if (!at) {
      return std::nullopt;
    }
    nodes.push_back(place);
    content.nodes.push_back(node(context, place, *at, !is_transit(place)));
    return nodes.size() - 1;
  };
  for (auto const& place : places) {
    auto const index = add(place.place);
    if (index && shown(*place.cell) == nullptr) {
      content.nodes[*index].is_withheld = true;
    }
  }
  auto picture = Picture{.title = words("transit.map"),
                         .description = words("describe.transit_map"),
                         .web_width = 340};
  picture.data.heads = {words("head.stretch"), words("head.people"), words("head.organisations")};
  if (auto const* const segments = context.tables.find(tables::kSegments)) {
    for (auto const* const row : Tables::rows_shown(*segments)) {
      auto const from = place_of(row->keys[0]);
      auto const to = place_of(row->keys[1]);
      if (!from || !to || content.flows.size() >= kMostStretches || !context.is_in_focal(*from) ||
          !context.is_in_focal(*to) || row->cell.state == CellState::rolled_up) {
        continue;
      }
      auto const a = add(*from);
      auto const b = add(*to);
      if (a && b && *a != *b) {
        content.flows.push_back({.via = {*a, *b},
                                 .least = static_cast<double>(row->cell.figure->persons.low),
                                 .state = draw::FlowState::stretch});
        picture.data.rows.push_back(
            {words.route({context.place_name(*from), context.place_name(*to)}),
             context.people_words(row->cell), context.groups_words(row->cell)});
      }
    }
  }
  content.focal_country = context.input.focal_code;
  content.is_focal_only = true;
  content.country_names = context.country_names();
  content.legend.square = words("map.legend.square");
  content.legend.diamond = words("map.legend.diamond_inland");
  content.legend.ring = words("map.legend.ring");
  content.legend.withheld_place = words("number.withheld");
  content.description = picture.description;
  picture.block = content.nodes.empty()
                      ? draw::Block{}
                      : draw::flow_map(context.setting, content, context.base_map, height);
  return picture;
}

draw::Table table(Context const& context, std::vector<TransitPlace> const& places) {
  auto const& words = context.words;
  auto out = draw::Table{.columns = {{.head = words("head.place"), .share = 0.9, .is_bold = true},
                                     {.head = words("head.border"), .share = 0.8},
                                     {.head = words("head.people"), .align = draw::Align::end},
                                     {.head = {}, .share = 0.8},
                                     {.head = words("head.orgs"), .align = draw::Align::end}},
                         .rows = {},
                         .row_height = 22};
  for (auto i = std::size_t{0}; i < std::min(places.size(), kMostPlaces); ++i) {
    auto const& one = places[i];
    auto const border = border_words(context, one.place);
    auto where = text_cell(border);
    where.is_muted = !context.is_at_border(one.place);
    if (shown(*one.cell) == nullptr) {
      auto why = draw::muted(text_cell(words("number.withheld")));
      why.span = 3;
      out.rows.push_back({text_cell(context.place_name(one.place)), where, why});
      continue;
    }
    out.rows.push_back({text_cell(context.place_name(one.place)), where,
                        number_cell(context.people_words(*one.cell)),
                        draw::bar_cell(context.people(*one.cell)),
                        number_cell(context.groups_words(*one.cell))});
  }
  if (places.size() > kMostPlaces) {
    out.foot = words.plural("places.more", places.size() - kMostPlaces);
  }
  return out;
}

std::string title(Context const& context, std::vector<TransitPlace> const& places) {
  auto const& words = context.words;
  auto figures = std::vector<Cases>{};
  for (auto const& place : places) {
    if (auto const* const figure = shown(*place.cell)) {
      figures.push_back(persons_of(*figure));
    }
  }
  auto const lead = leaders(figures, std::nullopt, 3);
  auto const is_all_shown = figures.size() == places.size();
  if (lead == 0) {
    return words("transit.title.least",
                 {{"place", context.place_name(places.front().place)},
                  {"people", words.people({figures.front().low, std::nullopt})}});
  }
  auto names = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i < lead; ++i) {
    names.push_back(context.place_name(places[i].place));
  }
  auto const key = std::string{"transit.title."} + (lead == 1 ? "one" : "other");
  return words(key + (is_all_shown ? "" : ".of_shown"), {{"places", words.list(names)}});
}

/// How the border was crossed, and with which papers: what was said of any leg.
Columns crossings(Context const& context) {
  auto const& words = context.words;
  auto out = Columns{};
  for (auto const& [table, key] : {std::pair{tables::kCrossing, "transit.crossing"},
                                   std::pair{tables::kDocuments, "transit.documents"}}) {
    auto const profile = read_profile(context.tables, table);
    auto const* const answered = profile ? shown(*profile->answered) : nullptr;
    if (answered == nullptr) {
      continue;
    }
    auto const heading = words(key);
    out.parts.push_back(
        {.columns = 6,
         .items = {{.form = share_picture(
                        context, *profile,
                        {.title = heading,
                         .heading = heading,
                         .note = words("transit.answered",
                                       {{"n", words.submissions(answered->submissions)}}),
                         .most = 6,
                         .web_width = 240,
                         .label_width = 96})}}});
  }
  return out;
}

} // namespace

std::optional<Page> transit_page(Context const& context) {
  auto const places = transit_places(context);
  auto const is_any_shown =
      std::any_of(places.begin(), places.end(),
                  [](TransitPlace const& place) { return shown(*place.cell) != nullptr; });
  if (!is_any_shown) {
    return std::nullopt;
  }
  auto const& words = context.words;
  auto const is_public = context.tables.is_public();
  auto page = Page{.anchor = "transit",
                   .name = words("transit.name"),
                   .title = title(context, places),
                   .lead = words(is_public ? "transit.lead.public" : "transit.lead")};
  auto const top = std::vector(
      places.begin(),
      places.begin() + static_cast<std::ptrdiff_t>(std::min(places.size(), kMostPlaces)));
  auto columns = Columns{};
  if (!is_public) {
    columns.parts.push_back({.columns = 6, .items = {{.form = map(context, top, 330)}}});
    columns.parts.push_back(
        {.columns = 6,
         .items = {{.form = TableItem{table(context, places), words("transit.name")}}}});
    page.items.push_back({.form = std::move(columns)});
  } else {
    page.items.push_back({.form = TableItem{table(context, places), words("transit.name")}});
  }
  if (auto charts = crossings(context); !charts.parts.empty()) {
    page.items.push_back({.form = std::move(charts), .gap = 20});
  }
  page.captions = {words("transit.see"), words(is_public ? "transit.read.public" : "transit.read"),
                   words(is_public ? "transit.cannot.public" : "transit.cannot")};
  return page;
}

} // namespace njia::report
