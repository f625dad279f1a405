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
  open = 4
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
  /// What it does: import, report, export.
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

/// A part of the list of journeys.
struct JourneyPage {
  std::vector<JourneyEntry> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};
  /// How many there are for this caller, where counting is cheap.
  std::optional<std::uint64_t> total = {};
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

/// A part of the list of organisations.
struct OrganisationPage {
  std::vector<View<Organisation>> data = {};
  /// For the next part; absent on the last.
  std::optional<std::string> next_cursor = {};
  /// How many there are for this caller, where counting is cheap.
  std::optional<std::uint64_t> total = {};
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

/// Name and password.
struct PasswordLogin {
  /// The user's name or address.
  std::string name = {};
  /// At least 15 characters when it was chosen.
  std::string password = {};

  friend bool operator==(PasswordLogin const&, PasswordLogin const&) = default;
};

/// A code of an authenticator app (RFC 6238).
struct TotpCode {
  std::string code = {};

  friend bool operator==(TotpCode const&, TotpCode const&) = default;
};

/// What a user may do.
enum class UserRole : std::uint8_t {
  reader = 0,
  reporter = 1,
  analyst = 2,
  lead = 3,
  officer = 4,
  coordinator = 5,
  administrator = 6
};

/// Whether a second factor is set up and was given.
enum class SecondFactor : std::uint8_t { none = 0, needed = 1, given = 2 };

/// Who is signed in.
struct Session {
  /// Id of the user.
  Uuid user = {};
  std::string name = {};
  std::optional<OrganisationId> organisation = {};
  std::vector<UserRole> roles = {};
  SecondFactor second_factor = {};
  Instant expires_at = {};

  friend bool operator==(Session const&, Session const&) = default;
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

/// BCP 47.
enum class LanguageTag : std::uint8_t { en = 0, sw = 1, fr = 2, ar = 3 };

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
                                                {"sort", In::query, false},
                                                {"limit", In::query, false},
                                                {"cursor", In::query, false},
                                                {"fields", In::query, false},
                                                {"If-None-Match", In::header, false},
                                                {"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"field.unknown"};
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
  static constexpr std::string_view errors[] = {"journey.unknown",
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
  static constexpr std::string_view errors[] = {"journey.unknown"};
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
  static constexpr std::string_view errors[] = {"record.code_taken", "record.unknown_reference"};
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
  static constexpr std::string_view errors[] = {"text.personal_data", "remark.no_such_thread",
                                                "remark.field_unknown", "record.append_only"};
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
  static constexpr std::string_view errors[] = {"text.personal_data", "assessment.no_grade",
                                                "record.append_only"};
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
  static constexpr std::string_view errors[] = {"record.code_taken"};
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
  using Answer = Session;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"session.refused"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "signIn",
                                          .method = Method::post,
                                          .path = "/session",
                                          .tag = "session",
                                          .success = 201,
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
  static constexpr std::span<std::string_view const> errors = {};
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

/// POST /session/totp: Gives the second factor.
struct GiveTotpCode {
  struct Parameters {
    std::optional<std::string> accept_language = {};

    friend bool operator==(Parameters const&, Parameters const&) = default;
  };
  using Body = TotpCode;
  using Answer = Session;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"session.refused"};
  static constexpr std::span<std::string_view const> file_types = {};
  static constexpr Operation operation = {.id = "giveTotpCode",
                                          .method = Method::post,
                                          .path = "/session/totp",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
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
      "record.unknown_reference", "agreement.with_oneself", "agreement.field_unknown",
      "agreement.no_fields",      "agreement.too_long",     "agreement.past",
      "text.personal_data"};
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
  static constexpr std::span<std::string_view const> errors = {};
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
  static constexpr std::string_view errors[] = {"record.unknown_reference"};
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
  static constexpr std::string_view errors[] = {"journey.already_withdrawn"};
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
inline constexpr Operation const* kOperations[] = {&ListEvents::operation,
                                                   &CreateExport::operation,
                                                   &GetExportFile::operation,
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
                                                   &ListOrganisations::operation,
                                                   &CreateOrganisation::operation,
                                                   &GetOrganisation::operation,
                                                   &ReplaceOrganisation::operation,
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
  static constexpr std::string_view texts[] = {"only_us", "coordinator", "network", "government",
                                               "open"};
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

template <> struct EnumTexts<api::UserRole> {
  static constexpr std::string_view texts[] = {"reader",  "reporter",    "analyst",      "lead",
                                               "officer", "coordinator", "administrator"};
};

template <> struct EnumTexts<api::SecondFactor> {
  static constexpr std::string_view texts[] = {"none", "needed", "given"};
};

template <> struct EnumTexts<api::AgreementVerdict> {
  static constexpr std::string_view texts[] = {"accept", "decline", "revoke"};
};

template <> struct EnumTexts<api::SettingCode> {
  static constexpr std::string_view texts[] = {"site_name", "contact", "emergency_numbers",
                                               "notice"};
};

template <> struct EnumTexts<api::LanguageTag> {
  static constexpr std::string_view texts[] = {"en", "sw", "fr", "ar"};
};

template <> struct ReadOnlyFields<Journey> {
  static constexpr std::string_view keys[] = {"entered_by", "entered_at", "channel"};
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
