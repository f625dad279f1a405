#include "njia/crypto/password.h"

#include "njia/base/text.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>

namespace njia::crypto {
namespace {

constexpr std::string_view kListHeader = "njia-common-passwords 1 ";
/// Digits and signs behind a common word that make it no better: "password2024!".
constexpr std::size_t kShortTail = 5;
/// Letters that must be left when the context's words are taken away.
constexpr std::size_t kLeastBesideContext = 6;
constexpr std::size_t kLeastContextWord = 3;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) >= 0x80);
}

/// Letters in the place of the digits and signs that people put for them; a 1 is an i or an l.
std::string unleet(std::string text, char one) {
  for (auto& c : text) {
    constexpr std::string_view kSigns = "0345789@$!+|";
    constexpr std::string_view kLetters = "oeastbgasitl";
    auto const at = kSigns.find(c);
    c = c == '1' ? one : at == std::string_view::npos ? c : kLetters[at];
  }
  return text;
}

std::string_view without_tail(std::string_view text) {
  auto length = text.size();
  while (length > 0 && text.size() - length < kShortTail && !is_letter(text[length - 1])) {
    --length;
  }
  return text.substr(0, length);
}

/// The readings under which a password is looked up.
std::vector<std::string> readings(std::string const& lower) {
  auto const stem = std::string{without_tail(lower)};
  return {
      lower, stem, unleet(lower, 'i'), unleet(lower, 'l'), unleet(stem, 'i'), unleet(stem, 'l')};
}

/// The shortest text that gives the whole when it is repeated.
std::string_view repeated_part(std::string_view text) {
  for (auto size = std::size_t{1}; size <= text.size() / 2; ++size) {
    if (text.size() % size == 0 && text.substr(size) == text.substr(0, text.size() - size)) {
      return text.substr(0, size);
    }
  }
  return text;
}

/// A row such as "abcdefgh…", "1234567890123…" or "zyxwv…".
bool is_row(std::string_view text) {
  for (auto const step : {1, 9, -1, -9}) { // 9: a row of digits begins anew
    auto const follows = [&](char a, char b) {
      auto const by = b - a;
      return by == step || (a >= '0' && a <= '9' && (by == step - 10 || by == step + 10));
    };
    if (std::adjacent_find(text.begin(), text.end(),
                           [&](char a, char b) { return !follows(a, b); }) == text.end()) {
      return true;
    }
  }
  return false;
}

bool is_common(std::string const& lower, CommonPasswords const& common) {
  auto const part = repeated_part(lower);
  if (part.size() <= 4 && part.size() < lower.size()) {
    return true;
  }
  if (is_row(lower)) {
    return true;
  }
  auto tries = readings(lower);
  auto joined = lower;
  std::erase_if(joined,
                [](char c) { return std::string_view{" -_.,"}.find(c) != std::string_view::npos; });
  for (auto const& text : {lower, joined, std::string{without_tail(joined)}}) {
    auto const again = readings(std::string{repeated_part(text)});
    if (repeated_part(text) != text || text == joined) {
      tries.insert(tries.end(), again.begin(), again.end());
    }
  }
  return std::any_of(tries.begin(), tries.end(),
                     [&](std::string const& word) { return common.contains(word); });
}

/// Folded letters and digits alone, without the spaces between words.
std::string squeezed(std::string_view text) {
  auto folded = fold(text);
  folded.erase(std::remove(folded.begin(), folded.end(), ' '), folded.end());
  return folded;
}

/// The context's words, longest first, so that a whole name goes before its parts.
std::vector<std::string> context_words(std::vector<std::string> const& context) {
  auto words = std::vector<std::string>{"njia"};
  for (auto const& text : context) {
    words.push_back(squeezed(text));
    auto const folded = fold(text);
    for (auto const part : split(folded, ' ')) {
      words.emplace_back(part);
    }
  }
  std::erase_if(
      words, [](std::string const& word) { return count_code_points(word) < kLeastContextWord; });
  std::sort(words.begin(), words.end(), [](std::string const& a, std::string const& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  return words;
}

bool is_contextual(std::string const& lower, std::vector<std::string> const& context) {
  auto const words = context_words(context);
  for (auto rest : {squeezed(lower), squeezed(unleet(lower, 'i')), squeezed(unleet(lower, 'l'))}) {
    auto found = false;
    for (auto const& word : words) {
      for (auto at = rest.find(word); at != std::string::npos; at = rest.find(word)) {
        rest.replace(at, word.size(), " "); // so that what was apart does not become a word
        found = true;
      }
    }
    std::erase_if(rest, [](char c) { return !is_letter(c); });
    if (found && count_code_points(rest) < kLeastBesideContext) {
      return true;
    }
  }
  return false;
}

} // namespace

Result<Done> check_password(std::string_view password, PasswordRules const& rules,
                            CommonPasswords const& common) {
  if (password.size() > kMaxPasswordBytes) {
    return Error{"password.too_long", "", {{"limit", std::to_string(kMaxPasswordBytes)}}};
  }
  if (!is_valid_utf8(password)) {
    return Error{"password.not_text", ""};
  }
  auto const text = nfc(password);
  auto const least = rules.has_second_factor ? kLeastPasswordWithFactor : kLeastPasswordAlone;
  if (count_code_points(text) < least) {
    return Error{"password.too_short", "", {{"minimum", std::to_string(least)}}};
  }
  auto const lower = ascii_lower(text);
  if (is_contextual(lower, rules.context)) {
    return Error{"password.contextual", ""};
  }
  if (is_common(lower, common)) {
    return Error{"password.common", ""};
  }
  return Done{};
}

Result<CommonPasswords> CommonPasswords::load(std::filesystem::path const& path) {
  auto in = std::ifstream{path, std::ios::binary};
  auto bytes = std::string{std::istreambuf_iterator<char>{in}, {}};
  if (!in) {
    return Error{"file.cannot_read", path.string(), {{"reason", "it is not there"}}};
  }
  auto list = parse(std::move(bytes));
  if (!list) {
    return Error{list.error().key, path.string()};
  }
  return list;
}

Result<CommonPasswords> CommonPasswords::parse(std::string bytes) {
  auto const damaged = Error{"password.list_damaged", ""};
  auto list = CommonPasswords{};
  list.bytes_ = std::move(bytes);
  auto const text = std::string_view{list.bytes_};
  auto const first = text.find('\n');
  if (!text.starts_with(kListHeader) || first == std::string_view::npos || !text.ends_with('\n') ||
      text.size() > (64U << 20)) {
    return damaged;
  }
  auto count = std::size_t{0};
  auto const [end, error] =
      std::from_chars(text.data() + kListHeader.size(), text.data() + first, count);
  if (error != std::errc{} || end != text.data() + first) {
    return damaged;
  }
  for (auto at = first + 1; at < text.size(); at = text.find('\n', at) + 1) {
    list.starts_.push_back(static_cast<std::uint32_t>(at));
    auto const rows = list.starts_.size();
    if (rows > 1 && !(list.row(rows - 2) < list.row(rows - 1))) {
      return damaged;
    }
  }
  return list.starts_.size() == count ? Result<CommonPasswords>{std::move(list)} : damaged;
}

std::string_view CommonPasswords::row(std::size_t index) const {
  auto const start = starts_[index];
  return std::string_view{bytes_}.substr(start, bytes_.find('\n', start) - start);
}

bool CommonPasswords::contains(std::string_view word) const {
  auto low = std::size_t{0};
  auto high = starts_.size();
  while (low < high) {
    auto const middle = (low + high) / 2;
    if (row(middle) < word) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < starts_.size() && row(low) == word;
}

} // namespace njia::crypto
