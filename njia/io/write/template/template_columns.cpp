#include "njia/io/write/template/template.h"

#include "njia/base/csv_text.h"

#include <array>

#include <fmt/format.h>

namespace njia {
namespace {

constexpr int kTransitPlaces = 6;

struct Row {
  std::string_view target;
  std::string_view hxl;
  std::string_view vocabulary;
};

constexpr auto kBeforeTransit = std::to_array<Row>({{"origin.place", "#loc+origin", ""},
                                                    {"origin.country", "#country+origin", ""},
                                                    {"intended.place", "#loc+intended", ""},
                                                    {"intended.country", "#country+intended", ""}});
constexpr auto kAfterTransit =
    std::to_array<Row>({{"exploitation.place", "#loc+exploitation", ""},
                        {"exploitation.country", "#country+exploitation", ""},
                        {"industry", "#sector+industry", "industry"},
                        {"exploitation_type", "#impact+exploitation", "exploitation"},
                        {"cases_min", "#affected+min", ""},
                        {"cases", "#affected+cases", ""},
                        {"cases_max", "#affected+max", ""},
                        {"date_from", "#date+start", ""},
                        {"date_to", "#date+end", ""},
                        {"recruitment", "#method+recruitment", "recruitment"},
                        {"transport", "#item+transport", "transport"},
                        {"detection", "#meta+source", "detection"},
                        {"sureness", "#meta+confidence", "sureness"},
                        {"permission", "#meta+sharing", "permission"},
                        {"org_ref", "#meta+ref", ""},
                        {"note", "#meta+note", ""}});

TemplateColumn make_column(Row const& row, Language language) {
  return {.target = std::string{row.target},
          .label = label("template", row.target, language),
          .hxl = std::string{row.hxl},
          .vocabulary = std::string{row.vocabulary}};
}

void append_record(std::string& out, std::vector<TemplateColumn> const& columns,
                   std::string TemplateColumn::*member) {
  for (auto const& column : columns) {
    out += (&column == columns.data() ? "" : ",") + format_csv_cell(column.*member);
  }
  out += "\r\n";
}

} // namespace

std::vector<TemplateColumn> template_columns(Language language) {
  auto columns = std::vector<TemplateColumn>{};
  for (auto const& row : kBeforeTransit) {
    columns.push_back(make_column(row, language));
  }
  for (auto i = 1; i <= kTransitPlaces; ++i) {
    auto const number = LabelArgs{{"number", std::to_string(i)}};
    columns.push_back({.target = fmt::format("transit.place {}", i),
                       .label = label("template", "transit.place", language, number),
                       .hxl = fmt::format("#loc+transit+{}", i),
                       .vocabulary = ""});
    columns.push_back({.target = fmt::format("leg.transport {}", i),
                       .label = label("template", "leg.transport", language, number),
                       .hxl = fmt::format("#item+transport+leg+{}", i),
                       .vocabulary = "transport"});
  }
  for (auto const& row : kAfterTransit) {
    columns.push_back(make_column(row, language));
  }
  return columns;
}

std::string template_csv(Language language) {
  auto const columns = template_columns(language);
  auto out = std::string{"\xEF\xBB\xBF"};
  append_record(out, columns, &TemplateColumn::label);
  append_record(out, columns, &TemplateColumn::hxl);
  append_record(out, columns, &TemplateColumn::target);
  return out;
}

} // namespace njia
