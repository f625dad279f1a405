// The published figures of a release by the journeys in them, for the search among their
// differences. Private to this module.
#pragma once

#include "njia/privacy/cube.h"

#include <map>
#include <span>
#include <vector>

namespace njia {

/// Grows with the figures that are published; what is withheld stays in it. Searches may read it
/// beside each other as long as nothing is noted.
class FigureIndex {
public:
  /// What one group brings to a figure.
  struct PartOfGroup {
    std::uint32_t group = 0; ///< position in Ledger::groups
    GroupPart part = {};
  };

  /// `cube` must outlive this.
  explicit FigureIndex(Cube const& cube);

  /// To be called for a cell that joined the cube later, and is published.
  void note(std::size_t position);
  /// To be called for a cell that is no longer published.
  void note_withheld() { ++version_; }
  /// Changes with every cell that is noted.
  std::uint64_t version() const { return version_; }

  Cube const& cube() const { return cube_; }
  /// Positions of the cells that have this journey, published or no longer.
  std::vector<std::uint32_t> const& cells_with(std::uint32_t journey) const {
    return cells_of_journey_[journey];
  }
  /// Positions of the cells of which this journey is the first.
  std::vector<std::uint32_t> const& cells_from(std::uint32_t journey) const {
    return cells_from_[journey];
  }
  std::vector<std::uint32_t> const& rows_of(std::size_t table) const {
    return rows_of_table_[table];
  }
  std::span<PartOfGroup const> parts_of_cell(std::size_t position) const {
    auto const& range = part_range_[position];
    return {parts_.data() + range.first, parts_.data() + range.second};
  }
  /// The bundles a cell is looked at in, as numbers: its table, and where rows overlap each value
  /// of its dimensions.
  std::vector<std::uint32_t> const& bundles_of(std::size_t position) const {
    return bundles_of_cell_[position];
  }
  std::size_t bundle_count() const { return known_bundles_.size(); }

private:
  void make_room(std::vector<std::size_t> const& published);
  void note_journeys(std::size_t position);
  void note_parts(std::size_t position);
  void note_bundles(std::size_t position);

  Cube const& cube_;
  std::uint64_t version_ = 0;
  std::vector<std::vector<std::uint32_t>> cells_of_journey_;
  std::vector<std::vector<std::uint32_t>> cells_from_;
  std::vector<std::vector<std::uint32_t>> rows_of_table_;
  std::vector<PartOfGroup> parts_; ///< of all cells side by side: they are gone through many times
  std::vector<std::pair<std::size_t, std::size_t>> part_range_; ///< of each cell in parts_
  std::vector<std::vector<std::uint32_t>> bundles_of_cell_;
  std::map<std::pair<std::size_t, std::string>, std::uint32_t> known_bundles_;
};

} // namespace njia
