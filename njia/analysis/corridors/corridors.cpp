#include "njia/analysis/corridors/corridors.h"

#include "njia/analysis/corridors/betweenness.h"
#include "njia/analysis/path.h"
#include "njia/analysis/table_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace njia::analysis {
namespace {

Dimension place_dimension(std::string key, Level level) {
  return {.key = std::move(key), .kind = DimensionKind::place, .level = level};
}

/// Distinct segments of one journey; empty with a reason why.
struct Segments {
  std::vector<Cell> cells;
  std::string_view why_none = {};
};

Segments segments_of(Dataset const& data, JourneyNumber journey, Level level,
                     std::vector<PlaceNumber>& path) {
  travelled_path(data, journey, level, path);
  auto segments = Segments{};
  auto known = std::size_t{0};
  auto differs = false;
  for (auto i = std::size_t{0}; i < path.size(); ++i) {
    known += path[i] != kNoPlace ? 1U : 0U;
    differs = differs || (path[i] != path.front());
    if (i > 0 && path[i] != kNoPlace && path[i - 1] != kNoPlace && path[i] != path[i - 1]) {
      segments.cells.push_back(pair_cell(path[i - 1], path[i]));
    }
  }
  if (segments.cells.empty()) {
    segments.why_none = known > 0 && !differs ? "one_place" : "unlocated";
    for (auto const& step : data.steps(journey)) {
      if (segments.why_none == "unlocated" && data.where(step.where).is_known() &&
          data.at(step.where, level) == kNoPlace) {
        segments.why_none = "coarser_than_level";
      }
    }
  }
  return segments;
}

} // namespace

CountTable corridors(Dataset const& data, Selected const& selected, Level level) {
  auto builder = TableBuilder{data,
                              selected,
                              "corridors",
                              {place_dimension("origin", level), place_dimension("end", level)}};
  auto intended = std::unordered_map<Cell, std::uint64_t>{};
  for (auto const journey : selected.journeys) {
    auto const ends = ends_of(data, journey);
    auto const [origin, end, why_not] = at_level(data, ends, level);
    if (!why_not.empty()) {
      builder.leave_out(why_not, journey);
      continue;
    }
    builder.add(pair_cell(origin, end), journey);
    if (ends.basis == EndBasis::intended) {
      intended[pair_cell(origin, end)] += data.ledger()->journeys[journey].part.submissions;
    }
  }
  auto cells = std::vector<Cell>{};
  auto table = std::move(builder).finish(
      true,
      [&](Cell cell) {
        return std::vector{place_key(data, first_of(cell)), place_key(data, second_of(cell))};
      },
      cells);
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    if (auto const found = intended.find(cells[i]); found != intended.end()) {
      table.rows[i].facts.emplace_back("end_intended", std::to_string(found->second));
    }
  }
  table.facts.emplace_back("corridors", std::to_string(table.rows.size()));
  return table;
}

CountTable trunk_segments(Dataset const& data, Selected const& selected, Level level) {
  auto builder = TableBuilder{data,
                              selected,
                              "trunk_segments",
                              {place_dimension("from", level), place_dimension("to", level)}};
  auto path = std::vector<PlaceNumber>{};
  for (auto const journey : selected.journeys) {
    auto const segments = segments_of(data, journey, level, path);
    if (segments.cells.empty()) {
      builder.leave_out(segments.why_none, journey);
    }
    for (auto const cell : segments.cells) {
      builder.add(cell, journey);
    }
  }
  return std::move(builder).finish(false, [&](Cell cell) {
    return std::vector{place_key(data, first_of(cell)), place_key(data, second_of(cell))};
  });
}

CountTable hubs(Dataset const& data, Selected const& selected, Level level) {
  auto builder = TableBuilder{data, selected, "hubs", {place_dimension("place", level)}};
  auto weights = std::unordered_map<Cell, std::uint64_t>{};
  auto path = std::vector<PlaceNumber>{};
  for (auto const journey : selected.journeys) {
    auto segments = segments_of(data, journey, level, path);
    if (segments.cells.empty()) {
      builder.leave_out(segments.why_none, journey);
    }
    std::sort(segments.cells.begin(), segments.cells.end());
    segments.cells.erase(std::unique(segments.cells.begin(), segments.cells.end()),
                         segments.cells.end());
    for (auto const cell : segments.cells) {
      weights[cell] += data.ledger()->journeys[journey].part.submissions;
      builder.add(first_of(cell), journey);
      builder.add(second_of(cell), journey);
    }
  }
  auto edges = std::vector<WeightedEdge>{};
  for (auto const& [cell, weight] : weights) {
    edges.push_back({.from = first_of(cell), .to = second_of(cell), .weight = weight});
  }
  std::sort(edges.begin(), edges.end(), [&](WeightedEdge const& a, WeightedEdge const& b) {
    return std::pair{data.place(a.from), data.place(a.to)} <
           std::pair{data.place(b.from), data.place(b.to)};
  });
  auto const scores = betweenness(static_cast<std::uint32_t>(data.place_count()), edges);
  auto cells = std::vector<Cell>{};
  auto table = std::move(builder).finish(
      false, [&](Cell cell) { return std::vector{place_key(data, second_of(cell))}; }, cells);
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    table.rows[i].facts.emplace_back("betweenness", fmt::format("{:.4f}", scores[cells[i]]));
  }
  add_share_facts(table);
  return table;
}

} // namespace njia::analysis
