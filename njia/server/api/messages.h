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
  static constexpr Operation operation = {.id = "listCredentials",
                                          .method = Method::get,
                                          .path = "/account/credentials",
                                          .tag = "account",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "setPassword",
                                          .method = Method::put,
                                          .path = "/account/password",
                                          .tag = "account",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "beginTotp",
                                          .method = Method::post,
                                          .path = "/account/totp",
                                          .tag = "account",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "confirmTotp",
                                          .method = Method::put,
                                          .path = "/account/totp",
                                          .tag = "account",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "removeTotp",
                                          .method = Method::delete_,
                                          .path = "/account/totp",
                                          .tag = "account",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "beginPasskey",
                                          .method = Method::post,
                                          .path = "/account/passkey-options",
                                          .tag = "account",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "addPasskey",
                                          .method = Method::post,
                                          .path = "/account/passkeys",
                                          .tag = "account",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "renamePasskey",
                                          .method = Method::put,
                                          .path = "/account/passkeys/{key}",
                                          .tag = "account",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "removePasskey",
                                          .method = Method::delete_,
                                          .path = "/account/passkeys/{key}",
                                          .tag = "account",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "makeRecoveryCodes",
                                          .method = Method::post,
                                          .path = "/account/recovery-codes",
                                          .tag = "account",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listTokens",
                                          .method = Method::get,
                                          .path = "/tokens",
                                          .tag = "account",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "createToken",
                                          .method = Method::post,
                                          .path = "/tokens",
                                          .tag = "account",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "revokeToken",
                                          .method = Method::delete_,
                                          .path = "/tokens/{id}",
                                          .tag = "account",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listAnalyses",
                                          .method = Method::get,
                                          .path = "/analyses",
                                          .tag = "figures",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "runAnalysis",
                                          .method = Method::post,
                                          .path = "/analyses/{key}",
                                          .tag = "figures",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "askTables",
                                          .method = Method::post,
                                          .path = "/tables",
                                          .tag = "figures",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listJourneys",
                                          .method = Method::get,
                                          .path = "/journeys",
                                          .tag = "journeys",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "createJourney",
                                          .method = Method::post,
                                          .path = "/journeys",
                                          .tag = "journeys",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "getJourney",
                                          .method = Method::get,
                                          .path = "/journeys/{id}",
                                          .tag = "journeys",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "replaceJourney",
                                          .method = Method::put,
                                          .path = "/journeys/{id}",
                                          .tag = "journeys",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "withdrawJourney",
                                          .method = Method::delete_,
                                          .path = "/journeys/{id}",
                                          .tag = "journeys",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "restoreJourney",
                                          .method = Method::post,
                                          .path = "/journeys/{id}/restore",
                                          .tag = "journeys",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listJourneyRevisions",
                                          .method = Method::get,
                                          .path = "/journeys/{id}/revisions",
                                          .tag = "journeys",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "compareJourneyRevisions",
                                          .method = Method::get,
                                          .path = "/journeys/{id}/changes",
                                          .tag = "journeys",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listMembers",
                                          .method = Method::get,
                                          .path = "/members",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
      "member.login_malformed", "member.email_malformed",     "member.language_unknown",
      "member.role_needed",     "member.role_does_not_count", "text.too_long",
      "record.code_taken",      "record.unknown_reference",   "invitation.days"};
  static constexpr Operation operation = {.id = "inviteMember",
                                          .method = Method::post,
                                          .path = "/members",
                                          .tag = "members",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "getMember",
                                          .method = Method::get,
                                          .path = "/members/{id}",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "changeMember",
                                          .method = Method::patch,
                                          .path = "/members/{id}",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "createInvitation",
                                          .method = Method::post,
                                          .path = "/members/{id}/invitations",
                                          .tag = "members",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listInvitations",
                                          .method = Method::get,
                                          .path = "/invitations",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "revokeInvitation",
                                          .method = Method::delete_,
                                          .path = "/invitations/{key}",
                                          .tag = "members",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "viewInvitation",
                                          .method = Method::post,
                                          .path = "/invitation/view",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "acceptWithPassword",
                                          .method = Method::post,
                                          .path = "/invitation/password",
                                          .tag = "members",
                                          .success = 204,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "beginInvitationPasskey",
                                          .method = Method::post,
                                          .path = "/invitation/passkey-options",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "acceptWithPasskey",
                                          .method = Method::post,
                                          .path = "/invitation/passkey",
                                          .tag = "members",
                                          .success = 204,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listLinks",
                                          .method = Method::get,
                                          .path = "/links",
                                          .tag = "members",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "createLink",
                                          .method = Method::post,
                                          .path = "/links",
                                          .tag = "members",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "revokeLink",
                                          .method = Method::delete_,
                                          .path = "/links/{id}",
                                          .tag = "members",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listOrganisations",
                                          .method = Method::get,
                                          .path = "/organisations",
                                          .tag = "organisations",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "createOrganisation",
                                          .method = Method::post,
                                          .path = "/organisations",
                                          .tag = "organisations",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "getOrganisation",
                                          .method = Method::get,
                                          .path = "/organisations/{id}",
                                          .tag = "organisations",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "replaceOrganisation",
                                          .method = Method::put,
                                          .path = "/organisations/{id}",
                                          .tag = "organisations",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "searchPlaces",
                                          .method = Method::get,
                                          .path = "/places",
                                          .tag = "places",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "getPlace",
                                          .method = Method::get,
                                          .path = "/places/{id}",
                                          .tag = "places",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listPlaceProposals",
                                          .method = Method::get,
                                          .path = "/place-proposals",
                                          .tag = "places",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr std::string_view errors[] = {"places.country_unknown", "places.unit_unknown",
                                                "text.personal_data", "record.version_stale",
                                                "record.unknown_reference"};
  static constexpr Operation operation = {.id = "proposePlace",
                                          .method = Method::post,
                                          .path = "/place-proposals",
                                          .tag = "places",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "decidePlaceProposal",
                                          .method = Method::post,
                                          .path = "/place-proposals/{id}/decision",
                                          .tag = "places",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listSnapshots",
                                          .method = Method::get,
                                          .path = "/snapshots",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr std::string_view errors[] = {"record.unknown_reference", "record.version_stale",
                                                "report.same_round", "report.round_unknown_then",
                                                "places.country_unknown"};
  static constexpr Operation operation = {.id = "takeSnapshot",
                                          .method = Method::post,
                                          .path = "/snapshots",
                                          .tag = "releases",
                                          .success = 202,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "getSnapshot",
                                          .method = Method::get,
                                          .path = "/snapshots/{id}",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listReleases",
                                          .method = Method::get,
                                          .path = "/releases",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
      "record.unknown_reference", "record.version_stale",  "release.too_early",
      "release.period_unknown",   "release.not_permitted", "snapshot.changed",
      "draw.font_missing",        "text.personal_data",    "places.country_unknown",
      "report.round_unknown_then"};
  static constexpr Operation operation = {.id = "sealRelease",
                                          .method = Method::post,
                                          .path = "/releases",
                                          .tag = "releases",
                                          .success = 202,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "getRelease",
                                          .method = Method::get,
                                          .path = "/releases/{id}",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "getReleaseFile",
                                          .method = Method::get,
                                          .path = "/releases/{id}/files/{name}",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "getReleaseTable",
                                          .method = Method::get,
                                          .path = "/releases/{id}/tables/{name}",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "grantRelease",
                                          .method = Method::post,
                                          .path = "/releases/{id}/grants",
                                          .tag = "releases",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listReleaseGrants",
                                          .method = Method::get,
                                          .path = "/release-grants",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr std::span<std::string_view const> errors = {};
  static constexpr Operation operation = {.id = "revokeReleaseGrant",
                                          .method = Method::delete_,
                                          .path = "/release-grants/{id}",
                                          .tag = "releases",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listReleaseRequests",
                                          .method = Method::get,
                                          .path = "/release-requests",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr std::string_view errors[] = {"text.personal_data", "record.unknown_reference",
                                                "record.version_stale"};
  static constexpr Operation operation = {.id = "askRelease",
                                          .method = Method::post,
                                          .path = "/release-requests",
                                          .tag = "releases",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "getReleaseRequest",
                                          .method = Method::get,
                                          .path = "/release-requests/{id}",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "receiveReleaseRequest",
                                          .method = Method::post,
                                          .path = "/release-requests/{id}/receipt",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "answerReleaseRequest",
                                          .method = Method::post,
                                          .path = "/release-requests/{id}/answer",
                                          .tag = "releases",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listRounds",
                                          .method = Method::get,
                                          .path = "/rounds",
                                          .tag = "rounds",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "createRound",
                                          .method = Method::post,
                                          .path = "/rounds",
                                          .tag = "rounds",
                                          .success = 201,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "getRound",
                                          .method = Method::get,
                                          .path = "/rounds/{id}",
                                          .tag = "rounds",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "replaceRound",
                                          .method = Method::put,
                                          .path = "/rounds/{id}",
                                          .tag = "rounds",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = true,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "getSession",
                                          .method = Method::get,
                                          .path = "/session",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "signIn",
                                          .method = Method::post,
                                          .path = "/session",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "signOut",
                                          .method = Method::delete_,
                                          .path = "/session",
                                          .tag = "session",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "giveTotpCode",
                                          .method = Method::post,
                                          .path = "/session/totp",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "giveRecoveryCode",
                                          .method = Method::post,
                                          .path = "/session/recovery-code",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "beginPasskeySignIn",
                                          .method = Method::post,
                                          .path = "/session/passkey-options",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "givePasskey",
                                          .method = Method::post,
                                          .path = "/session/passkey",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "beginConfirmation",
                                          .method = Method::post,
                                          .path = "/session/confirmation-options",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "confirmSession",
                                          .method = Method::post,
                                          .path = "/session/confirmation",
                                          .tag = "session",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = true,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listSessions",
                                          .method = Method::get,
                                          .path = "/sessions",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "endSession",
                                          .method = Method::delete_,
                                          .path = "/sessions/{key}",
                                          .tag = "session",
                                          .success = 204,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listVocabularies",
                                          .method = Method::get,
                                          .path = "/vocabularies",
                                          .tag = "vocabularies",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "getVocabulary",
                                          .method = Method::get,
                                          .path = "/vocabularies/{name}",
                                          .tag = "vocabularies",
                                          .success = 200,
                                          .access = Access::anybody,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
                                                   &ListAnalyses::operation,
                                                   &RunAnalysis::operation,
                                                   &AskTables::operation,
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
                                                   &ListVocabularies::operation,
                                                   &GetVocabulary::operation};

} // namespace njia::api

namespace njia {

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

template <> struct EnumTexts<api::JobState> {
  static constexpr std::string_view texts[] = {"queued", "running", "done", "failed", "cancelled"};
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

} // namespace njia
