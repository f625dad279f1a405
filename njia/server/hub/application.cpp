#include "njia/server/hub/application.h"

#include "njia/base/text.h"
#include "njia/server/hub/identify.h"
#include "njia/server/hub/language.h"
#include "njia/server/hub/paths.h"
#include "njia/store/failure.h"

#include <algorithm>

#include <fmt/format.h>

namespace njia::server {
namespace {

constexpr auto kRoot = std::string_view{"/api/v1"};

bool is_same_method(Method wanted, http::Method sent) {
  switch (sent) {
  case http::Method::get:
  case http::Method::head:
    return wanted == Method::get;
  case http::Method::post:
    return wanted == Method::post;
  case http::Method::put:
    return wanted == Method::put;
  case http::Method::patch:
    return wanted == Method::patch;
  case http::Method::delete_:
    return wanted == Method::delete_;
  case http::Method::options:
    break;
  }
  return false;
}

/// The route of a request, or the methods that its path has.
struct Found {
  Route const* route = nullptr;
  PathValues values = {};
  std::vector<std::string_view> methods = {};
};

Found find_route(http::RequestHead const& head) {
  auto found = Found{};
  auto path = std::string_view{head.path};
  if (!path.starts_with(kRoot)) {
    return found;
  }
  path.remove_prefix(kRoot.size());
  for (auto const& route : routes()) {
    auto values = match_path(route.operation.path, path);
    if (!values) {
      continue;
    }
    found.methods.push_back(method_name(route.operation.method));
    if (is_same_method(route.operation.method, head.method)) {
      found.route = &route;
      found.values = std::move(*values);
      break;
    }
  }
  return found;
}

/// "GET, HEAD, POST, OPTIONS".
std::string allow_list(std::vector<std::string_view> const& methods) {
  auto list = std::string{};
  for (auto const method : methods) {
    list += fmt::format("{}{}", list.empty() ? "" : ", ", method);
    list += method == "GET" ? ", HEAD" : "";
  }
  return list + ", OPTIONS";
}

Language language_of(http::RequestHead const& head) {
  return choose_language(head.header("accept-language").value_or(""));
}

/// The content type without its parameters.
std::string media_type(http::RequestHead const& head) {
  auto const type = head.header("content-type").value_or("");
  return ascii_lower(trim(type.substr(0, type.find(';'))));
}

/// Whether the body has a type that the operation takes.
bool is_wanted_type(http::RequestHead const& head, Operation const& operation) {
  auto const type = media_type(head);
  auto const files = operation.file_types;
  return operation.takes_file() ? std::find(files.begin(), files.end(), type) != files.end()
                                : !operation.has_body || type == "application/json";
}

/// Somebody who gives no key at all is not listened to for 200 MB.
bool gives_a_key(http::RequestHead const& head) {
  return head.header("authorization") || head.header("cookie");
}

RawRequest raw_request(http::Request const& request, PathValues const& values) {
  auto raw = RawRequest{.parameters = {.path = values, .query = request.head.query, .headers = {}},
                        .body = request.body};
  for (auto const& header : request.head.headers) {
    raw.parameters.headers.emplace_back(header.name, header.value);
  }
  return raw;
}

} // namespace

/// One request on its way to a thread and back.
struct HubApplication::Work {
  http::Request request;
  http::Reply reply;
  Route const& route;
  PathValues values;
  Language language;
  std::shared_ptr<http::File> upload = {}; ///< the request's file
};

HubApplication::HubApplication(Workers& workers, Services const& services, HubOptions options)
    : workers_{workers}, services_{services}, options_{std::move(options)} {}

http::BodyPlan HubApplication::plan(http::RequestHead const& head) {
  auto const found = find_route(head);
  if (found.route != nullptr && found.route->operation.takes_file() && gives_a_key(head)) {
    return {.max_bytes = kMaxUploadBytes, .to_file = true, .deadline = kUploadTime};
  }
  auto const takes_body = found.route != nullptr && found.route->operation.has_body;
  return {.max_bytes = takes_body ? kMaxBodyBytes : 0};
}

http::Response HubApplication::problem(int, std::string_view key, http::RequestHead const* head) {
  return make_problem_response({{.key = std::string{key}, .where = ""}},
                               head == nullptr ? Language::en : language_of(*head),
                               head == nullptr ? "" : head->id);
}

void HubApplication::handle(http::Request request, http::Reply reply) {
  auto found = find_route(request.head);
  if (found.methods.empty()) {
    auto document = documents_.find(request.head.path);
    auto const is_read =
        request.head.method == http::Method::get || request.head.method == http::Method::head;
    if (document && is_read) {
      return reply.send(std::move(*document));
    }
    return reply.send(problem(404, "access.hidden", &request.head));
  }
  if (found.route == nullptr) {
    auto const is_question = request.head.method == http::Method::options;
    auto response = is_question ? http::Response{.status = 204}
                                : problem(405, "request.method_not_allowed", &request.head);
    response.headers.push_back({"allow", allow_list(found.methods)});
    return reply.send(std::move(response));
  }
  if (!is_wanted_type(request.head, found.route->operation)) {
    return reply.send(problem(415, "request.media_type", &request.head));
  }
  auto const language = language_of(request.head);
  auto const lane = found.route->lane;
  auto work = std::make_shared<Work>(
      Work{std::move(request), std::move(reply), *found.route, std::move(found.values), language});
  if (work->request.file) {
    work->upload = std::make_shared<http::File>(std::move(*work->request.file));
    work->request.file.reset();
  }
  if (!workers_.add(lane, [this, work](Worker& worker) { run(work, worker); })) {
    auto const busy =
        lane == Lane::slow
            ? Error{.key = "session.busy", .where = "", .args = {{"retry_after", "2"}}}
            : Error{.key = "http.busy", .where = "", .args = {{"retry_after", "2"}}};
    work->reply.send(make_problem_response({busy}, language, work->request.head.id));
  }
}

/// The request boundary: what a failing machine or a bug throws ends here.
template <class Act> void HubApplication::guarded(Work& work, Act&& act) {
  auto const log = [&](std::string_view what) {
    if (options_.log) {
      options_.log(what, work.request.head.id);
    }
  };
  try {
    act();
  } catch (StoreFailure const& failure) {
    log(failure.error().key);
    work.reply.send(make_problem_response({failure.error()}, work.language, work.request.head.id));
  } catch (std::exception const& bug) {
    log(bug.what());
    work.reply.send(problem(500, "http.failed", &work.request.head));
  }
}

void HubApplication::run(std::shared_ptr<Work> const& work, Worker& worker) {
  guarded(*work, [&] {
    auto const refuse = [&](Error const& error) {
      work->reply.send(make_problem_response({error}, work->language, work->request.head.id));
    };
    auto const now = options_.clock();
    auto people = services_.directory.current(worker.store);
    auto const action = work->route.policy.action();
    auto const for_anybody = access::action_row(action).without_account;
    auto identity = identify(work->request.head, worker, services_, *people, now);
    if (!identity) {
      return refuse(identity.error());
    }
    if (identity->is_cookie_stale && !for_anybody) {
      return refuse(access::access_error(access::Verdict::unauthenticated));
    }
    auto const verdict = access::may_try(identity->subject, action);
    if (verdict != access::Verdict::allowed) {
      return refuse(access::access_error(verdict));
    }
    touch(*identity, now);
    auto this_call =
        Call{worker,         services_, std::move(*identity), std::move(people), action,
             work->language, now,       work->request.head};
    if (work->route.operation.takes_file()) {
      if (work->upload == nullptr || work->upload->size() == 0) {
        return refuse({.key = "read.empty", .where = ""});
      }
      this_call.upload = Upload{.file = work->upload, .media_type = media_type(work->request.head)};
    }
    if (worker.auditor != nullptr) {
      return work->reply.send(write(*work, worker, this_call));
    }
    auto response = call(*work, this_call);
    if (this_call.has_seen_foreign()) {
      return send_audited(work, this_call.note(), std::move(response));
    }
    work->reply.send(std::move(response));
  });
}

http::Response HubApplication::call(Work const& work, Call& call) {
  auto encoded = work.route.run(call, raw_request(work.request, work.values));
  if (!encoded.problems.empty() && !encoded.body && !encoded.shared) {
    return make_problem_response(encoded.problems, work.language, work.request.head.id);
  }
  NJIA_CHECK(call.has_decided(), "a handler answered without asking who may see it");
  return make_response(std::move(encoded), work.route.operation.success);
}

http::Response HubApplication::write(Work const& work, Worker& worker, Call& this_call) {
  auto const scope = app::AuditScope{*worker.auditor, this_call.note()};
  auto const given = work.request.head.header("idempotency-key");
  if (!given || !this_call.subject.member || work.route.lane != Lane::write) {
    return call(work, this_call);
  }
  auto const key = repeat_key(*this_call.subject.member, *given);
  auto const digest = repeat_digest(work.request, work.upload.get());
  if (auto known = repeats_.find(worker.store, key, digest)) {
    return *known ? std::move(**known)
                  : make_problem_response({known->error()}, work.language, work.request.head.id);
  }
  worker.auditor->put_with(Repeats::sign(key, digest, this_call.now));
  auto response = call(work, this_call);
  repeats_.keep(key, response);
  return response;
}

/// The line first, then the answer: nobody reads another organisation's record unseen.
void HubApplication::send_audited(std::shared_ptr<Work> const& work, app::AuditNote note,
                                  http::Response response) {
  auto const held = std::make_shared<http::Response>(std::move(response));
  auto const is_taken = workers_.add(Lane::write, [this, work, held, note](Worker& worker) {
    guarded(*work, [&] {
      auto const scope = app::AuditScope{*worker.auditor, note};
      auto const done = worker.store.begin()->commit();
      work->reply.send(
          done ? std::move(*held)
               : make_problem_response({done.error()}, work->language, work->request.head.id));
    });
  });
  if (!is_taken) {
    work->reply.send(problem(503, "http.busy", &work->request.head));
  }
}

/// Writes now and then that a session is in use, beside the request.
void HubApplication::touch(Identity const& identity, Instant now) {
  if (!identity.session || !identity.session->is_touch_due(now)) {
    return;
  }
  (void)workers_.add(Lane::write, [this, session = *identity.session, now](Worker& worker) {
    try {
      auto const quiet = app::QuietScope{*worker.auditor};
      (void)services_.accounts->sessions(worker.store, worker.ids).touch(session, now);
    } catch (std::exception const& failure) {
      if (options_.log) {
        options_.log(failure.what(), "");
      }
    }
  });
}

} // namespace njia::server
