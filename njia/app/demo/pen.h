// Writes what a journey holds as people write it: places in their many spellings, answers in their
// own words, counts such as "about 10" and "5-8", dates in a dozen forms.
#pragma once

#include "njia/app/demo/book.h"
#include "njia/app/demo/random.h"
#include "njia/app/demo/tables.h"
#include "njia/domain/journey.h"
#include "njia/domain/vocabulary.h"

#include <string>

namespace njia::demo {

class Pen {
public:
  /// All must outlive the pen.
  Pen(DemoTables const& tables, Random& random, Language language)
      : tables_{tables}, random_{random}, language_{language} {}

  Random& random() { return random_; }
  /// From now on every place is written so that nobody needs to ask which one is meant.
  void write_clearly() { clearly_ = true; }
  Language language() const { return language_; }

  /// The place of a step beside a column for its country; empty when only the country is known,
  /// "unknown" when nothing.
  std::string place(Step const& step);
  /// The country of a step; empty when nothing or only a region is known.
  std::string country(Step const& step);
  /// The place of a step in a table without countries.
  std::string place_alone(Step const& step);
  std::string not_known();

  template <Term T> std::string words(Many<T> const& answers) {
    auto out = std::string{};
    for (auto const code : answers.codes) {
      out += (out.empty() ? "" : joint()) + word(vocabulary_name<T>(), term_code(code));
    }
    return out;
  }
  std::string word(std::string_view vocabulary, std::string const& code);

  /// A number where the count is exact; else in words; blank or a vague word when it is not known.
  Cell cases(Journey const& journey);
  /// As text in one of the forms of the language; blank or "unknown" when there is none.
  std::string date(std::optional<DateSpan> const& span);
  /// Days as dates of the spreadsheet, all else as text.
  Cell date_cell_of(std::optional<DateSpan> const& span);
  std::string nature(Nature nature);

private:
  std::string const& pick(Spellings const& all) { return random_.mostly_first(all); }
  std::string in_language(std::string_view en, std::string_view sw, std::string_view fr,
                          std::string_view ar) const;
  std::string one_alone(PlaceId id);
  std::string country_word(std::string const& code);
  std::string joint();
  std::string month_text(DateSpan const& span);

  DemoTables const& tables_;
  Random& random_;
  Language language_;
  bool clearly_ = false;
};

} // namespace njia::demo
