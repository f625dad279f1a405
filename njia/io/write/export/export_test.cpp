#include "njia/io/write/export/export.h"

#include "njia/base/csv_text.h"
#include "njia/base/text.h"
#include "njia/domain/blank.h"
#include "njia/domain/columns.h"
#include "njia/domain/record_json.h"
#include "njia/domain/testing/arbitrary_journey.h"
#include "njia/domain/vocabulary.h"
#include "njia/io/read/collect.h"
#include "njia/io/read/read.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/json.hpp>

#include <fstream>
#include <regex>
#include <sstream>

namespace njia {
namespace {

PlaceId place(std::uint8_t last) {
  auto id = Uuid{};
  id.bytes[15] = last;
  return PlaceId{id};
}

/// Nairobi (1) and Riyadh (2) are points, Saudi Arabia (3) is a country.
std::optional<PlaceFacts> find_place(PlaceId id) {
  if (id == place(1)) {
    return PlaceFacts{.name = "Nairobi",
                      .country = "KE",
                      .admin1 = "KE-30",
                      .precision = Precision::city,
                      .lat_deg = -1.28,
                      .lon_deg = 36.82};
  }
  if (id == place(2)) {
    return PlaceFacts{.name = "Riyadh",
                      .country = "SA",
                      .precision = Precision::city,
                      .lat_deg = 24.69,
                      .lon_deg = 46.72};
  }
  if (id == place(3)) {
    return PlaceFacts{.name = "Saudi Arabia", .country = "SA", .precision = Precision::country};
  }
  return std::nullopt;
}

ExportContext const kContext{.find_place = find_place};

std::string written(std::string_view format, std::vector<ExportRow> const& rows) {
  auto out = std::ostringstream{};
  EXPECT_TRUE(find_export_format(format)->write(rows, kContext, out).has_value());
  return std::move(out).str();
}

/// Legs of which nothing is known leave no trace in a flat row.
Journey arbitrary_flat_journey() {
  auto journey = testing::arbitrary_journey();
  std::erase_if(journey.legs, [](Leg const& leg) { return leg == Leg{.to_step = leg.to_step}; });
  return journey;
}

std::vector<ExportRow> arbitrary_rows() {
  auto rows = std::vector<ExportRow>{};
  for (auto i = *rc::gen::inRange(1, 4); i > 0; --i) {
    rows.push_back({.journey = arbitrary_flat_journey(), .version = *rc::gen::inRange(1U, 9U)});
  }
  return rows;
}

bool is_for_people(std::string_view column) {
  return column == "version" || column.ends_with(".place_name") || column.ends_with(".country");
}

/// Reads the first sheet of a file with the importer's reader and rebuilds journeys from its
/// machine-name columns.
std::vector<Journey> read_back(std::string const& bytes, std::string_view name,
                               bool cells_are_inert) {
  auto sink = sheets::CollectingSink{};
  auto const summary = sheets::read_tables(bytes, name, sheets::ReadLimits{}, sink);
  RC_ASSERT(summary.has_value());
  auto const& rows = sink.sheets.front().rows;
  auto journeys = std::vector<Journey>{};
  for (auto i = std::size_t{1}; i < rows.size(); ++i) {
    auto cells = std::vector<std::pair<std::string, std::string>>{};
    for (auto column = std::size_t{0}; column < rows[0].cells.size(); ++column) {
      auto const& header = rows[0].cells[column].text;
      auto const text = column < rows[i].cells.size() ? rows[i].cells[column].text : "";
      if (!is_for_people(header)) {
        cells.emplace_back(header, cells_are_inert ? restore_cell(text) : text);
      }
    }
    auto const journey = journey_from_cells(cells, blank<Journey>());
    RC_ASSERT(journey.has_value());
    journeys.push_back(*journey);
  }
  return journeys;
}

std::vector<Journey> journeys_of(std::vector<ExportRow> const& rows) {
  auto journeys = std::vector<Journey>{};
  for (auto const& row : rows) {
    journeys.push_back(row.journey);
  }
  return journeys;
}

RC_GTEST_PROP(Export, csv_comes_back_unchanged_through_our_reader, ()) {
  auto const rows = arbitrary_rows();
  RC_ASSERT(read_back(written("csv", rows), "x.csv", true) == journeys_of(rows));
}

RC_GTEST_PROP(Export, xlsx_comes_back_unchanged_through_our_reader, ()) {
  auto const rows = arbitrary_rows();
  RC_ASSERT(read_back(written("xlsx", rows), "x.xlsx", false) == journeys_of(rows));
}

RC_GTEST_PROP(Export, json_lines_come_back_unchanged, ()) {
  auto const rows = arbitrary_rows();
  auto lines = std::istringstream{written("jsonl", rows)};
  auto line = std::string{};
  for (auto const& row : rows) {
    RC_ASSERT(static_cast<bool>(std::getline(lines, line)));
    auto const value = boost::json::parse(line);
    RC_ASSERT(value.at("version").as_int64() == row.version);
    auto const journey = record_from_json<Journey>(boost::json::serialize(value.at("journey")));
    RC_ASSERT(journey.has_value() && *journey == row.journey);
  }
}

Journey nairobi_to_riyadh() {
  auto journey = blank<Journey>();
  journey.nature = Nature::trafficking_suspected;
  journey.steps = {
      {.role = Role::origin, .places = {place(1)}, .precision = Precision::city},
      {.role = Role::intended_destination, .places = {place(3)}, .precision = Precision::country},
      {.role = Role::exploitation, .places = {place(2)}, .precision = Precision::city}};
  journey.legs = {
      {.to_step = 3, .transport = {.codes = {*parse_term<Transport>("FLIGHT_COMMERCIAL")}}}};
  journey.exploitation.codes = {*parse_term<Exploitation>("DOMESTIC_SERVITUDE"),
                                *parse_term<Exploitation>("DEBT_BONDAGE")};
  journey.industry.codes = {*parse_term<Industry>("DOMESTIC_WORK")};
  journey.cases_basis = CasesBasis::at_least;
  journey.cases_min = 4;
  return journey;
}

TEST(GeoJson, a_country_is_never_a_point_and_lines_join_only_points) {
  auto const json = boost::json::parse(written("geojson", {{.journey = nairobi_to_riyadh()}}));
  auto const& features = json.at("features").as_array();
  ASSERT_EQ(features.size(), 4U); // three steps and the one travelled leg
  EXPECT_EQ(boost::json::serialize(features[0].at("geometry").at("coordinates")),
            "[3.682E1,-1.28E0]");
  EXPECT_TRUE(features[1].at("geometry").is_null());
  EXPECT_EQ(features[3].at("geometry").at("type").as_string(), "LineString");
  EXPECT_EQ(features[3].at("properties").at("to").as_string(), "Riyadh");
}

TEST(Htcds, maps_a_journey_to_one_vic_row_and_a_hte_row_per_step) {
  auto const table = load_csv_table(written("htcds", {{.journey = nairobi_to_riyadh()}}));
  ASSERT_EQ(table.rows().size(), 4U);
  auto const cell = [&](std::size_t row, std::string_view column) {
    return table.rows()[row][table.column(column)];
  };
  EXPECT_EQ(cell(0, "njx_Table"), "vic");
  EXPECT_EQ(cell(0, "vic_TraffickingStatus"), "PossibleVictimOfTrafficking");
  EXPECT_EQ(cell(0, "vic_TypeOfExploitation"), "Servitude;ForcedLabour");
  EXPECT_EQ(cell(0, "vic_MethodsOfControl"), "DebtBondage");
  EXPECT_EQ(cell(0, "vic_ForcedLabourIndustry"), "T_ActivitiesOfHouseholdsAsEmployers");
  EXPECT_EQ(cell(0, "njx_CaseCountMin"), "4");
  EXPECT_EQ(cell(0, "njx_CaseCountMax"), "");
  EXPECT_EQ(cell(0, "njx_CaseCountBasis"), "AT_LEAST");
  EXPECT_EQ(cell(1, "hte_Type"), "");
  EXPECT_EQ(cell(1, "njx_StepRole"), "ORIGIN");
  EXPECT_EQ(cell(1, "hte_City"), "Nairobi");
  EXPECT_EQ(cell(1, "hte_State"), "KE-30");
  EXPECT_EQ(cell(2, "hte_Country"), "SA");
  EXPECT_EQ(cell(2, "hte_City"), "");
  EXPECT_EQ(cell(3, "hte_Type"), "Exploitation");
  EXPECT_EQ(cell(3, "njx_TransportMode"), "FLIGHT_COMMERCIAL");
}

TEST(Htcds, gives_no_point_for_a_place_known_only_as_a_county) {
  auto journey = nairobi_to_riyadh();
  journey.steps[0].precision = Precision::admin1;
  auto const table = load_csv_table(written("htcds", {{.journey = journey}}));
  EXPECT_EQ(table.rows()[1][table.column("hte_Latitude")], "");
  EXPECT_EQ(table.rows()[1][table.column("hte_City")], "");
  EXPECT_EQ(table.rows()[1][table.column("hte_State")], "KE-30");
}

std::string read_page(std::string const& name) {
  auto file = std::ifstream{std::string{NJIA_SOURCE_DIR} + "/docs/" + name};
  return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(Htcds, every_column_is_documented) {
  auto const header = written("htcds", {});
  auto const page = read_page("htcds.md");
  for (auto const column : split(trim(header), ',')) {
    EXPECT_THAT(page, ::testing::HasSubstr("`" + std::string{column} + "`"));
  }
}

TEST(Csv, every_field_of_a_journey_is_documented) {
  auto const page = read_page("formats.md");
  for_each_field<Journey>([&](auto const& field) {
    if (field.key == "steps" || field.key == "legs") {
      return; // told as step<k>. columns
    }
    EXPECT_TRUE(std::regex_search(page, std::regex{"\\b" + std::string{field.key} + "\\b"}))
        << field.key;
  });
}

TEST(Export, the_same_rows_give_the_same_bytes) {
  for (auto const& format : export_formats()) {
    auto const rows = std::vector<ExportRow>{{.journey = nairobi_to_riyadh()}};
    EXPECT_EQ(written(format.key, rows), written(format.key, rows)) << format.key;
  }
}

TEST(Csv, cells_that_a_spreadsheet_would_evaluate_are_inert) {
  auto journey = nairobi_to_riyadh();
  journey.note = "=HYPERLINK(\"x\")";
  EXPECT_THAT(written("csv", {{.journey = journey}}),
              ::testing::HasSubstr("\"'=HYPERLINK(\"\"x\"\")\""));
}

} // namespace
} // namespace njia
