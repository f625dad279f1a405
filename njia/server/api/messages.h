// Made by tools/api from api/openapi.yaml and api/paths/. Do not edit: change the contract and run
// tools/api. The contract as C++: what requests and answers hold, and one struct for each operation
// with its parameters, body, answer and descriptor. njia/server/json/codec.h reads and writes them.
#pragma once

#include "njia/domain/blank.h"
#include "njia/domain/ids.h"
#include "njia/server/json/message.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace njia::api {

/// The same words in each language.
struct Words {
  std::string en = {};
  std::string sw = {};
  std::string fr = {};
  std::string ar = {};

  friend bool operator==(Words const&, Words const&) = default;
};

/// A password.
struct NewPassword {
  std::string password = {};

  friend bool operator==(NewPassword const&, NewPassword const&) = default;
};

/// A code of an authenticator app (RFC 6238).
struct TotpCode {
  std::string code = {};

  friend bool operator==(TotpCode const&, TotpCode const&) = default;
};

/// What an authenticator app needs.
struct TotpEnrolment {
  /// otpauth://, for a QR code.
  std::string uri = {};
  /// The same, for typing.
  std::string secret = {};

  friend bool operator==(TotpEnrolment const&, TotpEnrolment const&) = default;
};

/// A passkey, as its owner sees it.
struct PasskeyRow {
  std::string key = {};
  std::string title = {};
  Instant made_at = {};
  std::optional<Instant> used_at = {};
  /// Signs in alone, without a password.
  bool verifies_user = false;
  bool is_synced = false;

  friend bool operator==(PasskeyRow const&, PasskeyRow const&) = default;
};

/// What a member signs in with.
struct Credentials {
  bool has_password = false;
  bool has_totp = false;
  /// Those that are left.
  std::uint32_t recovery_codes = 0;
  std::vector<PasskeyRow> passkeys = {};

  friend bool operator==(Credentials const&, Credentials const&) = default;
};

/// A passkey that the browser made.
struct NewPasskey {
  std::string title = {};
  /// The credential's toJSON().
  RawJson response = {};

  friend bool operator==(NewPasskey const&, NewPasskey const&) = default;
};

/// A title.
struct PasskeyTitle {
  std::string title = {};

  friend bool operator==(PasskeyTitle const&, PasskeyTitle const&) = default;
};

/// To be kept on paper.
struct RecoveryCodes {
  std::vector<std::string> codes = {};

  friend bool operator==(RecoveryCodes const&, RecoveryCodes const&) = default;
};

/// What a token is for, and how far it goes.
struct NewToken {
  std::string title = {};
  /// records, figures, administration: of what the member may do, these areas.
  std::vector<std::string> scopes = {};
  std::uint32_t days = 90;

  friend bool operator==(NewToken const&, NewToken const&) = default;
};

/// A token, without the token itself.
struct TokenRow {
  ApiTokenId id{Uuid{}};
  std::string title = {};
  std::vector<std::string> scopes = {};
  Instant expires_at = {};
  /// Not revoked.
  bool is_active = false;

  friend bool operator==(TokenRow const&, TokenRow const&) = default;
};

/// All tokens of a member.
struct TokenPage {
  std::vector<TokenRow> data = {};

  friend bool operator==(TokenPage const&, TokenPage const&) = default;
};

/// A new token.
struct MadeToken {
  /// Authorization: Bearer …
  std::string token = {};
  TokenRow row = {};

  friend bool operator==(MadeToken const&, MadeToken const&) = default;
};

/// A signed statement of where the log stood.
struct AuditHead {
  /// 1, 2, 3 … under one key.
  std::uint64_t number = 0;
  /// How many entries the log had.
  std::uint64_t entries = 0;
  /// When it was signed.
  std::string at = {};
  /// As it stands in the file of the log, with its signature.
  std::string line = {};

  friend bool operator==(AuditHead const&, AuditHead const&) = default;
};

/// A part of the list of heads.
struct AuditHeadPage {
  /// The public key that signs, in hex: compare it with the one that the operator gave you by
  /// another way.
  std::string key = {};
  std::vector<AuditHead> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};

  friend bool operator==(AuditHeadPage const&, AuditHeadPage const&) = default;
};

/// One thing that happened.
struct Event {
  Uuid id = {};
  std::string kind = {};
  Instant at = {};
  /// Path of what it concerns.
  std::optional<std::string> subject = {};

  friend bool operator==(Event const&, Event const&) = default;
};

/// A stretch of events.
struct EventPage {
  std::vector<Event> data = {};
  /// Also after the last event that there is.
  std::string next_cursor = {};

  friend bool operator==(EventPage const&, EventPage const&) = default;
};

/// docs/formats.md describes them.
enum class ExportFormat : std::uint8_t { csv = 0, xlsx = 1, jsonl = 2, geojson = 3, htcds = 4 };

/// Which journeys, and how.
struct ExportOrder {
  ExportFormat format = {};
  /// Of this organisation; of the own one without it, or for analysts of the whole circle.
  std::optional<OrganisationId> org = {};
  /// Of this exercise only.
  std::optional<RoundId> round = {};

  friend bool operator==(ExportOrder const&, ExportOrder const&) = default;
};

/// About the own organisation's records, or what is shared with the coordinator. Usual: the widest
/// that the caller has.
enum class FiguresScope : std::uint8_t { own = 0, circle = 1 };

/// A parameter as it is typed.
struct TextPair {
  std::string key = {};
  std::string value = {};

  friend bool operator==(TextPair const&, TextPair const&) = default;
};

/// A parameter of an analysis.
struct AnalysisParameter {
  std::string key = {};
  /// level, country, place, round, question, unit, split, days, number, share, choice or period:
  /// how it is typed.
  std::string type = {};
  std::string label = {};
  bool required = false;
  /// What holds when it is not given.
  std::optional<std::string> fallback = {};
  std::vector<std::string> choices = {};

  friend bool operator==(AnalysisParameter const&, AnalysisParameter const&) = default;
};

/// A question that can be asked.
struct Analysis {
  std::string key = {};
  std::string label = {};
  /// Its page below docs/methods.
  std::string page = {};
  /// How far its answers may go.
  std::string widest_audience = {};
  std::vector<AnalysisParameter> parameters = {};

  friend bool operator==(Analysis const&, Analysis const&) = default;
};

/// All analyses.
struct AnalysisPage {
  std::vector<Analysis> data = {};

  friend bool operator==(AnalysisPage const&, AnalysisPage const&) = default;
};

/// One question.
struct AnalysisQuestion {
  std::optional<FiguresScope> scope = {};
  std::vector<TextPair> parameters = {};
  std::vector<RoundId> rounds = {};
  /// As on the page of filters.
  std::optional<std::string> filter = {};
  /// Only these natures; usually all but reference data.
  std::vector<std::string> natures = {};
  /// Also reference data, such as refugee movements.
  bool reference_movements = false;

  friend bool operator==(AnalysisQuestion const&, AnalysisQuestion const&) = default;
};

/// An answer.
struct AnalysisAnswer {
  std::string analysis = {};
  FiguresScope scope = {};
  /// The table with its keys in words, as `njia analyse --json` writes it.
  RawJson table = {};

  friend bool operator==(AnalysisAnswer const&, AnalysisAnswer const&) = default;
};

/// As the analysis of that name.
enum class TableKind : std::uint8_t {
  corridors = 0,
  places_by_role = 1,
  trunk_segments = 2,
  diversion = 3,
  profiles = 4,
  series = 5,
  totals = 6
};

/// To which places are taken.
enum class TableLevel : std::uint8_t { place = 0, admin1 = 1, country = 2, region = 3 };

/// Of time.
enum class TableUnit : std::uint8_t { year = 0, quarter = 1, month = 2 };

/// Of totals.
enum class TableSplit : std::uint8_t { nothing = 0, round = 1, nature = 2, detection = 3 };

/// One table.
struct TableQuestion {
  TableKind kind = {};
  std::optional<TableLevel> level = {};
  /// Of profiles: the name of its code list.
  std::optional<std::string> question = {};
  /// Of profiles: crossed with this one.
  std::optional<std::string> by = {};
  std::optional<TableUnit> unit = {};
  std::optional<TableSplit> split = {};

  friend bool operator==(TableQuestion const&, TableQuestion const&) = default;
};

/// Several tables of one filter.
struct TablesQuestion {
  std::optional<FiguresScope> scope = {};
  std::optional<std::string> filter = {};
  std::vector<std::string> natures = {};
  std::vector<TableQuestion> tables = {};
  /// Of each table, those with most submissions.
  std::uint32_t most_cells = 100;

  friend bool operator==(TablesQuestion const&, TablesQuestion const&) = default;
};

/// What a cell adds up to.
struct TableSums {
  std::uint64_t submissions = 0;
  /// Independent sources.
  std::uint32_t groups = 0;
  std::uint64_t persons_low = 0;
  /// Absent: or more.
  std::optional<std::uint64_t> persons_high = {};
  std::uint64_t unknown_size = 0;
  std::uint64_t incidents = 0;

  friend bool operator==(TableSums const&, TableSums const&) = default;
};

/// A cell.
struct TableCell {
  /// Place ids (empty: not known), codes, words or EDTF, as in the analysis's table.
  std::vector<std::string> keys = {};
  TableSums sums = {};

  friend bool operator==(TableCell const&, TableCell const&) = default;
};

/// What could not be placed.
struct TableLeftOut {
  std::string reason = {};
  TableSums sums = {};

  friend bool operator==(TableLeftOut const&, TableLeftOut const&) = default;
};

/// A table.
struct Table {
  std::vector<TableCell> cells = {};
  std::uint64_t all_cells = 0;
  TableSums total = {};
  std::vector<TableLeftOut> left_out = {};

  friend bool operator==(Table const&, Table const&) = default;
};

/// A place that keys name.
struct PlaceName {
  PlaceId id{Uuid{}};
  std::string name = {};

  friend bool operator==(PlaceName const&, PlaceName const&) = default;
};

/// The tables in the order in which they were asked for.
struct TablesAnswer {
  FiguresScope scope = {};
  std::vector<Table> tables = {};
  std::vector<PlaceName> places = {};

  friend bool operator==(TablesAnswer const&, TablesAnswer const&) = default;
};

/// stage_only saves nothing yet; good_rows saves what is ready; all_or_nothing saves everything, or
/// nothing when a row is not ready.
enum class ImportMode : std::uint8_t { stage_only = 0, good_rows = 1, all_or_nothing = 2 };

/// What one row stands for.
enum class RowMeaning : std::uint8_t { person = 0, route = 1, group = 2 };

/// Which number of a date comes first.
enum class DateReading : std::uint8_t { day_first = 0, month_first = 1 };

/// Who may use a report.
enum class PermissionCode : std::uint8_t {
  only_us = 0,
  coordinator = 1,
  network = 2,
  government = 3,
  public_ = 4
};

/// Language and format.
enum class TemplateName : std::uint8_t {
  en_xlsx = 0,
  sw_xlsx = 1,
  fr_xlsx = 2,
  ar_xlsx = 3,
  en_csv = 4,
  sw_csv = 5,
  fr_csv = 6,
  ar_csv = 7
};

/// Where an import stands.
enum class ImportState : std::uint8_t { staged = 0, committed = 1, undone = 2, discarded = 3 };

/// Rows of the file. Those read are the sum of all others.
struct ImportCounts {
  std::uint64_t rows_read = 0;
  std::uint64_t committed = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t staged = 0;
  std::uint64_t rejected = 0;
  std::uint64_t ignored = 0;

  friend bool operator==(ImportCounts const&, ImportCounts const&) = default;
};

/// One uploaded file and what became of it.
struct Import {
  BatchId id{Uuid{}};
  std::string code = {};
  RoundId round{Uuid{}};
  std::string file_name = {};
  Instant created_at = {};
  /// Who uploaded it.
  std::optional<std::string> created_by = {};
  ImportState state = {};
  ImportCounts counts = {};
  /// Reports that wait.
  std::optional<std::uint64_t> waiting = {};
  /// Of these, reports that could be saved now.
  std::optional<std::uint64_t> ready = {};

  friend bool operator==(Import const&, Import const&) = default;
};

/// A part of the list of imports.
struct ImportPage {
  std::vector<Import> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};

  friend bool operator==(ImportPage const&, ImportPage const&) = default;
};

/// How grave a finding is.
enum class FindingSeverity : std::uint8_t { error = 0, warning = 1, note = 2 };

/// One place where a finding was made.
struct FindingSample {
  std::optional<std::string> cell = {};
  /// As it stands there; never of a column that names people.
  std::optional<std::string> value = {};
  std::optional<std::string> message = {};
  std::optional<std::string> suggestion = {};

  friend bool operator==(FindingSample const&, FindingSample const&) = default;
};

/// All findings of one cause.
struct FindingGroup {
  std::string code = {};
  std::string number = {};
  FindingSeverity severity = {};
  std::optional<std::string> sheet = {};
  std::optional<std::string> header = {};
  std::uint64_t count = 0;
  std::vector<FindingSample> samples = {};

  friend bool operator==(FindingGroup const&, FindingGroup const&) = default;
};

/// A part of the list of findings.
struct FindingPage {
  std::vector<FindingGroup> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};

  friend bool operator==(FindingPage const&, FindingPage const&) = default;
};

/// A report that waits.
struct ImportRow {
  std::uint64_t number = 0;
  /// Sheet and rows.
  std::string rows = {};
  std::string status = {};
  bool ready = false;
  std::vector<FindingSample> findings = {};

  friend bool operator==(ImportRow const&, ImportRow const&) = default;
};

/// A part of the list of waiting rows.
struct ImportRowPage {
  std::vector<ImportRow> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};

  friend bool operator==(ImportRowPage const&, ImportRowPage const&) = default;
};

/// A text that waiting reports need a decision on.
struct OpenValue {
  std::string text = {};
  /// Code of the country beside it; may be empty.
  std::string country = {};
  std::uint64_t reports = 0;
  std::uint64_t rows = 0;
  /// False: it counts at its country meanwhile.
  bool must = false;
  std::optional<std::string> suggestion = {};
  std::optional<std::string> first_cell = {};

  friend bool operator==(OpenValue const&, OpenValue const&) = default;
};

/// Texts to decide on.
struct OpenValueList {
  std::vector<OpenValue> data = {};

  friend bool operator==(OpenValueList const&, OpenValueList const&) = default;
};

/// Which place a text means.
struct ValueDecision {
  /// As the list gives it.
  std::string text = {};
  /// As the list gives it.
  std::optional<std::string> country = {};
  PlaceId place{Uuid{}};

  friend bool operator==(ValueDecision const&, ValueDecision const&) = default;
};

/// What a decision did.
struct Mended {
  std::uint64_t reports = 0;

  friend bool operator==(Mended const&, Mended const&) = default;
};

/// keep: it is a report of its own, or the file is right; drop: it is not wanted.
enum class RowVerdict : std::uint8_t { keep = 0, drop = 1 };

/// What is to become of a row.
struct RowDecision {
  RowVerdict decision = {};

  friend bool operator==(RowDecision const&, RowDecision const&) = default;
};

/// How to save.
struct CommitOrder {
  /// Only when everything is ready.
  bool all = false;

  friend bool operator==(CommitOrder const&, CommitOrder const&) = default;
};

/// A column mapping.
struct SavedMapping {
  /// Of the header that it is for.
  std::string fingerprint = {};
  /// As docs/formats.md describes mapping files, in JSON.
  RawJson mapping = {};

  friend bool operator==(SavedMapping const&, SavedMapping const&) = default;
};

/// Mappings of an organisation.
struct MappingList {
  std::vector<SavedMapping> data = {};

  friend bool operator==(MappingList const&, MappingList const&) = default;
};

/// A column mapping to keep.
struct MappingBody {
  /// As docs/formats.md describes mapping files, in JSON.
  RawJson mapping = {};

  friend bool operator==(MappingBody const&, MappingBody const&) = default;
};

/// What one reading of a file came to.
struct ImportSummary {
  std::string file_name = {};
  bool dry_run = false;
  /// Where it is kept; absent when nothing new was in the file.
  std::optional<BatchId> import_ = {};
  ImportCounts counts = {};
  std::optional<std::uint64_t> waiting = {};
  std::vector<FindingGroup> findings = {};

  friend bool operator==(ImportSummary const&, ImportSummary const&) = default;
};

/// Where a job is.
enum class JobState : std::uint8_t { queued = 0, running = 1, done = 2, failed = 3, cancelled = 4 };

/// Work that takes longer than a request.
struct Job {
  Uuid id = {};
  /// What it does: import, commit, marked, export, snapshot, release.
  std::string kind = {};
  JobState state = {};
  /// Units of work done (rows
  std::optional<std::uint64_t> done = {};
  /// Units in all, once known.
  std::optional<std::uint64_t> total = {};
  Instant created_at = {};
  std::optional<Instant> finished_at = {};
  /// Where the result is.
  std::optional<std::string> result = {};
  /// Why it failed, as a Problem.
  std::optional<RawJson> problem = {};

  friend bool operator==(Job const&, Job const&) = default;
};

/// A part of the list of jobs.
struct JobPage {
  std::vector<Job> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};

  friend bool operator==(JobPage const&, JobPage const&) = default;
};

/// Whether it counts.
enum class JourneyStatus : std::uint8_t { current = 0, withdrawn = 1 };

/// A journey with what the hub knows about the record itself.
struct JourneyEntry {
  std::uint32_t version = 0;
  JourneyStatus status = {};
  View<Journey> journey = {.record = blank<Journey>(), .shown = {}};
};

/// Journeys that do not say what a filter asks for.
struct LeftOutJourneys {
  /// unlocated, coarser_than_level, undated, date_too_coarse, unknown_size, not_asked or not_known.
  std::string reason = {};
  std::uint64_t journeys = 0;

  friend bool operator==(LeftOutJourneys const&, LeftOutJourneys const&) = default;
};

/// A part of the list of journeys.
struct JourneyPage {
  std::vector<JourneyEntry> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};
  /// Of a list with a filter or an order: how many there are for this caller in all parts.
  std::optional<std::uint64_t> total = {};
  /// Of how many the filter cannot be said, and why; `undecided` lists them.
  std::vector<LeftOutJourneys> left_out = {};
};

/// What a version did.
enum class RevisionAction : std::uint8_t { created = 0, updated = 1, withdrawn = 2, restored = 3 };

/// One version, without its content.
struct Revision {
  std::uint32_t version = 0;
  RevisionAction action = {};
  /// When.
  Instant at = {};
  /// User or tool; absent where the caller may not know.
  std::optional<std::string> by = {};
  /// As given in Njia-Reason.
  std::optional<std::string> reason = {};
  /// The import that did it.
  std::optional<BatchId> batch = {};

  friend bool operator==(Revision const&, Revision const&) = default;
};

/// A part of the list of versions.
struct RevisionPage {
  std::vector<Revision> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};

  friend bool operator==(RevisionPage const&, RevisionPage const&) = default;
};

/// One field that differs. An absent side had no value.
struct FieldChange {
  /// RFC 6901 pointer into the journey.
  std::string pointer = {};
  /// As it was.
  std::optional<RawJson> before = {};
  /// As it became.
  std::optional<RawJson> after = {};

  friend bool operator==(FieldChange const&, FieldChange const&) = default;
};

/// What differs between two versions of a journey.
struct JourneyChanges {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::vector<FieldChange> changes = {};

  friend bool operator==(JourneyChanges const&, JourneyChanges const&) = default;
};

/// Whether a member gets in.
enum class MemberState : std::uint8_t { pending = 0, active = 1, suspended = 2, removed = 3 };

/// BCP 47.
enum class LanguageTag : std::uint8_t { en = 0, sw = 1, fr = 2, ar = 3 };

/// What a member may do.
enum class MemberRole : std::uint8_t {
  case_worker = 0,
  data_lead = 1,
  reviewer = 2,
  analyst = 3,
  officer = 4,
  reader = 5,
  admin = 6,
  operator_ = 7
};

/// A member.
struct MemberRow {
  MemberId id{Uuid{}};
  std::string login = {};
  std::optional<OrganisationId> organisation = {};
  std::string name = {};
  std::optional<std::string> email = {};
  LanguageTag language = {};
  std::vector<MemberRole> roles = {};
  MemberState state = {};

  friend bool operator==(MemberRow const&, MemberRow const&) = default;
};

/// Members.
struct MemberPage {
  std::vector<MemberRow> data = {};

  friend bool operator==(MemberPage const&, MemberPage const&) = default;
};

/// Whom to invite.
struct NewMember {
  std::string login = {};
  std::optional<OrganisationId> organisation = {};
  std::optional<std::string> name = {};
  std::optional<std::string> email = {};
  std::optional<LanguageTag> language = {};
  std::vector<MemberRole> roles = {};
  /// How long the link works.
  std::uint32_t days = 7;

  friend bool operator==(NewMember const&, NewMember const&) = default;
};

/// What changes.
struct MemberChange {
  std::optional<std::string> name = {};
  std::optional<std::string> email = {};
  std::optional<LanguageTag> language = {};
  std::vector<MemberRole> roles = {};
  std::optional<MemberState> state = {};

  friend bool operator==(MemberChange const&, MemberChange const&) = default;
};

/// For who is new
enum class InvitationKind : std::uint8_t { invite = 0, reset = 1 };

/// Which link.
struct NewInvitation {
  InvitationKind kind = {};
  std::uint32_t days = 7;

  friend bool operator==(NewInvitation const&, NewInvitation const&) = default;
};

/// An open link.
struct InvitationRow {
  std::string key = {};
  InvitationKind kind = {};
  MemberId member{Uuid{}};
  Instant made_at = {};
  Instant expires_at = {};

  friend bool operator==(InvitationRow const&, InvitationRow const&) = default;
};

/// Open links.
struct InvitationPage {
  std::vector<InvitationRow> data = {};

  friend bool operator==(InvitationPage const&, InvitationPage const&) = default;
};

/// A new link.
struct MadeInvitation {
  std::string token = {};
  InvitationRow row = {};

  friend bool operator==(MadeInvitation const&, MadeInvitation const&) = default;
};

/// A pending member and the link.
struct InvitedMember {
  MemberRow member = {};
  MadeInvitation invitation = {};

  friend bool operator==(InvitedMember const&, InvitedMember const&) = default;
};

/// The token of a link.
struct InvitationToken {
  std::string token = {};

  friend bool operator==(InvitationToken const&, InvitationToken const&) = default;
};

/// The token of a link, and a password.
struct InvitationPassword {
  std::string token = {};
  std::string password = {};

  friend bool operator==(InvitationPassword const&, InvitationPassword const&) = default;
};

/// The token of a link, and what the browser made.
struct InvitationPasskey {
  std::string token = {};
  /// The credential's toJSON().
  RawJson response = {};

  friend bool operator==(InvitationPasskey const&, InvitationPasskey const&) = default;
};

/// What a link is for.
struct InvitationView {
  InvitationKind kind = {};
  std::string login = {};
  std::string name = {};
  /// Its name; empty for operators.
  std::string organisation = {};
  Instant expires_at = {};

  friend bool operator==(InvitationView const&, InvitationView const&) = default;
};

/// For whom and which exercise.
struct NewLink {
  RoundId round{Uuid{}};
  std::string title = {};
  std::uint32_t days = 30;

  friend bool operator==(NewLink const&, NewLink const&) = default;
};

/// A submission link, without the link itself.
struct LinkRow {
  SubmissionLinkId id{Uuid{}};
  RoundId round{Uuid{}};
  std::string title = {};
  Instant expires_at = {};
  /// Not revoked.
  bool is_active = false;

  friend bool operator==(LinkRow const&, LinkRow const&) = default;
};

/// All links of an organisation.
struct LinkPage {
  std::vector<LinkRow> data = {};

  friend bool operator==(LinkPage const&, LinkPage const&) = default;
};

/// A new link.
struct MadeLink {
  std::string token = {};
  LinkRow row = {};

  friend bool operator==(MadeLink const&, MadeLink const&) = default;
};

/// A part of the list of organisations.
struct OrganisationPage {
  std::vector<View<Organisation>> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};
  /// How many there are for this caller, where counting is cheap.
  std::optional<std::uint64_t> total = {};
};

/// A place as people choose it.
struct FoundPlace {
  PlaceId id{Uuid{}};
  /// In the caller's language where there is one.
  std::string name = {};
  /// Where it lies; empty for countries and regions.
  std::string within = {};
  /// ISO 3166-1 alpha-2.
  std::optional<std::string> country = {};
  /// County or region as ISO 3166-2.
  std::optional<std::string> unit = {};
  /// Code of the list place_kind.
  std::string kind = {};
  /// Code of the list precision.
  std::string precision = {};
  /// Of towns and posts only.
  std::optional<double> lat_deg = {};
  std::optional<double> lon_deg = {};
  /// No source confirms where it lies.
  bool approximate = false;
  /// Where a source says.
  std::optional<std::uint32_t> population = {};
  /// By this network.
  bool added = false;
  std::vector<std::string> other_names = {};
  std::optional<PlaceId> twin = {};

  friend bool operator==(FoundPlace const&, FoundPlace const&) = default;
};

/// Places that were found.
struct FoundPlacePage {
  std::vector<FoundPlace> data = {};

  friend bool operator==(FoundPlacePage const&, FoundPlacePage const&) = default;
};

/// A proposal with its version.
struct PlaceProposalEntry {
  std::uint32_t version = 0;
  View<PlaceProposal> proposal = {.record = blank<PlaceProposal>(), .shown = {}};
};

/// A part of the list of proposals.
struct PlaceProposalPage {
  std::vector<PlaceProposalEntry> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};
};

/// What becomes of a proposal.
enum class PlaceVerdict : std::uint8_t { approve = 0, merge = 1, decline = 2 };

/// A decision about a proposal.
struct PlaceDecision {
  PlaceVerdict verdict = {};
  std::optional<PlaceId> place = {};

  friend bool operator==(PlaceDecision const&, PlaceDecision const&) = default;
};

/// A part of the list of snapshots.
struct SnapshotPage {
  std::vector<SnapshotRecord> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};

  friend bool operator==(SnapshotPage const&, SnapshotPage const&) = default;
};

/// What to freeze.
struct SnapshotOrder {
  SnapshotId id{Uuid{}};
  RoundId round{Uuid{}};
  std::optional<RoundId> baseline = {};
  /// The country that the report is about, ISO 3166-1 alpha-2.
  std::string focal = {};

  friend bool operator==(SnapshotOrder const&, SnapshotOrder const&) = default;
};

/// For whom an edition is.
enum class ReleaseAudience : std::uint8_t { network = 0, government = 1, public_ = 2 };

/// Of the report.
enum class ReportLanguage : std::uint8_t { en = 0, sw = 1, fr = 2, ar = 3 };

/// What to seal.
struct ReleaseOrder {
  SealedReleaseId id{Uuid{}};
  SnapshotId snapshot{Uuid{}};
  ReleaseAudience audience = {};
  std::optional<ReportLanguage> language = {};
  /// Markdown.
  std::optional<std::string> recommendations = {};
  /// Markdown: those who agreed to be named.
  std::optional<std::string> acknowledgements = {};

  friend bool operator==(ReleaseOrder const&, ReleaseOrder const&) = default;
};

/// A part of the list of editions.
struct ReleasePage {
  std::vector<View<SealedRelease>> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};
};

/// A file or table.
struct ReleasePart {
  std::string name = {};
  std::string media_type = {};
  /// Bytes.
  std::uint64_t size = 0;
  /// SHA-256, hexadecimal.
  std::string digest = {};

  friend bool operator==(ReleasePart const&, ReleasePart const&) = default;
};

/// An edition and what it holds.
struct ReleaseDetail {
  View<SealedRelease> release = {.record = blank<SealedRelease>(), .shown = {}};
  std::vector<ReleasePart> files = {};
  std::vector<ReleasePart> tables = {};
};

/// To whom, and what for.
struct GrantOrder {
  ReleaseGrantId id{Uuid{}};
  OrganisationId receiver{Uuid{}};
  std::string purpose = {};

  friend bool operator==(GrantOrder const&, GrantOrder const&) = default;
};

/// A part of the list of grants.
struct ReleaseGrantPage {
  std::vector<ReleaseGrant> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};

  friend bool operator==(ReleaseGrantPage const&, ReleaseGrantPage const&) = default;
};

/// A part of the list of requests.
struct ReleaseRequestPage {
  std::vector<ReleaseRequest> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};

  friend bool operator==(ReleaseRequestPage const&, ReleaseRequestPage const&) = default;
};

/// An answer to a request.
struct ReleaseRequestAnswer {
  std::optional<SealedReleaseId> release = {};
  std::string response = {};

  friend bool operator==(ReleaseRequestAnswer const&, ReleaseRequestAnswer const&) = default;
};

/// All of a journey.
struct RemarkList {
  std::vector<View<Remark>> data = {};
};

/// All of a journey.
struct ReviewList {
  std::vector<View<ReviewStep>> data = {};
};

/// All of a journey.
struct AssessmentList {
  std::vector<View<Assessment>> data = {};
};

/// A part of the list of rounds.
struct RoundPage {
  std::vector<View<Round>> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};
  /// How many there are for this caller, where counting is cheap.
  std::optional<std::uint64_t> total = {};
};

/// Login name and password.
struct PasswordLogin {
  /// The member's login name.
  std::string login = {};
  std::string password = {};

  friend bool operator==(PasswordLogin const&, PasswordLogin const&) = default;
};

/// A code, and the token of the first step.
struct SecondStepCode {
  std::string pending = {};
  std::string code = {};

  friend bool operator==(SecondStepCode const&, SecondStepCode const&) = default;
};

/// The token of a first step, where there was one.
struct PendingToken {
  std::optional<std::string> pending = {};

  friend bool operator==(PendingToken const&, PendingToken const&) = default;
};

/// What navigator.credentials.get() answered, and the token of a first step, where there was one.
struct PasskeyAnswer {
  std::optional<std::string> pending = {};
  /// The credential's toJSON().
  RawJson response = {};

  friend bool operator==(PasskeyAnswer const&, PasskeyAnswer const&) = default;
};

/// One of the three.
struct Confirmation {
  std::optional<std::string> password = {};
  std::optional<std::string> code = {};
  /// Of a passkey: the credential's toJSON().
  std::optional<RawJson> response = {};

  friend bool operator==(Confirmation const&, Confirmation const&) = default;
};

/// Options for the browser's own functions.
struct PasskeyOptions {
  /// For PublicKeyCredential.parseCreationOptionsFromJSON or parseRequestOptionsFromJSON.
  RawJson options = {};

  friend bool operator==(PasskeyOptions const&, PasskeyOptions const&) = default;
};

/// The first step was right; the second is missing.
struct PendingSignIn {
  std::string token = {};
  Instant expires_at = {};
  /// An authenticator app is set up.
  bool totp = false;
  /// A passkey is set up.
  bool passkey = false;

  friend bool operator==(PendingSignIn const&, PendingSignIn const&) = default;
};

/// Who is signed in.
struct Session {
  MemberId member{Uuid{}};
  std::string login = {};
  std::string name = {};
  std::optional<OrganisationId> organisation = {};
  /// Those that count.
  std::vector<MemberRole> roles = {};
  /// Of a token; of a session all.
  std::vector<std::string> scopes = {};
  /// Of a session: to be sent as Njia-Csrf with every request that changes something.
  std::optional<std::string> csrf_token = {};
  std::optional<Instant> expires_at = {};
  /// Credentials may be changed without confirming.
  std::optional<bool> is_fresh = {};

  friend bool operator==(Session const&, Session const&) = default;
};

/// Exactly one of both.
struct SignInAnswer {
  std::optional<Session> session = {};
  std::optional<PendingSignIn> pending = {};

  friend bool operator==(SignInAnswer const&, SignInAnswer const&) = default;
};

/// One open session.
struct SessionRow {
  std::string key = {};
  /// The browser's family.
  std::optional<std::string> agent = {};
  Instant opened_at = {};
  Instant seen_at = {};
  Instant expires_at = {};
  bool is_this = false;

  friend bool operator==(SessionRow const&, SessionRow const&) = default;
};

/// All open sessions of a member.
struct SessionPage {
  std::vector<SessionRow> data = {};

  friend bool operator==(SessionPage const&, SessionPage const&) = default;
};

/// A part of the list of settings.
struct SharingDefaultPage {
  std::vector<View<SharingDefault>> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};
};

/// What an organisation lets others do.
struct SharingSetting {
  PermissionCode permission = {};
  /// How consent is obtained; no data of persons.
  std::optional<std::string> basis = {};

  friend bool operator==(SharingSetting const&, SharingSetting const&) = default;
};

/// An agreement and its version.
struct AgreementEntry {
  std::uint32_t version = 0;
  View<Agreement> agreement = {.record = blank<Agreement>(), .shown = {}};
};

/// A part of the list of agreements.
struct AgreementPage {
  std::vector<AgreementEntry> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};
};

/// The receiver accepts or declines what is proposed; either side revokes.
enum class AgreementVerdict : std::uint8_t { accept = 0, decline = 1, revoke = 2 };

/// A decision on an agreement.
struct AgreementDecision {
  AgreementVerdict decision = {};

  friend bool operator==(AgreementDecision const&, AgreementDecision const&) = default;
};

/// A part of the list of coverage statements.
struct CoveragePage {
  std::vector<View<CoverageStatement>> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};
};

/// What can be set.
enum class SettingCode : std::uint8_t {
  site_name = 0,
  contact = 1,
  emergency_numbers = 2,
  notice = 3
};

/// A value.
struct SettingValue {
  std::string value = {};

  friend bool operator==(SettingValue const&, SettingValue const&) = default;
};

/// A setting.
struct SettingEntry {
  SettingCode code = {};
  std::string value = {};

  friend bool operator==(SettingEntry const&, SettingEntry const&) = default;
};

/// All settings.
struct SettingList {
  std::vector<SettingEntry> data = {};

  friend bool operator==(SettingList const&, SettingList const&) = default;
};

/// A part of the list of views.
struct ViewPage {
  std::vector<View<SavedView>> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};
};

/// Journeys to withdraw.
struct Withdrawal {
  std::vector<JourneyId> journeys = {};

  friend bool operator==(Withdrawal const&, Withdrawal const&) = default;
};

/// What was withdrawn.
struct Withdrawn {
  std::uint64_t journeys = 0;

  friend bool operator==(Withdrawn const&, Withdrawn const&) = default;
};

/// A code list's name and size.
struct VocabularyEntry {
  std::string name = {};
  /// Number of codes.
  std::uint32_t size = 0;

  friend bool operator==(VocabularyEntry const&, VocabularyEntry const&) = default;
};

/// All code lists.
struct VocabularyPage {
  std::vector<VocabularyEntry> data = {};

  friend bool operator==(VocabularyPage const&, VocabularyPage const&) = default;
};

/// One code of a list.
struct VocabularyTerm {
  std::string code = {};
  /// Never changes; it is what is stored.
  std::uint32_t number = 0;
  Words labels = {};
  /// Languages in which a native speaker has read the label.
  std::vector<LanguageTag> reviewed = {};
  /// Version of the code lists that brought it.
  std::uint32_t since = 0;

  friend bool operator==(VocabularyTerm const&, VocabularyTerm const&) = default;
};

/// A code list.
struct Vocabulary {
  std::string name = {};
  std::vector<VocabularyTerm> terms = {};

  friend bool operator==(Vocabulary const&, Vocabulary const&) = default;
};

/// GET /account/credentials: What one signs in with.
struct ListCredentials {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = Credentials;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listCredentials",
                                          .method = Method::get,
                                          .path = "/account/credentials",
                                          .tag = "account",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// PUT /account/password: Sets or changes one's password.
struct SetPassword {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NewPassword;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "session.confirm_needed", "access.sign_in",
      "session.busy",           "password.too_short",
      "password.too_long",      "password.common",
      "password.contextual",    "second_factor.password_too_short"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "setPassword",
                                          .method = Method::put,
                                          .path = "/account/password",
                                          .tag = "account",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /account/totp: A new secret for an authenticator app.
struct BeginTotp {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = TotpEnrolment;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"session.confirm_needed", "access.sign_in"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "beginTotp",
                                          .method = Method::post,
                                          .path = "/account/totp",
                                          .tag = "account",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// PUT /account/totp: The first code of the new authenticator.
struct ConfirmTotp {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = TotpCode;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"session.confirm_needed", "access.sign_in",
                                                "second_factor.wrong", "second_factor.expired"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "confirmTotp",
                                          .method = Method::put,
                                          .path = "/account/totp",
                                          .tag = "account",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// DELETE /account/totp: No authenticator app any more.
struct RemoveTotp {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"session.confirm_needed", "access.sign_in",
                                                "second_factor.unknown",
                                                "second_factor.password_too_short"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "removeTotp",
                                          .method = Method::delete_,
                                          .path = "/account/totp",
                                          .tag = "account",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /account/passkey-options: What the browser needs to make a passkey.
struct BeginPasskey {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = PasskeyOptions;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"session.confirm_needed", "access.sign_in"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "beginPasskey",
                                          .method = Method::post,
                                          .path = "/account/passkey-options",
                                          .tag = "account",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /account/passkeys: Keeps the passkey that the browser made.
struct AddPasskey {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NewPasskey;
  using Answer = PasskeyRow;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"session.confirm_needed",  "access.sign_in",
                                                "passkey.challenge_wrong", "second_factor.taken",
                                                "second_factor.too_many",  "text.too_long"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "addPasskey",
                                          .method = Method::post,
                                          .path = "/account/passkeys",
                                          .tag = "account",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// PUT /account/passkeys/{key}: Another title for a passkey.
struct RenamePasskey {
  struct Parameters {
    std::string key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = PasskeyTitle;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"key", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"access.sign_in", "second_factor.unknown",
                                                "text.too_long"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "renamePasskey",
                                          .method = Method::put,
                                          .path = "/account/passkeys/{key}",
                                          .tag = "account",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// DELETE /account/passkeys/{key}: Removes a passkey.
struct RemovePasskey {
  struct Parameters {
    std::string key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"key", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "session.confirm_needed", "access.sign_in", "second_factor.unknown",
      "second_factor.last_credential", "second_factor.password_too_short"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "removePasskey",
                                          .method = Method::delete_,
                                          .path = "/account/passkeys/{key}",
                                          .tag = "account",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /account/recovery-codes: Ten new recovery codes in the place of all earlier ones.
struct MakeRecoveryCodes {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = RecoveryCodes;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"session.confirm_needed", "access.sign_in"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "makeRecoveryCodes",
                                          .method = Method::post,
                                          .path = "/account/recovery-codes",
                                          .tag = "account",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /tokens: One's own tokens for programs.
struct ListTokens {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = TokenPage;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listTokens",
                                          .method = Method::get,
                                          .path = "/tokens",
                                          .tag = "account",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /tokens: A new token for a program.
struct CreateToken {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NewToken;
  using Answer = MadeToken;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "token.scope_unknown", "token.days", "token.too_many", "text.too_long", "field.required"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "createToken",
                                          .method = Method::post,
                                          .path = "/tokens",
                                          .tag = "account",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// DELETE /tokens/{id}: Revokes a token, from the next request on.
struct RevokeToken {
  struct Parameters {
    ApiTokenId id{Uuid{}};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "revokeToken",
                                          .method = Method::delete_,
                                          .path = "/tokens/{id}",
                                          .tag = "account",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /audit/heads: Where the audit log stood, signed.
struct ListAuditHeads {
  struct Parameters {
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = AuditHeadPage;
  static constexpr ParameterRow parameters[] = {{"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listAuditHeads",
                                          .method = Method::get,
                                          .path = "/audit/heads",
                                          .tag = "audit",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /audit/exports: Writes the audit log as a file that proves itself.
struct ExportAudit {
  struct Parameters {
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = Job;
  static constexpr ParameterRow parameters[] = {{"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"job.too_many"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "exportAudit",
                                          .method = Method::post,
                                          .path = "/audit/exports",
                                          .tag = "audit",
                                          .success = 202,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /events: What happened since.
struct ListEvents {
  struct Parameters {
    std::optional<std::string> after = {};
    std::uint32_t limit = 50;
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = EventPage;
  static constexpr ParameterRow parameters[] = {{"after", In::query, false},
                                                {"limit", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"request.cursor_malformed"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listEvents",
                                          .method = Method::get,
                                          .path = "/events",
                                          .tag = "events",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /exports: Writes journeys to a file.
struct CreateExport {
  struct Parameters {
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = ExportOrder;
  using Answer = Job;
  static constexpr ParameterRow parameters[] = {{"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"job.too_many", "access.hidden"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "createExport",
                                          .method = Method::post,
                                          .path = "/exports",
                                          .tag = "exports",
                                          .success = 202,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /exports/{id}/file: The file of an export.
struct GetExportFile {
  struct Parameters {
    Uuid id = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"export.gone"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getExportFile",
                                          .method = Method::get,
                                          .path = "/exports/{id}/file",
                                          .tag = "exports",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /analyses: What can be asked, and with which parameters.
struct ListAnalyses {
  struct Parameters {
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = AnalysisPage;
  static constexpr ParameterRow parameters[] = {{"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listAnalyses",
                                          .method = Method::get,
                                          .path = "/analyses",
                                          .tag = "figures",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /analyses/{key}: Answers one question exactly.
struct RunAnalysis {
  struct Parameters {
    std::string key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = AnalysisQuestion;
  using Answer = AnalysisAnswer;
  static constexpr ParameterRow parameters[] = {{"key", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "analysis.unknown",         "analysis.parameter_unknown",
      "analysis.parameter_value", "analysis.parameter_missing",
      "filter.malformed",         "filter.key_unknown",
      "filter.value_unknown",     "filter.too_large",
      "tables.too_many_cells",    "code.unknown",
      "vocabulary.unknown",       "release.not_for_audience"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "runAnalysis",
                                          .method = Method::post,
                                          .path = "/analyses/{key}",
                                          .tag = "figures",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /tables: Several tables of one filter, for looking while asking.
struct AskTables {
  struct Parameters {
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = TablesQuestion;
  using Answer = TablesAnswer;
  static constexpr ParameterRow parameters[] = {{"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "analysis.unknown",         "analysis.parameter_unknown",
      "analysis.parameter_value", "analysis.parameter_missing",
      "filter.malformed",         "filter.key_unknown",
      "filter.value_unknown",     "filter.too_large",
      "tables.too_many_cells",    "code.unknown",
      "vocabulary.unknown",       "release.not_for_audience"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "askTables",
                                          .method = Method::post,
                                          .path = "/tables",
                                          .tag = "figures",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /imports: Imports of the own organisation, latest first.
struct ListImports {
  struct Parameters {
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = ImportPage;
  static constexpr ParameterRow parameters[] = {{"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listImports",
                                          .method = Method::get,
                                          .path = "/imports",
                                          .tag = "imports",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /imports: Uploads a table.
struct CreateImport {
  struct Parameters {
    RoundId round{Uuid{}};
    std::string name = {};
    std::optional<ImportMode> mode = {};
    bool dry_run = false;
    std::optional<std::string> mapping = {};
    std::optional<RowMeaning> rows = {};
    std::optional<DateReading> date_order = {};
    bool split_persons = false;
    std::optional<PermissionCode> permission = {};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = Job;
  static constexpr ParameterRow parameters[] = {{"round", In::query, true},
                                                {"name", In::query, true},
                                                {"mode", In::query, false},
                                                {"dry_run", In::query, false},
                                                {"mapping", In::query, false},
                                                {"rows", In::query, false},
                                                {"date_order", In::query, false},
                                                {"split_persons", In::query, false},
                                                {"permission", In::query, false},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"mapping.unknown", "upload.type_differs",
                                                "job.too_many"};
  static constexpr std::string_view file_types[] = {
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.oasis.opendocument.spreadsheet", "text/csv", "text/tab-separated-values",
      "application/octet-stream"};
  static constexpr Operation operation = {.id = "createImport",
                                          .method = Method::post,
                                          .path = "/imports",
                                          .tag = "imports",
                                          .success = 202,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /imports/{id}: One import.
struct GetImport {
  struct Parameters {
    BatchId id{Uuid{}};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = Import;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getImport",
                                          .method = Method::get,
                                          .path = "/imports/{id}",
                                          .tag = "imports",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// DELETE /imports/{id}: Drops what waits.
struct DiscardImport {
  struct Parameters {
    BatchId id{Uuid{}};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"batch.nothing_waiting"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "discardImport",
                                          .method = Method::delete_,
                                          .path = "/imports/{id}",
                                          .tag = "imports",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /imports/{id}/findings: What there is to say about the waiting rows, by cause.
struct ListImportFindings {
  struct Parameters {
    BatchId id{Uuid{}};
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = FindingPage;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listImportFindings",
                                          .method = Method::get,
                                          .path = "/imports/{id}/findings",
                                          .tag = "imports",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /imports/{id}/rows: The waiting rows.
struct ListImportRows {
  struct Parameters {
    BatchId id{Uuid{}};
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = ImportRowPage;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listImportRows",
                                          .method = Method::get,
                                          .path = "/imports/{id}/rows",
                                          .tag = "imports",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /imports/{id}/values: Texts that need a decision.
struct ListImportValues {
  struct Parameters {
    BatchId id{Uuid{}};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = OpenValueList;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listImportValues",
                                          .method = Method::get,
                                          .path = "/imports/{id}/values",
                                          .tag = "imports",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /imports/{id}/values: Says which place a text means.
struct DecideImportValue {
  struct Parameters {
    BatchId id{Uuid{}};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = ValueDecision;
  using Answer = Mended;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"place.unknown", "staging.no_such_value"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "decideImportValue",
                                          .method = Method::post,
                                          .path = "/imports/{id}/values",
                                          .tag = "imports",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /imports/{id}/rows/{number}/decision: Decides on a duplicate or conflict.
struct DecideImportRow {
  struct Parameters {
    BatchId id{Uuid{}};
    std::uint64_t number = 0;
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = RowDecision;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"number", In::path, true},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"staging.no_such_row"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "decideImportRow",
                                          .method = Method::post,
                                          .path = "/imports/{id}/rows/{number}/decision",
                                          .tag = "imports",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /imports/{id}/commit: Saves what is ready.
struct CommitImport {
  struct Parameters {
    BatchId id{Uuid{}};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = CommitOrder;
  using Answer = Job;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"batch.nothing_waiting", "batch.not_all_ready",
                                                "job.too_many"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "commitImport",
                                          .method = Method::post,
                                          .path = "/imports/{id}/commit",
                                          .tag = "imports",
                                          .success = 202,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /imports/{id}/undo: Takes an import back.
struct UndoImport {
  struct Parameters {
    BatchId id{Uuid{}};
    std::optional<std::string> njia_reason = {};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = Job;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Njia-Reason", In::header, false},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"batch.not_committed", "job.too_many"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "undoImport",
                                          .method = Method::post,
                                          .path = "/imports/{id}/undo",
                                          .tag = "imports",
                                          .success = 202,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /imports/{id}/marked: Marks the uploaded file.
struct MarkImport {
  struct Parameters {
    BatchId id{Uuid{}};
    std::string name = {};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = Job;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"name", In::query, true},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"upload.other_file", "job.too_many"};
  static constexpr std::string_view file_types[] = {
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.oasis.opendocument.spreadsheet", "text/csv", "text/tab-separated-values",
      "application/octet-stream"};
  static constexpr Operation operation = {.id = "markImport",
                                          .method = Method::post,
                                          .path = "/imports/{id}/marked",
                                          .tag = "imports",
                                          .success = 202,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /mappings: Column mappings of the own organisation.
struct ListMappings {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = MappingList;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listMappings",
                                          .method = Method::get,
                                          .path = "/mappings",
                                          .tag = "imports",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// PUT /mappings/{fingerprint}: Keeps a column mapping.
struct PutMapping {
  struct Parameters {
    std::string fingerprint = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = MappingBody;
  using Answer = SavedMapping;
  static constexpr ParameterRow parameters[] = {{"fingerprint", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"mapping.malformed",      "mapping.unknown_key",
                                                "mapping.unknown_target", "mapping.wrong_type",
                                                "mapping.no_columns",     "mapping.too_long"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "putMapping",
                                          .method = Method::put,
                                          .path = "/mappings/{fingerprint}",
                                          .tag = "imports",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /templates/{file}: The template for reports, as .xlsx or .csv.
struct GetTemplate {
  struct Parameters {
    TemplateName file = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"file", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getTemplate",
                                          .method = Method::get,
                                          .path = "/templates/{file}",
                                          .tag = "imports",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /jobs: The caller's jobs, latest first.
struct ListJobs {
  struct Parameters {
    std::vector<JobState> state = {};
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = JobPage;
  static constexpr ParameterRow parameters[] = {{"state", In::query, false},
                                                {"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listJobs",
                                          .method = Method::get,
                                          .path = "/jobs",
                                          .tag = "jobs",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /jobs/{id}: How far a job is.
struct GetJob {
  struct Parameters {
    Uuid id = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = Job;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getJob",
                                          .method = Method::get,
                                          .path = "/jobs/{id}",
                                          .tag = "jobs",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /jobs/{id}/events: A job's steps as they happen.
struct FollowJob {
  struct Parameters {
    Uuid id = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "followJob",
                                          .method = Method::get,
                                          .path = "/jobs/{id}/events",
                                          .tag = "jobs",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /jobs/{id}/summary: What an import has to say.
struct GetJobSummary {
  struct Parameters {
    Uuid id = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = ImportSummary;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getJobSummary",
                                          .method = Method::get,
                                          .path = "/jobs/{id}/summary",
                                          .tag = "jobs",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /jobs/{id}/file: The file that a job made.
struct GetJobFile {
  struct Parameters {
    Uuid id = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"export.gone"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getJobFile",
                                          .method = Method::get,
                                          .path = "/jobs/{id}/file",
                                          .tag = "jobs",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /journeys: The journeys that the caller may see.
struct ListJourneys {
  struct Parameters {
    std::optional<OrganisationId> org = {};
    std::optional<RoundId> round = {};
    bool include_withdrawn = false;
    std::optional<std::string> filter = {};
    bool undecided = false;
    std::optional<std::string> sort = {};
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::vector<std::string> fields = {};
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = JourneyPage;
  static constexpr ParameterRow parameters[] = {{"org", In::query, false},
                                                {"round", In::query, false},
                                                {"include_withdrawn", In::query, false},
                                                {"filter", In::query, false},
                                                {"undecided", In::query, false},
                                                {"sort", In::query, false},
                                                {"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"fields", In::query, false},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "field.unknown",      "request.withdrawn_not_searched", "filter.malformed",
      "filter.key_unknown", "filter.value_unknown",           "filter.too_large"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listJourneys",
                                          .method = Method::get,
                                          .path = "/journeys",
                                          .tag = "journeys",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /journeys: Hands in a journey.
struct CreateJourney {
  struct Parameters {
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> prefer = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = Journey;
  using Answer = JourneyEntry;
  static constexpr ParameterRow parameters[] = {{"Idempotency-Key", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Prefer", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"journey.exists",
                                                "access.hidden",
                                                "record.unknown_reference",
                                                "code.excludes_others",
                                                "code.other_without_code",
                                                "date.end_before_start",
                                                "step.no_role",
                                                "step.precision_without_place",
                                                "step.place_twice",
                                                "journey.too_many_steps",
                                                "journey.no_known_place",
                                                "journey.one_origin",
                                                "journey.one_intended",
                                                "journey.transit_contradicts",
                                                "leg.no_such_step",
                                                "leg.twice",
                                                "cases.unknown_with_number",
                                                "cases.exact_differs",
                                                "cases.at_least_needs_min_only",
                                                "cases.range_incomplete",
                                                "cases.reversed",
                                                "cases.too_many",
                                                "cases.known_route_with_cases",
                                                "cases.breakdown_above_max"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "createJourney",
                                          .method = Method::post,
                                          .path = "/journeys",
                                          .tag = "journeys",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /journeys/{id}: One journey.
struct GetJourney {
  struct Parameters {
    JourneyId id{Uuid{}};
    std::vector<std::string> fields = {};
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = JourneyEntry;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"fields", In::query, false},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"journey.unknown", "field.unknown"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getJourney",
                                          .method = Method::get,
                                          .path = "/journeys/{id}",
                                          .tag = "journeys",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// PUT /journeys/{id}: Corrects a journey.
struct ReplaceJourney {
  struct Parameters {
    JourneyId id{Uuid{}};
    std::optional<std::string> if_match = {};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> prefer = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = Journey;
  using Answer = JourneyEntry;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-Match", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Prefer", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"journey.org_ref_taken",
                                                "journey.unknown",
                                                "field.read_only",
                                                "record.unknown_reference",
                                                "code.excludes_others",
                                                "code.other_without_code",
                                                "date.end_before_start",
                                                "step.no_role",
                                                "step.precision_without_place",
                                                "step.place_twice",
                                                "journey.too_many_steps",
                                                "journey.no_known_place",
                                                "journey.one_origin",
                                                "journey.one_intended",
                                                "journey.transit_contradicts",
                                                "leg.no_such_step",
                                                "leg.twice",
                                                "cases.unknown_with_number",
                                                "cases.exact_differs",
                                                "cases.at_least_needs_min_only",
                                                "cases.range_incomplete",
                                                "cases.reversed",
                                                "cases.too_many",
                                                "cases.known_route_with_cases",
                                                "cases.breakdown_above_max"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "replaceJourney",
                                          .method = Method::put,
                                          .path = "/journeys/{id}",
                                          .tag = "journeys",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// DELETE /journeys/{id}: Withdraws a journey.
struct WithdrawJourney {
  struct Parameters {
    JourneyId id{Uuid{}};
    std::optional<std::string> if_match = {};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-Match", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"journey.unknown", "journey.already_withdrawn"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "withdrawJourney",
                                          .method = Method::delete_,
                                          .path = "/journeys/{id}",
                                          .tag = "journeys",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /journeys/{id}/restore: Takes a withdrawal back.
struct RestoreJourney {
  struct Parameters {
    JourneyId id{Uuid{}};
    std::optional<std::string> if_match = {};
    std::optional<std::string> njia_reason = {};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = JourneyEntry;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-Match", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"journey.not_withdrawn", "journey.org_ref_taken",
                                                "journey.unknown"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "restoreJourney",
                                          .method = Method::post,
                                          .path = "/journeys/{id}/restore",
                                          .tag = "journeys",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /journeys/{id}/revisions: The versions of a journey, latest first.
struct ListJourneyRevisions {
  struct Parameters {
    JourneyId id{Uuid{}};
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = RevisionPage;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"journey.unknown"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listJourneyRevisions",
                                          .method = Method::get,
                                          .path = "/journeys/{id}/revisions",
                                          .tag = "journeys",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /journeys/{id}/changes: What differs between two versions.
struct CompareJourneyRevisions {
  struct Parameters {
    JourneyId id{Uuid{}};
    std::uint32_t from = 0;
    std::optional<std::uint32_t> to = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = JourneyChanges;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"from", In::query, true},
                                                {"to", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"journey.unknown", "revision.unknown"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "compareJourneyRevisions",
                                          .method = Method::get,
                                          .path = "/journeys/{id}/changes",
                                          .tag = "journeys",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /members: The members whom the caller manages, or else the caller alone.
struct ListMembers {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = MemberPage;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listMembers",
                                          .method = Method::get,
                                          .path = "/members",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /members: Invites somebody.
struct InviteMember {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NewMember;
  using Answer = InvitedMember;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "access.hidden",           "member.login_malformed", "member.email_malformed",
      "member.language_unknown", "member.role_needed",     "member.role_does_not_count",
      "text.too_long",           "record.code_taken",      "record.unknown_reference",
      "invitation.days"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "inviteMember",
                                          .method = Method::post,
                                          .path = "/members",
                                          .tag = "members",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /members/{id}: One member.
struct GetMember {
  struct Parameters {
    MemberId id{Uuid{}};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = MemberRow;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getMember",
                                          .method = Method::get,
                                          .path = "/members/{id}",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// PATCH /members/{id}: Changes a member; what is absent stays.
struct ChangeMember {
  struct Parameters {
    MemberId id{Uuid{}};
    std::optional<std::string> if_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = MemberChange;
  using Answer = MemberRow;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "member.raises_self",      "member.last_admin",   "member.last_operator",
      "member.removed",          "member.not_set_up",   "member.email_malformed",
      "member.language_unknown", "member.role_needed",  "member.role_does_not_count",
      "text.too_long",           "record.version_stale"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "changeMember",
                                          .method = Method::patch,
                                          .path = "/members/{id}",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /members/{id}/invitations: A new one-time link for a member.
struct CreateInvitation {
  struct Parameters {
    MemberId id{Uuid{}};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NewInvitation;
  using Answer = MadeInvitation;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"invitation.state", "invitation.days"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "createInvitation",
                                          .method = Method::post,
                                          .path = "/members/{id}/invitations",
                                          .tag = "members",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /invitations: Open invitations and resets.
struct ListInvitations {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = InvitationPage;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listInvitations",
                                          .method = Method::get,
                                          .path = "/invitations",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// DELETE /invitations/{key}: Revokes a link.
struct RevokeInvitation {
  struct Parameters {
    std::string key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"key", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"invitation.unknown"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "revokeInvitation",
                                          .method = Method::delete_,
                                          .path = "/invitations/{key}",
                                          .tag = "members",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /invitation/view: What a link is for.
struct ViewInvitation {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = InvitationToken;
  using Answer = InvitationView;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"invitation.unknown", "session.clock_went_back"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "viewInvitation",
                                          .method = Method::post,
                                          .path = "/invitation/view",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /invitation/password: Sets the account up with a password.
struct AcceptWithPassword {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = InvitationPassword;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "invitation.unknown",      "session.busy",
      "session.clock_went_back", "password.too_short",
      "password.too_long",       "password.common",
      "password.contextual",     "second_factor.password_too_short"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "acceptWithPassword",
                                          .method = Method::post,
                                          .path = "/invitation/password",
                                          .tag = "members",
                                          .success = 204,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /invitation/passkey-options: What the browser needs to make a passkey.
struct BeginInvitationPasskey {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = InvitationToken;
  using Answer = PasskeyOptions;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"invitation.unknown", "session.clock_went_back"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "beginInvitationPasskey",
                                          .method = Method::post,
                                          .path = "/invitation/passkey-options",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /invitation/passkey: Sets the account up with a passkey.
struct AcceptWithPasskey {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = InvitationPasskey;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"invitation.unknown", "session.clock_went_back",
                                                "passkey.challenge_wrong", "second_factor.taken",
                                                "second_factor.too_many"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "acceptWithPasskey",
                                          .method = Method::post,
                                          .path = "/invitation/passkey",
                                          .tag = "members",
                                          .success = 204,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /links: Links by which somebody without an account submits.
struct ListLinks {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = LinkPage;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listLinks",
                                          .method = Method::get,
                                          .path = "/links",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /links: A new submission link.
struct CreateLink {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NewLink;
  using Answer = MadeLink;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"link.days", "link.too_many", "text.too_long",
                                                "record.unknown_reference", "field.required"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "createLink",
                                          .method = Method::post,
                                          .path = "/links",
                                          .tag = "members",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// DELETE /links/{id}: Revokes a link, from the next request on.
struct RevokeLink {
  struct Parameters {
    SubmissionLinkId id{Uuid{}};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "revokeLink",
                                          .method = Method::delete_,
                                          .path = "/links/{id}",
                                          .tag = "members",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /organisations: The organisations that the caller may know of.
struct ListOrganisations {
  struct Parameters {
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::vector<std::string> fields = {};
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = OrganisationPage;
  static constexpr ParameterRow parameters[] = {{"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"fields", In::query, false},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"field.unknown"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listOrganisations",
                                          .method = Method::get,
                                          .path = "/organisations",
                                          .tag = "organisations",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /organisations: Adds an organisation.
struct CreateOrganisation {
  struct Parameters {
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> prefer = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = Organisation;
  using Answer = View<Organisation>;
  static constexpr ParameterRow parameters[] = {{"Idempotency-Key", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Prefer", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"record.code_taken", "record.unknown_reference",
                                                "record.version_stale"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "createOrganisation",
                                          .method = Method::post,
                                          .path = "/organisations",
                                          .tag = "organisations",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /organisations/{id}: One organisation.
struct GetOrganisation {
  struct Parameters {
    OrganisationId id{Uuid{}};
    std::vector<std::string> fields = {};
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = View<Organisation>;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"fields", In::query, false},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"field.unknown"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getOrganisation",
                                          .method = Method::get,
                                          .path = "/organisations/{id}",
                                          .tag = "organisations",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// PUT /organisations/{id}: Replaces an organisation.
struct ReplaceOrganisation {
  struct Parameters {
    OrganisationId id{Uuid{}};
    std::optional<std::string> if_match = {};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> prefer = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = Organisation;
  using Answer = View<Organisation>;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-Match", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Prefer", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"record.code_taken", "record.unknown_reference",
                                                "field.read_only"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "replaceOrganisation",
                                          .method = Method::put,
                                          .path = "/organisations/{id}",
                                          .tag = "organisations",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /places: Places by the beginning of a name.
struct SearchPlaces {
  struct Parameters {
    std::optional<std::string> q = {};
    std::optional<std::string> country = {};
    std::uint32_t limit = 10;
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = FoundPlacePage;
  static constexpr ParameterRow parameters[] = {{"q", In::query, false},
                                                {"country", In::query, false},
                                                {"limit", In::query, false},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"places.country_unknown"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "searchPlaces",
                                          .method = Method::get,
                                          .path = "/places",
                                          .tag = "places",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /places/{id}: One place.
struct GetPlace {
  struct Parameters {
    PlaceId id{Uuid{}};
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = FoundPlace;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getPlace",
                                          .method = Method::get,
                                          .path = "/places/{id}",
                                          .tag = "places",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /place-proposals: Proposals of the caller's organisation; for the coordinator's analysts
/// all.
struct ListPlaceProposals {
  struct Parameters {
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = PlaceProposalPage;
  static constexpr ParameterRow parameters[] = {{"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listPlaceProposals",
                                          .method = Method::get,
                                          .path = "/place-proposals",
                                          .tag = "places",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /place-proposals: Proposes a place that the gazetteer lacks.
struct ProposePlace {
  struct Parameters {
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = PlaceProposal;
  using Answer = View<PlaceProposal>;
  static constexpr ParameterRow parameters[] = {{"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"access.hidden",        "places.country_unknown",
                                                "places.unit_unknown",  "text.personal_data",
                                                "record.version_stale", "record.unknown_reference"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "proposePlace",
                                          .method = Method::post,
                                          .path = "/place-proposals",
                                          .tag = "places",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /place-proposals/{id}/decision: Approves, merges or declines a proposal.
struct DecidePlaceProposal {
  struct Parameters {
    PlaceProposalId id{Uuid{}};
    std::optional<std::string> if_match = {};
    std::optional<std::string> njia_reason = {};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = PlaceDecision;
  using Answer = View<PlaceProposal>;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-Match", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"proposal.decided", "places.unknown",
                                                "record.version_stale", "record.unknown_reference"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "decidePlaceProposal",
                                          .method = Method::post,
                                          .path = "/place-proposals/{id}/decision",
                                          .tag = "places",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /snapshots: Frozen states of the records.
struct ListSnapshots {
  struct Parameters {
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = SnapshotPage;
  static constexpr ParameterRow parameters[] = {{"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listSnapshots",
                                          .method = Method::get,
                                          .path = "/snapshots",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /snapshots: Freezes the records as they stand now.
struct TakeSnapshot {
  struct Parameters {
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = SnapshotOrder;
  using Answer = Job;
  static constexpr ParameterRow parameters[] = {{"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "record.unknown_reference",  "record.version_stale",   "report.same_round",
      "report.round_unknown_then", "places.country_unknown", "job.too_many"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "takeSnapshot",
                                          .method = Method::post,
                                          .path = "/snapshots",
                                          .tag = "releases",
                                          .success = 202,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /snapshots/{id}: One frozen state.
struct GetSnapshot {
  struct Parameters {
    SnapshotId id{Uuid{}};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = SnapshotRecord;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getSnapshot",
                                          .method = Method::get,
                                          .path = "/snapshots/{id}",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /releases: The sealed editions that the caller may read.
struct ListReleases {
  struct Parameters {
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = ReleasePage;
  static constexpr ParameterRow parameters[] = {{"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listReleases",
                                          .method = Method::get,
                                          .path = "/releases",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /releases: Seals an edition of a snapshot for one audience.
struct SealRelease {
  struct Parameters {
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = ReleaseOrder;
  using Answer = Job;
  static constexpr ParameterRow parameters[] = {{"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "record.unknown_reference",  "record.version_stale",  "release.too_early",
      "release.period_unknown",    "release.not_permitted", "snapshot.changed",
      "draw.font_missing",         "text.personal_data",    "places.country_unknown",
      "report.round_unknown_then", "job.too_many"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "sealRelease",
                                          .method = Method::post,
                                          .path = "/releases",
                                          .tag = "releases",
                                          .success = 202,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /releases/{id}: One sealed edition, with its files and tables.
struct GetRelease {
  struct Parameters {
    SealedReleaseId id{Uuid{}};
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = ReleaseDetail;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getRelease",
                                          .method = Method::get,
                                          .path = "/releases/{id}",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /releases/{id}/files/{name}: One file of an edition.
struct GetReleaseFile {
  struct Parameters {
    SealedReleaseId id{Uuid{}};
    std::string name = {};
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"name", In::path, true},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getReleaseFile",
                                          .method = Method::get,
                                          .path = "/releases/{id}/files/{name}",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /releases/{id}/tables/{name}: One table of an edition.
struct GetReleaseTable {
  struct Parameters {
    SealedReleaseId id{Uuid{}};
    std::string name = {};
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = RawJson;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"name", In::path, true},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getReleaseTable",
                                          .method = Method::get,
                                          .path = "/releases/{id}/tables/{name}",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /releases/{id}/grants: Gives an edition to a state body.
struct GrantRelease {
  struct Parameters {
    SealedReleaseId id{Uuid{}};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = GrantOrder;
  using Answer = ReleaseGrant;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"grant.not_state_body", "text.personal_data",
                                                "record.unknown_reference", "record.version_stale"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "grantRelease",
                                          .method = Method::post,
                                          .path = "/releases/{id}/grants",
                                          .tag = "releases",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /release-grants: What was given to whom; a state body sees what it was given.
struct ListReleaseGrants {
  struct Parameters {
    std::optional<SealedReleaseId> release = {};
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = ReleaseGrantPage;
  static constexpr ParameterRow parameters[] = {{"release", In::query, false},
                                                {"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listReleaseGrants",
                                          .method = Method::get,
                                          .path = "/release-grants",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// DELETE /release-grants/{id}: Takes an edition back.
struct RevokeReleaseGrant {
  struct Parameters {
    ReleaseGrantId id{Uuid{}};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Njia-Reason", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"record.version_stale"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "revokeReleaseGrant",
                                          .method = Method::delete_,
                                          .path = "/release-grants/{id}",
                                          .tag = "releases",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /release-requests: Requests for figures; a state body sees its own.
struct ListReleaseRequests {
  struct Parameters {
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = ReleaseRequestPage;
  static constexpr ParameterRow parameters[] = {{"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listReleaseRequests",
                                          .method = Method::get,
                                          .path = "/release-requests",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /release-requests: Asks the coordinator for figures.
struct AskRelease {
  struct Parameters {
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = ReleaseRequest;
  using Answer = ReleaseRequest;
  static constexpr ParameterRow parameters[] = {{"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"access.hidden", "text.personal_data",
                                                "record.unknown_reference", "record.version_stale"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "askRelease",
                                          .method = Method::post,
                                          .path = "/release-requests",
                                          .tag = "releases",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /release-requests/{id}: One request with its receipt and answer.
struct GetReleaseRequest {
  struct Parameters {
    ReleaseRequestId id{Uuid{}};
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = ReleaseRequest;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getReleaseRequest",
                                          .method = Method::get,
                                          .path = "/release-requests/{id}",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /release-requests/{id}/receipt: Confirms that the coordinator has a request.
struct ReceiveReleaseRequest {
  struct Parameters {
    ReleaseRequestId id{Uuid{}};
    std::optional<std::string> if_match = {};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = ReleaseRequest;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-Match", In::header, false},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"record.version_stale"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "receiveReleaseRequest",
                                          .method = Method::post,
                                          .path = "/release-requests/{id}/receipt",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /release-requests/{id}/answer: Grants or declines a request.
struct AnswerReleaseRequest {
  struct Parameters {
    ReleaseRequestId id{Uuid{}};
    std::optional<std::string> if_match = {};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = ReleaseRequestAnswer;
  using Answer = ReleaseRequest;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-Match", In::header, false},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"request.answered", "grant.not_state_body",
                                                "text.personal_data", "record.unknown_reference",
                                                "record.version_stale"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "answerReleaseRequest",
                                          .method = Method::post,
                                          .path = "/release-requests/{id}/answer",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /journeys/{id}/remarks: Questions and answers on a journey.
struct ListRemarks {
  struct Parameters {
    JourneyId id{Uuid{}};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = RemarkList;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listRemarks",
                                          .method = Method::get,
                                          .path = "/journeys/{id}/remarks",
                                          .tag = "reviews",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /journeys/{id}/remarks: Asks or answers.
struct CreateRemark {
  struct Parameters {
    JourneyId id{Uuid{}};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = Remark;
  using Answer = View<Remark>;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"record.version_stale", "text.personal_data",
                                                "remark.no_such_thread", "remark.field_unknown",
                                                "record.append_only"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "createRemark",
                                          .method = Method::post,
                                          .path = "/journeys/{id}/remarks",
                                          .tag = "reviews",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /journeys/{id}/reviews: Steps of the review of a journey.
struct ListReviews {
  struct Parameters {
    JourneyId id{Uuid{}};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = ReviewList;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listReviews",
                                          .method = Method::get,
                                          .path = "/journeys/{id}/reviews",
                                          .tag = "reviews",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /journeys/{id}/reviews: Takes a step in the review of a journey.
struct CreateReview {
  struct Parameters {
    JourneyId id{Uuid{}};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = ReviewStep;
  using Answer = View<ReviewStep>;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"text.personal_data", "review.no_state",
                                                "journey.version_stale", "record.append_only"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "createReview",
                                          .method = Method::post,
                                          .path = "/journeys/{id}/reviews",
                                          .tag = "reviews",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /journeys/{id}/assessments: How far a journey is relied on.
struct ListAssessments {
  struct Parameters {
    JourneyId id{Uuid{}};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = AssessmentList;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listAssessments",
                                          .method = Method::get,
                                          .path = "/journeys/{id}/assessments",
                                          .tag = "reviews",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /journeys/{id}/assessments: Grades a journey.
struct CreateAssessment {
  struct Parameters {
    JourneyId id{Uuid{}};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = Assessment;
  using Answer = View<Assessment>;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"record.version_stale", "text.personal_data",
                                                "assessment.no_grade", "record.append_only"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "createAssessment",
                                          .method = Method::post,
                                          .path = "/journeys/{id}/assessments",
                                          .tag = "reviews",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /rounds: The data collection exercises.
struct ListRounds {
  struct Parameters {
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::vector<std::string> fields = {};
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = RoundPage;
  static constexpr ParameterRow parameters[] = {{"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"fields", In::query, false},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"field.unknown"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listRounds",
                                          .method = Method::get,
                                          .path = "/rounds",
                                          .tag = "rounds",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /rounds: Adds a round.
struct CreateRound {
  struct Parameters {
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> prefer = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = Round;
  using Answer = View<Round>;
  static constexpr ParameterRow parameters[] = {{"Idempotency-Key", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Prefer", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"record.code_taken", "record.version_stale"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "createRound",
                                          .method = Method::post,
                                          .path = "/rounds",
                                          .tag = "rounds",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /rounds/{id}: One round.
struct GetRound {
  struct Parameters {
    RoundId id{Uuid{}};
    std::vector<std::string> fields = {};
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = View<Round>;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"fields", In::query, false},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"field.unknown"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getRound",
                                          .method = Method::get,
                                          .path = "/rounds/{id}",
                                          .tag = "rounds",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// PUT /rounds/{id}: Replaces a round.
struct ReplaceRound {
  struct Parameters {
    RoundId id{Uuid{}};
    std::optional<std::string> if_match = {};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> prefer = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = Round;
  using Answer = View<Round>;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-Match", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Prefer", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"record.code_taken", "field.read_only"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "replaceRound",
                                          .method = Method::put,
                                          .path = "/rounds/{id}",
                                          .tag = "rounds",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /session: Who is signed in.
struct GetSession {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = Session;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getSession",
                                          .method = Method::get,
                                          .path = "/session",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /session: Signs in with a password.
struct SignIn {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = PasswordLogin;
  using Answer = SignInAnswer;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"session.refused", "session.too_many_tries",
                                                "session.busy", "session.clock_went_back"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "signIn",
                                          .method = Method::post,
                                          .path = "/session",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// DELETE /session: Signs out.
struct SignOut {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"access.sign_in"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "signOut",
                                          .method = Method::delete_,
                                          .path = "/session",
                                          .tag = "session",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /session/totp: Gives the second factor, a code of an authenticator app.
struct GiveTotpCode {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = SecondStepCode;
  using Answer = SignInAnswer;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "session.refused", "access.sign_in", "session.too_many_tries", "session.clock_went_back"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "giveTotpCode",
                                          .method = Method::post,
                                          .path = "/session/totp",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /session/recovery-code: Gives the second factor, one of the recovery codes.
struct GiveRecoveryCode {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = SecondStepCode;
  using Answer = SignInAnswer;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "session.refused", "access.sign_in", "session.too_many_tries", "session.clock_went_back"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "giveRecoveryCode",
                                          .method = Method::post,
                                          .path = "/session/recovery-code",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /session/passkey-options: What the browser needs to ask for a passkey.
struct BeginPasskeySignIn {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = PendingToken;
  using Answer = PasskeyOptions;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "session.refused", "access.sign_in", "session.too_many_tries", "session.clock_went_back"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "beginPasskeySignIn",
                                          .method = Method::post,
                                          .path = "/session/passkey-options",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /session/passkey: Signs in with a passkey, alone or as the second factor.
struct GivePasskey {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = PasskeyAnswer;
  using Answer = SignInAnswer;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"session.refused", "access.sign_in",
                                                "session.too_many_tries", "session.clock_went_back",
                                                "passkey.challenge_wrong"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "givePasskey",
                                          .method = Method::post,
                                          .path = "/session/passkey",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /session/confirmation-options: What the browser needs to ask for a passkey once more.
struct BeginConfirmation {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = PasskeyOptions;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"access.sign_in"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "beginConfirmation",
                                          .method = Method::post,
                                          .path = "/session/confirmation-options",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /session/confirmation: Proves once more who one is.
struct ConfirmSession {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = Confirmation;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"session.refused",         "access.sign_in",
                                                "session.too_many_tries",  "session.busy",
                                                "passkey.challenge_wrong", "field.required"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "confirmSession",
                                          .method = Method::post,
                                          .path = "/session/confirmation",
                                          .tag = "session",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /sessions: One's own open sessions, newest first.
struct ListSessions {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = SessionPage;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listSessions",
                                          .method = Method::get,
                                          .path = "/sessions",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// DELETE /sessions/{key}: Ends one of one's own sessions.
struct EndSession {
  struct Parameters {
    std::string key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"key", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"session.unknown"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "endSession",
                                          .method = Method::delete_,
                                          .path = "/sessions/{key}",
                                          .tag = "session",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /sharing-defaults: Who may use reports that do not say so themselves.
struct ListSharingDefaults {
  struct Parameters {
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = SharingDefaultPage;
  static constexpr ParameterRow parameters[] = {{"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listSharingDefaults",
                                          .method = Method::get,
                                          .path = "/sharing-defaults",
                                          .tag = "sharing",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// PUT /sharing-defaults/{round}: Sets it for the own organisation and an exercise.
struct PutSharingDefault {
  struct Parameters {
    RoundId round{Uuid{}};
    std::optional<std::string> if_match = {};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = SharingSetting;
  using Answer = View<SharingDefault>;
  static constexpr ParameterRow parameters[] = {{"round", In::path, true},
                                                {"If-Match", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"text.personal_data"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "putSharingDefault",
                                          .method = Method::put,
                                          .path = "/sharing-defaults/{round}",
                                          .tag = "sharing",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /agreements: Agreements that the own organisation gives or receives by.
struct ListAgreements {
  struct Parameters {
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = AgreementPage;
  static constexpr ParameterRow parameters[] = {{"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listAgreements",
                                          .method = Method::get,
                                          .path = "/agreements",
                                          .tag = "sharing",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /agreements: Proposes to open fields to another organisation.
struct ProposeAgreement {
  struct Parameters {
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = Agreement;
  using Answer = AgreementEntry;
  static constexpr ParameterRow parameters[] = {{"Idempotency-Key", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {
      "access.hidden",          "record.version_stale",    "record.unknown_reference",
      "agreement.with_oneself", "agreement.field_unknown", "agreement.no_fields",
      "agreement.too_long",     "agreement.past",          "text.personal_data"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "proposeAgreement",
                                          .method = Method::post,
                                          .path = "/agreements",
                                          .tag = "sharing",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /agreements/{id}: One agreement.
struct GetAgreement {
  struct Parameters {
    AgreementId id{Uuid{}};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = AgreementEntry;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getAgreement",
                                          .method = Method::get,
                                          .path = "/agreements/{id}",
                                          .tag = "sharing",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /agreements/{id}/decision: Accepts, declines or revokes an agreement.
struct DecideAgreement {
  struct Parameters {
    AgreementId id{Uuid{}};
    std::optional<std::string> if_match = {};
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = AgreementDecision;
  using Answer = AgreementEntry;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-Match", In::header, false},
                                                {"Idempotency-Key", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"agreement.decided", "agreement.past"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "decideAgreement",
                                          .method = Method::post,
                                          .path = "/agreements/{id}/decision",
                                          .tag = "sharing",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /coverage: What organisations cover.
struct ListCoverage {
  struct Parameters {
    std::optional<RoundId> round = {};
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = CoveragePage;
  static constexpr ParameterRow parameters[] = {{"round", In::query, false},
                                                {"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listCoverage",
                                          .method = Method::get,
                                          .path = "/coverage",
                                          .tag = "sharing",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// PUT /coverage/{round}: Says what the own organisation covers in an exercise.
struct PutCoverage {
  struct Parameters {
    RoundId round{Uuid{}};
    std::optional<std::string> if_match = {};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = CoverageStatement;
  using Answer = View<CoverageStatement>;
  static constexpr ParameterRow parameters[] = {{"round", In::path, true},
                                                {"If-Match", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"coverage.place_unknown", "text.personal_data"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "putCoverage",
                                          .method = Method::put,
                                          .path = "/coverage/{round}",
                                          .tag = "sharing",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /settings: Content of the site that its operator sets.
struct ListSettings {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = SettingList;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listSettings",
                                          .method = Method::get,
                                          .path = "/settings",
                                          .tag = "site",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// PUT /settings/{code}: Sets one.
struct PutSetting {
  struct Parameters {
    SettingCode code = {};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = SettingValue;
  using Answer = SettingEntry;
  static constexpr ParameterRow parameters[] = {{"code", In::path, true},
                                                {"Njia-Reason", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"record.version_stale"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "putSetting",
                                          .method = Method::put,
                                          .path = "/settings/{code}",
                                          .tag = "site",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /views: Own views, and those that colleagues share.
struct ListViews {
  struct Parameters {
    std::uint32_t limit = 50;
    std::optional<std::string> cursor = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = ViewPage;
  static constexpr ParameterRow parameters[] = {{"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listViews",
                                          .method = Method::get,
                                          .path = "/views",
                                          .tag = "site",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /views: Keeps a view.
struct CreateView {
  struct Parameters {
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = SavedView;
  using Answer = View<SavedView>;
  static constexpr ParameterRow parameters[] = {{"Idempotency-Key", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"record.unknown_reference", "record.version_stale"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "createView",
                                          .method = Method::post,
                                          .path = "/views",
                                          .tag = "site",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// PUT /views/{id}: Replaces an own view.
struct ReplaceView {
  struct Parameters {
    SavedViewId id{Uuid{}};
    std::optional<std::string> if_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = SavedView;
  using Answer = View<SavedView>;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"If-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"field.read_only"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "replaceView",
                                          .method = Method::put,
                                          .path = "/views/{id}",
                                          .tag = "site",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// DELETE /views/{id}: Removes an own view.
struct RemoveView {
  struct Parameters {
    SavedViewId id{Uuid{}};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = NoBody;
  static constexpr ParameterRow parameters[] = {{"id", In::path, true},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "removeView",
                                          .method = Method::delete_,
                                          .path = "/views/{id}",
                                          .tag = "site",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// POST /withdrawals: Withdraws many own journeys at once.
struct WithdrawJourneys {
  struct Parameters {
    std::optional<Uuid> idempotency_key = {};
    std::optional<std::string> njia_reason = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = Withdrawal;
  using Answer = Withdrawn;
  static constexpr ParameterRow parameters[] = {{"Idempotency-Key", In::header, false},
                                                {"Njia-Reason", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"journey.version_stale", "access.hidden",
                                                "journey.already_withdrawn"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "withdrawJourneys",
                                          .method = Method::post,
                                          .path = "/withdrawals",
                                          .tag = "journeys",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /vocabularies: The code lists.
struct ListVocabularies {
  struct Parameters {
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = VocabularyPage;
  static constexpr ParameterRow parameters[] = {{"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "listVocabularies",
                                          .method = Method::get,
                                          .path = "/vocabularies",
                                          .tag = "vocabularies",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// GET /vocabularies/{name}: One code list with its labels.
struct GetVocabulary {
  struct Parameters {
    std::string name = {};
    std::optional<std::string> if_none_match = {};
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = NoBody;
  using Answer = Vocabulary;
  static constexpr ParameterRow parameters[] = {{"name", In::path, true},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"vocabulary.unknown"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "getVocabulary",
                                          .method = Method::get,
                                          .path = "/vocabularies/{name}",
                                          .tag = "vocabularies",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors,
                                          .file_types = file_types};
};

/// Every operation of the contract.
inline constexpr Operation const* kOperations[] = {&ListCredentials::operation,
                                                   &SetPassword::operation,
                                                   &BeginTotp::operation,
                                                   &ConfirmTotp::operation,
                                                   &RemoveTotp::operation,
                                                   &BeginPasskey::operation,
                                                   &AddPasskey::operation,
                                                   &RenamePasskey::operation,
                                                   &RemovePasskey::operation,
                                                   &MakeRecoveryCodes::operation,
                                                   &ListTokens::operation,
                                                   &CreateToken::operation,
                                                   &RevokeToken::operation,
                                                   &ListAuditHeads::operation,
                                                   &ExportAudit::operation,
                                                   &ListEvents::operation,
                                                   &CreateExport::operation,
                                                   &GetExportFile::operation,
                                                   &ListAnalyses::operation,
                                                   &RunAnalysis::operation,
                                                   &AskTables::operation,
                                                   &ListImports::operation,
                                                   &CreateImport::operation,
                                                   &GetImport::operation,
                                                   &DiscardImport::operation,
                                                   &ListImportFindings::operation,
                                                   &ListImportRows::operation,
                                                   &ListImportValues::operation,
                                                   &DecideImportValue::operation,
                                                   &DecideImportRow::operation,
                                                   &CommitImport::operation,
                                                   &UndoImport::operation,
                                                   &MarkImport::operation,
                                                   &ListMappings::operation,
                                                   &PutMapping::operation,
                                                   &GetTemplate::operation,
                                                   &ListJobs::operation,
                                                   &GetJob::operation,
                                                   &FollowJob::operation,
                                                   &GetJobSummary::operation,
                                                   &GetJobFile::operation,
                                                   &ListJourneys::operation,
                                                   &CreateJourney::operation,
                                                   &GetJourney::operation,
                                                   &ReplaceJourney::operation,
                                                   &WithdrawJourney::operation,
                                                   &RestoreJourney::operation,
                                                   &ListJourneyRevisions::operation,
                                                   &CompareJourneyRevisions::operation,
                                                   &ListMembers::operation,
                                                   &InviteMember::operation,
                                                   &GetMember::operation,
                                                   &ChangeMember::operation,
                                                   &CreateInvitation::operation,
                                                   &ListInvitations::operation,
                                                   &RevokeInvitation::operation,
                                                   &ViewInvitation::operation,
                                                   &AcceptWithPassword::operation,
                                                   &BeginInvitationPasskey::operation,
                                                   &AcceptWithPasskey::operation,
                                                   &ListLinks::operation,
                                                   &CreateLink::operation,
                                                   &RevokeLink::operation,
                                                   &ListOrganisations::operation,
                                                   &CreateOrganisation::operation,
                                                   &GetOrganisation::operation,
                                                   &ReplaceOrganisation::operation,
                                                   &SearchPlaces::operation,
                                                   &GetPlace::operation,
                                                   &ListPlaceProposals::operation,
                                                   &ProposePlace::operation,
                                                   &DecidePlaceProposal::operation,
                                                   &ListSnapshots::operation,
                                                   &TakeSnapshot::operation,
                                                   &GetSnapshot::operation,
                                                   &ListReleases::operation,
                                                   &SealRelease::operation,
                                                   &GetRelease::operation,
                                                   &GetReleaseFile::operation,
                                                   &GetReleaseTable::operation,
                                                   &GrantRelease::operation,
                                                   &ListReleaseGrants::operation,
                                                   &RevokeReleaseGrant::operation,
                                                   &ListReleaseRequests::operation,
                                                   &AskRelease::operation,
                                                   &GetReleaseRequest::operation,
                                                   &ReceiveReleaseRequest::operation,
                                                   &AnswerReleaseRequest::operation,
                                                   &ListRemarks::operation,
                                                   &CreateRemark::operation,
                                                   &ListReviews::operation,
                                                   &CreateReview::operation,
                                                   &ListAssessments::operation,
                                                   &CreateAssessment::operation,
                                                   &ListRounds::operation,
                                                   &CreateRound::operation,
                                                   &GetRound::operation,
                                                   &ReplaceRound::operation,
                                                   &GetSession::operation,
                                                   &SignIn::operation,
                                                   &SignOut::operation,
                                                   &GiveTotpCode::operation,
                                                   &GiveRecoveryCode::operation,
                                                   &BeginPasskeySignIn::operation,
                                                   &GivePasskey::operation,
                                                   &BeginConfirmation::operation,
                                                   &ConfirmSession::operation,
                                                   &ListSessions::operation,
                                                   &EndSession::operation,
                                                   &ListSharingDefaults::operation,
                                                   &PutSharingDefault::operation,
                                                   &ListAgreements::operation,
                                                   &ProposeAgreement::operation,
                                                   &GetAgreement::operation,
                                                   &DecideAgreement::operation,
                                                   &ListCoverage::operation,
                                                   &PutCoverage::operation,
                                                   &ListSettings::operation,
                                                   &PutSetting::operation,
                                                   &ListViews::operation,
                                                   &CreateView::operation,
                                                   &ReplaceView::operation,
                                                   &RemoveView::operation,
                                                   &WithdrawJourneys::operation,
                                                   &ListVocabularies::operation,
                                                   &GetVocabulary::operation};

} // namespace njia::api

namespace njia {

template <> struct EnumTexts<api::ExportFormat> {
  static constexpr std::string_view texts[] = {"csv", "xlsx", "jsonl", "geojson", "htcds"};
};

template <> struct EnumTexts<api::FiguresScope> {
  static constexpr std::string_view texts[] = {"own", "circle"};
};

template <> struct EnumTexts<api::TableKind> {
  static constexpr std::string_view texts[] = {
      "corridors", "places_by_role", "trunk_segments", "diversion", "profiles", "series", "totals"};
};

template <> struct EnumTexts<api::TableLevel> {
  static constexpr std::string_view texts[] = {"place", "admin1", "country", "region"};
};

template <> struct EnumTexts<api::TableUnit> {
  static constexpr std::string_view texts[] = {"year", "quarter", "month"};
};

template <> struct EnumTexts<api::TableSplit> {
  static constexpr std::string_view texts[] = {"nothing", "round", "nature", "detection"};
};

template <> struct EnumTexts<api::ImportMode> {
  static constexpr std::string_view texts[] = {"stage_only", "good_rows", "all_or_nothing"};
};

template <> struct EnumTexts<api::RowMeaning> {
  static constexpr std::string_view texts[] = {"person", "route", "group"};
};

template <> struct EnumTexts<api::DateReading> {
  static constexpr std::string_view texts[] = {"day_first", "month_first"};
};

template <> struct EnumTexts<api::PermissionCode> {
  static constexpr std::string_view texts[] = {"ONLY_US", "COORDINATOR", "NETWORK", "GOVERNMENT",
                                               "PUBLIC"};
};

template <> struct EnumTexts<api::TemplateName> {
  static constexpr std::string_view texts[] = {"en.xlsx", "sw.xlsx", "fr.xlsx", "ar.xlsx",
                                               "en.csv",  "sw.csv",  "fr.csv",  "ar.csv"};
};

template <> struct EnumTexts<api::ImportState> {
  static constexpr std::string_view texts[] = {"staged", "committed", "undone", "discarded"};
};

template <> struct EnumTexts<api::FindingSeverity> {
  static constexpr std::string_view texts[] = {"error", "warning", "note"};
};

template <> struct EnumTexts<api::RowVerdict> {
  static constexpr std::string_view texts[] = {"keep", "drop"};
};

template <> struct EnumTexts<api::JobState> {
  static constexpr std::string_view texts[] = {"queued", "running", "done", "failed", "cancelled"};
};

template <> struct EnumTexts<api::JourneyStatus> {
  static constexpr std::string_view texts[] = {"current", "withdrawn"};
};

template <> struct EnumTexts<api::RevisionAction> {
  static constexpr std::string_view texts[] = {"created", "updated", "withdrawn", "restored"};
};

template <> struct EnumTexts<api::MemberState> {
  static constexpr std::string_view texts[] = {"PENDING", "ACTIVE", "SUSPENDED", "REMOVED"};
};

template <> struct EnumTexts<api::LanguageTag> {
  static constexpr std::string_view texts[] = {"en", "sw", "fr", "ar"};
};

template <> struct EnumTexts<api::MemberRole> {
  static constexpr std::string_view texts[] = {"CASE_WORKER", "DATA_LEAD", "REVIEWER", "ANALYST",
                                               "OFFICER",     "READER",    "ADMIN",    "OPERATOR"};
};

template <> struct EnumTexts<api::InvitationKind> {
  static constexpr std::string_view texts[] = {"invite", "reset"};
};

template <> struct EnumTexts<api::PlaceVerdict> {
  static constexpr std::string_view texts[] = {"approve", "merge", "decline"};
};

template <> struct EnumTexts<api::ReleaseAudience> {
  static constexpr std::string_view texts[] = {"network", "government", "public"};
};

template <> struct EnumTexts<api::ReportLanguage> {
  static constexpr std::string_view texts[] = {"en", "sw", "fr", "ar"};
};

template <> struct EnumTexts<api::AgreementVerdict> {
  static constexpr std::string_view texts[] = {"accept", "decline", "revoke"};
};

template <> struct EnumTexts<api::SettingCode> {
  static constexpr std::string_view texts[] = {"site_name", "contact", "emergency_numbers",
                                               "notice"};
};

template <> struct ReadOnlyFields<Journey> {
  static constexpr std::string_view keys[] = {"entered_by", "entered_at", "channel"};
};

template <> struct ReadOnlyFields<PlaceProposal> {
  static constexpr std::string_view keys[] = {"state", "place"};
};

template <> struct ReadOnlyFields<ReleaseRequest> {
  static constexpr std::string_view keys[] = {"asked_at", "received_at", "state", "response",
                                              "grant"};
};

template <> struct ReadOnlyFields<Remark> {
  static constexpr std::string_view keys[] = {"org", "journey", "author", "at"};
};

template <> struct ReadOnlyFields<ReviewStep> {
  static constexpr std::string_view keys[] = {"journey", "reviewer", "at"};
};

template <> struct ReadOnlyFields<Assessment> {
  static constexpr std::string_view keys[] = {"journey", "reviewer", "at"};
};

template <> struct ReadOnlyFields<Agreement> {
  static constexpr std::string_view keys[] = {"code", "state", "decided_at"};
};

template <> struct ReadOnlyFields<CoverageStatement> {
  static constexpr std::string_view keys[] = {"id", "org", "round"};
};

template <> struct ReadOnlyFields<SavedView> {
  static constexpr std::string_view keys[] = {"member", "access"};
};

} // namespace njia
