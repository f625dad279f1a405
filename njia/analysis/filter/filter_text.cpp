#include "njia/analysis/filter/filter_text.h"

#include "njia/analysis/filter/filter_words.h"

#include <algorithm>

#include <fmt/format.h>

namespace njia::analysis {
namespace {

enum class TokenKind : std::uint8_t { word, quoted, sign, end };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text = {};
  std::size_t at = 0; ///< position in the text, from 0
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_sign(char c) { return c == '(' || c == ')' || c == ',' || c == '='; }
bool ends_word(char c) {
  return is_space(c) || is_sign(c) || c == '"' || c == '<' || c == '>' || c == '!';
}

/// Cuts a text into words, "quoted words" and signs: ( ) , = != >= <=.
class Scanner {
public:
  explicit Scanner(std::string_view text) : text_{text} { advance(); }

  Token const& token() const { return token_; }

  void advance() {
    while (at_ < text_.size() && is_space(text_[at_])) {
      ++at_;
    }
    token_ = {.at = at_};
    if (at_ == text_.size()) {
      return;
    }
    auto const c = text_[at_];
    if (c == '"') {
      take_quoted();
    } else if (is_sign(c)) {
      take(TokenKind::sign, 1);
    } else if (ends_word(c)) { // < > !
      take(TokenKind::sign, at_ + 1 < text_.size() && text_[at_ + 1] == '=' ? 2 : 1);
    } else {
      auto const end =
          std::find_if(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.end(), ends_word);
      take(TokenKind::word, static_cast<std::size_t>(end - text_.begin()) - at_);
    }
  }

private:
  void take(TokenKind kind, std::size_t length) {
    token_.kind = kind;
    token_.text = text_.substr(at_, length);
    at_ += length;
  }

  /// Without its quotes. One that is never closed is a sign by itself, which nothing expects.
  void take_quoted() {
    auto const close = text_.find('"', at_ + 1);
    if (close == std::string_view::npos) {
      take(TokenKind::sign, 1);
      return;
    }
    token_.kind = TokenKind::quoted;
    token_.text = text_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Token token_;
};

class Parser {
public:
  Parser(std::string_view text, FilterNames const& names) : scanner_{text}, names_{names} {}

  Result<Filter> parse() {
    if (scanner_.token().kind == TokenKind::end) {
      return Filter::all({});
    }
    auto filter = any(0);
    if (filter && scanner_.token().kind != TokenKind::end) {
      return expected("and, or");
    }
    return filter;
  }

private:
  Token const& token() const { return scanner_.token(); }
  bool is_word(std::string_view word) const {
    return token().kind == TokenKind::word && token().text == word;
  }
  bool is_sign(std::string_view sign) const {
    return token().kind == TokenKind::sign && token().text == sign;
  }
  bool take_word(std::string_view word) {
    auto const is_it = is_word(word);
    if (is_it) {
      scanner_.advance();
    }
    return is_it;
  }
  bool take_sign(std::string_view sign) {
    auto const is_it = is_sign(sign);
    if (is_it) {
      scanner_.advance();
    }
    return is_it;
  }

  Error expected(std::string what) const {
    return {.key = "filter.malformed",
            .where = std::to_string(token().at + 1),
            .args = {{"at", std::to_string(token().at + 1)},
                     {"expected", std::move(what)},
                     {"found", std::string{token().text}}}};
  }
  static Error too_large(std::size_t at, std::string limit) {
    return {.key = "filter.too_large",
            .where = std::to_string(at + 1),
            .args = {{"limit", std::move(limit)}}};
  }
  template <class T> static Result<T> at(std::size_t position, Result<T> result) {
    if (result) {
      return result;
    }
    auto error = result.error();
    error.where = std::to_string(position + 1);
    error.args.emplace_back("at", error.where);
    return error;
  }

  Result<Filter> any(std::size_t depth) {
    return joined(
        depth, "or", [this](std::size_t d) { return all(d); }, Filter::any);
  }
  Result<Filter> all(std::size_t depth) {
    return joined(
        depth, "and", [this](std::size_t d) { return one(d); }, Filter::all);
  }

  /// part (word part)*; a single part stays as it is.
  template <class Part, class Join>
  Result<Filter> joined(std::size_t depth, std::string_view word, Part const& part,
                        Join const& join) {
    auto parts = std::vector<Filter>{};
    do {
      auto next = part(depth);
      if (!next) {
        return next;
      }
      parts.push_back(std::move(*next));
    } while (take_word(word));
    return parts.size() == 1 ? std::move(parts.front()) : join(std::move(parts));
  }

  Result<Filter> one(std::size_t depth) {
    if (depth > kMaxFilterDepth) {
      return too_large(token().at, fmt::format("{} ( )", kMaxFilterDepth));
    }
    if (take_word("not")) {
      auto part = one(depth + 1);
      return part ? Result<Filter>{Filter::none({std::move(*part)})} : part;
    }
    if (take_sign("(")) {
      auto inner = any(depth + 1);
      if (inner && !take_sign(")")) {
        return expected(")");
      }
      return inner;
    }
    return test();
  }

  Result<Filter> test() {
    auto const position = token().at;
    if (++tests_ > kMaxFilterTests) {
      return too_large(position, std::to_string(kMaxFilterTests));
    }
    if (token().kind != TokenKind::word) {
      return expected("not, (, origin, end, …");
    }
    auto const key = std::string{token().text};
    scanner_.advance();
    if ((key == "step" || key == "leg") && take_sign("(")) {
      return part_test(key, position);
    }
    auto negative = false;
    auto phrase = read_phrase(key, negative);
    if (!phrase) {
      return phrase.error();
    }
    auto bound = at(position, to_test(*phrase, names_));
    if (!bound) {
      return bound.error();
    }
    auto filter = Filter::of(std::move(*bound));
    return negative ? Filter::none({std::move(filter)}) : std::move(filter);
  }

  /// step(key = value and key = value), likewise leg.
  Result<Filter> part_test(std::string const& kind, std::size_t position) {
    auto phrases = std::vector<FilterPhrase>{};
    do {
      if (token().kind != TokenKind::word) {
        return expected(kind == "step" ? "place, role, …" : "from, to, …");
      }
      auto const key = std::string{token().text};
      scanner_.advance();
      auto negative = false;
      auto phrase = read_phrase(key, negative);
      if (!phrase) {
        return phrase.error();
      }
      if (negative) {
        return expected("=");
      }
      phrases.push_back(std::move(*phrase));
    } while (take_word("and"));
    if (!take_sign(")")) {
      return expected(")");
    }
    auto bound =
        at(position, kind == "step" ? to_step_test(phrases, names_) : to_leg_test(phrases, names_));
    return bound ? Result<Filter>{Filter::of(std::move(*bound))} : bound.error();
  }

  /// What follows a key. `negative`: it was "!=".
  Result<FilterPhrase> read_phrase(std::string const& key, bool& negative) {
    auto phrase = FilterPhrase{.key = key, .values = {}};
    if (take_sign(">=")) {
      phrase.relation = FilterOperator::at_least;
    } else if (take_sign("<=")) {
      phrase.relation = FilterOperator::at_most;
    } else if (take_sign("!=")) {
      negative = true;
    } else if (!take_sign("=")) {
      return expected(key == "cases" ? "=, !=, >=, <=" : "=, !=");
    }
    if (phrase.relation != FilterOperator::equal && key != "cases") {
      return expected("=, !=");
    }
    do {
      if (token().kind != TokenKind::word && token().kind != TokenKind::quoted) {
        return expected("…");
      }
      phrase.values.emplace_back(token().text);
      scanner_.advance();
    } while (take_sign(","));
    return phrase;
  }

  Scanner scanner_;
  FilterNames const& names_;
  std::size_t tests_ = 0;
};

} // namespace

Result<Filter> parse_filter(std::string_view text, FilterNames const& names) {
  if (text.size() > kMaxFilterText) {
    return Error{.key = "filter.too_large",
                 .where = std::to_string(kMaxFilterText + 1),
                 .args = {{"limit", std::to_string(kMaxFilterText)}}};
  }
  return Parser{text, names}.parse();
}

} // namespace njia::analysis
