// The HTTP/1.1 server: listens, checks, reads bodies, asks the Application, writes answers. Two
// servers may run in one process. Threat T26; figures in bench/http.
#pragma once

#include "njia/base/result.h"
#include "njia/server/http/application.h"
#include "njia/server/http/stats.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace njia::http {

struct ServerOptions {
  std::string address = "127.0.0.1";    ///< IPv4 or IPv6 in digits
  std::uint16_t port = 0;               ///< 0: any free one, see Server::port
  std::optional<int> listening_fd = {}; ///< taken over instead (socket activation, sd_notify.h)
  unsigned io_threads = 2;
  std::string certificate_file = {}; ///< PEM with its chain; with key_file: TLS 1.2 and later
  std::string key_file = {};
  std::string temporary_folder = {};    ///< must be given when a plan says `to_file`
  std::size_t max_connections = 12'000; ///< beyond it: 503 with Retry-After
  std::size_t max_requests_per_connection = 10'000;
  std::chrono::milliseconds header_deadline{10'000}; ///< from the first byte; TLS handshake too
  std::chrono::milliseconds idle_timeout{75'000};    ///< between requests
  std::chrono::milliseconds write_deadline{30'000};  ///< for each 64 KiB of an answer
  std::chrono::milliseconds body_grace{20'000};      ///< before the least rate is asked of a body
  std::uint64_t body_bytes_per_second = 256;         ///< least rate of a body
  std::chrono::milliseconds linger{2'000};           ///< so long a refused client may go on sending
  /// Called from any thread with an error key and the id of the request ("" before there is one).
  /// Never with anything that a client sent.
  std::function<void(std::string_view key, std::string_view request_id)> log = {};
};

class Server {
public:
  /// Checks files, folder and address, and listens before it returns. `application` must live
  /// longer than the server. Errors: `http.address`, `http.tls_files`, `http.temporary_folder`.
  static Result<std::unique_ptr<Server>> start(ServerOptions options, Application& application);

  virtual ~Server() = default; ///< as drain with no time left
  virtual std::uint16_t port() const = 0;
  /// Reads certificate and key again; connections that are open keep the old ones. On an error
  /// (`http.tls_files`) nothing changes.
  virtual Result<Done> reload_tls() = 0;
  /// Stops listening, closes idle connections, ends event streams, lets running requests finish
  /// until the deadline, then closes all. True when none was cut off. Blocks; call it once.
  virtual bool drain(std::chrono::milliseconds deadline) = 0;
  virtual Stats stats() const = 0;
};

} // namespace njia::http
