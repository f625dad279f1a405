#include "njia/base/toml_plane.h"

#include "njia/base/text.h"

#include <unicode/unistr.h>

namespace njia {
namespace {

constexpr char32_t kPlane = 0xF0000;

bool is_risky(char32_t c) { return c >= 0xA0 && c < 0xFEFF; }

template <class Image> std::string mapped(std::string_view utf8, Image const& image) {
  auto const in = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())});
  auto out = icu::UnicodeString{};
  for (auto i = int32_t{0}; i < in.length(); i = in.moveIndex32(i, 1)) {
    out.append(static_cast<UChar32>(image(static_cast<char32_t>(in.char32At(i)))));
  }
  auto bytes = std::string{};
  return out.toUTF8String(bytes);
}

} // namespace

std::string to_toml_plane(std::string_view utf8) {
  return mapped(utf8, [](char32_t c) { return is_risky(c) ? c + kPlane : c; });
}

std::string from_toml_plane(std::string_view utf8) {
  return mapped(utf8,
                [](char32_t c) { return c > kPlane && is_risky(c - kPlane) ? c - kPlane : c; });
}

std::size_t toml_fault_line(std::string_view text) {
  constexpr auto kNoName = std::string_view{"{[(.,;:=+*/\\|&%$#@!?<>^~`}"};
  auto number = std::size_t{1};
  for (auto const line : split(text, '\n')) {
    auto const header = trim(line);
    auto const name = header.find_first_not_of("[ \t");
    if (header.starts_with("[[[") || (header.starts_with('[') && name != std::string_view::npos &&
                                      kNoName.find(header[name]) != std::string_view::npos)) {
      return number;
    }
    ++number;
  }
  return 1;
}

} // namespace njia
