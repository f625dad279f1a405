#include "njia/app/accounts/tokens.h"

#include "njia/app/accounts/clock.h"
#include "njia/app/accounts/titles.h"

#include <algorithm>

namespace njia::app {
namespace {

/// Whether the member's roles can do anything in this scope.
bool holds(access::Subject const& who, access::Scope scope) {
  auto const table = access::action_table();
  return std::any_of(table.begin(), table.end(), [&](access::ActionRow const& row) {
    return row.scope == scope && access::reach(who, row.action) != access::Reach::none;
  });
}

Result<Done> check_scopes(access::Subject const& who, std::vector<std::string> const& scopes) {
  if (scopes.empty()) {
    return Error{.key = "field.required", .where = "scopes"};
  }
  for (auto const& key : scopes) {
    auto const scope = access::find_scope(key);
    if (!scope || !holds(who, *scope)) {
      return Error{.key = "token.scope_unknown", .where = "scopes", .args = {{"value", key}}};
    }
  }
  return Done{};
}

Result<Done> check_may(access::Subject const& who) {
  auto const verdict = access::may_try(who, access::Action::token_manage);
  return verdict == access::Verdict::allowed ? Result{Done{}} : access::access_error(verdict);
}

} // namespace

Result<MadeApiToken> Tokens::make(access::Subject const& who, NewApiToken const& request,
                                  Actor const& actor) const {
  if (auto const allowed = check_may(who); !allowed) {
    return allowed.error();
  }
  auto const title = checked_title(request.title);
  if (!title) {
    return title.error();
  }
  if (auto const good = check_scopes(who, request.scopes); !good) {
    return good.error();
  }
  if (auto const good = check_days(request.days, kMaxTokenDays, "token.days"); !good) {
    return good.error();
  }
  if (auto const clock = check_clock(store, actor.at); !clock) {
    return clock.error();
  }
  auto transaction = store.begin();
  auto const earlier = store.all<ApiToken>({.field = "member", .value = who.member->text()});
  auto const open = std::count_if(earlier.begin(), earlier.end(), [&](ApiToken const& token) {
    return token.access == AccessState::active && actor.at < token.expires_at;
  });
  if (static_cast<std::size_t>(open) >= kMaxTokens) {
    return Error{
        .key = "token.too_many", .where = "", .args = {{"limit", std::to_string(kMaxTokens)}}};
  }
  auto token = crypto::make_token(crypto::TokenKind::api, random);
  auto scopes = request.scopes;
  std::sort(scopes.begin(), scopes.end());
  scopes.erase(std::unique(scopes.begin(), scopes.end()), scopes.end());
  auto record = ApiToken{.id = ApiTokenId{ids.next()},
                         .member = *who.member,
                         .title = *title,
                         .scopes = std::move(scopes),
                         .token_hash = token.hash.text(),
                         .expires_at = actor.at + std::chrono::days{request.days}};
  auto done = transaction->put(record, {.by = actor.name, .at = actor.at}, 0);
  if (done) {
    note_clock(store, *transaction, actor.at);
    done = transaction->commit();
  }
  if (!done) {
    return done.error();
  }
  return MadeApiToken{.token = std::move(token.text), .record = std::move(record)};
}

Result<std::vector<ApiToken>> Tokens::list(access::Subject const& who) const {
  if (auto const allowed = check_may(who); !allowed) {
    return allowed.error();
  }
  auto found = store.all<ApiToken>({.field = "member", .value = who.member->text()});
  std::reverse(found.begin(), found.end()); // ids grow with time
  return found;
}

Result<Done> Tokens::revoke(access::Subject const& who, ApiTokenId id, Actor const& actor) const {
  if (auto const allowed = check_may(who); !allowed) {
    return allowed;
  }
  auto transaction = store.begin();
  auto current = store.find<ApiToken>(id);
  if (!current || current->record.member != *who.member) {
    return access::access_error(access::Verdict::hidden);
  }
  if (current->record.access == AccessState::removed) {
    return Done{};
  }
  current->record.access = AccessState::removed;
  auto const put =
      transaction->put(current->record, {.by = actor.name, .at = actor.at}, current->version);
  return put ? transaction->commit() : put;
}

} // namespace njia::app
