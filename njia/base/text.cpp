#include "njia/base/text.h"

#include "njia/base/check.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace njia {
namespace {

constexpr std::array<std::string_view, 4> kWideSpaces{"\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF",
                                                      "\xE2\x80\xAF"};

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Marks that join a word rather than part it: "Murang'a", "N’Djamena", "Sana`a".
bool is_apostrophe(UChar32 c) {
  return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x02BB ||
         c == 0x00B4 || c == 0x02BF || c == 0x02BE;
}

constexpr UChar32 kTatweel = 0x0640;

class Folded {
public:
  void letter(std::string_view bytes) {
    if (gap_ && !text_.empty()) {
      text_ += ' ';
    }
    gap_ = false;
    text_ += bytes;
  }
  void gap() { gap_ = true; }
  std::string take() { return std::move(text_); }

private:
  std::string text_;
  bool gap_ = false;
};

std::string fold_ascii(std::string_view text) {
  auto out = Folded{};
  for (auto const c : text) {
    auto const lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
      out.letter({&lower, 1});
    } else if (c != '\'' && c != '`') {
      out.gap();
    }
  }
  return out.take();
}

std::string fold_unicode(std::string_view text) {
  auto failure = U_ZERO_ERROR;
  auto const* nfkd = icu::Normalizer2::getNFKDInstance(failure);
  NJIA_CHECK(U_SUCCESS(failure), "ICU carries its normalisation data");
  auto source = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  source.foldCase();
  auto const decomposed = nfkd->normalize(source, failure);
  NJIA_CHECK(U_SUCCESS(failure), "normalisation does not fail on a valid string");

  auto out = Folded{};
  for (auto i = int32_t{0}; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    auto const c = decomposed.char32At(i);
    auto const is_mark = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
    if (is_mark || is_apostrophe(c) || c == kTatweel) {
      continue;
    }
    if (u_isalnum(c)) {
      auto bytes = std::string{};
      icu::UnicodeString{c}.toUTF8String(bytes);
      out.letter(bytes);
    } else {
      out.gap();
    }
  }
  return out.take();
}

} // namespace

std::int32_t take_code_point(std::string_view bytes, std::int32_t& i) {
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion" // inside ICU's macro
  U8_NEXT(bytes.data(), i, static_cast<int32_t>(bytes.size()), c);
#pragma GCC diagnostic pop
  return c;
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) {
    return std::string{text};
  }
  auto failure = U_ZERO_ERROR;
  auto const* const form = icu::Normalizer2::getNFCInstance(failure);
  auto const piece = icu::StringPiece{text.data(), static_cast<int32_t>(text.size())};
  auto const composed = form->normalize(icu::UnicodeString::fromUTF8(piece), failure);
  NJIA_CHECK(U_SUCCESS(failure) != 0, "ICU's own tables are there");
  auto out = std::string{};
  composed.toUTF8String(out);
  return out;
}

bool is_valid_utf8(std::string_view bytes) {
  for (auto i = int32_t{0}; i < static_cast<int32_t>(bytes.size());) {
    if (take_code_point(bytes, i) < 0) {
      return false;
    }
  }
  return true;
}

std::string_view trim(std::string_view text) {
  auto const is_plain = [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x80; };
  if (text.empty() || (is_plain(text.front()) && is_plain(text.back()))) {
    return text; // nearly all texts
  }
  for (auto again = true; again;) {
    again = false;
    while (!text.empty() && is_ascii_space(text.front())) {
      text.remove_prefix(1);
    }
    while (!text.empty() && is_ascii_space(text.back())) {
      text.remove_suffix(1);
    }
    for (auto const wide : kWideSpaces) {
      if (text.starts_with(wide)) {
        text.remove_prefix(wide.size());
        again = true;
      }
      if (text.ends_with(wide)) {
        text.remove_suffix(wide.size());
        again = true;
      }
    }
  }
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  auto parts = std::vector<std::string_view>{};
  for (;;) {
    auto const at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(at + 1);
  }
}

std::string ascii_lower(std::string_view text) {
  auto lower = std::string{text};
  for (auto& c : lower) {
    if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c + 32);
    }
  }
  return lower;
}

std::string fold(std::string_view text) {
  return is_ascii(text) ? fold_ascii(text) : fold_unicode(text);
}

std::size_t count_code_points(std::string_view utf8) {
  auto count = std::size_t{0};
  for (auto i = int32_t{0}; i < static_cast<int32_t>(utf8.size()); ++count) {
    take_code_point(utf8, i);
  }
  return count;
}

} // namespace njia
