// Made by tools/api from api/openapi.yaml and api/paths/. Do not edit: change the contract and run
// tools/api.
#include "njia/server/api/messages.h"

#include "njia/server/json/codec_impl.h"

namespace njia {
namespace codec {

template <> struct MemberTable<api::Words> {
  static constexpr MemberRow rows[] = {
      row<&api::Words::en>("en", {.is_required = true, .max_length = 2000}),
      row<&api::Words::sw>("sw", {.is_required = true, .max_length = 2000}),
      row<&api::Words::fr>("fr", {.is_required = true, .max_length = 2000}),
      row<&api::Words::ar>("ar", {.is_required = true, .max_length = 2000})};
};

template <> struct MemberTable<api::Event> {
  static constexpr MemberRow rows[] = {
      row<&api::Event::id>("id", {.is_required = true}),
      row<&api::Event::kind>("kind", {.is_required = true, .max_length = 60}),
      row<&api::Event::at>("at", {.is_required = true}),
      row<&api::Event::subject>("subject", {.max_length = 200})};
};

template <> struct MemberTable<api::EventPage> {
  static constexpr MemberRow rows[] = {
      row<&api::EventPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::EventPage::next_cursor>("next_cursor", {.is_required = true, .max_length = 500})};
};

template <> struct MemberTable<api::Job> {
  static constexpr MemberRow rows[] = {
      row<&api::Job::id>("id", {.is_required = true}),
      row<&api::Job::kind>("kind", {.is_required = true, .max_length = 50}),
      row<&api::Job::state>("state", {.is_required = true}),
      row<&api::Job::done>("done", {.min = 0.0, .max = 9007199254740991.0}),
      row<&api::Job::total>("total", {.min = 0.0, .max = 9007199254740991.0}),
      row<&api::Job::created_at>("created_at", {.is_required = true}),
      row<&api::Job::finished_at>("finished_at", {}),
      row<&api::Job::result>("result", {.max_length = 500}),
      row<&api::Job::problem>("problem", {})};
};

template <> struct MemberTable<api::JobPage> {
  static constexpr MemberRow rows[] = {
      row<&api::JobPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::JobPage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::JourneyEntry> {
  static constexpr MemberRow rows[] = {
      row<&api::JourneyEntry::version>("version",
                                       {.is_required = true, .min = 1.0, .max = 4294967295.0}),
      row<&api::JourneyEntry::status>("status", {.is_required = true}),
      row<&api::JourneyEntry::journey>("journey", {.is_required = true})};
};

template <> struct MemberTable<api::JourneyPage> {
  static constexpr MemberRow rows[] = {
      row<&api::JourneyPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::JourneyPage::next_cursor>("next_cursor", {.max_length = 500}),
      row<&api::JourneyPage::total>("total", {.min = 0.0, .max = 9007199254740991.0})};
};

template <> struct MemberTable<api::Revision> {
  static constexpr MemberRow rows[] = {
      row<&api::Revision::version>("version",
                                   {.is_required = true, .min = 1.0, .max = 4294967295.0}),
      row<&api::Revision::action>("action", {.is_required = true}),
      row<&api::Revision::at>("at", {.is_required = true}),
      row<&api::Revision::by>("by", {.max_length = 200}),
      row<&api::Revision::reason>("reason", {.max_length = 500}),
      row<&api::Revision::batch>("batch", {})};
};

template <> struct MemberTable<api::RevisionPage> {
  static constexpr MemberRow rows[] = {
      row<&api::RevisionPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::RevisionPage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::FieldChange> {
  static constexpr MemberRow rows[] = {
      row<&api::FieldChange::pointer>("pointer", {.is_required = true, .max_length = 200}),
      row<&api::FieldChange::before>("before", {}), row<&api::FieldChange::after>("after", {})};
};

template <> struct MemberTable<api::JourneyChanges> {
  static constexpr MemberRow rows[] = {
      row<&api::JourneyChanges::from>("from",
                                      {.is_required = true, .min = 1.0, .max = 4294967295.0}),
      row<&api::JourneyChanges::to>("to", {.is_required = true, .min = 1.0, .max = 4294967295.0}),
      row<&api::JourneyChanges::changes>("changes", {.is_required = true, .max_items = 10000})};
};

template <> struct MemberTable<api::OrganisationPage> {
  static constexpr MemberRow rows[] = {
      row<&api::OrganisationPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::OrganisationPage::next_cursor>("next_cursor", {.max_length = 500}),
      row<&api::OrganisationPage::total>("total", {.min = 0.0, .max = 9007199254740991.0})};
};

template <> struct MemberTable<api::RoundPage> {
  static constexpr MemberRow rows[] = {
      row<&api::RoundPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::RoundPage::next_cursor>("next_cursor", {.max_length = 500}),
      row<&api::RoundPage::total>("total", {.min = 0.0, .max = 9007199254740991.0})};
};

template <> struct MemberTable<api::PasswordLogin> {
  static constexpr MemberRow rows[] = {
      row<&api::PasswordLogin::name>("name",
                                     {.is_required = true, .min_length = 1, .max_length = 200}),
      row<&api::PasswordLogin::password>(
          "password", {.is_required = true, .min_length = 1, .max_length = 1000})};
};

template <> struct MemberTable<api::TotpCode> {
  static constexpr MemberRow rows[] = {row<&api::TotpCode::code>(
      "code", {.is_required = true, .max_length = 6, .pattern = "^[0-9]{6}$"})};
};

template <> struct MemberTable<api::Session> {
  static constexpr MemberRow rows[] = {
      row<&api::Session::user>("user", {.is_required = true}),
      row<&api::Session::name>("name", {.is_required = true, .max_length = 200}),
      row<&api::Session::organisation>("organisation", {}),
      row<&api::Session::roles>("roles", {.is_required = true, .max_items = 10}),
      row<&api::Session::second_factor>("second_factor", {.is_required = true}),
      row<&api::Session::expires_at>("expires_at", {.is_required = true})};
};

template <> struct MemberTable<api::VocabularyEntry> {
  static constexpr MemberRow rows[] = {
      row<&api::VocabularyEntry::name>("name", {.is_required = true, .max_length = 50}),
      row<&api::VocabularyEntry::size>("size", {.is_required = true, .min = 0.0, .max = 255.0})};
};

template <> struct MemberTable<api::VocabularyPage> {
  static constexpr MemberRow rows[] = {
      row<&api::VocabularyPage::data>("data", {.is_required = true, .max_items = 1000})};
};

template <> struct MemberTable<api::VocabularyTerm> {
  static constexpr MemberRow rows[] = {
      row<&api::VocabularyTerm::code>("code", {.is_required = true, .max_length = 60}),
      row<&api::VocabularyTerm::number>("number", {.is_required = true, .min = 1.0, .max = 255.0}),
      row<&api::VocabularyTerm::labels>("labels", {.is_required = true}),
      row<&api::VocabularyTerm::reviewed>("reviewed", {.is_required = true, .max_items = 4}),
      row<&api::VocabularyTerm::since>("since", {.is_required = true, .min = 1.0, .max = 65535.0})};
};

template <> struct MemberTable<api::Vocabulary> {
  static constexpr MemberRow rows[] = {
      row<&api::Vocabulary::name>("name", {.is_required = true, .max_length = 50}),
      row<&api::Vocabulary::terms>("terms", {.is_required = true, .max_items = 255})};
};

template <> struct MemberTable<api::ListEvents::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListEvents::Parameters::after>(
          "after", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListEvents::Parameters::limit>("limit",
                                               {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListEvents::Parameters::accept_language>("Accept-Language",
                                                         {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListJobs::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListJobs::Parameters::state>("state", {.max_items = 5, .in = In::query}),
      row<&api::ListJobs::Parameters::limit>("limit", {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListJobs::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListJobs::Parameters::accept_language>("Accept-Language",
                                                       {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetJob::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetJob::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetJob::Parameters::accept_language>("Accept-Language",
                                                     {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListJourneys::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListJourneys::Parameters::org>("org", {.in = In::query}),
      row<&api::ListJourneys::Parameters::round>("round", {.in = In::query}),
      row<&api::ListJourneys::Parameters::include_withdrawn>("include_withdrawn",
                                                             {.in = In::query}),
      row<&api::ListJourneys::Parameters::sort>(
          "sort", {.max_length = 50, .pattern = "^-?[a-z_]+$", .in = In::query}),
      row<&api::ListJourneys::Parameters::limit>("limit",
                                                 {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListJourneys::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListJourneys::Parameters::fields>(
          "fields", {.max_length = 100, .max_items = 100, .in = In::query}),
      row<&api::ListJourneys::Parameters::if_none_match>("If-None-Match",
                                                         {.max_length = 500, .in = In::header}),
      row<&api::ListJourneys::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::CreateJourney::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::CreateJourney::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::CreateJourney::Parameters::njia_reason>("Njia-Reason",
                                                        {.max_length = 500, .in = In::header}),
      row<&api::CreateJourney::Parameters::prefer>("Prefer", {.max_length = 500, .in = In::header}),
      row<&api::CreateJourney::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetJourney::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetJourney::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetJourney::Parameters::fields>(
          "fields", {.max_length = 100, .max_items = 100, .in = In::query}),
      row<&api::GetJourney::Parameters::if_none_match>("If-None-Match",
                                                       {.max_length = 500, .in = In::header}),
      row<&api::GetJourney::Parameters::accept_language>("Accept-Language",
                                                         {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ReplaceJourney::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ReplaceJourney::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::ReplaceJourney::Parameters::if_match>("If-Match",
                                                      {.max_length = 100, .in = In::header}),
      row<&api::ReplaceJourney::Parameters::njia_reason>("Njia-Reason",
                                                         {.max_length = 500, .in = In::header}),
      row<&api::ReplaceJourney::Parameters::prefer>("Prefer",
                                                    {.max_length = 500, .in = In::header}),
      row<&api::ReplaceJourney::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::WithdrawJourney::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::WithdrawJourney::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::WithdrawJourney::Parameters::if_match>("If-Match",
                                                       {.max_length = 100, .in = In::header}),
      row<&api::WithdrawJourney::Parameters::njia_reason>("Njia-Reason",
                                                          {.max_length = 500, .in = In::header}),
      row<&api::WithdrawJourney::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::RestoreJourney::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::RestoreJourney::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::RestoreJourney::Parameters::if_match>("If-Match",
                                                      {.max_length = 100, .in = In::header}),
      row<&api::RestoreJourney::Parameters::njia_reason>("Njia-Reason",
                                                         {.max_length = 500, .in = In::header}),
      row<&api::RestoreJourney::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::RestoreJourney::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListJourneyRevisions::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListJourneyRevisions::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::ListJourneyRevisions::Parameters::limit>(
          "limit", {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListJourneyRevisions::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListJourneyRevisions::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::CompareJourneyRevisions::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::CompareJourneyRevisions::Parameters::id>("id",
                                                         {.is_required = true, .in = In::path}),
      row<&api::CompareJourneyRevisions::Parameters::from>(
          "from", {.is_required = true, .min = 1.0, .max = 4294967295.0, .in = In::query}),
      row<&api::CompareJourneyRevisions::Parameters::to>(
          "to", {.min = 1.0, .max = 4294967295.0, .in = In::query}),
      row<&api::CompareJourneyRevisions::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListOrganisations::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListOrganisations::Parameters::limit>("limit",
                                                      {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListOrganisations::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListOrganisations::Parameters::fields>(
          "fields", {.max_length = 100, .max_items = 100, .in = In::query}),
      row<&api::ListOrganisations::Parameters::if_none_match>(
          "If-None-Match", {.max_length = 500, .in = In::header}),
      row<&api::ListOrganisations::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::CreateOrganisation::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::CreateOrganisation::Parameters::idempotency_key>("Idempotency-Key",
                                                                 {.in = In::header}),
      row<&api::CreateOrganisation::Parameters::njia_reason>("Njia-Reason",
                                                             {.max_length = 500, .in = In::header}),
      row<&api::CreateOrganisation::Parameters::prefer>("Prefer",
                                                        {.max_length = 500, .in = In::header}),
      row<&api::CreateOrganisation::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetOrganisation::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetOrganisation::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetOrganisation::Parameters::fields>(
          "fields", {.max_length = 100, .max_items = 100, .in = In::query}),
      row<&api::GetOrganisation::Parameters::if_none_match>("If-None-Match",
                                                            {.max_length = 500, .in = In::header}),
      row<&api::GetOrganisation::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ReplaceOrganisation::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ReplaceOrganisation::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::ReplaceOrganisation::Parameters::if_match>("If-Match",
                                                           {.max_length = 100, .in = In::header}),
      row<&api::ReplaceOrganisation::Parameters::njia_reason>(
          "Njia-Reason", {.max_length = 500, .in = In::header}),
      row<&api::ReplaceOrganisation::Parameters::prefer>("Prefer",
                                                         {.max_length = 500, .in = In::header}),
      row<&api::ReplaceOrganisation::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListRounds::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListRounds::Parameters::limit>("limit",
                                               {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListRounds::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListRounds::Parameters::fields>(
          "fields", {.max_length = 100, .max_items = 100, .in = In::query}),
      row<&api::ListRounds::Parameters::if_none_match>("If-None-Match",
                                                       {.max_length = 500, .in = In::header}),
      row<&api::ListRounds::Parameters::accept_language>("Accept-Language",
                                                         {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::CreateRound::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::CreateRound::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::CreateRound::Parameters::njia_reason>("Njia-Reason",
                                                      {.max_length = 500, .in = In::header}),
      row<&api::CreateRound::Parameters::prefer>("Prefer", {.max_length = 500, .in = In::header}),
      row<&api::CreateRound::Parameters::accept_language>("Accept-Language",
                                                          {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetRound::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetRound::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetRound::Parameters::fields>(
          "fields", {.max_length = 100, .max_items = 100, .in = In::query}),
      row<&api::GetRound::Parameters::if_none_match>("If-None-Match",
                                                     {.max_length = 500, .in = In::header}),
      row<&api::GetRound::Parameters::accept_language>("Accept-Language",
                                                       {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ReplaceRound::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ReplaceRound::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::ReplaceRound::Parameters::if_match>("If-Match",
                                                    {.max_length = 100, .in = In::header}),
      row<&api::ReplaceRound::Parameters::njia_reason>("Njia-Reason",
                                                       {.max_length = 500, .in = In::header}),
      row<&api::ReplaceRound::Parameters::prefer>("Prefer", {.max_length = 500, .in = In::header}),
      row<&api::ReplaceRound::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetSession::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::GetSession::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::SignIn::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::SignIn::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::SignOut::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::SignOut::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GiveTotpCode::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::GiveTotpCode::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListVocabularies::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListVocabularies::Parameters::if_none_match>("If-None-Match",
                                                             {.max_length = 500, .in = In::header}),
      row<&api::ListVocabularies::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetVocabulary::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetVocabulary::Parameters::name>(
          "name", {.is_required = true, .max_length = 50, .pattern = "^[a-z_]+$", .in = In::path}),
      row<&api::GetVocabulary::Parameters::if_none_match>("If-None-Match",
                                                          {.max_length = 500, .in = In::header}),
      row<&api::GetVocabulary::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

} // namespace codec

template Decoded<RawJson> from_json<RawJson>(std::string_view, std::size_t);
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
