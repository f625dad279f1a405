// A part of beast_server.cpp, which alone includes it: what the threads of a server and
// their connections share.
#pragma once

#include "njia/domain/errors.h"
#include "njia/server/http/body_sink.h"
#include "njia/server/http/conditional.h"
#include "njia/server/http/counters.h"
#include "njia/server/http/limits.h"
#include "njia/server/http/server.h"
#include "njia/server/http/transport.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>

#include <condition_variable>
#include <ctime>
#include <list>
#include <mutex>
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

} // namespace
} // namespace njia::http
