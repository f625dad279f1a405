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
  std::vector<PlaceNumber> places;     ///< by unit, ascending

  Units(Dataset const& data, Level level) {
    auto unit_of_place = std::vector<std::uint32_t>(data.place_count(), kUnlocated);
    for (auto where = WhereNumber{0}; where < data.where_count(); ++where) {
      if (auto const place = data.at(where, level); place != kNoPlace) {
        unit_of_place[place] = 0;
      }
    }
    for (auto place = PlaceNumber{0}; place < unit_of_place.size(); ++place) {
      if (unit_of_place[place] == 0) {
        unit_of_place[place] = static_cast<std::uint32_t>(places.size());
        places.push_back(place);
      }
    }
    for (auto where = WhereNumber{0}; where < data.where_count(); ++where) {
      auto const place = data.at(where, level);
      of_where.push_back(place != kNoPlace              ? unit_of_place[place]
                         : data.where(where).is_known() ? kCoarser
                                                        : kUnlocated);
    }
  }
  std::uint64_t count() const { return places.size(); }
};

} // namespace njia::analysis
