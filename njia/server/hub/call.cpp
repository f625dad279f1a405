#include "njia/server/hub/call.h"

#include "njia/base/check.h"

#include <algorithm>

namespace njia::server {

app::Actor Call::actor() const {
  auto name = std::string{"nobody"};
  if (subject.member) {
    name = subject.member->text();
  } else if (subject.link_round) {
    name = "link";
  }
  return {.name = std::move(name), .at = now};
}

AccountServices& Call::accounts() const {
  NJIA_CHECK(services.accounts != nullptr, "a hub without accounts was asked for them");
  return *services.accounts;
}

Result<app::Session> Call::own_session() const {
  return session ? Result{*session}
                 : Result<app::Session>{access::access_error(access::Verdict::unauthenticated)};
}

FiguresServices& Call::figures() const {
  NJIA_CHECK(services.figures != nullptr, "a running hub has places and figures");
  return *services.figures;
}

std::optional<JourneyRevision> Call::find_journey(JourneyId id) {
  auto found = store().find_journey(id);
  if (found) {
    worker.some_journey = id;
    return found;
  }
  if (!worker.some_journey) {
    store().each_journey({.include_withdrawn = true}, [&](JourneyRevision const& any) {
      worker.some_journey = any.journey.id;
      return false;
    });
  }
  if (worker.some_journey) {
    (void)store().find_journey(*worker.some_journey);
  }
  return found;
}

std::optional<Batch> Call::find_batch(BatchId id) {
  auto found = store().find_batch(id);
  if (found) {
    worker.some_batch = id;
    return found;
  }
  if (!worker.some_batch) {
    auto const all = store().batches();
    worker.some_batch = all.empty() ? std::nullopt : std::optional{all.front().id};
  }
  if (worker.some_batch) {
    (void)store().find_batch(*worker.some_batch);
  }
  return found;
}

bool Call::is_operator() const {
  return std::find(subject.roles.begin(), subject.roles.end(), MemberRole::hub_operator) !=
         subject.roles.end();
}

Result<Done> Call::allow(access::Action one, access::ObjectFacts const& object) {
  has_decided_ = true;
  auto const verdict = access::decide(subject, one, object);
  return verdict == access::Verdict::allowed ? Result<Done>{Done{}} : access::access_error(verdict);
}

std::optional<access::Sight> Call::see(Journey const& journey) {
  has_decided_ = true;
  auto sight = access::journey_sight(subject, people->facts(journey));
  has_seen_foreign_ = has_seen_foreign_ || (sight && subject.org != journey.org);
  return sight;
}

void Call::concerns(std::string_view kind, std::string const& id,
                    std::optional<OrganisationId> org) {
  note_.object_kind = kind;
  note_.object = id;
  note_.org = org ? org->text() : "";
}

} // namespace njia::server
