// The use case behind `njia report`: from the store to report.html, report.pdf and annex.xlsx for
// one audience. Snapshot, analyses, release, report; each step is also usable alone.
#pragma once

#include "njia/app/report/snapshot.h"
#include "njia/privacy/release.h"
#include "njia/report/report.h"

#include <functional>

namespace njia::app {

struct ReportOptions {
  Language language = Language::en;
  std::string recommendations = {};  ///< Markdown
  std::string acknowledgements = {}; ///< Markdown
};

/// Places as the report needs them: how they lie in each other, where they are, and all units of a
/// country. Pages and annex ask on two threads at once, so what is filled on first use needs a
/// lock.
struct ReportPlaces {
  report::Atlas atlas;
  std::function<std::vector<std::pair<PlaceId, std::string>>(PlaceId country)>
      units; ///< admin-1 units with their ISO 3166-2 codes, in the order of the codes
};

struct BuiltReport {
  report::ReportFiles files;
  Release release; ///< the same tables that the files show
  std::string snapshot_code;
  std::string digest;
  bool is_synthetic = false;
};

/// The release that the report will show. Errors: those of release().
/// @param released_at  when it goes out; none: when the snapshot was taken
Result<Release> release_report(Snapshot const& snapshot, PlaceTree const& places,
                               std::optional<Instant> released_at = {});

/// What the report says besides its tables.
report::ReportInput report_input(Snapshot const& snapshot, ReportPlaces const& places,
                                 ReportOptions const& options);

/// Errors: those of take_snapshot(), release() and `draw.font_missing`.
Result<BuiltReport> build_report(Store const& store, ReportPlaces const& places,
                                 SnapshotRequest const& request, ReportOptions const& options);

} // namespace njia::app
