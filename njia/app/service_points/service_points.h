// The use case "where to stand": which few places would meet the most journeys, from records that
// were granted for it, asked by two persons, where the operator switched it on. Reads only: nothing
// of the question or its answer is kept, cached or logged.
#pragma once

#include "njia/analysis/where_to_stand/where_to_stand.h"
#include "njia/store/store.h"

#include <string>

namespace njia::app {

struct ServicePointsRequest {
  bool is_switched_on = false; ///< the operator's setting; off unless somebody turned it on
  std::string first_approver = {};
  std::string second_approver = {};
  RoundId round;
  analysis::StandRequest stand = {};
};

/// Records of the round that are not withdrawn, of organisations whose coverage statement for it
/// grants them (CoverageStatement::grants_service_points); with several statements, all must. A
/// record that does not say who may use it stays with its organisation.
/// Errors: `service_points.switched_off`; `service_points.approver_missing` (empty, or without a
/// letter or digit); `service_points.approver_twice` (the same words, whatever their case, accents,
/// punctuation and order); `service_points.not_granted`; those of where_to_stand().
Result<analysis::ServicePoints> find_service_points(Store const& store, PlaceTree const& places,
                                                    ServicePointsRequest const& request);

} // namespace njia::app
