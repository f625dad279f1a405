#include "njia/io/read/xlsx/xlsx_reader.h"

#include "njia/io/read/test_files.h"
#include "njia/io/read/xlsx/sheet_parser.h"

#include <gtest/gtest.h>

namespace njia::sheets {
namespace {

using testing::make_xlsx;
using testing::make_zip;
using testing::read_bytes;
using testing::xlsx_entries;

std::string sheet(std::string const& rows) { return "<sheetData>" + rows + "</sheetData>"; }

std::vector<testing::ZipEntry> with_part(std::vector<testing::ZipEntry> entries,
                                         std::string const& name, std::string const& xml) {
  for (auto& entry : entries) {
    if (entry.name == name) {
      entry.bytes = xml;
      return entries;
    }
  }
  entries.push_back({name, xml});
  return entries;
}

/// A workbook whose one sheet refers to these shared strings and styles.
std::string make_full(std::string const& rows, std::string const& strings,
                      std::string const& styles, std::string const& workbook_properties = "") {
  auto entries = xlsx_entries({"<worksheet>" + sheet(rows) + "</worksheet>"});
  for (auto& entry : entries) {
    if (entry.name == "xl/_rels/workbook.xml.rels") {
      entry.bytes.insert(
          entry.bytes.find("</Relationships>"),
          "<Relationship Id=\"s1\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
          "<Relationship Id=\"s2\" Type=\"x/styles\" Target=\"/xl/styles.xml\"/>");
    } else if (entry.name == "xl/workbook.xml") {
      entry.bytes.insert(entry.bytes.find("<sheets>"), workbook_properties);
    }
  }
  entries.push_back({"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"});
  entries.push_back({"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"});
  return make_zip(entries);
}

TEST(Xlsx, ReadsEveryKindOfCell) {
  struct Row {
    char const* name;
    char const* in;
    char const* want;
  };
  for (
      auto const& [name, in, want] : {
          Row{"number", R"(<row r="1"><c r="A1"><v>12</v></c></row>)", "1: 12n\n"},
          Row{"17 digits", R"(<row r="1"><c r="A1"><v>0.10000000000000001</v></c></row>)",
              "1: 0.1n\n"},
          Row{"boolean", R"(<row r="1"><c r="A1" t="b"><v>1</v></c></row>)", "1: TRUEb\n"},
          Row{"error", R"(<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>)", "1: #REF!e\n"},
          Row{"inline string",
              R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Busia</t></is></c></row>)",
              "1: Busia\n"},
          Row{"inline runs",
              R"(<row r="1"><c r="A1" t="inlineStr"><is><r><t>Bu</t></r><r><t>sia</t></r></is></c></row>)",
              "1: Busia\n"},
          Row{"formula", R"(<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>)", "1: =2n\n"},
          Row{"formula text", R"(<row r="1"><c r="A1" t="str"><f>A2</f><v>Busia</v></c></row>)",
              "1: =Busia\n"},
          Row{"formula not calculated",
              R"(<row r="1"><c r="A1"><f>A2</f></c><c r="B1"><v>1</v></c></row>)", "1: ~ | 1n\n"},
          Row{"formula of nothing", R"(<row r="1"><c r="A1" t="str"><f>A2</f><v></v></c></row>)",
              "1: =\n"},
          Row{"gap in columns", R"(<row r="1"><c r="B1"><v>1</v></c><c r="D1"><v>2</v></c></row>)",
              "1: ~ | 1n | ~ | 2n\n"},
          Row{"styled blanks", R"(<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>)",
              "1: 1n\n"},
          Row{"blank row", R"(<row r="1"/><row r="7"><c r="A7"><v>1</v></c></row>)", "7: 1n\n"},
          Row{"no names of cells",
              R"(<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>)",
              "1: 1n | 2n\n2: 3n\n"},
          Row{"hidden row", R"(<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>)",
              "1: 1n (hidden)\n"},
          Row{"day of strict OOXML",
              R"(<row r="1"><c r="A1" t="d"><v>2020-08-15T00:00:00</v></c></row>)",
              "1: 2020-08-15d\n"},
          Row{"prefix", R"(<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>)", "1: 1n\n"},
          Row{"entities",
              R"(<row r="1"><c r="A1" t="str"><v>a&amp;b &lt; &#233;&#xE9;</v></c></row>)",
              "1: a&b < éé\n"},
          Row{"CDATA and comment",
              R"(<row r="1"><!-- > --><c r="A1" t="str"><v><![CDATA[a<b]]>c<!-- x -->d</v></c></row>)",
              "1: a<bcd\n"},
          Row{"> in an attribute", R"(<row r="1" spans="1>2"><c r="A1"><v>1</v></c></row>)",
              "1: 1n\n"},
          Row{"quotes of the other kind", R"(<row r='1'><c r='A1' t='str'><v>x</v></c></row>)",
              "1: x\n"},
          Row{"Excel's escapes",
              R"(<row r="1"><c r="A1" t="str"><v>a_x000A_b_x005F_x0041_</v></c></row>)",
              "1: a\nb_x0041_\n"},
          Row{"lower-case names of cells", R"(<row r="1"><c r="b1"><v>1</v></c></row>)",
              "1: ~ | 1n\n"},
          Row{"unknown elements",
              R"(<row r="1"><ext><c r="Z1"><v>9</v></c></ext><c r="A1"><v>1</v><ext/></c></row>)",
              "1: 1n\n"},
      }) {
    auto const got = read_bytes(make_xlsx(sheet(in)), "f.xlsx");
    EXPECT_EQ(got.error, "") << name;
    EXPECT_EQ(got.lines, std::string{"[Sheet1]\n"} + want) << name;
  }
}

TEST(Xlsx, JoinsSharedStringsAndLeavesOutHowToPronounceThem) {
  auto const strings =
      R"(<si><t>Kisumu</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Mom </t></r><r><t>basa</t></r>)"
      R"(<rPh sb="0" eb="1"><t>x</t></rPh></si><si><t/></si><si><t>_xD83D__xDE00_</t></si>)";
  auto const rows =
      R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>)"
      R"(<c r="D1" t="s"><v>3</v></c></row>)";
  EXPECT_EQ(read_bytes(make_full(rows, strings, ""), "f.xlsx").lines,
            "[Sheet1]\n1: Kisumu | Mom basa | ~ | 😀\n");
  auto const missing = R"(<row r="1"><c r="B1" t="s"><v>4</v></c></row>)";
  EXPECT_EQ(read_bytes(make_full(missing, strings, ""), "f.xlsx").error,
            "read.missing_shared_string Sheet1!B1");
}

constexpr auto kStyles =
    R"(<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" )"
    R"(formatCode="#,##0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
    R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>)"
    R"(<xf numFmtId="20"/></cellXfs>)";
constexpr auto kDates =
    R"(<row r="1"><c r="A1" s="0"><v>43831</v></c><c r="B1" s="1"><v>43831.5</v></c>)"
    R"(<c r="C1" s="2"><v>1</v></c><c r="D1" s="3"><v>43831</v></c><c r="E1" s="4"><v>0.5</v></c></row>)";

TEST(Xlsx, TellsDatesByTheirStyle) {
  EXPECT_EQ(read_bytes(make_full(kDates, "", kStyles), "f.xlsx").lines,
            "[Sheet1]\n1: 43831n | 2020-01-01d | 1900-01-01d | 43831n | 12:00\n");
}

TEST(Xlsx, Counts1904FromItsOwnEpoch) {
  auto const got =
      read_bytes(make_full(kDates, "", kStyles, "<workbookPr date1904=\"1\"/>"), "f.xlsx");
  EXPECT_EQ(got.lines, "[Sheet1]\n1: 43831n | 2024-01-02d | 1904-01-02d | 43831n | 12:00\n");
  EXPECT_EQ(got.sheets[0].rows[0].cells[1].number, 45293);
}

TEST(Xlsx, KnowsDateFormatsFromOthers) {
  for (auto const* code :
       {"dd/mm/yyyy", "[$-409]mmm\\ yy", "yyyy-mm-dd hh:mm", "mmmm", "D.M.YY;@"}) {
    EXPECT_EQ(classify_number_format(code), StyleKind::date) << code;
  }
  for (auto const* code : {"hh:mm", "[h]:mm:ss", "mm:ss.0", "h AM/PM"}) {
    EXPECT_EQ(classify_number_format(code), StyleKind::time) << code;
  }
  for (auto const* code : {"General", "0.00E+00", "#,##0.00 \"days\"", "[Red]0", "[$KSh-sw]#,##0",
                           "\\d0", "0_d", "@", "", "\"", "[", "\\"}) {
    EXPECT_EQ(classify_number_format(code), StyleKind::plain) << code;
  }
}

TEST(Xlsx, TellsWhatIsMergedAndHidden) {
  auto const xml =
      "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"16384\" "
      "hidden=\"true\"/></cols>" +
      sheet(R"(<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row>)") +
      R"(<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="D4"/><mergeCell ref="B2:A1"/></mergeCells>)";
  auto const got = read_bytes(make_xlsx(xml), "f.xlsx");
  ASSERT_EQ(got.error, "");
  EXPECT_EQ(got.sheets[0].summary.merged, (std::vector<MergedRange>{{1, 0, 2, 2}, {4, 3, 4, 3}}));
  EXPECT_EQ(got.sheets[0].summary.hidden_columns, (std::vector<std::uint32_t>{1, 2}));
}

TEST(Xlsx, ReadsSheetsInTheOrderOfTheTabs) {
  auto const one =
      "<worksheet>" + sheet(R"(<row r="1"><c r="A1"><v>1</v></c></row>)") + "</worksheet>";
  auto const two =
      "<worksheet>" + sheet(R"(<row r="1"><c r="A1"><v>2</v></c></row>)") + "</worksheet>";
  auto entries = xlsx_entries({one, two});
  for (auto& entry : entries) {
    if (entry.name == "xl/workbook.xml") {
      entry.bytes.replace(entry.bytes.find("sheetId=\"1\""), 11, "state=\"hidden\" sheetId=\"1\"");
    }
  }
  auto const got = read_bytes(make_zip(entries), "f.xlsx");
  EXPECT_EQ(got.lines, "[Sheet1] (hidden)\n1: 1n\n[Sheet2]\n1: 2n\n");
  EXPECT_EQ(got.summary.sheets, 2U);
}

TEST(Xlsx, SkipsSheetsThatNobodyWants) {
  class Second : public CollectingSink {
    bool begin_sheet(SheetInfo const& info) override {
      return info.index == 1 && CollectingSink::begin_sheet(info);
    }
  };
  auto const row =
      "<worksheet>" + sheet(R"(<row r="1"><c r="A1"><v>1</v></c></row>)") + "</worksheet>";
  auto sink = Second{};
  ASSERT_TRUE(read_tables(make_zip(xlsx_entries({"<broken", row})), "f.xlsx", kReadLimits, sink));
  EXPECT_EQ(sink.sheets.size(), 1U);
}

TEST(Xlsx, RefusesPackagesThatDoNotHoldTogether) {
  auto const row =
      "<worksheet>" + sheet(R"(<row r="1"><c r="A1"><v>1</v></c></row>)") + "</worksheet>";
  auto const entries = xlsx_entries({row, row});
  struct Row {
    char const* name;
    std::vector<testing::ZipEntry> in;
    char const* want;
  };
  auto const relationships = [](std::string const& first, std::string const& second) {
    return "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"" + first +
           "\"/><Relationship Id=\"rId2\" Type=\"x/worksheet\" Target=\"" + second +
           "\"/></Relationships>";
  };
  auto const rels = std::string{"xl/_rels/workbook.xml.rels"};
  for (auto const& [name, in, want] : {
           Row{"missing sheet",
               with_part(entries, rels,
                         relationships("worksheets/none.xml", "worksheets/sheet1.xml")),
               "read.missing_part"},
           Row{"missing relationship", with_part(entries, rels, "<Relationships/>"),
               "read.missing_part"},
           Row{"sheet outside",
               with_part(entries, rels, relationships("../../x.xml", "worksheets/sheet1.xml")),
               "read.missing_part"},
           Row{"one part as two sheets",
               with_part(entries, rels,
                         relationships("worksheets/sheet1.xml", "worksheets/sheet1.xml")),
               "read.cyclic_relationship"},
           Row{"the workbook as a sheet",
               with_part(entries, rels, relationships("workbook.xml", "worksheets/sheet1.xml")),
               "read.cyclic_relationship"},
           Row{"the relationships as a sheet",
               with_part(entries, rels,
                         relationships("_rels/workbook.xml.rels", "worksheets/sheet1.xml")),
               "read.not_a_worksheet Sheet1"},
           Row{"workbook that is no XML",
               with_part(entries, "xl/workbook.xml", "<workbook><sheets>"), "read.damaged_xml"},
           Row{"DTD in the workbook",
               with_part(entries, "xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook/>"),
               "read.doctype"},
           Row{"DTD in a sheet",
               with_part(entries, "xl/worksheets/sheet1.xml",
                         "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" + row),
               "read.doctype Sheet1"},
           Row{"cut sheet",
               with_part(entries, "xl/worksheets/sheet1.xml", row.substr(0, row.size() - 20)),
               "read.damaged_xml Sheet1!A1"},
           Row{"an end that closes another element", // it would shift what follows
               with_part(entries, "xl/worksheets/sheet1.xml",
                         "<worksheet>" + sheet(R"(<row r="1"><c r="A1" ><v>1</c></v></row>)") +
                             "</worksheet>"),
               "read.damaged_xml Sheet1!A1"},
           Row{"attributes that run together",
               with_part(entries, "xl/worksheets/sheet1.xml",
                         "<worksheet>" + sheet(R"(<row r="1"hidden="1"/>)") + "</worksheet>"),
               "read.damaged_xml Sheet1"},
           Row{"rows that go back",
               with_part(entries, "xl/worksheets/sheet1.xml",
                         "<worksheet>" + sheet(R"(<row r="2"/><row r="1"/>)") + "</worksheet>"),
               "read.rows_out_of_order Sheet1"},
           Row{"UTF-16 sheet",
               with_part(entries, "xl/worksheets/sheet1.xml", std::string("\xFF\xFE<\0w\0", 6)),
               "read.xml_encoding Sheet1"},
           Row{"NUL in a sheet",
               with_part(entries, "xl/worksheets/sheet1.xml",
                         "<worksheet>" + std::string(1, '\0') + "</worksheet>"),
               "read.nul_bytes_in_part Sheet1"},
           Row{"too deep",
               with_part(entries, "xl/worksheets/sheet1.xml",
                         [] {
                           auto deep = std::string{"<worksheet>"};
                           for (auto i = 0; i < 300; ++i) {
                             deep += "<x>";
                           }
                           return deep;
                         }()),
               "read.damaged_xml Sheet1"},
       }) {
    EXPECT_EQ(read_bytes(make_zip(in), "f.xlsx").error, want) << name;
  }
}

TEST(Xlsx, KeepsExcelsRowsAndColumnsAsLimits) {
  auto const at = [](std::string const& cell, std::string const& row) {
    return make_xlsx(sheet("<row r=\"" + row + "\"><c r=\"" + cell + "\"><v>1</v></c></row>"));
  };
  EXPECT_EQ(read_bytes(at("XFD1048576", "1048576"), "f.xlsx").sheets[0].summary.columns, 16'384U);
  EXPECT_EQ(read_bytes(at("A1048577", "1048577"), "f.xlsx").error, "read.too_many_rows Sheet1");
  EXPECT_EQ(read_bytes(at("XFE1", "1"), "f.xlsx").error, "read.too_many_columns Sheet1");
  EXPECT_EQ(read_bytes(make_xlsx("<sheetData/>"), "f.xlsx").error, "read.no_rows");
  EXPECT_EQ(read_bytes(make_xlsx("<mergeCells><row r=\"1\"/></mergeCells>"), "f.xlsx").error,
            "read.no_rows"); // rows stand in the sheet's data only
}

TEST(Xlsx, CountsCellsThatARowFillsUp) { // one value at the far end of each row is a bomb too
  auto rows = std::string{};
  for (auto i = 1; i <= 20; ++i) {
    auto const n = std::to_string(i);
    rows += "<row r=\"" + n + "\"><c r=\"XFD" + n + "\"><v>1</v></c></row>";
  }
  auto limits = ReadLimits{};
  limits.cells = 10 * std::uint64_t{16'384};
  EXPECT_EQ(read_bytes(make_xlsx(sheet(rows)), "f.xlsx", limits).error,
            "read.too_many_cells Sheet1");
}

TEST(Xlsx, SaysWhatItLeftAlone) {
  auto entries = xlsx_entries(
      {"<worksheet>" + sheet(R"(<row r="1"><c r="A1"><v>1</v></c></row>)") + "</worksheet>"});
  for (auto& entry : entries) {
    if (entry.name == "xl/_rels/workbook.xml.rels") {
      entry.bytes.insert(entry.bytes.find("</Relationships>"),
                         "<Relationship Id=\"v\" Type=\"x/vbaProject\" Target=\"vbaProject.bin\"/>"
                         "<Relationship Id=\"l\" Type=\"x/externalLink\" "
                         "Target=\"externalLinks/externalLink1.xml\"/>");
    }
  }
  entries.push_back({"xl/embeddings/nested.zip", make_zip({{"bomb", "x"}})});
  auto const got = read_bytes(make_zip(entries), "f.xlsm");
  auto keys = std::vector<std::string>{};
  for (auto const& note : got.summary.notes) {
    keys.push_back(note.key);
  }
  EXPECT_EQ(keys, (std::vector<std::string>{"read.macros_ignored", "read.links_ignored",
                                            "read.embedded_ignored"}));
}

TEST(Xlsx, MarksACellOfTenMegabytes) {
  auto const rows =
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + std::string(10'000'000, 'x') + "</v></c></row>";
  auto const got = read_bytes(make_xlsx(sheet(rows)), "f.xlsx");
  ASSERT_EQ(got.error, "");
  EXPECT_EQ(got.sheets[0].rows[0].cells[0].kind, CellKind::error);
  EXPECT_EQ(got.sheets[0].summary.long_cells, 1U);
}

TEST(CellName, IsLettersAndARow) {
  EXPECT_EQ(parse_cell_name("BC12"), (CellPosition{12, 54}));
  for (auto const* name : {"", "A", "12", "A0", "A-1", "A1B", "A99999999999"}) {
    EXPECT_FALSE(parse_cell_name(name)) << name;
  }
}

} // namespace
} // namespace njia::sheets
