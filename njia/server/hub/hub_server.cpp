#include "njia/server/hub/hub_server.h"

#include "njia/app/hub/events.h"
#include "njia/server/hub/application.h"
#include "njia/server/hub/figures_services.h"
#include "njia/server/hub/metrics.h"
#include "njia/server/hub/served_resolver.h"

#include <algorithm>

namespace njia::server {
namespace {

/// What is opened before the hub stands, in the order in which each needs those before it.
struct HubParts {
  explicit HubParts(HubServerOptions const& options)
      : figures{options.gazetteer, options.code_version} {}

  crypto::SystemRandom random = {};
  app::Directory directory = {};
  FiguresServices figures;
  ServedResolver resolver{figures.places};
  std::unique_ptr<crypto::CursorBox> cursors = {};
  std::unique_ptr<Jobs> jobs = {};
  std::unique_ptr<Workers> workers = {};
  std::unique_ptr<Housekeeping> housekeeping = {};
};

class RunningHub final : public HubServer {
public:
  RunningHub(HubServerOptions const& options, std::unique_ptr<HubParts> parts)
      : parts_{std::move(parts)}, services_{.places = parts_->figures.places,
                                            .directory = parts_->directory,
                                            .jobs = *parts_->jobs,
                                            .event_cursors = *parts_->cursors,
                                            .resolver = parts_->resolver,
                                            .audit_signer = options.audit_signer,
                                            .temporary_folder = options.http.temporary_folder,
                                            .accounts = options.accounts,
                                            .figures = &parts_->figures},
        hub_{*parts_->workers, services_, {.clock = options.clock, .log = options.log}},
        metrics_{[this] { return web_ == nullptr ? http::Stats{} : web_->stats(); },
                 [this] { return web_ != nullptr; }} {}

  /// The server first, then jobs, which hold on to the services.
  ~RunningHub() override {
    web_.reset();
    parts_->jobs->stop(std::chrono::milliseconds{0});
  }

  Result<Done> listen(HubServerOptions const& options) {
    auto web = http::Server::start(options.http, hub_);
    if (!web) {
      return web.error();
    }
    web_ = std::move(*web);
    parts_->housekeeping->start();
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
    auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    parts_->housekeeping.reset();
    parts_->jobs->stop(std::max(left, std::chrono::milliseconds{0}));
    parts_->workers.reset(); // what was taken is finished and durable
    if (monitor_ != nullptr) {
      monitor_->drain(std::chrono::milliseconds{0});
    }
    return is_whole;
  }

private:
  std::unique_ptr<HubParts> parts_;
  Services services_;
  HubApplication hub_;
  MetricsApplication metrics_;
  std::unique_ptr<http::Server> web_;
  std::unique_ptr<http::Server> monitor_;
};

/// Takes up what the store has: places of the network, the key of event cursors. Errors: those of
/// opening it.
Result<Done> read_store(HubServerOptions const& options, HubParts& parts) {
  auto const store = options.open();
  if (!store) {
    return store.error();
  }
  parts.figures.places.refresh(**store);
  auto cursors = app::open_event_cursors(**store, parts.random);
  if (!cursors) {
    return cursors.error();
  }
  parts.cursors = std::make_unique<crypto::CursorBox>(std::move(*cursors));
  return Done{};
}

} // namespace

Result<std::unique_ptr<HubServer>> HubServer::start(HubServerOptions options) {
  auto parts = std::make_unique<HubParts>(options);
  if (auto const read = read_store(options, *parts); !read) {
    return read.error();
  }
  auto jobs = Jobs::start({.open = options.open,
                           .directory = parts->directory,
                           .clock = options.clock,
                           .log = options.log});
  if (!jobs) {
    return jobs.error();
  }
  parts->jobs = std::move(*jobs);
  auto workers = Workers::start(options.open, options.readers);
  if (!workers) {
    return workers.error();
  }
  parts->workers = std::move(*workers);
  auto housekeeping = Housekeeping::open({.open = options.open,
                                          .directory = parts->directory,
                                          .signer = options.audit_signer,
                                          .clock = options.clock,
                                          .mail = options.mail,
                                          .log = options.log});
  if (!housekeeping) {
    return housekeeping.error();
  }
  parts->housekeeping = std::move(*housekeeping);
  auto hub = std::make_unique<RunningHub>(options, std::move(parts));
  if (auto const listening = hub->listen(options); !listening) {
    return listening.error();
  }
  return std::unique_ptr<HubServer>{std::move(hub)};
}

} // namespace njia::server
