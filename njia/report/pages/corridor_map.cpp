#include "njia/report/pages/corridor_map.h"

#include "njia/draw/flow_map.h"
#include "njia/report/facts/read.h"

#include <algorithm>
#include <fmt/format.h>

namespace njia::report {
namespace {

/// The transit places of the most reported way from one end to the other, if it is shown and
/// carries at least half of the corridor's people.
std::vector<PlaceId> usual_transit(Context const& context, PlaceId from, PlaceId to,
                                   Figure const& corridor) {
  auto const* const routes = context.tables.find(tables::kRoutes);
  if (routes == nullptr) {
    return {};
  }
  for (auto const* const row : Tables::rows_shown(*routes)) { // most people first
    auto const places = places_of_route(row->keys.front());
    if (places.size() >= 2 && places.front() == from && places.back() == to) {
      auto const is_usual = row->cell.figure->persons.low * 2 >= corridor.persons.low;
      return is_usual ? std::vector(places.begin() + 1, places.end() - 1) : std::vector<PlaceId>{};
    }
  }
  return {};
}

/// Whether it leads from one known place to one in another country, with people known on it.
bool leads_across(Context const& context, PublishedRow const& row) {
  auto const from = place_of(row.keys[0]);
  auto const to = place_of(row.keys[1]);
  return from && to && row.cell.figure->persons.low > 0 &&
         context.country_of(*from) != context.country_of(*to);
}

/// Whether a curve can be drawn for it: regions are no place on a map.
bool is_drawn(Context const& context, PublishedRow const& row) {
  return leads_across(context, row) && context.atlas.position(*place_of(row.keys[0])) &&
         context.atlas.position(*place_of(row.keys[1]));
}

/// Puts places on a map, each once.
class Nodes {
public:
  Nodes(Context const& context, draw::FlowMap& map) : context_{context}, map_{map} {}

  /// Nothing when the place may not be drawn.
  std::optional<std::size_t> add(PlaceId place, bool is_end) {
    auto const known = std::find(places_.begin(), places_.end(), place);
    if (known != places_.end()) {
      auto const index = static_cast<std::size_t>(known - places_.begin());
      make_end(map_.nodes[index], is_end);
      return index;
    }
    auto const position = context_.atlas.position(place);
    if (!position) {
      return std::nullopt;
    }
    places_.push_back(place);
    map_.nodes.push_back(node(place, *position, is_end));
    return places_.size() - 1;
  }

private:
  static void make_end(draw::MapNode& node, bool is_end) {
    if (is_end && node.mark != draw::Mark::dotted_ring) {
      node.mark = draw::Mark::ring;
      node.is_main = true;
    }
  }

  draw::MapNode node(PlaceId place, draw::GeoPoint position, bool is_end) const {
    auto const name = context_.place_name(place);
    auto out = draw::MapNode{.label = name, .at = position};
    auto const is_town = context_.atlas.tree.precision(place) == Precision::city;
    out.mark = !is_town                       ? draw::Mark::dotted_ring
               : is_end                       ? draw::Mark::ring
               : context_.is_at_border(place) ? draw::Mark::square
                                              : draw::Mark::diamond;
    out.is_main = is_end;
    out.priority = is_end ? 1 : 0;
    auto const country = context_.atlas.tree.find_country(context_.country_of(place));
    out.off_map_label =
        country && *country != place
            ? context_.words("map.to_place_country",
                             {{"place", name}, {"country", context_.place_name(*country)}})
            : context_.words("map.to_place", {{"place", name}});
    return out;
  }

  Context const& context_;
  draw::FlowMap& map_;
  std::vector<PlaceId> places_;
};

void add_flows(Context const& context, draw::FlowMap& map,
               std::vector<MappedCorridor> const& corridors) {
  auto nodes = Nodes{context, map};
  for (auto i = std::size_t{0}; i < corridors.size(); ++i) {
    auto const& corridor = corridors[i];
    auto const is_on_map = context.atlas.position(corridor.from).has_value() &&
                           context.atlas.position(corridor.to).has_value();
    if (!is_on_map || corridor.from == corridor.to) {
      continue;
    }
    auto const from = nodes.add(corridor.from, true);
    auto via = std::vector<std::size_t>{};
    for (auto const place : corridor.transit) {
      if (auto const node = nodes.add(place, false)) {
        via.push_back(*node);
      }
    }
    auto const to = nodes.add(corridor.to, true);
    if (!from || !to || *from == *to) {
      continue;
    }
    auto flow =
        draw::MapFlow{.via = {*from},
                      .least = static_cast<double>(corridor.row->cell.figure->persons.low),
                      .state = corridor.is_new ? draw::FlowState::fresh : draw::FlowState::reported,
                      .badge = context.words.number(i + 1)};
    flow.via.insert(flow.via.end(), via.begin(), via.end());
    flow.via.push_back(*to);
    map.flows.push_back(std::move(flow));
  }
}

draw::FlowLegend legend(Context const& context) {
  auto const words = context.words;
  auto out = draw::FlowLegend{};
  out.title = words("map.legend.title");
  out.at_least = [words](double n) {
    return words.plural("map.legend.at_least", static_cast<std::uint64_t>(n));
  };
  out.fresh = words("map.legend.new");
  out.dotted_ring = words("map.legend.dotted_ring");
  out.ring = words("map.legend.ring");
  out.diamond = words("map.legend.diamond");
  out.square = words("map.legend.square");
  return out;
}

DataTable data_table(Context const& context, std::vector<MappedCorridor> const& corridors) {
  auto const& words = context.words;
  auto data = DataTable{.heads = {words("head.corridor"), words("head.people"),
                                  words("head.submissions"), words("head.organisations")}};
  for (auto const& corridor : corridors) {
    auto names = std::vector{context.place_name(corridor.from)};
    for (auto const place : corridor.transit) {
      names.push_back(context.place_name(place));
    }
    names.push_back(context.place_name(corridor.to));
    auto const& cell = corridor.row->cell;
    data.rows.push_back({words.route(names), context.people_words(cell),
                         context.submissions_words(cell), context.groups_words(cell)});
  }
  return data;
}

} // namespace

bool is_between_countries(PublishedTable const& corridors) {
  return corridors.dimensions.front().level == Level::country;
}

PublishedTable const* corridor_table(Context const& context) {
  auto const* const by_place = context.tables.find(tables::kCorridors);
  auto const* const by_country = context.tables.find(tables::kCountryCorridors);
  if (by_place == nullptr || by_country == nullptr) {
    return by_place == nullptr ? by_country : by_place;
  }
  auto const curves = [&](PublishedTable const& table) {
    auto const rows = Tables::rows_shown(table);
    return std::count_if(rows.begin(), rows.end(),
                         [&](auto const* row) { return is_drawn(context, *row); });
  };
  return curves(*by_country) > curves(*by_place) ? by_country : by_place;
}

bool has_corridor(Context const& context) {
  auto const* const table = corridor_table(context);
  if (table == nullptr) {
    return false;
  }
  auto const rows = Tables::rows_shown(*table);
  return std::any_of(rows.begin(), rows.end(),
                     [&](auto const* row) { return leads_across(context, *row); });
}

std::vector<MappedCorridor> mapped_corridors(Context const& context) {
  auto out = std::vector<MappedCorridor>{};
  auto const* const table = corridor_table(context);
  if (table == nullptr) {
    return out;
  }
  auto const changes = read_changes(context.tables);
  for (auto const* const row : Tables::rows_shown(*table)) {
    if (!leads_across(context, *row)) {
      continue;
    }
    auto const from = place_of(row->keys[0]);
    auto const to = place_of(row->keys[1]);
    auto corridor = MappedCorridor{.row = row, .from = *from, .to = *to};
    if (out.size() < kMostCorridors) { // each looks through all routes, and no more are drawn
      corridor.transit = usual_transit(context, *from, *to, *row->cell.figure);
    }
    auto const a = context.atlas.tree.find_country(context.country_of(*from));
    auto const b = context.atlas.tree.find_country(context.country_of(*to));
    corridor.is_new = changes && a && b && changes->is_new(*a, *b);
    out.push_back(std::move(corridor));
  }
  return out;
}

Picture corridor_map(Context const& context, std::vector<MappedCorridor> const& corridors,
                     double height) {
  auto map = draw::FlowMap{};
  map.focal_country = context.input.focal_code;
  add_flows(context, map, corridors);
  map.country_names = context.country_names();
  map.sea_names = {{.name = context.words("sea.indian_ocean"), .at = {.lat = -3, .lon = 51}},
                   {.name = context.words("sea.arabian_sea"), .at = {.lat = 13, .lon = 60}}};
  map.legend = legend(context);
  map.description = context.words("describe.flow_map");
  auto picture = Picture{.title = context.words("routes.name"),
                         .description = map.description,
                         .data = data_table(context, corridors)};
  picture.block = map.flows.empty()
                      ? draw::Block{}
                      : draw::flow_map(context.setting, map, context.base_map, height);
  return picture;
}

Picture cover_map(Context const& context, std::vector<MappedCorridor> const& corridors) {
  auto map = draw::FlowMap{};
  map.focal_country = context.input.focal_code;
  add_flows(context, map, corridors);
  map.is_cover = true;
  map.has_legend = false;
  auto picture = Picture{.title = context.words("cover.map")};
  picture.block = draw::flow_map(context.setting, map, context.base_map, draw::kPtPerMm * 188);
  return picture;
}

} // namespace njia::report
