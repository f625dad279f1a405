#include "njia/base/check.h"

#include <fmt/format.h>

namespace njia {

void fail_check(char const* condition, char const* file, int line, std::string const& why) {
  throw BrokenInvariant{fmt::format("{}:{}: {} ({})", file, line, why, condition)};
}

} // namespace njia
