#include "njia/base/toml_plane.h"

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

} // namespace njia
