#include "njia/base/json_text.h"

namespace njia {

void append_json_string(std::string& out, std::string_view text) {
  constexpr auto kHex = std::string_view{"0123456789abcdef"};
  out += '"';
  auto plain = std::size_t{0}; // start of what needs no escape
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    auto const byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') {
      continue;
    }
    out += text.substr(plain, i - plain);
    plain = i + 1;
    if (byte >= 0x20) {
      out += '\\';
      out += text[i];
    } else if (byte == '\n') {
      out += "\\n";
    } else {
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
    }
  }
  out += text.substr(plain);
  out += '"';
}

} // namespace njia
