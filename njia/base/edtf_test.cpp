#include "njia/base/edtf.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

struct Row {
  char const* text;
  char const* earliest;
  char const* latest;
  DatePrecision precision;
  bool approximate;
};

class EdtfRows : public testing::TestWithParam<Row> {};

TEST_P(EdtfRows, is_read_and_written_back) {
  auto const& row = GetParam();
  auto const span = parse_edtf(row.text);
  ASSERT_TRUE(span) << row.text;
  EXPECT_EQ(format_day(span->earliest), row.earliest);
  EXPECT_EQ(format_day(span->latest), row.latest);
  EXPECT_EQ(span->precision, row.precision);
  EXPECT_EQ(span->approximate, row.approximate);
  EXPECT_EQ(format_edtf(*span), row.text);
  EXPECT_EQ(*parse_edtf(format_edtf(*span)), *span);
}

INSTANTIATE_TEST_SUITE_P(
    Edtf, EdtfRows,
    testing::Values(Row{"2020-08-15", "2020-08-15", "2020-08-15", DatePrecision::day, false},
                    Row{"2020-02", "2020-02-01", "2020-02-29", DatePrecision::month, false},
                    Row{"2020-34", "2020-04-01", "2020-06-30", DatePrecision::quarter, false},
                    Row{"2020~", "2020-01-01", "2020-12-31", DatePrecision::year, true},
                    Row{"2019/2020", "2019-01-01", "2020-12-31", DatePrecision::range, false},
                    Row{"2019-08/2020-07", "2019-08-01", "2020-07-31", DatePrecision::range, false},
                    Row{"2019-08-03~/2019-09~", "2019-08-03", "2019-09-30", DatePrecision::range,
                        true}));

TEST(Edtf, refuses_and_says_why) {
  struct Bad {
    char const* text;
    char const* key;
  };
  for (auto const& bad :
       {Bad{"", "date.malformed"}, Bad{"20", "date.malformed"}, Bad{"2020-2", "date.malformed"},
        Bad{"2020-13", "date.impossible"}, Bad{"2021-02-29", "date.impossible"},
        Bad{"2020/2019", "date.reversed"}, Bad{"0020", "date.impossible"},
        Bad{"2020-08-15x", "date.malformed"}, Bad{"/2020", "date.malformed"}}) {
    auto const span = parse_edtf(bad.text);
    ASSERT_FALSE(span) << bad.text;
    EXPECT_EQ(span.error().key, bad.key) << bad.text;
  }
}

TEST(Edtf, a_day_is_one_day) {
  EXPECT_TRUE(parse_day("2020-08-15"));
  EXPECT_FALSE(parse_day("2020-08"));
  EXPECT_FALSE(parse_day("2020-08-15~"));
}

} // namespace
} // namespace njia
