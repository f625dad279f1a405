#include "njia/app/import/target.h"

#include "njia/base/text.h"
#include "njia/domain/columns.h"

#include <array>
#include <charconv>

namespace njia::importing {
namespace {

using K = TargetKind;

struct Row {
  std::string_view name;
  TargetKind kind;
  Role role = Role::not_asked;
  std::string_view vocabulary = {};
};

constexpr auto kTargets = std::to_array<Row>({
    {"origin.place", K::place, Role::origin},
    {"origin.country", K::country, Role::origin},
    {"origin.admin1", K::admin1, Role::origin},
    {"origin.nationality", K::nationality, Role::origin},
    {"recruitment.place", K::place, Role::recruitment},
    {"recruitment.country", K::country, Role::recruitment},
    {"recruitment.admin1", K::admin1, Role::recruitment},
    {"transit.place", K::place, Role::transit},
    {"transit.country", K::country, Role::transit},
    {"transit.admin1", K::admin1, Role::transit},
    {"transit.list", K::transit_list, Role::transit},
    {"intended.place", K::place, Role::intended_destination},
    {"intended.country", K::country, Role::intended_destination},
    {"intended.admin1", K::admin1, Role::intended_destination},
    {"exploitation.place", K::place, Role::exploitation},
    {"exploitation.country", K::country, Role::exploitation},
    {"exploitation.admin1", K::admin1, Role::exploitation},
    {"destination.place", K::place, Role::destination},
    {"destination.country", K::country, Role::destination},
    {"destination.admin1", K::admin1, Role::destination},
    {"rescue.place", K::place, Role::rescue_or_exit},
    {"rescue.country", K::country, Role::rescue_or_exit},
    {"rescue.admin1", K::admin1, Role::rescue_or_exit},
    {"route.text", K::route_text},
    {"leg.transport", K::leg_transport, Role::transit, "transport"},
    {"transport", K::codes, Role::not_asked, "transport"},
    {"exploitation_type", K::codes, Role::not_asked, "exploitation"},
    {"sex_exploitation_type", K::codes, Role::not_asked, "exploitation"},
    {"industry", K::codes, Role::not_asked, "industry"},
    {"recruitment", K::codes, Role::not_asked, "recruitment"},
    {"platform", K::codes, Role::not_asked, "platform"},
    {"recruiter_relation", K::codes, Role::not_asked, "recruiter_relation"},
    {"control", K::codes, Role::not_asked, "control"},
    {"outcome", K::codes, Role::not_asked, "outcome"},
    {"vulnerability", K::codes, Role::not_asked, "vulnerability"},
    {"nature", K::code, Role::not_asked, "nature"},
    {"kind", K::code, Role::not_asked, "kind"},
    {"detection", K::code, Role::not_asked, "detection"},
    {"transit_known", K::code, Role::not_asked, "transit_known"},
    {"cases_basis", K::code, Role::not_asked, "cases_basis"},
    {"cases_unit", K::code, Role::not_asked, "cases_unit"},
    {"documents", K::code, Role::not_asked, "documents"},
    {"crossing", K::code, Role::not_asked, "crossing"},
    {"concealment", K::code, Role::not_asked, "concealment"},
    {"permission", K::code, Role::not_asked, "permission"},
    {"reliability", K::code, Role::not_asked, "reliability"},
    {"credibility", K::code, Role::not_asked, "credibility"},
    {"sureness", K::code, Role::not_asked, "sureness"},
    {"cases", K::cases},
    {"cases_min", K::cases_min},
    {"cases_max", K::cases_max},
    {"submissions", K::submissions},
    {"sex", K::sex, Role::not_asked, "sex"},
    {"age", K::age, Role::not_asked, "age_band"},
    {"birth_date", K::birth_date},
    {"age_class", K::age_class, Role::not_asked, "age_class"},
    {"date", K::date},
    {"date_from", K::date_from},
    {"date_to", K::date_to},
    {"month", K::month},
    {"year", K::year},
    {"learned_on", K::learned_on},
    {"retrafficked", K::retrafficked},
    {"programme", K::programme},
    {"org_ref", K::org_ref},
    {"note", K::note},
    {"id", K::id},
    {"version", K::version},
    {"organisation", K::organisation},
    {"identity.name", K::identity},
    {"identity.phone", K::identity},
    {"identity.email", K::identity},
    {"identity.id_number", K::identity},
    {"identity.address", K::identity},
    {"identity.other", K::identity},
    {"ignore", K::ignore},
    {"status", K::status},
});

struct Prefix {
  std::string_view text;
  TargetKind kind;
  std::string_view vocabulary;
};
constexpr auto kPrefixes =
    std::to_array<Prefix>({{"by_sex.", K::tally_sex, "sex"},
                           {"by_age.", K::tally_age, "age_band"},
                           {"by_age_class.", K::tally_age_class, "age_class"},
                           {"record.", K::record, ""}});

std::optional<Target> find_plain(std::string_view name) {
  for (auto const& prefix : kPrefixes) {
    auto const code =
        name.starts_with(prefix.text) ? name.substr(prefix.text.size()) : std::string_view{};
    if (!code.empty() && (prefix.kind != K::record || is_journey_column(code))) {
      return Target{.kind = prefix.kind,
                    .name = std::string{name},
                    .vocabulary = std::string{prefix.vocabulary},
                    .code = std::string{code}};
    }
  }
  for (auto const& row : kTargets) {
    if (row.name == name) {
      return Target{.kind = row.kind,
                    .name = std::string{name},
                    .role = row.role,
                    .vocabulary = std::string{row.vocabulary}};
    }
  }
  return std::nullopt;
}

} // namespace

std::optional<Target> find_target(std::string_view name) {
  if (auto target = find_plain(name)) {
    return target;
  }
  auto const space = name.rfind(' ');
  if (space == std::string_view::npos) {
    return std::nullopt;
  }
  auto target = find_plain(name.substr(0, space));
  auto number = std::uint32_t{0};
  auto const digits = name.substr(space + 1);
  auto const [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  auto const numbered =
      failure == std::errc{} && end == digits.data() + digits.size() && number >= 1 && number <= 60;
  if (!target || !numbered || target->role != Role::transit || target->kind == K::transit_list) {
    return std::nullopt;
  }
  target->number = number;
  return target;
}

std::string target_text(Target const& target) {
  return target.number == 0 ? target.name : target.name + " " + std::to_string(target.number);
}

bool may_repeat(Target const& target) {
  switch (target.kind) {
  case K::identity:
  case K::ignore:
  case K::status:
  case K::codes:
  case K::note:
  case K::transit_list:
    return true;
  default:
    return false;
  }
}

} // namespace njia::importing
