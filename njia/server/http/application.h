// What the server asks of the program behind it, and the handle by which the program answers.
#pragma once

#include "njia/server/http/message.h"

#include <memory>
#include <string_view>

namespace njia::http {

/// Where an answer goes: the server's connection, or in a test whatever collects it.
class ReplyTarget {
public:
  virtual ~ReplyTarget() = default;
  /// Called at most once, from any thread.
  virtual void complete(Response response) = 0;
  /// Called instead when the Reply was dropped without an answer.
  virtual void abandon() = 0;
  virtual bool client_gone() const = 0;
};

/// The right, and the duty, to answer one request. Move-only; may be kept, moved to another thread
/// and outlive the server. Dropping it without an answer answers 500.
class Reply {
public:
  explicit Reply(std::shared_ptr<ReplyTarget> target) : target_{std::move(target)} {}
  Reply(Reply&&) noexcept = default;
  Reply& operator=(Reply&&) noexcept = default;
  Reply(Reply const&) = delete;
  Reply& operator=(Reply const&) = delete;
  ~Reply();

  /// Answers; compresses on the calling thread. The second call is a broken invariant.
  void send(Response response);
  /// Whether the client has hung up (or closed its half of the connection, which nobody can tell
  /// apart): reason to stop a long computation. Asks the system, some microseconds.
  bool client_gone() const;

private:
  std::shared_ptr<ReplyTarget> target_;
};

/// The program behind the server. Called from the threads of the sockets: nothing here may block;
/// long work moves its Reply to a thread of its own. What it throws is answered with 500.
class Application {
public:
  virtual ~Application() = default;
  /// How to take the body of this request, from its head alone.
  virtual BodyPlan plan(RequestHead const& head) = 0;
  virtual void handle(Request request, Reply reply) = 0;
  /// The problem document (RFC 9457) for an error key of data/labels/errors/http.csv. `head` is
  /// null when the request was not understood, or is no longer there.
  virtual Response problem(int status, std::string_view key, RequestHead const* head) = 0;
};

} // namespace njia::http
