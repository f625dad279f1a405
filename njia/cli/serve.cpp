// serve: the hub, until it is told to stop.
#include "njia/app/import/gazetteer_places.h"
#include "njia/cli/commands.h"
#include "njia/crypto/hygiene.h"
#include "njia/geo/gazetteer_tree.h"
#include "njia/server/http/sd_notify.h"
#include "njia/server/hub/hub_server.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <CLI/CLI.hpp>

#include <atomic>
#include <csignal>
#include <memory>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace njia::cli {
namespace {

struct ServeOptions {
  http::ServerOptions http = {.port = 8080};
  std::uint16_t metrics_port = 9090;
  std::size_t readers = 2;
  bool no_metrics = false;
  std::uint32_t drain_s = 30;
};

/// The signals that the main thread waits for; blocked in all others, which are started later.
sigset_t take_signals() {
  auto set = sigset_t{};
  sigemptyset(&set);
  for (auto const number : {SIGTERM, SIGINT, SIGHUP}) {
    sigaddset(&set, number);
  }
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  return set;
}

/// The next signal; tells the service manager meanwhile, twice as often as it asks, that all is
/// well.
int wait_for_signal(sigset_t const& set) {
  auto const interval = http::watchdog_interval();
  if (!interval) {
    auto number = 0;
    sigwait(&set, &number);
    return number;
  }
  auto const half = *interval / 2;
  auto const pause =
      timespec{.tv_sec = std::chrono::duration_cast<std::chrono::seconds>(half).count(),
               .tv_nsec = (half % std::chrono::seconds{1}).count() * 1000};
  while (true) {
    auto const number = sigtimedwait(&set, nullptr, &pause);
    if (number > 0) {
      return number;
    }
    http::notify_service_manager(http::kWatchdog);
  }
}

Exit run_serve(Context& context, ServeOptions const& options) {
  auto const folder = context.state_folder();
  auto const store = context.store(); // checks, and brings it to this program's form, once
  auto const gazetteer = store ? context.gazetteer() : Result<Gazetteer const*>{store.error()};
  if (!gazetteer) {
    return report(context, gazetteer.error());
  }
  crypto::harden_process();
  auto const signals = take_signals();
  auto const tree = GazetteerTree{**gazetteer};
  auto const resolver = importing::GazetteerPlaces{**gazetteer};
  auto const logger = spdlog::stderr_logger_mt("njia");
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
  auto http_options = options.http;
  http_options.temporary_folder = folder.string();
  http_options.log = [logger](auto key, auto id) { logger->info("refused {} {}", key, id); };
  if (auto const sockets = http::take_listening_fds(); !sockets.empty()) {
    http_options.listening_fd = sockets.front();
  }
  auto hub = server::HubServer::start(
      {.open = [folder] { return open_sqlite_store(folder); },
       .places = tree,
       .resolver = resolver,
       .clock =
           [] {
             return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
           },
       .http = std::move(http_options),
       .metrics_port = options.no_metrics ? std::nullopt : std::optional{options.metrics_port},
       .readers = options.readers,
       .log = [logger](auto what, auto id) { logger->error("failed {} {}", what, id); }});
  if (!hub) {
    return report(context, hub.error());
  }
  http::notify_service_manager(http::kReady);
  logger->info("listening on {}:{}", options.http.address, (*hub)->port());
  while (wait_for_signal(signals) == SIGHUP) {
    auto const reloaded = (*hub)->reload_tls();
    logger->info("certificate {}", reloaded ? "read again" : reloaded.error().key);
  }
  http::notify_service_manager(http::kStopping);
  auto const is_whole = (*hub)->drain(std::chrono::seconds{options.drain_s});
  logger->info("stopped{}", is_whole ? "" : ", some requests were cut off");
  return Exit::ok;
}

} // namespace

void add_serve(CLI::App& app, Invocation& invocation) {
  auto options = std::make_shared<ServeOptions>();
  auto* serve = app.add_subcommand("serve", "Serve the hub over HTTP until SIGTERM");
  serve->add_option("--address", options->http.address, "Address to listen on")
      ->capture_default_str();
  serve->add_option("--port", options->http.port, "Port to listen on; 0 takes a free one")
      ->capture_default_str();
  serve
      ->add_option("--metrics-port", options->metrics_port,
                   "Port of /healthz, /readyz and /metrics, on loopback")
      ->capture_default_str();
  serve->add_flag("--no-metrics", options->no_metrics, "No port for monitoring");
  serve->add_option("--tls-certificate", options->http.certificate_file,
                    "Certificate with its chain (PEM); read again on SIGHUP");
  serve->add_option("--tls-key", options->http.key_file, "Its private key (PEM)");
  serve->add_option("--io-threads", options->http.io_threads, "Threads that serve connections")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  serve->add_option("--readers", options->readers, "Threads that read the store")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  serve
      ->add_option("--drain", options->drain_s, "Seconds that running requests may take at the end")
      ->capture_default_str();
  serve->callback([&invocation, options] {
    invocation.run = [options](Context& context) { return run_serve(context, *options); };
  });
}

} // namespace njia::cli
