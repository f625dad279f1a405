#include "njia/report/words/words.h"

#include "njia/base/check.h"
#include "njia/report/words/spelled.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>

namespace njia::report {
namespace {

constexpr std::string_view kArea = "report";
constexpr std::string_view kNarrowNoBreakSpace = "\u202f";
constexpr std::string_view kNoBreakSpace = "\u00a0";

std::string_view arabic_category(std::uint64_t n) {
  if (n == 0) {
    return "zero";
  }
  if (n <= 2) {
    return n == 1 ? "one" : "two";
  }
  auto const rest = n % 100;
  if (rest >= 3 && rest <= 10) {
    return "few";
  }
  return rest >= 11 ? "many" : "other";
}

std::string grouped(std::uint64_t n, std::string_view separator) {
  auto const digits = std::to_string(n);
  auto out = std::string{};
  for (auto i = std::size_t{0}; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) {
      out += separator;
    }
    out += digits[i];
  }
  return out;
}

long rounded_percent(double share) { return std::lround(share * 100); }

} // namespace

std::string_view plural_category(Language language, std::uint64_t n) {
  switch (language) {
  case Language::fr:
    return n < 2 ? "one" : "other";
  case Language::ar:
    return arabic_category(n);
  case Language::en:
  case Language::sw:
    break;
  }
  return n == 1 ? "one" : "other";
}

std::string isolated(std::string_view text) {
  return text.empty() ? std::string{} : fmt::format("\u2068{}\u2069", text);
}

std::string Words::operator()(std::string_view key, LabelArgs const& args) const {
  return label(kArea, key, language_, args);
}

std::string Words::plural(std::string_view key, std::uint64_t n, LabelArgs args) const {
  args.emplace_back("n", number(n));
  args.emplace_back("n_words", spelled(n));
  auto const exact = fmt::format("{}.{}", key, plural_category(language_, n));
  return has_label(kArea, exact) ? (*this)(exact, args)
                                 : (*this)(fmt::format("{}.other", key), args);
}

std::string Words::number(std::uint64_t n) const {
  return grouped(n, language_ == Language::fr ? kNarrowNoBreakSpace : ",");
}

std::string Words::percent(double share) const {
  auto const n = rounded_percent(share);
  switch (language_) {
  case Language::fr:
    return fmt::format("{}{}%", n, kNoBreakSpace);
  case Language::ar:
    return fmt::format("{}\u066a", n);
  case Language::en:
  case Language::sw:
    break;
  }
  return fmt::format("{}%", n);
}

std::string Words::chart_percent(double share) const {
  return language_ == Language::fr ? percent(share) : fmt::format("{}%", rounded_percent(share));
}

std::string Words::range(Cases const& cases) const {
  if (!cases.high) {
    return (*this)("number.or_more", {{"n", number(cases.low)}});
  }
  if (cases.low == *cases.high) {
    return cases.low == 0 ? (*this)("number.none") : number(cases.low);
  }
  auto const text = fmt::format("{}–{}", number(cases.low), number(*cases.high));
  return is_rtl() ? fmt::format("\u2066{}\u2069", text) : text;
}

// Key "people": .exact.<plural>, .between (with {low} and {high}), .at_least.<plural>.
std::string Words::measure(std::string_view noun, Cases const& cases) const {
  if (!cases.high) {
    return plural(fmt::format("{}.at_least", noun), cases.low);
  }
  if (cases.low == *cases.high) {
    return plural(fmt::format("{}.exact", noun), cases.low);
  }
  return plural(fmt::format("{}.between", noun), *cases.high,
                {{"low", number(cases.low)}, {"high", number(*cases.high)}});
}

std::string Words::people(Cases const& cases) const { return measure("people", cases); }
std::string Words::submissions(Cases const& cases) const { return measure("submissions", cases); }

std::string Words::organisations(std::uint64_t n, bool or_more) const {
  return plural(or_more ? "organisations.at_least" : "organisations.exact", n);
}

std::string Words::count_or_more(std::uint64_t n, bool or_more) const {
  return or_more ? (*this)("number.or_more", {{"n", number(n)}}) : number(n);
}

std::string Words::spelled(std::uint64_t n) const {
  return spells(language_, n) ? spell(language_, static_cast<unsigned>(n)) : number(n);
}

std::string Words::capitalised(std::string text) const { return capitalise_first(std::move(text)); }

std::string Words::uncapitalised(std::string text) const {
  return uncapitalise_first(std::move(text));
}

std::string Words::as_title(std::string sentence) {
  if (sentence.ends_with('.')) {
    sentence.pop_back();
  }
  return sentence;
}

std::string Words::list(std::vector<std::string> const& items) const {
  if (items.empty()) {
    return {};
  }
  auto out = items.front();
  for (auto i = std::size_t{1}; i < items.size(); ++i) {
    auto const key = i + 1 == items.size() ? "list.last" : "list.middle";
    out = (*this)(key, {{"before", out}, {"next", items[i]}});
  }
  return out;
}

std::string Words::in_sentence(std::string_view place) const {
  static constexpr std::string_view kWithArticle[] = {"United ",
                                                      "Netherlands",
                                                      "Philippines",
                                                      "Democratic Republic",
                                                      "Central African Republic",
                                                      "Gambia",
                                                      "Maldives",
                                                      "Comoros",
                                                      "Bahamas",
                                                      "Dominican Republic",
                                                      "Gulf",
                                                      "Middle East",
                                                      "Horn of",
                                                      "Great Lakes",
                                                      "Sahel",
                                                      "Americas",
                                                      "Caribbean",
                                                      "European Union"};
  auto const has_article =
      language_ == Language::en &&
      std::any_of(std::begin(kWithArticle), std::end(kWithArticle),
                  [&](std::string_view beginning) { return place.starts_with(beginning); });
  return has_article ? fmt::format("the {}", place) : std::string{place};
}

std::string Words::date(Day day) const {
  auto const ymd = std::chrono::year_month_day{day};
  auto const month = (*this)(fmt::format("month.{}", static_cast<unsigned>(ymd.month())));
  return (*this)("date.day", {{"day", std::to_string(static_cast<unsigned>(ymd.day()))},
                              {"month", month},
                              {"year", std::to_string(static_cast<int>(ymd.year()))}});
}

std::string Words::date_span(DateSpan const& span) const {
  auto const from = std::chrono::year_month_day{span.earliest};
  auto const to = std::chrono::year_month_day{span.latest};
  auto const year = std::to_string(static_cast<int>(to.year()));
  if (span.earliest == span.latest) {
    return date(span.earliest);
  }
  auto const is_year =
      span == DateSpan{span.earliest, span.latest, DatePrecision::year, span.approximate};
  if (is_year) {
    return year;
  }
  if (span.precision == DatePrecision::month) {
    auto const month = (*this)(fmt::format("month.{}", static_cast<unsigned>(to.month())));
    return (*this)("date.month", {{"month", month}, {"year", year}});
  }
  if (from.year() == to.year()) {
    auto const month = (*this)(fmt::format("month.{}", static_cast<unsigned>(from.month())));
    auto const first =
        (*this)("date.day_of_month",
                {{"day", std::to_string(static_cast<unsigned>(from.day()))}, {"month", month}});
    return (*this)("date.span", {{"from", first}, {"to", date(span.latest)}});
  }
  return (*this)("date.span", {{"from", date(span.earliest)}, {"to", date(span.latest)}});
}

std::string Words::route(std::vector<std::string> const& places) const {
  auto out = std::string{};
  for (auto const& place : places) {
    out += out.empty() ? "" : (is_rtl() ? " \u2190 " : " \u2192 ");
    out += is_rtl() ? isolated(place) : place;
  }
  return out;
}

} // namespace njia::report
