#include "njia/io/write/book/xlsx_file.h"

#include "njia/base/testing/child_process.h"
#include "njia/io/write/book/temporary_file.h"
#include "njia/io/write/book/whole_package.h"

#include <fstream>
#include <gtest/gtest.h>
#include <xlsxwriter.h>

namespace njia {
namespace {

/// Some 400 kB of cells, which pack to a tenth of that.
Result<Done> write_sheet(std::string const& path, CellOrder order) {
  auto file = XlsxFile{path, order};
  auto properties = lxw_doc_properties{};
  properties.created = 946'684'800;
  workbook_set_properties(file.book(), &properties);
  auto* const sheet = file.add_sheet("journeys");
  for (auto row = lxw_row_t{0}; row < 1500; ++row) {
    for (auto column = lxw_col_t{0}; column < 5; ++column) {
      auto const text = "Busia " + std::to_string(row * 5U + column);
      worksheet_write_string(sheet, row, column, text.c_str(), nullptr);
    }
  }
  return file.close();
}

/// Writes the sheet where no file may be longer than `limit`: 0 when it went well, 7 when the
/// failure was told, as on a full disk.
int write_with_room_for(rlim_t limit, std::string const& path, CellOrder order) {
  return base_testing::in_child([&] {
    base_testing::limit_file_size(limit);
    auto const written = write_sheet(path, order);
    return written ? 0 : written.error().key == "file.cannot_write" ? 7 : 8;
  });
}

class XlsxFileTest : public ::testing::TestWithParam<CellOrder> {};

TEST_P(XlsxFileTest, TellsWhenTheDiskWasTooFullForItsTemporaryFiles) {
  auto const file = TemporaryFile{"book.xlsx"};
  ASSERT_TRUE(write_sheet(file.path(), GetParam()).has_value());
  auto const whole = file.read();
  auto told_though_the_file_had_room = 0;
  for (auto limit = rlim_t{20'000}; limit < 600'000; limit += 20'000) {
    std::filesystem::remove(file.path());
    auto const ended = write_with_room_for(limit, file.path(), GetParam());
    ASSERT_TRUE(ended == 0 || ended == 7) << ended << " at " << limit;
    ASSERT_EQ(std::filesystem::exists(file.path()), ended == 0) << limit;
    ASSERT_FALSE(std::filesystem::exists(file.path() + ".part")) << limit;
    if (ended == 0) {
      ASSERT_EQ(file.read(), whole) << limit;
    } else if (limit > whole.size()) {
      ++told_though_the_file_had_room;
    }
  }
  EXPECT_GT(told_though_the_file_had_room, 5);
}

TEST_P(XlsxFileTest, LeavesTheFileThatWasThereWhenItFails) {
  auto const file = TemporaryFile{"book.xlsx"};
  std::ofstream{file.path()} << "before";
  EXPECT_EQ(write_with_room_for(20'000, file.path(), GetParam()), 7);
  EXPECT_EQ(file.read(), "before");
}

INSTANTIATE_TEST_SUITE_P(BothOrders, XlsxFileTest,
                         ::testing::Values(CellOrder::rows, CellOrder::anywhere));

TEST(XlsxFile, IsNotMadeInAFolderThatIsNotThere) {
  auto const written = write_sheet("/no/such/folder/book.xlsx", CellOrder::anywhere);
  ASSERT_FALSE(written.has_value());
  EXPECT_EQ(written.error().key, "file.cannot_write");
  EXPECT_EQ(written.error().where, "book.xlsx");
  auto const reason = std::pair<std::string, std::string>{"reason", "No such file or directory"};
  EXPECT_EQ(written.error().args, std::vector{reason});
}

TEST(XlsxFile, RefusesMoreRowsThanASheetHolds) {
  EXPECT_TRUE(check_rows(1'048'000, "journeys").has_value());
  auto const refused = check_rows(1'048'001, "journeys");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().key, "export.too_many_rows");
  EXPECT_EQ(refused.error().where, "journeys");
}

TEST(WholePackage, IsNoPackageThatWasCut) {
  auto const file = TemporaryFile{"book.xlsx"};
  ASSERT_TRUE(write_sheet(file.path(), CellOrder::rows).has_value());
  EXPECT_TRUE(is_whole_package(file.path()));
  std::filesystem::resize_file(file.path(), std::filesystem::file_size(file.path()) - 1000);
  EXPECT_FALSE(is_whole_package(file.path()));
  EXPECT_FALSE(is_whole_package(file.path() + ".none"));
}

} // namespace
} // namespace njia
