#include "njia/access/policy.h"

#include <algorithm>

namespace njia::access {
namespace {

bool counts_at(MemberRole role, Organisation const* organisation) {
  if (role == MemberRole::hub_operator) {
    return organisation == nullptr;
  }
  if (organisation == nullptr) {
    return false;
  }
  switch (role) {
  case MemberRole::analyst:
    return organisation->standing == Standing::coordinator;
  case MemberRole::officer:
    return organisation->standing == Standing::state_body;
  case MemberRole::case_worker:
  case MemberRole::data_lead:
  case MemberRole::reviewer:
  case MemberRole::reader:
  case MemberRole::admin:
    return true;
  case MemberRole::hub_operator:
  case MemberRole::not_asked:
    break;
  }
  return false;
}

bool is_of_own_organisation(Subject const& subject, ObjectFacts const& object) {
  return subject.org && object.org && *subject.org == *object.org;
}

bool is_opened_by_agreement(Subject const& subject, ObjectFacts const& object) {
  return object.org &&
         std::any_of(subject.agreements.begin(), subject.agreements.end(),
                     [&](Agreement const& agreement) {
                       auto const& rounds = agreement.rounds;
                       return agreement.org == *object.org &&
                              (rounds.empty() ||
                               (object.round && std::find(rounds.begin(), rounds.end(),
                                                          *object.round) != rounds.end()));
                     });
}

bool reaches(Reach reach, Subject const& subject, ObjectFacts const& object) {
  auto const own = is_of_own_organisation(subject, object);
  switch (reach) {
  case Reach::all:
    return true;
  case Reach::circle:
    return own || object.is_granted || object.permission >= Permission::coordinator ||
           is_opened_by_agreement(subject, object);
  case Reach::granted:
    return own || object.is_granted || is_opened_by_agreement(subject, object);
  case Reach::own:
    return own || object.is_granted;
  case Reach::self:
    // Also within one's own organisation only: who moved leaves the records behind.
    return subject.member && object.maker == subject.member->text() && (!object.org || own);
  case Reach::none:
    break;
  }
  return false;
}

bool decide_link(Subject const& subject, ActionRow const& row, ObjectFacts const& object) {
  return row.by_link && (!object.org || (is_of_own_organisation(subject, object) &&
                                         object.round == subject.link_round));
}

} // namespace

std::vector<MemberRole> effective_roles(Member const& member, Organisation const* organisation) {
  auto roles = std::vector<MemberRole>{};
  auto const is_active = member.access == AccessState::active &&
                         member.org.has_value() == (organisation != nullptr) &&
                         (organisation == nullptr || organisation->access == AccessState::active);
  if (is_active) {
    std::copy_if(member.roles.codes.begin(), member.roles.codes.end(), std::back_inserter(roles),
                 [&](MemberRole role) { return counts_at(role, organisation); });
  }
  return roles;
}

bool is_in_force(Agreement const& agreement, Instant now) {
  return agreement.state == Decision::accepted && now < agreement.expires_at;
}

Reach reach(Subject const& subject, Action action) {
  auto const& row = action_row(action);
  if (subject.scopes && row.scope != Scope::account &&
      std::find(subject.scopes->begin(), subject.scopes->end(), row.scope) ==
          subject.scopes->end()) {
    return Reach::none;
  }
  // A token never changes the account that it belongs to.
  if (subject.scopes && row.scope == Scope::account && !row.without_account) {
    return Reach::none;
  }
  auto widest = Reach::none;
  for (auto const role : subject.roles) {
    widest = std::max(widest, row.of(role));
  }
  return widest;
}

Verdict may_try(Subject const& subject, Action action) {
  auto const& row = action_row(action);
  if (row.without_account) {
    return Verdict::allowed;
  }
  if (subject.link_round) {
    return row.by_link ? Verdict::allowed : Verdict::forbidden;
  }
  if (!subject.member) {
    return Verdict::unauthenticated;
  }
  return reach(subject, action) == Reach::none ? Verdict::forbidden : Verdict::allowed;
}

Verdict decide(Subject const& subject, Action action, ObjectFacts const& object) {
  auto const attempt = may_try(subject, action);
  if (attempt != Verdict::allowed) {
    return attempt;
  }
  auto const& row = action_row(action);
  if (row.without_account) {
    return Verdict::allowed;
  }
  auto const is_allowed = subject.link_round ? decide_link(subject, row, object)
                                             : reaches(reach(subject, action), subject, object);
  return is_allowed ? Verdict::allowed : Verdict::hidden;
}

Error access_error(Verdict verdict) {
  NJIA_CHECK(verdict != Verdict::allowed, "what is allowed is no error");
  return {.key = verdict == Verdict::hidden      ? "access.hidden"
                 : verdict == Verdict::forbidden ? "access.forbidden"
                                                 : "access.sign_in",
          .where = ""};
}

} // namespace njia::access
