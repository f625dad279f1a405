// An audit file whose bytes anybody may have written. What is sound must end where it says, and a
// member's expectation of another key must always be refused.
#include "njia/crypto/audit_verify.h"

#include <cstdlib>
#include <sstream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia::crypto;
  auto const text = std::string{reinterpret_cast<char const*>(data), size};
  auto in = std::istringstream{text};
  auto const got = verify_audit(in);
  auto again = std::istringstream{text};
  if (verify_audit(again, {AuditPublicKey{9}, {}})) {
    std::abort();
  }
  if (got) {
    auto later = got->chain;
    later.seq += 1;
    auto once_more = std::istringstream{text};
    auto const rolled_back = verify_audit(once_more, {got->key, later});
    if (rolled_back || rolled_back.error().key != "audit.rolled_back") {
      std::abort();
    }
  }
  return 0;
}
