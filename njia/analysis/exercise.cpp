#include "njia/analysis/exercise.h"

#include <algorithm>

namespace njia::analysis {

Round const* Exercise::find_round(RoundId id) const {
  auto const found = std::find_if(rounds.begin(), rounds.end(),
                                  [&](Round const& round) { return round.id == id; });
  return found == rounds.end() ? nullptr : &*found;
}

Round const* Exercise::find_round(std::string_view code) const {
  auto const found = std::find_if(rounds.begin(), rounds.end(),
                                  [&](Round const& round) { return round.code == code; });
  return found == rounds.end() ? nullptr : &*found;
}

GroupId group_of(Organisation const& organisation) {
  return organisation.group ? *organisation.group : GroupId{organisation.id.uuid()};
}

std::vector<CoverageStatement> statements_for(std::optional<OrganisationId> owner,
                                              std::vector<CoverageStatement> statements) {
  std::erase_if(statements, [&](auto const& one) { return owner && one.org != *owner; });
  return statements;
}

Exercise make_exercise(std::vector<Round> rounds, std::vector<CoverageStatement> const& statements,
                       std::vector<Organisation> const& organisations) {
  auto exercise = Exercise{.rounds = std::move(rounds)};
  for (auto const& statement : statements) {
    auto const org = std::find_if(organisations.begin(), organisations.end(),
                                  [&](Organisation const& one) { return one.id == statement.org; });
    if (org == organisations.end()) {
      continue;
    }
    auto coverage = Coverage{.group = group_of(*org),
                             .round = statement.round,
                             .places = statement.places,
                             .detection = statement.detection.codes,
                             .active = statement.active};
    for (auto const& corridor : statement.corridors) {
      auto const arrow = corridor.find('>');
      for (auto const& end :
           {corridor.substr(0, arrow),
            corridor.substr(arrow == std::string::npos ? corridor.size() : arrow + 1)}) {
        if (auto const place = PlaceId::parse(end)) {
          coverage.places.push_back(*place);
        }
      }
    }
    exercise.coverage.push_back(std::move(coverage));
  }
  return exercise;
}

} // namespace njia::analysis
