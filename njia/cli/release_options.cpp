#include "njia/cli/release_options.h"

#include "njia/app/records/find.h"

#include <chrono>

namespace njia::cli {

Result<app::SnapshotRequest> to_snapshot_request(Store const& store, PlaceTree const& places,
                                                 ReleaseOptions const& options) {
  auto const audience = find_audience(options.audience);
  if (!audience) {
    return Error{.key = "cli.audience_unknown", .where = options.audience};
  }
  auto const round = app::find_round(store, options.round);
  if (!round) {
    return round.error();
  }
  auto const focal = places.find_country(options.country);
  if (!focal) {
    return Error{.key = "places.country_unknown",
                 .where = "--country",
                 .args = {{"country", options.country}}};
  }
  auto const now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  auto request = app::SnapshotRequest{.round = round->id,
                                      .focal = *focal,
                                      .audience = *audience,
                                      .taken_at = now,
                                      .code_version = NJIA_VERSION};
  if (!options.baseline.empty()) {
    auto const baseline = app::find_round(store, options.baseline);
    if (!baseline) {
      return baseline.error();
    }
    request.baseline = baseline->id;
  }
  if (!options.org.empty()) {
    auto const owner = app::find_organisation(store, options.org);
    if (!owner) {
      return owner.error();
    }
    request.owner = owner->id;
  }
  if (!options.as_of.empty()) {
    auto const day = parse_day(options.as_of);
    if (!day) {
      return day.error();
    }
    // The end of that day: everything that was known on it.
    request.taken_at = Instant{*day} + std::chrono::days{1} - std::chrono::milliseconds{1};
  }
  return request;
}

} // namespace njia::cli
