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
  using Answer = Session;
  static constexpr ParameterRow parameters[] = {{"Accept-Language", In::header, false}};
  static constexpr std::string_view errors[] = {"session.refused"};
  static constexpr Operation operation = {.id = "signIn",
                                          .method = Method::post,
                                          .path = "/session",
                                          .tag = "session",
                                          .success = 201,
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
  static constexpr std::span<std::string_view const> errors = {};
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
  static constexpr Operation operation = {.id = "giveTotpCode",
                                          .method = Method::post,
                                          .path = "/session/totp",
                                          .tag = "session",
                                          .success = 200,
                                          .access = Access::session,
                                          .has_body = true,
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
inline constexpr Operation const* kOperations[] = {&ListEvents::operation,
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

template <> struct EnumTexts<api::UserRole> {
  static constexpr std::string_view texts[] = {"reader",  "reporter",    "analyst",      "lead",
                                               "officer", "coordinator", "administrator"};
};

template <> struct EnumTexts<api::SecondFactor> {
  static constexpr std::string_view texts[] = {"none", "needed", "given"};
};

template <> struct EnumTexts<api::LanguageTag> {
  static constexpr std::string_view texts[] = {"en", "sw", "fr", "ar"};
};

template <> struct ReadOnlyFields<Journey> {
  static constexpr std::string_view keys[] = {"entered_by", "entered_at", "channel"};
};

} // namespace njia
