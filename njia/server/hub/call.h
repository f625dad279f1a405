// One request as a handler sees it: who asks, in which language, when, and what is at hand. Every
// handler decides about every object that it touches by allow() or see(): a call that answered
// without having decided is a bug, and a test walks all routes for it.
#pragma once

#include "njia/access/journey_sight.h"
#include "njia/app/hub/directory.h"
#include "njia/app/records/network.h"
#include "njia/crypto/audit_chain.h"
#include "njia/crypto/cursor_box.h"
#include "njia/domain/labels.h"
#include "njia/domain/place_tree.h"
#include "njia/server/http/message.h"
#include "njia/server/hub/account_services.h"
#include "njia/server/hub/jobs.h"
#include "njia/server/hub/workers.h"

#include <memory>
#include <optional>
#include <string>

namespace njia::importing {
class PlaceResolver;
}

namespace njia::server {

struct FiguresServices;

/// What all threads share for as long as the server runs.
struct Services {
  PlaceTree const& places;
  app::Directory& directory;
  Jobs& jobs;
  crypto::CursorBox const& event_cursors;
  importing::PlaceResolver const& resolver;          ///< of place names in uploaded tables
  crypto::AuditSigner const* audit_signer = nullptr; ///< always there in a running hub
  std::string temporary_folder = "/tmp";             ///< of uploads and of files that jobs make
  AccountServices* accounts = nullptr;               ///< none: the hub takes tokens only (tests)
  FiguresServices* figures = nullptr; ///< figures_services.h; always there in a running hub
};

/// Who asks, as identify.h finds it.
struct Identity {
  access::Subject subject = {};
  std::optional<app::Session> session = {}; ///< of a browser
  bool is_cookie_stale = false;             ///< there was a cookie, and it is no session any more
};

/// The body of a request that is a file, with the type that the client gave it.
struct Upload {
  std::shared_ptr<http::File> file;
  std::string media_type; ///< without parameters, lower case
};

class Call {
public:
  Call(Worker& on, Services const& with, Identity who, std::shared_ptr<app::People const> everybody,
       access::Action doing, Language speaking, Instant at, http::RequestHead const& of)
      : worker{on}, services{with}, subject{std::move(who.subject)}, session{std::move(
                                                                         who.session)},
        people{std::move(everybody)}, action{doing}, language{speaking}, now{at}, head{of} {
    note_ = {.actor = actor().name, .at = now, .action = std::string{action_row(action).key}};
  }

  Worker& worker;
  Services const& services;
  access::Subject const subject;
  std::optional<app::Session> const session;
  std::shared_ptr<app::People const> const people;
  access::Action const action; ///< of the route
  Language const language;
  Instant const now;
  http::RequestHead const& head;
  std::optional<Upload> upload = {}; ///< of routes that take a file

  AccountServices& accounts() const;
  /// For what only a browser's session may do. Errors: `access.sign_in`.
  Result<app::Session> own_session() const;
  Store& store() const { return worker.store; }
  /// As Store's; but where there is none another is read in its place, so that the time does not
  /// tell a record of another organisation from one that does not exist.
  std::optional<JourneyRevision> find_journey(JourneyId id);
  std::optional<Batch> find_batch(BatchId id);
  FiguresServices& figures() const;
  app::Actor actor() const;
  bool is_operator() const;

  /// The policy on one object of this route's action; `access.hidden` and others.
  Result<Done> allow(access::ObjectFacts const& object) { return allow(action, object); }
  Result<Done> allow(access::Action one, access::ObjectFacts const& object);
  /// For routes whose objects belong to nobody: that the action may be tried is all.
  void allow_unowned() { has_decided_ = true; }
  /// What the caller sees of a journey; nothing when it is hidden.
  std::optional<access::Sight> see(Journey const& journey);
  /// For lists, which look at each object: also an empty one was decided about.
  void decided_by_list() { has_decided_ = true; }
  bool has_decided() const { return has_decided_; }

  /// What the audit line of this call will name.
  void concerns(std::string_view kind, std::string const& id,
                std::optional<OrganisationId> org = {});
  app::AuditNote& note() { return note_; }
  /// Whether a record of another organisation was looked at: such a call leaves a line in the audit
  /// log, also when it changes nothing.
  bool has_seen_foreign() const { return has_seen_foreign_; }
  /// For answers made from many records of others (a figure, an edition read by a state body).
  void looks_at_foreign() { has_seen_foreign_ = true; }

private:
  app::AuditNote note_;
  bool has_seen_foreign_ = false;
  bool has_decided_ = false;
};

} // namespace njia::server
