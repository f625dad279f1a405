// Bytes from hexadecimal digits, as specifications print them; spaces are passed over. For tests.
#pragma once

#include "njia/base/check.h"
#include "njia/webauthn/bytes.h"

#include <charconv>
#include <string>
#include <string_view>

namespace njia::webauthn::testing {

inline Bytes hex(std::string_view text) {
  auto digits = std::string{text};
  std::erase(digits, ' ');
  auto bytes = Bytes(digits.size() / 2);
  for (auto i = std::size_t{0}; i < bytes.size(); ++i) {
    auto const* const at = digits.data() + 2 * i;
    NJIA_CHECK(std::from_chars(at, at + 2, bytes[i], 16).ptr == at + 2, "hexadecimal digits");
  }
  return bytes;
}

} // namespace njia::webauthn::testing
