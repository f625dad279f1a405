// CSV after RFC 4180: UTF-8 with a byte order mark, so that spreadsheet programs read the accents;
// cells that they would evaluate are made inert.
#include "njia/io/write/export/export.h"

#include "njia/base/csv_text.h"
#include "njia/domain/columns.h"

#include <ostream>

namespace njia {
namespace {

void write_record(std::vector<std::string> const& cells, std::ostream& out) {
  for (auto const& cell : cells) {
    out << (&cell == cells.data() ? "" : ",") << format_csv_cell(inert_cell(cell));
  }
  out << "\r\n";
}

} // namespace

Result<Done> write_csv(std::span<ExportRow const> rows, ExportContext const& context,
                       std::ostream& out) {
  auto const steps = max_step_count(rows);
  out << "\xEF\xBB\xBF";
  if (!context.marking.empty()) {
    out << "# " << context.marking << "\r\n";
  }
  write_record(export_columns(steps), out);
  for (auto const& row : rows) {
    write_record(export_cells(row, steps, context), out);
  }
  return Done{};
}

} // namespace njia
