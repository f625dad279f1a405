#include "njia/analysis/totals/totals.h"

#include "njia/analysis/table_builder.h"
#include "njia/domain/vocabulary.h"

namespace njia::analysis {
namespace {

std::vector<Dimension> dimensions_of(SplitBy split) {
  switch (split) {
  case SplitBy::round:
    return {{.key = "round", .kind = DimensionKind::text}};
  case SplitBy::nature:
    return {{.key = "nature", .kind = DimensionKind::term, .vocabulary = "nature"}};
  case SplitBy::detection:
    return {{.key = "detection", .kind = DimensionKind::term, .vocabulary = "detection"}};
  case SplitBy::nothing:
    break;
  }
  return {};
}

Cell cell_of(JourneyRow const& row, SplitBy split) {
  switch (split) {
  case SplitBy::round:
    return row.round;
  case SplitBy::nature:
    return static_cast<Cell>(row.nature);
  case SplitBy::detection:
    return static_cast<Cell>(row.detection);
  case SplitBy::nothing:
    break;
  }
  return 0;
}

} // namespace

CountTable totals(Dataset const& data, Selected const& selected, SplitBy split) {
  auto builder = TableBuilder{data, selected, "totals", dimensions_of(split)};
  for (auto const journey : selected.journeys) {
    builder.add(cell_of(data.journey(journey), split), journey);
  }
  return std::move(builder).finish(true, [&](Cell cell) -> std::vector<std::string> {
    switch (split) {
    case SplitBy::round:
      return {data.rounds()[cell].text()};
    case SplitBy::nature:
      return {term_code("nature", static_cast<std::uint8_t>(cell))};
    case SplitBy::detection:
      return {term_code("detection", static_cast<std::uint8_t>(cell))};
    case SplitBy::nothing:
      break;
    }
    return {};
  });
}

} // namespace njia::analysis
