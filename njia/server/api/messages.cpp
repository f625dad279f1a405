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

template <> struct MemberTable<api::NewPassword> {
  static constexpr MemberRow rows[] = {row<&api::NewPassword::password>(
      "password", {.is_required = true, .min_length = 1, .max_length = 1000})};
};

template <> struct MemberTable<api::TotpCode> {
  static constexpr MemberRow rows[] = {
      row<&api::TotpCode::code>("code", {.is_required = true, .min_length = 6, .max_length = 12})};
};

template <> struct MemberTable<api::TotpEnrolment> {
  static constexpr MemberRow rows[] = {
      row<&api::TotpEnrolment::uri>("uri", {.is_required = true, .max_length = 1000}),
      row<&api::TotpEnrolment::secret>("secret", {.is_required = true, .max_length = 200})};
};

template <> struct MemberTable<api::PasskeyRow> {
  static constexpr MemberRow rows[] = {
      row<&api::PasskeyRow::key>("key", {.is_required = true, .max_length = 100}),
      row<&api::PasskeyRow::title>("title", {.is_required = true, .max_length = 80}),
      row<&api::PasskeyRow::made_at>("made_at", {.is_required = true}),
      row<&api::PasskeyRow::used_at>("used_at", {}),
      row<&api::PasskeyRow::verifies_user>("verifies_user", {.is_required = true}),
      row<&api::PasskeyRow::is_synced>("is_synced", {.is_required = true})};
};

template <> struct MemberTable<api::Credentials> {
  static constexpr MemberRow rows[] = {
      row<&api::Credentials::has_password>("has_password", {.is_required = true}),
      row<&api::Credentials::has_totp>("has_totp", {.is_required = true}),
      row<&api::Credentials::recovery_codes>("recovery_codes",
                                             {.is_required = true, .min = 0.0, .max = 100.0}),
      row<&api::Credentials::passkeys>("passkeys", {.is_required = true, .max_items = 20})};
};

template <> struct MemberTable<api::NewPasskey> {
  static constexpr MemberRow rows[] = {
      row<&api::NewPasskey::title>("title",
                                   {.is_required = true, .min_length = 1, .max_length = 80}),
      row<&api::NewPasskey::response>("response", {.is_required = true})};
};

template <> struct MemberTable<api::PasskeyTitle> {
  static constexpr MemberRow rows[] = {row<&api::PasskeyTitle::title>(
      "title", {.is_required = true, .min_length = 1, .max_length = 80})};
};

template <> struct MemberTable<api::RecoveryCodes> {
  static constexpr MemberRow rows[] = {row<&api::RecoveryCodes::codes>(
      "codes", {.is_required = true, .max_length = 60, .max_items = 10})};
};

template <> struct MemberTable<api::NewToken> {
  static constexpr MemberRow rows[] = {
      row<&api::NewToken::title>("title",
                                 {.is_required = true, .min_length = 1, .max_length = 200}),
      row<&api::NewToken::scopes>(
          "scopes", {.is_required = true, .max_length = 40, .min_items = 1, .max_items = 3}),
      row<&api::NewToken::days>("days", {.min = 1.0, .max = 365.0})};
};

template <> struct MemberTable<api::TokenRow> {
  static constexpr MemberRow rows[] = {
      row<&api::TokenRow::id>("id", {.is_required = true}),
      row<&api::TokenRow::title>("title", {.is_required = true, .max_length = 200}),
      row<&api::TokenRow::scopes>("scopes",
                                  {.is_required = true, .max_length = 40, .max_items = 10}),
      row<&api::TokenRow::expires_at>("expires_at", {.is_required = true}),
      row<&api::TokenRow::is_active>("is_active", {.is_required = true})};
};

template <> struct MemberTable<api::TokenPage> {
  static constexpr MemberRow rows[] = {
      row<&api::TokenPage::data>("data", {.is_required = true, .max_items = 1000})};
};

template <> struct MemberTable<api::MadeToken> {
  static constexpr MemberRow rows[] = {
      row<&api::MadeToken::token>("token", {.is_required = true, .max_length = 200}),
      row<&api::MadeToken::row>("row", {.is_required = true})};
};

template <> struct MemberTable<api::AuditHead> {
  static constexpr MemberRow rows[] = {
      row<&api::AuditHead::number>("number",
                                   {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::AuditHead::entries>("entries",
                                    {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::AuditHead::at>("at", {.is_required = true, .max_length = 40}),
      row<&api::AuditHead::line>("line", {.is_required = true, .max_length = 2000})};
};

template <> struct MemberTable<api::AuditHeadPage> {
  static constexpr MemberRow rows[] = {
      row<&api::AuditHeadPage::key>("key", {.is_required = true, .max_length = 64}),
      row<&api::AuditHeadPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::AuditHeadPage::next_cursor>("next_cursor", {.max_length = 500})};
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

template <> struct MemberTable<api::TextPair> {
  static constexpr MemberRow rows[] = {
      row<&api::TextPair::key>("key", {.is_required = true, .max_length = 60}),
      row<&api::TextPair::value>("value", {.is_required = true, .max_length = 200})};
};

template <> struct MemberTable<api::AnalysisParameter> {
  static constexpr MemberRow rows[] = {
      row<&api::AnalysisParameter::key>("key", {.is_required = true, .max_length = 60}),
      row<&api::AnalysisParameter::type>("type", {.is_required = true, .max_length = 20}),
      row<&api::AnalysisParameter::label>("label", {.is_required = true, .max_length = 500}),
      row<&api::AnalysisParameter::required>("required", {.is_required = true}),
      row<&api::AnalysisParameter::fallback>("fallback", {.max_length = 60}),
      row<&api::AnalysisParameter::choices>(
          "choices", {.is_required = true, .max_length = 60, .max_items = 100})};
};

template <> struct MemberTable<api::Analysis> {
  static constexpr MemberRow rows[] = {
      row<&api::Analysis::key>("key", {.is_required = true, .max_length = 60}),
      row<&api::Analysis::label>("label", {.is_required = true, .max_length = 500}),
      row<&api::Analysis::page>("page", {.is_required = true, .max_length = 60}),
      row<&api::Analysis::widest_audience>("widest_audience",
                                           {.is_required = true, .max_length = 20}),
      row<&api::Analysis::parameters>("parameters", {.is_required = true, .max_items = 50})};
};

template <> struct MemberTable<api::AnalysisPage> {
  static constexpr MemberRow rows[] = {
      row<&api::AnalysisPage::data>("data", {.is_required = true, .max_items = 1000})};
};

template <> struct MemberTable<api::AnalysisQuestion> {
  static constexpr MemberRow rows[] = {
      row<&api::AnalysisQuestion::scope>("scope", {}),
      row<&api::AnalysisQuestion::parameters>("parameters", {.max_items = 50}),
      row<&api::AnalysisQuestion::rounds>("rounds", {.max_items = 100}),
      row<&api::AnalysisQuestion::filter>("filter", {.max_length = 10000}),
      row<&api::AnalysisQuestion::natures>("natures", {.max_length = 60, .max_items = 10}),
      row<&api::AnalysisQuestion::reference_movements>("reference_movements", {})};
};

template <> struct MemberTable<api::AnalysisAnswer> {
  static constexpr MemberRow rows[] = {
      row<&api::AnalysisAnswer::analysis>("analysis", {.is_required = true, .max_length = 60}),
      row<&api::AnalysisAnswer::scope>("scope", {.is_required = true}),
      row<&api::AnalysisAnswer::table>("table", {.is_required = true})};
};

template <> struct MemberTable<api::TableQuestion> {
  static constexpr MemberRow rows[] = {
      row<&api::TableQuestion::kind>("kind", {.is_required = true}),
      row<&api::TableQuestion::level>("level", {}),
      row<&api::TableQuestion::question>("question", {.max_length = 60}),
      row<&api::TableQuestion::by>("by", {.max_length = 60}),
      row<&api::TableQuestion::unit>("unit", {}),
      row<&api::TableQuestion::split>("split", {})};
};

template <> struct MemberTable<api::TablesQuestion> {
  static constexpr MemberRow rows[] = {
      row<&api::TablesQuestion::scope>("scope", {}),
      row<&api::TablesQuestion::filter>("filter", {.max_length = 10000}),
      row<&api::TablesQuestion::natures>("natures", {.max_length = 60, .max_items = 10}),
      row<&api::TablesQuestion::tables>("tables",
                                        {.is_required = true, .min_items = 1, .max_items = 20}),
      row<&api::TablesQuestion::most_cells>("most_cells", {.min = 1.0, .max = 1000.0})};
};

template <> struct MemberTable<api::TableSums> {
  static constexpr MemberRow rows[] = {
      row<&api::TableSums::submissions>(
          "submissions", {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::TableSums::groups>("groups",
                                   {.is_required = true, .min = 0.0, .max = 4294967295.0}),
      row<&api::TableSums::persons_low>(
          "persons_low", {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::TableSums::persons_high>("persons_high", {.min = 0.0, .max = 9007199254740991.0}),
      row<&api::TableSums::unknown_size>(
          "unknown_size", {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::TableSums::incidents>(
          "incidents", {.is_required = true, .min = 0.0, .max = 9007199254740991.0})};
};

template <> struct MemberTable<api::TableCell> {
  static constexpr MemberRow rows[] = {
      row<&api::TableCell::keys>("keys", {.is_required = true, .max_length = 60, .max_items = 2}),
      row<&api::TableCell::sums>("sums", {.is_required = true})};
};

template <> struct MemberTable<api::TableLeftOut> {
  static constexpr MemberRow rows[] = {
      row<&api::TableLeftOut::reason>("reason", {.is_required = true, .max_length = 60}),
      row<&api::TableLeftOut::sums>("sums", {.is_required = true})};
};

template <> struct MemberTable<api::Table> {
  static constexpr MemberRow rows[] = {
      row<&api::Table::cells>("cells", {.is_required = true, .max_items = 1000}),
      row<&api::Table::all_cells>("all_cells",
                                  {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::Table::total>("total", {.is_required = true}),
      row<&api::Table::left_out>("left_out", {.is_required = true, .max_items = 100})};
};

template <> struct MemberTable<api::PlaceName> {
  static constexpr MemberRow rows[] = {
      row<&api::PlaceName::id>("id", {.is_required = true}),
      row<&api::PlaceName::name>("name", {.is_required = true, .max_length = 300})};
};

template <> struct MemberTable<api::TablesAnswer> {
  static constexpr MemberRow rows[] = {
      row<&api::TablesAnswer::scope>("scope", {.is_required = true}),
      row<&api::TablesAnswer::tables>("tables", {.is_required = true, .max_items = 20}),
      row<&api::TablesAnswer::places>("places", {.is_required = true, .max_items = 40000})};
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

template <> struct MemberTable<api::LeftOutJourneys> {
  static constexpr MemberRow rows[] = {
      row<&api::LeftOutJourneys::reason>("reason", {.is_required = true, .max_length = 50}),
      row<&api::LeftOutJourneys::journeys>(
          "journeys", {.is_required = true, .min = 0.0, .max = 9007199254740991.0})};
};

template <> struct MemberTable<api::JourneyPage> {
  static constexpr MemberRow rows[] = {
      row<&api::JourneyPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::JourneyPage::next_cursor>("next_cursor", {.max_length = 500}),
      row<&api::JourneyPage::total>("total", {.min = 0.0, .max = 9007199254740991.0}),
      row<&api::JourneyPage::left_out>("left_out", {.max_items = 20})};
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

template <> struct MemberTable<api::MemberRow> {
  static constexpr MemberRow rows[] = {
      row<&api::MemberRow::id>("id", {.is_required = true}),
      row<&api::MemberRow::login>("login", {.is_required = true, .max_length = 64}),
      row<&api::MemberRow::organisation>("organisation", {}),
      row<&api::MemberRow::name>("name", {.is_required = true, .max_length = 200}),
      row<&api::MemberRow::email>("email", {.max_length = 254}),
      row<&api::MemberRow::language>("language", {.is_required = true}),
      row<&api::MemberRow::roles>("roles", {.is_required = true, .max_items = 10}),
      row<&api::MemberRow::state>("state", {.is_required = true})};
};

template <> struct MemberTable<api::MemberPage> {
  static constexpr MemberRow rows[] = {
      row<&api::MemberPage::data>("data", {.is_required = true, .max_items = 10000})};
};

template <> struct MemberTable<api::NewMember> {
  static constexpr MemberRow rows[] = {
      row<&api::NewMember::login>("login",
                                  {.is_required = true, .min_length = 2, .max_length = 64}),
      row<&api::NewMember::organisation>("organisation", {}),
      row<&api::NewMember::name>("name", {.max_length = 200}),
      row<&api::NewMember::email>("email", {.max_length = 254}),
      row<&api::NewMember::language>("language", {}),
      row<&api::NewMember::roles>("roles", {.is_required = true, .min_items = 1, .max_items = 10}),
      row<&api::NewMember::days>("days", {.min = 1.0, .max = 30.0})};
};

template <> struct MemberTable<api::MemberChange> {
  static constexpr MemberRow rows[] = {
      row<&api::MemberChange::name>("name", {.max_length = 200}),
      row<&api::MemberChange::email>("email", {.max_length = 254}),
      row<&api::MemberChange::language>("language", {}),
      row<&api::MemberChange::roles>("roles", {.min_items = 1, .max_items = 10}),
      row<&api::MemberChange::state>("state", {})};
};

template <> struct MemberTable<api::NewInvitation> {
  static constexpr MemberRow rows[] = {
      row<&api::NewInvitation::kind>("kind", {.is_required = true}),
      row<&api::NewInvitation::days>("days", {.min = 1.0, .max = 30.0})};
};

template <> struct MemberTable<api::InvitationRow> {
  static constexpr MemberRow rows[] = {
      row<&api::InvitationRow::key>("key", {.is_required = true, .max_length = 100}),
      row<&api::InvitationRow::kind>("kind", {.is_required = true}),
      row<&api::InvitationRow::member>("member", {.is_required = true}),
      row<&api::InvitationRow::made_at>("made_at", {.is_required = true}),
      row<&api::InvitationRow::expires_at>("expires_at", {.is_required = true})};
};

template <> struct MemberTable<api::InvitationPage> {
  static constexpr MemberRow rows[] = {
      row<&api::InvitationPage::data>("data", {.is_required = true, .max_items = 10000})};
};

template <> struct MemberTable<api::MadeInvitation> {
  static constexpr MemberRow rows[] = {
      row<&api::MadeInvitation::token>("token", {.is_required = true, .max_length = 200}),
      row<&api::MadeInvitation::row>("row", {.is_required = true})};
};

template <> struct MemberTable<api::InvitedMember> {
  static constexpr MemberRow rows[] = {
      row<&api::InvitedMember::member>("member", {.is_required = true}),
      row<&api::InvitedMember::invitation>("invitation", {.is_required = true})};
};

template <> struct MemberTable<api::InvitationToken> {
  static constexpr MemberRow rows[] = {row<&api::InvitationToken::token>(
      "token", {.is_required = true, .min_length = 1, .max_length = 200})};
};

template <> struct MemberTable<api::InvitationPassword> {
  static constexpr MemberRow rows[] = {
      row<&api::InvitationPassword::token>(
          "token", {.is_required = true, .min_length = 1, .max_length = 200}),
      row<&api::InvitationPassword::password>(
          "password", {.is_required = true, .min_length = 1, .max_length = 1000})};
};

template <> struct MemberTable<api::InvitationPasskey> {
  static constexpr MemberRow rows[] = {
      row<&api::InvitationPasskey::token>(
          "token", {.is_required = true, .min_length = 1, .max_length = 200}),
      row<&api::InvitationPasskey::response>("response", {.is_required = true})};
};

template <> struct MemberTable<api::InvitationView> {
  static constexpr MemberRow rows[] = {
      row<&api::InvitationView::kind>("kind", {.is_required = true}),
      row<&api::InvitationView::login>("login", {.is_required = true, .max_length = 64}),
      row<&api::InvitationView::name>("name", {.is_required = true, .max_length = 200}),
      row<&api::InvitationView::organisation>("organisation",
                                              {.is_required = true, .max_length = 2000}),
      row<&api::InvitationView::expires_at>("expires_at", {.is_required = true})};
};

template <> struct MemberTable<api::NewLink> {
  static constexpr MemberRow rows[] = {
      row<&api::NewLink::round>("round", {.is_required = true}),
      row<&api::NewLink::title>("title", {.is_required = true, .min_length = 1, .max_length = 200}),
      row<&api::NewLink::days>("days", {.min = 1.0, .max = 90.0})};
};

template <> struct MemberTable<api::LinkRow> {
  static constexpr MemberRow rows[] = {
      row<&api::LinkRow::id>("id", {.is_required = true}),
      row<&api::LinkRow::round>("round", {.is_required = true}),
      row<&api::LinkRow::title>("title", {.is_required = true, .max_length = 200}),
      row<&api::LinkRow::expires_at>("expires_at", {.is_required = true}),
      row<&api::LinkRow::is_active>("is_active", {.is_required = true})};
};

template <> struct MemberTable<api::LinkPage> {
  static constexpr MemberRow rows[] = {
      row<&api::LinkPage::data>("data", {.is_required = true, .max_items = 10000})};
};

template <> struct MemberTable<api::MadeLink> {
  static constexpr MemberRow rows[] = {
      row<&api::MadeLink::token>("token", {.is_required = true, .max_length = 200}),
      row<&api::MadeLink::row>("row", {.is_required = true})};
};

template <> struct MemberTable<api::OrganisationPage> {
  static constexpr MemberRow rows[] = {
      row<&api::OrganisationPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::OrganisationPage::next_cursor>("next_cursor", {.max_length = 500}),
      row<&api::OrganisationPage::total>("total", {.min = 0.0, .max = 9007199254740991.0})};
};

template <> struct MemberTable<api::FoundPlace> {
  static constexpr MemberRow rows[] = {
      row<&api::FoundPlace::id>("id", {.is_required = true}),
      row<&api::FoundPlace::name>("name", {.is_required = true, .max_length = 300}),
      row<&api::FoundPlace::within>("within", {.is_required = true, .max_length = 600}),
      row<&api::FoundPlace::country>("country", {.max_length = 2}),
      row<&api::FoundPlace::unit>("unit", {.max_length = 20}),
      row<&api::FoundPlace::kind>("kind", {.is_required = true, .max_length = 60}),
      row<&api::FoundPlace::precision>("precision", {.is_required = true, .max_length = 60}),
      row<&api::FoundPlace::lat_deg>("lat_deg", {.min = -90.0, .max = 90.0}),
      row<&api::FoundPlace::lon_deg>("lon_deg", {.min = -180.0, .max = 180.0}),
      row<&api::FoundPlace::approximate>("approximate", {.is_required = true}),
      row<&api::FoundPlace::population>("population", {.min = 0.0, .max = 4294967295.0}),
      row<&api::FoundPlace::added>("added", {.is_required = true}),
      row<&api::FoundPlace::other_names>(
          "other_names", {.is_required = true, .max_length = 300, .max_items = 1000}),
      row<&api::FoundPlace::twin>("twin", {})};
};

template <> struct MemberTable<api::FoundPlacePage> {
  static constexpr MemberRow rows[] = {
      row<&api::FoundPlacePage::data>("data", {.is_required = true, .max_items = 50})};
};

template <> struct MemberTable<api::PlaceProposalEntry> {
  static constexpr MemberRow rows[] = {
      row<&api::PlaceProposalEntry::version>(
          "version", {.is_required = true, .min = 1.0, .max = 4294967295.0}),
      row<&api::PlaceProposalEntry::proposal>("proposal", {.is_required = true})};
};

template <> struct MemberTable<api::PlaceProposalPage> {
  static constexpr MemberRow rows[] = {
      row<&api::PlaceProposalPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::PlaceProposalPage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::PlaceDecision> {
  static constexpr MemberRow rows[] = {
      row<&api::PlaceDecision::verdict>("verdict", {.is_required = true}),
      row<&api::PlaceDecision::place>("place", {})};
};

template <> struct MemberTable<api::SnapshotPage> {
  static constexpr MemberRow rows[] = {
      row<&api::SnapshotPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::SnapshotPage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::SnapshotOrder> {
  static constexpr MemberRow rows[] = {
      row<&api::SnapshotOrder::id>("id", {.is_required = true}),
      row<&api::SnapshotOrder::round>("round", {.is_required = true}),
      row<&api::SnapshotOrder::baseline>("baseline", {}),
      row<&api::SnapshotOrder::focal>(
          "focal", {.is_required = true, .max_length = 2, .pattern = "^[A-Z]{2}$"})};
};

template <> struct MemberTable<api::ReleaseOrder> {
  static constexpr MemberRow rows[] = {
      row<&api::ReleaseOrder::id>("id", {.is_required = true}),
      row<&api::ReleaseOrder::snapshot>("snapshot", {.is_required = true}),
      row<&api::ReleaseOrder::audience>("audience", {.is_required = true}),
      row<&api::ReleaseOrder::language>("language", {}),
      row<&api::ReleaseOrder::recommendations>("recommendations", {.max_length = 20000}),
      row<&api::ReleaseOrder::acknowledgements>("acknowledgements", {.max_length = 20000})};
};

template <> struct MemberTable<api::ReleasePage> {
  static constexpr MemberRow rows[] = {
      row<&api::ReleasePage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::ReleasePage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::ReleasePart> {
  static constexpr MemberRow rows[] = {
      row<&api::ReleasePart::name>("name", {.is_required = true, .max_length = 100}),
      row<&api::ReleasePart::media_type>("media_type", {.is_required = true, .max_length = 100}),
      row<&api::ReleasePart::size>("size",
                                   {.is_required = true, .min = 0.0, .max = 9007199254740991.0}),
      row<&api::ReleasePart::digest>("digest", {.is_required = true, .max_length = 64})};
};

template <> struct MemberTable<api::ReleaseDetail> {
  static constexpr MemberRow rows[] = {
      row<&api::ReleaseDetail::release>("release", {.is_required = true}),
      row<&api::ReleaseDetail::files>("files", {.is_required = true, .max_items = 10}),
      row<&api::ReleaseDetail::tables>("tables", {.is_required = true, .max_items = 100})};
};

template <> struct MemberTable<api::GrantOrder> {
  static constexpr MemberRow rows[] = {
      row<&api::GrantOrder::id>("id", {.is_required = true}),
      row<&api::GrantOrder::receiver>("receiver", {.is_required = true}),
      row<&api::GrantOrder::purpose>("purpose",
                                     {.is_required = true, .min_length = 1, .max_length = 1000})};
};

template <> struct MemberTable<api::ReleaseGrantPage> {
  static constexpr MemberRow rows[] = {
      row<&api::ReleaseGrantPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::ReleaseGrantPage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::ReleaseRequestPage> {
  static constexpr MemberRow rows[] = {
      row<&api::ReleaseRequestPage::data>("data", {.is_required = true, .max_items = 1000}),
      row<&api::ReleaseRequestPage::next_cursor>("next_cursor", {.max_length = 500})};
};

template <> struct MemberTable<api::ReleaseRequestAnswer> {
  static constexpr MemberRow rows[] = {
      row<&api::ReleaseRequestAnswer::release>("release", {}),
      row<&api::ReleaseRequestAnswer::response>(
          "response", {.is_required = true, .min_length = 1, .max_length = 2000})};
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
      row<&api::PasswordLogin::login>("login",
                                      {.is_required = true, .min_length = 1, .max_length = 200}),
      row<&api::PasswordLogin::password>(
          "password", {.is_required = true, .min_length = 1, .max_length = 1000})};
};

template <> struct MemberTable<api::SecondStepCode> {
  static constexpr MemberRow rows[] = {
      row<&api::SecondStepCode::pending>("pending",
                                         {.is_required = true, .min_length = 1, .max_length = 200}),
      row<&api::SecondStepCode::code>("code",
                                      {.is_required = true, .min_length = 1, .max_length = 60})};
};

template <> struct MemberTable<api::PendingToken> {
  static constexpr MemberRow rows[] = {
      row<&api::PendingToken::pending>("pending", {.min_length = 1, .max_length = 200})};
};

template <> struct MemberTable<api::PasskeyAnswer> {
  static constexpr MemberRow rows[] = {
      row<&api::PasskeyAnswer::pending>("pending", {.min_length = 1, .max_length = 200}),
      row<&api::PasskeyAnswer::response>("response", {.is_required = true})};
};

template <> struct MemberTable<api::Confirmation> {
  static constexpr MemberRow rows[] = {
      row<&api::Confirmation::password>("password", {.min_length = 1, .max_length = 1000}),
      row<&api::Confirmation::code>("code", {.min_length = 1, .max_length = 60}),
      row<&api::Confirmation::response>("response", {})};
};

template <> struct MemberTable<api::PasskeyOptions> {
  static constexpr MemberRow rows[] = {
      row<&api::PasskeyOptions::options>("options", {.is_required = true})};
};

template <> struct MemberTable<api::PendingSignIn> {
  static constexpr MemberRow rows[] = {
      row<&api::PendingSignIn::token>("token", {.is_required = true, .max_length = 200}),
      row<&api::PendingSignIn::expires_at>("expires_at", {.is_required = true}),
      row<&api::PendingSignIn::totp>("totp", {.is_required = true}),
      row<&api::PendingSignIn::passkey>("passkey", {.is_required = true})};
};

template <> struct MemberTable<api::Session> {
  static constexpr MemberRow rows[] = {
      row<&api::Session::member>("member", {.is_required = true}),
      row<&api::Session::login>("login", {.is_required = true, .max_length = 64}),
      row<&api::Session::name>("name", {.is_required = true, .max_length = 200}),
      row<&api::Session::organisation>("organisation", {}),
      row<&api::Session::roles>("roles", {.is_required = true, .max_items = 10}),
      row<&api::Session::scopes>("scopes",
                                 {.is_required = true, .max_length = 40, .max_items = 10}),
      row<&api::Session::csrf_token>("csrf_token", {.max_length = 200}),
      row<&api::Session::expires_at>("expires_at", {}),
      row<&api::Session::is_fresh>("is_fresh", {})};
};

template <> struct MemberTable<api::SignInAnswer> {
  static constexpr MemberRow rows[] = {row<&api::SignInAnswer::session>("session", {}),
                                       row<&api::SignInAnswer::pending>("pending", {})};
};

template <> struct MemberTable<api::SessionRow> {
  static constexpr MemberRow rows[] = {
      row<&api::SessionRow::key>("key", {.is_required = true, .max_length = 100}),
      row<&api::SessionRow::agent>("agent", {.max_length = 40}),
      row<&api::SessionRow::opened_at>("opened_at", {.is_required = true}),
      row<&api::SessionRow::seen_at>("seen_at", {.is_required = true}),
      row<&api::SessionRow::expires_at>("expires_at", {.is_required = true}),
      row<&api::SessionRow::is_this>("is_this", {.is_required = true})};
};

template <> struct MemberTable<api::SessionPage> {
  static constexpr MemberRow rows[] = {
      row<&api::SessionPage::data>("data", {.is_required = true, .max_items = 100})};
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

template <> struct MemberTable<api::ListCredentials::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::ListCredentials::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::SetPassword::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::SetPassword::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::BeginTotp::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::BeginTotp::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ConfirmTotp::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::ConfirmTotp::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::RemoveTotp::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::RemoveTotp::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::BeginPasskey::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::BeginPasskey::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::AddPasskey::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::AddPasskey::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::RenamePasskey::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::RenamePasskey::Parameters::key>(
          "key", {.is_required = true, .min_length = 1, .max_length = 100, .in = In::path}),
      row<&api::RenamePasskey::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::RemovePasskey::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::RemovePasskey::Parameters::key>(
          "key", {.is_required = true, .min_length = 1, .max_length = 100, .in = In::path}),
      row<&api::RemovePasskey::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::MakeRecoveryCodes::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::MakeRecoveryCodes::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListTokens::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::ListTokens::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::CreateToken::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::CreateToken::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::RevokeToken::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::RevokeToken::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::RevokeToken::Parameters::accept_language>("Accept-Language",
                                                          {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListAuditHeads::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListAuditHeads::Parameters::limit>("limit",
                                                   {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListAuditHeads::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListAuditHeads::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ExportAudit::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ExportAudit::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::ExportAudit::Parameters::accept_language>("Accept-Language",
                                                          {.max_length = 2000, .in = In::header})};
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

template <> struct MemberTable<api::ListAnalyses::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListAnalyses::Parameters::if_none_match>("If-None-Match",
                                                         {.max_length = 500, .in = In::header}),
      row<&api::ListAnalyses::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::RunAnalysis::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::RunAnalysis::Parameters::key>(
          "key", {.is_required = true, .max_length = 60, .pattern = "^[a-z_]+$", .in = In::path}),
      row<&api::RunAnalysis::Parameters::accept_language>("Accept-Language",
                                                          {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::AskTables::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::AskTables::Parameters::if_none_match>("If-None-Match",
                                                      {.max_length = 500, .in = In::header}),
      row<&api::AskTables::Parameters::accept_language>("Accept-Language",
                                                        {.max_length = 2000, .in = In::header})};
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
      row<&api::ListJourneys::Parameters::filter>("filter", {.max_length = 3000, .in = In::query}),
      row<&api::ListJourneys::Parameters::undecided>("undecided", {.in = In::query}),
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

template <> struct MemberTable<api::ListMembers::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::ListMembers::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::InviteMember::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::InviteMember::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetMember::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetMember::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetMember::Parameters::accept_language>("Accept-Language",
                                                        {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ChangeMember::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ChangeMember::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::ChangeMember::Parameters::if_match>("If-Match",
                                                    {.max_length = 100, .in = In::header}),
      row<&api::ChangeMember::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::CreateInvitation::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::CreateInvitation::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::CreateInvitation::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListInvitations::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::ListInvitations::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::RevokeInvitation::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::RevokeInvitation::Parameters::key>(
          "key", {.is_required = true, .min_length = 1, .max_length = 100, .in = In::path}),
      row<&api::RevokeInvitation::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ViewInvitation::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::ViewInvitation::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::AcceptWithPassword::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::AcceptWithPassword::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::BeginInvitationPasskey::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::BeginInvitationPasskey::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::AcceptWithPasskey::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::AcceptWithPasskey::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListLinks::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::ListLinks::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::CreateLink::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::CreateLink::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::RevokeLink::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::RevokeLink::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::RevokeLink::Parameters::accept_language>("Accept-Language",
                                                         {.max_length = 2000, .in = In::header})};
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

template <> struct MemberTable<api::SearchPlaces::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::SearchPlaces::Parameters::q>("q", {.max_length = 200, .in = In::query}),
      row<&api::SearchPlaces::Parameters::country>(
          "country", {.max_length = 2, .pattern = "^[A-Z]{2}$", .in = In::query}),
      row<&api::SearchPlaces::Parameters::limit>("limit",
                                                 {.min = 1.0, .max = 50.0, .in = In::query}),
      row<&api::SearchPlaces::Parameters::if_none_match>("If-None-Match",
                                                         {.max_length = 500, .in = In::header}),
      row<&api::SearchPlaces::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetPlace::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetPlace::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetPlace::Parameters::if_none_match>("If-None-Match",
                                                     {.max_length = 500, .in = In::header}),
      row<&api::GetPlace::Parameters::accept_language>("Accept-Language",
                                                       {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListPlaceProposals::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListPlaceProposals::Parameters::limit>(
          "limit", {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListPlaceProposals::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListPlaceProposals::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ProposePlace::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ProposePlace::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::ProposePlace::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::DecidePlaceProposal::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::DecidePlaceProposal::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::DecidePlaceProposal::Parameters::if_match>("If-Match",
                                                           {.max_length = 100, .in = In::header}),
      row<&api::DecidePlaceProposal::Parameters::njia_reason>(
          "Njia-Reason", {.max_length = 500, .in = In::header}),
      row<&api::DecidePlaceProposal::Parameters::idempotency_key>("Idempotency-Key",
                                                                  {.in = In::header}),
      row<&api::DecidePlaceProposal::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListSnapshots::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListSnapshots::Parameters::limit>("limit",
                                                  {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListSnapshots::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListSnapshots::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::TakeSnapshot::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::TakeSnapshot::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::TakeSnapshot::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetSnapshot::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetSnapshot::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetSnapshot::Parameters::accept_language>("Accept-Language",
                                                          {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListReleases::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListReleases::Parameters::limit>("limit",
                                                 {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListReleases::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListReleases::Parameters::if_none_match>("If-None-Match",
                                                         {.max_length = 500, .in = In::header}),
      row<&api::ListReleases::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::SealRelease::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::SealRelease::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::SealRelease::Parameters::accept_language>("Accept-Language",
                                                          {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetRelease::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetRelease::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetRelease::Parameters::if_none_match>("If-None-Match",
                                                       {.max_length = 500, .in = In::header}),
      row<&api::GetRelease::Parameters::accept_language>("Accept-Language",
                                                         {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetReleaseFile::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetReleaseFile::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetReleaseFile::Parameters::name>(
          "name",
          {.is_required = true, .max_length = 100, .pattern = "^[a-z0-9_.]+$", .in = In::path}),
      row<&api::GetReleaseFile::Parameters::if_none_match>("If-None-Match",
                                                           {.max_length = 500, .in = In::header}),
      row<&api::GetReleaseFile::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetReleaseTable::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetReleaseTable::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetReleaseTable::Parameters::name>(
          "name",
          {.is_required = true, .max_length = 100, .pattern = "^[a-z0-9_.]+$", .in = In::path}),
      row<&api::GetReleaseTable::Parameters::if_none_match>("If-None-Match",
                                                            {.max_length = 500, .in = In::header}),
      row<&api::GetReleaseTable::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GrantRelease::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GrantRelease::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GrantRelease::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::GrantRelease::Parameters::accept_language>("Accept-Language",
                                                           {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListReleaseGrants::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListReleaseGrants::Parameters::release>("release", {.in = In::query}),
      row<&api::ListReleaseGrants::Parameters::limit>("limit",
                                                      {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListReleaseGrants::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListReleaseGrants::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::RevokeReleaseGrant::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::RevokeReleaseGrant::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::RevokeReleaseGrant::Parameters::njia_reason>("Njia-Reason",
                                                             {.max_length = 500, .in = In::header}),
      row<&api::RevokeReleaseGrant::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListReleaseRequests::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ListReleaseRequests::Parameters::limit>(
          "limit", {.min = 1.0, .max = 1000.0, .in = In::query}),
      row<&api::ListReleaseRequests::Parameters::cursor>(
          "cursor", {.min_length = 1, .max_length = 500, .in = In::query}),
      row<&api::ListReleaseRequests::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::AskRelease::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::AskRelease::Parameters::idempotency_key>("Idempotency-Key", {.in = In::header}),
      row<&api::AskRelease::Parameters::accept_language>("Accept-Language",
                                                         {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GetReleaseRequest::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::GetReleaseRequest::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::GetReleaseRequest::Parameters::if_none_match>(
          "If-None-Match", {.max_length = 500, .in = In::header}),
      row<&api::GetReleaseRequest::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ReceiveReleaseRequest::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::ReceiveReleaseRequest::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::ReceiveReleaseRequest::Parameters::if_match>("If-Match",
                                                             {.max_length = 100, .in = In::header}),
      row<&api::ReceiveReleaseRequest::Parameters::idempotency_key>("Idempotency-Key",
                                                                    {.in = In::header}),
      row<&api::ReceiveReleaseRequest::Parameters::accept_language>(
          "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::AnswerReleaseRequest::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::AnswerReleaseRequest::Parameters::id>("id", {.is_required = true, .in = In::path}),
      row<&api::AnswerReleaseRequest::Parameters::if_match>("If-Match",
                                                            {.max_length = 100, .in = In::header}),
      row<&api::AnswerReleaseRequest::Parameters::idempotency_key>("Idempotency-Key",
                                                                   {.in = In::header}),
      row<&api::AnswerReleaseRequest::Parameters::accept_language>(
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

template <> struct MemberTable<api::GiveRecoveryCode::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::GiveRecoveryCode::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::BeginPasskeySignIn::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::BeginPasskeySignIn::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::GivePasskey::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::GivePasskey::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::BeginConfirmation::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::BeginConfirmation::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ConfirmSession::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::ConfirmSession::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::ListSessions::Parameters> {
  static constexpr MemberRow rows[] = {row<&api::ListSessions::Parameters::accept_language>(
      "Accept-Language", {.max_length = 2000, .in = In::header})};
};

template <> struct MemberTable<api::EndSession::Parameters> {
  static constexpr MemberRow rows[] = {
      row<&api::EndSession::Parameters::key>(
          "key", {.is_required = true, .min_length = 1, .max_length = 100, .in = In::path}),
      row<&api::EndSession::Parameters::accept_language>("Accept-Language",
                                                         {.max_length = 2000, .in = In::header})};
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
template Decoded<api::NewPassword> from_json<api::NewPassword>(std::string_view, std::size_t);
template void append_json<api::NewPassword>(std::string&, api::NewPassword const&);
template Decoded<api::TotpCode> from_json<api::TotpCode>(std::string_view, std::size_t);
template void append_json<api::TotpCode>(std::string&, api::TotpCode const&);
template Decoded<api::TotpEnrolment> from_json<api::TotpEnrolment>(std::string_view, std::size_t);
template void append_json<api::TotpEnrolment>(std::string&, api::TotpEnrolment const&);
template Decoded<api::PasskeyRow> from_json<api::PasskeyRow>(std::string_view, std::size_t);
template void append_json<api::PasskeyRow>(std::string&, api::PasskeyRow const&);
template Decoded<api::Credentials> from_json<api::Credentials>(std::string_view, std::size_t);
template void append_json<api::Credentials>(std::string&, api::Credentials const&);
template Decoded<api::NewPasskey> from_json<api::NewPasskey>(std::string_view, std::size_t);
template void append_json<api::NewPasskey>(std::string&, api::NewPasskey const&);
template Decoded<api::PasskeyTitle> from_json<api::PasskeyTitle>(std::string_view, std::size_t);
template void append_json<api::PasskeyTitle>(std::string&, api::PasskeyTitle const&);
template Decoded<api::RecoveryCodes> from_json<api::RecoveryCodes>(std::string_view, std::size_t);
template void append_json<api::RecoveryCodes>(std::string&, api::RecoveryCodes const&);
template Decoded<api::NewToken> from_json<api::NewToken>(std::string_view, std::size_t);
template void append_json<api::NewToken>(std::string&, api::NewToken const&);
template Decoded<api::TokenRow> from_json<api::TokenRow>(std::string_view, std::size_t);
template void append_json<api::TokenRow>(std::string&, api::TokenRow const&);
template Decoded<api::TokenPage> from_json<api::TokenPage>(std::string_view, std::size_t);
template void append_json<api::TokenPage>(std::string&, api::TokenPage const&);
template Decoded<api::MadeToken> from_json<api::MadeToken>(std::string_view, std::size_t);
template void append_json<api::MadeToken>(std::string&, api::MadeToken const&);
template Decoded<api::AuditHead> from_json<api::AuditHead>(std::string_view, std::size_t);
template void append_json<api::AuditHead>(std::string&, api::AuditHead const&);
template Decoded<api::AuditHeadPage> from_json<api::AuditHeadPage>(std::string_view, std::size_t);
template void append_json<api::AuditHeadPage>(std::string&, api::AuditHeadPage const&);
template Decoded<api::Event> from_json<api::Event>(std::string_view, std::size_t);
template void append_json<api::Event>(std::string&, api::Event const&);
template Decoded<api::EventPage> from_json<api::EventPage>(std::string_view, std::size_t);
template void append_json<api::EventPage>(std::string&, api::EventPage const&);
template Decoded<api::ExportOrder> from_json<api::ExportOrder>(std::string_view, std::size_t);
template void append_json<api::ExportOrder>(std::string&, api::ExportOrder const&);
template Decoded<api::TextPair> from_json<api::TextPair>(std::string_view, std::size_t);
template void append_json<api::TextPair>(std::string&, api::TextPair const&);
template Decoded<api::AnalysisParameter> from_json<api::AnalysisParameter>(std::string_view,
                                                                           std::size_t);
template void append_json<api::AnalysisParameter>(std::string&, api::AnalysisParameter const&);
template Decoded<api::Analysis> from_json<api::Analysis>(std::string_view, std::size_t);
template void append_json<api::Analysis>(std::string&, api::Analysis const&);
template Decoded<api::AnalysisPage> from_json<api::AnalysisPage>(std::string_view, std::size_t);
template void append_json<api::AnalysisPage>(std::string&, api::AnalysisPage const&);
template Decoded<api::AnalysisQuestion> from_json<api::AnalysisQuestion>(std::string_view,
                                                                         std::size_t);
template void append_json<api::AnalysisQuestion>(std::string&, api::AnalysisQuestion const&);
template Decoded<api::AnalysisAnswer> from_json<api::AnalysisAnswer>(std::string_view, std::size_t);
template void append_json<api::AnalysisAnswer>(std::string&, api::AnalysisAnswer const&);
template Decoded<api::TableQuestion> from_json<api::TableQuestion>(std::string_view, std::size_t);
template void append_json<api::TableQuestion>(std::string&, api::TableQuestion const&);
template Decoded<api::TablesQuestion> from_json<api::TablesQuestion>(std::string_view, std::size_t);
template void append_json<api::TablesQuestion>(std::string&, api::TablesQuestion const&);
template Decoded<api::TableSums> from_json<api::TableSums>(std::string_view, std::size_t);
template void append_json<api::TableSums>(std::string&, api::TableSums const&);
template Decoded<api::TableCell> from_json<api::TableCell>(std::string_view, std::size_t);
template void append_json<api::TableCell>(std::string&, api::TableCell const&);
template Decoded<api::TableLeftOut> from_json<api::TableLeftOut>(std::string_view, std::size_t);
template void append_json<api::TableLeftOut>(std::string&, api::TableLeftOut const&);
template Decoded<api::Table> from_json<api::Table>(std::string_view, std::size_t);
template void append_json<api::Table>(std::string&, api::Table const&);
template Decoded<api::PlaceName> from_json<api::PlaceName>(std::string_view, std::size_t);
template void append_json<api::PlaceName>(std::string&, api::PlaceName const&);
template Decoded<api::TablesAnswer> from_json<api::TablesAnswer>(std::string_view, std::size_t);
template void append_json<api::TablesAnswer>(std::string&, api::TablesAnswer const&);
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
template Decoded<api::LeftOutJourneys> from_json<api::LeftOutJourneys>(std::string_view,
                                                                       std::size_t);
template void append_json<api::LeftOutJourneys>(std::string&, api::LeftOutJourneys const&);
template void append_json<api::JourneyPage>(std::string&, api::JourneyPage const&);
template Decoded<api::Revision> from_json<api::Revision>(std::string_view, std::size_t);
template void append_json<api::Revision>(std::string&, api::Revision const&);
template Decoded<api::RevisionPage> from_json<api::RevisionPage>(std::string_view, std::size_t);
template void append_json<api::RevisionPage>(std::string&, api::RevisionPage const&);
template Decoded<api::FieldChange> from_json<api::FieldChange>(std::string_view, std::size_t);
template void append_json<api::FieldChange>(std::string&, api::FieldChange const&);
template Decoded<api::JourneyChanges> from_json<api::JourneyChanges>(std::string_view, std::size_t);
template void append_json<api::JourneyChanges>(std::string&, api::JourneyChanges const&);
template Decoded<api::MemberRow> from_json<api::MemberRow>(std::string_view, std::size_t);
template void append_json<api::MemberRow>(std::string&, api::MemberRow const&);
template Decoded<api::MemberPage> from_json<api::MemberPage>(std::string_view, std::size_t);
template void append_json<api::MemberPage>(std::string&, api::MemberPage const&);
template Decoded<api::NewMember> from_json<api::NewMember>(std::string_view, std::size_t);
template void append_json<api::NewMember>(std::string&, api::NewMember const&);
template Decoded<api::MemberChange> from_json<api::MemberChange>(std::string_view, std::size_t);
template void append_json<api::MemberChange>(std::string&, api::MemberChange const&);
template Decoded<api::NewInvitation> from_json<api::NewInvitation>(std::string_view, std::size_t);
template void append_json<api::NewInvitation>(std::string&, api::NewInvitation const&);
template Decoded<api::InvitationRow> from_json<api::InvitationRow>(std::string_view, std::size_t);
template void append_json<api::InvitationRow>(std::string&, api::InvitationRow const&);
template Decoded<api::InvitationPage> from_json<api::InvitationPage>(std::string_view, std::size_t);
template void append_json<api::InvitationPage>(std::string&, api::InvitationPage const&);
template Decoded<api::MadeInvitation> from_json<api::MadeInvitation>(std::string_view, std::size_t);
template void append_json<api::MadeInvitation>(std::string&, api::MadeInvitation const&);
template Decoded<api::InvitedMember> from_json<api::InvitedMember>(std::string_view, std::size_t);
template void append_json<api::InvitedMember>(std::string&, api::InvitedMember const&);
template Decoded<api::InvitationToken> from_json<api::InvitationToken>(std::string_view,
                                                                       std::size_t);
template void append_json<api::InvitationToken>(std::string&, api::InvitationToken const&);
template Decoded<api::InvitationPassword> from_json<api::InvitationPassword>(std::string_view,
                                                                             std::size_t);
template void append_json<api::InvitationPassword>(std::string&, api::InvitationPassword const&);
template Decoded<api::InvitationPasskey> from_json<api::InvitationPasskey>(std::string_view,
                                                                           std::size_t);
template void append_json<api::InvitationPasskey>(std::string&, api::InvitationPasskey const&);
template Decoded<api::InvitationView> from_json<api::InvitationView>(std::string_view, std::size_t);
template void append_json<api::InvitationView>(std::string&, api::InvitationView const&);
template Decoded<api::NewLink> from_json<api::NewLink>(std::string_view, std::size_t);
template void append_json<api::NewLink>(std::string&, api::NewLink const&);
template Decoded<api::LinkRow> from_json<api::LinkRow>(std::string_view, std::size_t);
template void append_json<api::LinkRow>(std::string&, api::LinkRow const&);
template Decoded<api::LinkPage> from_json<api::LinkPage>(std::string_view, std::size_t);
template void append_json<api::LinkPage>(std::string&, api::LinkPage const&);
template Decoded<api::MadeLink> from_json<api::MadeLink>(std::string_view, std::size_t);
template void append_json<api::MadeLink>(std::string&, api::MadeLink const&);
template Decoded<Organisation> from_json<Organisation>(std::string_view, std::size_t);
template void append_json<Organisation>(std::string&, Organisation const&);
template void append_json<View<Organisation>>(std::string&, View<Organisation> const&);
template void append_json<api::OrganisationPage>(std::string&, api::OrganisationPage const&);
template Decoded<api::FoundPlace> from_json<api::FoundPlace>(std::string_view, std::size_t);
template void append_json<api::FoundPlace>(std::string&, api::FoundPlace const&);
template Decoded<api::FoundPlacePage> from_json<api::FoundPlacePage>(std::string_view, std::size_t);
template void append_json<api::FoundPlacePage>(std::string&, api::FoundPlacePage const&);
template Decoded<PlaceProposal> from_json<PlaceProposal>(std::string_view, std::size_t);
template void append_json<PlaceProposal>(std::string&, PlaceProposal const&);
template void append_json<View<PlaceProposal>>(std::string&, View<PlaceProposal> const&);
template void append_json<api::PlaceProposalEntry>(std::string&, api::PlaceProposalEntry const&);
template void append_json<api::PlaceProposalPage>(std::string&, api::PlaceProposalPage const&);
template Decoded<api::PlaceDecision> from_json<api::PlaceDecision>(std::string_view, std::size_t);
template void append_json<api::PlaceDecision>(std::string&, api::PlaceDecision const&);
template Decoded<SnapshotRecord> from_json<SnapshotRecord>(std::string_view, std::size_t);
template void append_json<SnapshotRecord>(std::string&, SnapshotRecord const&);
template Decoded<api::SnapshotPage> from_json<api::SnapshotPage>(std::string_view, std::size_t);
template void append_json<api::SnapshotPage>(std::string&, api::SnapshotPage const&);
template Decoded<api::SnapshotOrder> from_json<api::SnapshotOrder>(std::string_view, std::size_t);
template void append_json<api::SnapshotOrder>(std::string&, api::SnapshotOrder const&);
template Decoded<api::ReleaseOrder> from_json<api::ReleaseOrder>(std::string_view, std::size_t);
template void append_json<api::ReleaseOrder>(std::string&, api::ReleaseOrder const&);
template void append_json<View<SealedRelease>>(std::string&, View<SealedRelease> const&);
template void append_json<api::ReleasePage>(std::string&, api::ReleasePage const&);
template Decoded<api::ReleasePart> from_json<api::ReleasePart>(std::string_view, std::size_t);
template void append_json<api::ReleasePart>(std::string&, api::ReleasePart const&);
template void append_json<api::ReleaseDetail>(std::string&, api::ReleaseDetail const&);
template Decoded<api::GrantOrder> from_json<api::GrantOrder>(std::string_view, std::size_t);
template void append_json<api::GrantOrder>(std::string&, api::GrantOrder const&);
template Decoded<ReleaseGrant> from_json<ReleaseGrant>(std::string_view, std::size_t);
template void append_json<ReleaseGrant>(std::string&, ReleaseGrant const&);
template Decoded<api::ReleaseGrantPage> from_json<api::ReleaseGrantPage>(std::string_view,
                                                                         std::size_t);
template void append_json<api::ReleaseGrantPage>(std::string&, api::ReleaseGrantPage const&);
template Decoded<ReleaseRequest> from_json<ReleaseRequest>(std::string_view, std::size_t);
template void append_json<ReleaseRequest>(std::string&, ReleaseRequest const&);
template Decoded<api::ReleaseRequestPage> from_json<api::ReleaseRequestPage>(std::string_view,
                                                                             std::size_t);
template void append_json<api::ReleaseRequestPage>(std::string&, api::ReleaseRequestPage const&);
template Decoded<api::ReleaseRequestAnswer> from_json<api::ReleaseRequestAnswer>(std::string_view,
                                                                                 std::size_t);
template void append_json<api::ReleaseRequestAnswer>(std::string&,
                                                     api::ReleaseRequestAnswer const&);
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
template Decoded<api::SecondStepCode> from_json<api::SecondStepCode>(std::string_view, std::size_t);
template void append_json<api::SecondStepCode>(std::string&, api::SecondStepCode const&);
template Decoded<api::PendingToken> from_json<api::PendingToken>(std::string_view, std::size_t);
template void append_json<api::PendingToken>(std::string&, api::PendingToken const&);
template Decoded<api::PasskeyAnswer> from_json<api::PasskeyAnswer>(std::string_view, std::size_t);
template void append_json<api::PasskeyAnswer>(std::string&, api::PasskeyAnswer const&);
template Decoded<api::Confirmation> from_json<api::Confirmation>(std::string_view, std::size_t);
template void append_json<api::Confirmation>(std::string&, api::Confirmation const&);
template Decoded<api::PasskeyOptions> from_json<api::PasskeyOptions>(std::string_view, std::size_t);
template void append_json<api::PasskeyOptions>(std::string&, api::PasskeyOptions const&);
template Decoded<api::PendingSignIn> from_json<api::PendingSignIn>(std::string_view, std::size_t);
template void append_json<api::PendingSignIn>(std::string&, api::PendingSignIn const&);
template Decoded<api::Session> from_json<api::Session>(std::string_view, std::size_t);
template void append_json<api::Session>(std::string&, api::Session const&);
template Decoded<api::SignInAnswer> from_json<api::SignInAnswer>(std::string_view, std::size_t);
template void append_json<api::SignInAnswer>(std::string&, api::SignInAnswer const&);
template Decoded<api::SessionRow> from_json<api::SessionRow>(std::string_view, std::size_t);
template void append_json<api::SessionRow>(std::string&, api::SessionRow const&);
template Decoded<api::SessionPage> from_json<api::SessionPage>(std::string_view, std::size_t);
template void append_json<api::SessionPage>(std::string&, api::SessionPage const&);
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
template Decoded<api::ListCredentials::Parameters>
read_parameters<api::ListCredentials::Parameters>(RawParameters const&);
template Decoded<api::SetPassword::Parameters>
read_parameters<api::SetPassword::Parameters>(RawParameters const&);
template Decoded<api::BeginTotp::Parameters>
read_parameters<api::BeginTotp::Parameters>(RawParameters const&);
template Decoded<api::ConfirmTotp::Parameters>
read_parameters<api::ConfirmTotp::Parameters>(RawParameters const&);
template Decoded<api::RemoveTotp::Parameters>
read_parameters<api::RemoveTotp::Parameters>(RawParameters const&);
template Decoded<api::BeginPasskey::Parameters>
read_parameters<api::BeginPasskey::Parameters>(RawParameters const&);
template Decoded<api::AddPasskey::Parameters>
read_parameters<api::AddPasskey::Parameters>(RawParameters const&);
template Decoded<api::RenamePasskey::Parameters>
read_parameters<api::RenamePasskey::Parameters>(RawParameters const&);
template Decoded<api::RemovePasskey::Parameters>
read_parameters<api::RemovePasskey::Parameters>(RawParameters const&);
template Decoded<api::MakeRecoveryCodes::Parameters>
read_parameters<api::MakeRecoveryCodes::Parameters>(RawParameters const&);
template Decoded<api::ListTokens::Parameters>
read_parameters<api::ListTokens::Parameters>(RawParameters const&);
template Decoded<api::CreateToken::Parameters>
read_parameters<api::CreateToken::Parameters>(RawParameters const&);
template Decoded<api::RevokeToken::Parameters>
read_parameters<api::RevokeToken::Parameters>(RawParameters const&);
template Decoded<api::ListAuditHeads::Parameters>
read_parameters<api::ListAuditHeads::Parameters>(RawParameters const&);
template Decoded<api::ExportAudit::Parameters>
read_parameters<api::ExportAudit::Parameters>(RawParameters const&);
template Decoded<api::ListEvents::Parameters>
read_parameters<api::ListEvents::Parameters>(RawParameters const&);
template Decoded<api::CreateExport::Parameters>
read_parameters<api::CreateExport::Parameters>(RawParameters const&);
template Decoded<api::GetExportFile::Parameters>
read_parameters<api::GetExportFile::Parameters>(RawParameters const&);
template Decoded<api::ListAnalyses::Parameters>
read_parameters<api::ListAnalyses::Parameters>(RawParameters const&);
template Decoded<api::RunAnalysis::Parameters>
read_parameters<api::RunAnalysis::Parameters>(RawParameters const&);
template Decoded<api::AskTables::Parameters>
read_parameters<api::AskTables::Parameters>(RawParameters const&);
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
template Decoded<api::ListMembers::Parameters>
read_parameters<api::ListMembers::Parameters>(RawParameters const&);
template Decoded<api::InviteMember::Parameters>
read_parameters<api::InviteMember::Parameters>(RawParameters const&);
template Decoded<api::GetMember::Parameters>
read_parameters<api::GetMember::Parameters>(RawParameters const&);
template Decoded<api::ChangeMember::Parameters>
read_parameters<api::ChangeMember::Parameters>(RawParameters const&);
template Decoded<api::CreateInvitation::Parameters>
read_parameters<api::CreateInvitation::Parameters>(RawParameters const&);
template Decoded<api::ListInvitations::Parameters>
read_parameters<api::ListInvitations::Parameters>(RawParameters const&);
template Decoded<api::RevokeInvitation::Parameters>
read_parameters<api::RevokeInvitation::Parameters>(RawParameters const&);
template Decoded<api::ViewInvitation::Parameters>
read_parameters<api::ViewInvitation::Parameters>(RawParameters const&);
template Decoded<api::AcceptWithPassword::Parameters>
read_parameters<api::AcceptWithPassword::Parameters>(RawParameters const&);
template Decoded<api::BeginInvitationPasskey::Parameters>
read_parameters<api::BeginInvitationPasskey::Parameters>(RawParameters const&);
template Decoded<api::AcceptWithPasskey::Parameters>
read_parameters<api::AcceptWithPasskey::Parameters>(RawParameters const&);
template Decoded<api::ListLinks::Parameters>
read_parameters<api::ListLinks::Parameters>(RawParameters const&);
template Decoded<api::CreateLink::Parameters>
read_parameters<api::CreateLink::Parameters>(RawParameters const&);
template Decoded<api::RevokeLink::Parameters>
read_parameters<api::RevokeLink::Parameters>(RawParameters const&);
template Decoded<api::ListOrganisations::Parameters>
read_parameters<api::ListOrganisations::Parameters>(RawParameters const&);
template Decoded<api::CreateOrganisation::Parameters>
read_parameters<api::CreateOrganisation::Parameters>(RawParameters const&);
template Decoded<api::GetOrganisation::Parameters>
read_parameters<api::GetOrganisation::Parameters>(RawParameters const&);
template Decoded<api::ReplaceOrganisation::Parameters>
read_parameters<api::ReplaceOrganisation::Parameters>(RawParameters const&);
template Decoded<api::SearchPlaces::Parameters>
read_parameters<api::SearchPlaces::Parameters>(RawParameters const&);
template Decoded<api::GetPlace::Parameters>
read_parameters<api::GetPlace::Parameters>(RawParameters const&);
template Decoded<api::ListPlaceProposals::Parameters>
read_parameters<api::ListPlaceProposals::Parameters>(RawParameters const&);
template Decoded<api::ProposePlace::Parameters>
read_parameters<api::ProposePlace::Parameters>(RawParameters const&);
template Decoded<api::DecidePlaceProposal::Parameters>
read_parameters<api::DecidePlaceProposal::Parameters>(RawParameters const&);
template Decoded<api::ListSnapshots::Parameters>
read_parameters<api::ListSnapshots::Parameters>(RawParameters const&);
template Decoded<api::TakeSnapshot::Parameters>
read_parameters<api::TakeSnapshot::Parameters>(RawParameters const&);
template Decoded<api::GetSnapshot::Parameters>
read_parameters<api::GetSnapshot::Parameters>(RawParameters const&);
template Decoded<api::ListReleases::Parameters>
read_parameters<api::ListReleases::Parameters>(RawParameters const&);
template Decoded<api::SealRelease::Parameters>
read_parameters<api::SealRelease::Parameters>(RawParameters const&);
template Decoded<api::GetRelease::Parameters>
read_parameters<api::GetRelease::Parameters>(RawParameters const&);
template Decoded<api::GetReleaseFile::Parameters>
read_parameters<api::GetReleaseFile::Parameters>(RawParameters const&);
template Decoded<api::GetReleaseTable::Parameters>
read_parameters<api::GetReleaseTable::Parameters>(RawParameters const&);
template Decoded<api::GrantRelease::Parameters>
read_parameters<api::GrantRelease::Parameters>(RawParameters const&);
template Decoded<api::ListReleaseGrants::Parameters>
read_parameters<api::ListReleaseGrants::Parameters>(RawParameters const&);
template Decoded<api::RevokeReleaseGrant::Parameters>
read_parameters<api::RevokeReleaseGrant::Parameters>(RawParameters const&);
template Decoded<api::ListReleaseRequests::Parameters>
read_parameters<api::ListReleaseRequests::Parameters>(RawParameters const&);
template Decoded<api::AskRelease::Parameters>
read_parameters<api::AskRelease::Parameters>(RawParameters const&);
template Decoded<api::GetReleaseRequest::Parameters>
read_parameters<api::GetReleaseRequest::Parameters>(RawParameters const&);
template Decoded<api::ReceiveReleaseRequest::Parameters>
read_parameters<api::ReceiveReleaseRequest::Parameters>(RawParameters const&);
template Decoded<api::AnswerReleaseRequest::Parameters>
read_parameters<api::AnswerReleaseRequest::Parameters>(RawParameters const&);
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
template Decoded<api::GiveRecoveryCode::Parameters>
read_parameters<api::GiveRecoveryCode::Parameters>(RawParameters const&);
template Decoded<api::BeginPasskeySignIn::Parameters>
read_parameters<api::BeginPasskeySignIn::Parameters>(RawParameters const&);
template Decoded<api::GivePasskey::Parameters>
read_parameters<api::GivePasskey::Parameters>(RawParameters const&);
template Decoded<api::BeginConfirmation::Parameters>
read_parameters<api::BeginConfirmation::Parameters>(RawParameters const&);
template Decoded<api::ConfirmSession::Parameters>
read_parameters<api::ConfirmSession::Parameters>(RawParameters const&);
template Decoded<api::ListSessions::Parameters>
read_parameters<api::ListSessions::Parameters>(RawParameters const&);
template Decoded<api::EndSession::Parameters>
read_parameters<api::EndSession::Parameters>(RawParameters const&);
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
template Decoded<FieldMask> read_fields<PlaceProposal>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<Remark>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<ReviewStep>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<Round>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<SavedView>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<SealedRelease>(std::vector<std::string> const&);
template Decoded<FieldMask> read_fields<SharingDefault>(std::vector<std::string> const&);

} // namespace njia
