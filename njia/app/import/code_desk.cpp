#include "njia/app/import/code_desk.h"

#include "njia/app/import/text_scan.h"
#include "njia/base/text.h"
#include "njia/domain/pii.h"
#include "njia/domain/validate.h"
#include "njia/domain/vocabulary.h"

#include <algorithm>
#include <array>

namespace njia::importing {
namespace {

std::vector<std::string> cut_answers(std::string_view text) {
  auto parts = std::vector<std::string>(1);
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    auto const separates = std::string_view{";,/|+&\n\r"}.find(text[i]) != std::string_view::npos;
    if (separates) {
      parts.emplace_back();
    } else {
      parts.back() += text[i];
    }
  }
  return parts;
}

/// "construction and hawking": cut at joining words when both sides stand.
std::vector<std::string> cut_at_and(std::string const& text) {
  static constexpr auto kAnd = std::to_array<std::string_view>(
      {" and ", " na ", " et ", " و ", " then ", " kisha ", " AND ", " And "});
  for (auto const joint : kAnd) {
    if (auto const at = text.find(joint); at != std::string::npos) {
      auto parts = cut_at_and(text.substr(0, at));
      for (auto& part : cut_at_and(text.substr(at + joint.size()))) {
        parts.push_back(std::move(part));
      }
      return parts;
    }
  }
  return {text};
}

class Reader {
public:
  Reader(std::string_view vocabulary_name, ValueWords const& words)
      : name_{vocabulary_name}, vocabulary_{vocabulary(vocabulary_name)}, words_{words} {}

  CodeReading run(std::string_view text) {
    if (!take_known(text)) {
      for (auto const& answer : cut_answers(text)) {
        take_answer(answer);
      }
    }
    return finish();
  }

private:
  void add(std::string_view code) {
    auto const* row = vocabulary_.find_code(code);
    if (row != nullptr &&
        std::find(out_.codes.begin(), out_.codes.end(), row->number) == out_.codes.end()) {
      out_.codes.push_back(row->number);
    }
  }

  /// A text that stands for a code as it is, or says that it is not known.
  bool take_known(std::string_view text) {
    auto const trimmed = trim(text);
    if (auto const code = words_.find(name_, trimmed)) {
      add(*code);
      return true;
    }
    auto const number = parse_term(name_, trimmed);
    if (number && *number != kNotAsked) {
      out_.codes.push_back(*number);
      return true;
    }
    if (words_.says_not_known(trimmed) && vocabulary_.find(kUnknown) != nullptr) {
      add("UNKNOWN");
      return true;
    }
    return take_other(trimmed);
  }

  /// "OTHER: street vending", "Other (street vending)".
  bool take_other(std::string_view text) {
    auto const cut = text.find_first_of(":(");
    if (cut == std::string_view::npos || cut == 0 || vocabulary_.find(kOther) == nullptr ||
        words_.find(name_, text.substr(0, cut)) != std::optional<std::string_view>{"OTHER"}) {
      return false;
    }
    auto word = trim(text.substr(cut + 1));
    word = word.ends_with(')') ? trim(word.substr(0, word.size() - 1)) : word;
    keep_word(word);
    return true;
  }

  void take_answer(std::string const& answer) {
    if (trim(answer).empty() || take_known(answer)) {
      return;
    }
    auto const parts = cut_at_and(answer);
    if (parts.size() > 1) {
      for (auto const& part : parts) {
        take_answer(part);
      }
      return;
    }
    auto const folded = fold(answer);
    if (auto const near = words_.find_near(name_, folded)) {
      add(*near);
      note_spelling(answer);
      return;
    }
    auto const inside = words_.find_inside(name_, folded);
    for (auto const code : inside) {
      add(code);
    }
    if (!inside.empty()) {
      note_spelling(answer);
      return;
    }
    keep_word(trim(answer));
  }

  void note_spelling(std::string_view text) {
    out_.spelling += out_.spelling.empty() ? "" : "; ";
    out_.spelling += trim(text);
  }

  void keep_word(std::string_view word) {
    auto& kept = vocabulary_.find(kOther) != nullptr ? out_.other : out_.unread;
    kept += kept.empty() ? "" : "; ";
    kept += word;
  }

  CodeReading finish() {
    if (!out_.other.empty()) {
      out_.personal = !scan_free_text(out_.other).empty();
      out_.other = out_.personal ? "" : out_.other;
      out_.other = cut_text(out_.other, kMaxOtherText);
      out_.codes.push_back(kOther);
    }
    // "Unknown" or "none" beside an answer says nothing more.
    auto const says_nothing = [](std::uint8_t code) { return code == kUnknown || code == kNone; };
    if (!std::all_of(out_.codes.begin(), out_.codes.end(), says_nothing)) {
      std::erase_if(out_.codes, says_nothing);
    } else if (out_.codes.size() > 1) {
      out_.codes.resize(1);
    }
    auto const other = std::find(out_.codes.begin(), out_.codes.end(), kOther);
    if (other != out_.codes.end()) { // stands last
      std::rotate(other, other + 1, out_.codes.end());
      out_.codes.erase(std::find(out_.codes.begin(), out_.codes.end(), kOther) + 1,
                       out_.codes.end());
    }
    return std::move(out_);
  }

  std::string_view name_;
  Vocabulary const& vocabulary_;
  ValueWords const& words_;
  CodeReading out_;
};

} // namespace

CodeReading const& CodeDesk::read(std::string_view vocabulary, std::string_view text) {
  if (known_.size() > kMaxRemembered) {
    known_.clear();
  }
  auto key = std::string{vocabulary};
  key += '\x1f';
  key += text;
  auto const [found, is_new] = known_.try_emplace(std::move(key));
  if (is_new) {
    found->second = read_new(vocabulary, text);
  }
  return found->second;
}

CodeReading CodeDesk::read_new(std::string_view vocabulary, std::string_view text) const {
  return Reader{vocabulary, words_}.run(text);
}

} // namespace njia::importing
