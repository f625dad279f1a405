// A part of beast_server.cpp, which alone includes it: one connection, and the
// meeting point of it with whoever answers its request.
#pragma once

#include "njia/server/http/answer.h"
#include "njia/server/http/beast/core.h"
#include "njia/server/http/check_head.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>

#include <poll.h>

namespace njia::http {
namespace {

/// The meeting point of a connection with whoever answers its request.
class Exchange final : public ReplyTarget {
public:
  Exchange(Core& core, Connection& connection, int fd, AnswerFacts facts, std::string id)
      : core_{&core}, connection_{&connection}, fd_{fd}, facts_{std::move(facts)}, id_{std::move(
                                                                                       id)} {}

  void complete(Response response) override;
  void abandon() override;
  bool client_gone() const override {
    auto const guard = std::lock_guard{lock_};
    if (connection_ == nullptr) {
      return true;
    }
    auto asked = pollfd{.fd = fd_, .events = POLLRDHUP, .revents = 0};
    return ::poll(&asked, 1, 0) > 0 && (asked.revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0;
  }

  /// For the connection: whether an answer is there; if not, it will be woken.
  bool is_answered_or_waits() {
    auto const guard = std::lock_guard{lock_};
    waiting_ = !answered_;
    return answered_;
  }
  Answer take() {
    auto const guard = std::lock_guard{lock_};
    connection_ = nullptr;
    return std::move(answer_);
  }
  void detach() {
    auto const guard = std::lock_guard{lock_};
    connection_ = nullptr;
  }

private:
  Response problem(std::string_view key) {
    auto const guard = std::lock_guard{lock_};
    return connection_ == nullptr ? Response{} : core_->problem(key, nullptr);
  }
  Answer prepare(Response response);
  void count_failure();

  Core* core_; ///< alive while connection_ is there
  mutable std::mutex lock_ = {};
  Connection* connection_;
  int fd_;
  AnswerFacts const facts_;
  std::string const id_;
  bool waiting_ = false;
  bool answered_ = false;
  Answer answer_ = {};
};

/// Calls detach() of what refers to a connection, also when that goes by an exception.
template <class Referrer> class Detaches {
public:
  explicit Detaches(Referrer& referrer) : referrer_{referrer} {}
  Detaches(Detaches const&) = delete;
  Detaches& operator=(Detaches const&) = delete;
  ~Detaches() { referrer_.detach(); }

private:
  Referrer& referrer_;
};

class Connection : public std::enable_shared_from_this<Connection> {
public:
  Connection(Core& core, Worker& worker, asio::ip::tcp::socket socket, bool busy)
      : core_{core}, worker_{worker}, socket_{std::move(socket)}, signal_{worker.context},
        transport_{socket_.native_handle(), core.current_tls()}, busy_{busy} {
    place_ = worker_.connections.insert(worker_.connections.end(), this);
  }
  Connection(Connection const&) = delete;
  Connection& operator=(Connection const&) = delete;
  ~Connection() { worker_.connections.erase(place_); }

  asio::awaitable<void> run();

  /// From any thread, while this connection is alive.
  void post_wake() {
    asio::post(worker_.context, [weak = weak_from_this()] {
      if (auto const self = weak.lock()) {
        self->signal_.cancel();
      }
    });
  }
  void check_deadline(Clock::time_point now) {
    if (now > deadline_ && !timed_out_) {
      timed_out_ = true;
      cancel();
    }
  }
  void begin_drain() {
    if (idle_) {
      close_now();
    } else if (stream_ != nullptr) {
      stream_->close();
    }
  }
  void close_now() {
    closing_ = true;
    cancel();
  }

private:
  using State = Transport::State;

  asio::awaitable<bool> wait(State what);
  asio::awaitable<void> wait_signal(Clock::time_point until);
  asio::awaitable<bool> handshake();
  asio::awaitable<bool> await_head();
  asio::awaitable<bool> serve();
  asio::awaitable<bool> handle(CheckedHead checked, BodyPlan plan);
  asio::awaitable<std::string_view> take_body(CheckedHead const& checked, BodyPlan plan,
                                              Request& request);
  asio::awaitable<std::string_view> feed_body(CheckedHead const& checked, BodyPlan plan,
                                              BodySink& sink);
  asio::awaitable<bool> write_all(std::string_view first, std::string_view second);
  asio::awaitable<bool> write_answer(Answer& answer);
  asio::awaitable<bool> write_file(std::string_view head, FileBody const& file);
  asio::awaitable<bool> write_stream(std::string_view head, EventStream stream, bool chunked);
  asio::awaitable<void> refuse(std::string_view key, RequestHead const* head);
  asio::awaitable<void> linger();

  void cancel() {
    auto ignored = error_code{};
    socket_.cancel(ignored);
    signal_.cancel();
  }
  void set_deadline(Clock::time_point when) {
    deadline_ = when;
    timed_out_ = false;
  }
  void set_deadline(milliseconds from_now) { set_deadline(Clock::now() + from_now); }
  /// Adds what can be read now to the buffer; false when the other side has closed.
  bool read_into_buffer();
  void drop_from_buffer(std::size_t bytes);
  bool are_good_trailers(char const* line_end) const;
  void watch_for_hangup();

  Core& core_;
  Worker& worker_;
  asio::ip::tcp::socket socket_;
  asio::steady_timer signal_;
  Transport transport_;
  std::list<Connection*>::iterator place_;
  std::string buffer_ = {};
  std::size_t head_bytes_ = 0;
  std::string id_ = {};
  Clock::time_point deadline_ = Clock::time_point::max();
  EventStream* stream_ = nullptr;
  std::size_t served_ = 0;
  bool busy_;
  bool keep_alive_ = true;
  bool must_linger_ = false;
  bool idle_ = false;
  bool timed_out_ = false;
  bool closing_ = false;
  bool hung_up_ = false;
};

Answer Exchange::prepare(Response response) {
  auto const make_problem = [this](std::string_view key) { return problem(key); };
  try {
    return prepare_answer(facts_, std::move(response), make_problem);
  } catch (std::exception const&) {
    count_failure();
  }
  try {
    return prepare_answer(facts_, problem("http.failed"), make_problem);
  } catch (std::exception const&) {
    return prepare_answer(facts_, Response{.status = 500}, make_problem);
  }
}

void Exchange::count_failure() {
  auto const guard = std::lock_guard{lock_};
  if (connection_ != nullptr) {
    core_->log("http.failed", id_);
    core_->counters.count_refused("http.failed");
  }
}

void Exchange::complete(Response response) {
  auto answer = prepare(std::move(response));
  auto const guard = std::lock_guard{lock_};
  if (connection_ == nullptr) {
    if (auto* const stream = std::get_if<EventStream>(&answer.body)) {
      stream->detach(); // nobody will ever listen
    }
    return;
  }
  answer_ = std::move(answer);
  answered_ = true;
  if (waiting_) {
    connection_->post_wake();
  }
}

void Exchange::abandon() {
  count_failure();
  complete(problem("http.failed"));
}

} // namespace
} // namespace njia::http
