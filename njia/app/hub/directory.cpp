#include "njia/app/hub/directory.h"

#include "njia/base/text.h"

#include <algorithm>

namespace njia::app {

People::People(Store const& store)
    : organisations_{store.organisations()}, agreements_{store.all<Agreement>()} {
  for (auto i = std::size_t{0}; i < organisations_.size(); ++i) {
    organisation_index_.emplace(organisations_[i].id, i);
  }
  for (auto& member : store.all<Member>()) {
    logins_.emplace(ascii_lower(member.code), member.id);
    members_.emplace(member.id, std::move(member));
  }
  for (auto& token : store.all<ApiToken>()) {
    tokens_.emplace(token.token_hash, std::move(token));
  }
  for (auto& link : store.all<SubmissionLink>()) {
    links_.emplace(link.token_hash, std::move(link));
  }
  for (auto const& setting : store.all<SharingDefault>()) {
    sharing_.insert_or_assign({setting.org, setting.round}, setting.permission);
  }
}

Member const* People::find_member(MemberId id) const {
  auto const found = members_.find(id);
  return found == members_.end() ? nullptr : &found->second;
}

Member const* People::find_login(std::string_view login) const {
  auto const found = logins_.find(ascii_lower(login));
  return found == logins_.end() ? nullptr : find_member(found->second);
}

Organisation const* People::find_organisation(OrganisationId id) const {
  auto const found = organisation_index_.find(id);
  return found == organisation_index_.end() ? nullptr : &organisations_[found->second];
}

bool People::is_coordinator(OrganisationId id) const {
  auto const* found = find_organisation(id);
  return found != nullptr && found->standing == Standing::coordinator;
}

Organisation const* People::organisation_of(Member const& member) const {
  return member.org ? find_organisation(*member.org) : nullptr;
}

std::vector<Agreement> People::agreements_to(OrganisationId receiver, Instant now) const {
  auto found = std::vector<Agreement>{};
  for (auto const& agreement : agreements_) {
    auto const* giver = find_organisation(agreement.org);
    // A giver that was suspended or removed gives nothing while it is.
    if (agreement.receiver == receiver && access::is_in_force(agreement, now) && giver != nullptr &&
        giver->access == AccessState::active) {
      found.push_back(agreement);
    }
  }
  return found;
}

access::Subject People::subject(MemberId id, Instant now) const {
  auto const* member = find_member(id);
  if (member == nullptr) {
    return {};
  }
  auto roles = access::effective_roles(*member, organisation_of(*member));
  if (roles.empty()) {
    return {};
  }
  auto subject = access::Subject{
      .member = member->id, .org = member->org, .roles = std::move(roles), .scopes = {}};
  if (member->org) {
    subject.agreements = agreements_to(*member->org, now);
  }
  return subject;
}

std::optional<access::Subject> People::token_subject(std::string_view token_hash,
                                                     Instant now) const {
  auto const found = tokens_.find(token_hash);
  if (found == tokens_.end() || found->second.access != AccessState::active ||
      now >= found->second.expires_at) {
    return std::nullopt;
  }
  auto who = subject(found->second.member, now);
  if (!who.member) {
    return std::nullopt;
  }
  who.scopes.emplace();
  for (auto const& key : found->second.scopes) {
    if (auto const scope = access::find_scope(key)) {
      who.scopes->push_back(*scope);
    }
  }
  return who;
}

std::optional<access::Subject> People::link_subject(std::string_view token_hash,
                                                    Instant now) const {
  auto const found = links_.find(token_hash);
  if (found == links_.end() || found->second.access != AccessState::active ||
      now >= found->second.expires_at) {
    return std::nullopt;
  }
  auto const* organisation = find_organisation(found->second.org);
  if (organisation == nullptr || organisation->access != AccessState::active) {
    return std::nullopt;
  }
  return access::Subject{.org = found->second.org, .link_round = found->second.round};
}

std::optional<Permission> People::sharing(OrganisationId org, RoundId round) const {
  auto const found = sharing_.find({org, round});
  return found == sharing_.end() ? std::nullopt : std::optional{found->second};
}

std::shared_ptr<People const> Directory::current(Store const& store) {
  auto const mark = store.access_mark();
  auto const lock = std::lock_guard{mutex_};
  if (people_ == nullptr || mark != mark_) {
    // The mark first: what changes while reading makes the next request read again.
    people_ = std::make_shared<People const>(store);
    mark_ = mark;
  }
  return people_;
}

} // namespace njia::app
