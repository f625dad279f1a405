// One record of delimited text: cells, quotes, line ends. Shared by the sniffer and the reader.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace njia::sheets {

/// A cell between two delimiters. `text` points into the record, or into `unquoted` where quotes
/// were taken out.
struct RecordCell {
  std::string_view text;
};

class RecordParser {
public:
  RecordParser(char delimiter, std::size_t max_cells)
      : delimiter_{delimiter}, max_cells_{max_cells} {}

  enum class Outcome { record, needs_more, open_quote, too_many_cells };

  /// Reads one record from the beginning of `text`, which must not be empty. A quote opens a cell
  /// only at its beginning; what follows a closing quote belongs to the cell. Ends of line: LF,
  /// CRLF, CR.
  /// @param at_end  nothing follows `text`: its last record needs no end of line
  Outcome parse(std::string_view text, bool at_end);

  std::vector<RecordCell> const& cells() const { return cells_; }
  std::size_t length() const { return length_; } ///< bytes of the record with its end of line
  /// "" alone: a line with nothing in it.
  bool is_empty_line() const { return cells_.size() == 1 && cells_[0].text.empty(); }

private:
  bool take_quoted(std::string_view text, std::size_t& i);

  struct Unquoted {
    std::size_t cell, begin, end; ///< of scratch_
  };

  char delimiter_;
  std::size_t max_cells_;
  std::vector<RecordCell> cells_;
  std::vector<Unquoted> unquoted_;
  std::string scratch_;
  std::size_t length_ = 0;
};

} // namespace njia::sheets
