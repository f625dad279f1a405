// The flat list of everything that the hub answers to. Nothing else registers a route; the contract
// (api/) and this list are held equal by a test.
#include "njia/server/hub/route.h"

#include "njia/server/hub/handlers/handlers.h"

namespace njia::server {

std::vector<Route> const& routes() {
  using access::Action;
  static auto const kRoutes = std::vector<Route>{
      // clang-format off
      route<api::ListJourneys>(Policy{Action::journey_read}, &list_journeys),
      route<api::CreateJourney>(Policy{Action::journey_create}, &create_journey),
      route<api::GetJourney>(Policy{Action::journey_read}, &get_journey),
      route<api::ReplaceJourney>(Policy{Action::journey_write}, &replace_journey),
      route<api::WithdrawJourney>(Policy{Action::journey_write}, &withdraw_journey),
      route<api::RestoreJourney>(Policy{Action::journey_write}, &restore_journey),
      route<api::ListJourneyRevisions>(Policy{Action::journey_read}, &list_journey_revisions),
      route<api::CompareJourneyRevisions>(Policy{Action::journey_read}, &compare_journey_revisions),

      route<api::ListOrganisations>(Policy{Action::organisation_read}, &list_organisations),
      route<api::CreateOrganisation>(Policy{Action::organisation_create}, &create_organisation),
      route<api::GetOrganisation>(Policy{Action::organisation_read}, &get_organisation),
      route<api::ReplaceOrganisation>(Policy{Action::organisation_write}, &replace_organisation),
      route<api::ListRounds>(Policy{Action::round_read}, &list_rounds),
      route<api::CreateRound>(Policy{Action::round_write}, &create_round),
      route<api::GetRound>(Policy{Action::round_read}, &get_round),
      route<api::ReplaceRound>(Policy{Action::round_write}, &replace_round),

      route<api::ListVocabularies>(Policy{Action::site_read}, &list_vocabularies),
      route<api::GetVocabulary>(Policy{Action::site_read}, &get_vocabulary),
      // clang-format on
  };
  return kRoutes;
}

} // namespace njia::server
