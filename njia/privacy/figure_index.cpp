#include "njia/privacy/figure_index.h"

#include "njia/base/parallel.h"

#include <array>
#include <string>

namespace njia {

FigureIndex::FigureIndex(Cube const& cube)
    : cube_{cube}, cells_of_journey_(cube.ledger->journeys.size()),
      cells_from_(cube.ledger->journeys.size()), rows_of_table_(cube.tables.size()) {
  auto published = std::vector<std::size_t>{};
  for (auto i = std::size_t{0}; i < cube.cells.size(); ++i) {
    if (cube.cells[i].is_published) {
      published.push_back(i);
    }
  }
  make_room(published);
  auto const pieces =
      std::array{&FigureIndex::note_journeys, &FigureIndex::note_parts, &FigureIndex::note_bundles};
  for_each_in_parallel(pieces.size(), [&](std::size_t piece) {
    for (auto const position : published) {
      (this->*pieces[piece])(position);
    }
  });
}

void FigureIndex::note(std::size_t position) {
  ++version_;
  bundles_of_cell_.resize(cube_.cells.size());
  part_range_.resize(cube_.cells.size());
  note_journeys(position);
  note_parts(position);
  note_bundles(position);
}

/// The lists of a journey's cells grow once.
void FigureIndex::make_room(std::vector<std::size_t> const& published) {
  auto cells = std::vector<std::uint32_t>(cells_of_journey_.size(), 0);
  for (auto const position : published) {
    for (auto const member : cube_.cells[position].members) {
      ++cells[member];
    }
  }
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    cells_of_journey_[i].reserve(cells[i] + 4U); // and some that join later
  }
  bundles_of_cell_.resize(cube_.cells.size());
  part_range_.resize(cube_.cells.size());
}

void FigureIndex::note_journeys(std::size_t position) {
  auto const& cell = cube_.cells[position];
  auto const number = static_cast<std::uint32_t>(position);
  for (auto const member : cell.members) {
    cells_of_journey_[member].push_back(number);
  }
  cells_from_[cell.members.front()].push_back(number);
  if (cell.kind == CellKind::row) {
    rows_of_table_[cell.table].push_back(number);
  }
}

void FigureIndex::note_parts(std::size_t position) {
  part_range_[position].first = parts_.size();
  auto const sums = parts_of(*cube_.ledger, cube_.cells[position].members);
  for (auto group = std::uint32_t{0}; group < sums.size(); ++group) {
    if (sums[group].submissions > 0) {
      parts_.push_back({.group = group, .part = sums[group]});
    }
  }
  part_range_[position].second = parts_.size();
}

void FigureIndex::note_bundles(std::size_t position) {
  auto const& cell = cube_.cells[position];
  auto const join = [&](std::string value) {
    auto const next = static_cast<std::uint32_t>(known_bundles_.size());
    auto const found = known_bundles_.try_emplace({cell.table, std::move(value)}, next).first;
    bundles_of_cell_[position].push_back(found->second);
  };
  join("");
  if (cell.kind != CellKind::row || cube_.tables[cell.table].additive) {
    return;
  }
  for (auto d = std::size_t{0}; d < cell.keys.size(); ++d) {
    join(std::to_string(d) + "=" + cell.keys[d]);
  }
}

} // namespace njia
