// The one translation unit that knows Boost.Asio and Boost.Beast. Each connection lives on one
// thread and is one coroutine; its memory while it waits is its own object and two small frames:
// bytes are read into a buffer of the thread, and kept only while a request is not whole.
//
// No co_await stands behind && or ||, or within a larger condition: g++ 12.2 evaluates it there
// also when it should not.
#include "njia/server/http/server.h"

#include "njia/domain/errors.h"
#include "njia/server/http/answer.h"
#include "njia/server/http/body_sink.h"
#include "njia/server/http/check_head.h"
#include "njia/server/http/conditional.h"
#include "njia/server/http/counters.h"
#include "njia/server/http/limits.h"
#include "njia/server/http/transport.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <ctime>
#include <fmt/format.h>
#include <list>
#include <mutex>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace njia::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// Read and written at once.
constexpr std::size_t kBlockBytes = 65'536;
/// So many connections beyond the limit are told so; more are just closed.
constexpr std::size_t kBusyConnections = 64;
/// A refused client may send on so much before it is cut off.
constexpr std::size_t kLingerBytes = 16'777'216;

class Connection;

/// What all threads of one server share.
struct Core {
  Core(ServerOptions given, Application& app) : options{std::move(given)}, application{app} {}

  ServerOptions const options;
  Application& application;
  Counters counters = {};
  std::atomic<bool> draining{false};
  std::mutex tls_lock = {};
  TlsContext tls = {};
  std::mutex closed_lock = {};
  std::condition_variable closed = {};

  TlsContext current_tls() {
    auto const guard = std::lock_guard{tls_lock};
    return tls;
  }
  void log(std::string_view key, std::string_view id) const {
    if (options.log) {
      options.log(key, id);
    }
  }
  /// The application's problem document, or its bare status when it cannot even make that.
  Response problem(std::string_view key, RequestHead const* head) const {
    auto const status = error_row(key).status;
    auto response = Response{.status = status};
    try {
      response = application.problem(status, key, head);
    } catch (std::exception const&) {
      log("http.failed", "");
    }
    if (key == "http.busy") {
      response.headers.push_back(Header{"retry-after", "5"});
    }
    return response;
  }
};

/// One thread with its connections.
struct Worker {
  std::list<Connection*> connections = {};
  std::vector<char> scratch = std::vector<char>(kBlockBytes);
  std::vector<unsigned char> random = {};
  std::time_t date_second = 0;
  std::string date = {};
  bool stopping = false;
  std::thread thread = {};
  asio::io_context context{1};
  asio::executor_work_guard<asio::io_context::executor_type> work{context.get_executor()};
  asio::steady_timer sweep{context};

  std::string const& date_line() {
    auto const now = std::time(nullptr);
    if (now != date_second) {
      date_second = now;
      date = "date: " + format_http_date(now) + "\r\n";
    }
    return date;
  }
  std::string random_id() {
    constexpr std::size_t kBytes = 16;
    if (random.size() < kBytes) {
      random.resize(16 * kBytes);
      if (::getentropy(random.data(), random.size()) != 0) {
        throw std::runtime_error{"no random bytes"};
      }
    }
    auto id = std::string{};
    for (auto i = std::size_t{0}; i < kBytes; ++i) {
      constexpr auto kDigits = std::string_view{"0123456789abcdef"};
      id += kDigits[random.back() >> 4U];
      id += kDigits[random.back() & 15U];
      random.pop_back();
    }
    return id;
  }
};

/// A body of Beast that hands each piece on as it is parsed.
struct SinkBody {
  using value_type = BodySink*;
  class reader {
  public:
    template <bool is_request, class Fields>
    reader(beast::http::header<is_request, Fields>& /*head*/, value_type& sink) : sink_{sink} {}
    void init(boost::optional<std::uint64_t> const& /*length*/, error_code& ec) { ec = {}; }
    template <class Buffers> std::size_t put(Buffers const& buffers, error_code& ec) {
      auto taken = std::size_t{0};
      for (auto const buffer : beast::buffers_range_ref(buffers)) {
        if (!sink_->add({static_cast<char const*>(buffer.data()), buffer.size()})) {
          ec = beast::http::error::body_limit;
          return taken;
        }
        taken += buffer.size();
      }
      ec = {};
      return taken;
    }
    void finish(error_code& ec) { ec = {}; }

  private:
    value_type& sink_;
  };
};

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

asio::awaitable<bool> Connection::wait(State what) {
  if (closing_) {
    co_return false;
  }
  auto ec = error_code{};
  co_await socket_.async_wait(what == State::wants_write ? asio::ip::tcp::socket::wait_write
                                                         : asio::ip::tcp::socket::wait_read,
                              asio::redirect_error(asio::use_awaitable, ec));
  co_return !ec && !timed_out_ && !closing_;
}

asio::awaitable<void> Connection::wait_signal(Clock::time_point until) {
  auto ec = error_code{};
  signal_.expires_at(until);
  co_await signal_.async_wait(asio::redirect_error(asio::use_awaitable, ec));
}

asio::awaitable<bool> Connection::handshake() {
  set_deadline(core_.options.header_deadline);
  while (true) {
    auto const step = transport_.handshake();
    if (step.state == State::done) {
      co_return true;
    }
    auto goes_on = step.state != State::closed;
    if (goes_on) {
      goes_on = co_await wait(step.state);
    }
    if (!goes_on) {
      core_.counters.count_refused("http.handshake");
      co_return false;
    }
  }
}

bool Connection::read_into_buffer() {
  auto const step = transport_.read(worker_.scratch);
  if (step.state == State::done) {
    buffer_.append(worker_.scratch.data(), step.bytes);
    core_.counters.bytes_in.fetch_add(step.bytes, std::memory_order_relaxed);
  }
  return step.state != State::closed;
}

void Connection::drop_from_buffer(std::size_t bytes) {
  if (bytes == buffer_.size()) {
    std::string{}.swap(buffer_);
  } else {
    buffer_.erase(0, bytes);
  }
}

/// Whether what follows the line of the last chunk, which ends here within the buffer, is short and
/// not folded. Beast has it whole by then, and would unfold it.
bool Connection::are_good_trailers(char const* line_end) const {
  auto const rest =
      std::string_view{buffer_}.substr(static_cast<std::size_t>(line_end - buffer_.data()));
  auto const trailers = rest.substr(0, rest.find("\r\n\r\n"));
  return trailers.size() <= kMaxTrailerBytes && trailers.find("\r\n ") == std::string_view::npos &&
         trailers.find("\r\n\t") == std::string_view::npos;
}

/// Waits until a whole head stands at the front of the buffer; false when the connection is over.
asio::awaitable<bool> Connection::await_head() {
  id_.clear();
  auto started = false;
  set_deadline(served_ == 0 ? core_.options.header_deadline : core_.options.idle_timeout);
  while (true) {
    if (!buffer_.empty()) {
      head_bytes_ = head_size(buffer_);
      if (head_bytes_ > 0) {
        co_return true;
      }
      if (auto const wrong = check_partial_head(buffer_)) {
        co_await refuse(wrong->key, nullptr);
        co_return false;
      }
      if (!started) {
        started = true;
        set_deadline(core_.options.header_deadline);
      }
    } else if (core_.draining) {
      co_return false;
    }
    idle_ = buffer_.empty();
    auto const readable = co_await wait(State::wants_read);
    idle_ = false;
    if (!readable || !read_into_buffer()) {
      if (timed_out_ && started) {
        co_await refuse("http.timeout", nullptr);
      }
      co_return false;
    }
  }
}

asio::awaitable<bool> Connection::serve() {
  auto const started = Clock::now();
  set_deadline(Clock::time_point::max());
  ++served_;
  id_ = worker_.random_id();
  auto checked = check_head(std::string_view{buffer_}.substr(0, head_bytes_));
  if (!checked) {
    co_await refuse(checked.error().key, nullptr);
    co_return false;
  }
  auto& head = checked->head;
  auto ec = error_code{};
  head.peer = socket_.remote_endpoint(ec).address().to_string();
  head.secure = transport_.is_secure();
  head.id = id_;
  auto wrong = std::string_view{busy_ ? "http.busy" : ""};
  auto plan = BodyPlan{};
  if (!busy_) {
    try {
      plan = core_.application.plan(head);
    } catch (std::exception const&) {
      wrong = "http.failed";
    }
  }
  if (wrong.empty() && checked->framing == Framing::length && checked->length > plan.max_bytes) {
    wrong = "http.body_too_large";
  }
  if (!wrong.empty()) {
    co_await refuse(wrong, &head);
    co_return false;
  }
  keep_alive_ = checked->keep_alive && served_ < core_.options.max_requests_per_connection;
  auto const streamed = co_await handle(*std::move(checked), plan);
  if (!streamed) {
    auto const took = Clock::now() - started;
    core_.counters.count_latency(static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::microseconds>(took).count()));
  }
  co_return keep_alive_ && !core_.draining.load();
}

/// Takes the body, asks the application, writes its answer. True after an event stream.
asio::awaitable<bool> Connection::handle(CheckedHead checked, BodyPlan plan) {
  auto request = Request{};
  auto const wrong = co_await take_body(checked, plan, request);
  if (!wrong.empty()) {
    if (wrong != "closed") {
      co_await refuse(wrong, &checked.head);
    }
    keep_alive_ = false;
    co_return false;
  }
  auto const exchange =
      std::make_shared<Exchange>(core_, *this, socket_.native_handle(), answer_facts(checked), id_);
  auto const detaches = Detaches{*exchange};
  request.head = std::move(checked.head);
  try {
    auto reply = Reply{exchange};
    core_.application.handle(std::move(request), std::move(reply));
  } catch (std::exception const&) {
    // The reply has gone out of scope with the exception, and so has answered by itself.
  }
  while (!exchange->is_answered_or_waits()) {
    if (closing_) {
      keep_alive_ = false;
      co_return false;
    }
    co_await wait_signal(Clock::time_point::max());
  }
  auto answer = exchange->take();
  auto const streams = std::holds_alternative<EventStream>(answer.body);
  auto const written = co_await write_answer(answer);
  keep_alive_ = keep_alive_ && written;
  co_return streams;
}

/// "" when the body is whole, "closed" when the client left, otherwise an error key.
asio::awaitable<std::string_view> Connection::take_body(CheckedHead const& checked, BodyPlan plan,
                                                        Request& request) {
  if (plan.to_file) {
    auto file = make_temporary_file(core_.options.temporary_folder);
    if (!file) {
      co_return file.error().key == "http.temporary_folder" ? "http.disk_full" : "http.failed";
    }
    request.file = *std::move(file);
  }
  if (checked.framing == Framing::none) {
    drop_from_buffer(head_bytes_);
    co_return "";
  }
  if (checked.expects_continue && buffer_.size() == head_bytes_) {
    auto const told = co_await write_all("HTTP/1.1 100 Continue\r\n\r\n", "");
    if (!told) {
      co_return "closed";
    }
  }
  auto sink = BodySink{plan.max_bytes, &request.body, request.file ? &*request.file : nullptr};
  co_return co_await feed_body(checked, plan, sink);
}

/// Beast takes the body out of its framing. It reads the head again for that, and must come to the
/// same framing as check_head did.
asio::awaitable<std::string_view> Connection::feed_body(CheckedHead const& checked, BodyPlan plan,
                                                        BodySink& sink) {
  auto parser = beast::http::request_parser<SinkBody>{};
  parser.header_limit(static_cast<std::uint32_t>(kMaxHeadBytes + kMaxTrailerBytes));
  parser.body_limit(boost::none);
  parser.get().body() = &sink;
  auto on_chunk = [&sink, this](std::uint64_t size, beast::string_view extension, error_code& ec) {
    // White space before the semicolon is bad by the RFC's own word.
    if (extension.size() > kMaxChunkExtension || (!extension.empty() && extension.front() != ';') ||
        (size == 0 && !are_good_trailers(extension.data() + extension.size()))) {
      sink.fail("http.chunk");
      ec = beast::http::error::bad_chunk_extension;
    } else if (size > sink.room()) {
      sink.fail("http.body_too_large");
      ec = beast::http::error::body_limit;
    }
  };
  parser.on_chunk_header(on_chunk);
  auto ec = error_code{};
  auto const skipped = std::size_t{buffer_.starts_with("\r\n") ? 2U : 0U};
  parser.put(asio::buffer(buffer_.data() + skipped, head_bytes_ - skipped), ec);
  auto const length = parser.content_length();
  if (ec || !parser.is_header_done() || parser.chunked() != (checked.framing == Framing::chunked) ||
      (checked.framing == Framing::length && (!length || *length != checked.length))) {
    co_return "http.malformed";
  }
  drop_from_buffer(head_bytes_);
  parser.eager(true);
  auto const started = Clock::now();
  auto received = std::uint64_t{buffer_.size()};
  while (true) {
    if (!buffer_.empty()) {
      auto const used = parser.put(asio::buffer(buffer_), ec);
      drop_from_buffer(used);
      if (ec && ec != beast::http::error::need_more) {
        co_return sink.problem().empty() ? "http.chunk" : sink.problem();
      }
    }
    if (parser.is_done()) {
      co_return "";
    }
    // What Beast leaves is an unfinished line of the framing.
    if (buffer_.size() > kMaxTrailerBytes) {
      co_return "http.chunk";
    }
    auto const earned = milliseconds{received * 1'000 / core_.options.body_bytes_per_second};
    set_deadline(started + std::min(plan.deadline, core_.options.body_grace + earned));
    auto const before = buffer_.size();
    auto const readable = co_await wait(State::wants_read);
    if (!readable || !read_into_buffer()) {
      co_return timed_out_ ? "http.timeout" : "closed";
    }
    received += buffer_.size() - before;
  }
}

asio::awaitable<bool> Connection::write_all(std::string_view first, std::string_view second) {
  set_deadline(core_.options.write_deadline);
  auto written = std::size_t{0};
  while (!first.empty() || !second.empty()) {
    auto const step = transport_.write(first, second);
    if (step.state == State::done) {
      core_.counters.bytes_out.fetch_add(step.bytes, std::memory_order_relaxed);
      auto const of_first = std::min(step.bytes, first.size());
      first.remove_prefix(of_first);
      second.remove_prefix(step.bytes - of_first);
      written += step.bytes;
      if (written >= kBlockBytes) {
        written = 0;
        set_deadline(core_.options.write_deadline);
      }
    } else {
      auto goes_on = step.state != State::closed;
      if (goes_on) {
        goes_on = co_await wait(step.state);
      }
      if (!goes_on) {
        co_return false;
      }
    }
  }
  set_deadline(Clock::time_point::max());
  co_return true;
}

asio::awaitable<bool> Connection::write_file(std::string_view head, FileBody const& file) {
  auto good = co_await write_all(head, "");
  for (auto sent = std::uint64_t{0}; good && sent < file.size;) {
    auto const wanted = std::min<std::uint64_t>(kBlockBytes, file.size - sent);
    auto const block = file.file->read(file.offset + sent, static_cast<std::size_t>(wanted));
    // A file that became shorter cannot be made whole: only closing tells the client.
    if (block.empty()) {
      co_return false;
    }
    good = co_await write_all(block, "");
    sent += block.size();
  }
  co_return good;
}

void Connection::watch_for_hangup() {
  socket_.async_wait(asio::ip::tcp::socket::wait_read,
                     [weak = weak_from_this()](error_code const& /*ec*/) {
                       // A listener has nothing more to say: whatever comes ends the stream.
                       if (auto const self = weak.lock()) {
                         self->hung_up_ = true;
                         self->signal_.cancel();
                       }
                     });
}

asio::awaitable<bool> Connection::write_stream(std::string_view head, EventStream stream,
                                               bool chunked) {
  keep_alive_ = false;
  stream_ = &stream;
  auto const detaches = Detaches{stream};
  stream.attach([this] { post_wake(); });
  auto good = co_await write_all(head, "");
  watch_for_hangup();
  while (good && !closing_ && !hung_up_) {
    auto const open = stream.is_open() && !core_.draining;
    auto text = stream.take();
    if (text.empty() && !open) {
      if (chunked) {
        good = co_await write_all("0\r\n\r\n", "");
      }
      break;
    }
    if (text.empty()) {
      auto const next_beat = Clock::now() + stream.heartbeat();
      co_await wait_signal(next_beat);
      if (Clock::now() < next_beat) {
        continue;
      }
      text = ":\n\n";
    }
    if (chunked) {
      text = fmt::format("{:x}\r\n{}\r\n", text.size(), text);
    }
    good = co_await write_all(text, "");
  }
  stream_ = nullptr;
  co_return good;
}

asio::awaitable<bool> Connection::write_answer(Answer& answer) {
  auto const stream = std::get_if<EventStream>(&answer.body);
  keep_alive_ = keep_alive_ && !core_.draining && stream == nullptr;
  auto& head = answer.head;
  head += worker_.date_line();
  head += keep_alive_ ? "\r\n" : "connection: close\r\n\r\n";
  core_.counters.count_answer(answer.status);
  if (stream != nullptr) {
    co_return co_await write_stream(head, *stream, answer.chunked);
  }
  if (auto const* const file = std::get_if<FileBody>(&answer.body)) {
    co_return co_await write_file(head, *file);
  }
  auto body = std::string_view{};
  if (auto const* const text = std::get_if<std::string>(&answer.body)) {
    body = *text;
  } else if (auto const* const part = std::get_if<SharedPart>(&answer.body)) {
    body = std::string_view{*part->bytes}.substr(part->offset, part->size);
  }
  co_return co_await write_all(head, body);
}

asio::awaitable<void> Connection::refuse(std::string_view key, RequestHead const* head) {
  core_.counters.count_refused(key);
  core_.log(key, id_);
  keep_alive_ = false;
  must_linger_ = true;
  auto const facts = AnswerFacts{.method = head == nullptr ? Method::get : head->method};
  auto const again = [this](std::string_view other) { return core_.problem(other, nullptr); };
  auto answer = prepare_answer(facts, core_.problem(key, head), again);
  co_await write_answer(answer);
}

/// Lets a client that is still sending read its answer: closing at once would make its system throw
/// the answer away (RFC 9112 section 9.6).
asio::awaitable<void> Connection::linger() {
  transport_.finish();
  set_deadline(core_.options.linger);
  for (auto taken = std::size_t{0}; taken < kLingerBytes;) {
    // Below TLS: what comes now is not looked at.
    auto const got =
        ::recv(socket_.native_handle(), worker_.scratch.data(), kBlockBytes, MSG_DONTWAIT);
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) {
      break;
    }
    if (got > 0) {
      taken += static_cast<std::size_t>(got);
    } else {
      auto const readable = co_await wait(State::wants_read);
      if (!readable) {
        break;
      }
    }
  }
}

asio::awaitable<void> Connection::run() {
  auto const self = shared_from_this();
  try {
    auto goes_on = true;
    if (transport_.is_secure()) {
      goes_on = co_await handshake();
    }
    auto const met = goes_on;
    while (goes_on) {
      goes_on = co_await await_head();
      if (goes_on) {
        goes_on = co_await serve();
      }
    }
    if (met) {
      if (must_linger_ && !closing_) {
        co_await linger();
      } else {
        transport_.finish();
      }
    }
  } catch (std::exception const&) {
    core_.counters.count_refused("http.failed");
    core_.log("http.failed", id_);
  }
}

/// Counts one connection for as long as it lives.
class Place {
public:
  explicit Place(Core& core) : core_{&core} { ++core.counters.connections_open; }
  Place(Place&& other) noexcept : core_{std::exchange(other.core_, nullptr)} {}
  Place(Place const&) = delete;
  Place& operator=(Place const&) = delete;
  Place& operator=(Place&&) = delete;
  ~Place() {
    if (core_ != nullptr && --core_->counters.connections_open == 0) {
      auto const guard = std::lock_guard{core_->closed_lock};
      core_->closed.notify_all();
    }
  }

private:
  Core* core_;
};

/// One connection from its first byte to its last, counted.
asio::awaitable<void> live(std::shared_ptr<Connection> connection, Place /*counted*/) {
  co_await connection->run();
  // Gone before its place is given back: who waits for the last place may destroy the server.
  connection.reset();
}

class BeastServer final : public Server {
public:
  BeastServer(ServerOptions options, Application& application)
      : core_{std::move(options), application} {
    for (auto i = 0U; i < std::max(1U, core_.options.io_threads); ++i) {
      workers_.push_back(std::make_unique<Worker>());
    }
  }
  BeastServer(BeastServer const&) = delete;
  BeastServer& operator=(BeastServer const&) = delete;
  ~BeastServer() override { stop(milliseconds{0}); }

  std::optional<Error> prepare();
  void run();

  std::uint16_t port() const override { return port_; }
  Result<Done> reload_tls() override;
  bool drain(milliseconds deadline) override { return stop(deadline); }
  Stats stats() const override { return core_.counters.read(); }

private:
  std::optional<Error> listen();
  asio::awaitable<void> accept();
  void admit(asio::ip::tcp::socket socket, Worker& worker);
  void sweep(Worker& worker);
  bool stop(milliseconds deadline);
  template <class Action> void on_each_worker(Action action) {
    for (auto const& worker : workers_) {
      asio::post(worker->context, [action, raw = worker.get()] { action(*raw); });
    }
  }

  Core core_;
  std::vector<std::unique_ptr<Worker>> workers_ = {};
  std::optional<asio::ip::tcp::acceptor> acceptor_ = {};
  std::uint16_t port_ = 0;
  bool running_ = false;
};

Result<Done> BeastServer::reload_tls() {
  if (core_.options.certificate_file.empty() && core_.options.key_file.empty()) {
    return Done{};
  }
  auto context = load_tls(core_.options.certificate_file, core_.options.key_file);
  if (!context) {
    return context.error();
  }
  auto const guard = std::lock_guard{core_.tls_lock};
  core_.tls = *std::move(context);
  return Done{};
}

std::optional<Error> BeastServer::listen() {
  auto const& options = core_.options;
  auto ec = error_code{};
  acceptor_.emplace(workers_.front()->context);
  if (options.listening_fd) {
    auto address = sockaddr_storage{};
    auto size = socklen_t{sizeof(address)};
    ::getsockname(*options.listening_fd, reinterpret_cast<sockaddr*>(&address), &size);
    acceptor_->assign(address.ss_family == AF_INET6 ? asio::ip::tcp::v6() : asio::ip::tcp::v4(),
                      *options.listening_fd, ec);
  } else {
    auto const address = asio::ip::make_address(options.address, ec);
    auto const where = asio::ip::tcp::endpoint{address, options.port};
    auto const step = [&ec](auto action) {
      if (!ec) {
        action();
      }
    };
    step([&] { acceptor_->open(where.protocol(), ec); });
    step([&] { acceptor_->set_option(asio::socket_base::reuse_address{true}, ec); });
    step([&] { acceptor_->bind(where, ec); });
    step([&] { acceptor_->listen(asio::socket_base::max_listen_connections, ec); });
  }
  auto const where = ec ? asio::ip::tcp::endpoint{} : acceptor_->local_endpoint(ec);
  if (ec) {
    return Error{.key = "http.address",
                 .where = options.address + ":" + std::to_string(options.port),
                 .args = {{"reason", ec.message()}}};
  }
  port_ = where.port();
  return std::nullopt;
}

std::optional<Error> BeastServer::prepare() {
  if (auto const loaded = reload_tls(); !loaded) {
    return loaded.error();
  }
  if (!core_.options.temporary_folder.empty()) {
    if (auto const file = make_temporary_file(core_.options.temporary_folder); !file) {
      return file.error();
    }
  }
  // One descriptor a connection, and some for files.
  auto limit = rlimit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
    auto const wanted = rlim_t{core_.options.max_connections + 512};
    limit.rlim_cur = std::max(limit.rlim_cur, std::min(limit.rlim_max, wanted));
    ::setrlimit(RLIMIT_NOFILE, &limit);
  }
  return listen();
}

void BeastServer::run() {
  // Signals are for the main thread; a write to a closed connection under TLS is then an error like
  // any other.
  auto all = sigset_t{};
  auto before = sigset_t{};
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  asio::co_spawn(workers_.front()->context, accept(), asio::detached);
  for (auto const& worker : workers_) {
    sweep(*worker);
    worker->thread = std::thread{[raw = worker.get()] { raw->context.run(); }};
  }
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  running_ = true;
}

asio::awaitable<void> BeastServer::accept() {
  auto next = std::size_t{0};
  while (!core_.draining) {
    auto& worker = *workers_[next++ % workers_.size()];
    auto socket = asio::ip::tcp::socket{worker.context};
    auto ec = error_code{};
    co_await acceptor_->async_accept(socket, asio::redirect_error(asio::use_awaitable, ec));
    if (ec == asio::error::operation_aborted || ec == asio::error::bad_descriptor) {
      break;
    }
    if (ec) {
      // Out of descriptors, most likely: trying again at once would only burn the processor.
      core_.counters.count_refused("http.accept");
      auto pause = asio::steady_timer{workers_.front()->context, milliseconds{50}};
      co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, ec));
      continue;
    }
    admit(std::move(socket), worker);
  }
}

void BeastServer::admit(asio::ip::tcp::socket socket, Worker& worker) {
  auto& counters = core_.counters;
  ++counters.connections_accepted;
  auto const open = counters.connections_open.load();
  if (open >= core_.options.max_connections + kBusyConnections) {
    counters.count_refused("http.busy");
    return;
  }
  auto const busy = open >= core_.options.max_connections;
  auto ec = error_code{};
  socket.set_option(asio::ip::tcp::no_delay{true}, ec);
  socket.native_non_blocking(true, ec); // OpenSSL reads and writes the descriptor itself
  asio::post(worker.context, [this, &worker, busy, place = Place{core_},
                              accepted = std::move(socket)]() mutable {
    if (worker.stopping) {
      return; // those that are to be closed have been told already
    }
    auto connection = std::make_shared<Connection>(core_, worker, std::move(accepted), busy);
    asio::co_spawn(worker.context, live(std::move(connection), std::move(place)), asio::detached);
  });
}

/// Looks now and then at all deadlines of a thread: cheaper than a timer for every step of each.
void BeastServer::sweep(Worker& worker) {
  auto const& options = core_.options;
  auto const shortest = std::min({options.header_deadline, options.idle_timeout,
                                  options.write_deadline, options.body_grace, options.linger});
  worker.sweep.expires_after(std::clamp(shortest / 4, milliseconds{5}, milliseconds{250}));
  worker.sweep.async_wait([this, &worker](error_code const& ec) {
    if (ec || worker.stopping) {
      return;
    }
    auto const now = Clock::now();
    for (auto* const connection : worker.connections) {
      connection->check_deadline(now);
    }
    sweep(worker);
  });
}

bool BeastServer::stop(milliseconds deadline) {
  if (!running_) {
    return true;
  }
  running_ = false;
  core_.draining = true;
  asio::post(workers_.front()->context, [this] {
    auto ignored = error_code{};
    acceptor_->close(ignored);
  });
  on_each_worker([](Worker& worker) {
    for (auto* const connection : worker.connections) {
      connection->begin_drain();
    }
  });
  auto none_cut = true;
  {
    auto guard = std::unique_lock{core_.closed_lock};
    none_cut = core_.closed.wait_for(guard, deadline,
                                     [this] { return core_.counters.connections_open == 0; });
  }
  on_each_worker([](Worker& worker) {
    worker.stopping = true;
    worker.sweep.cancel();
    worker.work.reset();
    for (auto* const connection : worker.connections) {
      connection->close_now();
    }
  });
  for (auto const& worker : workers_) {
    worker->thread.join();
  }
  return none_cut;
}

} // namespace

Result<std::unique_ptr<Server>> Server::start(ServerOptions options, Application& application) {
  auto server = std::make_unique<BeastServer>(std::move(options), application);
  if (auto const wrong = server->prepare()) {
    return *wrong;
  }
  server->run();
  return std::unique_ptr<Server>{std::move(server)};
}

} // namespace njia::http
