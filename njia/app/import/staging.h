// Use cases on what waits in the staging area: list it, show it, decide what a text means (one
// decision mends every row and becomes the organisation's own name for the place), decide on
// duplicates and conflicts, save, discard, undo. Another person than the one who uploaded may do
// it.
#pragma once

#include "njia/app/import/finding.h"
#include "njia/app/import/place_resolver.h"
#include "njia/app/records/network.h"
#include "njia/store/store.h"

#include <optional>
#include <string>
#include <vector>

namespace njia::importing {

/// A text that some waiting reports need a decision on.
struct OpenValue {
  std::string text;
  std::string country; ///< alpha-2 of the country beside it, or empty
  std::uint64_t reports = 0;
  std::uint64_t rows = 0; ///< rows of the sheet
  bool must = true;       ///< false: it counts at its country meanwhile
  std::string suggestion; ///< names of candidates
  std::string first_cell; ///< "Routes!F17"
};

struct StagedReport {
  std::uint64_t number = 0;
  std::string source_rows;
  RowStatus status = RowStatus::fresh;
  bool ready = false;
  std::vector<Finding> findings;
};

struct StagingView {
  Batch batch;
  std::vector<OpenValue> values;     ///< most rows first
  std::vector<StagedReport> reports; ///< the first `limit`
  std::uint64_t waiting = 0;
  std::uint64_t ready = 0;
};

/// Batches in which something waits, newest first.
std::vector<Batch> list_staging(Store const& store);

/// Errors: `batch.unknown`.
Result<StagingView> show_staging(Store const& store, std::string const& batch,
                                 std::uint64_t limit = 200);

struct PlaceDecision {
  std::string text;    ///< as OpenValue gives it; compared in folded form
  std::string country; ///< as OpenValue gives it
  PlaceId place;
};

/// How many reports the decision mended. Errors: `batch.unknown`, `place.unknown`,
/// `staging.no_such_value`.
Result<std::uint64_t> resolve_place(Store& store, PlaceResolver const& places,
                                    std::string const& batch, PlaceDecision const& decision,
                                    app::Actor const& actor);

enum class RowDecision : std::uint8_t {
  keep, ///< a possible duplicate is a report of its own; of a conflict the file is right
  drop  ///< the report is not wanted
};

/// Errors: `batch.unknown`, `staging.no_such_row`.
Result<Done> decide_row(Store& store, std::string const& batch, std::uint64_t number,
                        RowDecision decision, app::Actor const& actor);

struct CommitOutcome {
  Batch batch;
  std::uint64_t committed = 0; ///< reports
  std::uint64_t waiting = 0;
};

/// Saves what is ready; with `all`, only when everything is.
/// Errors: `batch.unknown`, `batch.nothing_waiting`, `batch.not_all_ready` (nothing was saved).
Result<CommitOutcome> commit_staging(Store& store, UuidSource& ids, std::string const& batch,
                                     bool all, app::Actor const& actor);

/// Errors: `batch.unknown`, `batch.nothing_waiting`. What was saved before stays.
Result<Batch> discard_staging(Store& store, std::string const& batch, app::Actor const& actor);

/// Errors: `batch.unknown`, `batch.not_committed`.
Result<UndoReport> undo_import(Store& store, std::string const& batch, std::string const& reason,
                               app::Actor const& actor);

} // namespace njia::importing
