#include "njia/io/read/csv/csv_reader.h"

#include "njia/io/read/bytes/encoding.h"
#include "njia/io/read/csv/record.h"
#include "njia/io/read/csv/text_sniff.h"
#include "njia/io/read/test_files.h"

#include <gtest/gtest.h>

namespace njia::sheets {
namespace {

using namespace std::string_literals;
using testing::read_bytes;

TEST(Csv, ReadsWhatPeopleSave) {
  struct Row {
    char const* name;
    std::string in;
    char const* want;
  };
  for (auto const& [name, in, want] : {
           Row{"plain", "from,to,cases\nKisumu,Riyadh,3\n",
               "1: from | to | cases\n2: Kisumu | Riyadh | 3n\n"},
           Row{"no end of line at the end", "a,b\n1,2", "1: a | b\n2: 1n | 2n\n"},
           Row{"CRLF", "a,b\r\n1,2\r\n", "1: a | b\n2: 1n | 2n\n"},
           Row{"CR alone", "a,b\r1,2\r", "1: a | b\n2: 1n | 2n\n"},
           Row{"quotes", "a,b\n\"x, y\",\"he said \"\"go\"\"\"\n",
               "1: a | b\n2: x, y | he said \"go\"\n"},
           Row{"lines in a cell", "a,b\n\"x\ny\",2\nz,3\n", "1: a | b\n2: x\ny | 2n\n3: z | 3n\n"},
           Row{"text behind a quote", "a,b\n\"Mama\" Kampala,2\n",
               "1: a | b\n2: Mama Kampala | 2n\n"},
           Row{"quote inside a cell", "a,b\n5\" pipe,2\n", "1: a | b\n2: 5\" pipe | 2n\n"},
           Row{"empty lines count", "a,b\n\n1,2\n", "1: a | b\n3: 1n | 2n\n"},
           Row{"rows without a value", "a,b\n,\n1,2\n", "1: a | b\n3: 1n | 2n\n"},
           Row{"blanks inside", "a,b,c\n1,,3\n,,4\n",
               "1: a | b | c\n2: 1n | ~ | 3n\n3: ~ | ~ | 4n\n"},
           Row{"semicolon and decimal comma", "a;b\n0,5;x\n12,25;y\n",
               "1: a | b\n2: 0.5n | x\n3: 12.25n | y\n"},
           Row{"tab", "a\tb\nx, y\t2\n", "1: a | b\n2: x, y | 2n\n"},
           Row{"pipe", "a|b\nx|2\n", "1: a | b\n2: x | 2n\n"},
           Row{"sep line", "sep=;\na;b\n1;2\n", "1: a | b\n2: 1n | 2n\n"},
           Row{"phone numbers stay text", "a,b\n0712345678,+254712\n",
               "1: a | b\n2: 0712345678 | +254712\n"},
           Row{"UTF-8 mark",
               "\xEF\xBB\xBF"
               "a,b\nMéru,2\n",
               "1: a | b\n2: Méru | 2n\n"},
           Row{"Windows-1252", "a;b\nC\xF4te d\x92Ivoire;2\n", "1: a | b\n2: Côte d’Ivoire | 2n\n"},
           Row{"Mac Roman", "a;b\nC\x99te d'Ivoire, S\x8Egou;2\n",
               "1: a | b\n2: Côte d'Ivoire, Ségou | 2n\n"},
           Row{"UTF-16 little endian",
               "\xFF\xFE"
               "a\0,\0b\0\n\0\xE9\0,\0\x32\0"s,
               "1: a | b\n2: é | 2n\n"},
           Row{"UTF-16 big endian", "\xFE\xFF\0a\0,\0b\0\n\xD8\x3D\xDE\x00\0,\0\x32"s,
               "1: a | b\n2: 😀 | 2n\n"},
           Row{"UTF-16 without a mark", "a\0,\0b\0\n\0c\0,\0\x32\0"s, "1: a | b\n2: c | 2n\n"},
           Row{"one column", "name\nMoyale\nBusia\n", "1: name\n2: Moyale\n3: Busia\n"},
       }) {
    auto const got = read_bytes(in, "file.csv");
    EXPECT_EQ(got.error, "") << name;
    EXPECT_EQ(got.lines, want) << name;
  }
}

TEST(Csv, SaysHowTheFileWasWritten) {
  auto const got = read_bytes("a;b\n0,5;C\xF4te\n", "file.csv");
  ASSERT_TRUE(got.summary.text);
  EXPECT_EQ(got.summary.format, TableFormat::csv);
  EXPECT_EQ(got.summary.text->encoding, TextEncoding::cp1252);
  EXPECT_EQ(got.summary.text->delimiter, ';');
  EXPECT_TRUE(got.summary.text->decimal_comma);
  EXPECT_EQ(read_bytes("a\tb\n1\t2\n", "file.txt").summary.format, TableFormat::tsv);
}

TEST(Csv, ThousandsAreNotDecimals) {
  EXPECT_EQ(read_bytes("a;b\n1,234;x\n", "f.csv").lines, "1: a | b\n2: 1,234 | x\n");
  EXPECT_EQ(read_bytes("a;b\n1,234;x\n1,5;y\n", "f.csv").lines,
            "1: a | b\n2: 1.234n | x\n3: 1.5n | y\n");
}

TEST(Csv, CommasInTextDoNotBeatTheRealDelimiter) {
  auto const got =
      read_bytes("route;n\nNairobi, Busia, Kampala;1\nKisumu;2\nMoyale, Addis;3\n", "f.csv");
  EXPECT_EQ(
      got.lines,
      "1: route | n\n2: Nairobi, Busia, Kampala | 1n\n3: Kisumu | 2n\n4: Moyale, Addis | 3n\n");
}

TEST(Csv, CountsRaggedRows) {
  auto const got = read_bytes("a,b,c\n1,2,3\n1,2\n1,2,3\n1,2,3,4\n", "f.csv");
  EXPECT_EQ(got.error, "");
  EXPECT_EQ(got.sheets[0].summary.ragged_rows, 2U);
  ASSERT_EQ(got.summary.notes.size(), 1U);
  EXPECT_EQ(got.summary.notes[0].key, "read.ragged_rows");
}

TEST(Csv, DecodersDoNotCareWhereBlocksEnd) {
  auto const text = "a,\"b \"\"q\"\" \n c\"\r\nMéru,\"x\"\r\n\r\n😀,2"s;
  auto const utf16 = "a\0,\0b\0\n\0\x3D\xD8\x00\xDE"s;
  for (auto block = std::size_t{1}; block <= text.size(); ++block) {
    auto feed = MemoryFeed{text, block};
    EXPECT_EQ(sniff_encoding(feed), TextEncoding::utf8) << block;
    auto inner = MemoryFeed{utf16, block};
    auto decoded = DecodedFeed{inner, TextEncoding::utf16le};
    auto out = std::string{};
    for (auto part = decoded.next(); !part.empty(); part = decoded.next()) {
      out += part;
    }
    EXPECT_EQ(out, "a,b\n😀") << block;
  }
}

TEST(Csv, RecordsMayCrossBlocks) {
  auto text = "n,words\r\n"s;
  for (auto i = 0; i < 5000; ++i) { // some 900 kB, and no block ends where a record does
    text += std::to_string(i) + ",\"" + std::string(static_cast<std::size_t>(i % 307), 'w') +
            "\"\"\n\"\r\n";
  }
  auto const got = read_bytes(text, "f.csv");
  ASSERT_EQ(got.error, "");
  auto const& rows = got.sheets[0].rows;
  ASSERT_EQ(rows.size(), 5001U);
  for (auto i = std::size_t{0}; i < 5000; ++i) {
    ASSERT_EQ(rows[i + 1].number, i + 2);
    ASSERT_EQ(rows[i + 1].cells[0].number, static_cast<double>(i));
    ASSERT_EQ(rows[i + 1].cells[1].text, std::string(i % 307, 'w') + "\"\n");
  }
}

TEST(Csv, RefusesWhatItCannotRead) {
  EXPECT_EQ(read_bytes("", "f.csv").error, "read.empty");
  EXPECT_EQ(read_bytes(" \n \n", "f.csv").error, "read.empty");
  EXPECT_EQ(read_bytes(",,\n,,\n", "f.csv").error, "read.no_rows");
  EXPECT_EQ(read_bytes("a,b\n1,x\0y\n"s, "f.csv").error, "read.nul_bytes");
  EXPECT_EQ(read_bytes("a,b\n\"open,2\n3,4\n", "f.csv").error, "read.open_quote");
  EXPECT_EQ(read_bytes("\x01\x02\x03\x04\x05\x06", "f.csv").error, "read.wrong_type");
}

TEST(Csv, KeepsExcelsRowsAndColumnsAsLimits) {
  auto rows = std::string{};
  for (auto i = 0; i < 1'048'577; ++i) {
    rows += "1\n";
  }
  EXPECT_EQ(read_bytes(rows, "f.csv").error, "read.too_many_rows");
  rows.resize(rows.size() - 2);
  EXPECT_EQ(read_bytes(rows, "f.csv").summary.rows, 1'048'576U);
  EXPECT_EQ(read_bytes(std::string(16'384, ',') + "x", "f.csv").error, "read.too_many_columns");
  EXPECT_EQ(read_bytes(std::string(16'383, ',') + "x", "f.csv").sheets[0].summary.columns, 16'384U);
}

TEST(Csv, MarksACellOfTenMegabytesAndReadsOn) {
  auto const got = read_bytes("a,b\n" + std::string(10'000'000, 'x') + ",2\n3,4\n", "f.csv");
  EXPECT_EQ(got.error, "");
  ASSERT_EQ(got.sheets[0].rows.size(), 3U);
  EXPECT_EQ(got.sheets[0].rows[1].cells[0].kind, CellKind::error);
  EXPECT_EQ(got.sheets[0].rows[1].cells[0].text.size(), 32'767U);
  EXPECT_EQ(got.sheets[0].summary.first_long_cells, (std::vector<CellPosition>{{2, 0}}));
  EXPECT_EQ(read_bytes("a,b\n\"" + std::string(20'000'000, 'x') + "\",2\n", "f.csv").error,
            "read.cell_too_long A2");
}

TEST(Csv, InvalidUtf8IsNeverPassedOn) {
  auto const got = read_bytes("\xEF\xBB\xBF"
                              "a,b\nM\xFFru,2\n",
                              "f.csv"); // the mark says UTF-8, the bytes do not
  EXPECT_EQ(got.lines, "1: a | b\n2: M\xEF\xBF\xBDru | 2n\n");
  EXPECT_EQ(got.summary.damaged.lost, 1U);
}

TEST(Csv, ASinkMayStop) {
  class First : public CollectingSink {
    bool row(Row const& row) override {
      CollectingSink::row(row);
      return row.number < 2;
    }
  };
  auto sink = First{};
  auto const read = read_tables("a\nb\nc\nd\n", "f.csv", kReadLimits, sink);
  ASSERT_TRUE(read);
  EXPECT_EQ(sink.sheets[0].rows.size(), 2U);
  EXPECT_TRUE(sink.sheets[0].summary.stopped);
}

} // namespace
} // namespace njia::sheets
