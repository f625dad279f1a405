#include "njia/app/import/toml_text.h"

#include <string>

#include <toml++/toml.h>
#include <unicode/unistr.h>

namespace njia::importing {
namespace {

namespace json = boost::json;

// toml++ 3.3 takes most characters from U+00A0 to U+FEFE for impossible where it looks for white
// space, and goes on undefined. It is given their images in a private plane, and gives them back.
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

std::string to_plane(std::string_view text) {
  return mapped(text, [](char32_t c) { return is_risky(c) ? c + kPlane : c; });
}

std::string from_plane(std::string_view text) {
  return mapped(text,
                [](char32_t c) { return c > kPlane && is_risky(c - kPlane) ? c - kPlane : c; });
}

json::value to_json(toml::node const& node) {
  if (auto const* table = node.as_table()) {
    auto object = json::object{};
    for (auto const& [key, value] : *table) {
      object.emplace(from_plane(key.str()), to_json(value));
    }
    return object;
  }
  if (auto const* list = node.as_array()) {
    auto array = json::array{};
    for (auto const& value : *list) {
      array.push_back(to_json(value));
    }
    return array;
  }
  if (auto const text = node.value<std::string_view>()) {
    return json::value(json::string{from_plane(*text)});
  }
  if (auto const* flag = node.as_boolean()) {
    return flag->get();
  }
  if (auto const whole = node.as_integer()) {
    return whole->get();
  }
  return nullptr; // floats and dates: no key of a mapping takes them
}

Error malformed(std::size_t line) {
  return {.key = "mapping.malformed", .where = "", .args = {{"line", std::to_string(line)}}};
}

} // namespace

Result<json::value> parse_toml(std::string_view text) {
  try {
    return to_json(toml::parse(to_plane(text)));
  } catch (toml::parse_error const& failure) { // toml++ knows no other way to say it
    return malformed(failure.source().begin.line);
  }
}

} // namespace njia::importing
