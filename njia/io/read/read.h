// The one way in for partners' tables: .xlsx, .xlsm, .ods, .csv, .tsv. Says what a file is from its
// bytes, not its name, and reads it row by row. Never unpacks to disk, follows no link, evaluates
// no formula. The formats are rows of registry.cpp; each has its own folder.
#pragma once

#include "njia/base/result.h"
#include "njia/io/read/limits.h"
#include "njia/io/read/sheet.h"

#include <filesystem>
#include <optional>

namespace njia::sheets {

enum class TableFormat : std::uint8_t { xlsx, ods, csv, tsv };

enum class TextEncoding : std::uint8_t { utf8, utf8_bom, utf16le, utf16be, cp1252, mac_roman };

/// What was found out about a text file; absent for workbooks.
struct TextFormat {
  TextEncoding encoding = TextEncoding::utf8;
  char delimiter = ',';       ///< one of , ; TAB |
  bool decimal_comma = false; ///< "0,5" is a half
  bool sep_line = false;      ///< the file began with Excel's "sep=;" line, which is not a row
};

/// Something the person who uploads should know, though the file was read. The key is a row of
/// data/labels/errors/io_read.csv.
struct ReadNote {
  std::string key;
  std::string where; ///< sheet name or cell; may be empty
  std::vector<std::pair<std::string, std::string>> args = {};
};

/// Rows of a text file that have lost letters on their way here; see damaged_text.h.
struct DamagedRows {
  std::size_t mis_decoded = 0; ///< rows with text of one encoding read as another ("CÙte d'Ivoire")
  std::size_t lost = 0;        ///< rows with letters replaced by "?" or U+FFFD
  std::vector<CellPosition> first; ///< up to 100 cells, in order
};

struct ReadSummary {
  TableFormat format = TableFormat::csv;
  std::size_t sheets = 0; ///< in the file, skipped ones included
  std::uint64_t rows = 0; ///< delivered
  std::uint64_t cells = 0;
  std::optional<TextFormat> text;
  DamagedRows damaged; ///< text formats only
  std::vector<ReadNote> notes;
};

/// The name by which people know a format and by which files end: "xlsx", "ods", "csv", "tsv".
std::string_view format_name(TableFormat format);

/// Says what kind of table a file is.
/// @param bytes      the whole file, or at least its first 64 KiB
/// @param file_name  only its ending is looked at, and only to tell tsv from csv
/// Errors: `read.empty`, `read.wrong_type` (a PDF, a picture, a web page, a Word file …; {found}),
/// `read.password_protected`, `read.old_excel` (.xls), `read.nul_bytes`.
Result<TableFormat> sniff(std::string_view bytes, std::string_view file_name);

/// Reads every sheet, in order, and tells the sink. Memory is bounded by the limits, not by the
/// file: one row, some blocks of text, and an .xlsx file's shared strings. Large .xlsx and .ods
/// parts are unpacked on a second thread. What the sink throws comes through. After an error the
/// sink has seen a part of the rows, which must not be kept. Errors: those of sniff and those of
/// data/labels/errors/io_read.csv; `where` names the sheet, part or cell.
Result<ReadSummary> read_tables(std::filesystem::path const& file, ReadLimits const& limits,
                                SheetSink& sink);

/// The same from memory. `file_name` as for sniff.
Result<ReadSummary> read_tables(std::string_view bytes, std::string_view file_name,
                                ReadLimits const& limits, SheetSink& sink);

} // namespace njia::sheets
