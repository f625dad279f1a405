#include "njia/io/read/bytes/encoding.h"

#include "njia/base/text.h"

#include <array>

namespace njia::sheets {
namespace {

// Source of both tables: the Unicode consortium's mapping files CP1252.TXT and ROMAN.TXT.
constexpr std::array<char16_t, 128> kCp1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178, 0x00A0, 0x00A1, 0x00A2, 0x00A3,
    0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x00BA, 0x00BB,
    0x00BC, 0x00BD, 0x00BE, 0x00BF, 0x00C0, 0x00C1, 0x00C2, 0x00C3, 0x00C4, 0x00C5, 0x00C6, 0x00C7,
    0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x00CC, 0x00CD, 0x00CE, 0x00CF, 0x00D0, 0x00D1, 0x00D2, 0x00D3,
    0x00D4, 0x00D5, 0x00D6, 0x00D7, 0x00D8, 0x00D9, 0x00DA, 0x00DB, 0x00DC, 0x00DD, 0x00DE, 0x00DF,
    0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x00E4, 0x00E5, 0x00E6, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB,
    0x00EC, 0x00ED, 0x00EE, 0x00EF, 0x00F0, 0x00F1, 0x00F2, 0x00F3, 0x00F4, 0x00F5, 0x00F6, 0x00F7,
    0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x00FD, 0x00FE, 0x00FF,
};
constexpr std::array<char16_t, 128> kMacRoman = {
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3,
    0x00E5, 0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3,
    0x00F2, 0x00F4, 0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3,
    0x00A7, 0x2022, 0x00B6, 0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8,
    0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA,
    0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB,
    0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D,
    0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02,
    0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1, 0x00CB, 0x00C8, 0x00CD, 0x00CE,
    0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9, 0x0131, 0x02C6, 0x02DC,
    0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7,
};

constexpr char32_t kReplacement = 0xFFFD;

/// Length of the valid UTF-8 sequence at the beginning of `bytes`; 0 when there is none.
std::size_t sequence_length(std::string_view bytes) {
  auto const at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  auto const lead = at(0);
  if (lead < 0x80) {
    return 1;
  }
  auto const length = std::size_t{lead >= 0xC2 && lead < 0xE0   ? 2U
                                  : lead >= 0xE0 && lead < 0xF0 ? 3U
                                  : lead >= 0xF0 && lead < 0xF5 ? 4U
                                                                : 0U};
  if (length == 0 || bytes.size() < length) {
    return 0;
  }
  for (auto i = std::size_t{1}; i < length; ++i) {
    if ((at(i) & 0xC0) != 0x80) {
      return 0;
    }
  }
  auto const too_low = (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xF0 && at(1) < 0x90);
  auto const surrogate = lead == 0xED && at(1) >= 0xA0;
  auto const too_high = lead == 0xF4 && at(1) >= 0x90;
  return too_low || surrogate || too_high ? 0 : length;
}

} // namespace

char32_t cp1252_code_point(unsigned char byte) {
  return byte < 0x80 ? byte : kCp1252[byte - 0x80U];
}

char32_t mac_roman_code_point(unsigned char byte) {
  return byte < 0x80 ? byte : kMacRoman[byte - 0x80U];
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) {
    code_point = kReplacement;
  }
  auto const tail = [&](unsigned shift) {
    out += static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU));
  };
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += static_cast<char>(0xC0U | (code_point >> 6U));
    tail(0);
  } else if (code_point < 0x10000) {
    out += static_cast<char>(0xE0U | (code_point >> 12U));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | (code_point >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::string repair_utf8(std::string_view bytes) {
  auto out = std::string{};
  out.reserve(bytes.size() + 8);
  while (!bytes.empty()) {
    auto const length = sequence_length(bytes);
    if (length == 0) {
      append_utf8(out, kReplacement);
      bytes.remove_prefix(1);
    } else {
      out += bytes.substr(0, length);
      bytes.remove_prefix(length);
    }
  }
  return out;
}

char32_t take_code_point(std::string_view& text) {
  auto const length = sequence_length(text);
  if (length <= 1) {
    auto const first = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    return length == 1 ? first : kReplacement;
  }
  constexpr std::array<unsigned, 5> kLeadBits = {0, 0, 0x1F, 0x0F, 0x07};
  auto code_point = static_cast<char32_t>(static_cast<unsigned char>(text[0]) & kLeadBits[length]);
  for (auto i = std::size_t{1}; i < length; ++i) {
    code_point = (code_point << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  text.remove_prefix(length);
  return code_point;
}

std::string_view DecodedFeed::next() {
  while (true) {
    auto block = inner_.next();
    if (encoding_ == TextEncoding::utf8_bom && at_start_ && block.starts_with("\xEF\xBB\xBF")) {
      block.remove_prefix(3);
      at_start_ = false;
      if (block.empty()) {
        continue;
      }
    }
    if (encoding_ == TextEncoding::utf8 || encoding_ == TextEncoding::utf8_bom) {
      return block;
    }
    out_.clear();
    if (block.empty()) {
      if (high_surrogate_ != 0 || !odd_byte_.empty()) { // cut in the middle of a character
        append_utf8(out_, kReplacement);
        high_surrogate_ = 0;
        odd_byte_.clear();
      }
      return out_;
    }
    if (encoding_ == TextEncoding::utf16le || encoding_ == TextEncoding::utf16be) {
      decode_utf16(block);
    } else {
      decode_single_bytes(block);
    }
    if (!out_.empty()) {
      return out_;
    }
  }
}

void DecodedFeed::decode_single_bytes(std::string_view block) {
  auto const to_code_point =
      encoding_ == TextEncoding::mac_roman ? mac_roman_code_point : cp1252_code_point;
  for (auto const c : block) {
    append_utf8(out_, to_code_point(static_cast<unsigned char>(c)));
  }
}

void DecodedFeed::decode_utf16(std::string_view block) {
  auto const little = encoding_ == TextEncoding::utf16le;
  auto const unit = [&](char first, char second) {
    auto const low = static_cast<unsigned char>(little ? first : second);
    auto const high = static_cast<unsigned char>(little ? second : first);
    take_unit(static_cast<char32_t>(high << 8U | low));
  };
  if (!odd_byte_.empty()) {
    unit(odd_byte_.front(), block.front());
    odd_byte_.clear();
    block.remove_prefix(1);
  }
  for (; block.size() >= 2; block.remove_prefix(2)) {
    unit(block[0], block[1]);
  }
  odd_byte_ = block;
}

void DecodedFeed::take_unit(char32_t unit) {
  if (at_start_) {
    at_start_ = false;
    if (unit == 0xFEFF) {
      return;
    }
  }
  if (high_surrogate_ != 0) {
    auto const high = std::exchange(high_surrogate_, 0);
    if (unit >= 0xDC00 && unit < 0xE000) {
      append_utf8(out_, 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00));
      return;
    }
    append_utf8(out_, kReplacement);
  }
  if (unit >= 0xD800 && unit < 0xDC00) {
    high_surrogate_ = unit;
    return;
  }
  append_utf8(out_, unit);
}

} // namespace njia::sheets
