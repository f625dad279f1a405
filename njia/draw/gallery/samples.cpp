#include "njia/draw/gallery/samples.h"

#include <fmt/format.h>
#include <random>

namespace njia::draw::samples {

namespace {

std::size_t add(FlowMap& map, std::string const& name, double lat, double lon,
                Mark mark = Mark::ring, bool is_main = false) {
  MapNode node;
  node.label = name;
  node.at = {.lat = lat, .lon = lon};
  node.mark = mark;
  node.is_main = is_main;
  map.nodes.push_back(std::move(node));
  return map.nodes.size() - 1;
}

void add_english_words(FlowMap& map) {
  map.country_names = {
      {"KE", "Kenya"},    {"UG", "Uganda"},   {"TZ", "Tanzania"},     {"SO", "Somalia"},
      {"ET", "Ethiopia"}, {"SD", "Sudan"},    {"SA", "Saudi Arabia"}, {"SS", "South Sudan"},
      {"CD", "DR Congo"}, {"OM", "Oman"},     {"EG", "Egypt"},        {"IR", "Iran"},
      {"IN", "India"},    {"TH", "Thailand"}, {"CN", "China"},        {"MM", "Myanmar"}};
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
  map.legend.square = "border place";
  map.legend.withheld_place = "withheld";
}

void add_arabic_words(FlowMap& map) {
  map.country_names = {{"KE", "كينيا"},    {"UG", "أوغندا"},       {"TZ", "تنزانيا"},
                       {"SO", "الصومال"},  {"ET", "إثيوبيا"},      {"SD", "السودان"},
                       {"SA", "السعودية"}, {"SS", "جنوب السودان"}, {"EG", "مصر"},
                       {"IR", "إيران"}};
  map.sea_names = {{"المحيط الهندي", {.lat = -3, .lon = 51}},
                   {"بحر العرب", {.lat = 13, .lon = 58}}};
  map.legend.title = "المسار حسب عدد الأشخاص";
  map.legend.at_least = [](double n) { return fmt::format("{:.0f} شخصًا على الأقل", n); };
  map.legend.fresh = "جديد في 2020";
  map.legend.moved = "معروف، بطريق جديد";
  map.legend.withheld = "العدد محجوب";
  map.legend.dotted_ring = "البلد معروف لا المدينة";
  map.legend.ring = "بداية أو نهاية";
  map.legend.diamond = "مكان عبور";
}

} // namespace

Setting setting(Fonts const& fonts, Direction direction) {
  return {fonts, direction, [](double v) { return fmt::format("{:.0f}", v); }};
}

FlowMap kenya_corridors(Direction direction) {
  FlowMap map;
  map.focal_country = "KE";
  auto const is_arabic = direction == Direction::rtl;
  auto const ring = [&](char const* en, char const* ar, double lat, double lon, bool main) {
    return add(map, is_arabic ? ar : en, lat, lon, Mark::ring, main);
  };
  auto const via = [&](char const* en, char const* ar, double lat, double lon) {
    return add(map, is_arabic ? ar : en, lat, lon, Mark::diamond);
  };
  auto const nairobi = ring("Nairobi", "نيروبي", -1.286, 36.817, true);
  auto const mombasa = ring("Mombasa", "مومباسا", -4.05, 39.66, true);
  auto const jeddah = ring("Jeddah", "جدة", 21.49, 39.19, true);
  auto const riyadh = ring("Riyadh", "الرياض", 24.69, 46.72, true);
  auto const dubai = ring("Dubai", "دبي", 25.20, 55.27, true);
  auto const doha = ring("Doha", "الدوحة", 25.29, 51.53, true);
  auto const muscat = ring("Muscat", "مسقط", 23.59, 58.41, true);
  auto const beirut = ring("Beirut", "بيروت", 33.89, 35.50, true);
  auto const addis = ring("Addis Ababa", "أديس أبابا", 9.03, 38.74, true);
  auto const mogadishu = ring("Mogadishu", "مقديشو", 2.05, 45.32, true);
  auto const kampala = ring("Kampala", "كمبالا", 0.35, 32.58, false);
  auto const kigali = ring("Kigali", "كيغالي", -1.95, 30.06, false);
  auto const arusha = ring("Arusha", "أروشا", -3.39, 36.68, false);
  auto const juba = ring("Juba", "جوبا", 4.85, 31.58, false);
  auto const kismayo = ring("Kismayo", "كيسمايو", -0.36, 42.55, false);
  auto const moyale = via("Moyale", "مويالي", 3.52, 39.05);
  auto const garissa = via("Garissa", "غاريسا", -0.45, 39.65);
  auto const malaba = via("Malaba", "مالابا", 0.64, 34.28);
  auto const namanga = via("Namanga", "نامانغا", -2.55, 36.79);
  auto const bangkok = ring("Bangkok", "بانكوك", 13.75, 100.5, true);
  map.nodes[bangkok].off_map_label = is_arabic ? "إلى بانكوك، تايلاند" : "to Bangkok, Thailand";
  auto const yemen = add(map, is_arabic ? "اليمن، المدينة غير معروفة" : "Yemen, town not known",
                         15.5, 47.5, Mark::dotted_ring);
  map.nodes[yemen].second_line = is_arabic ? "19 شخصًا أو أكثر" : "19 or more people";
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
  if (is_arabic) {
    add_arabic_words(map);
  } else {
    add_english_words(map);
  }
  return map;
}

FlowMap between_countries() {
  FlowMap map;
  map.focal_country = "KE";
  add_english_words(map);
  map.country_names.clear();
  map.legend.title = "Between countries";
  map.legend.fresh = "new in 2020";
  map.legend.dotted_ring = "whole country";
  auto const country = [&](char const* name, double lat, double lon) {
    return add(map, name, lat, lon, Mark::dotted_ring, true);
  };
  auto const kenya = country("Kenya", 0.5, 37.8);
  map.nodes[kenya].radius = 17;
  map.nodes[kenya].is_label_inside = true;
  auto const saudi = country("Saudi Arabia", 24, 44.5);
  auto const emirates = country("United Arab Emirates", 23.9, 54.3);
  auto const qatar = country("Qatar", 25.3, 51.2);
  auto const oman = country("Oman", 21, 57);
  auto const lebanon = country("Lebanon", 33.9, 35.9);
  auto const ethiopia = country("Ethiopia", 8.6, 39.6);
  auto const tanzania = country("Tanzania", -6.3, 34.8);
  auto const uganda = country("Uganda", 1.3, 32.3);
  auto const somalia = country("Somalia", 5.8, 45.9);
  auto const thailand = country("Thailand", 15, 101);
  map.nodes[thailand].off_map_label = "to Thailand";
  using enum FlowState;
  map.flows = {{{kenya, saudi}, 270},   {{kenya, emirates}, 125},       {{kenya, qatar}, 60},
               {{kenya, oman}, 50},     {{kenya, thailand}, 40, fresh}, {{kenya, lebanon}, 35},
               {{ethiopia, kenya}, 80}, {{tanzania, kenya}, 55},        {{uganda, kenya}, 45},
               {{somalia, kenya}, 40}};
  return map;
}

FlowMap transit_stretches() {
  FlowMap map;
  map.focal_country = "KE";
  map.is_focal_only = true;
  add_english_words(map);
  map.legend.at_least = {};
  map.legend.title = {};
  map.legend.ring = {};
  map.legend.diamond = "inland transit";
  auto const nairobi = add(map, "Nairobi", -1.286, 36.817, Mark::ring, true);
  auto const mombasa = add(map, "Mombasa", -4.05, 39.66, Mark::ring, true);
  auto const moyale = add(map, "Moyale", 3.52, 39.05, Mark::square);
  auto const malaba = add(map, "Malaba", 0.64, 34.28, Mark::square);
  auto const busia = add(map, "Busia", 0.46, 34.11, Mark::square);
  auto const isebania = add(map, "Isebania", -1.23, 34.48, Mark::square);
  auto const namanga = add(map, "Namanga", -2.55, 36.79, Mark::square);
  auto const taveta = add(map, "Taveta", -3.39, 37.67, Mark::square);
  auto const lunga = add(map, "Lunga Lunga", -4.55, 39.12, Mark::square);
  auto const liboi = add(map, "Liboi", 0.36, 40.87, Mark::square);
  auto const garissa = add(map, "Garissa", -0.45, 39.65, Mark::diamond);
  auto const marsabit = add(map, "Marsabit", 2.33, 37.99, Mark::diamond);
  auto const isiolo = add(map, "Isiolo", 0.35, 37.58, Mark::diamond);
  auto const mandera = add(map, "Mandera", 3.93, 41.86, Mark::square);
  map.nodes[mandera].is_withheld = true;
  using enum FlowState;
  map.flows = {{{moyale, marsabit}, 84, stretch}, {{marsabit, isiolo}, 36, stretch},
               {{isiolo, nairobi}, 41, stretch},  {{liboi, garissa}, 38, stretch},
               {{garissa, nairobi}, 88, stretch}, {{busia, nairobi}, 121, stretch},
               {{malaba, nairobi}, 59, stretch},  {{isebania, nairobi}, 71, stretch},
               {{namanga, nairobi}, 66, stretch}, {{taveta, mombasa}, 27, stretch},
               {{lunga, mombasa}, 22, stretch}};
  return map;
}

FlowMap random_map(unsigned seed, std::size_t nodes, std::size_t flows) {
  FlowMap map;
  map.focal_country = "KE";
  add_english_words(map);
  std::mt19937 random{seed};
  auto const draw = [&random](std::size_t limit) {
    return static_cast<std::size_t>(random() % limit);
  };
  for (std::size_t i = 0; i < nodes; ++i) {
    auto const near = draw(2) == 0;
    auto const lat = near ? -4.5 + static_cast<double>(draw(900)) / 100
                          : -10 + static_cast<double>(draw(4500)) / 100;
    auto const lon = near ? 34 + static_cast<double>(draw(750)) / 100
                          : 25 + static_cast<double>(draw(3500)) / 100;
    auto const mark = draw(4) == 0 ? Mark::diamond : Mark::ring;
    add(map, fmt::format("Town {}", static_cast<char>('A' + i % 26)), lat, lon, mark, draw(3) == 0);
  }
  for (std::size_t i = 0; i < flows; ++i) {
    MapFlow flow;
    auto const stops = 2 + draw(10) / 7;
    while (flow.via.size() < stops) {
      auto const node = draw(nodes);
      if (flow.via.empty() || flow.via.back() != node) {
        flow.via.push_back(node);
      }
    }
    flow.least = static_cast<double>(3 + draw(150));
    flow.state = draw(6) == 0 ? FlowState::fresh : FlowState::reported;
    flow.badge = std::to_string(i + 1);
    map.flows.push_back(std::move(flow));
  }
  return map;
}

std::vector<std::pair<std::string, FlowMap>> hard_maps() {
  std::vector<std::pair<std::string, FlowMap>> out;
  FlowMap gulf;
  gulf.focal_country = "KE";
  add_english_words(gulf);
  auto const nairobi = add(gulf, "Nairobi", -1.286, 36.817, Mark::ring, true);
  auto const mombasa = add(gulf, "Mombasa", -4.05, 39.66, Mark::ring, true);
  auto const kisumu = add(gulf, "Kisumu", -0.1, 34.76, Mark::ring, true);
  struct Town {
    char const* name;
    double lat, lon;
  };
  int number = 0;
  for (auto const& town :
       {Town{"Jeddah", 21.49, 39.19}, Town{"Riyadh", 24.69, 46.72}, Town{"Dammam", 26.43, 50.1},
        Town{"Doha", 25.29, 51.53}, Town{"Manama", 26.22, 50.58}, Town{"Kuwait City", 29.38, 47.99},
        Town{"Abu Dhabi", 24.47, 54.37}, Town{"Dubai", 25.2, 55.27}, Town{"Muscat", 23.59, 58.41},
        Town{"Sharjah", 25.35, 55.41}}) {
    auto const to = add(gulf, town.name, town.lat, town.lon, Mark::ring, true);
    auto const from = number % 3 == 0 ? mombasa : number % 3 == 1 ? nairobi : kisumu;
    gulf.flows.push_back(
        {{from, to}, 140.0 - 12 * number, FlowState::reported, std::to_string(number + 1)});
    ++number;
  }
  gulf.flows.push_back({{mombasa, gulf.flows[1].via.back()}, 30, FlowState::fresh, "11"});
  gulf.flows.push_back({{gulf.flows[2].via.back(), nairobi}, 25, FlowState::reported, "12"});
  out.emplace_back("gulf", gulf);

  FlowMap inner;
  inner.focal_country = "KE";
  inner.is_focal_only = true;
  add_english_words(inner);
  auto const hub = add(inner, "Nairobi", -1.286, 36.817, Mark::ring, true);
  auto const coast = add(inner, "Mombasa", -4.05, 39.66, Mark::ring, true);
  number = 0;
  for (auto const& town :
       {Town{"Busia", 0.46, 34.11}, Town{"Kisumu", -0.1, 34.76}, Town{"Kilifi", -3.63, 39.85},
        Town{"Kitui", -1.37, 38.01}, Town{"Lodwar", 3.12, 35.6}, Town{"Nakuru", -0.3, 36.07},
        Town{"Eldoret", 0.52, 35.27}, Town{"Nyeri", -0.42, 36.95}, Town{"Machakos", -1.52, 37.26},
        Town{"Malindi", -3.22, 40.12}, Town{"Kakamega", 0.28, 34.75},
        Town{"Thika", -1.03, 37.07}}) {
    auto const from = add(inner, town.name, town.lat, town.lon, Mark::ring, number < 3);
    auto const to = town.lat < -3 ? coast : hub;
    inner.flows.push_back(
        {{from, to}, 92.0 - 7 * number, FlowState::reported, std::to_string(number + 1)});
    ++number;
  }
  inner.flows.push_back({{hub, coast}, 60, FlowState::reported, "13"});
  inner.flows.push_back({{coast, hub}, 45, FlowState::moved, "14"});
  out.emplace_back("inner", inner);

  FlowMap asia;
  asia.focal_country = "KE";
  add_english_words(asia);
  auto const start = add(asia, "Nairobi", -1.286, 36.817, Mark::ring, true);
  number = 0;
  for (auto const& town :
       {Town{"Bangkok", 13.75, 100.5}, Town{"Yangon", 16.87, 96.2},
        Town{"Kuala Lumpur", 3.14, 101.7}, Town{"Vientiane", 17.97, 102.6},
        Town{"Phnom Penh", 11.55, 104.92}, Town{"Delhi", 28.65, 77.22}, Town{"Dubai", 25.2, 55.27},
        Town{"Guangzhou", 23.13, 113.26}, Town{"Manila", 14.6, 120.98}}) {
    auto const to = add(asia, town.name, town.lat, town.lon, Mark::ring, number < 5);
    asia.flows.push_back({{start, to},
                          60.0 - 5 * number,
                          number < 3 ? FlowState::fresh : FlowState::reported,
                          std::to_string(number + 1)});
    ++number;
  }
  out.emplace_back("asia", asia);

  FlowMap pacific;
  pacific.focal_country = "FJ";
  add_english_words(pacific);
  auto const suva = add(pacific, "Suva", -18.14, 178.44, Mark::ring, true);
  auto const apia = add(pacific, "Apia", -13.83, -171.77, Mark::ring, true);
  auto const nadi = add(pacific, "Auckland", -36.85, 174.76, Mark::ring, true);
  auto const tonga = add(pacific, "Nuku'alofa", -21.14, -175.2, Mark::ring, false);
  pacific.flows = {{{suva, nadi}, 40, FlowState::reported, "1"},
                   {{apia, suva}, 22, FlowState::reported, "2"},
                   {{tonga, nadi}, 12, FlowState::fresh, "3"}};
  out.emplace_back("pacific", pacific);
  out.emplace_back("random", random_map(7, 18, 14));
  return out;
}

PlaceMap active_places() {
  PlaceMap map;
  map.focal_country = "KE";
  map.country_names = {{"UG", "Uganda"}, {"TZ", "Tanzania"}, {"SO", "Somalia"}, {"ET", "Ethiopia"}};
  auto const add_place = [&](char const* name, double lat, double lon, double least, double most,
                             bool main = false) {
    map.places.push_back(
        {name, {.lat = lat, .lon = lon}, {AmountState::interval, least, most, ""}, main});
  };
  add_place("Nairobi", -1.286, 36.817, 604, 731, true);
  add_place("Mombasa", -4.05, 39.66, 301, 369, true);
  add_place("Busia", 0.46, 34.11, 188, 229, true);
  add_place("Kisumu", -0.1, 34.76, 131, 158);
  add_place("Garissa", -0.45, 39.65, 118, 160);
  add_place("Malindi", -3.22, 40.12, 104, 127);
  add_place("Moyale", 3.52, 39.05, 97, 141);
  add_place("Isebania", -1.23, 34.48, 88, 103);
  add_place("Kwale", -4.17, 39.45, 76, 94);
  add_place("Eldoret", 0.52, 35.27, 66, 79);
  map.places.push_back(
      {"Kakuma", {.lat = 3.71, .lon = 34.86}, {AmountState::or_more, 61, 0, ""}, false});
  map.places.push_back(
      {"Mandera", {.lat = 3.93, .lon = 41.86}, {AmountState::withheld, 0, 0, ""}, false});
  map.legend_amounts = {600, 200, 50};
  map.legend_withheld = "withheld";
  map.legend_or_more = "“or more”";
  map.legend_note = "People, all roles together. Dark: at least. Pale: at most.";
  return map;
}

// Approximate middles of Kenya's 47 counties, to half a degree or better; for the picture only.
CoverageMap county_coverage() {
  CoverageMap map;
  map.focal_country = "KE";
  map.country_names = {{"UG", "Uganda"}, {"TZ", "Tanzania"}, {"SO", "Somalia"}, {"ET", "Ethiopia"}};
  map.legend = {"none", "1", "2", "3–4", "5 or more"};
  struct County {
    char const* code;
    double lat, lon;
  };
  constexpr County kCounties[] = {
      {"01", 0.6, 35.8},  {"02", -0.8, 35.3}, {"03", 0.7, 34.6},  {"04", 0.4, 34.2},
      {"05", 0.8, 35.5},  {"06", -0.6, 37.5}, {"07", -0.5, 39.6}, {"08", -0.6, 34.5},
      {"09", 0.8, 38.4},  {"10", -2.0, 36.8}, {"11", 0.3, 34.8},  {"12", -0.4, 35.2},
      {"13", -1.1, 36.8}, {"14", -3.3, 39.7}, {"15", -0.6, 37.3}, {"16", -0.7, 34.8},
      {"17", -0.1, 34.8}, {"18", -1.5, 38.2}, {"19", -4.2, 39.2}, {"20", 0.3, 36.9},
      {"21", -2.2, 40.8}, {"22", -1.3, 37.3}, {"23", -2.0, 37.8}, {"24", 3.9, 41.0},
      {"25", 2.6, 37.8},  {"26", 0.1, 37.8},  {"27", -1.0, 34.4}, {"28", -4.05, 39.6},
      {"29", -0.8, 37.0}, {"30", -1.3, 36.8}, {"31", -0.4, 36.1}, {"32", 0.2, 35.1},
      {"33", -1.3, 35.6}, {"34", -0.6, 34.9}, {"35", -0.3, 36.5}, {"36", -0.4, 36.9},
      {"37", 1.5, 37.0},  {"38", -0.1, 34.2}, {"39", -3.4, 38.5}, {"40", -1.5, 39.6},
      {"41", -0.2, 37.9}, {"42", 1.1, 35.0},  {"43", 3.3, 35.4},  {"44", 0.5, 35.3},
      {"45", 0.1, 34.7},  {"46", 1.9, 40.1},  {"47", 1.6, 35.2}};
  int k = 0;
  for (auto const& county : kCounties) {
    CoverageArea area;
    area.code = county.code;
    area.middle = {.lat = county.lat, .lon = county.lon};
    area.organisations = (k * 7 + k / 5) % 7;
    map.areas.push_back(area);
    ++k;
  }
  return map;
}

} // namespace njia::draw::samples
