// HTCDS 2.0 rows (IOM, 24 Dec 2021) as CSV, with Njia's open route extension in columns that start
// with njx_. Each step of a journey is one hte_ row; one vic_ row carries what holds for the
// journey as a whole. What HTCDS has a field for is written there; njx_ says only what it has none
// for (docs/htcds.md).
#include "njia/io/write/export/export.h"

#include "njia/base/csv_text.h"
#include "njia/base/text.h"
#include "njia/domain/columns.h"
#include "njia/domain/field_text.h"
#include "njia/domain/vocabulary.h"

#include <algorithm>
#include <array>
#include <map>
#include <ostream>

namespace njia {
namespace {

/// Cells of one line by column name; absent ones are empty.
using Line = std::map<std::string_view, std::string>;

constexpr std::array<std::string_view, 45> kColumns{"njx_RecordId",
                                                    "njx_Table",
                                                    "hte_Type",
                                                    "hte_City",
                                                    "hte_State",
                                                    "hte_Country",
                                                    "hte_Latitude",
                                                    "hte_Longitude",
                                                    "hte_Date",
                                                    "njx_StepOrder",
                                                    "njx_StepRole",
                                                    "njx_LocationPrecision",
                                                    "njx_LocationCertainty",
                                                    "njx_LocationAlternatives",
                                                    "njx_StayDays",
                                                    "njx_TransportMode",
                                                    "njx_CrossingType",
                                                    "njx_TravelDocuments",
                                                    "njx_Concealment",
                                                    "vic_TraffickingStatus",
                                                    "vic_TraffickingStatusDecisionMakingOrg",
                                                    "vic_MethodOfRecruitment",
                                                    "vic_RecruitmentWebsitesAndApps",
                                                    "vic_RelationshipToTrafficker",
                                                    "vic_MethodsOfControl",
                                                    "vic_TypeOfExploitation",
                                                    "vic_TypeOfSexExploitation",
                                                    "vic_ForcedLabourIndustry",
                                                    "njx_RecordKind",
                                                    "njx_Nature",
                                                    "njx_Exploitation",
                                                    "njx_Industry",
                                                    "njx_Recruitment",
                                                    "njx_RecruiterRelation",
                                                    "njx_Control",
                                                    "njx_RouteTransportMode",
                                                    "njx_TransitKnown",
                                                    "njx_CaseCountMin",
                                                    "njx_CaseCountMax",
                                                    "njx_CaseCountBasis",
                                                    "njx_CaseCountUnit",
                                                    "njx_DateFrom",
                                                    "njx_DateTo",
                                                    "njx_SourceReliability",
                                                    "njx_InformationCredibility"};

/// The values that a term maps to in one HTCDS field: "f=A;g=B;f=C" gives {A, C} for f.
std::vector<std::string> mapped_values(std::string_view mapping, std::string_view field) {
  auto values = std::vector<std::string>{};
  for (auto const pair : split(mapping, ';')) {
    auto const equals = pair.find('=');
    if (equals != std::string_view::npos && trim(pair.substr(0, equals)) == field) {
      values.emplace_back(trim(pair.substr(equals + 1)));
    }
  }
  return values;
}

/// All values of a multi-select HTCDS field, each once, in the reporter's order, joined with ";".
template <Term T>
void add_mapped(Many<T> const& many, std::string_view field, std::vector<std::string>& values) {
  for (auto const code : many.codes) {
    auto const* row = vocabulary(vocabulary_name<T>()).find(static_cast<std::uint8_t>(code));
    for (auto const& value :
         row == nullptr ? std::vector<std::string>{} : mapped_values(row->htcds, field)) {
      if (std::find(values.begin(), values.end(), value) == values.end()) {
        values.push_back(value);
      }
    }
  }
}

std::string joined(std::vector<std::string> const& values) {
  auto text = std::string{};
  for (auto const& value : values) {
    text += (text.empty() ? "" : ";") + value;
  }
  return text;
}

template <Term T> std::string mapped(Many<T> const& many, std::string_view field) {
  auto values = std::vector<std::string>{};
  add_mapped(many, field, values);
  return joined(values);
}

/// hte_Type knows three events; what is none of them has an empty type and says its role in
/// njx_StepRole.
std::string_view event_type(Role role) {
  switch (role) {
  case Role::recruitment:
    return "Recruitment";
  case Role::transit:
    return "Transit";
  case Role::exploitation:
    return "Exploitation";
  default:
    return "";
  }
}

std::string number(std::optional<double> const& value) {
  return value ? FieldText<double>::format(*value) : "";
}

/// One place fills the hte_ fields as far as its precision goes; alternatives are only named in
/// njx_.
void add_location(Step const& step, ExportContext const& context, Line& line) {
  auto names = std::vector<std::string>{};
  auto known = std::vector<PlaceFacts>{};
  for (auto const place : step.places) {
    if (auto facts = context.find_place(place)) {
      names.push_back(facts->name);
      known.push_back(std::move(*facts));
    }
  }
  if (known.size() > 1) {
    line["njx_LocationAlternatives"] = joined(names);
  }
  auto const same_country =
      !known.empty() && std::all_of(known.begin(), known.end(), [&](PlaceFacts const& facts) {
        return facts.country == known.front().country;
      });
  if (same_country) {
    line["hte_Country"] = known.front().country;
  }
  if (known.size() == 1) {
    auto const& facts = known.front();
    line["hte_State"] = facts.admin1;
    if (step.precision == Precision::city) { // a county's centroid would look like a town
      line["hte_City"] = facts.name;
      line["hte_Latitude"] = number(facts.lat_deg);
      line["hte_Longitude"] = number(facts.lon_deg);
    }
  }
}

void add_leg(Journey const& journey, std::size_t step_number, Line& line) {
  for (auto const& leg : journey.legs) {
    if (leg.to_step == step_number) {
      line["njx_TransportMode"] = FieldText<Many<Transport>>::format(leg.transport);
      line["njx_CrossingType"] = term_code(leg.crossing);
      line["njx_TravelDocuments"] = term_code(leg.documents);
      line["njx_Concealment"] = term_code(leg.concealment);
    }
  }
}

Line step_line(Journey const& journey, std::size_t at, ExportContext const& context) {
  auto const& step = journey.steps[at];
  auto line = Line{{"njx_RecordId", journey.id.text()}, {"njx_Table", "hte"}};
  line["hte_Type"] = event_type(step.role);
  line["njx_StepOrder"] = std::to_string(at + 1);
  line["njx_StepRole"] = term_code(step.role);
  line["njx_LocationPrecision"] = term_code(step.precision);
  line["njx_LocationCertainty"] = term_code(step.certainty);
  line["njx_StayDays"] = FieldText<std::optional<std::uint32_t>>::format(step.stay_days);
  // hte_Date is one full date: only what is known to the day.
  auto const is_day = journey.journey_from &&
                      journey.journey_from->precision == DatePrecision::day && !journey.journey_to;
  line["hte_Date"] =
      is_day && step.role == Role::origin ? format_day(journey.journey_from->earliest) : "";
  add_location(step, context, line);
  add_leg(journey, at + 1, line);
  return line;
}

std::string trafficking_status(Nature nature) {
  auto const* row = vocabulary("nature").find(static_cast<std::uint8_t>(nature));
  return row == nullptr ? "" : joined(mapped_values(row->htcds, "vic_TraffickingStatus"));
}

/// Types that follow from another answer too: debt bondage is a means of control in HTCDS, domestic
/// servitude an industry.
template <Term... Ts> std::string mapped_from(std::string_view field, Many<Ts> const&... answers) {
  auto values = std::vector<std::string>{};
  (add_mapped(answers, field, values), ...);
  return joined(values);
}

Line victim_line(Journey const& journey) {
  using Count = FieldText<std::optional<std::uint32_t>>;
  using When = FieldText<std::optional<DateSpan>>;
  return {
      {"njx_RecordId", journey.id.text()},
      {"njx_Table", "vic"},
      {"vic_TraffickingStatus", trafficking_status(journey.nature)},
      {"vic_TraffickingStatusDecisionMakingOrg", journey.nature == Nature::not_asked ? "" : "NGO"},
      {"vic_MethodOfRecruitment", mapped(journey.recruitment, "vic_MethodOfRecruitment")},
      {"vic_RecruitmentWebsitesAndApps",
       mapped(journey.platform, "vic_RecruitmentWebsitesAndApps")},
      {"vic_RelationshipToTrafficker",
       mapped(journey.recruiter_relation, "vic_RelationshipToTrafficker")},
      {"vic_MethodsOfControl",
       mapped_from("vic_MethodsOfControl", journey.control, journey.exploitation)},
      {"vic_TypeOfExploitation", mapped(journey.exploitation, "vic_TypeOfExploitation")},
      {"vic_TypeOfSexExploitation", mapped(journey.exploitation, "vic_TypeOfSexExploitation")},
      {"vic_ForcedLabourIndustry",
       mapped_from("vic_ForcedLabourIndustry", journey.industry, journey.exploitation)},
      {"njx_RecordKind", term_code(journey.kind)},
      {"njx_Nature", term_code(journey.nature)},
      {"njx_Exploitation", FieldText<Many<Exploitation>>::format(journey.exploitation)},
      {"njx_Industry", FieldText<Many<Industry>>::format(journey.industry)},
      {"njx_Recruitment", FieldText<Many<Recruitment>>::format(journey.recruitment)},
      {"njx_RecruiterRelation",
       FieldText<Many<RecruiterRelation>>::format(journey.recruiter_relation)},
      {"njx_Control", FieldText<Many<Control>>::format(journey.control)},
      {"njx_RouteTransportMode", FieldText<Many<Transport>>::format(journey.transport)},
      {"njx_TransitKnown", term_code(journey.transit_known)},
      {"njx_CaseCountMin", Count::format(journey.cases_min)},
      {"njx_CaseCountMax", Count::format(journey.cases_max)},
      {"njx_CaseCountBasis", term_code(journey.cases_basis)},
      {"njx_CaseCountUnit", term_code(journey.cases_unit)},
      {"njx_DateFrom", When::format(journey.journey_from)},
      {"njx_DateTo", When::format(journey.journey_to)},
      {"njx_SourceReliability", term_code(journey.reliability)},
      {"njx_InformationCredibility", term_code(journey.credibility)}};
}

void write_line(Line const& line, std::ostream& out) {
  for (auto const column : kColumns) {
    auto const cell = line.find(column);
    out << (column == kColumns.front() ? "" : ",")
        << (cell == line.end() ? "" : format_csv_cell(inert_cell(cell->second)));
  }
  out << "\r\n";
}

} // namespace

Result<Done> write_htcds(std::span<ExportRow const> rows, ExportContext const& context,
                         std::ostream& out) {
  if (!context.marking.empty()) {
    out << "# " << context.marking << "\r\n";
  }
  for (auto const column : kColumns) {
    out << (column == kColumns.front() ? "" : ",") << column;
  }
  out << "\r\n";
  for (auto const& row : rows) {
    write_line(victim_line(row.journey), out);
    for (auto at = std::size_t{0}; at < row.journey.steps.size(); ++at) {
      write_line(step_line(row.journey, at, context), out);
    }
  }
  return Done{};
}

} // namespace njia
