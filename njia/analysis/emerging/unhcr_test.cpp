// Which corridors emerged in the published refugee statistics of 2022, looked at for sense
// (docs/methods/emerging.md). A row there is the stock of people of one origin that one country of
// asylum counts at the end of a year: not an event, and each pair of countries has one reporter. So
// events are made of rows: a country of asylum counts at least half as many again from one origin
// as a year before, and a hundred people or more (fewer move by half by chance). The reporting
// group is the country of asylum; the end of the corridor is its region, where several report; the
// date is the day of the count.
#include "njia/analysis/emerging/emerging.h"

#include "njia/analysis/dataset_builder.h"
#include "njia/analysis/testing/literal_places.h"
#include "njia/base/csv_text.h"
#include "njia/base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace njia::analysis::testing {
namespace {

/// Regions of the United Nations' M49 standard, some put together; countries that counted anybody
/// in 2020 to 2022.
constexpr std::pair<std::string_view, std::string_view> kRegions[] = {
    {"Europe",
     "ALB AUT BEL BGR BIH BLR CHE CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ISL ITA LIE LTU "
     "LUX LVA MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SRB SVK SVN SWE UKR"},
    {"North Africa", "DZA EGY ESH LBY MAR SDN TUN"},
    {"Africa south", "AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM DJI ETH GAB GHA GIN GMB GNB KEN "
                     "LBR LSO MDG MLI MOZ MRT MWI "
                     "MUS NAM NER NGA RWA SEN SOM SSD SWZ TCD TGO TZA UGA ZAF ZMB ZWE"},
    {"North America", "CAN USA"},
    {"Latin America", "ABW AIA ARG BHS BLZ BOL BRA CHL COL CRI CUB CUW CYM DOM BRB JAM HTI ECU GRD "
                      "GTM GUY HND KNA LCA MEX NIC "
                      "PAN PER PRY SLV SUR SXM TCA TTO URY VCT VEN"},
    {"West Asia", "ARE ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN QAT SAU SYR TUR YEM"},
    {"Other Asia", "AFG BGD CHN HKG IDN IND IRN JPN KAZ KGZ KHM KOR LAO LKA MNG MYS NPL PAK PHL "
                   "THA TJK TKM UZB VNM"},
    {"Oceania", "AUS FJI NRU NZL PLW PNG SLB"}};

std::string region_of(std::string const& country) {
  for (auto const& [region, countries] : kRegions) {
    if (countries.find(country) != std::string_view::npos) {
      return std::string{region};
    }
  }
  return {};
}

/// People by (origin, country of asylum, year).
using Stocks = std::map<std::tuple<std::string, std::string, int>, double>;

std::optional<Stocks> read_stocks() {
  auto const* folder = std::getenv("NJIA_TEST_DATA");
  auto const root =
      folder != nullptr ? std::string{folder} : std::string{NJIA_SOURCE_DIR} + "/../shared/data";
  auto in = std::ifstream{root + "/unhcr/flows.csv", std::ios::binary};
  if (!in) {
    return std::nullopt;
  }
  auto text = std::ostringstream{};
  text << in.rdbuf();
  auto const table = load_csv_table(text.str());
  auto stocks = Stocks{};
  for (auto const& row : table.rows()) {
    auto const year = std::stoi(row[table.column("year")]);
    if (year < 2016 || year > 2022) {
      continue;
    }
    auto& people = stocks[{row[table.column("coo_iso")], row[table.column("coa_iso")], year}];
    for (auto const* column : {"refugees", "asylum_seekers", "refugee_like", "oip"}) {
      auto const& cell = row[table.column(column)];
      people += cell.empty() ? 0 : std::stod(cell);
    }
  }
  return stocks;
}

/// Rises by half or more.
struct Rises {
  LiteralPlaces places;
  std::vector<std::pair<Journey, GroupId>> journeys;
};

Rises find_rises(Stocks const& stocks, bool by_region) {
  auto rises = Rises{};
  auto const step = [&](Role role, std::string const& name) {
    rises.places.add_country(name, name);
    return Step{.role = role, .places = {rises.places.id(name)}, .precision = Precision::country};
  };
  for (auto const& [key, people] : stocks) {
    auto const& [origin, asylum, year] = key;
    auto const earlier = stocks.find({origin, asylum, year - 1});
    auto const before = earlier == stocks.end() ? 0 : earlier->second;
    auto const is_known = origin != "UKN" && origin != "STA" && asylum != "UKN" && origin != asylum;
    if (year == 2016 || !is_known || people < 100 || people < 1.5 * before) {
      continue;
    }
    auto const end = by_region ? region_of(asylum) : asylum;
    EXPECT_FALSE(end.empty()) << asylum;
    auto journey =
        Journey{.id = JourneyId{Uuid{}}, .org = OrganisationId{Uuid{}}, .round = RoundId{Uuid{}}};
    journey.nature = Nature::other_movement;
    journey.journey_from = day_span(std::chrono::year{year} / 12 / 31);
    journey.steps = {step(Role::origin, origin), step(Role::destination, end)};
    rises.journeys.emplace_back(std::move(journey), GroupId{code_uuid(asylum)});
  }
  return rises;
}

CountTable compare_2022(Rises const& rises, std::string_view before) {
  auto builder = DatasetBuilder{rises.places};
  for (auto const& [journey, group] : rises.journeys) {
    builder.add(journey, group);
  }
  auto const data = std::move(builder).finish();
  return emerging(data, rises.places, {}, select(data, rises.places, {.reference_movements = true}),
                  {.days_before = *parse_edtf(before), .days_now = year_span(2022)},
                  Level::country);
}

struct Corridor {
  std::string name;
  std::map<std::string, std::string> facts;
};

/// Those that are reported more, the smallest p first.
std::vector<Corridor> rises_of(CountTable const& table, LiteralPlaces const& places) {
  auto out = std::vector<Corridor>{};
  for (auto const& row : table.rows) {
    auto const code = [&](std::string const& key) { return places.code(*PlaceId::parse(key)); };
    auto one = Corridor{.name = code(row.keys[0]) + " > " + code(row.keys[1]),
                        .facts = {row.facts.begin(), row.facts.end()}};
    auto const is_other_period = !out.empty() && out.back().name == one.name;
    if (one.facts["direction"] == "rise" && !is_other_period) {
      out.push_back(std::move(one));
    }
  }
  std::stable_sort(out.begin(), out.end(), [](Corridor const& a, Corridor const& b) {
    return std::stod(a.facts.at("p")) < std::stod(b.facts.at("p"));
  });
  return out;
}

void print(std::vector<Corridor> const& corridors, std::size_t count) {
  for (auto i = std::size_t{0}; i < std::min(count, corridors.size()); ++i) {
    auto const fact = [&](char const* key) { return corridors[i].facts.at(key).c_str(); };
    std::printf("%2zu %s: %s; events %s before, %s now; %s countries show it; p %s, P %s\n", i + 1,
                corridors[i].name.c_str(), fact("change"), fact("events_before"),
                fact("events_now"), fact("groups_moved"), fact("p"), fact("change_probability"));
  }
}

std::vector<std::string> names(std::vector<Corridor> const& corridors, std::size_t count) {
  auto out = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i < std::min(count, corridors.size()); ++i) {
    out.push_back(corridors[i].name);
  }
  return out;
}

TEST(UnhcrEmerging, the_strongest_of_2022_begin_with_ukraine_to_europe) {
  auto const stocks = read_stocks();
  if (!stocks) {
    GTEST_SKIP() << "the test data is not here";
  }
  auto const rises = find_rises(*stocks, true);
  auto const five_years = rises_of(compare_2022(rises, "2017/2021"), rises.places);
  print(five_years, 10);
  EXPECT_EQ(names(five_years, 4),
            (std::vector<std::string>{"UKR > Europe", "RUS > Europe", "RUS > Latin America",
                                      "AFG > Latin America"}));
  EXPECT_EQ(five_years[0].facts.at("change"), "emerging");
  EXPECT_EQ(five_years[0].facts.at("events_now"), "39");
  EXPECT_EQ(five_years[0].facts.at("reporting_effect"), "no");
  auto const one_year = rises_of(compare_2022(rises, "2021"), rises.places);
  EXPECT_EQ(names(one_year, 1), std::vector<std::string>{"UKR > Europe"});
  EXPECT_EQ(one_year[0].facts.at("change"), "emerging");
}

/// One reporter sees a pair of countries: nothing can be called emerging, whatever happened.
TEST(UnhcrEmerging, no_single_pair_of_countries_is_called_emerging) {
  auto const stocks = read_stocks();
  if (!stocks) {
    GTEST_SKIP() << "the test data is not here";
  }
  auto const rises = find_rises(*stocks, false);
  auto const table = compare_2022(rises, "2017/2021");
  EXPECT_EQ(table.facts.front(), (std::pair<std::string, std::string>{"emerging", "0"}));
  EXPECT_GT(table.rows.size(), 1'000U);
}

} // namespace
} // namespace njia::analysis::testing
