#include "njia/io/write/xlsx_patch.h"

#include "njia/base/xml_text.h"
#include "njia/io/read/package/package.h"
#include "njia/io/read/test_files.h"
#include "njia/io/read/xlsx/workbook.h"
#include "njia/io/write/patch/comments_patch.h"
#include "njia/io/write/patch/sheet_patch.h"
#include "njia/io/write/patch/text_edits.h"

#include <gtest/gtest.h>

#include <fstream>

#include <xlsxwriter.h>

namespace njia::sheets {
namespace {

using testing::make_ods;
using testing::make_xlsx;

/// A folder of this test's own, removed with it.
class GiveBack : public ::testing::Test {
protected:
  GiveBack() {
    auto const* const test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder =
        std::filesystem::temp_directory_path() / (std::string{"njia_give_back_"} + test->name());
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
  }
  ~GiveBack() override { std::filesystem::remove_all(folder); }

  std::filesystem::path save(std::string const& name, std::string const& bytes) const {
    std::ofstream{folder / name, std::ios::binary} << bytes;
    return folder / name;
  }
  static std::string load(std::filesystem::path const& file) {
    auto stream = std::ifstream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
  }
  static std::string read(std::filesystem::path const& file) {
    auto const got = testing::read_bytes(load(file), file.filename().string());
    return got.error + got.lines;
  }
  static std::string part(std::filesystem::path const& file, std::string const& name) {
    auto const input = Input::of_file(file);
    auto const package = Package::open(input, kReadLimits);
    return package->has(name) ? package->read_part(name).value_or("") : "(none)";
  }

  /// A workbook as a partner might have it: formats, a formula, a merged title, a comment, a second
  /// sheet.
  std::filesystem::path partners_workbook() const {
    auto path = folder / "partner.xlsx";
    auto* const book = workbook_new(path.c_str());
    auto* const bold = workbook_add_format(book);
    format_set_bold(bold);
    format_set_num_format(bold, "0.00");
    auto* const sheet = workbook_add_worksheet(book, "Cases");
    worksheet_merge_range(sheet, 0, 0, 0, 3, "Cases of 2020", bold);
    worksheet_write_string(sheet, 1, 0, "place", bold);
    worksheet_write_string(sheet, 1, 1, "cases", bold);
    worksheet_write_string(sheet, 2, 0, "Busia", nullptr);
    worksheet_write_number(sheet, 2, 1, 3, bold);
    worksheet_write_string(sheet, 3, 0, "Buzia", nullptr);
    worksheet_write_formula_num(sheet, 3, 1, "=1+1", nullptr, 2);
    worksheet_write_comment(sheet, 2, 0, "our own comment");
    worksheet_set_column(sheet, 0, 0, 40, nullptr);
    worksheet_write_string(workbook_add_worksheet(book, "Other"), 0, 0, "untouched", nullptr);
    EXPECT_EQ(workbook_close(book), LXW_NO_ERROR);
    return path;
  }

  std::filesystem::path folder;
};

std::vector<SheetMarks> some_marks() {
  return {{.sheet = 0,
           .header_row = 2,
           .cells = {{{4, 0}, MarkSeverity::error, "“Buzia” is not known. Did you mean Busia?"},
                     {{3, 1}, MarkSeverity::warning, "Check the number."},
                     {{3, 0}, MarkSeverity::note, "A note on a cell with a comment."},
                     {{6, 2}, MarkSeverity::error, "Missing."}},
           .rows = {{3, MarkSeverity::note, false, "New", "", "0190-1", "1"},
                    {4, MarkSeverity::error, true, "Rejected", "place & <unknown>", "", ""}}}};
}

TEST_F(GiveBack, MarksThePartnersOwnWorkbook) {
  auto const original = partners_workbook();
  auto const out = folder / "back.xlsx";
  ASSERT_TRUE(give_back(original, out, some_marks(), {}));
  EXPECT_EQ(read(out),
            "[Cases]\n"
            "1: Cases of 2020\n"
            "2: place | cases | ~ | ~ | njia_status | njia_reason | njia_id | njia_version\n"
            "3: Busia | 3n | ~ | ~ | New | ~ | 0190-1 | 1\n"
            "4: Buzia | =2n | ~ | ~ | Rejected | place & <unknown>\n"
            "[Other]\n1: untouched\n");
  EXPECT_EQ(part(out, "xl/worksheets/sheet2.xml"), part(original, "xl/worksheets/sheet2.xml"));
  EXPECT_EQ(part(out, "xl/workbook.xml"), part(original, "xl/workbook.xml"));
  EXPECT_NE(part(out, "xl/worksheets/sheet1.xml").find("<mergeCell ref=\"A1:D1\"/>"),
            std::string::npos);
}

TEST_F(GiveBack, KeepsEachCellsOwnLookUnderTheColour) {
  auto const out = folder / "back.xlsx";
  ASSERT_TRUE(give_back(partners_workbook(), out, some_marks(), {}));
  auto const styles = part(out, "xl/styles.xml");
  auto const sheet = part(out, "xl/worksheets/sheet1.xml");
  auto const cell = sheet.find("<c r=\"B3\"");
  auto const tag = sheet.substr(cell, sheet.find('>', cell) - cell);
  auto const style = std::stoul(tag.substr(tag.find("s=\"") + 3));
  auto at = styles.find("<cellXfs");
  for (auto i = std::size_t{0}; i <= style; ++i) {
    at = styles.find("<xf ", at + 1);
  }
  auto const format = styles.substr(at, styles.find('>', at) - at);
  EXPECT_NE(format.find("numFmtId=\"164\""), std::string::npos) << format; // 0.00
  EXPECT_NE(format.find("fontId=\"1\""), std::string::npos) << format;     // bold
  EXPECT_NE(format.find("fillId=\"3\""), std::string::npos)
      << format;                                         // two of the workbook, note, warning
  EXPECT_EQ(parse_styles(styles, "styles")->size(), 5U); // two, and bold, plain, plain coloured
}

TEST_F(GiveBack, AddsCommentsAndKeepsThoseThatAreThere) {
  auto const out = folder / "back.xlsx";
  ASSERT_TRUE(give_back(partners_workbook(), out, some_marks(), {}));
  auto const comments = part(out, "xl/comments1.xml");
  EXPECT_NE(comments.find("our own comment"), std::string::npos);
  EXPECT_NE(comments.find("Did you mean Busia?"), std::string::npos);
  EXPECT_EQ(comments.find("A note on a cell with a comment"), std::string::npos);
  auto const drawing = part(out, "xl/drawings/vmlDrawing1.vml");
  EXPECT_NE(drawing.find("<x:Row>5</x:Row><x:Column>2</x:Column>"), std::string::npos);
}

TEST_F(GiveBack, MakesCommentsAndStylesWhereThereAreNone) {
  auto const original =
      save("plain.xlsx",
           make_xlsx("<dimension ref=\"A1\"/><sheetData><row r=\"1\" spans=\"1:1\"><c r=\"A1\">"
                     "<v>1</v></c></row></sheetData><pageMargins left=\"1\"/><tableParts/>"));
  auto const out = folder / "back.xlsx";
  auto const marks = std::vector<SheetMarks>{{.cells = {{{1, 0}, MarkSeverity::error, "No."}}}};
  ASSERT_TRUE(give_back(original, out, marks, {}));
  EXPECT_EQ(read(out), "[Sheet1]\n1: 1n\n");
  EXPECT_EQ(part(out, "xl/worksheets/sheet1.xml"),
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" "
            "s=\"1\"><v>1</v></c></row></sheetData><pageMargins left=\"1\"/>"
            "<legacyDrawing "
            "xmlns:njr=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            "njr:id=\"njiaDrawing\"/><tableParts/></worksheet>");
  EXPECT_NE(part(out, "xl/worksheets/_rels/sheet1.xml.rels").find("/xl/njia_comments1.xml"),
            std::string::npos);
  EXPECT_NE(part(out, "[Content_Types].xml").find("vmlDrawing"), std::string::npos);
  EXPECT_NE(part(out, "xl/_rels/workbook.xml.rels").find("njia_styles1.xml"), std::string::npos);
}

TEST_F(GiveBack, FillsItsOwnColumnsAgain) {
  auto const first = folder / "first.xlsx";
  auto const second = folder / "second.xlsx";
  ASSERT_TRUE(give_back(partners_workbook(), first, some_marks(), {}));
  auto marks = some_marks();
  marks[0].rows = {{3, MarkSeverity::note, false, "Unchanged", "", "0190-1", "1"},
                   {4, MarkSeverity::note, false, "Update", "", "0190-2", "2"}};
  marks[0].cells.clear();
  ASSERT_TRUE(give_back(first, second, marks, {}));
  EXPECT_EQ(read(second),
            "[Cases]\n"
            "1: Cases of 2020\n"
            "2: place | cases | ~ | ~ | njia_status | njia_reason | njia_id | njia_version\n"
            "3: Busia | 3n | ~ | ~ | Unchanged | ~ | 0190-1 | 1\n"
            "4: Buzia | =2n | ~ | ~ | Update | ~ | 0190-2 | 2\n"
            "[Other]\n1: untouched\n");
}

TEST_F(GiveBack, WritesOtherTablesAsANewWorkbook) {
  auto const out = folder / "back.xlsx";
  auto const csv = save("table.csv", "place;cases;date\n=Busia;0,5;2020-08-15\nBuzia;2;\n");
  auto const marks =
      std::vector<SheetMarks>{{.header_row = 1,
                               .cells = {{{3, 0}, MarkSeverity::error, "Not known."},
                                         {{3, 2}, MarkSeverity::warning, "No date."}},
                               .rows = {{2, MarkSeverity::note, true, "New", "", "", ""},
                                        {3, MarkSeverity::error, true, "Rejected", "-", "", ""}}}};
  ASSERT_TRUE(give_back(csv, out, marks, {}));
  EXPECT_EQ(read(out), "[Data]\n1: place | cases | date | njia_status | njia_reason\n"
                       "2: =Busia | 0.5n | 2020-08-15 | New\n3: Buzia | 2n | ~ | Rejected | -\n");
  EXPECT_NE(part(out, "xl/comments1.xml").find("No date."), std::string::npos);

  auto const ods = save(
      "table.ods", make_ods("<table:table table:name=\"A/B\"><table:table-row><table:table-cell "
                            "office:value-type=\"date\" office:date-value=\"2020-08-15\"/>"
                            "</table:table-row></table:table>"));
  ASSERT_TRUE(give_back(ods, out, {}, {}));
  EXPECT_EQ(read(out), "[Sheet 1]\n1: 2020-08-15d\n");
}

TEST_F(GiveBack, LeavesNoFileBehindWhenItFails) {
  auto const out = folder / "back.xlsx";
  auto const broken = save("broken.xlsx", make_xlsx("<sheetData><row r=\"1\"><c"));
  EXPECT_FALSE(give_back(broken, out, some_marks(), {}));
  EXPECT_FALSE(std::filesystem::exists(out));
  auto const wide =
      save("wide.xlsx",
           make_xlsx("<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>"));
  auto const done = give_back(wide, out, some_marks(), {});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().key, "give_back.no_room");
  auto const original = partners_workbook();
  auto const same = give_back(original, original, some_marks(), {});
  ASSERT_FALSE(same);
  EXPECT_EQ(same.error().key, "give_back.same_file");
  EXPECT_TRUE(std::filesystem::exists(original));
  auto const nowhere = give_back(original, folder / "none" / "back.xlsx", some_marks(), {});
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().key, "file.cannot_write");
}

std::string patched(std::string const& xml, SheetChanges changes) {
  auto styles = StylesPatch::parse("", "styles");
  auto const out = patch_sheet(xml, "sheet", {.changes = std::move(changes)}, *styles);
  return out ? *out : out.error().key;
}

TEST(SheetPatch, PutsCellsAndRowsInTheirPlaces) {
  auto const text = [](char const* words) { return CellChange{{}, words}; };
  struct Row {
    char const* name;
    char const* in;
    SheetChanges changes;
    char const* want;
  };
  auto const cell = [](std::string const& at, std::string const& words) {
    return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + words +
           "</t></is></c>";
  };
  auto const a1 = cell("A1", "x");
  for (auto const& [name, in, changes, want] : std::vector<Row>{
           {"empty sheet",
            "<w><sheetData/></w>",
            {{1, {{0, text("x")}}}},
            "<w><sheetData><row r=\"1\">@</row></sheetData></w>"},
           {"empty row",
            "<w><sheetData><row r=\"1\" ht=\"9\"/></sheetData></w>",
            {{1, {{0, text("x")}}}},
            "<w><sheetData><row r=\"1\" ht=\"9\">@</row></sheetData></w>"},
           {"before a cell",
            "<w><sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c></row></sheetData></w>",
            {{1, {{0, text("x")}}}},
            "<w><sheetData><row r=\"1\">@<c r=\"B1\"><v>1</v></c></row></sheetData></w>"},
           {"instead of a cell",
            "<w><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></w>",
            {{1, {{0, text("x")}}}},
            "<w><sheetData><row r=\"1\">@</row></sheetData></w>"},
           {"instead of an empty cell",
            "<w><sheetData><row r=\"1\"><c r=\"A1\"/><c r=\"B1\"/></row></sheetData></w>",
            {{1, {{0, text("x")}}}},
            "<w><sheetData><row r=\"1\">@<c r=\"B1\"/></row></sheetData></w>"},
           {"before a row",
            "<w><sheetData><row r=\"2\"/></sheetData></w>",
            {{1, {{0, text("x")}}}},
            "<w><sheetData><row r=\"1\">@</row><row r=\"2\"/></sheetData></w>"},
           {"colour alone",
            "<w><sheetData><row r=\"1\"><c t=\"s\" s=\"0\" "
            "r=\"A1\"><v>0</v></c></row></sheetData></w>",
            {{1, {{0, {MarkSeverity::note, {}}}}}},
            "<w><sheetData><row r=\"1\"><c t=\"s\" r=\"A1\" "
            "s=\"1\"><v>0</v></c></row></sheetData></w>"},
           {"no names of cells",
            "<w><sheetData><row><c><v>1</v></c></row><row><c/></row></sheetData></w>",
            {{2, {{0, {MarkSeverity::note, {}}}}}},
            "<w><sheetData><row><c><v>1</v></c></row><row><c s=\"1\"/></row></sheetData></w>"},
           // The reader takes the number that follows; the patch once read 9 and made a row 2.
           {"a row whose number is no number",
            "<w><sheetData><row r=\"1\"/><row r=\"9x\"><c/></row></sheetData></w>",
            {{2, {{0, {MarkSeverity::note, {}}}}}},
            "<w><sheetData><row r=\"1\"/><row r=\"9x\"><c s=\"1\"/></row></sheetData></w>"},
       }) {
    auto expected = std::string{want};
    if (auto const mark = expected.find('@'); mark != std::string::npos) {
      expected.replace(mark, 1, a1);
    }
    EXPECT_EQ(patched(in, changes), expected) << name;
  }
  EXPECT_EQ(patched("<x:w><x:sheetData/></x:w>", {{1, {{0, {MarkSeverity::note, {}}}}}}),
            "<x:w><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" s=\"1\"/></x:row></x:sheetData></x:w>");
}

TEST(TextEdits, ChangeAttributesAsText) {
  EXPECT_EQ(with_attribute("<c r=\"A1\" s=\"3\">", "s", "7"), "<c r=\"A1\" s=\"7\">");
  EXPECT_EQ(with_attribute("<c/>", "s", "7"), "<c s=\"7\"/>");
  EXPECT_EQ(without_attribute("<row spans='1:3' r=\"1\"/>", "spans"), "<row r=\"1\"/>");
  EXPECT_EQ(without_attribute("<row r=\"1\">", "spans"), "<row r=\"1\">");
  EXPECT_EQ(escape_xml("a<b & \"c\"\x01"), "a&lt;b &amp; &quot;c&quot;\xEF\xBF\xBD");
  EXPECT_EQ(prefix_of_tag("<x:worksheet a=\"b\">"), "x:");
}

} // namespace
} // namespace njia::sheets
