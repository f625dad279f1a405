// Work in a process of its own, for tests of what a process may not survive or cannot take back.
#pragma once

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace njia::base_testing {

/// Runs work in a child process; answers with how it ended: 0-255, or -signal.
inline int in_child(std::function<int()> const& work) {
  auto const child = ::fork();
  if (child == 0) {
    ::_exit(work());
  }
  auto status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

/// From now on no file of this process can grow beyond `bytes`: writing fails, as on a full disk.
/// Only for a child.
inline void limit_file_size(rlim_t bytes) {
  std::signal(SIGXFSZ, SIG_IGN);
  auto const limit = rlimit{.rlim_cur = bytes, .rlim_max = bytes};
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace njia::base_testing
