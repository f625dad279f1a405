// How the report says things in one language: sentences by key, plural forms, numbers, ranges,
// dates, lists. No sentence is put together from pieces: each is one label with placeholders
// (data/labels/report.csv); where a number decides the form, the key ends in a plural category.
#pragma once

#include "njia/base/edtf.h"
#include "njia/domain/cases.h"
#include "njia/domain/labels.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace njia::report {

/// CLDR's names of the plural categories (Unicode CLDR 42, "Language plural rules", cardinals of
/// whole numbers): "one", "other"; Arabic has "zero", "two", "few" and "many", too.
/// By hand: fr 0 -> "one"; ar 3 -> "few", 11 -> "many", 100 -> "other".
std::string_view plural_category(Language language, std::uint64_t n);

class Words {
public:
  explicit Words(Language language) : language_{language} {}

  Language language() const { return language_; }
  bool is_rtl() const { return language_ == Language::ar; }

  /// The label of area "report" with its placeholders filled in.
  std::string operator()(std::string_view key, LabelArgs const& args = {}) const;
  /// The form of `key` that `n` asks for ("key.one" … "key.other"), with {n} as digits and
  /// {n_words} spelled out where the language does so.
  std::string plural(std::string_view key, std::uint64_t n, LabelArgs args = {}) const;

  /// 1870 -> "1,870" (en, sw, ar), "1 870" with a narrow no-break space (fr).
  std::string number(std::uint64_t n) const;
  /// 0.384 -> "38%", "38 %" (fr), "38٪" (ar). Halves up.
  std::string percent(double share) const;
  /// As charts have it: "38%" in Arabic, too.
  std::string chart_percent(double share) const;
  /// For tables and charts: "76–110", "76", "41 or more"; zero to zero is "none reported". In
  /// Arabic one run that keeps its order.
  std::string range(Cases const& cases) const;
  /// For sentences, with the noun in the form that the number asks for: "between 76 and 110
  /// people", "76 people", "at least 41 people".
  std::string people(Cases const& cases) const;
  std::string submissions(Cases const& cases) const;
  std::string organisations(std::uint64_t n, bool or_more) const;
  /// For tables: "14", "3 or more".
  std::string count_or_more(std::uint64_t n, bool or_more) const;

  /// English and French spell numbers below a hundred in titles ("Twenty-three", "vingt-trois");
  /// others, and larger ones, are digits.
  std::string spelled(std::uint64_t n) const;
  /// With the first letter as a capital, where the script has them.
  std::string capitalised(std::string text) const;
  /// A label as it stands inside a sentence: "Domestic work" -> "domestic work". Names in capitals,
  /// and Arabic, stay.
  std::string uncapitalised(std::string text) const;
  /// A sentence as a page's title: without its full stop.
  static std::string as_title(std::string sentence);
  /// "A", "A and B", "A, B and C".
  std::string list(std::vector<std::string> const& items) const;

  /// A place's name as it stands inside a sentence: in English some take an article ("the United
  /// Arab Emirates", "the Gulf"); the other languages' sentences are worded to need none.
  std::string in_sentence(std::string_view place) const;

  /// "14 September 2020".
  std::string date(Day day) const;
  /// "1 July to 31 August 2020", "August 2020", "2020".
  std::string date_span(DateSpan const& span) const;

  /// "Nairobi → Riyadh"; in Arabic the arrow points left.
  std::string route(std::vector<std::string> const& places) const;

private:
  std::string measure(std::string_view noun, Cases const& cases) const;

  Language language_;
};

/// Text in a run of its own, so that a Latin name does not disturb the order of Arabic around it.
std::string isolated(std::string_view text);

} // namespace njia::report
