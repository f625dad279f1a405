// Base64url without padding (RFC 4648 section 5): how bytes travel in JSON and in links. Strict:
// every text stands for one run of bytes and every run of bytes has one text, so that a text can be
// compared in place of the bytes.
#pragma once

#include "njia/base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace njia {

/// By hand (RFC 4648 section 10, without its padding): the bytes of "foob" give "Zm9vYg".
std::string format_base64url(std::span<std::uint8_t const> bytes);

/// Empty text gives no bytes. Refused: padding, white space, '+' and '/', a length that no bytes
/// have, and a last character whose unused bits are not zero ("Zh" for "Zg").
/// Errors: `base64url.malformed`. One pass.
Result<std::vector<std::uint8_t>> parse_base64url(std::string_view text);

} // namespace njia
