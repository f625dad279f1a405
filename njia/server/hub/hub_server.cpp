#include "njia/server/hub/hub_server.h"

#include "njia/server/hub/application.h"
#include "njia/server/hub/metrics.h"

namespace njia::server {
namespace {

class RunningHub final : public HubServer {
public:
  RunningHub(HubServerOptions const& options, std::unique_ptr<Workers> workers)
      : services_{.places = options.places, .directory = directory_, .accounts = options.accounts},
        workers_{std::move(workers)}, hub_{*workers_,
                                           services_,
                                           {.clock = options.clock, .log = options.log}},
        metrics_{[this] { return web_ == nullptr ? http::Stats{} : web_->stats(); },
                 [this] { return web_ != nullptr; }} {}

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
    auto const is_whole = web_->drain(deadline);
    workers_.reset(); // what was taken is finished and durable
    if (monitor_ != nullptr) {
      monitor_->drain(std::chrono::milliseconds{0});
    }
    return is_whole;
  }

private:
  app::Directory directory_;
  Services services_;
  std::unique_ptr<Workers> workers_;
  HubApplication hub_;
  MetricsApplication metrics_;
  std::unique_ptr<http::Server> web_;
  std::unique_ptr<http::Server> monitor_;
};

} // namespace

Result<std::unique_ptr<HubServer>> HubServer::start(HubServerOptions options) {
  auto workers = Workers::start(options.open, options.readers);
  if (!workers) {
    return workers.error();
  }
  auto hub = std::make_unique<RunningHub>(options, std::move(*workers));
  if (auto const listening = hub->listen(options); !listening) {
    return listening.error();
  }
  return std::unique_ptr<HubServer>{std::move(hub)};
}

} // namespace njia::server
