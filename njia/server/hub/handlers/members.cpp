// Members, invitations and submission links. Who may manage whom is decided in njia/app/accounts,
// by the same policy.
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/parts.h"

namespace njia::server {
namespace {

app::Members members(Call& call) { return call.accounts().members(call.store(), call.worker.ids); }
app::Invitations invitations(Call& call) {
  return call.accounts().invitations(call.store(), call.worker.ids);
}
app::Links links(Call& call) { return call.accounts().links(call.store(), call.worker.ids); }

template <class Api, class Term> Api api_of(Term term) {
  return static_cast<Api>(static_cast<std::uint8_t>(term) - 1);
}
template <class Term, class Api> Term term_of(Api value) {
  return static_cast<Term>(static_cast<std::uint8_t>(value) + 1);
}

api::MemberRow row_of(Member const& member) {
  auto row = api::MemberRow{
      .id = member.id, .login = member.code, .organisation = member.org, .name = member.name};
  if (!member.email.empty()) {
    row.email = member.email;
  }
  row.language =
      static_cast<api::LanguageTag>(find_language(member.language).value_or(Language::en));
  for (auto const role : member.roles.codes) {
    row.roles.push_back(api_of<api::MemberRole>(role));
  }
  row.state = api_of<api::MemberState>(std::max(member.access, AccessState::pending));
  return row;
}

std::vector<MemberRole> roles_of(std::vector<api::MemberRole> const& roles) {
  auto found = std::vector<MemberRole>{};
  for (auto const role : roles) {
    found.push_back(term_of<MemberRole>(role));
  }
  return found;
}

std::string language_of(std::optional<api::LanguageTag> const& tag) {
  return std::string{language_tag(tag ? static_cast<Language>(*tag) : Language::en)};
}

api::InvitationRow row_of(app::Invitation const& invitation) {
  return {.key = invitation.id,
          .kind = static_cast<api::InvitationKind>(invitation.kind),
          .member = invitation.member,
          .made_at = invitation.made_at,
          .expires_at = invitation.expires_at};
}

api::MadeInvitation made(app::NewInvitation const& invitation) {
  return {.token = std::string{invitation.token.text()}, .row = row_of(invitation.invitation)};
}

api::LinkRow row_of(SubmissionLink const& link) {
  return {.id = link.id,
          .round = link.round,
          .title = link.title,
          .expires_at = link.expires_at,
          .is_active = link.access == AccessState::active};
}

access::ObjectFacts facts(Member const& member) {
  return {.org = member.org, .maker = member.id.text()};
}

} // namespace

Answer<api::ListMembers> list_members(Call& call, api::ListMembers::Parameters const&,
                                      NoBody const&) {
  call.decided_by_list();
  auto page = api::MemberPage{};
  for (auto const& member : members(call).list(call.subject)) {
    page.data.push_back(row_of(member.record));
  }
  return page;
}

Answer<api::GetMember> get_member(Call& call, api::GetMember::Parameters const& asked,
                                  NoBody const&) {
  auto const found = call.store().find<Member>(asked.id);
  if (auto const allowed = call.allow(found ? facts(found->record) : access::ObjectFacts{});
      !allowed) {
    return allowed.error();
  }
  if (!found) {
    return access::access_error(access::Verdict::hidden);
  }
  return {row_of(found->record), Around{.version = found->version}};
}

Answer<api::InviteMember> invite_member(Call& call, api::InviteMember::Parameters const&,
                                        api::NewMember const& given) {
  call.allow_unowned(); // decided by the use case, about the organisation that is named
  auto const org = given.organisation ? given.organisation : call.subject.org;
  auto const invited = members(call).invite(call.subject,
                                            {.login = given.login,
                                             .org = org,
                                             .name = given.name.value_or(""),
                                             .email = given.email.value_or(""),
                                             .language = language_of(given.language),
                                             .roles = roles_of(given.roles)},
                                            given.days, call.actor());
  if (!invited) {
    return invited.error();
  }
  call.concerns("member", invited->member.id.text(), invited->member.org);
  return {api::InvitedMember{.member = row_of(invited->member),
                             .invitation = made(invited->invitation)},
          Around{.location = "/members/" + invited->member.id.text()}};
}

Answer<api::ChangeMember> change_member(Call& call, api::ChangeMember::Parameters const& asked,
                                        api::MemberChange const& given) {
  auto const found = call.store().find<Member>(asked.id);
  if (auto const allowed = call.allow(found ? facts(found->record) : access::ObjectFacts{});
      !allowed) {
    return allowed.error();
  }
  auto const version = known_version(asked.if_match);
  if (!version) {
    return version.error();
  }
  auto change = app::MemberChange{.name = given.name, .email = given.email};
  if (given.language) {
    change.language = language_of(given.language);
  }
  if (!given.roles.empty()) {
    change.roles = roles_of(given.roles);
  }
  if (given.state) {
    change.access = term_of<AccessState>(*given.state);
  }
  call.concerns("member", asked.id.text(), found ? found->record.org : std::nullopt);
  auto const changed = members(call).change(call.subject, asked.id, change, *version, call.actor());
  if (!changed) {
    return changed.error();
  }
  auto const kept = call.store().find<Member>(asked.id);
  return {row_of(*changed), Around{.version = kept->version}};
}

Answer<api::CreateInvitation> create_invitation(Call& call,
                                                api::CreateInvitation::Parameters const& asked,
                                                api::NewInvitation const& given) {
  auto const found = call.store().find<Member>(asked.id);
  if (auto const allowed = call.allow(found ? facts(found->record) : access::ObjectFacts{});
      !allowed) {
    return allowed.error();
  }
  if (!found) {
    return access::access_error(access::Verdict::hidden);
  }
  call.concerns("member", asked.id.text(), found->record.org);
  auto const invitation =
      invitations(call).create(call.subject, asked.id, static_cast<app::InvitationKind>(given.kind),
                               given.days, call.actor());
  if (!invitation) {
    return invitation.error();
  }
  return made(*invitation);
}

Answer<api::ListInvitations> list_invitations(Call& call, api::ListInvitations::Parameters const&,
                                              NoBody const&) {
  call.decided_by_list();
  auto page = api::InvitationPage{};
  for (auto const& invitation : invitations(call).list(call.subject, call.now)) {
    page.data.push_back(row_of(invitation));
  }
  return page;
}

Answer<api::RevokeInvitation>
revoke_invitation(Call& call, api::RevokeInvitation::Parameters const& asked, NoBody const&) {
  call.allow_unowned(); // the use case looks within the asker's reach only
  auto const done = invitations(call).revoke(call.subject, asked.key, call.now);
  if (!done) {
    return done.error();
  }
  return NoBody{};
}

Answer<api::ViewInvitation> view_invitation(Call& call, api::ViewInvitation::Parameters const&,
                                            api::InvitationToken const& given) {
  call.allow_unowned();
  auto const view = invitations(call).find(given.token, call.now);
  if (!view) {
    return view.error();
  }
  return api::InvitationView{.kind = static_cast<api::InvitationKind>(view->invitation.kind),
                             .login = view->login,
                             .name = view->name,
                             .organisation = view->organisation,
                             .expires_at = view->invitation.expires_at};
}

Answer<api::AcceptWithPassword> accept_with_password(Call& call,
                                                     api::AcceptWithPassword::Parameters const&,
                                                     api::InvitationPassword const& given) {
  call.allow_unowned();
  auto const view = invitations(call).find(given.token, call.now);
  if (!view) {
    return view.error();
  }
  auto const member = view->invitation.member;
  call.note().actor = member.text();
  call.concerns("member", member.text());
  auto const chosen = call.accounts().desk().choose(member, given.password, view->rules);
  if (!chosen) {
    return chosen.error();
  }
  auto const done = invitations(call).accept_password(given.token, *chosen,
                                                      {.name = member.text(), .at = call.now});
  if (!done) {
    return done.error();
  }
  return NoBody{};
}

Answer<api::BeginInvitationPasskey>
begin_invitation_passkey(Call& call, api::BeginInvitationPasskey::Parameters const&,
                         api::InvitationToken const& given) {
  call.allow_unowned();
  auto options = invitations(call).begin_passkey(given.token, call.now);
  if (!options) {
    return options.error();
  }
  return api::PasskeyOptions{.options = {std::move(*options)}};
}

Answer<api::AcceptWithPasskey> accept_with_passkey(Call& call,
                                                   api::AcceptWithPasskey::Parameters const&,
                                                   api::InvitationPasskey const& given) {
  call.allow_unowned();
  auto const view = invitations(call).find(given.token, call.now);
  if (!view) {
    return view.error();
  }
  auto const member = view->invitation.member;
  call.note().actor = member.text();
  call.concerns("member", member.text());
  auto const done = invitations(call).accept_passkey(given.token, given.response.text,
                                                     {.name = member.text(), .at = call.now});
  if (!done) {
    return done.error();
  }
  return NoBody{};
}

Answer<api::ListLinks> list_links(Call& call, api::ListLinks::Parameters const&, NoBody const&) {
  call.decided_by_list();
  auto const list = links(call).list(call.subject);
  if (!list) {
    return list.error();
  }
  auto page = api::LinkPage{};
  for (auto const& link : *list) {
    page.data.push_back(row_of(link));
  }
  return page;
}

Answer<api::CreateLink> create_link(Call& call, api::CreateLink::Parameters const&,
                                    api::NewLink const& given) {
  if (auto const allowed = call.allow({.org = call.subject.org}); !allowed) {
    return allowed.error();
  }
  auto const link = links(call).make(
      call.subject,
      {.org = *call.subject.org, .round = given.round, .title = given.title, .days = given.days},
      call.actor());
  if (!link) {
    return link.error();
  }
  call.concerns("submission_link", link->record.id.text(), call.subject.org);
  return api::MadeLink{.token = std::string{link->token.text()}, .row = row_of(link->record)};
}

Answer<api::RevokeLink> revoke_link(Call& call, api::RevokeLink::Parameters const& asked,
                                    NoBody const&) {
  call.allow_unowned();
  call.concerns("submission_link", asked.id.text(), call.subject.org);
  auto const done = links(call).revoke(call.subject, asked.id, call.actor());
  if (!done) {
    return done.error();
  }
  return NoBody{};
}

} // namespace njia::server
