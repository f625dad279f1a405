// A gazetteer of some thirty places, written from literals: for tests and fuzz targets. Populations
// are round numbers.
#pragma once

#include "njia/geo/gazetteer.h"
#include "njia/geo/place_image_writer.h"

#include <map>
#include <string>
#include <vector>

namespace njia::testing {

/// Adds drafts by readable keys; links are given by key too.
class SmallWorld {
public:
  SmallWorld() {
    add_countries();
    add_regions();
    add_kenya();
    add_others();
    link("njx:busia-ke", "njx:busia-ug");
    link("njx:moyale-ke", "njx:moyale-et");
  }

  std::vector<char> bytes() const { return write_place_image(drafts_, 0, "places by hand\n"); }
  Gazetteer gazetteer() const { return Gazetteer{*PlaceImage::from_bytes(bytes(), 0)}; }

private:
  struct Town {
    std::string key;
    std::string name;
    std::string unit;
    LatLon at;
    std::uint32_t people = 0;
    PlaceKind kind = PlaceKind::settlement;
    std::vector<std::string> alternates = {};
  };

  std::uint32_t put(PlaceDraft draft) {
    auto const index = static_cast<std::uint32_t>(drafts_.size());
    index_[draft.key] = index;
    drafts_.push_back(std::move(draft));
    return index;
  }

  void country(std::string const& code, std::string const& alpha3, std::array<std::string, 4> names,
               std::vector<std::string> aliases, std::vector<std::string> adjectives,
               std::uint32_t people, std::string const& within = "") {
    auto draft = PlaceDraft{.key = "iso:" + code, .name = names[0]};
    draft.localized = std::move(names);
    draft.alternates = std::move(aliases);
    draft.adjectives = std::move(adjectives);
    draft.codes = {code, alpha3};
    draft.country = CountryCode::parse(code);
    draft.kind = PlaceKind::country;
    draft.precision = Precision::country;
    draft.population = people;
    draft.source = PlaceSource::reference;
    if (!within.empty()) {
      draft.within = CountryCode::parse(within);
      draft.parent = index_.at("iso:" + within);
    }
    put(std::move(draft));
  }

  void unit(std::string const& key, std::string const& name, std::string const& code,
            std::uint32_t people = 0, std::string const& kind = "County") {
    auto draft = PlaceDraft{.key = key, .name = name};
    draft.same_names = {name + " " + kind};
    draft.country = CountryCode::parse(code);
    draft.parent = index_.at("iso:" + code);
    draft.admin1 = static_cast<std::uint32_t>(drafts_.size());
    draft.kind = PlaceKind::admin;
    draft.precision = Precision::admin1;
    draft.population = people;
    draft.source = PlaceSource::reference;
    put(std::move(draft));
  }

  void town(Town town) {
    auto draft = PlaceDraft{.key = town.key, .name = town.name};
    auto const above = index_.at(town.unit);
    draft.alternates = std::move(town.alternates);
    if (auto const at = town.name.find(" ("); at != std::string::npos) {
      draft.same_names = {town.name.substr(0, at)};
    }
    draft.country = drafts_[above].country;
    draft.parent = above;
    draft.admin1 = drafts_[above].admin1;
    draft.location = town.at;
    draft.kind = town.kind;
    draft.source = town.key.starts_with("njx:") ? PlaceSource::supplement : PlaceSource::geonames;
    if (town.people > 0) {
      draft.population = town.people;
    }
    put(std::move(draft));
  }

  void link(std::string const& a, std::string const& b) {
    drafts_[index_.at(a)].twin = index_.at(b);
    drafts_[index_.at(b)].twin = index_.at(a);
  }

  void add_countries() {
    country("KE", "KEN", {"Kenya", "Kenya", "Kenya", "كينيا"}, {}, {"Kenyan", "Mkenya"},
            20'000'000);
    country("UG", "UGA", {"Uganda", "Uganda", "Ouganda", "أوغندا"}, {}, {"Ugandan"}, 10'000'000);
    country("ET", "ETH", {"Ethiopia", "Ethiopia", "Éthiopie", "إثيوبيا"}, {"Habeshi"},
            {"Ethiopian"}, 15'000'000);
    country("SO", "SOM", {"Somalia", "Somalia", "Somalie", "الصومال"}, {}, {"Somali"}, 5'000'000);
    country("XS", "XSL", {"Somaliland", "Somaliland", "Somaliland", ""}, {}, {}, 1'000'000, "SO");
    country("DJ", "DJI", {"Djibouti", "Jibuti", "Djibouti", "جيبوتي"}, {}, {"Djiboutian"}, 700'000);
    country("AE", "ARE",
            {"United Arab Emirates", "Falme za Kiarabu", "Émirats arabes unis", "الإمارات"},
            {"UAE"}, {"Emirati"}, 9'000'000);
    country("SA", "SAU", {"Saudi Arabia", "Saudia", "Arabie saoudite", "السعودية"},
            {"KSA", "Saudi"}, {"Saudi"}, 25'000'000);
    country("NG", "NGA", {"Nigeria", "Nijeria", "Nigéria", "نيجيريا"}, {}, {"Nigerian"},
            90'000'000);
    country("CD", "COD",
            {"Democratic Republic of the Congo", "", "République démocratique du Congo", ""},
            {"DRC", "Congo"}, {"Congolese"}, 40'000'000);
    country("CG", "COG", {"Republic of the Congo", "", "République du Congo", ""}, {"Congo"},
            {"Congolese"}, 4'000'000);
    country("GE", "GEO", {"Georgia", "Jojia", "Géorgie", "جورجيا"}, {}, {"Georgian"}, 2'000'000);
    country("US", "USA", {"United States", "Marekani", "États-Unis", "الولايات المتحدة"},
            {"USA", "America"}, {"American"}, 200'000'000);
    country("EG", "EGY", {"Egypt", "Misri", "Égypte", "مصر"}, {}, {"Egyptian"}, 60'000'000);
    country("NO", "NOR", {"Norway", "Norwe", "Norvège", "النرويج"}, {}, {"Norwegian"}, 5'000'000);
  }

  void add_regions() {
    auto const region = [&](char const* key, std::array<std::string, 4> names,
                            std::vector<std::string> const& codes) {
      auto draft = PlaceDraft{.key = key, .name = names[0]};
      draft.localized = std::move(names);
      for (auto const& code : codes) {
        draft.members.push_back(*CountryCode::parse(code));
      }
      draft.kind = PlaceKind::region;
      draft.precision = Precision::region;
      draft.source = PlaceSource::reference;
      put(std::move(draft));
    };
    region("region:gulf", {"Gulf", "Ghuba", "Golfe", "الخليج"}, {"AE", "SA"});
    region("region:middle-east",
           {"Middle East", "Mashariki ya Kati", "Moyen-Orient", "الشرق الأوسط"},
           {"AE", "EG", "SA"});
  }

  void add_kenya() {
    unit("iso2:KE-04", "Busia", "KE");
    unit("iso2:KE-30", "Nairobi", "KE");
    unit("iso2:KE-19", "Kwale", "KE");
    unit("iso2:KE-25", "Marsabit", "KE");
    unit("iso2:KE-43", "Turkana", "KE");
    unit("iso2:KE-06", "Elgeyo/Marakwet", "KE");
    town({.key = "njx:busia-ke",
          .name = "Busia (Kenya)",
          .unit = "iso2:KE-04",
          .at = {.lat = 0.460, .lon = 34.112},
          .people = 60'000,
          .kind = PlaceKind::border_post});
    town({.key = "geonames:184745",
          .name = "Nairobi",
          .unit = "iso2:KE-30",
          .at = {.lat = -1.283, .lon = 36.817},
          .people = 2'750'000,
          .alternates = {"Nayrobi", "نيروبي"}});
    town({.key = "njx:eastleigh-ke",
          .name = "Eastleigh",
          .unit = "iso2:KE-30",
          .at = {.lat = -1.27, .lon = 36.85}});
    town({.key = "njx:jkia-ke",
          .name = "Jomo Kenyatta International Airport",
          .unit = "iso2:KE-30",
          .at = {.lat = -1.32, .lon = 36.93},
          .kind = PlaceKind::airport,
          .alternates = {"JKIA", "Nairobi Airport"}});
    town({.key = "njx:kwale",
          .name = "Kwale",
          .unit = "iso2:KE-19",
          .at = {.lat = -4.17, .lon = 39.45},
          .people = 10'000});
    town({.key = "geonames:187585",
          .name = "Marsabit",
          .unit = "iso2:KE-25",
          .at = {.lat = 2.33, .lon = 37.99},
          .people = 17'000});
    town({.key = "njx:moyale-ke",
          .name = "Moyale (Kenya)",
          .unit = "iso2:KE-25",
          .at = {.lat = 3.527, .lon = 39.056},
          .people = 9'000,
          .kind = PlaceKind::border_post});
    town({.key = "njx:kakuma",
          .name = "Kakuma",
          .unit = "iso2:KE-43",
          .at = {.lat = 3.71, .lon = 34.86},
          .people = 30'000});
    town({.key = "njx:kakuma-camp",
          .name = "Kakuma refugee camp",
          .unit = "iso2:KE-43",
          .at = {.lat = 3.75, .lon = 34.83},
          .people = 150'000,
          .kind = PlaceKind::camp,
          .alternates = {"Kakuma"}});
    town({.key = "geonames:1",
          .name = "Majengo",
          .unit = "iso2:KE-04",
          .at = {.lat = 0.1, .lon = 34.2}});
    town({.key = "geonames:2",
          .name = "Majengo",
          .unit = "iso2:KE-19",
          .at = {.lat = -4.1, .lon = 39.2}});
  }

  void add_others() {
    unit("iso2:UG-E", "Eastern Region", "UG", 0, "Region");
    unit("iso2:ET-OR", "Oromia", "ET", 0, "Region");
    unit("iso2:XS-WO", "Maroodi Jeex", "XS", 0, "Region");
    unit("iso2:DJ-DJ", "Djibouti", "DJ", 0, "Region");
    unit("iso2:AE-DU", "Dubai", "AE", 0, "Emirate");
    unit("iso2:NG-DE", "Delta", "NG", 0, "State");
    unit("geonames:US.GA", "Georgia", "US", 6'000'000, "State");
    unit("iso2:EG-C", "Cairo", "EG", 0, "Governorate");
    town({.key = "njx:busia-ug",
          .name = "Busia (Uganda)",
          .unit = "iso2:UG-E",
          .at = {.lat = 0.466, .lon = 34.092},
          .people = 50'000,
          .kind = PlaceKind::border_post});
    town({.key = "geonames:232422",
          .name = "Kampala",
          .unit = "iso2:UG-E",
          .at = {.lat = 0.316, .lon = 32.582},
          .people = 1'350'000});
    town({.key = "njx:moyale-et",
          .name = "Moyale (Ethiopia)",
          .unit = "iso2:ET-OR",
          .at = {.lat = 3.54, .lon = 39.05},
          .people = 25'000,
          .kind = PlaceKind::border_post});
    town({.key = "geonames:57289",
          .name = "Hargeisa",
          .unit = "iso2:XS-WO",
          .at = {.lat = 9.56, .lon = 44.065},
          .people = 470'000});
    town({.key = "geonames:223817",
          .name = "Djibouti",
          .unit = "iso2:DJ-DJ",
          .at = {.lat = 11.589, .lon = 43.145},
          .people = 620'000,
          .alternates = {"Djibouti City"}});
    town({.key = "geonames:292223",
          .name = "Dubai",
          .unit = "iso2:AE-DU",
          .at = {.lat = 25.077, .lon = 55.309},
          .people = 3'000'000,
          .alternates = {"دبي"}});
    town({.key = "geonames:2332871",
          .name = "Kwale",
          .unit = "iso2:NG-DE",
          .at = {.lat = 5.708, .lon = 6.434},
          .people = 140'000});
    town({.key = "geonames:360630",
          .name = "Cairo",
          .unit = "iso2:EG-C",
          .at = {.lat = 30.06, .lon = 31.25},
          .people = 7'700'000});
    town({.key = "geonames:4186213",
          .name = "Cairo",
          .unit = "geonames:US.GA",
          .at = {.lat = 30.88, .lon = -84.2},
          .people = 9'600});
    town({.key = "geonames:3",
          .name = "Mikindu",
          .unit = "iso2:NG-DE",
          .at = {.lat = 5.9, .lon = 6.5},
          .people = 900});
  }

  std::vector<PlaceDraft> drafts_;
  std::map<std::string, std::uint32_t> index_;
};

} // namespace njia::testing
