#include "njia/app/estimate/capture_file.h"

#include "njia/app/estimate/estimate.h"
#include "njia/domain/errors.h"
#include "njia/io/write/book/xlsx_file.h"

#include <gtest/gtest.h>

#include <xlsxwriter.h>

#include <cstdlib>

namespace njia::app {
namespace {

/// "key where", one a problem; "" when the table was read.
std::string problems_of(CaptureFile const& file) {
  auto text = std::string{};
  if (auto const* const problems = std::get_if<std::vector<Error>>(&file)) {
    for (auto const& error : *problems) {
      text += (text.empty() ? "" : "; ") + error.key + " " + error.where;
      EXPECT_NE(error_message(error, Language::sw), "");
    }
  }
  return text;
}

std::string problems_in(std::string_view csv) {
  return problems_of(read_capture_file(csv, "t.csv"));
}

TEST(CaptureFile, reads_lists_patterns_and_counts) {
  auto const file =
      read_capture_file("Police,Shelter,Hotline,count\n1,0,0,40\n\n0,1,1,7\n1,1,1,0\n", "t.csv");
  auto const& table = std::get<CaptureTable>(file);
  EXPECT_EQ(table.lists, (std::vector<std::string>{"Police", "Shelter", "Hotline"}));
  EXPECT_EQ(table.patterns,
            (std::vector<CapturePattern>{
                {.lists = 1, .people = 40}, {.lists = 6, .people = 7}, {.lists = 7, .people = 0}}));
}

TEST(CaptureFile, takes_other_delimiters_and_marks) {
  auto const file = read_capture_file("A;B;n\n1;0;12\n 0 ;1;3\n", "t.csv");
  EXPECT_EQ(std::get<CaptureTable>(file).patterns.size(), 2U);
}

TEST(CaptureFile, says_which_cell_is_wrong) {
  EXPECT_EQ(problems_in("A,B,n\n1,2,5\n0,1,x\n"),
            "capture.cell_not_01 B2; capture.count_not_whole C3");
  EXPECT_EQ(problems_in("A,B,n\n1,,5\n"), "capture.cell_not_01 B2");
  EXPECT_EQ(problems_in("A,B,n\n1,0,-5\n0,1,2.5\n1,1\n"),
            "capture.count_not_whole C2; capture.count_not_whole C3; capture.count_not_whole C4");
  EXPECT_EQ(problems_in("A,B,n\n1,0,5,9\n"), "capture.row_too_wide D2");
  EXPECT_EQ(problems_in("A,B,n\n1,0,5\n0,0,7\n1,0,2\n"),
            "capture.row_without_list A3; capture.row_twice A4");
  EXPECT_EQ(problems_in("A,,n\n1,0,5\n"), "capture.header_blank B1");
  EXPECT_EQ(problems_in("A,A,n\n1,0,5\n"), "capture.list_twice B1");
  EXPECT_EQ(problems_in("A,n\n1,5\n"), "capture.too_few_lists A1");
  EXPECT_EQ(problems_in("A,B,C,D,E,F,G,H,I,J,K,L,M,n\n1,0,0,0,0,0,0,0,0,0,0,0,0,5\n"),
            "capture.too_many_lists A1");
}

TEST(CaptureFile, a_file_without_a_table_is_an_error) {
  EXPECT_EQ(problems_in(""), "read.empty ");
  EXPECT_EQ(problems_in(",,,\n,,\n"), "read.no_rows ");
  EXPECT_EQ(problems_of(read_capture_file("%PDF-1.4 not a table", "t.csv")).substr(0, 15),
            "read.wrong_type");
}

/// A workbook with a hidden sheet of notes before the table, or without the table.
std::filesystem::path make_workbook(bool with_table) {
  auto const path = std::filesystem::path{::testing::TempDir()} / "capture_table.xlsx";
  auto book = XlsxFile{path, CellOrder::anywhere};
  auto* const notes = book.add_sheet("Notes");
  auto* const table = book.add_sheet("Lists");
  worksheet_write_string(notes, 0, 0, "not for reading", nullptr);
  if (with_table) {
    auto column = lxw_col_t{0};
    for (auto const* name : {"Police", "Shelter", "people"}) {
      worksheet_write_string(table, 0, column++, name, nullptr);
    }
    worksheet_write_number(table, 1, 0, 1, nullptr);
    worksheet_write_boolean(table, 1, 1, 0, nullptr);
    worksheet_write_number(table, 1, 2, 12, nullptr);
    worksheet_write_number(table, 2, 0, 1, nullptr);
    worksheet_write_string(table, 2, 1, "yes", nullptr);
    worksheet_write_number(table, 2, 2, 3, nullptr);
  }
  worksheet_activate(table);
  worksheet_set_first_sheet(table);
  worksheet_hide(notes);
  EXPECT_TRUE(book.close());
  return path;
}

TEST(CaptureFile, of_a_workbook_is_the_first_sheet_that_is_not_hidden) {
  EXPECT_EQ(problems_of(read_capture_file(make_workbook(true))), "capture.cell_not_01 Lists!B3");
  EXPECT_EQ(problems_of(read_capture_file(make_workbook(false))), "capture.no_table ");
}

TEST(CaptureFile, stops_after_so_many_problems) {
  auto csv = std::string{"A,B,n\n"};
  for (auto i = 0; i < 1000; ++i) {
    csv += "x,y,z\n";
  }
  auto const file = read_capture_file(csv, "t.csv");
  EXPECT_EQ(std::get<std::vector<Error>>(file).size(), kMostProblems);
}

TEST(EstimateFile, gives_the_published_figure_from_the_published_file) {
  auto const* folder = std::getenv("NJIA_TEST_DATA");
  auto const root = std::filesystem::path{
      folder != nullptr ? folder : std::string{NJIA_SOURCE_DIR} + "/../shared/data"};
  if (!exists(root / "mse/UKdat.csv")) {
    GTEST_SKIP() << "the test data is not here";
  }
  auto const answer = estimate_file(root / "mse/UKdat.csv", {.replicates = 0});
  auto const& estimate = std::get<FileEstimate>(answer);
  EXPECT_EQ(estimate.lists.size(), 6U);
  EXPECT_NEAR(*estimate.result.total, 11418.0, 0.05);
}

TEST(EstimateFile, refuses_an_absurd_number_of_replicates) {
  auto const answer = estimate_file("nowhere.csv", {.replicates = kMostReplicates + 1});
  EXPECT_EQ(std::get<std::vector<Error>>(answer).front().key, "capture.replicates");
}

} // namespace
} // namespace njia::app
