#include "njia/app/accounts/members.h"

#include "njia/app/accounts/factors.h"
#include "njia/base/text.h"
#include "njia/domain/labels.h"
#include "njia/domain/vocabulary.h"

#include <algorithm>

namespace njia::app {
namespace {

bool has_role(Member const& member, MemberRole role) {
  auto const& codes = member.roles.codes;
  return std::find(codes.begin(), codes.end(), role) != codes.end();
}

Result<std::string> checked_login(std::string_view text) {
  auto const login = trim(text);
  auto const length = count_code_points(login);
  auto const is_blank = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7F'; };
  if (!is_valid_utf8(login) || length < kLeastLogin || length > kMaxLogin ||
      std::any_of(login.begin(), login.end(), is_blank)) {
    return Error{
        .key = "member.login_malformed",
        .where = "code",
        .args = {{"min", std::to_string(kLeastLogin)}, {"limit", std::to_string(kMaxLogin)}}};
  }
  return std::string{login};
}

/// Name, address and language.
Result<Done> check_texts(Member const& member) {
  if (!is_valid_utf8(member.name) || count_code_points(member.name) > kMaxMemberName) {
    return Error{.key = "text.too_long",
                 .where = "name",
                 .args = {{"limit", std::to_string(kMaxMemberName)}}};
  }
  auto const& email = member.email;
  auto const at = email.find('@');
  auto const is_bad = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7F'; };
  if (!email.empty() &&
      (email.size() > kMaxEmail || !is_valid_utf8(email) || at == 0 || at == std::string::npos ||
       at + 1 == email.size() || email.find('@', at + 1) != std::string::npos ||
       std::any_of(email.begin(), email.end(), is_bad))) {
    return Error{.key = "member.email_malformed", .where = "email", .args = {{"value", email}}};
  }
  if (!find_language(member.language)) {
    return Error{.key = "member.language_unknown",
                 .where = "language",
                 .args = {{"value", member.language}}};
  }
  return Done{};
}

/// Each role once, in the order of their numbers.
std::vector<MemberRole> in_order(std::vector<MemberRole> roles) {
  std::sort(roles.begin(), roles.end());
  roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
  return roles;
}

bool is_self(access::Subject const& who, MemberId id) { return who.member && *who.member == id; }

/// Whether a change of the own account goes beyond what members may do themselves.
bool raises(Member const& before, Member const& after) {
  return before.access != after.access ||
         std::any_of(after.roles.codes.begin(), after.roles.codes.end(),
                     [&](MemberRole role) { return !has_role(before, role); });
}

Member changed(Member member, MemberChange const& change) {
  member.name = std::string{trim(change.name.value_or(member.name))};
  member.email = std::string{trim(change.email.value_or(member.email))};
  member.language = change.language.value_or(member.language);
  if (change.roles) {
    member.roles.codes = in_order(*change.roles);
  }
  member.access = change.access.value_or(member.access);
  if (member.access == AccessState::removed) {
    member.code = "removed-" + member.id.text(); // the login name is free again
    member.name.clear();
    member.email.clear();
  }
  return member;
}

/// Which states follow on which.
Result<Done> check_state(Member const& before, Member const& after) {
  if (before.access == AccessState::removed) {
    return Error{.key = "member.removed", .where = ""};
  }
  auto const is_set_up =
      before.access == AccessState::active || before.access == AccessState::suspended;
  if (before.access != after.access && !is_set_up && after.access != AccessState::removed) {
    return Error{.key = "member.not_set_up", .where = "access"};
  }
  if (before.access != after.access && after.access != AccessState::active &&
      after.access != AccessState::suspended && after.access != AccessState::removed) {
    return Error{
        .key = "invitation.state", .where = "access", .args = {{"value", term_code(after.access)}}};
  }
  return Done{};
}

} // namespace

std::vector<Current<Member>> Members::list(access::Subject const& who) const {
  auto found = store().current<Member>({});
  std::erase_if(found, [&](auto const& row) {
    return !is_self(who, row.record.id) && !check_may_manage(who, row.record);
  });
  return found;
}

Result<Done> Members::check_roles(Member const& member) const {
  if (member.roles.codes.empty()) {
    return Error{.key = "member.role_needed", .where = "roles"};
  }
  auto const org =
      member.org ? store().find<Organisation>(*member.org) : std::optional<Current<Organisation>>{};
  auto as_active = member;
  as_active.access = AccessState::active;
  auto organisation = org ? std::optional{org->record} : std::nullopt;
  if (organisation) {
    organisation->access = AccessState::active; // whether it is now does not matter
  }
  auto const effective =
      access::effective_roles(as_active, organisation ? &*organisation : nullptr);
  for (auto const role : member.roles.codes) {
    if (std::find(effective.begin(), effective.end(), role) == effective.end()) {
      return Error{.key = "member.role_does_not_count",
                   .where = "roles",
                   .args = {{"value", term_code(role)}}};
    }
  }
  return Done{};
}

Result<InvitedMember> Members::invite(access::Subject const& who, NewMember const& request,
                                      unsigned days, Actor const& actor) const {
  auto probe = Member{.id = MemberId{Uuid{}}, .org = request.org};
  if (auto const allowed = check_may_manage(who, probe); !allowed) {
    return allowed.error();
  }
  return invite_from_machine(request, days, actor);
}

Result<InvitedMember> Members::invite_from_machine(NewMember const& request, unsigned days,
                                                   Actor const& actor) const {
  auto const login = checked_login(request.login);
  if (!login) {
    return login.error();
  }
  auto member = Member{.id = MemberId{invitations.sessions.ids.next()},
                       .code = *login,
                       .org = request.org,
                       .name = std::string{trim(request.name)},
                       .email = std::string{trim(request.email)},
                       .language = request.language,
                       .access = AccessState::pending};
  member.roles.codes = in_order(request.roles);
  if (auto const good = check_texts(member); !good) {
    return good.error();
  }
  auto transaction = store().begin();
  if (auto const good = check_roles(member); !good) {
    return good.error();
  }
  auto done = transaction->put(member, {.by = actor.name, .at = actor.at}, 0);
  if (!done) {
    return done.error();
  }
  auto made = invitations.make(*transaction, member, InvitationKind::invite, days, actor);
  if (!made) {
    return made.error();
  }
  if (done = transaction->commit(); !done) {
    return done.error();
  }
  return InvitedMember{.member = std::move(member), .invitation = *std::move(made)};
}

Result<Done> Members::check_last(access::Subject const& who, Member const& before,
                                 Member const& after) const {
  auto const loses = [&](MemberRole role) {
    return before.access == AccessState::active && has_role(before, role) &&
           (after.access != AccessState::active || !has_role(after, role));
  };
  auto const others_have = [&](MemberRole role) {
    auto const all = store().all<Member>();
    return std::any_of(all.begin(), all.end(), [&](Member const& other) {
      return other.id != before.id && other.org == before.org &&
             other.access == AccessState::active && has_role(other, role);
    });
  };
  if (loses(MemberRole::hub_operator) && !others_have(MemberRole::hub_operator)) {
    return Error{.key = "member.last_operator", .where = ""};
  }
  // An operator can take over an organisation whose last administrator must go.
  auto const by_organisation = who.org.has_value();
  if (by_organisation && loses(MemberRole::admin) && !others_have(MemberRole::admin)) {
    return Error{.key = "member.last_admin", .where = ""};
  }
  return Done{};
}

Result<Done> Members::shut_out(Transaction& transaction, MemberId id, Actor const& actor) const {
  close_doors(store(), transaction, id);
  for (auto token : store().current<ApiToken>({.field = "member", .value = id.text()})) {
    if (token.record.access == AccessState::active) {
      token.record.access = AccessState::removed;
      auto const put =
          transaction.put(token.record, {.by = actor.name, .at = actor.at}, token.version);
      if (!put) {
        return put;
      }
    }
  }
  return Done{};
}

Result<Member> Members::change(access::Subject const& who, MemberId id, MemberChange const& change,
                               std::optional<std::uint32_t> expected_version,
                               Actor const& actor) const {
  auto transaction = store().begin();
  auto const current = store().find<Member>(id);
  if (!current) {
    auto const verdict = access::may_try(who, access::Action::member_manage);
    return access::access_error(verdict == access::Verdict::allowed ? access::Verdict::hidden
                                                                    : verdict);
  }
  auto const& before = current->record;
  if (!is_self(who, id)) {
    if (auto const allowed = check_may_manage(who, before); !allowed) {
      return allowed.error();
    }
  } else if (access::decide(who, access::Action::account_use,
                            {.org = before.org, .maker = id.text()}) != access::Verdict::allowed) {
    return access::access_error(access::Verdict::forbidden);
  }
  auto const after = changed(before, change);
  if (is_self(who, id) && raises(before, after)) {
    return Error{.key = "member.raises_self", .where = ""};
  }
  if (auto const good = check_state(before, after); !good) {
    return good.error();
  }
  if (auto const good = check_texts(after); !good) {
    return good.error();
  }
  if (after.roles.codes != before.roles.codes) {
    if (auto const good = check_roles(after); !good) {
      return good.error();
    }
  }
  if (auto const good = check_last(who, before, after); !good) {
    return good.error();
  }
  auto done = transaction->put(after, {.by = actor.name, .at = actor.at},
                               expected_version ? expected_version : current->version);
  if (done && after.access != before.access && after.access != AccessState::active) {
    done = shut_out(*transaction, id, actor);
    if (done && after.access == AccessState::removed) {
      remove_credentials(*transaction, id);
    }
  }
  if (done) {
    done = transaction->commit();
  }
  return done ? Result{after} : done.error();
}

} // namespace njia::app
