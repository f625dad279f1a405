// NJIA_CHECK: for what cannot be, whatever a user does. Throws BrokenInvariant, which main, the
// request boundary and the job runner catch; tests see it as a failure.
#pragma once

#include <stdexcept>
#include <string>

namespace njia {

/// A bug: an invariant of the program does not hold. Never thrown because of user input.
struct BrokenInvariant : std::logic_error {
  using std::logic_error::logic_error;
};

[[noreturn]] void fail_check(char const* condition, char const* file, int line,
                             std::string const& why);

} // namespace njia

#define NJIA_CHECK(cond, why)                                                                      \
  do {                                                                                             \
    if (!(cond)) {                                                                                 \
      ::njia::fail_check(#cond, __FILE__, __LINE__, (why));                                        \
    }                                                                                              \
  } while (false)
