// A workbook before it is a file: sheets of cells with the few things that partners use.
// write_book() makes an .xlsx, an .ods or a delimited text of it; the same book gives the same
// bytes.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace njia::demo {

enum class Look : std::uint8_t { plain, title, head, total };

struct Cell {
  enum class Kind : std::uint8_t { blank, text, number, date, formula };
  Kind kind = Kind::blank;
  std::string text = {}; ///< of text; the formula with its "="
  double number = 0;     ///< of numbers; what the program calculated last, of formulas
  std::chrono::sys_days day = {};
  Look look = Look::plain;
};

inline Cell text_cell(std::string text, Look look = Look::plain) {
  return {.kind = text.empty() ? Cell::Kind::blank : Cell::Kind::text,
          .text = std::move(text),
          .look = look};
}
inline Cell number_cell(double number, Look look = Look::plain) {
  return {.kind = Cell::Kind::number, .number = number, .look = look};
}
inline Cell date_cell(std::chrono::sys_days day) { return {.kind = Cell::Kind::date, .day = day}; }
inline Cell formula_cell(std::string formula, double number) {
  return {.kind = Cell::Kind::formula, .text = std::move(formula), .number = number};
}

using CellRow = std::vector<Cell>;

/// A rectangle of merged cells, ends included, from 0. Its text stands in the first cell.
struct Merge {
  std::size_t row;
  std::size_t column;
  std::size_t last_row;
  std::size_t last_column;
};

struct BookSheet {
  std::string name;
  std::vector<CellRow> rows = {};
  std::vector<Merge> merges = {};
  std::vector<std::size_t> hidden_columns = {};
  bool right_to_left = false;
};

struct Book {
  std::string title;
  std::vector<BookSheet> sheets = {};
};

/// "B7" for row 6, column 1.
std::string cell_name(std::size_t row, std::size_t column);

/// In every file's properties, or in its first line where a format has none.
inline constexpr auto kSyntheticNote =
    "Synthetic demo data made by Njia. No real case, person or organisation.";

// Each throws std::runtime_error when the file cannot be written.
void write_xlsx(Book const& book, std::filesystem::path const& file);
void write_ods(Book const& book, std::filesystem::path const& file);
/// The first sheet. Windows-1252: letters that it lacks are a bug of the layout.
void write_csv_cp1252(Book const& book, std::filesystem::path const& file);
void write_tsv(Book const& book, std::filesystem::path const& file);

} // namespace njia::demo
