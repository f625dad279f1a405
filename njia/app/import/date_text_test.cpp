#include "njia/app/import/date_text.h"

#include "njia/app/import/testing.h"

#include <gtest/gtest.h>

namespace njia::importing {
namespace {

TEST(DateText, reads_what_partners_write) {
  struct Row {
    char const* text;
    char const* want; ///< EDTF
  };
  for (auto const& [text, want] : std::vector<Row>{{"2020-08-15", "2020-08-15"},
                                                   {"2020-08", "2020-08"},
                                                   {"08/2019", "2019-08"},
                                                   {"2019/08", "2019-08"},
                                                   {"8-2019", "2019-08"},
                                                   {"Aug 2019", "2019-08"},
                                                   {"August, 2019", "2019-08"},
                                                   {"Aug-19", "2019-08"},
                                                   {"13-Jan-20", "2020-01-13"},
                                                   {"13 Jan 2020", "2020-01-13"},
                                                   {"Jan 13, 2020", "2020-01-13"},
                                                   {"13th of January 2020", "2020-01-13"},
                                                   {"25/12/2020", "2020-12-25"},
                                                   {"12/25/2020", "2020-12-25"},
                                                   {"25.12.20", "2020-12-25"},
                                                   {"2020/12/25", "2020-12-25"},
                                                   {"2020-12-25 13:45:00", "2020-12-25"},
                                                   {"20201225", "2020-12-25"},
                                                   {"2019", "2019"},
                                                   {"2019/2020", "2019/2020"},
                                                   {"2019-2020", "2019/2020"},
                                                   {"2019 to 2020", "2019/2020"},
                                                   {"2019 hadi 2020", "2019/2020"},
                                                   {"Jan-Mar 2019", "2019/2019-03"},
                                                   {"Feb - Mar 2019", "2019-02/2019-03"},
                                                   {"5-8 Aug 2019", "2019-08-05/2019-08-08"},
                                                   {"Q3 2019", "2019-35"},
                                                   {"2019 Q1", "2019-33"},
                                                   {"T2 2019", "2019-34"},
                                                   {"about 2019", "2019~"},
                                                   {"c. Aug 2019", "2019-08~"},
                                                   {"2019?", "2019~"},
                                                   {"Agosti 2019", "2019-08"},
                                                   {"mwezi wa Agosti 2019", "2019-08"},
                                                   {"mwezi wa kwanza 2019", "2019-01"},
                                                   {"août 2019", "2019-08"},
                                                   {"أغسطس 2019", "2019-08"}}) {
    auto const got = parse_date_text(text, DateOrder::not_known, test_words());
    ASSERT_TRUE(got.has_value()) << text << " " << got.error().key;
    EXPECT_EQ(format_edtf(got->span), want) << text;
  }
}

TEST(DateText, day_and_month_that_could_be_swapped_have_both_readings) {
  auto const open = parse_date_text("03/04/2020", DateOrder::not_known, test_words());
  ASSERT_TRUE(open.has_value());
  EXPECT_EQ(format_edtf(open->span), "2020-04-03");
  ASSERT_TRUE(open->swapped.has_value());
  EXPECT_EQ(format_edtf(*open->swapped), "2020-03-04");
  EXPECT_EQ(format_edtf(either_reading(*open)), "2020-03-04/2020-04-03");

  auto const american = parse_date_text("03/04/2020", DateOrder::month_first, test_words());
  EXPECT_EQ(format_edtf(american->span), "2020-03-04");
  EXPECT_FALSE(american->swapped.has_value());

  EXPECT_EQ(parse_date_text("25/12/2020", DateOrder::not_known, test_words())->shows,
            DateOrder::day_first);
  EXPECT_EQ(parse_date_text("12/25/2020", DateOrder::not_known, test_words())->shows,
            DateOrder::month_first);
  EXPECT_FALSE(
      parse_date_text("05/05/2020", DateOrder::not_known, test_words())->swapped.has_value());
}

TEST(DateText, numbers_are_years_months_or_serial_days) {
  EXPECT_EQ(format_edtf(parse_date_number(2019)->span), "2019");
  EXPECT_EQ(format_edtf(parse_date_number(201908)->span), "2019-08");
  EXPECT_EQ(format_edtf(parse_date_number(43831)->span), "2020-01-01");
  EXPECT_FALSE(parse_date_number(7).has_value());
}

TEST(DateText, says_what_cannot_be_a_date) {
  struct Bad {
    char const* text;
    char const* key;
  };
  for (auto const& [text, key] : std::vector<Bad>{{"31/02/2020", "date.impossible"},
                                                  {"13/13/2020", "date.impossible"},
                                                  {"soon", "import.date_unreadable"},
                                                  {"12", "import.date_unreadable"},
                                                  {"2020 - 2019", "date.reversed"}}) {
    auto const got = parse_date_text(text, DateOrder::not_known, test_words());
    ASSERT_FALSE(got.has_value()) << text;
    EXPECT_EQ(got.error().key, key) << text;
  }
}

} // namespace
} // namespace njia::importing
