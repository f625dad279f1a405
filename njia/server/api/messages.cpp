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

template <> struct MemberTable<api::ExportOrder> {
  static constexpr MemberRow rows[] = {
      row<&api::ExportOrder::format>("format", {.is_required = true}),
      row<&api::ExportOrder::org>("org", {}), row<&api::ExportOrder::round>("round", {})};
};

template <> struct MemberTable<api::ImportCounts> {
  static constexpr MemberRow rows[] = {
      row<&api::ImportCounts::rows_read>(
          "rows_read", {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::ImportCounts::committed>(
          "committed", {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::ImportCounts::unchanged>(
          "unchanged", {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::ImportCounts::staged>("staged",
                                      {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::ImportCounts::rejected>(
          "rejected", {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::ImportCounts::ignored>(
          "ignored", {.is_required = true, .min = 0.0, .max = 9007199254740991.0})};
};

template <> struct MemberTable<api::Import> {
  static constexpr MemberRow rows[] = {
      row<&api::Import::id>("id", {.is_required = true}),
      row<&api::Import::code>("code", {.is_required = true, .max_length = 50}),
      row<&api::Import::round>("round", {.is_required = true}),
      row<&api::Import::file_name>("file_name", {.is_required = true, .max_length = 1000}),
      row<&api::Import::created_at>("created_at", {.is_required = true}),
      row<&api::Import::created_by>("created_by", {.max_length = 200}),
      row<&api::Import::state>("state", {.is_required = true}),
      row<&api::Import::counts>("counts", {.is_required = true}),
      row<&api::Import::waiting>("waiting", {.min = 0.0, .max = 9007199254740991.0}),
      row<&api::Import::ready>("ready", {.min = 0.0, .max = 9007199254740991.0})};
};

template <> struct MemberTable<api::ImportPage> {
  static constexpr MemberRow rows[] = {
      row<&api::ImportPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::ImportPage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::FindingSample> {
  static constexpr MemberRow rows[] = {
      row<&api::FindingSample::cell>("cell", {.max_length = 300}),
      row<&api::FindingSample::value>("value", {.max_length = 2000}),
      row<&api::FindingSample::message>("message", {.max_length = 4000}),
      row<&api::FindingSample::suggestion>("suggestion", {.max_length = 2000})};
};

template <> struct MemberTable<api::FindingGroup> {
  static constexpr MemberRow rows[] = {
      row<&api::FindingGroup::code>("code", {.is_required = true, .max_length = 100}),
      row<&api::FindingGroup::number>("number", {.is_required = true, .max_length = 20}),
      row<&api::FindingGroup::severity>("severity", {.is_required = true}),
      row<&api::FindingGroup::sheet>("sheet", {.max_length = 300}),
      row<&api::FindingGroup::header>("header", {.max_length = 2000}),
      row<&api::FindingGroup::count>("count",
                                     {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::FindingGroup::samples>("samples", {.is_required = true, .max_items = 5})};
};

template <> struct MemberTable<api::FindingPage> {
  static constexpr MemberRow rows[] = {
      row<&api::FindingPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::FindingPage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::ImportRow> {
  static constexpr MemberRow rows[] = {
      row<&api::ImportRow::number>("number",
                                   {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::ImportRow::rows>("rows", {.is_required = true, .max_length = 2000}),
      row<&api::ImportRow::status>("status", {.is_required = true, .max_length = 50}),
      row<&api::ImportRow::ready>("ready", {.is_required = true}),
      row<&api::ImportRow::findings>("findings", {.is_required = true, .max_items = 1000})};
};

template <> struct MemberTable<api::ImportRowPage> {
  static constexpr MemberRow rows[] = {
      row<&api::ImportRowPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::ImportRowPage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::OpenValue> {
  static constexpr MemberRow rows[] = {
      row<&api::OpenValue::text>("text", {.is_required = true, .max_length = 2000}),
      row<&api::OpenValue::country>("country", {.is_required = true, .max_length = 2}),
      row<&api::OpenValue::reports>("reports",
                                    {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::OpenValue::rows>("rows",
                                 {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::OpenValue::must>("must", {.is_required = true}),
      row<&api::OpenValue::suggestion>("suggestion", {.max_length = 2000}),
      row<&api::OpenValue::first_cell>("first_cell", {.max_length = 300})};
};

template <> struct MemberTable<api::OpenValueList> {
  static constexpr MemberRow rows[] = {
      row<&api::OpenValueList::data>("data", {.is_required = true, .max_items = 100000})};
};

template <> struct MemberTable<api::ValueDecision> {
  static constexpr MemberRow rows[] = {
      row<&api::ValueDecision::text>("text",
                                     {.is_required = true, .min_length = 1, .max_length = 2000}),
      row<&api::ValueDecision::country>("country", {.max_length = 2}),
      row<&api::ValueDecision::place>("place", {.is_required = true})};
};

template <> struct MemberTable<api::Mended> {
  static constexpr MemberRow rows[] = {row<&api::Mended::reports>(
      "reports", {.is_required = true, .min = 0.0, .max = 9007199254740991.0})};
};

template <> struct MemberTable<api::RowDecision> {
  static constexpr MemberRow rows[] = {
      row<&api::RowDecision::decision>("decision", {.is_required = true})};
};

template <> struct MemberTable<api::CommitOrder> {
  static constexpr MemberRow rows[] = {row<&api::CommitOrder::all>("all", {})};
};

template <> struct MemberTable<api::SavedMapping> {
  static constexpr MemberRow rows[] = {
      row<&api::SavedMapping::fingerprint>("fingerprint", {.is_required = true, .max_length = 200}),
      row<&api::SavedMapping::mapping>("mapping", {.is_required = true})};
};

template <> struct MemberTable<api::MappingList> {
  static constexpr MemberRow rows[] = {
      row<&api::MappingList::data>("data", {.is_required = true, .max_items = 10000})};
};

template <> struct MemberTable<api::MappingBody> {
  static constexpr MemberRow rows[] = {
      row<&api::MappingBody::mapping>("mapping", {.is_required = true})};
};

template <> struct MemberTable<api::ImportSummary> {
  static constexpr MemberRow rows[] = {
      row<&api::ImportSummary::file_name>("file_name", {.is_required = true, .max_length = 1000}),
      row<&api::ImportSummary::dry_run>("dry_run", {.is_required = true}),
      row<&api::ImportSummary::import_>("import", {}),
      row<&api::ImportSummary::counts>("counts", {.is_required = true}),
      row<&api::ImportSummary::waiting>("waiting", {.min = 0.0, .max = 9007199254740991.0}),
      row<&api::ImportSummary::findings>("findings", {.is_required = true, .max_items = 1000})};
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

template <> struct MemberTable<api::RemarkList> {
  static constexpr MemberRow rows[] = {
      row<&api::RemarkList::data>("data", {.is_required = true, .max_items = 10000})};
};

template <> struct MemberTable<api::ReviewList> {
  static constexpr MemberRow rows[] = {
      row<&api::ReviewList::data>("data", {.is_required = true, .max_items = 10000})};
};

template <> struct MemberTable<api::AssessmentList> {
  static constexpr MemberRow rows[] = {
      row<&api::AssessmentList::data>("data", {.is_required = true, .max_items = 10000})};
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

template <> struct MemberTable<api::SharingDefaultPage> {
  static constexpr MemberRow rows[] = {
      row<&api::SharingDefaultPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::SharingDefaultPage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::SharingSetting> {
  static constexpr MemberRow rows[] = {
      row<&api::SharingSetting::permission>("permission", {.is_required = true}),
      row<&api::SharingSetting::basis>("basis", {.max_length = 1000})};
};

template <> struct MemberTable<api::AgreementEntry> {
  static constexpr MemberRow rows[] = {
      row<&api::AgreementEntry::version>("version",
                                         {.is_required = true, .min = 1.0, .max = 4294967295.0}),
      row<&api::AgreementEntry::agreement>("agreement", {.is_required = true})};
};

template <> struct MemberTable<api::AgreementPage> {
  static constexpr MemberRow rows[] = {
      row<&api::AgreementPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::AgreementPage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::AgreementDecision> {
  static constexpr MemberRow rows[] = {
      row<&api::AgreementDecision::decision>("decision", {.is_required = true})};
};

template <> struct MemberTable<api::CoveragePage> {
  static constexpr MemberRow rows[] = {
      row<&api::CoveragePage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::CoveragePage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::SettingValue> {
  static constexpr MemberRow rows[] = {
      row<&api::SettingValue::value>("value", {.is_required = true, .max_length = 2000})};
};

template <> struct MemberTable<api::SettingEntry> {
  static constexpr MemberRow rows[] = {
      row<&api::SettingEntry::code>("code", {.is_required = true}),
      row<&api::SettingEntry::value>("value", {.is_required = true, .max_length = 2000})};
};

template <> struct MemberTable<api::SettingList> {
  static constexpr MemberRow rows[] = {
      row<&api::SettingList::data>("data", {.is_required = true, .max_items = 100})};
};

template <> struct MemberTable<api::ViewPage> {
  static constexpr MemberRow rows[] = {
      row<&api::ViewPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::ViewPage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::Withdrawal> {
  static constexpr MemberRow rows[] = {row<&api::Withdrawal::journeys>(
      "journeys", {.is_required = true, .min_items = 1, .max_items = 500})};
};

template <> struct MemberTable<api::Withdrawn> {
  static constexpr MemberRow rows[] = {row<&api::Withdrawn::journeys>(
      "journeys", {.is_required = true, .min = 0.0, .max = 9007199254740991.0})};
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

template <> struct MemberTable<api::CreateExport::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::CreateExport::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::CreateExport::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetExportFile::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetExportFile::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetExportFile::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListImports::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListImports::Parameters::limit>("limit",
                                                {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListImports::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListImports::Parameters::accept_language>("Accept-Language",
                                                          {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::CreateImport::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::CreateImport::Parameters::round>("round", {.is_required = true, .in = In::query}),
      row<&api::CreateImport::Parameters::name>(
          "name", {.is_required = true, .min_length = 1, .max_length = 200, .in = In::query}),
      row<&api::CreateImport::Parameters::mode>("mode", {.in = In::query}),
      row<&api::CreateImport::Parameters::dry_run>("dry_run", {.in = In::query}),
      row<&api::CreateImport::Parameters::mapping>(
          "mapping", {.min_length = 1, .max_length = 200, .in = In::query}),
      row<&api::CreateImport::Parameters::rows>("rows", {.in = In::query}),
      row<&api::CreateImport::Parameters::date_order>("date_order", {.in = In::query}),
      row<&api::CreateImport::Parameters::split_persons>("split_persons", {.in = In::query}),
      row<&api::CreateImport::Parameters::permission>("permission", {.in = In::query}),
      row<&api::CreateImport::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::CreateImport::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetImport::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetImport::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetImport::Parameters::accept_language>("Accept-Language",
                                                        {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::DiscardImport::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::DiscardImport::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::DiscardImport::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListImportFindings::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListImportFindings::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::ListImportFindings::Parameters::limit>(
          "limit", {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListImportFindings::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListImportFindings::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListImportRows::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListImportRows::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::ListImportRows::Parameters::limit>("limit",
                                                   {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListImportRows::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListImportRows::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListImportValues::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListImportValues::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::ListImportValues::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::DecideImportValue::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::DecideImportValue::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::DecideImportValue::Parameters::idempotency_key>("Idempotency-Key",
                                                                {.in = In::header}),
      row<&api::DecideImportValue::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::DecideImportRow::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::DecideImportRow::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::DecideImportRow::Parameters::number>(
          "number", {.is_required = true, .min = 1.0, .max = 9007199254740991.0, .in = In::path}),
      row<&api::DecideImportRow::Parameters::idempotency_key>("Idempotency-Key",
                                                              {.in = In::header}),
      row<&api::DecideImportRow::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::CommitImport::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::CommitImport::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::CommitImport::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::CommitImport::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::UndoImport::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::UndoImport::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::UndoImport::Parameters::njia_reason>("Njia-Reason",
                                                     {.max_length = 500, .in = In::header}),
      row<&api::UndoImport::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::UndoImport::Parameters::accept_language>("Accept-Language",
                                                         {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::MarkImport::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::MarkImport::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::MarkImport::Parameters::name>(
          "name", {.is_required = true, .min_length = 1, .max_length = 200, .in = In::query}),
      row<&api::MarkImport::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::MarkImport::Parameters::accept_language>("Accept-Language",
                                                         {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListMappings::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::ListMappings::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::PutMapping::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::PutMapping::Parameters::fingerprint>(
          "fingerprint", {.is_required = true, .min_length = 1, .max_length = 200, .in = In::path}),
      row<&api::PutMapping::Parameters::accept_language>("Accept-Language",
                                                         {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetTemplate::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetTemplate::Parameters::file>("file", {.is_required = true, .in = In::path}),
      row<&api::GetTemplate::Parameters::accept_language>("Accept-Language",
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

template <> struct MemberTable<api::FollowJob::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::FollowJob::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::FollowJob::Parameters::accept_language>("Accept-Language",
                                                        {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetJobSummary::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetJobSummary::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetJobSummary::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetJobFile::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetJobFile::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetJobFile::Parameters::accept_language>("Accept-Language",
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

template <> struct MemberTable<api::ListRemarks::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListRemarks::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::ListRemarks::Parameters::accept_language>("Accept-Language",
                                                          {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::CreateRemark::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::CreateRemark::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::CreateRemark::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::CreateRemark::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListReviews::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListReviews::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::ListReviews::Parameters::accept_language>("Accept-Language",
                                                          {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::CreateReview::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::CreateReview::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::CreateReview::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::CreateReview::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListAssessments::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListAssessments::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::ListAssessments::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::CreateAssessment::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::CreateAssessment::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::CreateAssessment::Parameters::idempotency_key>("Idempotency-Key",
                                                               {.in = In::header}),
      row<&api::CreateAssessment::Parameters::accept_language>(
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

template <> struct MemberTable<api::ListSharingDefaults::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListSharingDefaults::Parameters::limit>(
          "limit", {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListSharingDefaults::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListSharingDefaults::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::PutSharingDefault::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::PutSharingDefault::Parameters::round>("round",
                                                      {.is_required = true, .in = In::path}),
      row<&api::PutSharingDefault::Parameters::if_match>("If-Match",
                                                         {.max_length = 100, .in = In::header}),
      row<&api::PutSharingDefault::Parameters::njia_reason>("Njia-Reason",
                                                            {.max_length = 500, .in = In::header}),
      row<&api::PutSharingDefault::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListAgreements::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListAgreements::Parameters::limit>("limit",
                                                   {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListAgreements::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListAgreements::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ProposeAgreement::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ProposeAgreement::Parameters::idempotency_key>("Idempotency-Key",
                                                               {.in = In::header}),
      row<&api::ProposeAgreement::Parameters::njia_reason>("Njia-Reason",
                                                           {.max_length = 500, .in = In::header}),
      row<&api::ProposeAgreement::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetAgreement::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetAgreement::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetAgreement::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::DecideAgreement::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::DecideAgreement::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::DecideAgreement::Parameters::if_match>("If-Match",
                                                       {.max_length = 100, .in = In::header}),
      row<&api::DecideAgreement::Parameters::idempotency_key>("Idempotency-Key",
                                                              {.in = In::header}),
      row<&api::DecideAgreement::Parameters::njia_reason>("Njia-Reason",
                                                          {.max_length = 500, .in = In::header}),
      row<&api::DecideAgreement::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListCoverage::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListCoverage::Parameters::round>("round", {.in = In::query}),
      row<&api::ListCoverage::Parameters::limit>("limit",
                                                 {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListCoverage::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListCoverage::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::PutCoverage::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::PutCoverage::Parameters::round>("round", {.is_required = true, .in = In::path}),
      row<&api::PutCoverage::Parameters::if_match>("If-Match",
                                                   {.max_length = 100, .in = In::header}),
      row<&api::PutCoverage::Parameters::njia_reason>("Njia-Reason",
                                                      {.max_length = 500, .in = In::header}),
      row<&api::PutCoverage::Parameters::accept_language>("Accept-Language",
                                                          {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListSettings::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::ListSettings::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::PutSetting::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::PutSetting::Parameters::code>("code", {.is_required = true, .in = In::path}),
      row<&api::PutSetting::Parameters::njia_reason>("Njia-Reason",
                                                     {.max_length = 500, .in = In::header}),
      row<&api::PutSetting::Parameters::accept_language>("Accept-Language",
                                                         {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListViews::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListViews::Parameters::limit>("limit",
                                              {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListViews::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListViews::Parameters::accept_language>("Accept-Language",
                                                        {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::CreateView::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::CreateView::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::CreateView::Parameters::accept_language>("Accept-Language",
                                                         {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ReplaceView::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ReplaceView::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::ReplaceView::Parameters::if_match>("If-Match",
                                                   {.max_length = 100, .in = In::header}),
      row<&api::ReplaceView::Parameters::accept_language>("Accept-Language",
                                                          {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::RemoveView::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::RemoveView::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::RemoveView::Parameters::accept_language>("Accept-Language",
                                                         {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::WithdrawJourneys::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::WithdrawJourneys::Parameters::idempotency_key>("Idempotency-Key",
                                                               {.in = In::header}),
      row<&api::WithdrawJourneys::Parameters::njia_reason>("Njia-Reason",
                                                           {.max_length = 500, .in = In::header}),
      row<&api::WithdrawJourneys::Parameters::accept_language>(
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
template Decoded<api::ExportOrder> from_json<api::ExportOrder>(std::string_view, std::size_t);
template void append_json<api::ExportOrder>(std::string&, api::ExportOrder const&);
template Decoded<api::ImportCounts> from_json<api::ImportCounts>(std::string_view, std::size_t);
template void append_json<api::ImportCounts>(std::string&, api::ImportCounts const&);
template Decoded<api::Import> from_json<api::Import>(std::string_view, std::size_t);
template void append_json<api::Import>(std::string&, api::Import const&);
template Decoded<api::ImportPage> from_json<api::ImportPage>(std::string_view, std::size_t);
template void append_json<api::ImportPage>(std::string&, api::ImportPage const&);
template Decoded<api::FindingSample> from_json<api::FindingSample>(std::string_view, std::size_t);
template void append_json<api::FindingSample>(std::string&, api::FindingSample const&);
template Decoded<api::FindingGroup> from_json<api::FindingGroup>(std::string_view, std::size_t);
template void append_json<api::FindingGroup>(std::string&, api::FindingGroup const&);
template Decoded<api::FindingPage> from_json<api::FindingPage>(std::string_view, std::size_t);
template void append_json<api::FindingPage>(std::string&, api::FindingPage const&);
template Decoded<api::ImportRow> from_json<api::ImportRow>(std::string_view, std::size_t);
template void append_json<api::ImportRow>(std::string&, api::ImportRow const&);
template Decoded<api::ImportRowPage> from_json<api::ImportRowPage>(std::string_view, std::size_t);
template void append_json<api::ImportRowPage>(std::string&, api::ImportRowPage const&);
template Decoded<api::OpenValue> from_json<api::OpenValue>(std::string_view, std::size_t);
template void append_json<api::OpenValue>(std::string&, api::OpenValue const&);
template Decoded<api::OpenValueList> from_json<api::OpenValueList>(std::string_view, std::size_t);
template void append_json<api::OpenValueList>(std::string&, api::OpenValueList const&);
template Decoded<api::ValueDecision> from_json<api::ValueDecision>(std::string_view, std::size_t);
template void append_json<api::ValueDecision>(std::string&, api::ValueDecision const&);
template Decoded<api::Mended> from_json<api::Mended>(std::string_view, std::size_t);
template void append_json<api::Mended>(std::string&, api::Mended const&);
template Decoded<api::RowDecision> from_json<api::RowDecision>(std::string_view, std::size_t);
template void append_json<api::RowDecision>(std::string&, api::RowDecision const&);
template Decoded<api::CommitOrder> from_json<api::CommitOrder>(std::string_view, std::size_t);
template void append_json<api::CommitOrder>(std::string&, api::CommitOrder const&);
template Decoded<api::SavedMapping> from_json<api::SavedMapping>(std::string_view, std::size_t);
template void append_json<api::SavedMapping>(std::string&, api::SavedMapping const&);
template Decoded<api::MappingList> from_json<api::MappingList>(std::string_view, std::size_t);
template void append_json<api::MappingList>(std::string&, api::MappingList const&);
template Decoded<api::MappingBody> from_json<api::MappingBody>(std::string_view, std::size_t);
template void append_json<api::MappingBody>(std::string&, api::MappingBody const&);
template Decoded<api::ImportSummary> from_json<api::ImportSummary>(std::string_view, std::size_t);
template void append_json<api::ImportSummary>(std::string&, api::ImportSummary const&);
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
template Decoded<Remark> from_json<Remark>(std::string_view, std::size_t);
template void append_json<Remark>(std::string&, Remark const&);
template void append_json<View<Remark>>(std::string&, View<Remark> const&);
template Decoded<ReviewStep> from_json<ReviewStep>(std::string_view, std::size_t);
template void append_json<ReviewStep>(std::string&, ReviewStep const&);
template void append_json<View<ReviewStep>>(std::string&, View<ReviewStep> const&);
template Decoded<Assessment> from_json<Assessment>(std::string_view, std::size_t);
template void append_json<Assessment>(std::string&, Assessment const&);
template void append_json<View<Assessment>>(std::string&, View<Assessment> const&);
template void append_json<api::RemarkList>(std::string&, api::RemarkList const&);
template void append_json<api::ReviewList>(std::string&, api::ReviewList const&);
template void append_json<api::AssessmentList>(std::string&, api::AssessmentList const&);
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
template Decoded<SharingDefault> from_json<SharingDefault>(std::string_view, std::size_t);
template void append_json<SharingDefault>(std::string&, SharingDefault const&);
template void append_json<View<SharingDefault>>(std::string&, View<SharingDefault> const&);
template void append_json<api::SharingDefaultPage>(std::string&, api::SharingDefaultPage const&);
template Decoded<api::SharingSetting> from_json<api::SharingSetting>(std::string_view, std::size_t);
template void append_json<api::SharingSetting>(std::string&, api::SharingSetting const&);
template Decoded<Agreement> from_json<Agreement>(std::string_view, std::size_t);
template void append_json<Agreement>(std::string&, Agreement const&);
template void append_json<View<Agreement>>(std::string&, View<Agreement> const&);
template void append_json<api::AgreementEntry>(std::string&, api::AgreementEntry const&);
template void append_json<api::AgreementPage>(std::string&, api::AgreementPage const&);
template Decoded<api::AgreementDecision> from_json<api::AgreementDecision>(std::string_view,
                                                                           std::size_t);
template void append_json<api::AgreementDecision>(std::string&, api::AgreementDecision const&);
template Decoded<CoverageStatement> from_json<CoverageStatement>(std::string_view, std::size_t);
template void append_json<CoverageStatement>(std::string&, CoverageStatement const&);
template void append_json<View<CoverageStatement>>(std::string&, View<CoverageStatement> const&);
template void append_json<api::CoveragePage>(std::string&, api::CoveragePage const&);
template Decoded<api::SettingValue> from_json<api::SettingValue>(std::string_view, std::size_t);
template void append_json<api::SettingValue>(std::string&, api::SettingValue const&);
template Decoded<api::SettingEntry> from_json<api::SettingEntry>(std::string_view, std::size_t);
template void append_json<api::SettingEntry>(std::string&, api::SettingEntry const&);
template Decoded<api::SettingList> from_json<api::SettingList>(std::string_view, std::size_t);
template void append_json<api::SettingList>(std::string&, api::SettingList const&);
template Decoded<SavedView> from_json<SavedView>(std::string_view, std::size_t);
template void append_json<SavedView>(std::string&, SavedView const&);
template void append_json<View<SavedView>>(std::string&, View<SavedView> const&);
template void append_json<api::ViewPage>(std::string&, api::ViewPage const&);
template Decoded<api::Withdrawal> from_json<api::Withdrawal>(std::string_view, std::size_t);
template void append_json<api::Withdrawal>(std::string&, api::Withdrawal const&);
template Decoded<api::Withdrawn> from_json<api::Withdrawn>(std::string_view, std::size_t);
template void append_json<api::Withdrawn>(std::string&, api::Withdrawn const&);
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
template Decoded<api::CreateExport::Parameters>
read_parameters<api::CreateExport::Parameters>(RawParameters const&);
template Decoded<api::GetExportFile::Parameters>
read_parameters<api::GetExportFile::Parameters>(RawParameters const&);
template Decoded<api::ListImports::Parameters>
read_parameters<api::ListImports::Parameters>(RawParameters const&);
template Decoded<api::CreateImport::Parameters>
read_parameters<api::CreateImport::Parameters>(RawParameters const&);
template Decoded<api::GetImport::Parameters>
read_parameters<api::GetImport::Parameters>(RawParameters const&);
template Decoded<api::DiscardImport::Parameters>
read_parameters<api::DiscardImport::Parameters>(RawParameters const&);
template Decoded<api::ListImportFindings::Parameters>
read_parameters<api::ListImportFindings::Parameters>(RawParameters const&);
template Decoded<api::ListImportRows::Parameters>
read_parameters<api::ListImportRows::Parameters>(RawParameters const&);
template Decoded<api::ListImportValues::Parameters>
read_parameters<api::ListImportValues::Parameters>(RawParameters const&);
template Decoded<api::DecideImportValue::Parameters>
read_parameters<api::DecideImportValue::Parameters>(RawParameters const&);
template Decoded<api::DecideImportRow::Parameters>
read_parameters<api::DecideImportRow::Parameters>(RawParameters const&);
template Decoded<api::CommitImport::Parameters>
read_parameters<api::CommitImport::Parameters>(RawParameters const&);
template Decoded<api::UndoImport::Parameters>
read_parameters<api::UndoImport::Parameters>(RawParameters const&);
template Decoded<api::MarkImport::Parameters>
read_parameters<api::MarkImport::Parameters>(RawParameters const&);
template Decoded<api::ListMappings::Parameters>
read_parameters<api::ListMappings::Parameters>(RawParameters const&);
template Decoded<api::PutMapping::Parameters>
read_parameters<api::PutMapping::Parameters>(RawParameters const&);
template Decoded<api::GetTemplate::Parameters>
read_parameters<api::GetTemplate::Parameters>(RawParameters const&);
template Decoded<api::ListJobs::Parameters>
read_parameters<api::ListJobs::Parameters>(RawParameters const&);
template Decoded<api::GetJob::Parameters>
read_parameters<api::GetJob::Parameters>(RawParameters const&);
template Decoded<api::FollowJob::Parameters>
read_parameters<api::FollowJob::Parameters>(RawParameters const&);
template Decoded<api::GetJobSummary::Parameters>
read_parameters<api::GetJobSummary::Parameters>(RawParameters const&);
template Decoded<api::GetJobFile::Parameters>
read_parameters<api::GetJobFile::Parameters>(RawParameters const&);
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
template Decoded<api::ListRemarks::Parameters>
read_parameters<api::ListRemarks::Parameters>(RawParameters const&);
template Decoded<api::CreateRemark::Parameters>
read_parameters<api::CreateRemark::Parameters>(RawParameters const&);
template Decoded<api::ListReviews::Parameters>
read_parameters<api::ListReviews::Parameters>(RawParameters const&);
template Decoded<api::CreateReview::Parameters>
read_parameters<api::CreateReview::Parameters>(RawParameters const&);
template Decoded<api::ListAssessments::Parameters>
read_parameters<api::ListAssessments::Parameters>(RawParameters const&);
template Decoded<api::CreateAssessment::Parameters>
read_parameters<api::CreateAssessment::Parameters>(RawParameters const&);
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
template Decoded<api::ListSharingDefaults::Parameters>
read_parameters<api::ListSharingDefaults::Parameters>(RawParameters const&);
template Decoded<api::PutSharingDefault::Parameters>
read_parameters<api::PutSharingDefault::Parameters>(RawParameters const&);
template Decoded<api::ListAgreements::Parameters>
read_parameters<api::ListAgreements::Parameters>(RawParameters const&);
template Decoded<api::ProposeAgreement::Parameters>
read_parameters<api::ProposeAgreement::Parameters>(RawParameters const&);
template Decoded<api::GetAgreement::Parameters>
read_parameters<api::GetAgreement::Parameters>(RawParameters const&);
template Decoded<api::DecideAgreement::Parameters>
read_parameters<api::DecideAgreement::Parameters>(RawParameters const&);
template Decoded<api::ListCoverage::Parameters>
read_parameters<api::ListCoverage::Parameters>(RawParameters const&);
template Decoded<api::PutCoverage::Parameters>
read_parameters<api::PutCoverage::Parameters>(RawParameters const&);
template Decoded<api::ListSettings::Parameters>
read_parameters<api::ListSettings::Parameters>(RawParameters const&);
template Decoded<api::PutSetting::Parameters>
read_parameters<api::PutSetting::Parameters>(RawParameters const&);
template Decoded<api::ListViews::Parameters>
read_parameters<api::ListViews::Parameters>(RawParameters const&);
template Decoded<api::CreateView::Parameters>
read_parameters<api::CreateView::Parameters>(RawParameters const&);
template Decoded<api::ReplaceView::Parameters>
read_parameters<api::ReplaceView::Parameters>(RawParameters const&);
template Decoded<api::RemoveView::Parameters>
read_parameters<api::RemoveView::Parameters>(RawParameters const&);
template Decoded<api::WithdrawJourneys::Parameters>
read_parameters<api::WithdrawJourneys::Parameters>(RawParameters const&);
template Decoded<api::ListVocabularies::Parameters>
read_parameters<api::ListVocabularies::Parameters>(RawParameters const&);
template Decoded<api::GetVocabulary::Parameters>
read_parameters<api::GetVocabulary::Parameters>(RawParameters const&);
template Decoded<FieldMask> read_fields<Agreement>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<Assessment>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<CoverageStatement>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<Journey>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<Organisation>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<Remark>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<ReviewStep>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<Round>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<SavedView>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<SharingDefault>(std::vector<std::string> const&);

} // namespace njia
