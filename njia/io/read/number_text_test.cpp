#include "njia/io/read/number_text.h"

#include "njia/io/read/sheet.h"

#include <gtest/gtest.h>

#include <cmath>

namespace njia::sheets {
namespace {

TEST(FormatNumber, IsShortestAndWithoutExponentWherePeopleRead) {
  EXPECT_EQ(format_number(12.0), "12");
  EXPECT_EQ(format_number(0.1), "0.1");
  EXPECT_EQ(format_number(-0.0), "0");
  EXPECT_EQ(format_number(254712345678.0), "254712345678");
  EXPECT_EQ(format_number(100000.0), "100000");
  EXPECT_EQ(format_number(1e21), "1e+21");
  EXPECT_EQ(format_number(1.0 / 3), "0.3333333333333333");
}

TEST(XmlNumber, ReadsWhatProgramsWrite) {
  struct Row {
    char const* in;
    double want;
    bool shortest;
  };
  for (auto const& [in, want, shortest] :
       {Row{"12", 12, true}, Row{"-0.5", -0.5, true}, Row{"0.10000000000000001", 0.1, false},
        Row{"1.0E-3", 0.001, false}, Row{"012", 12, false}, Row{"1.50", 1.5, false},
        Row{"0", 0, true}, Row{"-0", 0, false}, Row{"123456789012345", 123456789012345, true},
        Row{"1234567890123456789", 1234567890123456789.0, false}}) {
    auto const got = parse_xml_number(in);
    ASSERT_TRUE(got) << in;
    EXPECT_EQ(got->value, want) << in;
    EXPECT_EQ(got->shortest, shortest) << in;
  }
  for (auto const* in : {"", "-", ".", "1e999", "inf", "nan", "12 ", "0x10", "1.2.3"}) {
    EXPECT_FALSE(parse_xml_number(in)) << in;
  }
}

TEST(XmlNumber, WhatIsCalledShortestIs) {
  for (auto const* in :
       {"0.5", "3.1", "0.0625", "99.95", "2020", "0.000001", "123.456789", "0.3"}) {
    auto const got = parse_xml_number(in);
    ASSERT_TRUE(got) << in;
    EXPECT_EQ(format_number(got->value), in);
  }
}

TEST(TypedNumber, LeavesCodesAndPhonesAlone) {
  EXPECT_EQ(parse_typed_number("12", '.'), 12);
  EXPECT_EQ(parse_typed_number("-0.5", '.'), -0.5);
  EXPECT_EQ(parse_typed_number("0,5", ','), 0.5);
  for (auto const* in :
       {"0712345678", "+254712", "1e5", "1,234", "12.", ".5", "--1", "1234567890123456", "", "-"}) {
    EXPECT_FALSE(parse_typed_number(in, '.')) << in;
  }
}

TEST(SerialDay, FollowsExcelsCalendar) {
  EXPECT_EQ(format_serial_day(1), "1900-01-01");
  EXPECT_EQ(format_serial_day(59), "1900-02-28");
  EXPECT_FALSE(format_serial_day(60)); // the 29 February 1900 that never was
  EXPECT_EQ(format_serial_day(61), "1900-03-01");
  EXPECT_EQ(format_serial_day(43831), "2020-01-01");
  EXPECT_EQ(format_serial_day(43831.75), "2020-01-01");
  EXPECT_EQ(format_serial_day(43830.9999999999), "2020-01-01"); // midnight with a rounding error
  EXPECT_EQ(format_serial_day(2958465), "9999-12-31");
  EXPECT_FALSE(format_serial_day(2958466));
  EXPECT_FALSE(format_serial_day(0));
  EXPECT_FALSE(format_serial_day(-5));
  EXPECT_FALSE(format_serial_day(std::nan("")));
}

TEST(SerialDay, IsTheInverseOfTheDay) {
  EXPECT_EQ(serial_of_day(1900, 1, 1), 1);
  EXPECT_EQ(serial_of_day(1900, 2, 28), 59);
  EXPECT_EQ(serial_of_day(1900, 3, 1), 61);
  EXPECT_EQ(serial_of_day(2020, 8, 15), 44058);
  EXPECT_FALSE(serial_of_day(2019, 2, 29));
  EXPECT_EQ(parse_iso_day("2020-08-15T10:00:00"), 44058);
  EXPECT_FALSE(parse_iso_day("2020-8-15"));
}

TEST(TimeOfDay, ShowsSecondsOnlyWhenThereAreSome) {
  EXPECT_EQ(format_time_of_day(0.5), "12:00");
  EXPECT_EQ(format_time_of_day(0.520833333333333), "12:30");
  EXPECT_EQ(format_time_of_day(1.0 / 86400), "00:00:01");
}

TEST(ColumnLetters, CountAsSpreadsheetsDo) {
  EXPECT_EQ(column_letters(0), "A");
  EXPECT_EQ(column_letters(25), "Z");
  EXPECT_EQ(column_letters(26), "AA");
  EXPECT_EQ(column_letters(16383), "XFD");
  EXPECT_EQ(cell_name({7, 1}), "B7");
}

} // namespace
} // namespace njia::sheets
