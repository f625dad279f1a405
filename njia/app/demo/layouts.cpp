#include "njia/app/demo/layouts.h"

#include "njia/app/demo/layout_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace njia::demo {
namespace {

constexpr auto kAllTransits = std::size_t{16};

} // namespace

std::span<Layout const> layouts() {
  static auto const kLayouts = std::to_array<Layout>({
      {"tracker",
       BookKind::xlsx,
       {.transits = kAllTransits, .nature = true},
       Language::en,
       write_tracker},
      {"two_headers",
       BookKind::xlsx,
       {.transits = 2, .days = false},
       Language::en,
       write_two_headers},
      {"swahili", BookKind::xlsx, {.transits = kAllTransits}, Language::sw, write_swahili},
      {"free_text",
       BookKind::xlsx,
       {.transits = kAllTransits, .days = false, .arrival = Role::destination},
       Language::en,
       write_free_text},
      {"persons",
       BookKind::xlsx,
       {.transits = 2, .days = false, .sexes = true, .persons = true},
       Language::en,
       write_persons},
      {"open_document",
       BookKind::ods,
       {.transits = kAllTransits, .nature = true},
       Language::en,
       write_open_document},
      {"french_csv",
       BookKind::csv_semicolon_cp1252,
       {.transits = kAllTransits},
       Language::fr,
       write_french},
      {"two_tables",
       BookKind::xlsx,
       {.transits = kAllTransits, .known_routes = true},
       Language::en,
       write_two_tables},
      {"arabic", BookKind::xlsx, {.transits = 0}, Language::ar, write_arabic},
      {"formulas",
       BookKind::xlsx,
       {.transits = 1, .open_counts = false, .sexes = true},
       Language::en,
       write_formulas},
      {"transit_list",
       BookKind::tsv,
       {.transits = kAllTransits, .days = false},
       Language::en,
       write_transit_list},
      {"swahili_text",
       BookKind::xlsx,
       {.transits = kAllTransits, .intended = false, .arrival = Role::destination},
       Language::sw,
       write_swahili_text},
      {"girls_and_boys",
       BookKind::ods,
       {.transits = 1, .industry = false, .open_counts = false, .days = false, .sexes = true},
       Language::en,
       write_girls_and_boys},
      {"few_columns",
       BookKind::xlsx,
       {.intended = false,
        .transport = false,
        .industry = false,
        .days = false,
        .arrival = Role::destination},
       Language::en,
       write_few_columns},
  });
  return kLayouts;
}

Layout const& find_layout(std::string_view name) {
  auto const all = layouts();
  auto const found = std::find_if(all.begin(), all.end(),
                                  [&](Layout const& layout) { return layout.name == name; });
  NJIA_CHECK(found != all.end(), "organisations.csv names layouts that exist");
  return *found;
}

/// A tracker with two title rows above the header, transit places in three columns, and a sheet of
/// notes.
Book write_tracker(LayoutJob const& job) {
  auto const columns =
      LayoutColumns{number_column("No."),
                    ref_column("Case ID"),
                    date_column("Date of travel"),
                    nature_column("Confirmed / Suspected"),
                    place_column("Origin (City)", Role::origin),
                    country_column("Origin Country", Role::origin),
                    transit_column("Transit 1", 0, 3),
                    transit_column("Transit 2", 1, 3),
                    transit_column("Transit 3", 2, 3),
                    place_column("Intended Destination", Role::intended_destination),
                    country_column("Intended Country", Role::intended_destination),
                    place_column("Place of Exploitation", Role::exploitation),
                    country_column("Country of Exploitation", Role::exploitation),
                    exploitation_column("Type of Exploitation"),
                    industry_column("Industry"),
                    recruitment_column("Recruitment Method"),
                    transport_column("Mode of Transport"),
                    cases_column("No. of Cases"),
                    remark_column("Remarks", {"referred by a chief", "family informed",
                                              "file closed", "follow up next month"})};
  auto sheet = BookSheet{.name = "Tracker"};
  sheet.rows = {title_row(fmt::format("{} - ROUTE TRACKER {}", job.org_name, job.round_code)),
                title_row(kSyntheticNote),
                {},
                header_row(columns)};
  add_rows(sheet, columns, job.journeys, job.pen);
  auto notes = BookSheet{.name = "Notes"};
  notes.rows = {title_row("How to fill in the tracker"),
                {text_cell("One row for each route. Do not write names.")}};
  return {.title = "Route tracker", .sheets = {std::move(sheet), std::move(notes)}};
}

/// Two header rows, the upper one merged over its columns, and a row of totals.
Book write_two_headers(LayoutJob const& job) {
  struct Group {
    std::string title;
    LayoutColumns columns;
  };
  auto const groups = std::vector<Group>{
      {"No", {number_column("")}},
      {"Period", {date_text_column("")}},
      {"Origin", {place_column("Town", Role::origin), country_column("Country", Role::origin)}},
      {"Transit 1", {transit_place_column("Town", 0), transit_country_column("Country", 0)}},
      {"Transit 2", {transit_place_column("Town", 1), transit_country_column("Country", 1)}},
      {"Intended destination",
       {place_column("Town", Role::intended_destination),
        country_column("Country", Role::intended_destination)}},
      {"Place of exploitation",
       {place_column("Town", Role::exploitation), country_column("Country", Role::exploitation)}},
      {"Type of exploitation", {exploitation_column("")}},
      {"Industry", {industry_column("")}},
      {"Transport", {transport_column("")}},
      {"Recruitment", {recruitment_column("")}},
      {"Number of victims", {cases_column("")}}};
  auto sheet = BookSheet{.name = "Routes"};
  sheet.rows = {title_row(
      fmt::format("{}: routes seen, {}. {}", job.org_name, job.round_code, kSyntheticNote))};
  auto upper = CellRow{};
  auto columns = LayoutColumns{};
  for (auto const& group : groups) {
    auto const first = upper.size();
    upper.push_back(text_cell(group.title, Look::head));
    upper.resize(first + group.columns.size(), Cell{.look = Look::head});
    columns.insert(columns.end(), group.columns.begin(), group.columns.end());
    auto const is_wide = group.columns.size() > 1;
    sheet.merges.push_back({.row = 1,
                            .column = first,
                            .last_row = is_wide ? 1U : 2U,
                            .last_column = upper.size() - 1});
  }
  sheet.rows.push_back(std::move(upper));
  sheet.rows.push_back(header_row(columns));
  add_rows(sheet, columns, job.journeys, job.pen);
  auto known = 0.0;
  for (auto i = std::size_t{3}; i < sheet.rows.size(); ++i) {
    known += sheet.rows[i].back().number;
  }
  auto totals = CellRow(columns.size());
  totals.front() = text_cell("TOTAL", Look::total);
  totals.back() = formula_cell(fmt::format("=SUM({}:{})", cell_name(3, columns.size() - 1),
                                           cell_name(sheet.rows.size() - 1, columns.size() - 1)),
                               known);
  totals.back().look = Look::total;
  sheet.rows.push_back(std::move(totals));
  return {.title = "Routes seen", .sheets = {std::move(sheet)}};
}

/// Headers and answers in Swahili, the transit towns in one cell.
Book write_swahili(LayoutJob const& job) {
  auto const columns = LayoutColumns{
      number_column("Na."),
      ref_column("Nambari ya kesi"),
      date_column("Tarehe ya safari"),
      place_column("Mahali pa asili", Role::origin),
      country_column("Nchi ya asili", Role::origin),
      transit_list_column("Miji aliyopitia", "; "),
      place_column("Alikoahidiwa kwenda", Role::intended_destination),
      country_column("Nchi alikoahidiwa", Role::intended_destination),
      place_column("Mahali pa unyonyaji", Role::exploitation),
      country_column("Nchi ya unyonyaji", Role::exploitation),
      exploitation_column("Aina ya unyonyaji"),
      industry_column("Sekta"),
      recruitment_column("Njia ya kuajiriwa"),
      transport_column("Usafiri"),
      cases_column("Idadi ya waathiriwa"),
      remark_column("Maelezo", {"familia imearifiwa", "amerudi nyumbani", "kesi imefungwa"})};
  auto sheet = BookSheet{.name = "Njia"};
  sheet.rows = {title_row(fmt::format("{}: njia za ulanguzi {}", job.org_name, job.round_code)),
                title_row(std::string{"Data ya maonyesho tu. "} + kSyntheticNote),
                header_row(columns)};
  add_rows(sheet, columns, job.journeys, job.pen);
  return {.title = "Njia za ulanguzi", .sheets = {std::move(sheet)}};
}

/// The whole route in one cell, as somebody tells it.
Book write_free_text(LayoutJob const& job) {
  auto const columns =
      LayoutColumns{number_column("S/No"),
                    route_column("Route"),
                    place_alone_column("Told they would go to", Role::intended_destination),
                    exploitation_column("Type of exploitation"),
                    industry_column("Type of work"),
                    recruitment_column("How recruited"),
                    transport_column("Means of transport"),
                    cases_column("Number of victims"),
                    date_text_column("When")};
  auto sheet = BookSheet{.name = "Sheet1"};
  sheet.rows = {
      title_row(fmt::format("{} - routes known to our staff ({})", job.org_name, kSyntheticNote)),
      header_row(columns)};
  add_rows(sheet, columns, job.journeys, job.pen);
  return {.title = "Routes", .sheets = {std::move(sheet)}};
}

/// An OpenDocument sheet with real dates and three transit columns.
Book write_open_document(LayoutJob const& job) {
  auto const columns =
      LayoutColumns{ref_column("Reference no"),
                    date_column("Date of incident"),
                    nature_column("Nature of case"),
                    place_column("Source town", Role::origin),
                    country_column("Source country", Role::origin),
                    transit_column("Transit point 1", 0, 3),
                    transit_column("Transit point 2", 1, 3),
                    transit_column("Transit point 3", 2, 3),
                    place_column("Promised destination", Role::intended_destination),
                    country_column("Promised country", Role::intended_destination),
                    place_column("Exploitation location", Role::exploitation),
                    country_column("Exploitation country", Role::exploitation),
                    exploitation_column("Form of exploitation"),
                    industry_column("Sector"),
                    recruitment_column("Method of recruitment"),
                    transport_column("Transport used"),
                    cases_column("Estimated number of cases")};
  auto sheet = BookSheet{.name = "Cases and routes"};
  sheet.rows = {header_row(columns)};
  add_rows(sheet, columns, job.journeys, job.pen);
  return {.title = "Cases and routes", .sheets = {std::move(sheet)}};
}

/// A semicolon file of a French spreadsheet, with decimal commas in a column that Njia does not
/// need.
Book write_french(LayoutJob const& job) {
  auto const cost =
      LayoutColumn{"Coût du retour (USD)", [](ColumnContext const& c) {
                     return text_cell(fmt::format("{},{:02}", c.pen.random().between(20, 400),
                                                  5 * c.pen.random().below(20)));
                   }};
  auto const columns =
      LayoutColumns{ref_column("N° de dossier"),
                    date_text_column("Date des faits"),
                    place_column("Ville d'origine", Role::origin),
                    country_column("Pays d'origine", Role::origin),
                    transit_list_column("Villes de transit", " - "),
                    place_column("Destination prévue", Role::intended_destination),
                    country_column("Pays de destination prévu", Role::intended_destination),
                    place_column("Lieu d'exploitation", Role::exploitation),
                    country_column("Pays d'exploitation", Role::exploitation),
                    exploitation_column("Type d'exploitation"),
                    industry_column("Secteur d'activité"),
                    recruitment_column("Mode de recrutement"),
                    transport_column("Moyen de transport"),
                    cases_column("Nombre de victimes"),
                    cost};
  auto sheet = BookSheet{.name = "Feuille1"};
  sheet.rows = {title_row(std::string{"Données de démonstration. "} + kSyntheticNote),
                header_row(columns)};
  add_rows(sheet, columns, job.journeys, job.pen);
  return {.title = "Dossiers", .sheets = {std::move(sheet)}};
}

} // namespace njia::demo
