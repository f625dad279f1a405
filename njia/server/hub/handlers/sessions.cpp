// Signing in and out, and one's own open sessions.
#include "njia/app/accounts/devices.h"
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/identify.h"

#include "njia/base/text.h"

#include <array>

namespace njia::server {
namespace {

app::Sessions sessions(Call& call) {
  return call.accounts().sessions(call.store(), call.worker.ids);
}
app::SignIn desk(Call& call) { return call.accounts().sign_in(call.store(), call.worker.ids); }

/// "firefox", "chrome", "safari", "edge" or "other": all that is kept of a browser.
std::string agent_family(http::RequestHead const& head) {
  auto const agent = ascii_lower(head.header("user-agent").value_or(""));
  constexpr auto kFamilies = std::array<std::pair<std::string_view, std::string_view>, 4>{
      {{"edg/", "edge"}, {"firefox/", "firefox"}, {"chrome/", "chrome"}, {"safari/", "safari"}}};
  for (auto const& [mark, family] : kFamilies) {
    if (agent.find(mark) != std::string::npos) {
      return std::string{family};
    }
  }
  return "other";
}

std::vector<api::MemberRole> roles_of(std::vector<MemberRole> const& roles) {
  auto answer = std::vector<api::MemberRole>{};
  for (auto const role : roles) {
    answer.push_back(static_cast<api::MemberRole>(static_cast<std::uint8_t>(role) - 1));
  }
  return answer;
}

api::Session describe(Call& call, access::Subject const& subject,
                      std::optional<app::Session> const& session) {
  auto const* member = call.people->find_member(*subject.member);
  NJIA_CHECK(member != nullptr, "a subject stands for a member");
  auto answer = api::Session{.member = member->id,
                             .login = member->code,
                             .name = member->name,
                             .organisation = member->org,
                             .roles = roles_of(subject.roles)};
  for (auto const scope :
       {access::Scope::records, access::Scope::figures, access::Scope::administration}) {
    auto const& own = subject.scopes;
    if (!own || std::find(own->begin(), own->end(), scope) != own->end()) {
      answer.scopes.emplace_back(access::scope_key(scope));
    }
  }
  if (session) {
    answer.csrf_token = sessions(call).csrf_token(*session);
    answer.expires_at = session->expires_at;
    answer.is_fresh = session->is_fresh(call.now);
  }
  return answer;
}

/// The cookies of a new session, and what the page needs to know.
Answered<api::SignInAnswer> answer_signed_in(Call& call, app::SignedIn const& signed_in) {
  auto const& session = signed_in.session.session;
  auto const seconds = [&](auto duration) {
    return std::chrono::duration_cast<std::chrono::seconds>(duration).count();
  };
  auto around = Around{};
  around.headers.push_back(set_cookie(kSessionCookie, signed_in.session.token.text(),
                                      seconds(session.expires_at - call.now)));
  around.headers.push_back(
      set_cookie(kDeviceCookie, signed_in.device_token, seconds(app::kDeviceKnown)));
  auto const subject = call.people->subject(session.member, call.now);
  if (!subject.member) { // suspended in this very moment
    return access::access_error(access::Verdict::unauthenticated);
  }
  return {api::SignInAnswer{.session = describe(call, subject, session)}, std::move(around)};
}

Answered<api::SignInAnswer> answer_second(Call& call, Result<app::SignedIn> const& signed_in) {
  call.allow_unowned();
  if (!signed_in) {
    return signed_in.error();
  }
  return answer_signed_in(call, *signed_in);
}

} // namespace

Answer<api::GetSession> get_session(Call& call, api::GetSession::Parameters const&, NoBody const&) {
  call.allow_unowned(); // one's own
  return describe(call, call.subject, call.session);
}

Answer<api::SignIn> sign_in(Call& call, api::SignIn::Parameters const&,
                            api::PasswordLogin const& login) {
  call.allow_unowned();
  auto const sign_in_desk = desk(call);
  auto const task = sign_in_desk.begin_password(
      *call.people,
      {.login = login.login,
       .device = std::string{call.head.cookie(kDeviceCookie).value_or("")},
       .address = call.head.peer,
       .agent = agent_family(call.head)},
      call.now);
  if (!task) {
    return task.error();
  }
  auto const verdict = call.accounts().desk().verify(*task, login.password);
  auto const answer = sign_in_desk.finish_password(*task, verdict, call.now);
  if (!answer) {
    return answer.error();
  }
  if (answer->signed_in) {
    return answer_signed_in(call, *answer->signed_in);
  }
  auto const& pending = *answer->pending;
  return api::SignInAnswer{.pending = api::PendingSignIn{.token = std::string{pending.token.text()},
                                                         .expires_at = pending.expires_at,
                                                         .totp = pending.has_totp,
                                                         .passkey = pending.has_passkey}};
}

Answer<api::SignOut> sign_out(Call& call, api::SignOut::Parameters const&, NoBody const&) {
  call.allow_unowned();
  auto const session = call.own_session();
  if (!session) {
    return session.error();
  }
  if (auto const done = sessions(call).close(*session); !done) {
    return done.error();
  }
  auto around = Around{};
  around.headers.push_back(set_cookie(kSessionCookie, "", 0));
  around.headers.push_back({"clear-site-data", "\"cache\", \"storage\""});
  return {NoBody{}, std::move(around)};
}

Answer<api::GiveTotpCode> give_totp_code(Call& call, api::GiveTotpCode::Parameters const&,
                                         api::SecondStepCode const& given) {
  return answer_second(call, desk(call).give_totp(given.pending, given.code, call.now));
}

Answer<api::GiveRecoveryCode> give_recovery_code(Call& call,
                                                 api::GiveRecoveryCode::Parameters const&,
                                                 api::SecondStepCode const& given) {
  return answer_second(call, desk(call).give_recovery_code(given.pending, given.code, call.now));
}

Answer<api::BeginPasskeySignIn> begin_passkey_sign_in(Call& call,
                                                      api::BeginPasskeySignIn::Parameters const&,
                                                      api::PendingToken const& given) {
  call.allow_unowned();
  auto options = given.pending ? desk(call).begin_second_passkey(*given.pending, call.now)
                               : desk(call).begin_passkey(call.now);
  if (!options) {
    return options.error();
  }
  return api::PasskeyOptions{.options = {std::move(*options)}};
}

Answer<api::GivePasskey> give_passkey(Call& call, api::GivePasskey::Parameters const&,
                                      api::PasskeyAnswer const& given) {
  return answer_second(
      call,
      given.pending
          ? desk(call).finish_second_passkey(*given.pending, given.response.text, call.now)
          : desk(call).finish_passkey(given.response.text, agent_family(call.head), call.now));
}

Answer<api::BeginConfirmation>
begin_confirmation(Call& call, api::BeginConfirmation::Parameters const&, NoBody const&) {
  call.allow_unowned();
  auto const session = call.own_session();
  if (!session) {
    return session.error();
  }
  auto const confirm = call.accounts().confirm(call.store(), call.worker.ids);
  return api::PasskeyOptions{.options = {confirm.begin_passkey(*session, call.now)}};
}

Answer<api::ConfirmSession> confirm_session(Call& call, api::ConfirmSession::Parameters const&,
                                            api::Confirmation const& given) {
  call.allow_unowned();
  auto const session = call.own_session();
  if (!session) {
    return session.error();
  }
  auto const confirm = call.accounts().confirm(call.store(), call.worker.ids);
  auto done = Result<Done>{Error{.key = "field.required", .where = "#/password"}};
  if (given.password) {
    auto const task = confirm.begin_password(*session, call.now);
    if (!task) {
      return task.error();
    }
    auto const verdict = call.accounts().desk().verify(*task, *given.password);
    done = confirm.finish_password(*session, *task, verdict, call.now);
  } else if (given.code) {
    done = confirm.give_totp(*session, *given.code, call.now);
  } else if (given.response) {
    done = confirm.finish_passkey(*session, given.response->text, call.now);
  }
  if (!done) {
    return done.error();
  }
  return NoBody{};
}

Answer<api::ListSessions> list_sessions(Call& call, api::ListSessions::Parameters const&,
                                        NoBody const&) {
  call.allow_unowned();
  auto page = api::SessionPage{};
  for (auto const& session : sessions(call).of(*call.subject.member, call.now)) {
    auto& row = page.data.emplace_back();
    row.key = session.id;
    if (!session.agent.empty()) {
      row.agent = session.agent;
    }
    row.opened_at = session.opened_at;
    row.seen_at = session.seen_at;
    row.expires_at = session.expires_at;
    row.is_this = call.session && call.session->id == session.id;
  }
  return page;
}

Answer<api::EndSession> end_session(Call& call, api::EndSession::Parameters const& asked,
                                    NoBody const&) {
  call.allow_unowned();
  auto const done = sessions(call).close_by_id(*call.subject.member, asked.key);
  if (!done) {
    return done.error();
  }
  return NoBody{};
}

} // namespace njia::server
