#include "njia/draw/gallery/samples.h"

#include <fmt/format.h>

namespace njia::draw::samples {

Setting setting(Fonts const& fonts, Direction direction) {
  return {fonts, direction, [](double v) { return fmt::format("{:.0f}", v); }};
}

FlowMap kenya_corridors(Direction) {
  FlowMap map;
  map.focal_country = "KE";
  auto const ring = [&](char const* name, double lat, double lon, bool main) {
    map.nodes.push_back({name, {.lat = lat, .lon = lon}, Mark::ring, {}, main});
    return map.nodes.size() - 1;
  };
  auto const via = [&](char const* name, double lat, double lon) {
    map.nodes.push_back({name, {.lat = lat, .lon = lon}, Mark::diamond});
    return map.nodes.size() - 1;
  };
  auto const nairobi = ring("Nairobi", -1.286, 36.817, true);
  auto const mombasa = ring("Mombasa", -4.05, 39.66, true);
  auto const jeddah = ring("Jeddah", 21.49, 39.19, true);
  auto const riyadh = ring("Riyadh", 24.69, 46.72, true);
  auto const dubai = ring("Dubai", 25.20, 55.27, true);
  auto const doha = ring("Doha", 25.29, 51.53, true);
  auto const muscat = ring("Muscat", 23.59, 58.41, true);
  auto const beirut = ring("Beirut", 33.89, 35.50, true);
  auto const addis = ring("Addis Ababa", 9.03, 38.74, true);
  auto const mogadishu = ring("Mogadishu", 2.05, 45.32, true);
  auto const kampala = ring("Kampala", 0.35, 32.58, false);
  auto const kigali = ring("Kigali", -1.95, 30.06, false);
  auto const arusha = ring("Arusha", -3.39, 36.68, false);
  auto const juba = ring("Juba", 4.85, 31.58, false);
  auto const kismayo = ring("Kismayo", -0.36, 42.55, false);
  auto const moyale = via("Moyale", 3.52, 39.05);
  auto const garissa = via("Garissa", -0.45, 39.65);
  auto const malaba = via("Malaba", 0.64, 34.28);
  auto const namanga = via("Namanga", -2.55, 36.79);
  map.nodes.push_back({"Bangkok", {.lat = 13.75, .lon = 100.5}, Mark::ring, {}, true});
  auto const bangkok = map.nodes.size() - 1;
  map.nodes[bangkok].off_map_label = "to Bangkok, Thailand";
  map.nodes.push_back({"Yemen, town not known",
                       {.lat = 15.5, .lon = 47.5},
                       Mark::dotted_ring,
                       "19 or more people"});
  using enum FlowState;
  map.flows = {{{nairobi, jeddah}, 148, reported, "1"},
               {{nairobi, riyadh}, 121, reported, "2"},
               {{mombasa, dubai}, 96, reported, "3"},
               {{addis, moyale, nairobi}, 78, reported, "4"},
               {{nairobi, doha}, 52, reported, "5"},
               {{arusha, namanga, nairobi}, 44, reported, "6"},
               {{mogadishu, garissa, nairobi}, 41, reported, "7"},
               {{nairobi, bangkok}, 38, fresh, "8"},
               {{nairobi, moyale, addis, beirut}, 33, moved, "9"},
               {{kampala, malaba, nairobi}, 31, reported, "10"},
               {{kigali, kampala, nairobi}, 24, reported, "11"},
               {{mombasa, muscat}, 22, reported, "12"},
               {{juba, nairobi}, 0, withheld, ""},
               {{kismayo, mombasa}, 0, withheld, ""}};
  map.country_names = {{"KE", "Kenya"},        {"UG", "Uganda"},      {"TZ", "Tanzania"},
                       {"SO", "Somalia"},      {"ET", "Ethiopia"},    {"SD", "Sudan"},
                       {"SA", "Saudi Arabia"}, {"SS", "South Sudan"}, {"CD", "DR Congo"},
                       {"YE", "Yemen"},        {"OM", "Oman"},        {"EG", "Egypt"},
                       {"IR", "Iran"}};
  map.sea_names = {{"Indian Ocean", {.lat = -3, .lon = 51}},
                   {"Arabian Sea", {.lat = 13, .lon = 58}}};
  map.legend.title = "Corridor, by number of people";
  map.legend.at_least = [](double n) { return fmt::format("at least {:.0f} people", n); };
  map.legend.fresh = "new in 2020 (page 8)";
  map.legend.moved = "moved: known, new way";
  map.legend.withheld = "number withheld";
  map.legend.dotted_ring = "country known, not town";
  map.legend.ring = "start or end";
  map.legend.diamond = "transit place";
  return map;
}

} // namespace njia::draw::samples
