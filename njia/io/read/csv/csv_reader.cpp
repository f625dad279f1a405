#include "njia/io/read/csv/csv_reader.h"

#include "njia/base/text.h"
#include "njia/io/read/bytes/encoding.h"
#include "njia/io/read/bytes/window.h"
#include "njia/io/read/csv/record.h"
#include "njia/io/read/csv/text_sniff.h"
#include "njia/io/read/damaged_text.h"
#include "njia/io/read/number_text.h"
#include "njia/io/read/row_builder.h"
#include "njia/io/read/sheet_notes.h"

#include <algorithm>

namespace njia::sheets {
namespace {

constexpr std::size_t kSampleBytes = 65'536;
constexpr std::size_t kDamagedCellsNamed = 100;

TextFormat sniff_text_format(Input const& input) {
  auto format = TextFormat{};
  format.encoding = sniff_encoding(*input.open());
  auto const bytes = input.open();
  auto decoded = DecodedFeed{*bytes, format.encoding};
  auto sample = std::string{};
  for (auto block = decoded.next(); !block.empty() && sample.size() < kSampleBytes;
       block = decoded.next()) {
    sample += block.substr(0, kSampleBytes - sample.size());
  }
  auto rest = std::string_view{sample};
  if (auto const sep = find_sep_line(rest)) {
    format.sep_line = true;
    format.delimiter = sep->delimiter;
    rest.remove_prefix(sep->length);
  } else {
    auto const name = ascii_lower(input.name());
    format.delimiter = sniff_delimiter(rest, name.ends_with(".tsv") || name.ends_with(".tab"));
  }
  format.decimal_comma = sniff_decimal_comma(rest, format.delimiter);
  return format;
}

/// Reads records from a decoded feed and hands them to the sink.
class TextTable {
public:
  TextTable(ByteFeed& feed, TextFormat const& format, ReadLimits const& limits, SheetSink& sink)
      : format_{format}, limits_{limits}, window_{feed}, parser_{format.delimiter, limits.columns},
        builder_{sheet_, limits, usage_, sink} {}

  std::optional<Error> read_all();
  SheetSummary& finish();
  Usage const& usage() const { return usage_; }
  DamagedRows& damaged() { return damaged_; }

private:
  std::optional<Error> grow();
  std::optional<Error> skip_sep_line();
  std::optional<Error> take_record();
  std::optional<Error> take_cells();
  Cell to_cell(RecordCell const& cell);
  void note_damage(std::uint32_t column, std::string_view text, bool& mis_decoded, bool& lost);

  SheetInfo sheet_{};
  TextFormat const& format_;
  ReadLimits const& limits_;
  Window window_;
  RecordParser parser_;
  Usage usage_;
  RowBuilder builder_;
  bool at_end_ = false;
  std::uint64_t row_ = 0;
  std::string normalised_;
  std::vector<std::size_t> widths_; ///< how many records have so many cells
  DamagedRows damaged_;
};

/// Adds text to the window; NUL bytes are refused as soon as they appear.
std::optional<Error> TextTable::grow() {
  auto const before = window_.view().size();
  if (before > limits_.cell_bytes) {
    return Error{"read.cell_too_long", {}, {{"row", std::to_string(row_)}}};
  }
  at_end_ = !window_.grow();
  if (window_.view().find('\0', before) != std::string_view::npos) {
    return Error{"read.nul_bytes", {}, {{"row", std::to_string(row_)}}};
  }
  return std::nullopt;
}

std::optional<Error> TextTable::skip_sep_line() {
  if (auto failure = grow()) {
    return failure;
  }
  if (format_.sep_line) {
    while (!at_end_ && window_.view().size() < 16) {
      if (auto failure = grow()) {
        return failure;
      }
    }
    if (auto const sep = find_sep_line(window_.view())) {
      window_.consume(sep->length);
    }
  }
  return std::nullopt;
}

std::optional<Error> TextTable::read_all() {
  if (auto failure = skip_sep_line()) {
    return failure;
  }
  while (builder_.wants_more()) {
    if (window_.view().empty()) {
      if (at_end_) {
        break;
      }
      if (auto failure = grow()) {
        return failure;
      }
      continue;
    }
    if (auto failure = take_record()) {
      return failure;
    }
  }
  return std::nullopt;
}

std::optional<Error> TextTable::take_record() {
  auto outcome = parser_.parse(window_.view(), at_end_);
  if (outcome == RecordParser::Outcome::record) {
    ++row_;
  }
  while (outcome == RecordParser::Outcome::needs_more) {
    if (auto failure = grow()) {
      return failure;
    }
    outcome = parser_.parse(window_.view(), at_end_);
    row_ += outcome == RecordParser::Outcome::record ? 1U : 0U;
  }
  if (outcome == RecordParser::Outcome::open_quote) {
    return Error{"read.open_quote", {}, {{"row", std::to_string(row_ + 1)}}};
  }
  if (outcome == RecordParser::Outcome::too_many_cells) {
    return Error{"read.too_many_columns",
                 {},
                 {{"limit", std::to_string(limits_.columns)}, {"row", std::to_string(row_ + 1)}}};
  }
  if (auto failure = take_cells()) {
    return failure;
  }
  window_.consume(parser_.length());
  return std::nullopt;
}

std::optional<Error> TextTable::take_cells() {
  if (parser_.is_empty_line()) {
    return row_ > limits_.rows ? builder_.begin(row_, false) : std::nullopt;
  }
  if (auto failure = builder_.begin(row_, false)) {
    return failure;
  }
  auto mis_decoded = false;
  auto lost = false;
  auto const& cells = parser_.cells();
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    if (cells[i].text.empty()) {
      continue;
    }
    note_damage(static_cast<std::uint32_t>(i), cells[i].text, mis_decoded, lost);
    if (auto failure = builder_.set(i, to_cell(cells[i]))) {
      return failure;
    }
  }
  damaged_.mis_decoded += mis_decoded ? 1U : 0U;
  damaged_.lost += lost ? 1U : 0U;
  if (!builder_.is_blank()) {
    widths_.resize(std::max(widths_.size(), cells.size() + 1));
    ++widths_[cells.size()];
  }
  return builder_.deliver();
}

Cell TextTable::to_cell(RecordCell const& cell) {
  auto const number = parse_typed_number(cell.text, format_.decimal_comma ? ',' : '.');
  if (!number) {
    return {.kind = CellKind::text, .text = cell.text};
  }
  normalised_ = cell.text;
  std::replace(normalised_.begin(), normalised_.end(), ',', '.');
  return {.kind = CellKind::number, .text = normalised_, .number = *number};
}

void TextTable::note_damage(std::uint32_t column, std::string_view text, bool& mis_decoded,
                            bool& lost) {
  auto const found = suspect_damaged_text(text);
  if (!found) {
    return;
  }
  (found->damage == TextDamage::lost_letters ? lost : mis_decoded) = true;
  if (damaged_.first.size() < kDamagedCellsNamed) {
    damaged_.first.push_back({static_cast<std::uint32_t>(row_), column});
  }
}

SheetSummary& TextTable::finish() {
  auto& summary = builder_.summary();
  if (!widths_.empty()) {
    summary.ragged_rows = summary.rows - *std::max_element(widths_.begin(), widths_.end());
  }
  return summary;
}

void add_damage_notes(ReadSummary& read) {
  auto const note = [&](std::string key, std::size_t count) {
    if (count > 0) {
      read.notes.push_back({std::move(key), {}, {{"count", std::to_string(count)}}});
    }
  };
  note("read.mis_decoded_rows", read.damaged.mis_decoded);
  note("read.lost_letters_rows", read.damaged.lost);
}

} // namespace

Result<ReadSummary> read_text_table(Input const& input, ReadLimits const& limits, SheetSink& sink) {
  auto const format = sniff_text_format(input);
  auto read = ReadSummary{};
  read.format = format.delimiter == '\t' ? TableFormat::tsv : TableFormat::csv;
  read.sheets = 1;
  read.text = format;
  if (!sink.begin_sheet({})) {
    return read;
  }
  auto const bytes = input.open();
  auto decoded = DecodedFeed{*bytes, format.encoding};
  auto table = TextTable{decoded, format, limits, sink};
  if (auto failure = table.read_all()) {
    return *failure;
  }
  auto& summary = table.finish();
  read.rows = table.usage().rows;
  read.cells = table.usage().cells;
  read.damaged = std::move(table.damaged());
  finish_sheet({}, summary, read);
  add_damage_notes(read);
  sink.end_sheet(summary);
  if (read.rows == 0) {
    return Error{"read.no_rows", {}};
  }
  return read;
}

} // namespace njia::sheets
