// What a person (or an earlier import) has said about a layout: which column is what, constants,
// values to replace, rows to leave out, how dates and numbers are written. Read from a mapping file
// (mapping_file.h) or from the store, where it is found again by the fingerprint of the header.
#pragma once

#include "njia/app/import/date_text.h"
#include "njia/app/import/target.h"
#include "njia/base/result.h"
#include "njia/domain/place.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::importing {

/// What one row of a table stands for. Numbers as in data/vocabularies/row_kind.csv.
enum class RowKind : std::uint8_t { person = 1, route = 2, group = 3 };

struct MappedColumn {
  std::string header; ///< as in the sheet; compared in folded form
  std::string target; ///< find_target() knows it; empty: leave the column out
};

struct Constant {
  std::string target;
  std::string value;
};

/// Cell text (folded) to the text that is read instead. Keys "@blank" and "@any" stand for an empty
/// cell and for every other text; the value "@blank" empties the cell, "@unknown" says that it is
/// not known, "@place:KEY" names a place of the mapping.
using ValueMap = std::map<std::string, std::string>;

/// Keeps only rows whose cell is one of `is` (when given) and none of `is_not`; texts are compared
/// folded.
struct RowCondition {
  std::string header;
  std::vector<std::string> is = {};
  std::vector<std::string> is_not = {};
};

/// A place that the source needs and no gazetteer has. Becomes a record of the store under an id
/// that is derived from the mapping's name and the key.
struct MappedPlace {
  std::string key;
  Place place;
};

struct Mapping {
  std::string name = {};
  std::string sheet = {}; ///< only this sheet; empty: every sheet
  std::optional<RowKind> rows = {};
  std::optional<DateOrder> date_order = {};
  bool split_persons = false; ///< one submission for each person row
  std::vector<MappedColumn> columns = {};
  std::vector<Constant> constants = {};
  std::map<std::string, ValueMap> values = {}; ///< by folded header
  std::vector<RowCondition> filters = {};
  std::vector<MappedPlace> places = {};
};

/// As JSON, for the store (Transaction::put_mapping), and back.
std::string mapping_to_json(Mapping const& mapping);

} // namespace njia::importing
