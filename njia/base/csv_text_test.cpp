#include "njia/base/csv_text.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

TEST(CsvText, reads_quotes_comments_and_line_ends) {
  auto const table = parse_csv_table("# why\ncode,label\r\nA,\"x, \"\"y\"\"\"\n\nB,\"two\nlines\"");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->column("label"), 1U);
  ASSERT_EQ(table->rows().size(), 2U);
  EXPECT_EQ(table->rows()[0][1], "x, \"y\"");
  EXPECT_EQ(table->rows()[1][1], "two\nlines");
}

TEST(CsvText, refuses_ragged_rows_and_open_quotes) {
  auto const ragged = parse_csv_table("a,b\n1\n");
  ASSERT_FALSE(ragged);
  EXPECT_EQ(ragged.error().key, "csv.ragged");
  EXPECT_EQ(ragged.error().where, "line 2");
  auto const open = parse_csv_table("a\n\"1\n");
  ASSERT_FALSE(open);
  EXPECT_EQ(open.error().key, "csv.open_quote");
}

TEST(CsvText, cells_go_both_ways) {
  for (auto const* cell : {"plain", "a,b", "say \"no\"", "two\nlines", ""}) {
    auto const table = parse_csv_table("h,i\n" + format_csv_cell(cell) + ",x\n");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows().at(0).at(0), cell);
  }
}

} // namespace
} // namespace njia
