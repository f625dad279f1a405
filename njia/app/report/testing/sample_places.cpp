#include "njia/app/report/testing/sample_places.h"

#include "njia/base/check.h"
#include "njia/base/sha256.h"

#include <algorithm>

namespace njia::app::testing {
namespace {

struct Country {
  char const* code;
  char const* en;
  char const* sw;
  char const* fr;
  char const* ar;
  char const* region;
  double lat, lon;
};
constexpr Country kCountries[] = {
    {"KE", "Kenya", "Kenya", "Kenya", "كينيا", "east-africa", 0.43, 37.84},
    {"UG", "Uganda", "Uganda", "Ouganda", "أوغندا", "east-africa", 1.3, 32.4},
    {"TZ", "Tanzania", "Tanzania", "Tanzanie", "تنزانيا", "east-africa", -6, 34.8},
    {"ET", "Ethiopia", "Ethiopia", "Éthiopie", "إثيوبيا", "east-africa", 8.6, 39.6},
    {"SO", "Somalia", "Somalia", "Somalie", "الصومال", "east-africa", 4.8, 45.7},
    {"SS", "South Sudan", "Sudan Kusini", "Soudan du Sud", "جنوب السودان", "east-africa", 7.3,
     30.3},
    {"RW", "Rwanda", "Rwanda", "Rwanda", "رواندا", "east-africa", -2, 29.9},
    {"SA", "Saudi Arabia", "Saudia", "Arabie saoudite", "المملكة العربية السعودية", "gulf", 23.5,
     44.8},
    {"AE", "United Arab Emirates", "Falme za Kiarabu", "Émirats arabes unis",
     "الإمارات العربية المتحدة", "gulf", 23.5, 54.5},
    {"QA", "Qatar", "Qatar", "Qatar", "قطر", "gulf", 25.3, 51.2},
    {"OM", "Oman", "Oman", "Oman", "عمان", "gulf", 20.6, 56.1},
    {"LB", "Lebanon", "Lebanoni", "Liban", "لبنان", "middle-east", 33.9, 35.9},
    {"TH", "Thailand", "Thailandi", "Thaïlande", "تايلاند", "southeast-asia", 15, 101},
    {"IT", "Italy", "Italia", "Italie", "إيطاليا", "europe", 42.8, 12.1},
};

struct Town {
  char const* code;
  char const* name;
  char const* ar;
  char const* admin1;
  char const* country;
  double lat, lon;
  PlaceKind kind = PlaceKind::settlement;
  char const* twin = "";
};
constexpr Town kTowns[] = {
    {"nairobi", "Nairobi", "نيروبي", "KE-30", "KE", -1.286, 36.817},
    {"mombasa", "Mombasa", "مومباسا", "KE-28", "KE", -4.05, 39.66},
    {"kisumu", "Kisumu", "كيسومو", "KE-17", "KE", -0.10, 34.76},
    {"eldoret", "Eldoret", "إلدوريت", "KE-44", "KE", 0.52, 35.27},
    {"garissa", "Garissa", "غاريسا", "KE-07", "KE", -0.45, 39.65},
    {"malindi", "Malindi", "ماليندي", "KE-14", "KE", -3.22, 40.12},
    {"marsabit", "Marsabit", "مارسابيت", "KE-25", "KE", 2.33, 37.99},
    {"isiolo", "Isiolo", "إيسيولو", "KE-09", "KE", 0.35, 37.58},
    {"kitui", "Kitui", "كيتوي", "KE-18", "KE", -1.37, 38.01},
    {"kakuma", "Kakuma", "كاكوما", "KE-43", "KE", 3.71, 34.86, PlaceKind::camp},
    {"busia", "Busia", "بوسيا", "KE-04", "KE", 0.46, 34.11, PlaceKind::border_post, "busia-ug"},
    {"malaba", "Malaba", "مالابا", "KE-04", "KE", 0.64, 34.28, PlaceKind::border_post, "malaba-ug"},
    {"moyale", "Moyale", "مويالي", "KE-25", "KE", 3.52, 39.05, PlaceKind::border_post, "moyale-et"},
    {"namanga", "Namanga", "نامانغا", "KE-10", "KE", -2.55, 36.79, PlaceKind::border_post,
     "namanga-tz"},
    {"isebania", "Isebania", "إيسيبانيا", "KE-27", "KE", -1.24, 34.48, PlaceKind::border_post,
     "sirari"},
    {"liboi", "Liboi", "ليبوي", "KE-07", "KE", 0.36, 40.88, PlaceKind::border_post, "dhobley"},
    {"busia-ug", "Busia", "بوسيا", "UG-E", "UG", 0.46, 34.09, PlaceKind::border_post, "busia"},
    {"malaba-ug", "Malaba", "مالابا", "UG-E", "UG", 0.64, 34.26, PlaceKind::border_post, "malaba"},
    {"moyale-et", "Moyale", "مويالي", "ET-OR", "ET", 3.54, 39.05, PlaceKind::border_post, "moyale"},
    {"namanga-tz", "Namanga", "نامانغا", "TZ-01", "TZ", -2.56, 36.78, PlaceKind::border_post,
     "namanga"},
    {"sirari", "Sirari", "سيراري", "TZ-13", "TZ", -1.25, 34.47, PlaceKind::border_post, "isebania"},
    {"dhobley", "Dhobley", "دوبلي", "SO-JH", "SO", 0.41, 41.01, PlaceKind::border_post, "liboi"},
    {"kampala", "Kampala", "كمبالا", "UG-C", "UG", 0.35, 32.58},
    {"arusha", "Arusha", "أروشا", "TZ-01", "TZ", -3.39, 36.68},
    {"addis", "Addis Ababa", "أديس أبابا", "ET-AA", "ET", 9.03, 38.74},
    {"mogadishu", "Mogadishu", "مقديشو", "SO-BN", "SO", 2.05, 45.32},
    {"juba", "Juba", "جوبا", "SS-EC", "SS", 4.85, 31.58},
    {"kigali", "Kigali", "كيغالي", "RW-01", "RW", -1.95, 30.06},
    {"jeddah", "Jeddah", "جدة", "SA-02", "SA", 21.49, 39.19},
    {"riyadh", "Riyadh", "الرياض", "SA-01", "SA", 24.69, 46.72},
    {"dubai", "Dubai", "دبي", "AE-DU", "AE", 25.20, 55.27},
    {"doha", "Doha", "الدوحة", "QA-DA", "QA", 25.29, 51.53},
    {"muscat", "Muscat", "مسقط", "OM-MA", "OM", 23.59, 58.41},
    {"beirut", "Beirut", "بيروت", "LB-BA", "LB", 33.89, 35.50},
    {"bangkok", "Bangkok", "بانكوك", "TH-10", "TH", 13.75, 100.5},
    {"rome", "Rome", "روما", "IT-62", "IT", 41.9, 12.5},
};

struct Unit {
  char const* code;
  char const* name;
  char const* ar;
  char const* country;
  double lat, lon;
};
constexpr Unit kUnits[] = {
    {"KE-30", "Nairobi County", "مقاطعة نيروبي", "KE", -1.29, 36.82},
    {"KE-28", "Mombasa County", "مقاطعة مومباسا", "KE", -4.04, 39.67},
    {"KE-17", "Kisumu County", "مقاطعة كيسومو", "KE", -0.15, 34.8},
    {"KE-44", "Uasin Gishu", "أواسين غيشو", "KE", 0.55, 35.3},
    {"KE-07", "Garissa County", "مقاطعة غاريسا", "KE", -0.6, 40.2},
    {"KE-14", "Kilifi", "كيليفي", "KE", -3.4, 39.7},
    {"KE-25", "Marsabit County", "مقاطعة مارسابيت", "KE", 3.0, 37.9},
    {"KE-09", "Isiolo County", "مقاطعة إيسيولو", "KE", 0.9, 38.5},
    {"KE-18", "Kitui County", "مقاطعة كيتوي", "KE", -1.6, 38.3},
    {"KE-43", "Turkana", "توركانا", "KE", 3.3, 35.5},
    {"KE-04", "Busia County", "مقاطعة بوسيا", "KE", 0.4, 34.2},
    {"KE-10", "Kajiado", "كاجيادو", "KE", -2.1, 36.8},
    {"KE-27", "Migori", "ميغوري", "KE", -1.0, 34.4},
    {"KE-24", "Mandera County", "مقاطعة مانديرا", "KE", 3.6, 41.0},
    {"KE-40", "Tana River", "تانا ريفر", "KE", -1.5, 39.6},
    {"UG-E", "Eastern Region", "الإقليم الشرقي", "UG", 1.3, 33.9},
    {"UG-C", "Central Region", "الإقليم الأوسط", "UG", 0.4, 32.3},
    {"TZ-01", "Arusha Region", "إقليم أروشا", "TZ", -3.0, 36.2},
    {"TZ-13", "Mara", "مارا", "TZ", -1.7, 34.2},
    {"ET-OR", "Oromia", "أوروميا", "ET", 7.5, 39.5},
    {"ET-AA", "Addis Ababa city", "مدينة أديس أبابا", "ET", 9.0, 38.75},
    {"SO-JH", "Lower Juba", "جوبا السفلى", "SO", 0, 42},
    {"SO-BN", "Banaadir", "بنادر", "SO", 2.1, 45.3},
    {"SS-EC", "Central Equatoria", "الاستوائية الوسطى", "SS", 4.7, 31.3},
    {"RW-01", "Kigali city", "مدينة كيغالي", "RW", -1.95, 30.1},
    {"SA-02", "Makkah Region", "منطقة مكة", "SA", 21.5, 41},
    {"SA-01", "Riyadh Region", "منطقة الرياض", "SA", 23, 45.5},
    {"AE-DU", "Dubai emirate", "إمارة دبي", "AE", 25, 55.3},
    {"QA-DA", "Ad Dawhah", "الدوحة", "QA", 25.3, 51.5},
    {"OM-MA", "Muscat Governorate", "محافظة مسقط", "OM", 23.4, 58.6},
    {"LB-BA", "Beirut Governorate", "محافظة بيروت", "LB", 33.9, 35.5},
    {"TH-10", "Bangkok city", "مدينة بانكوك", "TH", 13.7, 100.6},
    {"IT-62", "Lazio", "لاتسيو", "IT", 42, 12.7},
};

constexpr Country kRegions[] = {
    {"gulf", "Gulf", "Ghuba", "Golfe", "الخليج", "", 24, 50},
    {"east-africa", "East Africa", "Afrika Mashariki", "Afrique de l’Est", "شرق أفريقيا", "", 2,
     37},
    {"middle-east", "Middle East", "Mashariki ya Kati", "Moyen-Orient", "الشرق الأوسط", "", 30, 40},
    {"southeast-asia", "Southeast Asia", "Asia ya Kusini-Mashariki", "Asie du Sud-Est",
     "جنوب شرق آسيا", "", 12, 105},
    {"europe", "Europe", "Ulaya", "Europe", "أوروبا", "", 50, 10},
};

PlaceId id_of(std::string const& code) {
  auto const digest = sha256(code);
  auto uuid = Uuid{};
  std::copy_n(digest.begin(), uuid.bytes.size(), uuid.bytes.begin());
  return PlaceId{uuid};
}

} // namespace

SamplePlaces::SamplePlaces() {
  for (auto const& r : kRegions) {
    entries_.emplace(id_of(r.code), Entry{r.code,
                                          {r.en, r.sw, r.fr, r.ar},
                                          "",
                                          "",
                                          r.code,
                                          r.lat,
                                          r.lon,
                                          Precision::region,
                                          PlaceKind::region,
                                          ""});
  }
  auto region = std::map<std::string, std::string>{};
  for (auto const& c : kCountries) {
    region[c.code] = c.region;
    entries_.emplace(id_of(c.code), Entry{c.code,
                                          {c.en, c.sw, c.fr, c.ar},
                                          "",
                                          c.code,
                                          c.region,
                                          c.lat,
                                          c.lon,
                                          Precision::country,
                                          PlaceKind::country,
                                          ""});
  }
  for (auto const& u : kUnits) {
    entries_.emplace(id_of(u.code), Entry{u.code,
                                          {u.name, u.name, u.name, u.ar},
                                          u.code,
                                          u.country,
                                          region[u.country],
                                          u.lat,
                                          u.lon,
                                          Precision::admin1,
                                          PlaceKind::admin,
                                          ""});
  }
  for (auto const& t : kTowns) {
    entries_.emplace(id_of(t.code), Entry{t.code,
                                          {t.name, t.name, t.name, t.ar},
                                          t.admin1,
                                          t.country,
                                          region[t.country],
                                          t.lat,
                                          t.lon,
                                          Precision::city,
                                          t.kind,
                                          t.twin});
  }
}

PlaceId SamplePlaces::id(std::string const& code) const {
  auto const found = entries_.find(id_of(code));
  NJIA_CHECK(found != entries_.end(), "no sample place " + code);
  return found->first;
}

SamplePlaces::Entry const* SamplePlaces::find(PlaceId place) const {
  auto const found = entries_.find(place);
  return found == entries_.end() ? nullptr : &found->second;
}

std::optional<PlaceId> SamplePlaces::ancestor(PlaceId place, Level level) const {
  auto const* const entry = find(place);
  if (entry == nullptr) {
    return std::nullopt;
  }
  auto const pick = [](std::string const& code) {
    return code.empty() ? std::nullopt : std::optional{id_of(code)};
  };
  switch (level) {
  case Level::place:
    return entry->precision == Precision::city ? std::optional{place} : std::nullopt;
  case Level::admin1:
    return pick(entry->admin1);
  case Level::country:
    return pick(entry->country);
  case Level::region:
    break;
  }
  return pick(entry->region);
}

Precision SamplePlaces::precision(PlaceId place) const {
  auto const* const entry = find(place);
  return entry == nullptr ? Precision::unknown : entry->precision;
}

PlaceKind SamplePlaces::kind(PlaceId place) const {
  auto const* const entry = find(place);
  return entry == nullptr ? PlaceKind::not_asked : entry->kind;
}

bool SamplePlaces::contains(PlaceId coarse, PlaceId fine) const {
  if (coarse == fine) {
    return true;
  }
  for (auto const level : {Level::admin1, Level::country, Level::region}) {
    if (ancestor(fine, level) == coarse) {
      return true;
    }
  }
  return false;
}

std::string SamplePlaces::country_code(PlaceId place) const {
  auto const* const entry = find(place);
  return entry == nullptr ? std::string{} : entry->country;
}

std::optional<PlaceId> SamplePlaces::find(std::string_view code, Precision precision) const {
  auto const found = entries_.find(id_of(std::string{code}));
  return found != entries_.end() && found->second.precision == precision
             ? std::optional{found->first}
             : std::nullopt;
}

std::optional<PlaceId> SamplePlaces::find_country(std::string_view code) const {
  return find(code, Precision::country);
}

std::optional<PlaceId> SamplePlaces::find_unit(std::string_view unit_code) const {
  return find(unit_code, Precision::admin1);
}

std::optional<LatLon> SamplePlaces::location(PlaceId place) const {
  auto const* entry = find(place);
  return entry == nullptr || entry->precision == Precision::region
             ? std::nullopt
             : std::optional{LatLon{.lat = entry->lat, .lon = entry->lon}};
}

std::optional<std::uint64_t> SamplePlaces::population(PlaceId) const { return std::nullopt; }

std::string SamplePlaces::name(PlaceId place, Language language) const {
  auto const* const entry = find(place);
  return entry == nullptr ? std::string{} : entry->names[static_cast<std::size_t>(language)];
}

ReportPlaces SamplePlaces::report_places() const {
  auto const position = [this](PlaceId place) -> std::optional<draw::GeoPoint> {
    auto const* const entry = find(place);
    if (entry == nullptr || entry->precision == Precision::region) {
      return std::nullopt;
    }
    return draw::GeoPoint{.lat = entry->lat, .lon = entry->lon};
  };
  auto const twin = [this](PlaceId place) -> std::optional<PlaceId> {
    auto const* const entry = find(place);
    return entry == nullptr || entry->twin.empty() ? std::nullopt
                                                   : std::optional{id_of(entry->twin)};
  };
  auto const units = [this](PlaceId country) {
    auto out = std::vector<std::pair<PlaceId, std::string>>{};
    for (auto const& [id, entry] : entries_) {
      if (entry.precision == Precision::admin1 && entry.country == country_code(country)) {
        out.emplace_back(id, entry.code);
      }
    }
    std::sort(out.begin(), out.end(),
              [](auto const& a, auto const& b) { return a.second < b.second; });
    return out;
  };
  return {.atlas = {.tree = *this, .position = position, .twin = twin}, .units = units};
}

} // namespace njia::app::testing
