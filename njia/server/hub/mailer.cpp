#include "njia/server/hub/mailer.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <thread>

#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace njia::server {
namespace {

/// Both ends, closed with it. A pair of sockets, because writing to a pipe whose reader went away
/// would end the program.
class Pipe {
public:
  Pipe() { is_open_ = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends_.data()) == 0; }
  ~Pipe() {
    close(0);
    close(1);
  }
  Pipe(Pipe const&) = delete;
  Pipe& operator=(Pipe const&) = delete;

  bool is_open() const { return is_open_; }
  int end(std::size_t which) const { return ends_[which]; }
  void close(std::size_t which) {
    if (ends_[which] >= 0) {
      ::close(ends_[which]);
      ends_[which] = -1;
    }
  }

private:
  std::array<int, 2> ends_ = {-1, -1};
  bool is_open_ = false;
};

/// False when the reader went away first.
bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    auto const written = ::send(descriptor, text.data(), text.size(), MSG_NOSIGNAL);
    if (written < 0 && errno != EINTR) {
      return false;
    }
    text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
  return true;
}

/// Whether the child ended well within the time; one that did not is killed.
bool ends_well(pid_t child) {
  constexpr auto kPause = std::chrono::milliseconds{20};
  for (auto left = kMailTime / kPause; left > 0; --left) {
    auto status = 0;
    if (::waitpid(child, &status, WNOHANG) == child) {
      return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    std::this_thread::sleep_for(kPause);
  }
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  return false;
}

/// The program with this descriptor as its input; 0: it did not start.
pid_t start(std::string const& program, int input) {
  auto actions = posix_spawn_file_actions_t{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  auto attributes = posix_spawnattr_t{};
  posix_spawnattr_init(&attributes);
  auto none = sigset_t{}; // the hub blocks signals that others must hear
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  auto path = program;
  auto recipients_inside = std::string{"-t"};
  auto dots_are_text = std::string{"-i"};
  auto arguments =
      std::array<char*, 4>{path.data(), recipients_inside.data(), dots_are_text.data(), nullptr};
  auto environment = std::array<char*, 1>{nullptr};
  auto child = pid_t{0};
  auto const failed = ::posix_spawn(&child, program.c_str(), &actions, &attributes,
                                    arguments.data(), environment.data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? child : 0;
}

} // namespace

Result<Done> send_mail(std::string const& program, std::string const& message) {
  auto const failed = Error{.key = "mail.not_sent", .where = "", .args = {{"program", program}}};
  auto pipe = Pipe{};
  auto const child = pipe.is_open() ? start(program, pipe.end(0)) : 0;
  if (child == 0) {
    return failed;
  }
  pipe.close(0);
  auto const is_taken = write_all(pipe.end(1), message);
  pipe.close(1);
  return ends_well(child) && is_taken ? Result{Done{}} : failed;
}

} // namespace njia::server
