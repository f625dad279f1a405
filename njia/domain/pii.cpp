#include "njia/domain/pii.h"

#include "njia/base/csv_text.h"
#include "njia/base/embedded.h"
#include "njia/base/text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace njia {
namespace {

struct Words {
  std::unordered_set<std::string> titles;
  std::unordered_set<std::string> names;
};

Words const& words() {
  static auto const kWords = [] {
    auto loaded = Words{};
    if (auto const csv = find_embedded("headers/honorifics.csv")) {
      auto const table = load_csv_table(*csv);
      for (auto const& row : table.rows()) {
        loaded.titles.insert(fold(row[table.column("honorific")]));
      }
    }
    if (auto const csv = find_embedded("headers/given_names.csv")) {
      auto const table = load_csv_table(*csv);
      for (auto const& row : table.rows()) {
        loaded.names.insert(fold(row[table.column("name")]));
      }
    }
    return loaded;
  }();
  return kWords;
}

/// A run of letters (with apostrophes inside) or of digits.
struct Word {
  std::size_t offset = 0;
  std::size_t length = 0;
  bool digits = false;
  bool capital = false; ///< begins like a name: upper case, or a script without case
  bool joined = false;  ///< nothing but a dot or spaces since the word before

  std::size_t end() const { return offset + length; }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<Word> find_words(std::string_view text) {
  auto found = std::vector<Word>{};
  auto only_spaces = true;
  auto open = false;
  for (auto i = int32_t{0}; i < static_cast<int32_t>(text.size());) {
    auto const start = static_cast<std::size_t>(i);
    auto const c = take_code_point(text, i);
    auto const length = static_cast<std::size_t>(i) - start;
    auto const digit = c >= 0 && u_isdigit(c);
    auto const letter = c >= 0 && (u_isalpha(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0);
    auto const inner = open && !found.back().digits && (c == '\'' || c == 0x2019);
    if (!digit && !letter && !inner) {
      open = false;
      only_spaces = only_spaces && (c == '.' || c == ' ' || c == 0xA0 || c == '-');
      continue;
    }
    if (!open || found.back().digits != digit) {
      auto const capital = letter && !u_islower(c);
      found.push_back({.offset = start,
                       .length = 0,
                       .digits = digit,
                       .capital = capital,
                       .joined = only_spaces && !open});
      only_spaces = true;
      open = true;
    }
    found.back().length += length;
  }
  return found;
}

class Scan {
public:
  Scan(std::string_view text, NameRule rule) : text_{text}, rule_{rule}, words_{find_words(text)} {}

  std::vector<PersonalDataFound> run() {
    find_emails();
    find_phones();
    find_id_numbers();
    find_names();
    std::sort(
        found_.begin(), found_.end(),
        [](PersonalDataFound const& a, PersonalDataFound const& b) { return a.offset < b.offset; });
    return std::move(found_);
  }

private:
  std::string folded(Word const& word) const {
    return fold(text_.substr(word.offset, word.length));
  }

  void add(PersonalData kind, std::size_t begin, std::size_t end) {
    auto const overlaps =
        std::any_of(found_.begin(), found_.end(), [&](PersonalDataFound const& other) {
          return begin < other.offset + other.length && other.offset < end;
        });
    if (!overlaps) {
      found_.push_back({.kind = kind, .offset = begin, .length = end - begin});
    }
  }

  static bool is_mail_char(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '_' || c == '-' || c == '+' || c == '%';
  }

  void find_emails() {
    for (auto at = text_.find('@'); at != std::string_view::npos; at = text_.find('@', at + 1)) {
      auto begin = at;
      while (begin > 0 && is_mail_char(text_[begin - 1])) {
        --begin;
      }
      auto end = at + 1;
      while (end < text_.size() && is_mail_char(text_[end])) {
        ++end;
      }
      auto const domain = text_.substr(at + 1, end - at - 1);
      auto const is_mail = begin < at && domain.find('.') != std::string_view::npos;
      auto const is_handle = begin == at && domain.size() >= 3; // "@somebody" on a platform
      if (is_mail || is_handle) {
        add(is_mail ? PersonalData::email : PersonalData::person_name, begin, end);
      }
    }
  }

  /// Runs of digits with single spaces, dots, dashes or brackets between them.
  void find_phones() {
    for (auto i = std::size_t{0}; i < text_.size();) {
      auto const starts =
          is_digit(text_[i]) || (text_[i] == '+' && i + 1 < text_.size() && is_digit(text_[i + 1]));
      auto const inside = i > 0 && (is_digit(text_[i - 1]) ||
                                    std::isalnum(static_cast<unsigned char>(text_[i - 1])) != 0);
      if (!starts || inside) {
        ++i;
        continue;
      }
      auto digits = std::string{};
      auto end = i;
      for (auto j = i; j < text_.size(); ++j) {
        if (is_digit(text_[j])) {
          digits += text_[j];
          end = j + 1;
          continue;
        }
        auto const is_plus = j == i && text_[j] == '+';
        auto const is_between =
            is_plus || std::string_view{" .-()"}.find(text_[j]) != std::string_view::npos;
        if (!is_between || (j > i + 1 && j >= end + 2)) {
          break;
        }
      }
      if (is_phone(digits, text_[i] == '+')) {
        add(PersonalData::phone, i, end);
      }
      i = std::max(end, i + 1);
    }
  }

  static bool is_phone(std::string_view digits, bool plus) {
    auto const size = digits.size();
    if (plus || digits.starts_with("00")) {
      return size >= 9 && size <= 16;
    }
    static constexpr auto kCodes = std::to_array<std::string_view>(
        {"254", "255", "256", "257", "250", "251", "252", "211", "249", "243", "966", "971", "974",
         "965", "968", "973", "961", "962"});
    auto const has_code = std::any_of(kCodes.begin(), kCodes.end(), [&](std::string_view code) {
      return digits.starts_with(code);
    });
    if (has_code && (size == 11 || size == 12)) {
      return true;
    }
    return (digits.starts_with("07") || digits.starts_with("01") || digits.starts_with("02") ||
            digits.starts_with("05") || digits.starts_with("04") || digits.starts_with("06")) &&
           size >= 9 && size <= 11;
  }

  static bool is_day(std::string_view digits) {
    return digits.size() == 8 && (digits.starts_with("19") || digits.starts_with("20")) &&
           digits.substr(4, 2) <= "12" && digits.substr(6, 2) <= "31";
  }

  void find_id_numbers() {
    static constexpr auto kIdWords = std::to_array<std::string_view>(
        {"id", "passport", "pp", "kra", "pin", "nssf", "nhif", "huduma", "kitambulisho", "pasipoti",
         "passeport", "cni", "alien", "birth", "هوية", "جواز"});
    for (auto i = std::size_t{0}; i < words_.size(); ++i) {
      auto const& word = words_[i];
      if (!word.digits || word.length > 20) {
        continue;
      }
      auto const digits = text_.substr(word.offset, word.length);
      auto begin = word.offset;
      auto end = word.end();
      auto const glued_before = i > 0 && words_[i - 1].end() == begin && !words_[i - 1].digits &&
                                words_[i - 1].length <= 2;
      auto const glued_after =
          i + 1 < words_.size() && words_[i + 1].offset == end && words_[i + 1].length == 1;
      auto named = false;
      for (auto back = std::size_t{1}; back <= 3 && back <= i; ++back) {
        auto const before = words_[i - back];
        named =
            named || std::find(kIdWords.begin(), kIdWords.end(), folded(before)) != kIdWords.end();
      }
      auto const standing_alone =
          (begin == 0 ||
           std::string_view{" \t\n:,;(#."}.find(text_[begin - 1]) != std::string_view::npos) &&
          (end == text_.size() ||
           std::string_view{" \t\n:,;)."}.find(text_[end]) != std::string_view::npos);
      auto const like_passport = glued_before && digits.size() >= 6 && digits.size() <= 9;
      auto const like_national =
          standing_alone && digits.size() >= 7 && digits.size() <= 8 && !is_day(digits);
      auto const like_named = named && digits.size() >= 5;
      if (like_passport || like_national || like_named || (digits.size() >= 9 && standing_alone)) {
        begin = glued_before ? words_[i - 1].offset : begin;
        end = glued_after ? words_[i + 1].end() : end;
        add(PersonalData::id_number, begin, end);
      }
    }
  }

  bool is_name(Word const& word) const {
    return !word.digits && word.capital && words().names.contains(folded(word));
  }
  bool is_title(Word const& word) const {
    return !word.digits && words().titles.contains(folded(word));
  }

  bool follows_naming(std::size_t i) const {
    static constexpr auto kNaming = std::to_array<std::string_view>(
        {"named", "called", "name", "names", "anaitwa", "aitwaye", "jina", "jina lake", "nomme",
         "nommee", "appelee", "appele", "اسمها", "اسمه", "تدعى", "يدعى"});
    for (auto back = std::size_t{1}; back <= 2 && back <= i; ++back) {
      if (std::find(kNaming.begin(), kNaming.end(), folded(words_[i - back])) != kNaming.end()) {
        return true;
      }
    }
    return false;
  }

  void find_names() {
    for (auto i = std::size_t{0}; i < words_.size(); ++i) {
      auto const& word = words_[i];
      auto end = i;
      while (end + 1 < words_.size() && words_[end + 1].joined && words_[end + 1].capital &&
             !words_[end + 1].digits && end < i + 3) {
        ++end;
      }
      auto const titled = is_title(word) && end > i && (word.capital || is_name(words_[i + 1]));
      auto const paired = is_name(word) && end > i;
      auto const alone = rule_ == NameRule::alone && is_name(word);
      auto const called =
          !word.digits && word.capital && i > 0 && follows_naming(i) && rule_ == NameRule::alone;
      if (titled || paired || alone || called) {
        add(PersonalData::person_name, word.offset, words_[end].end());
        i = end;
      }
    }
  }

  std::string_view text_;
  NameRule rule_;
  std::vector<Word> words_;
  std::vector<PersonalDataFound> found_;
};

} // namespace

std::string_view personal_data_name(PersonalData kind) {
  switch (kind) {
  case PersonalData::phone:
    return "phone";
  case PersonalData::email:
    return "email";
  case PersonalData::id_number:
    return "id_number";
  case PersonalData::person_name:
    break;
  }
  return "person_name";
}

std::vector<PersonalDataFound> scan_free_text(std::string_view text, NameRule rule) {
  return text.empty() ? std::vector<PersonalDataFound>{} : Scan{text, rule}.run();
}

std::string redact(std::string_view text, std::vector<PersonalDataFound> const& found) {
  auto out = std::string{};
  auto at = std::size_t{0};
  for (auto const& hit : found) {
    out += text.substr(at, hit.offset - at);
    out += "…";
    at = hit.offset + hit.length;
  }
  return out + std::string{text.substr(at)};
}

} // namespace njia
