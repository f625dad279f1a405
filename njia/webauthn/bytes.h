// Bytes as they come from a browser, and views of them. What is given as a view must outlive what
// is made from it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace njia::webauthn {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<std::uint8_t const>;

inline ByteView view_of(std::string_view text) {
  return {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()};
}

inline std::string_view text_of(ByteView bytes) {
  return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

} // namespace njia::webauthn
