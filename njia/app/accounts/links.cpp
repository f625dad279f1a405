#include "njia/app/accounts/links.h"

#include "njia/app/accounts/clock.h"
#include "njia/app/accounts/titles.h"

#include <algorithm>

namespace njia::app {
namespace {

Result<Done> check_may(access::Subject const& who, SubmissionLink const& link) {
  auto const verdict =
      access::decide(who, access::Action::link_manage, {.org = link.org, .round = link.round});
  return verdict == access::Verdict::allowed ? Result{Done{}} : access::access_error(verdict);
}

} // namespace

Result<MadeLink> Links::make(access::Subject const& who, NewLink const& request,
                             Actor const& actor) const {
  auto token = crypto::make_token(crypto::TokenKind::link, random);
  auto record = SubmissionLink{.id = SubmissionLinkId{ids.next()},
                               .org = request.org,
                               .round = request.round,
                               .token_hash = token.hash.text(),
                               .expires_at = actor.at + std::chrono::days{request.days}};
  if (auto const allowed = check_may(who, record); !allowed) {
    return allowed.error();
  }
  auto const title = checked_title(request.title);
  if (!title) {
    return title.error();
  }
  record.title = *title;
  if (auto const good = check_days(request.days, kMaxLinkDays, "link.days"); !good) {
    return good.error();
  }
  if (auto const clock = check_clock(store, actor.at); !clock) {
    return clock.error();
  }
  auto transaction = store.begin();
  auto const earlier = store.all<SubmissionLink>({.field = "org", .value = request.org.text()});
  auto const open = std::count_if(earlier.begin(), earlier.end(), [&](SubmissionLink const& link) {
    return link.access == AccessState::active && actor.at < link.expires_at;
  });
  if (static_cast<std::size_t>(open) >= kMaxLinks) {
    return Error{
        .key = "link.too_many", .where = "", .args = {{"limit", std::to_string(kMaxLinks)}}};
  }
  auto done = transaction->put(record, {.by = actor.name, .at = actor.at}, 0);
  if (done) {
    note_clock(store, *transaction, actor.at);
    done = transaction->commit();
  }
  if (!done) {
    return done.error();
  }
  return MadeLink{.token = std::move(token.text), .record = std::move(record)};
}

Result<std::vector<SubmissionLink>> Links::list(access::Subject const& who) const {
  auto const verdict = access::may_try(who, access::Action::link_manage);
  if (verdict != access::Verdict::allowed) {
    return access::access_error(verdict);
  }
  auto found = store.all<SubmissionLink>();
  std::erase_if(found, [&](SubmissionLink const& link) { return !check_may(who, link); });
  std::reverse(found.begin(), found.end()); // ids grow with time
  return found;
}

Result<Done> Links::revoke(access::Subject const& who, SubmissionLinkId id,
                           Actor const& actor) const {
  auto transaction = store.begin();
  auto current = store.find<SubmissionLink>(id);
  if (!current) {
    auto const verdict = access::may_try(who, access::Action::link_manage);
    return access::access_error(verdict == access::Verdict::allowed ? access::Verdict::hidden
                                                                    : verdict);
  }
  if (auto const allowed = check_may(who, current->record); !allowed) {
    return allowed;
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
