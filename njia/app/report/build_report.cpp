#include "njia/app/report/build_report.h"

#include "njia/app/report/coverage_facts.h"
#include "njia/app/report/declare.h"

#include <chrono>
#include <fmt/format.h>

namespace njia::app {
namespace {

Day day_of(Instant instant) { return std::chrono::floor<std::chrono::days>(instant); }

/// "2020" for the round "KE-2020", else its code.
std::string short_name(Round const& round) {
  auto const dash = round.code.find_last_of('-');
  auto const end = dash == std::string::npos ? round.code : round.code.substr(dash + 1);
  auto const is_year = end.size() == 4 && end.find_first_not_of("0123456789") == std::string::npos;
  return is_year ? end : round.code;
}

report::RoundFacts round_facts(Round const& round) {
  return {.code = round.code,
          .title = round.title,
          .short_name = short_name(round),
          .period = round.period,
          .open = round.open};
}

std::string instant_text(Instant instant) {
  auto const day = day_of(instant);
  auto const time = std::chrono::hh_mm_ss{std::chrono::floor<std::chrono::seconds>(
      instant - std::chrono::time_point_cast<std::chrono::milliseconds>(day))};
  return fmt::format("{}T{:02}:{:02}:{:02}Z", format_day(day), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

} // namespace

Result<Release> release_report(Snapshot const& snapshot, PlaceTree const& places,
                               std::optional<Instant> released_at) {
  auto const& round = snapshot.round;
  auto context = ReleaseContext{.today = day_of(released_at.value_or(snapshot.request.taken_at)),
                                .period = round.period ? round.period : round.open};
  if (snapshot.owner) {
    context.owner = analysis::group_of(*snapshot.owner);
  }
  return release(declare_tables(snapshot, places), snapshot.request.audience, places, context);
}

report::ReportInput report_input(Snapshot const& snapshot, ReportPlaces const& places,
                                 ReportOptions const& options) {
  auto const& request = snapshot.request;
  auto input = report::ReportInput{.focal = request.focal,
                                   .focal_code = places.atlas.tree.country_code(request.focal),
                                   .round = round_facts(snapshot.round),
                                   .language = options.language,
                                   .is_synthetic = snapshot.is_synthetic,
                                   .snapshot_code = snapshot.code(),
                                   .digest = snapshot.digest,
                                   .code_version = request.code_version,
                                   .taken_on = day_of(request.taken_at),
                                   .created = instant_text(request.taken_at),
                                   .recommendations = options.recommendations,
                                   .acknowledgements = options.acknowledgements};
  if (snapshot.baseline) {
    input.baseline = round_facts(*snapshot.baseline);
  }
  if (snapshot.owner) {
    input.owner_code = snapshot.owner->code;
  }
  input.coverage = coverage_facts(snapshot, places);
  return input;
}

Result<BuiltReport> build_report(Store const& store, ReportPlaces const& places,
                                 SnapshotRequest const& request, ReportOptions const& options) {
  auto const& tree = places.atlas.tree;
  auto const snapshot = take_snapshot(store, tree, request);
  if (!snapshot) {
    return snapshot.error();
  }
  auto released = release_report(*snapshot, tree);
  if (!released) {
    return released.error();
  }
  auto const input = report_input(*snapshot, places, options);
  auto files = report::write_report(*released, input, places.atlas);
  if (!files) {
    return files.error();
  }
  return BuiltReport{.files = std::move(*files),
                     .release = std::move(*released),
                     .snapshot_code = snapshot->code(),
                     .digest = snapshot->digest,
                     .is_synthetic = snapshot->is_synthetic};
}

} // namespace njia::app
