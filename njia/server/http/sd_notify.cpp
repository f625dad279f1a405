#include "njia/server/http/sd_notify.h"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace njia::http {
namespace {

std::string_view environment(char const* name) {
  auto const* const value = std::getenv(name);
  return value == nullptr ? std::string_view{} : std::string_view{value};
}

std::optional<std::uint64_t> number(std::string_view text) {
  auto value = std::uint64_t{0};
  auto const* const end = text.data() + text.size();
  auto const read = std::from_chars(text.data(), end, value);
  return text.empty() || read.ec != std::errc{} || read.ptr != end ? std::nullopt
                                                                   : std::optional{value};
}

bool is_this_process(std::string_view pid) {
  return number(pid) == static_cast<std::uint64_t>(::getpid());
}

} // namespace

bool notify_service_manager(std::string_view lines) {
  auto const name = environment("NOTIFY_SOCKET");
  auto address = sockaddr_un{};
  address.sun_family = AF_UNIX;
  if (name.size() < 2 || name.size() >= sizeof(address.sun_path) ||
      (name[0] != '/' && name[0] != '@')) {
    return false;
  }
  std::memcpy(address.sun_path, name.data(), name.size());
  if (name[0] == '@') {
    address.sun_path[0] = '\0';
  }
  auto const size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
  auto const fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (fd < 0) {
    return false;
  }
  auto const sent = ::sendto(fd, lines.data(), lines.size(), MSG_NOSIGNAL,
                             reinterpret_cast<sockaddr const*>(&address), size);
  ::close(fd);
  return sent == static_cast<ssize_t>(lines.size());
}

std::optional<std::chrono::microseconds> watchdog_interval() {
  auto const pid = environment("WATCHDOG_PID");
  auto const interval = number(environment("WATCHDOG_USEC"));
  if (!interval || *interval == 0 || (!pid.empty() && !is_this_process(pid))) {
    return std::nullopt;
  }
  return std::chrono::microseconds{*interval};
}

std::vector<int> take_listening_fds() {
  constexpr auto kFirst = 3;
  constexpr auto kMost = std::uint64_t{64};
  auto fds = std::vector<int>{};
  auto const count = number(environment("LISTEN_FDS"));
  if (count && *count <= kMost && is_this_process(environment("LISTEN_PID"))) {
    for (auto fd = kFirst; fd < kFirst + static_cast<int>(*count); ++fd) {
      if (::fcntl(fd, F_SETFD, FD_CLOEXEC) == 0) {
        fds.push_back(fd);
      }
    }
  }
  for (auto const* const name : {"LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES"}) {
    ::unsetenv(name);
  }
  return fds;
}

} // namespace njia::http
