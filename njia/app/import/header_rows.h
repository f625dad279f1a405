// Finds the header of a table among the rows of a sheet: one row, or a row of groups over a row of
// parts, followed by an HXL row and a row of machine names where there are any. Says for each
// column what it means.
#pragma once

#include "njia/app/import/header_match.h"
#include "njia/app/import/mapping.h"
#include "njia/io/read/sheet.h"

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace njia::importing {

/// A row that is kept beyond the call that brought it.
struct TextRow {
  std::uint32_t number = 0;
  bool hidden = false;
  bool after_gap = false; ///< blank rows stood before it
  std::vector<std::string> cells;
  std::vector<sheets::CellKind> kinds;

  std::size_t filled() const;
};

struct HeaderCell {
  std::string text = {};
  std::optional<Target> target = {};
  MatchedBy by = MatchedBy::synonym;
};

struct FoundHeader {
  std::size_t rows = 1; ///< taken from the rows looked at
  std::vector<HeaderCell> cells = {};
  std::optional<Mapping> saved = {}; ///< used before with this very header
};

/// What is known before the file is read.
struct LayoutHints {
  Mapping const* mapping = nullptr;
  /// Finds a mapping that was used before with a header of this fingerprint; may be empty.
  std::function<std::optional<Mapping>(std::string const& fingerprint)> saved = {};
  std::optional<RowKind> rows = {};
  std::optional<DateOrder> date_order = {};
};

class HeaderFinder {
public:
  HeaderFinder(HeaderWords const& words, LayoutHints const& hints) : words_{words}, hints_{hints} {}

  /// Whether `rows[at]` begins a header, looking at up to three rows after it.
  /// @param inside  a table is open already: then only a row that is clearly a header counts
  std::optional<FoundHeader> find(std::deque<TextRow> const& rows, std::size_t at,
                                  bool inside) const;

private:
  std::optional<FoundHeader> find_mapped(TextRow const& row) const;
  std::optional<FoundHeader> find_saved(TextRow const& row) const;
  std::optional<FoundHeader> find_exported(TextRow const& row) const;
  /// What an exactly known header means, as text; empty for all else.
  std::string const& known_name(std::string const& cell) const;
  std::size_t count_known(TextRow const& row) const;
  std::vector<HeaderCell> match_row(TextRow const& row) const;
  std::vector<HeaderCell> match_pair(TextRow const& groups, TextRow const& parts) const;
  void take_tags(std::deque<TextRow> const& rows, std::size_t at, FoundHeader& header) const;

  HeaderWords const& words_;
  LayoutHints const& hints_;
  mutable std::unordered_map<std::string, std::string> known_names_;
};

/// Whether most columns are named by machine names: a template or an export of Njia.
bool is_machine_named(FoundHeader const& header);

/// Hexadecimal digits that tell one header from another, whatever its case and accents.
std::string header_fingerprint(std::vector<HeaderCell> const& cells);

} // namespace njia::importing
