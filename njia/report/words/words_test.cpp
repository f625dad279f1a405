#include "njia/report/words/words.h"

#include <gtest/gtest.h>

namespace njia::report {
namespace {

TEST(Words, PluralCategoriesFollowCldr) {
  struct Row {
    Language language;
    std::uint64_t n;
    std::string_view want;
  };
  // Unicode CLDR 42, "Language plural rules".
  for (auto const& row : {Row{Language::en, 0, "other"},
                          {Language::en, 1, "one"},
                          {Language::en, 2, "other"},
                          {Language::fr, 0, "one"},
                          {Language::fr, 1, "one"},
                          {Language::fr, 2, "other"},
                          {Language::sw, 1, "one"},
                          {Language::sw, 11, "other"},
                          {Language::ar, 0, "zero"},
                          {Language::ar, 1, "one"},
                          {Language::ar, 2, "two"},
                          {Language::ar, 3, "few"},
                          {Language::ar, 10, "few"},
                          {Language::ar, 11, "many"},
                          {Language::ar, 99, "many"},
                          {Language::ar, 100, "other"},
                          {Language::ar, 102, "other"},
                          {Language::ar, 103, "few"},
                          {Language::ar, 111, "many"}}) {
    EXPECT_EQ(plural_category(row.language, row.n), row.want)
        << language_tag(row.language) << " " << row.n;
  }
}

TEST(Words, NumbersAreGroupedAsTheReaderWritesThem) {
  EXPECT_EQ(Words{Language::en}.number(1870), "1,870");
  EXPECT_EQ(Words{Language::en}.number(999), "999");
  EXPECT_EQ(Words{Language::en}.number(1234567), "1,234,567");
  EXPECT_EQ(Words{Language::fr}.number(1870), "1\u202f870");
  EXPECT_EQ(Words{Language::ar}.number(1870), "1,870") << "one set of digits in the whole document";
}

TEST(Words, EveryStateOfANumberHasItsWords) {
  auto const en = Words{Language::en};
  EXPECT_EQ(en.range({76, 110}), "76–110");
  EXPECT_EQ(en.range({76, 76}), "76");
  EXPECT_EQ(en.range({41, std::nullopt}), "41 or more");
  EXPECT_EQ(en.range({0, 0}), "none reported");
  EXPECT_EQ(en.people({76, 110}), "between 76 and 110 people");
  EXPECT_EQ(en.people({1, 1}), "1 person");
  EXPECT_EQ(en.people({41, std::nullopt}), "at least 41 people");
  EXPECT_EQ(en.organisations(3, true), "3 organisations or more");
  EXPECT_EQ(Words{Language::ar}.people({502, 604}), "من 502 إلى 604 أشخاص");
  EXPECT_EQ(Words{Language::ar}.range({502, 604}), "\u2066502–604\u2069")
      << "one run, so that the smaller number stays left";
}

TEST(Words, PercentByLanguage) {
  EXPECT_EQ(Words{Language::en}.percent(0.384), "38%");
  EXPECT_EQ(Words{Language::fr}.percent(0.384), "38\u00a0%");
  EXPECT_EQ(Words{Language::ar}.percent(0.384), "38\u066a");
  EXPECT_EQ(Words{Language::ar}.chart_percent(0.384), "38%");
}

TEST(Words, TitlesSpellNumbersWhereWordsDoNotAgreeWithTheirNoun) {
  EXPECT_EQ(Words{Language::en}.spelled(23), "twenty-three");
  EXPECT_EQ(Words{Language::fr}.spelled(23), "vingt-trois");
  EXPECT_EQ(Words{Language::en}.spelled(230), "230");
  EXPECT_EQ(Words{Language::sw}.spelled(23), "23");
  EXPECT_EQ(Words{Language::en}.capitalised("twenty-three"), "Twenty-three");
  EXPECT_EQ(Words{Language::fr}.capitalised("évitée"), "Évitée");
}

TEST(Words, ListsAndRoutes) {
  EXPECT_EQ(Words{Language::en}.list({"A", "B", "C"}), "A, B and C");
  EXPECT_EQ(Words{Language::ar}.list({"أ", "ب"}), "أ وب");
  EXPECT_EQ(Words{Language::en}.route({"Nairobi", "Riyadh"}), "Nairobi → Riyadh");
  EXPECT_NE(Words{Language::ar}.route({"أ", "ب"}).find("←"), std::string::npos)
      << "in Arabic the arrow points left";
}

TEST(Words, DatesAndSpans) {
  auto const en = Words{Language::en};
  auto const day = *parse_day("2020-09-14");
  EXPECT_EQ(en.date(day), "14 September 2020");
  EXPECT_EQ(en.date_span(*parse_edtf("2020-07-01/2020-08-31")), "1 July to 31 August 2020");
  EXPECT_EQ(en.date_span(*parse_edtf("2020")), "2020");
  EXPECT_EQ(en.date_span(*parse_edtf("2020-08")), "August 2020");
  EXPECT_EQ(Words{Language::fr}.date(day), "14 septembre 2020");
}

TEST(Words, EnglishNamesTakeTheirArticleInSentences) {
  EXPECT_EQ(Words{Language::en}.in_sentence("United Arab Emirates"), "the United Arab Emirates");
  EXPECT_EQ(Words{Language::en}.in_sentence("Kenya"), "Kenya");
  EXPECT_EQ(Words{Language::fr}.in_sentence("Kenya"), "Kenya");
}

} // namespace
} // namespace njia::report
