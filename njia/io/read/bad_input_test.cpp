// Files that are not what they seem, and files that mean harm: each ends in its own key, quickly
// and in little memory.
#include "njia/io/read/test_files.h"

#include <gtest/gtest.h>

#include <fstream>

namespace njia::sheets {
namespace {

using namespace std::string_literals;
using testing::make_xlsx;
using testing::make_zip;
using testing::read_bytes;
using testing::xlsx_entries;

std::string wide(std::string const& text) {
  auto out = std::string{};
  for (auto const c : text) {
    out += c;
    out += '\0';
  }
  return out;
}

std::string ole_with(std::string const& stream) {
  return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(1016, '\0') + wide("Root Entry") +
         std::string(100, '\0') + wide(stream) + std::string(512, '\0');
}

std::string found_in(std::string const& bytes) {
  auto sink = CollectingSink{};
  auto const read = read_tables(bytes, "f.xls", kReadLimits, sink);
  return read ? "read" : read.error().args.empty() ? read.error().key : read.error().args[0].second;
}

TEST(BadInput, NamesWhatAFileIsInstead) {
  EXPECT_EQ(found_in("%PDF-1.7\n..."), "PDF");
  EXPECT_EQ(found_in("\x89PNG\r\n\x1A\n..."), "PNG");
  EXPECT_EQ(found_in("\xFF\xD8\xFF\xE0..."), "JPEG");
  EXPECT_EQ(found_in("\n <!DOCTYPE html><html><table>"), "HTML");
  EXPECT_EQ(found_in("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"), "HTML");
  EXPECT_EQ(
      found_in("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"),
      "XML");
  EXPECT_EQ(found_in("{\\rtf1 hello}"), "RTF");
  EXPECT_EQ(found_in("SQLite format 3\0..."s), "SQLite");
  EXPECT_EQ(found_in(make_zip({{"word/document.xml", "x"}})), "DOCX");
  EXPECT_EQ(found_in(make_zip({{"xl/workbook.bin", "x"}})), "XLSB");
  EXPECT_EQ(found_in(make_zip({{"Index/Document.iwa", "x"}})), "Apple iWork");
  EXPECT_EQ(found_in(make_zip({{"a.txt", "x"}})), "ZIP");
  EXPECT_EQ(found_in(make_zip({{"2020/cases.xlsx", "x"}})), "read.plain_zip");
  EXPECT_EQ(found_in(ole_with("WordDocument")), "Microsoft Office 97-2003");
}

TEST(BadInput, TellsAPasswordFromAnOldFile) {
  EXPECT_EQ(read_bytes(ole_with("EncryptedPackage"), "f.xlsx").error, "read.password_protected");
  EXPECT_EQ(read_bytes(ole_with("Workbook"), "f.xls").error, "read.old_excel");
}

TEST(BadInput, NoticesATruncatedWorkbook) {
  auto const whole =
      make_xlsx("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>");
  EXPECT_EQ(read_bytes(whole, "f.xlsx").error, "");
  for (auto const share : {0.2, 0.5, 0.9}) {
    auto const size = static_cast<std::size_t>(static_cast<double>(whole.size()) * share);
    EXPECT_EQ(read_bytes(whole.substr(0, size), "f.xlsx").error, "read.truncated") << share;
  }
}

TEST(BadInput, NoticesDamagedBytesInAPart) {
  auto rows = std::string{};
  for (auto i = 1; i < 2000; ++i) {
    rows +=
        "<row r=\"" + std::to_string(i) + "\"><c><v>" + std::to_string(i * 7919) + "</v></c></row>";
  }
  auto bytes = make_xlsx("<sheetData>" + rows + "</sheetData>");
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x55);
  EXPECT_NE(read_bytes(bytes, "f.xlsx").error, "");
}

TEST(BadInput, RefusesNamesThatClimbOut) {
  for (auto const* name :
       {"../evil.xml", "/etc/passwd", "xl/../../x", "C:evil", "..\\evil", "a\nb"}) {
    auto entries = xlsx_entries({"<worksheet/>"});
    entries.push_back({name, "x"});
    EXPECT_EQ(read_bytes(make_zip(entries), "f.xlsx").error, "read.unsafe_entry_name") << name;
  }
}

TEST(BadInput, RefusesTwoPartsOfOneName) { // one program would read the first, another the second
  auto entries = xlsx_entries({"<worksheet/>"});
  entries.push_back({"XL/Workbook.xml", "<workbook/>"});
  EXPECT_EQ(read_bytes(make_zip(entries), "f.xlsx").error, "read.damaged_package");
}

TEST(BadInput, RefusesTooManyEntries) {
  auto entries = xlsx_entries({"<worksheet/>"});
  for (auto i = 0; i < 10'001; ++i) {
    entries.push_back({"x/" + std::to_string(i), ""});
  }
  EXPECT_EQ(read_bytes(make_zip(entries), "f.xlsx").error, "read.too_many_entries");
}

TEST(BadInput, StopsAZipBombByItsRatio) {
  auto rows = std::string{};
  for (auto i = 0; i < 1'000'000; ++i) {
    rows += "<row/>";
  }
  auto const bomb = make_xlsx("<sheetData>" + rows + "</sheetData>");
  EXPECT_LT(bomb.size(), 30'000U);
  auto limits = ReadLimits{};
  limits.ratio_from_bytes = 1'000'000;
  EXPECT_EQ(read_bytes(bomb, "f.xlsx", limits).error.substr(0, 15), "read.bomb_ratio");
}

TEST(BadInput, StopsWhatUnpacksToMoreThanAllowed) {
  auto limits = ReadLimits{};
  limits.unpacked_bytes = 100'000;
  auto rows = std::string{};
  for (auto i = 1; i < 10'000; ++i) {
    rows += "<row><c><v>" + std::to_string(i * 7919) + "</v></c></row>";
  }
  EXPECT_EQ(read_bytes(make_xlsx("<sheetData>" + rows + "</sheetData>"), "f.xlsx", limits)
                .error.substr(0, 14),
            "read.bomb_size");
}

TEST(BadInput,
     BelievesNoSizeThatAFileStates) { // the directory says 5 bytes, the part unpacks to more
  auto const xml = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"s;
  auto bytes = make_zip(xlsx_entries({xml}));
  auto const stated = static_cast<char>(xml.size());
  for (auto at = bytes.find("xl/worksheets/sheet1.xml"); at != std::string::npos;
       at = bytes.find("xl/worksheets/sheet1.xml", at + 1)) {
    for (auto i = at - 26; i < at; ++i) { // the size field stands before the name in both headers
      if (bytes[i] == stated && bytes[i + 1] == 0 && bytes[i + 2] == 0 && bytes[i + 3] == 0) {
        bytes[i] = 5;
      }
    }
  }
  auto const got = read_bytes(bytes, "f.xlsx");
  EXPECT_TRUE(got.error.starts_with("read.") || got.lines == "[Sheet1]\n1: 1n\n") << got.error;
}

TEST(BadInput, RefusesAFileBeyondTheLimitBeforeReadingIt) {
  auto limits = ReadLimits{};
  limits.file_bytes = 10;
  EXPECT_EQ(read_bytes("a,b\n1,2\n3,4\n", "f.csv", limits).error, "read.file_too_large");
  EXPECT_EQ(kReadLimits.file_bytes, 200'000'000U);
  EXPECT_EQ(kReadLimits.cells, 20'000'000U);
}

TEST(BadInput, SaysWhenThereIsNoSuchFile) {
  auto sink = CollectingSink{};
  auto const read = read_tables(std::filesystem::path{"/no/such/file.xlsx"}, kReadLimits, sink);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().key, "read.no_such_file");
}

TEST(Files, AreReadFromDiskAsFromMemory) {
  auto const path = std::filesystem::temp_directory_path() / "njia_read_test.xlsx";
  auto rows = std::string{};
  for (auto i = 1; i <= 40'000; ++i) { // more than a megabyte of XML: unpacked on a second thread
    rows += "<row r=\"" + std::to_string(i) + "\"><c><v>" + std::to_string(i) + "</v></c></row>";
  }
  auto const bytes = make_xlsx("<sheetData>" + rows + "</sheetData>");
  std::ofstream{path, std::ios::binary} << bytes;
  auto sink = CollectingSink{};
  auto const read = read_tables(path, kReadLimits, sink);
  std::filesystem::remove(path);
  ASSERT_TRUE(read) << read.error().key;
  ASSERT_EQ(sink.sheets[0].rows.size(), 40'000U);
  EXPECT_EQ(sink.sheets[0].rows[39'999].cells[0].number, 40'000);
}

TEST(Files, ASinksExceptionComesThrough) {
  class Full : public CollectingSink {
    bool row(Row const& row) override {
      if (row.number == 20'000) {
        throw std::runtime_error{"disk full"};
      }
      return true;
    }
  };
  auto rows = std::string{};
  for (auto i = 1; i <= 40'000; ++i) {
    rows += "<row r=\"" + std::to_string(i) + "\"><c><v>1</v></c></row>";
  }
  auto sink = Full{};
  EXPECT_THROW((void)read_tables(make_xlsx("<sheetData>" + rows + "</sheetData>"), "f.xlsx",
                                 kReadLimits, sink),
               std::runtime_error);
}

} // namespace
} // namespace njia::sheets
