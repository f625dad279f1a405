// Prints the conformance cases for tests of the program as it runs (tests/hub/bad_input), one a
// line: status, error key, bytes in hexadecimal, name; separated by tabs.
#include "njia/server/http/testing/conformance.h"

#include <fmt/format.h>

int main() {
  for (auto const& one : njia::http::testing::conformance_cases()) {
    auto bytes = std::string{};
    for (auto const byte : one.bytes) {
      bytes += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    }
    fmt::print("{}\t{}\t{}\t{}\n", one.status, one.key, bytes, one.name);
  }
}
