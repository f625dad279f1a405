// The one translation unit that knows Boost.Asio and Boost.Beast. Each connection lives on one
// thread and is one coroutine; its memory while it waits is its own object and two small frames:
// bytes are read into a buffer of the thread, and kept only while a request is not whole.
//
// Its parts: beast/core.h, connection.h, receive.h, send.h; here is the server itself, with its
// threads and its list of connections.
//
// No co_await stands behind && or ||, or within a larger condition: g++ 12.2 evaluates it there
// also when it should not.
#include "njia/server/http/beast/send.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <csignal>

#include <sys/resource.h>

namespace njia::http {
namespace {

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
