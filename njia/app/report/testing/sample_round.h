// An invented collection for tests of the report: two rounds, fourteen organisations, the corridors
// of a report as it might be, in a store in memory. The same seed gives the same store.
#pragma once

#include "njia/app/report/testing/sample_places.h"
#include "njia/store/store.h"

#include <memory>

namespace njia::app::testing {

struct SampleOptions {
  std::uint64_t seed = 7;
  std::size_t organisations = 14; ///< of the current round; the first six took part before
  std::size_t journeys = 400;     ///< of the current round
  std::size_t journeys_before = 115;
  Permission permission = Permission::open;
};

struct Sample {
  std::unique_ptr<Store> store;
  RoundId round;
  RoundId baseline;
  OrganisationId first_organisation;
};

/// KE-2019 and KE-2020, both synthetic. Entered at 2020-09-01.
Sample make_sample(SamplePlaces const& places, SampleOptions const& options);

/// 2021-04-14, late enough for the public; plus days.
Instant sample_instant(int days_after = 0);

/// A request for this sample.
SnapshotRequest sample_request(Sample const& sample, SamplePlaces const& places, Audience audience);

} // namespace njia::app::testing
