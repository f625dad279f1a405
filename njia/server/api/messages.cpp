// Made by tools/api from api/openapi.yaml and api/paths/. Do not edit: change the contract and run
// tools/api.
#include "njia/server/api/messages.h"

#include "njia/server/json/codec_impl.h"

namespace njia {

template Decoded<api::Words> from_json<api::Words>(std::string_view, std::size_t);
template void append_json<api::Words>(std::string&, api::Words const&);
template Decoded<api::Event> from_json<api::Event>(std::string_view, std::size_t);
template void append_json<api::Event>(std::string&, api::Event const&);
template Decoded<api::EventPage> from_json<api::EventPage>(std::string_view, std::size_t);
template void append_json<api::EventPage>(std::string&, api::EventPage const&);
template Decoded<api::Job> from_json<api::Job>(std::string_view, std::size_t);
template void append_json<api::Job>(std::string&, api::Job const&);
template Decoded<api::JobPage> from_json<api::JobPage>(std::string_view, std::size_t);
template void append_json<api::JobPage>(std::string&, api::JobPage const&);
template Decoded<Step> from_json<Step>(std::string_view, std::size_t);
template void append_json<Step>(std::string&, Step const&);
template void append_json<View<Step>>(std::string&, View<Step> const&);
template Decoded<Leg> from_json<Leg>(std::string_view, std::size_t);
template void append_json<Leg>(std::string&, Leg const&);
template void append_json<View<Leg>>(std::string&, View<Leg> const&);
template Decoded<Journey> from_json<Journey>(std::string_view, std::size_t);
template void append_json<Journey>(std::string&, Journey const&);
template void append_json<View<Journey>>(std::string&, View<Journey> const&);
template void append_json<api::JourneyEntry>(std::string&, api::JourneyEntry const&);
template void append_json<api::JourneyPage>(std::string&, api::JourneyPage const&);
template Decoded<api::Revision> from_json<api::Revision>(std::string_view, std::size_t);
template void append_json<api::Revision>(std::string&, api::Revision const&);
template Decoded<api::RevisionPage> from_json<api::RevisionPage>(std::string_view, std::size_t);
template void append_json<api::RevisionPage>(std::string&, api::RevisionPage const&);
template Decoded<api::FieldChange> from_json<api::FieldChange>(std::string_view, std::size_t);
template void append_json<api::FieldChange>(std::string&, api::FieldChange const&);
template Decoded<api::JourneyChanges> from_json<api::JourneyChanges>(std::string_view, std::size_t);
template void append_json<api::JourneyChanges>(std::string&, api::JourneyChanges const&);
template Decoded<Organisation> from_json<Organisation>(std::string_view, std::size_t);
template void append_json<Organisation>(std::string&, Organisation const&);
template void append_json<View<Organisation>>(std::string&, View<Organisation> const&);
template void append_json<api::OrganisationPage>(std::string&, api::OrganisationPage const&);
template Decoded<Round> from_json<Round>(std::string_view, std::size_t);
template void append_json<Round>(std::string&, Round const&);
template void append_json<View<Round>>(std::string&, View<Round> const&);
template void append_json<api::RoundPage>(std::string&, api::RoundPage const&);
template Decoded<api::PasswordLogin> from_json<api::PasswordLogin>(std::string_view, std::size_t);
template void append_json<api::PasswordLogin>(std::string&, api::PasswordLogin const&);
template Decoded<api::TotpCode> from_json<api::TotpCode>(std::string_view, std::size_t);
template void append_json<api::TotpCode>(std::string&, api::TotpCode const&);
template Decoded<api::Session> from_json<api::Session>(std::string_view, std::size_t);
template void append_json<api::Session>(std::string&, api::Session const&);
template Decoded<api::VocabularyEntry> from_json<api::VocabularyEntry>(std::string_view,
                                                                       std::size_t);
template void append_json<api::VocabularyEntry>(std::string&, api::VocabularyEntry const&);
template Decoded<api::VocabularyPage> from_json<api::VocabularyPage>(std::string_view, std::size_t);
template void append_json<api::VocabularyPage>(std::string&, api::VocabularyPage const&);
template Decoded<api::VocabularyTerm> from_json<api::VocabularyTerm>(std::string_view, std::size_t);
template void append_json<api::VocabularyTerm>(std::string&, api::VocabularyTerm const&);
template Decoded<api::Vocabulary> from_json<api::Vocabulary>(std::string_view, std::size_t);
template void append_json<api::Vocabulary>(std::string&, api::Vocabulary const&);
template Decoded<api::ListEvents::Parameters>
read_parameters<api::ListEvents::Parameters>(RawParameters const&);
template Decoded<api::ListJobs::Parameters>
read_parameters<api::ListJobs::Parameters>(RawParameters const&);
template Decoded<api::GetJob::Parameters>
read_parameters<api::GetJob::Parameters>(RawParameters const&);
template Decoded<api::ListJourneys::Parameters>
read_parameters<api::ListJourneys::Parameters>(RawParameters const&);
template Decoded<api::CreateJourney::Parameters>
read_parameters<api::CreateJourney::Parameters>(RawParameters const&);
template Decoded<api::GetJourney::Parameters>
read_parameters<api::GetJourney::Parameters>(RawParameters const&);
template Decoded<api::ReplaceJourney::Parameters>
read_parameters<api::ReplaceJourney::Parameters>(RawParameters const&);
template Decoded<api::WithdrawJourney::Parameters>
read_parameters<api::WithdrawJourney::Parameters>(RawParameters const&);
template Decoded<api::RestoreJourney::Parameters>
read_parameters<api::RestoreJourney::Parameters>(RawParameters const&);
template Decoded<api::ListJourneyRevisions::Parameters>
read_parameters<api::ListJourneyRevisions::Parameters>(RawParameters const&);
template Decoded<api::CompareJourneyRevisions::Parameters>
read_parameters<api::CompareJourneyRevisions::Parameters>(RawParameters const&);
template Decoded<api::ListOrganisations::Parameters>
read_parameters<api::ListOrganisations::Parameters>(RawParameters const&);
template Decoded<api::CreateOrganisation::Parameters>
read_parameters<api::CreateOrganisation::Parameters>(RawParameters const&);
template Decoded<api::GetOrganisation::Parameters>
read_parameters<api::GetOrganisation::Parameters>(RawParameters const&);
template Decoded<api::ReplaceOrganisation::Parameters>
read_parameters<api::ReplaceOrganisation::Parameters>(RawParameters const&);
template Decoded<api::ListRounds::Parameters>
read_parameters<api::ListRounds::Parameters>(RawParameters const&);
template Decoded<api::CreateRound::Parameters>
read_parameters<api::CreateRound::Parameters>(RawParameters const&);
template Decoded<api::GetRound::Parameters>
read_parameters<api::GetRound::Parameters>(RawParameters const&);
template Decoded<api::ReplaceRound::Parameters>
read_parameters<api::ReplaceRound::Parameters>(RawParameters const&);
template Decoded<api::GetSession::Parameters>
read_parameters<api::GetSession::Parameters>(RawParameters const&);
template Decoded<api::SignIn::Parameters>
read_parameters<api::SignIn::Parameters>(RawParameters const&);
template Decoded<api::SignOut::Parameters>
read_parameters<api::SignOut::Parameters>(RawParameters const&);
template Decoded<api::GiveTotpCode::Parameters>
read_parameters<api::GiveTotpCode::Parameters>(RawParameters const&);
template Decoded<api::ListVocabularies::Parameters>
read_parameters<api::ListVocabularies::Parameters>(RawParameters const&);
template Decoded<api::GetVocabulary::Parameters>
read_parameters<api::GetVocabulary::Parameters>(RawParameters const&);
template Decoded<FieldMask> read_fields<Journey>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<Organisation>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<Round>(std::vector<std::string> const&);

} // namespace njia
