#include "njia/io/read/row_builder.h"

#include "njia/base/text.h"
#include "njia/io/read/bytes/encoding.h"

#include <algorithm>
#include <cstring>

namespace njia::sheets {
namespace {

constexpr std::size_t kLongCellsNamed = 20;

bool is_ascii(std::string_view text) {
  auto i = std::size_t{0};
  for (; i + 8 <= text.size(); i += 8) {
    auto word = std::uint64_t{0};
    std::memcpy(&word, text.data() + i, 8);
    if ((word & 0x8080808080808080U) != 0) {
      return false;
    }
  }
  for (; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0x80U) != 0) {
      return false;
    }
  }
  return true;
}

/// The first `count` UTF-16 units of valid UTF-8, which is how spreadsheet programs measure text.
std::string_view first_units(std::string_view text, std::size_t count) {
  auto rest = text;
  for (auto units = std::size_t{0}; !rest.empty();) {
    auto after = rest;
    units += take_code_point(after) > 0xFFFF ? 2U : 1U;
    if (units > count) {
      break;
    }
    rest = after;
  }
  return text.substr(0, text.size() - rest.size());
}

} // namespace

RowBuilder::RowBuilder(SheetInfo const& sheet, ReadLimits const& limits, Usage& usage,
                       SheetSink& sink)
    : sheet_{sheet}, limits_{limits}, usage_{usage}, sink_{sink} {}

std::optional<Error> RowBuilder::begin(std::uint64_t number, bool hidden) {
  if (number > limits_.rows) {
    return Error{"read.too_many_rows", sheet_.name, {{"limit", std::to_string(limits_.rows)}}};
  }
  if (number <= last_begun_) {
    return Error{"read.rows_out_of_order", sheet_.name, {{"row", std::to_string(number)}}};
  }
  number_ = static_cast<std::uint32_t>(number);
  last_begun_ = number_;
  hidden_ = hidden;
  cells_.clear();
  texts_.release();
  return std::nullopt;
}

std::string RowBuilder::where(std::uint64_t column) const {
  if (number_ == 0) {
    return sheet_.name;
  }
  auto const cell = cell_name({number_, static_cast<std::uint32_t>(column)});
  return sheet_.name.empty() ? cell : sheet_.name + "!" + cell;
}

std::string_view RowBuilder::keep(std::string_view text) {
  if (text.empty()) {
    return {};
  }
  auto* const copy = static_cast<char*>(texts_.allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

/// Repairs and cuts the cell's text, and copies it where it has to be kept.
void RowBuilder::check_text(Cell& cell, std::uint32_t column, bool copy) {
  auto repaired = std::string{};
  if (!is_ascii(cell.text) && !is_valid_utf8(cell.text)) {
    repaired = repair_utf8(cell.text);
    cell.text = repaired;
    copy = true;
  }
  if (cell.text.size() > limits_.cell_characters) { // fewer bytes cannot be more characters
    auto const cut = first_units(cell.text, limits_.cell_characters);
    if (cut.size() < cell.text.size()) {
      cell = Cell{.kind = CellKind::error, .text = cut, .from_formula = cell.from_formula};
      ++summary_.long_cells;
      if (summary_.first_long_cells.size() < kLongCellsNamed) {
        summary_.first_long_cells.push_back({number_, column});
      }
    }
  }
  if (copy) {
    cell.text = keep(cell.text);
  }
}

std::optional<Error> RowBuilder::put(std::uint64_t column, Cell cell, bool copy) {
  if (column >= limits_.columns) {
    return Error{"read.too_many_columns",
                 sheet_.name,
                 {{"limit", std::to_string(limits_.columns)}, {"row", std::to_string(number_)}}};
  }
  if (cell.text.size() > limits_.cell_bytes) {
    return Error{"read.cell_too_long", where(column), {{"row", std::to_string(number_)}}};
  }
  auto const index = static_cast<std::uint32_t>(column);
  check_text(cell, index, copy);
  if (index >= cells_.size()) {
    cells_.resize(index + std::size_t{1});
  }
  cells_[index] = cell;
  return std::nullopt;
}

std::optional<Error> RowBuilder::deliver() {
  while (!cells_.empty() && cells_.back().kind == CellKind::blank) {
    cells_.pop_back();
  }
  if (cells_.empty()) {
    return std::nullopt;
  }
  usage_.cells += cells_.size();
  if (usage_.cells > limits_.cells) {
    return Error{"read.too_many_cells", sheet_.name, {{"limit", std::to_string(limits_.cells)}}};
  }
  ++usage_.rows;
  ++summary_.rows;
  summary_.last_row = number_;
  summary_.columns = std::max(summary_.columns, static_cast<std::uint32_t>(cells_.size()));
  summary_.hidden_rows += hidden_ ? 1U : 0U;
  if (!sink_.row({.number = number_, .cells = cells_, .hidden = hidden_})) {
    summary_.stopped = true;
    usage_.left_out = true;
  }
  return std::nullopt;
}

std::optional<Error> RowBuilder::deliver_again() {
  if (number_ >= limits_.rows) {
    return Error{"read.too_many_rows", sheet_.name, {{"limit", std::to_string(limits_.rows)}}};
  }
  ++number_;
  last_begun_ = number_;
  return deliver();
}

} // namespace njia::sheets
