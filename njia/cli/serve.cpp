// serve: the hub, until it is told to stop.
#include "njia/cli/commands.h"
#include "njia/crypto/hygiene.h"
#include "njia/server/http/sd_notify.h"
#include "njia/server/hub/hub_server.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <CLI/CLI.hpp>

#include <atomic>
#include <csignal>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace njia::cli {
namespace {

struct ServeOptions {
  std::string address = {}; ///< instead of server.address
  std::optional<std::uint16_t> port = {};
  std::uint32_t drain_s = 30;
};

http::ServerOptions server_options(app::ServerConfig const& config, ServeOptions const& given) {
  auto options = http::ServerOptions{};
  options.address = given.address.empty() ? config.address : given.address;
  options.port = given.port.value_or(static_cast<std::uint16_t>(config.port));
  options.io_threads = static_cast<unsigned>(config.io_threads);
  options.certificate_file = config.tls_certificate;
  options.key_file = config.tls_key_file;
  options.max_connections = config.max_connections;
  return options;
}

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

/// "njia.example.org" of "https://njia.example.org:8443".
std::string public_host(std::string_view url) {
  auto const scheme = url.find("://");
  auto host = scheme == std::string_view::npos ? url : url.substr(scheme + 3);
  return std::string{host.substr(0, host.find_first_of(":/"))};
}

/// What accounts need, from the keys of the state folder. Errors: `keys.missing`, and those of
/// AccountServices::make.
Result<std::unique_ptr<server::AccountServices>> make_accounts(Context& context) {
  if (context.keys() == nullptr) {
    return Error{.key = "keys.missing", .where = context.key_places().keyring().string()};
  }
  auto const& config = context.config();
  auto const url = context.public_url();
  return server::AccountServices::make(
      context.keys()->keys(),
      {.common_passwords = context.data_file("common_passwords.txt"),
       .site = {.rp_id = public_host(url), .rp_name = config.site.name, .origins = {url}},
       .sessions = {.idle = std::chrono::minutes{config.sessions.idle_minutes},
                    .absolute = std::chrono::minutes{config.sessions.absolute_minutes}}});
}

Exit run_serve(Context& context, ServeOptions const& options) {
  auto const folder = context.state_folder();
  auto const store = context.store(); // checks, and brings it to this program's form, once
  auto const gazetteer = store ? context.gazetteer() : Result<Gazetteer const*>{store.error()};
  if (!gazetteer) {
    return report(context, gazetteer.error());
  }
  auto const accounts = make_accounts(context);
  if (!accounts) {
    return report(context, accounts.error());
  }
  auto const signer = app::load_audit_signer(folder, context.random());
  if (!signer) {
    return report(context, signer.error());
  }
  crypto::harden_process();
  auto const signals = take_signals();
  auto const logger = spdlog::stderr_logger_mt("njia");
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
  auto const& config = context.config();
  auto http_options = server_options(config.server, options);
  auto const address = http_options.address;
  http_options.temporary_folder = folder.string();
  http_options.log = [logger](auto key, auto id) { logger->info("refused {} {}", key, id); };
  if (auto const sockets = http::take_listening_fds(); !sockets.empty()) {
    http_options.listening_fd = sockets.front();
  }
  auto hub = server::HubServer::start(
      {.open =
           [folder, keys = context.shared_keys(), turn = std::make_shared<WriteTurn>()] {
             // One keyring and one turn for all threads.
             return open_sqlite_store(folder, {.sealer = keys, .turn = turn});
           },
       .gazetteer = **gazetteer,
       .code_version = NJIA_VERSION,
       .clock =
           [] {
             return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
           },
       .http = std::move(http_options),
       .metrics_port = config.server.metrics_port == 0
                           ? std::nullopt
                           : std::optional{static_cast<std::uint16_t>(config.server.metrics_port)},
       .readers = config.server.readers,
       .mail = {.sendmail = config.mail.sendmail,
                .frame = {.from = config.mail.from,
                          .site_name = config.site.name,
                          .public_url = context.public_url()},
                .digest_hour = static_cast<unsigned>(config.mail.digest_hour)},
       .audit_signer = &*signer,
       .accounts = accounts->get(),
       .log = [logger](auto what, auto id) { logger->error("failed {} {}", what, id); }});
  if (!hub) {
    return report(context, hub.error());
  }
  http::notify_service_manager(http::kReady);
  logger->info("listening on {}:{}", address, (*hub)->port());
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
  serve->add_option("--address", options->address,
                    "Address to listen on, instead of the setting server.address");
  serve->add_option("--port", options->port,
                    "Port, instead of the setting server.port; 0 takes a free one");
  serve
      ->add_option("--drain", options->drain_s, "Seconds that running requests may take at the end")
      ->capture_default_str();
  serve->callback([&invocation, options] {
    invocation.run = [options](Context& context) { return run_serve(context, *options); };
  });
}

} // namespace njia::cli
