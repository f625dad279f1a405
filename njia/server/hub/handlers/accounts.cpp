// One's own credentials and tokens. All of it is about the member who asks.
#include "njia/server/hub/handlers/handlers.h"

namespace njia::server {
namespace {

app::Credentials credentials(Call& call) {
  return call.accounts().credentials(call.store(), call.worker.ids);
}
app::Tokens tokens(Call& call) { return call.accounts().tokens(call.store(), call.worker.ids); }

Answered<NoBody> answer(Result<Done> const& done) {
  if (!done) {
    return done.error();
  }
  return NoBody{};
}

/// Runs work with the browser's session, which such changes need.
template <class Work> auto with_session(Call& call, Work&& work) -> decltype(work(*call.session)) {
  call.allow_unowned();
  call.concerns("member", call.subject.member->text(), call.subject.org);
  auto const session = call.own_session();
  if (!session) {
    return session.error();
  }
  return work(*session);
}

api::PasskeyRow row_of(app::PasskeyRow const& passkey) {
  return {.key = passkey.id,
          .title = passkey.title,
          .made_at = passkey.made_at,
          .used_at = passkey.used_at,
          .verifies_user = passkey.verifies_user,
          .is_synced = passkey.is_synced};
}

api::TokenRow row_of(ApiToken const& token) {
  return {.id = token.id,
          .title = token.title,
          .scopes = token.scopes,
          .expires_at = token.expires_at,
          .is_active = token.access == AccessState::active};
}

} // namespace

Answer<api::ListCredentials> list_credentials(Call& call, api::ListCredentials::Parameters const&,
                                              NoBody const&) {
  call.allow_unowned();
  auto const list = credentials(call).of(*call.subject.member);
  auto answered =
      api::Credentials{.has_password = list.has_password,
                       .has_totp = list.has_totp,
                       .recovery_codes = static_cast<std::uint32_t>(list.recovery_codes)};
  for (auto const& passkey : list.passkeys) {
    answered.passkeys.push_back(row_of(passkey));
  }
  return answered;
}

Answer<api::SetPassword> set_password(Call& call, api::SetPassword::Parameters const&,
                                      api::NewPassword const& given) {
  return with_session(call, [&](app::Session const& session) -> Answered<NoBody> {
    if (auto const fresh = app::check_fresh(session, call.now); !fresh) {
      return fresh.error();
    }
    auto const of = credentials(call);
    auto const chosen = call.accounts().desk().choose(session.member, given.password,
                                                      of.password_rules(session.member));
    if (!chosen) {
      return chosen.error();
    }
    return answer(of.set_password(session, *chosen, call.now));
  });
}

Answer<api::BeginTotp> begin_totp(Call& call, api::BeginTotp::Parameters const&, NoBody const&) {
  return with_session(call, [&](app::Session const& session) -> Answered<api::TotpEnrolment> {
    auto const enrolment = credentials(call).begin_totp(session, call.now);
    if (!enrolment) {
      return enrolment.error();
    }
    return api::TotpEnrolment{.uri = std::string{enrolment->uri.text()},
                              .secret = std::string{enrolment->secret.text()}};
  });
}

Answer<api::ConfirmTotp> confirm_totp(Call& call, api::ConfirmTotp::Parameters const&,
                                      api::TotpCode const& given) {
  return with_session(call, [&](app::Session const& session) {
    return answer(credentials(call).confirm_totp(session, given.code, call.now));
  });
}

Answer<api::RemoveTotp> remove_totp(Call& call, api::RemoveTotp::Parameters const&, NoBody const&) {
  return with_session(call, [&](app::Session const& session) {
    return answer(credentials(call).remove_totp(session, call.now));
  });
}

Answer<api::BeginPasskey> begin_passkey(Call& call, api::BeginPasskey::Parameters const&,
                                        NoBody const&) {
  return with_session(call, [&](app::Session const& session) -> Answered<api::PasskeyOptions> {
    auto options = credentials(call).begin_passkey(session, call.now);
    if (!options) {
      return options.error();
    }
    return api::PasskeyOptions{.options = {std::move(*options)}};
  });
}

Answer<api::AddPasskey> add_passkey(Call& call, api::AddPasskey::Parameters const&,
                                    api::NewPasskey const& given) {
  return with_session(call, [&](app::Session const& session) -> Answered<api::PasskeyRow> {
    auto const row =
        credentials(call).add_passkey(session, given.response.text, given.title, call.now);
    if (!row) {
      return row.error();
    }
    return row_of(*row);
  });
}

Answer<api::RenamePasskey> rename_passkey(Call& call, api::RenamePasskey::Parameters const& asked,
                                          api::PasskeyTitle const& given) {
  return with_session(call, [&](app::Session const& session) {
    return answer(credentials(call).rename_passkey(session, asked.key, given.title));
  });
}

Answer<api::RemovePasskey> remove_passkey(Call& call, api::RemovePasskey::Parameters const& asked,
                                          NoBody const&) {
  return with_session(call, [&](app::Session const& session) {
    return answer(credentials(call).remove_passkey(session, asked.key, call.now));
  });
}

Answer<api::MakeRecoveryCodes>
make_recovery_codes(Call& call, api::MakeRecoveryCodes::Parameters const&, NoBody const&) {
  return with_session(call, [&](app::Session const& session) -> Answered<api::RecoveryCodes> {
    auto const codes = credentials(call).make_recovery_codes(session, call.now);
    if (!codes) {
      return codes.error();
    }
    auto answered = api::RecoveryCodes{};
    for (auto const& code : *codes) {
      answered.codes.emplace_back(code.text());
    }
    return answered;
  });
}

Answer<api::ListTokens> list_tokens(Call& call, api::ListTokens::Parameters const&, NoBody const&) {
  call.allow_unowned();
  auto const list = tokens(call).list(call.subject);
  if (!list) {
    return list.error();
  }
  auto page = api::TokenPage{};
  for (auto const& token : *list) {
    page.data.push_back(row_of(token));
  }
  return page;
}

Answer<api::CreateToken> create_token(Call& call, api::CreateToken::Parameters const&,
                                      api::NewToken const& given) {
  call.allow_unowned();
  auto const made = tokens(call).make(
      call.subject, {.title = given.title, .scopes = given.scopes, .days = given.days},
      call.actor());
  if (!made) {
    return made.error();
  }
  call.concerns("api_token", made->record.id.text(), call.subject.org);
  return api::MadeToken{.token = std::string{made->token.text()}, .row = row_of(made->record)};
}

Answer<api::RevokeToken> revoke_token(Call& call, api::RevokeToken::Parameters const& asked,
                                      NoBody const&) {
  call.allow_unowned();
  call.concerns("api_token", asked.id.text(), call.subject.org);
  return answer(tokens(call).revoke(call.subject, asked.id, call.actor()));
}

} // namespace njia::server
