#include "njia/app/import/date_text.h"

#include "njia/app/import/text_scan.h"
#include "njia/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include <fmt/format.h>

namespace njia::importing {
namespace {

using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr auto kAboutWords = std::to_array<std::string_view>(
    {"about",  "around",   "approx",   "approximately", "circa",   "ca",    "c",     "roughly",
     "mid",    "early",    "late",     "beginning",     "end",     "start", "kama",  "takriban",
     "karibu", "mwanzoni", "mwishoni", "katikati",      "environ", "vers",  "debut", "fin",
     "mi",     "حوالي",    "نحو",      "تقريبا",        "اوائل",   "اواخر"});
constexpr auto kFillWords = std::to_array<std::string_view>(
    {"st",     "nd",   "rd",      "th",      "of",        "the",      "in",     "mwezi",
     "wa",     "ya",   "mwaka",   "tarehe",  "le",        "er",       "de",     "en",
     "du",     "from", "between", "kutoka",  "kuanzia",   "kati",     "entre",  "depuis",
     "month",  "year", "annee",   "mois",    "date",      "شهر",      "سنة",    "عام",
     "من",     "بين",  "monday",  "tuesday", "wednesday", "thursday", "friday", "saturday",
     "sunday", "mon",  "tue",     "tues",    "wed",       "thu",      "thur",   "thurs",
     "fri",    "sat",  "sun"});
constexpr auto kToWords = std::to_array<std::string_view>(
    {"to", "until", "till", "and", "hadi", "mpaka", "na", "a", "au", "jusqua", "et", "الى", "حتى"});
constexpr auto kQuarterWords = std::to_array<std::string_view>(
    {"q", "qtr", "quarter", "t", "trimestre", "robo", "ربع", "الربع"});

template <std::size_t N>
bool is_one_of(std::array<std::string_view, N> const& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

Error unreadable(std::string_view text, char const* key = "import.date_unreadable") {
  return {.key = key, .where = "", .args = {{"value", std::string{text}}}};
}

/// What one end of a date says: parts in the order of the text.
struct Parts {
  struct Number {
    unsigned value;
    std::size_t digits;
  };
  std::vector<Number> numbers = {};
  std::optional<unsigned> month = {};
  bool has_quarter_word = false;
  bool approximate = false;

  bool empty() const { return numbers.empty() && !month; }
};

bool is_year(Parts::Number const& number) {
  return number.digits == 4 && number.value >= 1900 && number.value <= 2199;
}

std::optional<int> to_year(Parts::Number const& number) {
  if (is_year(number)) {
    return static_cast<int>(number.value);
  }
  if (number.digits == 2) {
    return static_cast<int>(number.value) + (number.value < 50 ? 2000 : 1900);
  }
  return std::nullopt;
}

class Parser {
public:
  Parser(std::string_view text, DateOrder order, ValueWords const& words)
      : text_{text}, order_{order}, words_{words} {}

  Result<DateReading> run() {
    if (auto const edtf = parse_edtf(text_)) {
      return DateReading{.span = *edtf};
    }
    auto const tokens = scan_text(text_);
    auto const cut = find_cut(tokens);
    if (!cut) {
      return read_all(tokens);
    }
    return read_range({tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(*cut)},
                      {tokens.begin() + static_cast<std::ptrdiff_t>(*cut) + 1, tokens.end()});
  }

private:
  static bool is_sign(Token const& token, char c) {
    return token.kind == Token::Kind::sign && token.text.front() == c;
  }

  /// Where a range is cut: at a word like "to", at a dash with spaces around, at a dash or stroke
  /// between two years, or at a dash between two months ("Jan-Mar 2019").
  std::optional<std::size_t> find_cut(std::vector<Token> const& tokens) const {
    for (auto i = std::size_t{1}; i + 1 < tokens.size(); ++i) {
      auto const& token = tokens[i];
      auto const& before = tokens[i - 1];
      auto const& after = tokens[i + 1];
      if (token.kind == Token::Kind::word && is_one_of(kToWords, token.text)) {
        return i;
      }
      if (!is_sign(token, '-') && !is_sign(token, '/')) {
        continue;
      }
      auto const spaced_dash = is_sign(token, '-') && token.spaced_before && after.spaced_before;
      auto const days_of_month =
          is_sign(token, '-') && i + 2 < tokens.size() && before.kind == Token::Kind::number &&
          after.kind == Token::Kind::number && before.text.size() <= 2 && is_month(tokens[i + 2]);
      if (spaced_dash || days_of_month || (is_month(before) && is_month(after)) ||
          (is_year_token(before) && is_year_token(after))) {
        return i;
      }
    }
    return std::nullopt;
  }

  bool is_month(Token const& token) const {
    return token.kind == Token::Kind::word &&
           words_.find_folded(kMonthWords, token.text).has_value();
  }
  static bool is_year_token(Token const& token) {
    return token.kind == Token::Kind::number && token.text.size() == 4 &&
           (token.text[0] == '1' || token.text[0] == '2');
  }

  Result<Parts> gather(std::vector<Token> const& tokens) const {
    auto parts = Parts{};
    for (auto i = std::size_t{0}; i < tokens.size(); ++i) {
      auto const& token = tokens[i];
      if (auto const words = parts.month ? std::size_t{0} : take_long_month(tokens, i, parts);
          words > 0) {
        i += words - 1;
      } else if (token.kind == Token::Kind::number) {
        auto value = 0U;
        std::from_chars(token.text.data(),
                        token.text.data() + std::min<std::size_t>(token.text.size(), 9), value);
        parts.numbers.push_back({value, token.text.size()});
      } else if (token.kind == Token::Kind::word) {
        if (!take_word(token.text, parts)) {
          return unreadable(text_);
        }
      } else if (token.text == "~" || token.text == "?") {
        parts.approximate = true;
      } else if (token.text == "!" || token.text == "<" || token.text == ">" || token.text == "+") {
        return unreadable(text_);
      }
    }
    return parts;
  }

  /// "mwezi wa kwanza": a month of two or three words; how many were taken.
  std::size_t take_long_month(std::vector<Token> const& tokens, std::size_t at,
                              Parts& parts) const {
    auto run = std::string{};
    auto taken = std::size_t{0};
    for (auto i = at; i < tokens.size() && i < at + 3 && tokens[i].kind == Token::Kind::word; ++i) {
      run += (i == at ? "" : " ") + tokens[i].text;
      if (i > at && words_.find_folded(kMonthWords, run) && take_word(run, parts)) {
        taken = i - at + 1;
        break;
      }
    }
    return taken;
  }

  bool take_word(std::string_view word, Parts& parts) const {
    if (auto const code = words_.find_folded(kMonthWords, word); code && !parts.month) {
      auto value = 0U;
      std::from_chars(code->data(), code->data() + code->size(), value);
      parts.month = value;
      return value >= 1 && value <= 12;
    }
    if (is_one_of(kAboutWords, word)) {
      parts.approximate = true;
      return true;
    }
    if (is_one_of(kQuarterWords, word)) {
      parts.has_quarter_word = true;
      return true;
    }
    return is_one_of(kFillWords, word);
  }

  Result<DateReading> read_all(std::vector<Token> const& tokens) const {
    auto const parts = gather(tokens);
    return parts ? read(*parts) : Result<DateReading>{parts.error()};
  }

  /// "Jan - Mar 2019", "5-8 Aug 2019": the start takes what it lacks from the end.
  Result<DateReading> read_range(std::vector<Token> const& first,
                                 std::vector<Token> const& second) const {
    auto start = gather(first);
    auto const end = gather(second);
    if (!start || !end || end->empty()) {
      return !start || end ? unreadable(text_) : end.error();
    }
    if (start->empty()) {
      return unreadable(text_);
    }
    auto const has_year = std::any_of(start->numbers.begin(), start->numbers.end(), is_year);
    if (!has_year && !end->numbers.empty() && to_year(end->numbers.back())) {
      if (!start->month && start->numbers.size() == 1 && end->month) {
        start->month = end->month;
      }
      start->numbers.push_back(end->numbers.back());
    }
    auto const from = read(*start);
    auto const to = read(*end);
    if (!from || !to) {
      return from ? to.error() : from.error();
    }
    auto const latest = to->swapped ? either_reading(*to).latest : to->span.latest;
    auto const earliest = from->swapped ? either_reading(*from).earliest : from->span.earliest;
    if (latest < earliest) {
      return unreadable(text_, "date.reversed");
    }
    auto reading = DateReading{.span = {.earliest = earliest,
                                        .latest = latest,
                                        .precision = DatePrecision::range,
                                        .approximate = start->approximate || end->approximate}};
    reading.shows = from->shows != DateOrder::not_known ? from->shows : to->shows;
    return reading;
  }

  Result<DateReading> read(Parts const& parts) const {
    auto reading = parts.has_quarter_word ? read_quarter(parts)
                   : parts.month          ? read_named_month(parts)
                                          : read_digits(parts);
    if (reading) {
      reading->span.approximate = parts.approximate;
      if (reading->swapped) {
        reading->swapped->approximate = parts.approximate;
      }
    }
    return reading;
  }

  Result<DateReading> read_quarter(Parts const& parts) const {
    if (parts.numbers.size() != 2) {
      return unreadable(text_);
    }
    auto const first_is_year = is_year(parts.numbers[0]);
    auto const& quarter = parts.numbers[first_is_year ? 1 : 0];
    auto const y = to_year(parts.numbers[first_is_year ? 0 : 1]);
    if (!y || quarter.value < 1 || quarter.value > 4) {
      return unreadable(text_);
    }
    return DateReading{.span = quarter_span(*y, quarter.value)};
  }

  /// "Aug 2019", "13 Jan 20", "August 12, 2019", "2019 Aug 12".
  Result<DateReading> read_named_month(Parts const& parts) const {
    auto const& n = parts.numbers;
    if (n.size() == 1) {
      auto const y = to_year(n[0]);
      return y ? Result<DateReading>{DateReading{.span =
                                                     month_span(year{*y} / month{*parts.month})}}
               : unreadable(text_);
    }
    if (n.size() != 2) {
      return unreadable(text_);
    }
    auto const year_first = is_year(n[0]);
    auto const y = to_year(n[year_first ? 0 : 1]);
    return y ? read_day(*y, *parts.month, n[year_first ? 1 : 0].value) : unreadable(text_);
  }

  Result<DateReading> read_day(int y, unsigned m, unsigned d) const {
    auto const date = year_month_day{year{y}, month{m}, std::chrono::day{d}};
    return date.ok() ? Result<DateReading>{DateReading{.span = day_span(Day{date})}}
                     : unreadable(text_, "date.impossible");
  }

  Result<DateReading> read_digits(Parts const& parts) const {
    auto const& n = parts.numbers;
    if (n.size() == 1) {
      return read_one_number(n[0]);
    }
    if (n.size() == 2) {
      return read_month_and_year(n[0], n[1]);
    }
    return n.size() >= 3 ? read_three_numbers(n) : unreadable(text_);
  }

  Result<DateReading> read_one_number(Parts::Number const& number) const {
    if (is_year(number)) {
      return DateReading{.span = year_span(static_cast<int>(number.value))};
    }
    if (number.digits == 8) { // 20190813
      return read_day(static_cast<int>(number.value / 10000), number.value / 100 % 100,
                      number.value % 100);
    }
    return number.digits >= 5 ? parse_date_number(number.value) : unreadable(text_);
  }

  /// "08/2019", "2019-08".
  Result<DateReading> read_month_and_year(Parts::Number const& a, Parts::Number const& b) const {
    auto const year_first = is_year(a);
    auto const& m = year_first ? b : a;
    auto const& y = year_first ? a : b;
    if (!is_year(y) || m.digits > 2) {
      return unreadable(text_);
    }
    if (m.value < 1 || m.value > 12) {
      return unreadable(text_, "date.impossible");
    }
    return DateReading{.span = month_span(year{static_cast<int>(y.value)} / month{m.value})};
  }

  Result<DateReading> read_three_numbers(std::vector<Parts::Number> const& n) const {
    if (is_year(n[0])) { // a time of day may follow
      return read_day(static_cast<int>(n[0].value), n[1].value, n[2].value);
    }
    auto const y = to_year(n[2]);
    if (!y || n[0].digits > 2 || n[1].digits > 2) {
      return unreadable(text_);
    }
    auto const day_first = read_day(*y, n[1].value, n[0].value);
    auto const month_first = read_day(*y, n[0].value, n[1].value);
    if (!day_first && !month_first) {
      return day_first.error();
    }
    if (!day_first || !month_first) {
      auto reading = day_first ? *day_first : *month_first;
      reading.shows = day_first ? DateOrder::day_first : DateOrder::month_first;
      return reading;
    }
    if (order_ != DateOrder::not_known || n[0].value == n[1].value) {
      return order_ == DateOrder::month_first ? *month_first : *day_first;
    }
    auto reading = *day_first;
    reading.swapped = month_first->span;
    return reading;
  }

  std::string_view text_;
  DateOrder order_;
  ValueWords const& words_;
};

} // namespace

Result<DateReading> parse_date_text(std::string_view text, DateOrder order,
                                    ValueWords const& words) {
  return Parser{trim(text), order, words}.run();
}

Result<DateReading> parse_date_number(double number) {
  constexpr auto kEpoch =
      Day{year{1899} / month{12} / std::chrono::day{30}}; // serial day 0 from March 1900 on
  auto const whole = std::floor(number);
  if (whole >= 1900 && whole <= 2199) {
    return DateReading{.span = year_span(static_cast<int>(whole))};
  }
  if (whole >= 190001 && whole <= 219912) {
    auto const value = static_cast<int>(whole);
    auto const m = static_cast<unsigned>(value % 100);
    if (m >= 1 && m <= 12) {
      return DateReading{.span = month_span(year{value / 100} / month{m})};
    }
  }
  if (whole >= 20000 && whole <= 73050) {
    return DateReading{.span = day_span(kEpoch + std::chrono::days{static_cast<int>(whole)})};
  }
  return unreadable(fmt::format("{}", number));
}

DateSpan either_reading(DateReading const& reading) {
  if (!reading.swapped) {
    return reading.span;
  }
  return {.earliest = std::min(reading.span.earliest, reading.swapped->earliest),
          .latest = std::max(reading.span.latest, reading.swapped->latest),
          .precision = DatePrecision::range,
          .approximate = reading.span.approximate};
}

} // namespace njia::importing
