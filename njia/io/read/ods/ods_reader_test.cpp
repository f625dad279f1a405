#include "njia/io/read/ods/ods_reader.h"

#include "njia/io/read/test_files.h"

#include <gtest/gtest.h>

namespace njia::sheets {
namespace {

using testing::make_ods;
using testing::make_zip;
using testing::read_bytes;

std::string table(std::string const& rows) {
  return "<table:table table:name=\"Data\"><table:table-column/>" + rows + "</table:table>";
}

TEST(Ods, ReadsEveryKindOfCell) {
  struct Row {
    char const* name;
    char const* in;
    char const* want;
  };
  for (
      auto const& [name, in, want] : {
          Row{"text",
              R"(<table:table-cell office:value-type="string"><text:p>Busia</text:p></table:table-cell>)",
              "1: Busia\n"},
          Row{"number",
              R"(<table:table-cell office:value-type="float" office:value="1.50"><text:p>1,50</text:p></table:table-cell>)",
              "1: 1.5n\n"},
          Row{"percentage",
              R"(<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>)",
              "1: 0.5n\n"},
          Row{"currency",
              R"(<table:table-cell office:value-type="currency" office:currency="KES" office:value="12"/>)",
              "1: 12n\n"},
          Row{"day",
              R"(<table:table-cell office:value-type="date" office:date-value="2020-08-15T10:00:00"/>)",
              "1: 2020-08-15d\n"},
          Row{"time",
              R"(<table:table-cell office:value-type="time" office:time-value="PT12H30M00S"/>)",
              "1: 12:30\n"},
          Row{"boolean",
              R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"/>)",
              "1: TRUEb\n"},
          Row{"error",
              R"(<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>)",
              "1: =#DIV/0!e\n"},
          Row{"formula",
              R"(<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>)",
              "1: =2n\n"},
          Row{"text as attribute",
              R"(<table:table-cell office:value-type="string" office:string-value="a&amp;b"/>)",
              "1: a&b\n"},
          Row{"two paragraphs",
              R"(<table:table-cell office:value-type="string"><text:p>a</text:p><text:p>b</text:p></table:table-cell>)",
              "1: a\nb\n"},
          Row{"spaces",
              "<table:table-cell office:value-type=\"string\"><text:p> a \n b<text:s "
              "text:c=\"2\"/>c<text:tab/>d "
              "<text:span>e</text:span> </text:p></table:table-cell>",
              "1: a b  c\td e\n"},
          Row{"notes are not text",
              R"(<table:table-cell office:value-type="string"><office:annotation><text:p>ask!</text:p></office:annotation><text:p>a</text:p></table:table-cell>)",
              "1: a\n"},
          Row{"repeated",
              R"(<table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/><table:table-cell table:number-columns-repeated="16380"/>)",
              "1: ~ | ~ | 7n | 7n\n"},
          Row{"covered",
              R"(<table:table-cell office:value-type="float" office:value="1" table:number-columns-spanned="2"/><table:covered-table-cell office:value-type="float" office:value="9"/><table:table-cell office:value-type="float" office:value="3"/>)",
              "1: 1n | ~ | 3n\n"},
      }) {
    auto const got = read_bytes(
        make_ods(table("<table:table-row>" + std::string{in} + "</table:table-row>")), "f.ods");
    EXPECT_EQ(got.error, "") << name;
    EXPECT_EQ(got.lines, std::string{"[Data]\n"} + want) << name;
  }
}

TEST(Ods, RepeatsRowsAndSkipsBlankOnes) {
  auto const cell =
      std::string{R"(<table:table-cell office:value-type="float" office:value="1"/>)"};
  auto const got = read_bytes(
      make_ods(table(
          "<table:table-header-rows><table:table-row>" + cell +
          "</table:table-row></table:table-header-rows>"
          "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
          "<table:table-row-group><table:table-row table:number-rows-repeated=\"2\" "
          "table:visibility=\"filter\">" +
          cell +
          "</table:table-row></table:table-row-group>"
          "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
          "table:number-columns-repeated=\"16384\"/></table:table-row>")),
      "f.ods");
  EXPECT_EQ(got.error, "");
  EXPECT_EQ(got.lines, "[Data]\n1: 1n\n5: 1n (hidden)\n6: 1n (hidden)\n");
}

TEST(Ods, TellsWhatIsMergedAndHidden) {
  auto const styles =
      R"(<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>)";
  auto const got = read_bytes(
      make_ods(
          R"(<table:tracked-changes><table:table-cell/></table:tracked-changes><table:table table:name="A" table:style-name="ta1">)"
          R"(<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>)"
          R"(<table:table-row><table:table-cell office:value-type="float" office:value="1" table:number-rows-spanned="2" table:number-columns-spanned="3"/>)"
          R"(<table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="2"/></table:table-row></table:table>)",
          styles),
      "f.ods");
  ASSERT_EQ(got.error, "");
  EXPECT_TRUE(got.sheets[0].info.hidden);
  EXPECT_EQ(got.sheets[0].summary.merged, (std::vector<MergedRange>{{1, 0, 2, 2}}));
  EXPECT_EQ(got.sheets[0].summary.hidden_columns, (std::vector<std::uint32_t>{1, 2}));
}

TEST(Ods, RefusesBombsOfRepeats) {
  auto const cell = std::string{
      R"(<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated=")"};
  auto const rows = [&](std::string const& columns, std::string const& count) {
    return make_ods(table("<table:table-row table:number-rows-repeated=\"" + count + "\">" + cell +
                          columns + "\"/></table:table-row>"));
  };
  auto limits = ReadLimits{};
  limits.cells = 200'000;
  EXPECT_EQ(read_bytes(rows("16384", "1048576"), "f.ods", limits).error,
            "read.too_many_cells Data");
  limits.rows = 1'000;
  EXPECT_EQ(read_bytes(rows("1", "1001"), "f.ods", limits).error, "read.too_many_rows Data");
  EXPECT_EQ(read_bytes(rows("16385", "1"), "f.ods").error, "read.too_many_columns Data");
  EXPECT_EQ(read_bytes(rows("4294967295", "1"), "f.ods").error, "read.too_many_columns Data");
  auto const spaces =
      R"(<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="4000000000"/>b</text:p></table:table-cell></table:table-row>)";
  EXPECT_EQ(read_bytes(make_ods(table(spaces)), "f.ods").sheets[0].summary.long_cells, 1U);
}

TEST(Ods, RefusesWhatItCannotRead) {
  auto const content = testing::ZipEntry{"content.xml", "<office:document-content/>"};
  auto const mimetype =
      testing::ZipEntry{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"};
  auto const locked = testing::ZipEntry{
      "META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"};
  EXPECT_EQ(read_bytes(make_zip({mimetype, content, locked}), "f.ods").error,
            "read.password_protected");
  EXPECT_EQ(read_bytes(make_zip({mimetype, content}), "f.ods").error, "read.no_rows");
  EXPECT_EQ(read_bytes(make_zip({mimetype}), "f.ods").error, "read.missing_part");
  EXPECT_EQ(read_bytes(make_zip({mimetype, {"content.xml", "<html/>"}}), "f.ods").error,
            "read.not_a_worksheet content.xml");
  EXPECT_EQ(read_bytes(make_zip({mimetype, {"content.xml", "<!DOCTYPE x><a/>"}}), "f.ods").error,
            "read.doctype");
  EXPECT_EQ(read_bytes(make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}}), "f.odt")
                .error,
            "read.wrong_type");
}

} // namespace
} // namespace njia::sheets
