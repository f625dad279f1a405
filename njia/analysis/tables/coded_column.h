// For one table where each journey enters one cell at most: which cell it enters and what it
// brings, together as one small number. Counting a table is then one addition a journey, however
// many things are summed. Held between questions and kept up with a dataset that grows
// (live_index.h).
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/analysis/filter/reason.h"
#include "njia/analysis/tables/table_spec.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace njia::analysis {

/// What a journey brings to its cell. Not the group: that one may change.
struct Brought {
  std::uint32_t submissions;
  std::uint32_t low;
  std::uint32_t high;
  std::uint16_t source;
  SizeKind kind;
  friend bool operator==(Brought const&, Brought const&) = default;
};

/// Where journeys go: to a cell, or to those that are left out. The cells of profiles are the
/// numbers of lists of answers: pair_cell(of `by` or 0, of `question`).
struct Slot {
  Cell cell = 0;
  std::optional<Reason> reason = {};
};

/// Immutable.
struct CodedColumn {
  /// Codes have 16 bits; of tables with more different ones there is no column.
  static constexpr std::size_t kMostCodes = 65'536;
  using Block = std::array<std::uint16_t, JourneyColumns::kRows>;

  struct Entry {
    std::uint32_t slot;
    Brought brought;
    friend bool operator==(Entry const&, Entry const&) = default;
  };
  /// Grows only; versions that have the same codes share it.
  struct Dictionary {
    std::vector<Entry> entries = {}; ///< by code
    std::vector<Slot> slots = {};
    std::vector<SizeOf> sizes = {};           ///< every number of cases that occurs, or more often
    std::vector<std::uint32_t> in_order = {}; ///< slots with a cell, ascending by cell
  };

  std::size_t rows = 0;
  std::vector<std::shared_ptr<Block>> blocks = {};
  std::shared_ptr<Dictionary const> dictionary = {};
};

/// Makes the column of one table and keeps it up.
class ColumnCoder {
public:
  ColumnCoder(std::shared_ptr<void const> line, TableSpec const& spec);
  ColumnCoder(ColumnCoder&&) noexcept;
  ~ColumnCoder();

  /// Whether there can be a column of such a table.
  static bool takes(TableSpec const& spec);
  bool is_of(std::shared_ptr<void const> const& line, TableSpec const& spec) const;
  /// For all journeys of the dataset, or more. Nothing: too many codes. Cost: of the journeys that
  /// came since.
  std::shared_ptr<CodedColumn const> column(Dataset const& data);

private:
  struct Maps;

  void extend(Dataset const& data);
  template <class Reader> void code_rows(Dataset const& data, Reader const& reader);
  std::uint32_t slot_of(Slot const& slot);
  bool put(std::size_t row, Slot const& slot, Brought const& brought);

  std::shared_ptr<void const> line_;
  TableSpec spec_;
  std::unique_ptr<Maps> maps_;
  bool has_too_many_ = false;
  CodedColumn next_;
  std::shared_ptr<CodedColumn const> current_;
};

} // namespace njia::analysis
