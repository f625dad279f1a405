#include "njia/server/hub/hub_server.h"

#include "njia/server/hub/application.h"
#include "njia/server/hub/figures_services.h"
#include "njia/server/hub/long_work.h"
#include "njia/server/hub/metrics.h"

namespace njia::server {
namespace {

class RunningHub final : public HubServer {
public:
  RunningHub(HubServerOptions const& options, std::unique_ptr<Workers> workers,
             std::unique_ptr<LongWork> long_work, Store const& store)
      : figures_{options.gazetteer, options.code_version}, services_{.places = figures_.places,
                                                                     .directory = directory_,
                                                                     .accounts = options.accounts,
                                                                     .figures = &figures_,
                                                                     .long_work = long_work.get()},
        workers_{std::move(workers)}, long_work_{std::move(long_work)},
        hub_{*workers_, services_, {.clock = options.clock, .log = options.log}},
        metrics_{[this] { return web_ == nullptr ? http::Stats{} : web_->stats(); },
                 [this] { return web_ != nullptr; }} {
    figures_.places.refresh(store);
  }

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
    long_work_.reset(); // what is running is kept, what waits is given up
    workers_.reset();   // what was taken is finished and durable
    if (monitor_ != nullptr) {
      monitor_->drain(std::chrono::milliseconds{0});
    }
    return is_whole;
  }

private:
  app::Directory directory_;
  FiguresServices figures_;
  Services services_;
  std::unique_ptr<Workers> workers_;
  std::unique_ptr<LongWork> long_work_; ///< gives its results to the workers
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
  auto const log = [log = options.log](std::string_view what) {
    if (log) {
      log(what, "long work");
    }
  };
  auto long_work = LongWork::start(options.open, **workers, log);
  auto const store = options.open();
  if (!long_work || !store) {
    return long_work ? store.error() : long_work.error();
  }
  auto hub =
      std::make_unique<RunningHub>(options, std::move(*workers), std::move(*long_work), **store);
  if (auto const listening = hub->listen(options); !listening) {
    return listening.error();
  }
  return std::unique_ptr<HubServer>{std::move(hub)};
}

} // namespace njia::server
