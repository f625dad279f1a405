// The handlers of all routes, by resource. Each gets the contract's structs, decides about every
// object by the call, runs one use case and answers with the contract's struct.
#pragma once

#include "njia/server/api/messages.h"
#include "njia/server/hub/answer.h"
#include "njia/server/hub/call.h"

namespace njia::server {

/// The type of a handler, from its operation.
template <class Op> using Answer = Answered<typename Op::Answer>;

// journeys.cpp
Answer<api::ListJourneys> list_journeys(Call&, api::ListJourneys::Parameters const&, NoBody const&);
Answer<api::CreateJourney> create_journey(Call&, api::CreateJourney::Parameters const&,
                                          Journey const&);
Answer<api::GetJourney> get_journey(Call&, api::GetJourney::Parameters const&, NoBody const&);
Answer<api::ReplaceJourney> replace_journey(Call&, api::ReplaceJourney::Parameters const&,
                                            Journey const&);
Answer<api::WithdrawJourney> withdraw_journey(Call&, api::WithdrawJourney::Parameters const&,
                                              NoBody const&);
Answer<api::RestoreJourney> restore_journey(Call&, api::RestoreJourney::Parameters const&,
                                            NoBody const&);
Answer<api::ListJourneyRevisions>
list_journey_revisions(Call&, api::ListJourneyRevisions::Parameters const&, NoBody const&);
Answer<api::CompareJourneyRevisions>
compare_journey_revisions(Call&, api::CompareJourneyRevisions::Parameters const&, NoBody const&);

// network.cpp
Answer<api::ListOrganisations> list_organisations(Call&, api::ListOrganisations::Parameters const&,
                                                  NoBody const&);
Answer<api::CreateOrganisation>
create_organisation(Call&, api::CreateOrganisation::Parameters const&, Organisation const&);
Answer<api::GetOrganisation> get_organisation(Call&, api::GetOrganisation::Parameters const&,
                                              NoBody const&);
Answer<api::ReplaceOrganisation>
replace_organisation(Call&, api::ReplaceOrganisation::Parameters const&, Organisation const&);
Answer<api::ListRounds> list_rounds(Call&, api::ListRounds::Parameters const&, NoBody const&);
Answer<api::CreateRound> create_round(Call&, api::CreateRound::Parameters const&, Round const&);
Answer<api::GetRound> get_round(Call&, api::GetRound::Parameters const&, NoBody const&);
Answer<api::ReplaceRound> replace_round(Call&, api::ReplaceRound::Parameters const&, Round const&);

// vocabularies.cpp
Answer<api::ListVocabularies> list_vocabularies(Call&, api::ListVocabularies::Parameters const&,
                                                NoBody const&);
Answer<api::GetVocabulary> get_vocabulary(Call&, api::GetVocabulary::Parameters const&,
                                          NoBody const&);

} // namespace njia::server
