#include "njia/report/words/spelled.h"

#include "njia/base/check.h"

#include <memory>
#include <unicode/rbnf.h>
#include <unicode/uchar.h>

namespace njia::report {
namespace {

std::string to_utf8(icu::UnicodeString const& text) {
  auto out = std::string{};
  text.toUTF8String(out);
  return out;
}

std::unique_ptr<icu::RuleBasedNumberFormat> make_speller(Language language) {
  auto status = U_ZERO_ERROR;
  auto const locale = icu::Locale{std::string{language_tag(language)}.c_str()};
  auto speller = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, locale, status);
  NJIA_CHECK(U_SUCCESS(status), "ICU spells numbers in English and French");
  return speller;
}

} // namespace

bool spells(Language language, std::uint64_t n) {
  return n < 100 && (language == Language::en || language == Language::fr);
}

std::string spell(Language language, unsigned n) {
  static auto const kEnglish = make_speller(Language::en);
  static auto const kFrench = make_speller(Language::fr);
  auto out = icu::UnicodeString{};
  (language == Language::fr ? *kFrench : *kEnglish).format(static_cast<int32_t>(n), out);
  return to_utf8(out);
}

std::string capitalise_first(std::string text) {
  auto const all = icu::UnicodeString::fromUTF8(text);
  if (all.isEmpty()) {
    return text;
  }
  auto const end = all.moveIndex32(0, 1);
  auto first = icu::UnicodeString{all, 0, end};
  first.toUpper(icu::Locale::getRoot());
  return to_utf8(first + icu::UnicodeString{all, end});
}

std::string uncapitalise_first(std::string text) {
  auto const all = icu::UnicodeString::fromUTF8(text);
  auto const end = all.isEmpty() ? 0 : all.moveIndex32(0, 1);
  auto const is_name = end < all.length() && u_isupper(all.char32At(end)) != 0;
  if (all.isEmpty() || is_name) {
    return text;
  }
  auto first = icu::UnicodeString{all, 0, end};
  first.toLower(icu::Locale::getRoot());
  return to_utf8(first + icu::UnicodeString{all, end});
}

} // namespace njia::report
