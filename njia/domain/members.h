// Who may use the hub, and by which keys: members of organisations, the tokens of their programs,
// and links by which somebody without an account may submit. Secrets are never here: passwords,
// passkeys and one-time codes are entries of the store (njia/store/entries.h), tokens are kept as
// hashes.
#pragma once

#include "njia/domain/field.h"
#include "njia/domain/ids.h"
#include "njia/domain/journey.h"
#include "njia/domain/terms.h"

#include <optional>
#include <string>
#include <vector>

namespace njia {

/// A person's account at one organisation; an operator belongs to none. What a member may do
/// follows from `roles` and from the organisation's standing (njia/access), and only while `access`
/// is active.
struct Member {
  MemberId id;
  std::string code = {}; ///< the login name; unique in the hub, whatever its case
  std::optional<OrganisationId> org = {};
  std::string name = {};       ///< as colleagues know the person
  std::string email = {};      ///< for mail without content; case workers need none
  std::string language = "en"; ///< of mail and messages
  Many<MemberRole> roles = {};
  AccessState access = AccessState::pending;

  friend bool operator==(Member const&, Member const&) = default;
};

template <> struct FieldTable<Member> {
  static constexpr std::string_view record = "member";
  static constexpr auto rows =
      std::tuple{field(1, "id", &Member::id, Presence::required, Disclosure::owner, 1),
                 field(2, "code", &Member::code, Presence::required, Disclosure::owner, 1),
                 field(3, "org", &Member::org, Presence::optional, Disclosure::owner, 1),
                 field(4, "name", &Member::name, Presence::optional, Disclosure::owner, 1),
                 field(5, "email", &Member::email, Presence::optional, Disclosure::owner, 1),
                 field(6, "language", &Member::language, Presence::optional, Disclosure::owner, 1),
                 field(7, "roles", &Member::roles, Presence::optional, Disclosure::owner, 1),
                 field(8, "access", &Member::access, Presence::optional, Disclosure::owner, 1)};
};
static_assert(kFieldsAreUnique<Member>);

/// A program's key: does what its member may do, narrowed to `scopes`, until it expires.
struct ApiToken {
  ApiTokenId id;
  MemberId member;
  std::string title = {};               ///< what it is for
  std::vector<std::string> scopes = {}; ///< of njia/access/scopes.h; none: nothing
  std::string token_hash = {};
  Instant expires_at = {};
  AccessState access = AccessState::active; ///< removed: revoked

  friend bool operator==(ApiToken const&, ApiToken const&) = default;
};

template <> struct FieldTable<ApiToken> {
  static constexpr std::string_view record = "api_token";
  static constexpr auto rows = std::tuple{
      field(1, "id", &ApiToken::id, Presence::required, Disclosure::owner, 1),
      field(2, "member", &ApiToken::member, Presence::required, Disclosure::owner, 1),
      field(3, "title", &ApiToken::title, Presence::optional, Disclosure::owner, 1),
      field(4, "scopes", &ApiToken::scopes, Presence::optional, Disclosure::owner, 1),
      field(5, "token_hash", &ApiToken::token_hash, Presence::required, Disclosure::never, 1),
      field(6, "expires_at", &ApiToken::expires_at, Presence::required, Disclosure::owner, 1),
      field(7, "access", &ApiToken::access, Presence::optional, Disclosure::owner, 1)};
};
static_assert(kFieldsAreUnique<ApiToken>);

/// A signed link by which a form for one organisation and exercise opens without an account. It can
/// submit, and read nothing back.
struct SubmissionLink {
  SubmissionLinkId id;
  OrganisationId org;
  RoundId round;
  std::string title = {}; ///< for whom it was made
  std::string token_hash = {};
  Instant expires_at = {};
  AccessState access = AccessState::active; ///< removed: revoked

  friend bool operator==(SubmissionLink const&, SubmissionLink const&) = default;
};

template <> struct FieldTable<SubmissionLink> {
  static constexpr std::string_view record = "submission_link";
  static constexpr auto rows = std::tuple{
      field(1, "id", &SubmissionLink::id, Presence::required, Disclosure::owner, 1),
      field(2, "org", &SubmissionLink::org, Presence::required, Disclosure::owner, 1),
      field(3, "round", &SubmissionLink::round, Presence::required, Disclosure::owner, 1),
      field(4, "title", &SubmissionLink::title, Presence::optional, Disclosure::owner, 1),
      field(5, "token_hash", &SubmissionLink::token_hash, Presence::required, Disclosure::never, 1),
      field(6, "expires_at", &SubmissionLink::expires_at, Presence::required, Disclosure::owner, 1),
      field(7, "access", &SubmissionLink::access, Presence::optional, Disclosure::owner, 1)};
};
static_assert(kFieldsAreUnique<SubmissionLink>);

} // namespace njia
