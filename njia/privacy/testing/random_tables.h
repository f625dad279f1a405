// Random worlds for property tests: journeys with groups, sizes and attributes, and the linked
// tables that an exercise would declare over them.
#pragma once

#include "njia/domain/count_table.h"
#include "njia/domain/testing/no_places.h"

#include <random>
#include <vector>

namespace njia::testing {

/// 8 places in 4 admin-1 units in 2 countries in 1 region, by number.
class EightPlaces final : public NoPlaces {
public:
  static PlaceId place(unsigned number);
  std::optional<PlaceId> ancestor(PlaceId place, Level level) const override;
  Precision precision(PlaceId place) const override;
  PlaceKind kind(PlaceId) const override { return PlaceKind::settlement; }
  bool contains(PlaceId coarse, PlaceId fine) const override;
};

/// Tables by place, by pair of places, by pair of countries, by kind (several answers), and in all;
/// some journeys are left out of some tables.
std::vector<CountTable> random_tables(std::uint32_t seed, std::size_t journeys,
                                      std::uint32_t groups);

} // namespace njia::testing
