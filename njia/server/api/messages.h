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
  static constexpr Operation operation = {.id = "listEvents",
                                          .method = Method::get,
                                          .path = "/events",
                                          .tag = "events",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr Operation operation = {.id = "listJobs",
                                          .method = Method::get,
                                          .path = "/jobs",
                                          .tag = "jobs",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
                                          .needs_if_match = false,
                                          .parameters = parameters,
                                          .errors = errors};
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
  static constexpr std::string_view errors[] = {"job.unknown"};
  static constexpr Operation operation = {.id = "getJob",
                                          .method = Method::get,
                                          .path = "/jobs/{id}",
                                          .tag = "jobs",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = false,
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
                                                   &ListEvents::operation,
                                                   &ListJobs::operation,
                                                   &GetJob::operation,
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

template <> struct ReadOnlyFields<Journey> {
  static constexpr std::string_view keys[] = {"entered_by", "entered_at", "channel"};
};

} // namespace njia
