// Malformed and borderline requests with what RFC 9112 and RFC 9110 (or our limits) want of each:
// test F3 of the security tests. Used over a socket and against check_head.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace njia::http::testing {

struct ConformanceCase {
  std::string name;
  std::string bytes;
  int status;           ///< of the first answer; 0: the connection closes without one
  std::string_view key; ///< the error key; "" when the request is good
  bool in_head;         ///< the head alone decides, so check_head must say the same
};

std::vector<ConformanceCase> const& conformance_cases();

} // namespace njia::http::testing
