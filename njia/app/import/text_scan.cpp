#include "njia/app/import/text_scan.h"

#include "njia/base/text.h"

#include <unicode/uchar.h>

namespace njia::importing {
namespace {

constexpr std::size_t kMaxTokens = 64;

bool is_dash(UChar32 c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

bool joins_word(UChar32 c) {
  return c == '\'' || c == 0x2019 || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

class Scanner {
public:
  std::vector<Token> run(std::string_view text) {
    for (auto i = int32_t{0};
         i < static_cast<int32_t>(text.size()) && tokens_.size() < kMaxTokens;) {
      auto const start = i;
      auto const c = take_code_point(text, i);
      if (c >= 0) {
        put(c, text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start)));
      }
    }
    end_word();
    if (tokens_.size() >= kMaxTokens) {
      sign('!');
    }
    return std::move(tokens_);
  }

private:
  void put(UChar32 c, std::string_view bytes) {
    if (auto const digit = u_charDigitValue(c); digit >= 0 && u_isdigit(c)) {
      end_word();
      if (tokens_.empty() || tokens_.back().kind != Token::Kind::number || gap_) {
        add(Token::Kind::number, "");
      }
      tokens_.back().text += static_cast<char>('0' + digit);
    } else if (u_isalpha(c) || (!word_.empty() && joins_word(c))) {
      word_ += bytes;
    } else {
      end_word();
      put_sign(c);
    }
  }

  void put_sign(UChar32 c) {
    if (is_dash(c)) {
      sign('-');
    } else if (c == 0x2265 || c == 0x2264) { // "not less than", "not more than"
      sign(c == 0x2265 ? '>' : '<');
      sign('=');
    } else if (c == 0x066B || c == 0x066C || c == 0x060C) { // Arabic decimal, thousands, comma
      sign(',');
    } else if (c < 0x80 && std::string_view{"+~<>/.,:()?="}.find(static_cast<char>(c)) !=
                               std::string_view::npos) {
      sign(static_cast<char>(c));
    } else {
      gap_ = true;
    }
  }

  void sign(char c) { add(Token::Kind::sign, std::string(1, c)); }

  void end_word() {
    if (!word_.empty()) {
      add(Token::Kind::word, fold(word_));
      word_.clear();
    }
  }

  void add(Token::Kind kind, std::string text) {
    tokens_.push_back({.kind = kind, .text = std::move(text), .spaced_before = gap_});
    gap_ = false;
  }

  std::vector<Token> tokens_;
  std::string word_;
  bool gap_ = false;
};

} // namespace

std::vector<Token> scan_text(std::string_view text) { return Scanner{}.run(text); }

std::string cut_text(std::string_view text, std::size_t limit) {
  auto end = int32_t{0};
  for (auto count = std::size_t{0}; count < limit && end < static_cast<int32_t>(text.size());
       ++count) {
    take_code_point(text, end);
  }
  return std::string{text.substr(0, static_cast<std::size_t>(end))};
}

} // namespace njia::importing
