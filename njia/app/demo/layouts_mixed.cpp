// The less regular layouts: lists of persons, two tables on one sheet, formulas, scripts from right
// to left.
#include "njia/app/demo/layout_columns.h"

#include <fmt/format.h>

#include <algorithm>

namespace njia::demo {
namespace {

/// The persons of a submission, one journey each: the same way, one sex.
std::vector<Journey> persons_of(std::span<Journey const> journeys) {
  auto persons = std::vector<Journey>{};
  for (auto const& journey : journeys) {
    for (auto const& entry : journey.by_sex.entries) {
      for (auto i = std::uint32_t{0}; i < entry.count; ++i) {
        persons.push_back(journey);
        persons.back().by_sex.entries = {{entry.code, 1}};
      }
    }
  }
  return persons;
}

template <class T> void shuffle(std::vector<T>& all, Random& random) {
  for (auto i = all.size(); i > 1; --i) {
    std::swap(all[i - 1], all[random.below(i)]);
  }
}

} // namespace

/// One row a person, with names, phones, numbers of identity cards and birth dates: all of them
/// invented at sight, and all of them to be dropped by whoever imports the file.
Book write_persons(LayoutJob const& job) {
  auto const name = LayoutColumn{"Name of survivor", [](ColumnContext const& c) {
                                   return text_cell(fmt::format("Jina Bandia {}", c.number));
                                 }};
  auto const phone = LayoutColumn{"Phone number", [](ColumnContext const& c) {
                                    return text_cell(fmt::format("0700 000 {:03}", c.number));
                                  }};
  auto const id_card = LayoutColumn{"ID / Passport no", [](ColumnContext const& c) {
                                      return text_cell(fmt::format("0000{:04}", c.number));
                                    }};
  auto const born = LayoutColumn{
      "Date of birth", [](ColumnContext const& c) {
        auto const year = std::chrono::year{static_cast<int>(c.pen.random().between(1985, 2007))};
        auto const month = std::chrono::month{c.pen.random().between(1, 12)};
        return date_cell(
            std::chrono::sys_days{year / month / std::chrono::day{c.pen.random().between(1, 28)}});
      }};
  auto const sex =
      LayoutColumn{"Sex", [](ColumnContext const& c) {
                     auto const is_female = term_code(c.journey.by_sex.entries.front().code) == "F";
                     return text_cell(is_female ? (c.pen.random().chance(60) ? "F" : "Female")
                                                : (c.pen.random().chance(60) ? "M" : "Male"));
                   }};
  auto const columns =
      LayoutColumns{number_column("No"),
                    name,
                    phone,
                    id_card,
                    born,
                    sex,
                    place_column("Home town", Role::origin),
                    country_column("Country of origin", Role::origin),
                    transit_column("Transit 1", 0, 2),
                    transit_column("Transit 2", 1, 2),
                    place_column("Promised destination", Role::intended_destination),
                    country_column("Promised country", Role::intended_destination),
                    place_column("Place of exploitation", Role::exploitation),
                    country_column("Country of exploitation", Role::exploitation),
                    exploitation_column("Type of exploitation"),
                    industry_column("Kind of work"),
                    recruitment_column("How recruited"),
                    transport_column("Mode of transport"),
                    date_text_column("Date of travel")};
  job.pen.write_clearly(); // the rows of one submission must agree
  auto persons = persons_of(job.journeys);
  shuffle(persons, job.pen.random());
  auto sheet = BookSheet{.name = "Intake list"};
  sheet.rows = {title_row(fmt::format("{} - intake list. {}", job.org_name, kSyntheticNote)),
                header_row(columns)};
  add_rows(sheet, columns, persons, job.pen);
  return {.title = "Intake list", .sheets = {std::move(sheet)}};
}

/// Two tables below each other: cases, and routes that are known without any case counted. Dates
/// are text.
Book write_two_tables(LayoutJob const& job) {
  auto const way = LayoutColumns{place_column("Origin town", Role::origin),
                                 country_column("Origin country", Role::origin),
                                 transit_list_column("Transit points", " -> "),
                                 place_column("Intended destination", Role::intended_destination),
                                 country_column("Intended country", Role::intended_destination),
                                 place_column("Exploitation place", Role::exploitation),
                                 country_column("Exploitation country", Role::exploitation),
                                 exploitation_column("Exploitation type"),
                                 industry_column("Industry"),
                                 recruitment_column("Recruitment"),
                                 transport_column("Transport"),
                                 date_text_column("When")};
  auto columns = way;
  columns.insert(columns.begin(), ref_column("Case no"));
  columns.push_back(cases_column("Cases"));
  auto known = way;
  known.insert(known.begin(), same_column("Record type", "Known route"));
  auto cases = std::vector<Journey>{};
  auto routes = std::vector<Journey>{};
  for (auto const& journey : job.journeys) {
    (journey.kind == JourneyKind::known_route ? routes : cases).push_back(journey);
  }
  auto sheet = BookSheet{.name = "Border desk"};
  sheet.rows = {title_row(fmt::format("{} {}. {}", job.org_name, job.round_code, kSyntheticNote)),
                {},
                title_row("A. Cases"),
                header_row(columns)};
  add_rows(sheet, columns, cases, job.pen);
  sheet.rows.insert(
      sheet.rows.end(),
      {{}, {}, title_row("B. Routes known to staff, no case counted"), header_row(known)});
  add_rows(sheet, known, routes, job.pen);
  return {.title = "Border desk", .sheets = {std::move(sheet)}};
}

/// From right to left, headers and answers in Arabic, small towns in Latin letters.
Book write_arabic(LayoutJob const& job) {
  auto const columns =
      LayoutColumns{ref_column("رقم الملف"),
                    date_text_column("تاريخ السفر"),
                    place_column("مكان المنشأ", Role::origin),
                    country_column("بلد المنشأ", Role::origin),
                    place_column("الوجهة المقصودة", Role::intended_destination),
                    country_column("بلد الوجهة المقصودة", Role::intended_destination),
                    place_column("مكان الاستغلال", Role::exploitation),
                    country_column("بلد الاستغلال", Role::exploitation),
                    exploitation_column("نوع الاستغلال"),
                    industry_column("القطاع"),
                    recruitment_column("طريقة التجنيد"),
                    transport_column("وسيلة النقل"),
                    cases_column("عدد الضحايا")};
  auto sheet = BookSheet{.name = "الحالات", .right_to_left = true};
  sheet.rows = {title_row(std::string{"بيانات تجريبية غير حقيقية. "} + kSyntheticNote),
                header_row(columns)};
  add_rows(sheet, columns, job.journeys, job.pen);
  return {.title = "Cases", .sheets = {std::move(sheet)}};
}

/// Counts of females and males, their sum as a formula, and a column that nobody is meant to see.
Book write_formulas(LayoutJob const& job) {
  auto columns = LayoutColumns{number_column("#"),
                               same_column("Office use", "checked"),
                               date_column("Travel date"),
                               place_column("City of origin", Role::origin),
                               country_column("Country of origin", Role::origin),
                               transit_column("Transit place", 0, 1),
                               place_column("Intended city", Role::intended_destination),
                               country_column("Intended country", Role::intended_destination),
                               place_column("City of exploitation", Role::exploitation),
                               country_column("Country of exploitation", Role::exploitation),
                               exploitation_column("Type of exploitation"),
                               industry_column("Sector"),
                               recruitment_column("Method of recruitment"),
                               transport_column("Mode of transport"),
                               sex_count_column("Females", "F"),
                               sex_count_column("Males", "M")};
  auto const female = columns.size() - 2;
  columns.push_back({"Number of victims", [female](ColumnContext const& c) {
                       return formula_cell(fmt::format("={}+{}", cell_name(c.row, female),
                                                       cell_name(c.row, female + 1)),
                                           c.journey.cases_min.value_or(0));
                     }});
  auto sheet = BookSheet{.name = "Legal aid", .hidden_columns = {1}};
  sheet.rows = {title_row(fmt::format("{} - {}", job.org_name, kSyntheticNote)),
                header_row(columns)};
  add_rows(sheet, columns, job.journeys, job.pen);
  return {.title = "Legal aid", .sheets = {std::move(sheet)}};
}

/// A tab-separated export of a small database.
Book write_transit_list(LayoutJob const& job) {
  auto const columns =
      LayoutColumns{ref_column("Case number"),
                    date_text_column("Date of travel"),
                    place_column("Origin", Role::origin),
                    country_column("Origin country", Role::origin),
                    transit_list_column("Transit points (list)", "; "),
                    place_column("Intended destination", Role::intended_destination),
                    country_column("Intended destination country", Role::intended_destination),
                    place_column("Place of exploitation", Role::exploitation),
                    country_column("Country of exploitation", Role::exploitation),
                    exploitation_column("Type of exploitation"),
                    industry_column("Industry"),
                    recruitment_column("Recruitment"),
                    transport_column("Transport"),
                    cases_column("Number of cases")};
  auto sheet = BookSheet{.name = "export"};
  sheet.rows = {title_row(kSyntheticNote), header_row(columns)};
  add_rows(sheet, columns, job.journeys, job.pen);
  return {.title = "Export", .sheets = {std::move(sheet)}};
}

/// The whole route in one cell, in Swahili.
Book write_swahili_text(LayoutJob const& job) {
  auto const columns = LayoutColumns{number_column("Nambari"),
                                     route_column("Njia aliyopitia"),
                                     exploitation_column("Aina ya unyonyaji"),
                                     industry_column("Aina ya kazi"),
                                     recruitment_column("Njia ya kushawishiwa"),
                                     transport_column("Njia ya usafiri"),
                                     cases_column("Waathiriwa"),
                                     date_text_column("Lini")};
  auto sheet = BookSheet{.name = "Karatasi1"};
  sheet.rows = {title_row(fmt::format("{} {}", job.org_name, job.round_code)),
                title_row(std::string{"Data ya maonyesho tu. "} + kSyntheticNote),
                {},
                header_row(columns)};
  add_rows(sheet, columns, job.journeys, job.pen);
  return {.title = "Njia", .sheets = {std::move(sheet)}};
}

/// Counts by sex without a sum; the sum is what Njia makes of it.
Book write_girls_and_boys(LayoutJob const& job) {
  auto const columns =
      LayoutColumns{ref_column("Ref no"),
                    date_text_column("Date of travel"),
                    place_column("Place of origin", Role::origin),
                    country_column("Country of origin", Role::origin),
                    transit_column("Transit point", 0, 1),
                    place_column("Intended destination", Role::intended_destination),
                    country_column("Intended country", Role::intended_destination),
                    place_column("Place of exploitation", Role::exploitation),
                    country_column("Country of exploitation", Role::exploitation),
                    exploitation_column("Type of exploitation"),
                    recruitment_column("Recruited by means of"),
                    transport_column("Transport"),
                    sex_count_column("Female", "F"),
                    sex_count_column("Male", "M")};
  auto sheet = BookSheet{.name = "Reception"};
  sheet.rows = {title_row(fmt::format("{}: reception. {}", job.org_name, kSyntheticNote)),
                {},
                header_row(columns)};
  add_rows(sheet, columns, job.journeys, job.pen);
  return {.title = "Reception", .sheets = {std::move(sheet)}};
}

/// What a helpline notes.
Book write_few_columns(LayoutJob const& job) {
  auto const columns = LayoutColumns{date_text_column("Date"),
                                     place_alone_column("From", Role::origin),
                                     place_alone_column("Final destination", Role::destination),
                                     exploitation_column("Exploitation"),
                                     recruitment_column("Recruitment"),
                                     cases_column("Victims")};
  auto sheet = BookSheet{.name = "Calls"};
  sheet.rows = {header_row(columns)};
  add_rows(sheet, columns, job.journeys, job.pen);
  return {.title = "Helpline", .sheets = {std::move(sheet)}};
}

} // namespace njia::demo
