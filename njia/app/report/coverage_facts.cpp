#include "njia/app/report/coverage_facts.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace njia::app {
namespace {

using Units = std::vector<std::pair<PlaceId, std::string>>;

/// Countries whose first-level units people call counties.
bool has_counties(std::string_view country) { return country == "KE" || country == "LR"; }

/// Positions of the units that a statement names.
std::set<std::size_t> units_of(CoverageStatement const& statement, Units const& units,
                               PlaceTree const& places) {
  auto out = std::set<std::size_t>{};
  for (auto const place : statement.places) {
    for (auto i = std::size_t{0}; i < units.size(); ++i) {
      if (places.contains(units[i].first, place)) {
        out.insert(i);
      }
    }
  }
  return out;
}

std::uint32_t months_of(DateSpan const& span) {
  auto const first = std::chrono::year_month_day{span.earliest};
  auto const last = std::chrono::year_month_day{span.latest};
  auto const months = (last.year() - first.year()).count() * 12 +
                      static_cast<int>(static_cast<unsigned>(last.month())) -
                      static_cast<int>(static_cast<unsigned>(first.month())) + 1;
  return static_cast<std::uint32_t>(std::max<long>(months, 0));
}

/// "A" … "Z", "AA" …
std::string letter(std::size_t i) {
  auto out = std::string{};
  for (auto n = i + 1; n > 0; n = (n - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return out;
}

std::uint64_t submissions_of(std::map<OrganisationId, std::uint64_t> const& counts,
                             OrganisationId org) {
  auto const found = counts.find(org);
  return found == counts.end() ? 0 : found->second;
}

struct Stated {
  Organisation const* organisation;
  std::set<std::size_t> units = {};
  std::optional<std::uint32_t> months = {};
};

std::vector<Stated> statements(Snapshot const& snapshot, Units const& units,
                               PlaceTree const& places) {
  auto out = std::vector<Stated>{};
  for (auto const& organisation : snapshot.organisations) {
    auto stated = Stated{.organisation = &organisation};
    auto is_known = submissions_of(snapshot.submissions, organisation.id) > 0;
    for (auto const& statement : snapshot.coverage) {
      if (statement.org == organisation.id && statement.round == snapshot.round.id) {
        is_known = true;
        stated.units.merge(units_of(statement, units, places));
        if (statement.active) {
          stated.months = std::max(stated.months.value_or(0), months_of(*statement.active));
        }
      }
    }
    if (is_known) {
      out.push_back(std::move(stated));
    }
  }
  std::stable_sort(out.begin(), out.end(), [&](Stated const& a, Stated const& b) {
    return submissions_of(snapshot.submissions, a.organisation->id) >
           submissions_of(snapshot.submissions, b.organisation->id);
  });
  return out;
}

report::OrganisationPresence presence(Snapshot const& snapshot, Stated const& stated,
                                      Units const& units, std::size_t i) {
  auto const org = stated.organisation->id;
  auto out = report::OrganisationPresence{.letter = letter(i),
                                          .took_part_before =
                                              submissions_of(snapshot.submissions_before, org) > 0,
                                          .months = stated.months,
                                          .submissions = submissions_of(snapshot.submissions, org)};
  for (auto const unit : stated.units) {
    out.areas.push_back(units[unit].first);
  }
  return out;
}

} // namespace

report::CoverageFacts coverage_facts(Snapshot const& snapshot, ReportPlaces const& places) {
  auto const audience = snapshot.request.audience;
  auto out = report::CoverageFacts{};
  auto const country = places.atlas.tree.country_code(snapshot.request.focal);
  out.unit_key = has_counties(country) ? "county" : "area";
  if (audience == Audience::owner || snapshot.coverage.empty()) {
    return out;
  }
  auto const units = places.units(snapshot.request.focal);
  auto const stated = statements(snapshot, units, places.atlas.tree);
  auto groups = std::vector<std::set<GroupId>>(units.size());
  for (auto const& one : stated) {
    out.without_statement += one.units.empty() ? 1 : 0;
    for (auto const unit : one.units) {
      groups[unit].insert(analysis::group_of(*one.organisation));
    }
  }
  for (auto i = std::size_t{0}; i < units.size(); ++i) {
    auto const count = static_cast<std::uint32_t>(groups[i].size());
    out.areas.push_back({.area = units[i].first, .code = units[i].second, .organisations = count});
  }
  if (audience == Audience::coordinator) {
    for (auto i = std::size_t{0}; i < stated.size(); ++i) {
      out.organisations.push_back(presence(snapshot, stated[i], units, i));
    }
  }
  return out;
}

} // namespace njia::app
