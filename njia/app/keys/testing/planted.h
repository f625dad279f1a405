// Planted texts, looked for in every byte of files: as they are, in UTF-16, base64 and hexadecimal.
// For tests.
#pragma once

#include "njia/crypto/encode.h"

#include <algorithm>
#include <bitset>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace njia::planted {

inline std::string utf16(std::string_view text, bool is_big_endian) {
  auto out = std::string{};
  for (auto const c : text) {
    out += is_big_endian ? std::string{'\0', c} : std::string{c, '\0'};
  }
  return out;
}

/// What of the text is always the same in base64url when `before` bytes stand in front of it.
inline std::string base64(std::string_view text, std::size_t before) {
  auto const padded = std::string(before, 'x') + std::string{text};
  auto const whole = crypto::to_base64url(crypto::as_bytes(padded));
  auto const skip = before == 0 ? 0U : before + 1;
  return whole.substr(skip, padded.size() / 3 * 4 - skip - 1);
}

/// The same in the usual alphabet of base64.
inline std::string usual_base64(std::string text) {
  std::replace(text.begin(), text.end(), '-', '+');
  std::replace(text.begin(), text.end(), '_', '/');
  return text;
}

inline std::string upper(std::string text) {
  for (auto& c : text) {
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return text;
}

inline std::vector<std::string> forms_of(std::string const& text) {
  auto const hex = crypto::to_hex(crypto::as_bytes(text));
  return {text,
          utf16(text, false),
          utf16(text, true),
          base64(text, 0),
          base64(text, 1),
          base64(text, 2),
          usual_base64(base64(text, 0)),
          usual_base64(base64(text, 1)),
          usual_base64(base64(text, 2)),
          hex,
          upper(hex)};
}

inline std::string read(std::filesystem::path const& file) {
  auto in = std::ifstream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// All forms of all planted texts, found in one pass: by their first eight bytes.
class Needles {
public:
  /// @param texts  of 15 bytes or more
  explicit Needles(std::vector<std::string> const& texts) {
    for (auto const& planted : texts) {
      for (auto const& form : forms_of(planted)) {
        by_start_.emplace(form.substr(0, kStart), std::pair{form, planted});
        starts_.set(two_bytes(form, 0));
      }
    }
  }

  /// The planted texts that stand in the bytes, in any form.
  std::set<std::string> find(std::string_view bytes) const {
    auto found = std::set<std::string>{};
    for (auto at = std::size_t{0}; at + kStart <= bytes.size(); ++at) {
      if (!starts_.test(two_bytes(bytes, at))) {
        continue;
      }
      auto const [first, last] = by_start_.equal_range(std::string{bytes.substr(at, kStart)});
      for (auto needle = first; needle != last; ++needle) {
        if (bytes.substr(at).starts_with(needle->second.first)) {
          found.insert(needle->second.second);
        }
      }
    }
    return found;
  }

private:
  static constexpr std::size_t kStart = 8;
  static std::size_t two_bytes(std::string_view text, std::size_t at) {
    return std::size_t{static_cast<unsigned char>(text[at])} << 8 |
           static_cast<unsigned char>(text[at + 1]);
  }

  std::unordered_multimap<std::string, std::pair<std::string, std::string>> by_start_;
  std::bitset<65'536> starts_;
};

/// Files below a folder that hold one of the planted texts in any form.
inline std::vector<std::string> hits(std::filesystem::path const& folder, Needles const& needles) {
  auto found = std::vector<std::string>{};
  for (auto const& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file()) {
      for (auto const& planted : needles.find(read(entry.path()))) {
        found.push_back(entry.path().filename().string() + ": " + planted);
      }
    }
  }
  return found;
}

} // namespace njia::planted
