#include "njia/crypto/hygiene.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <system_error>

namespace njia::crypto {

void harden_process() {
  auto const none = rlimit{0, 0};
  if (::setrlimit(RLIMIT_CORE, &none) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
    throw std::system_error{errno, std::generic_category(), "core dumps cannot be turned off"};
  }
}

} // namespace njia::crypto
