// Against a socket of our own, as systemd's would be; the variables are set and taken back.
#include "njia/server/http/sd_notify.h"

#include "njia/base/testing/child_process.h"

#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace njia::http {
namespace {

/// A datagram socket bound to a name; "@" makes it abstract.
class Manager {
public:
  explicit Manager(std::string const& name) : fd_{::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)} {
    auto address = sockaddr_un{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.data(), name.size());
    if (name[0] == '@') {
      address.sun_path[0] = '\0';
    }
    auto const size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    bound_ = ::bind(fd_, reinterpret_cast<sockaddr const*>(&address), size) == 0;
    ::setenv("NOTIFY_SOCKET", name.c_str(), 1);
  }
  Manager(Manager const&) = delete;
  Manager& operator=(Manager const&) = delete;
  ~Manager() {
    ::close(fd_);
    ::unsetenv("NOTIFY_SOCKET");
  }
  bool is_bound() const { return bound_; }
  std::string heard() const {
    auto text = std::array<char, 256>{};
    auto const got = ::recv(fd_, text.data(), text.size(), MSG_DONTWAIT);
    return got < 0 ? "nothing" : std::string{text.data(), static_cast<std::size_t>(got)};
  }

private:
  int fd_;
  bool bound_ = false;
};

TEST(ServiceManager, hears_what_it_is_told) {
  auto const path = ::testing::TempDir() + "njia_notify_" + std::to_string(::getpid());
  for (auto const& name : {path, "@njia-notify-" + std::to_string(::getpid())}) {
    auto const manager = Manager{name};
    ASSERT_TRUE(manager.is_bound()) << name;
    EXPECT_TRUE(notify_service_manager(kReady));
    EXPECT_EQ(manager.heard(), "READY=1");
    EXPECT_TRUE(notify_service_manager("STOPPING=1\nSTATUS=Draining"));
    EXPECT_EQ(manager.heard(), "STOPPING=1\nSTATUS=Draining");
    EXPECT_TRUE(notify_service_manager(kWatchdog));
    EXPECT_EQ(manager.heard(), "WATCHDOG=1");
    EXPECT_EQ(manager.heard(), "nothing");
  }
  ::unlink(path.c_str());
}

TEST(ServiceManager, may_be_missing) {
  ::unsetenv("NOTIFY_SOCKET");
  EXPECT_FALSE(notify_service_manager(kReady));
  for (auto const& name : {std::string{"relative"}, std::string{"/nowhere/to/be/found"},
                           std::string{"@"}, "/" + std::string(200, 'x')}) {
    ::setenv("NOTIFY_SOCKET", name.c_str(), 1);
    EXPECT_FALSE(notify_service_manager(kReady)) << name;
  }
  ::unsetenv("NOTIFY_SOCKET");
}

TEST(Watchdog, is_for_this_process_only) {
  ::setenv("WATCHDOG_USEC", "30000000", 1);
  EXPECT_EQ(watchdog_interval(), std::chrono::seconds{30});
  ::setenv("WATCHDOG_PID", std::to_string(::getpid()).c_str(), 1);
  EXPECT_EQ(watchdog_interval(), std::chrono::seconds{30});
  ::setenv("WATCHDOG_PID", "1", 1);
  EXPECT_EQ(watchdog_interval(), std::nullopt);
  ::unsetenv("WATCHDOG_PID");
  for (auto const* const bad : {"0", "", "-1", "soon"}) {
    ::setenv("WATCHDOG_USEC", bad, 1);
    EXPECT_EQ(watchdog_interval(), std::nullopt) << bad;
  }
  ::unsetenv("WATCHDOG_USEC");
  EXPECT_EQ(watchdog_interval(), std::nullopt);
}

TEST(ListeningFds, are_taken_once_and_not_handed_on) {
  // In a child: descriptors 3 and 4 are what systemd would have left there.
  auto const outcome = base_testing::in_child([] {
    auto const socket = ::socket(AF_INET, SOCK_STREAM, 0);
    ::dup2(socket, 4);
    ::dup2(4, 3);
    ::setenv("LISTEN_FDS", "2", 1);
    ::setenv("LISTEN_PID", std::to_string(::getpid()).c_str(), 1);
    if (take_listening_fds() != std::vector<int>{3, 4}) {
      return 1;
    }
    if ((::fcntl(3, F_GETFD) & FD_CLOEXEC) == 0 || std::getenv("LISTEN_FDS") != nullptr) {
      return 2;
    }
    if (!take_listening_fds().empty()) {
      return 3;
    }
    ::setenv("LISTEN_FDS", "2", 1);
    ::setenv("LISTEN_PID", "1", 1);
    return take_listening_fds().empty() ? 0 : 4;
  });
  EXPECT_EQ(outcome, 0);
}

} // namespace
} // namespace njia::http
