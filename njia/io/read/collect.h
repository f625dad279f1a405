// A sink that keeps everything it hears: for tests, previews and other small files.
#pragma once

#include "njia/io/read/sheet.h"

namespace njia::sheets {

struct CollectedCell {
  CellKind kind = CellKind::blank;
  std::string text;
  double number = 0;
  bool from_formula = false;
};

struct CollectedRow {
  std::uint32_t number = 0;
  bool hidden = false;
  std::vector<CollectedCell> cells;
};

struct CollectedSheet {
  SheetInfo info;
  std::vector<CollectedRow> rows;
  SheetSummary summary;
};

class CollectingSink : public SheetSink {
public:
  bool begin_sheet(SheetInfo const& sheet) override {
    sheets.push_back({sheet, {}, {}});
    return true;
  }
  bool row(Row const& row) override {
    auto& kept = sheets.back().rows.emplace_back(CollectedRow{row.number, row.hidden, {}});
    for (auto const& cell : row.cells) {
      kept.cells.push_back({cell.kind, std::string{cell.text}, cell.number, cell.from_formula});
    }
    return true;
  }
  void end_sheet(SheetSummary const& summary) override { sheets.back().summary = summary; }

  std::vector<CollectedSheet> sheets;
};

} // namespace njia::sheets
