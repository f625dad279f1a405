#include "njia/server/hub/identify.h"

#include "njia/app/accounts/clock.h"
#include "njia/base/text.h"
#include "njia/crypto/token.h"

#include <fmt/format.h>

namespace njia::server {
namespace {

Error sign_in() { return access::access_error(access::Verdict::unauthenticated); }

Result<Identity> by_header(std::string_view given, Store const& store, app::People const& people,
                           Instant now) {
  constexpr auto kBearer = std::string_view{"bearer "};
  if (ascii_lower(given.substr(0, kBearer.size())) != kBearer) {
    return sign_in();
  }
  auto const token = trim(given.substr(kBearer.size()));
  auto subject = std::optional<access::Subject>{};
  if (auto const api = crypto::parse_token(token, crypto::TokenKind::api)) {
    subject = people.token_subject(api->text(), now);
  } else if (auto const link = crypto::parse_token(token, crypto::TokenKind::link)) {
    subject = people.link_subject(link->text(), now);
  }
  if (!subject) {
    return sign_in();
  }
  // What has expired must not live again because the clock went back.
  auto const clock = app::check_clock(store, now);
  return clock ? Result{Identity{.subject = std::move(*subject)}} : clock.error();
}

bool changes_something(http::Method method) {
  return method != http::Method::get && method != http::Method::head &&
         method != http::Method::options;
}

/// Browsers of today say where a request comes from; only our own pages and the address bar may.
bool is_from_elsewhere(http::RequestHead const& head) {
  auto const site = head.header("sec-fetch-site");
  return site && *site != "same-origin" && *site != "none";
}

Result<Identity> by_cookie(std::string_view token, http::RequestHead const& head,
                           app::Sessions const& sessions, app::People const& people, Instant now) {
  auto session = sessions.find(people, token, now);
  if (!session) {
    return session.error().key == "access.sign_in" ? Result{Identity{.is_cookie_stale = true}}
                                                   : Result<Identity>{session.error()};
  }
  if (is_from_elsewhere(head)) {
    return Error{.key = "session.csrf", .where = ""};
  }
  if (changes_something(head.method)) {
    auto const given = head.header("njia-csrf").value_or("");
    if (auto const checked = sessions.check_csrf(*session, given); !checked) {
      return checked.error();
    }
  }
  auto subject = people.subject(session->member, now);
  return Identity{.subject = std::move(subject), .session = std::move(*session)};
}

} // namespace

Result<Identity> identify(http::RequestHead const& head, Worker& worker, Services const& services,
                          app::People const& people, Instant now) {
  if (auto const given = head.header("authorization")) {
    return by_header(*given, worker.store, people, now);
  }
  auto const cookie = head.cookie(kSessionCookie);
  if (!cookie || services.accounts == nullptr) {
    return Identity{};
  }
  return by_cookie(*cookie, head, services.accounts->sessions(worker.store, worker.ids), people,
                   now);
}

http::Header set_cookie(std::string_view name, std::string_view value, std::int64_t seconds) {
  return {"set-cookie", fmt::format("{}={}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={}",
                                    name, value, seconds)};
}

} // namespace njia::server
