// Who is who, at this very moment: members, organisations, tokens, links, agreements and sharing
// settings in memory, read again as soon as any of them changed in the store, by whatever process.
// Nobody keeps a Subject longer than one request: what was revoked is revoked at the next.
#pragma once

#include "njia/access/journey_sight.h"
#include "njia/access/policy.h"
#include "njia/store/store.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace njia::app {

/// A state of all records that govern access. Immutable; safe to share.
class People {
public:
  explicit People(Store const& store);

  Member const* find_member(MemberId id) const;
  /// By login name, whatever its case.
  Member const* find_login(std::string_view login) const;
  Organisation const* find_organisation(OrganisationId id) const;
  std::vector<Organisation> const& organisations() const { return organisations_; }
  /// The coordinating organisations.
  bool is_coordinator(OrganisationId id) const;

  /// Who the member is now; nobody (an empty subject) unless somebody active with a role.
  access::Subject subject(MemberId id, Instant now) const;
  /// By the hash of a token; nothing for an unknown, revoked or expired one.
  std::optional<access::Subject> token_subject(std::string_view token_hash, Instant now) const;
  std::optional<access::Subject> link_subject(std::string_view token_hash, Instant now) const;

  /// What the organisation set for the exercise; nothing when it set nothing.
  std::optional<Permission> sharing(OrganisationId org, RoundId round) const;
  access::ObjectFacts facts(Journey const& journey) const {
    return access::journey_facts(journey, sharing(journey.org, journey.round));
  }

private:
  Organisation const* organisation_of(Member const& member) const;
  std::vector<Agreement> agreements_to(OrganisationId receiver, Instant now) const;

  std::vector<Organisation> organisations_;
  std::unordered_map<OrganisationId, std::size_t, IdHash> organisation_index_;
  std::unordered_map<MemberId, Member, IdHash> members_;
  std::map<std::string, MemberId, std::less<>> logins_; ///< lower case
  std::map<std::string, ApiToken, std::less<>> tokens_; ///< by hash
  std::map<std::string, SubmissionLink, std::less<>> links_;
  std::vector<Agreement> agreements_;
  std::map<std::pair<OrganisationId, RoundId>, Permission> sharing_;
};

/// Thread-safe: each thread gives its own Store of the same folder.
class Directory {
public:
  /// Cost: one look at the store's mark; a whole reading when it moved.
  std::shared_ptr<People const> current(Store const& store);

private:
  std::mutex mutex_;
  std::uint64_t mark_ = 0;
  std::shared_ptr<People const> people_;
};

} // namespace njia::app
