// JSON Lines: one journey a line, as record_json.h writes it, with its version beside it.
#include "njia/io/write/export/export.h"

#include "njia/domain/record_json.h"

#include <ostream>

namespace njia {

Result<Done> write_jsonl(std::span<ExportRow const> rows, ExportContext const& context,
                         std::ostream& out) {
  if (!context.marking.empty()) {
    out << "{\"njia_marking\":\"" << context.marking << "\"}\n";
  }
  for (auto const& row : rows) {
    out << "{\"version\":" << row.version << ",\"journey\":" << record_to_json(row.journey)
        << "}\n";
  }
  return Done{};
}

} // namespace njia
