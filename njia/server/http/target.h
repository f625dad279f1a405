// The request target (RFC 9112 section 3.2) taken apart and decoded, so strictly that no two
// programs can read two different paths out of it.
#pragma once

#include "njia/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace njia::http {

struct Target {
  std::string path;
  std::vector<std::pair<std::string, std::string>> query;
  std::string authority; ///< of the absolute form, as written; otherwise empty
};

/// Origin form ("/a?b=c"), absolute form ("http://host/a") and "*". Errors: `http.target` for
/// characters that must be encoded, wrong or hidden encoding (%00, %2f, %5c, %2e%2e), empty
/// segments and bad UTF-8; `http.too_many_parameters`.
/// By hand: "/a%20b?x=1+2" is path "/a b", query x = "1 2".
Result<Target> parse_target(std::string_view raw);

/// Bytes of %XX; nothing when a % is not followed by two hexadecimal digits.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space);

/// Whether this is a host name, an IPv4 or bracketed IPv6 address, with or without a port.
bool is_authority(std::string_view text);

} // namespace njia::http
