// The whole hub in one object: threads with stores, the application, the HTTP server and the port
// for monitoring. What `njia serve` runs, and what tests of the API start.
#pragma once

#include "njia/geo/gazetteer.h"
#include "njia/server/http/server.h"
#include "njia/server/hub/account_services.h"
#include "njia/server/hub/housekeeping.h"
#include "njia/server/hub/workers.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace njia::server {

struct HubServerOptions {
  OpenStore open;      ///< called once for each thread
  Gazetteer gazetteer; ///< places of the network are put on top here, and taken up as they come
  std::string code_version = {};
  std::function<Instant()> clock;
  http::ServerOptions http = {};
  std::optional<std::uint16_t> metrics_port = {}; ///< none: no such port; 0: any free one
  std::size_t readers = 2;
  MailOptions mail = {};
  crypto::AuditSigner const* audit_signer = nullptr; ///< must outlive the hub
  AccountServices* accounts = nullptr;               ///< must outlive the hub; none: tokens only
  std::function<void(std::string_view what, std::string_view request_id)> log = {};
};

class HubServer {
public:
  /// Listens when it answers. Errors: those of the store and of http::Server::start.
  static Result<std::unique_ptr<HubServer>> start(HubServerOptions options);
  virtual ~HubServer() = default; ///< as drain with no time left

  virtual std::uint16_t port() const = 0;
  virtual std::optional<std::uint16_t> metrics_port() const = 0;
  virtual Result<Done> reload_tls() = 0;
  /// Stops taking requests, lets the running ones finish, closes the stores. True when none was cut
  /// off. Call it once.
  virtual bool drain(std::chrono::milliseconds deadline) = 0;
};

} // namespace njia::server
