// Random journeys over a small random world, with everything that a journey can leave unsaid, for
// tests that count twice and for the benchmark. The same seed gives the same journeys.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/analysis/testing/literal_places.h"
#include "njia/domain/journey.h"

#include <cstdint>
#include <functional>

namespace njia::analysis::testing {

struct RandomWorld {
  std::uint32_t seed = 1;
  std::uint32_t places =
      300; ///< towns "T0" …; ten to an admin-1 unit, ten units to a country ("CA" …)
  std::uint32_t groups = 7;
  std::uint32_t rounds = 3;
};

class RandomJourneys {
public:
  explicit RandomJourneys(RandomWorld const& world);

  LiteralPlaces const& places() const { return places_; }
  std::vector<PlaceId> const& towns() const { return towns_; }
  /// Calls visit(journey, group) for so many journeys; towns with low numbers are used most.
  void each(std::size_t count, std::function<void(Journey const&, GroupId)> const& visit) const;
  Dataset dataset(std::size_t count) const;

private:
  RandomWorld world_;
  LiteralPlaces places_;
  std::vector<PlaceId> towns_;
  std::vector<PlaceId> units_;
  std::vector<PlaceId> countries_;
};

} // namespace njia::analysis::testing
