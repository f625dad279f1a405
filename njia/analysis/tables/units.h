// The units of one level, numbered from 0 without gaps, and the unit of each Where. Private to
// tables.
#pragma once

#include "njia/analysis/dataset.h"

#include <string_view>
#include <vector>

namespace njia::analysis {

/// Instead of a unit's number.
inline constexpr std::uint32_t kUnlocated = 0xFFFFFFFE;
inline constexpr std::uint32_t kCoarser = 0xFFFFFFFF;
inline constexpr std::uint32_t kNoUnit = kUnlocated; ///< this, and all above it

inline std::string_view why_no_unit(std::uint32_t unit) {
  return unit == kUnlocated ? "unlocated" : "coarser_than_level";
}

struct Units {
  std::vector<std::uint32_t> of_where; ///< by WhereNumber
  std::vector<PlaceNumber> places;     ///< by unit

  Units(Dataset const& data, Level level) {
    auto unit_of_place = std::vector<std::uint32_t>(data.place_count(), kUnlocated);
    for (auto where = WhereNumber{0}; where < data.where_count(); ++where) {
      auto const place = data.at(where, level);
      if (place == kNoPlace) {
        of_where.push_back(data.where(where).is_known() ? kCoarser : kUnlocated);
        continue;
      }
      if (unit_of_place[place] == kUnlocated) {
        unit_of_place[place] = static_cast<std::uint32_t>(places.size());
        places.push_back(place);
      }
      of_where.push_back(unit_of_place[place]);
    }
  }
  std::uint64_t count() const { return places.size(); }
};

} // namespace njia::analysis
