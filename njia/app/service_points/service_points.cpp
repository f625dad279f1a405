#include "njia/app/service_points/service_points.h"

#include "njia/analysis/exercise.h"
#include "njia/base/text.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace njia::app {
namespace {

/// "Otieno, Amina" and "amina OTIENO" are one person.
std::vector<std::string> words_of(std::string_view name) {
  auto const folded = fold(name);
  auto words = std::vector<std::string>{};
  for (auto const word : split(folded, ' ')) {
    if (!word.empty()) {
      words.emplace_back(word);
    }
  }
  std::sort(words.begin(), words.end());
  return words;
}

Result<Done> check_approvers(ServicePointsRequest const& request) {
  auto const first = words_of(request.first_approver);
  auto const second = words_of(request.second_approver);
  if (first.empty() || second.empty()) {
    return Error{.key = "service_points.approver_missing", .where = ""};
  }
  if (first == second) {
    return Error{.key = "service_points.approver_twice", .where = ""};
  }
  return Done{};
}

analysis::Grants read_grants(Store const& store, RoundId round) {
  auto refused = std::set<OrganisationId>{};
  auto const statements = store.coverage(round);
  for (auto const& statement : statements) {
    if (!statement.grants_service_points) {
      refused.insert(statement.org);
    }
  }
  auto grants = analysis::Grants{};
  for (auto const& statement : statements) {
    if (!refused.contains(statement.org)) {
      grants.add(statement.org, round);
    }
  }
  return grants;
}

analysis::GrantedJourneys read_journeys(Store const& store, PlaceTree const& places, RoundId round,
                                        analysis::Grants const& grants) {
  auto groups = std::unordered_map<OrganisationId, GroupId, IdHash>{};
  for (auto const& organisation : store.organisations()) {
    groups.emplace(organisation.id, analysis::group_of(organisation));
  }
  auto builder = analysis::GrantedJourneysBuilder{places, grants};
  store.each_journey({.round = round}, [&](JourneyRevision const& revision) {
    builder.add(revision.journey, groups.at(revision.journey.org));
    return true;
  });
  return std::move(builder).finish();
}

} // namespace

Result<analysis::ServicePoints> find_service_points(Store const& store, PlaceTree const& places,
                                                    ServicePointsRequest const& request) {
  if (!request.is_switched_on) {
    return Error{.key = "service_points.switched_off", .where = ""};
  }
  if (auto const two = check_approvers(request); !two) {
    return two.error();
  }
  auto const grants = read_grants(store, request.round);
  if (grants.empty()) {
    return Error{.key = "service_points.not_granted", .where = ""};
  }
  return analysis::where_to_stand(read_journeys(store, places, request.round, grants), places,
                                  request.stand);
}

} // namespace njia::app
