#include "njia/server/hub/hub_server.h"

#include "njia/app/hub/events.h"
#include "njia/server/hub/application.h"
#include "njia/server/hub/metrics.h"

#include <algorithm>

namespace njia::server {
namespace {

/// What is opened before the hub stands.
struct HubParts {
  std::unique_ptr<crypto::SystemRandom> random;
  std::unique_ptr<app::Directory> directory;
  std::unique_ptr<crypto::CursorBox> cursors;
  std::unique_ptr<Jobs> jobs;
  std::unique_ptr<Workers> workers;
};

class RunningHub final : public HubServer {
public:
  RunningHub(HubServerOptions const& options, HubParts parts)
      : parts_{std::move(parts)}, services_{.places = options.places,
                                            .directory = *parts_.directory,
                                            .jobs = *parts_.jobs,
                                            .event_cursors = *parts_.cursors,
                                            .resolver = options.resolver,
                                            .temporary_folder = options.http.temporary_folder},
        workers_{std::move(parts_.workers)}, hub_{*workers_,
                                                  services_,
                                                  {.clock = options.clock, .log = options.log}},
        metrics_{[this] { return web_ == nullptr ? http::Stats{} : web_->stats(); },
                 [this] { return web_ != nullptr; }} {}

  /// Jobs hold on to the services.
  ~RunningHub() override { parts_.jobs->stop(std::chrono::milliseconds{0}); }

  Result<Done> listen(HubServerOptions const& options) {
    auto web = http::Server::start(options.http, hub_);
    if (!web) {
      return web.error();
    }
    web_ = std::move(*web);
    if (options.metrics_port) {
      auto monitor = http::Server::start(
          {.port = *options.metrics_port, .io_threads = 1, .max_connections = 64}, metrics_);
      if (!monitor) {
        return monitor.error();
      }
      monitor_ = std::move(*monitor);
    }
    return Done{};
  }

  std::uint16_t port() const override { return web_->port(); }
  std::optional<std::uint16_t> metrics_port() const override {
    return monitor_ == nullptr ? std::nullopt : std::optional{monitor_->port()};
  }
  Result<Done> reload_tls() override { return web_->reload_tls(); }

  bool drain(std::chrono::milliseconds deadline) override {
    auto const until = std::chrono::steady_clock::now() + deadline;
    auto const is_whole = web_->drain(deadline);
    auto const left = until - std::chrono::steady_clock::now();
    parts_.jobs->stop(std::max(std::chrono::duration_cast<std::chrono::milliseconds>(left),
                               std::chrono::milliseconds{0}));
    workers_.reset(); // what was taken is finished and durable
    if (monitor_ != nullptr) {
      monitor_->drain(std::chrono::milliseconds{0});
    }
    return is_whole;
  }

private:
  HubParts parts_;
  Services services_;
  std::unique_ptr<Workers> workers_;
  HubApplication hub_;
  MetricsApplication metrics_;
  std::unique_ptr<http::Server> web_;
  std::unique_ptr<http::Server> monitor_;
};

} // namespace

Result<std::unique_ptr<HubServer>> HubServer::start(HubServerOptions options) {
  auto parts = HubParts{.random = std::make_unique<crypto::SystemRandom>(),
                        .directory = std::make_unique<app::Directory>(),
                        .cursors = {},
                        .jobs = {},
                        .workers = {}};
  {
    auto store = options.open();
    auto cursors = store ? app::open_event_cursors(**store, *parts.random)
                         : Result<crypto::CursorBox>{store.error()};
    if (!cursors) {
      return cursors.error();
    }
    parts.cursors = std::make_unique<crypto::CursorBox>(std::move(*cursors));
  }
  auto jobs = Jobs::start({.open = options.open,
                           .directory = *parts.directory,
                           .clock = options.clock,
                           .log = options.log});
  if (!jobs) {
    return jobs.error();
  }
  parts.jobs = std::move(*jobs);
  auto workers = Workers::start(options.open, options.readers);
  if (!workers) {
    return workers.error();
  }
  parts.workers = std::move(*workers);
  auto hub = std::make_unique<RunningHub>(options, std::move(parts));
  if (auto const listening = hub->listen(options); !listening) {
    return listening.error();
  }
  return std::unique_ptr<HubServer>{std::move(hub)};
}

} // namespace njia::server
