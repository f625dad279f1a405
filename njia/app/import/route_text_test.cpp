#include "njia/app/import/route_text.h"

#include "njia/app/import/testing.h"

#include <gtest/gtest.h>

namespace njia::importing {
namespace {

std::string show(RouteStop const& stop) {
  auto out = std::string{};
  for (auto const& place : stop.places) {
    out += (out.empty() ? "" : "|") + place;
  }
  return out + (stop.transport.empty() ? "" : " by " + stop.transport);
}

std::string show(RouteText const& route) {
  auto out = route.origin ? "[" + show(*route.origin) + "] " : "";
  for (auto const& stop : route.transit) {
    out += show(stop) + "; ";
  }
  out += route.destination ? "[" + show(*route.destination) + "]" : "";
  out += route.no_transit ? "none" : "";
  out += route.transit_unknown ? "unknown" : "";
  return out;
}

bool is_country(std::string_view text) {
  return text == "Kenya" || text == "Uganda" || text == "Tanzania";
}

TEST(RouteText, takes_lists_of_transit_places_apart) {
  struct Row {
    char const* text;
    char const* want;
  };
  for (auto const& [text, want] :
       std::vector<Row>{{"Nairobi; Busia -> Kampala", "Nairobi; Busia; Kampala; "},
                        {"Nairobi > Busia > Kampala", "Nairobi; Busia; Kampala; "},
                        {"Nairobi, Busia and Kampala", "Nairobi; Busia; Kampala; "},
                        {"Busia, Kenya; Kampala, Uganda", "Busia, Kenya; Kampala, Uganda; "},
                        {"Busia, Kenya, Kampala", "Busia, Kenya; Kampala; "},
                        {"Isebania or Namanga", "Isebania|Namanga; "},
                        {"Isebania/Namanga", "Isebania|Namanga; "},
                        {"Nairobi/Kampala/Juba", "Nairobi; Kampala; Juba; "},
                        {"Nairobi – Kampala", "Nairobi; Kampala; "},
                        {"Busia (bus), Kampala", "Busia by bus; Kampala; "},
                        {"Dar es Salaam", "Dar es Salaam; "},
                        {"De Aar", "De Aar; "},
                        {"none", "none"},
                        {"hakuna", "none"},
                        {"unknown", "unknown"},
                        {"haijulikani", "unknown"}}) {
    EXPECT_EQ(show(split_transit(text, is_country, test_words())), want) << text;
  }
}

TEST(RouteText, knows_signs_that_stand_in_no_place_name) {
  for (auto const* text : {"Namanga, Kenya -> Arusha", "Nairobi; Kampala", "Nairobi – Kampala"}) {
    EXPECT_TRUE(split_transit(text, is_country, test_words()).parted) << text;
  }
  for (auto const* text : {"Nairobi", "Busia - Kenya", "Kitale and Busia", "Trinidad & Tobago"}) {
    EXPECT_FALSE(split_transit(text, is_country, test_words()).parted) << text;
  }
}

TEST(RouteText, takes_whole_routes_apart) {
  struct Row {
    char const* text;
    char const* want;
  };
  for (auto const& [text, want] : std::vector<Row>{
           {"From Kitale via Busia and Kampala to Dubai", "[Kitale] Busia; Kampala; [Dubai]"},
           {"Kitale via Busia, Kampala to Dubai", "[Kitale] Busia; Kampala; [Dubai]"},
           {"Kutoka Mombasa kupitia Lunga Lunga hadi Dar es Salaam",
            "[Mombasa] Lunga Lunga; [Dar es Salaam]"},
           {"de Goma à Kampala", "[Goma] [Kampala]"},
           {"Kitale -> Busia -> Kampala -> Dubai", "[Kitale] Busia; Kampala; [Dubai]"},
           {"Nairobi - Addis Ababa - Riyadh", "[Nairobi] Addis Ababa; [Riyadh]"},
           {"Busia, Kenya to Kampala, Uganda", "[Busia, Kenya] [Kampala, Uganda]"},
           {"من نيروبي عبر كمبالا الى دبي", "[نيروبي] كمبالا; [دبي]"},
           {"Nairobi", "[Nairobi] "}}) {
    EXPECT_EQ(show(split_route(text, is_country, test_words())), want) << text;
  }
}

} // namespace
} // namespace njia::importing
