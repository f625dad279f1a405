// Which release is asked for: the options that `report` and `analyse` share.
#pragma once

#include "njia/app/report/snapshot.h"

#include <string>

namespace njia::cli {

struct ReleaseOptions {
  std::string country = "KE"; ///< focal country, ISO 3166-1 alpha-2
  std::string round = {};
  std::string baseline = {};
  std::string audience = "network";
  std::string org = {};   ///< audience owner: whose records
  std::string as_of = {}; ///< a day; empty: now
};

/// Errors: those of find_round() and find_organisation(), `places.country_unknown`,
/// `cli.audience_unknown` and those of parse_day().
Result<app::SnapshotRequest> to_snapshot_request(Store const& store, PlaceTree const& places,
                                                 ReleaseOptions const& options);

} // namespace njia::cli
