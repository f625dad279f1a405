// What the tables of good answers with one thing wrong share: the site, its expectation and two
// keys.
#pragma once

#include "njia/webauthn/expected.h"
#include "njia/webauthn/testing/software_authenticator.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace njia::webauthn::testing {

inline constexpr auto kOrigin = "https://njia.example.org";
inline constexpr auto kRpId = "njia.example.org";

inline Expected expected() {
  return {.rp_id = kRpId, .origins = {kOrigin}, .challenge = Bytes(32, 0x5A)};
}

inline std::string key_of(auto const& result) { return result ? "" : result.error().key; }

inline void replace(Bytes& bytes, std::string_view from, std::string_view to) {
  auto text = std::string{text_of(bytes)};
  auto const at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
  bytes.assign(text.begin(), text.end());
}

inline PrivateKey const& our_key() {
  static auto const key = PrivateKey::make(Algorithm::es256);
  return key;
}
inline PrivateKey const& other_key() {
  static auto const key = PrivateKey::make(Algorithm::es256);
  return key;
}

/// Calls `check` with each byte changed in turn, in its lowest, its highest and all bits.
inline void change_each_byte(Bytes& bytes, auto const& check) {
  for (auto i = std::size_t{0}; i < bytes.size(); ++i) {
    for (auto const change : {0x01U, 0x80U, 0xFFU}) {
      auto const was = bytes[i];
      bytes[i] = static_cast<std::uint8_t>(was ^ change);
      check(i);
      bytes[i] = was;
    }
  }
}

} // namespace njia::webauthn::testing
