// The use case "take over a partner's file": read it, find its tables, map its columns, draft its
// journeys, say everything that there is to say, and stage or save what is ready. Nobody sees a
// part of it: a short file is one transaction, a long one arrives in many (batch_writer.h), between
// which others write; they begin when the file has been read and understood (draft_spool.h). Wire
// it with what it needs and call it; ImportOutcome has all that a command line or a screen shows.
#pragma once

#include "njia/app/import/draft.h"
#include "njia/app/import/finding.h"
#include "njia/app/import/group_persons.h"
#include "njia/app/import/layout.h"
#include "njia/app/import/mapping.h"
#include "njia/app/import/row_taker.h"
#include "njia/app/records/network.h"
#include "njia/io/read/read.h"
#include "njia/store/store.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace njia::importing {

enum class CommitMode : std::uint8_t {
  stage_only,    ///< save nothing yet: everything waits in the staging area
  good_rows,     ///< save what is ready, the rest waits
  all_or_nothing ///< save everything, or nothing when a single row is not ready (then everything
                 ///< waits)
};

struct ImportRequest {
  std::filesystem::path file = {};
  std::string file_name = {}; ///< as people know the file, when its path does not say it
  std::string org = {};       ///< code or id
  std::string round = {};     ///< code, end of a code, or id
  std::optional<std::filesystem::path> mapping = {};
  std::optional<Mapping> given_mapping = {}; ///< instead of a mapping file
  CommitMode commit = CommitMode::good_rows;
  bool dry_run = false; ///< nothing is kept, not even in the staging area
  /// Who may use the records where the file does not say so itself.
  Permission permission = Permission::network;
  std::optional<RowKind> rows = {}; ///< what a row is; else it is found out
  std::optional<DateOrder> date_order =
      {}; ///< of days and months that could be swapped; else the columns show it
  bool split_persons = false; ///< one submission for each person row
  std::string batch = {};     ///< code of a batch to continue; else a matching one is found
  bool marks = false;         ///< keep what the marked workbook needs (give_back.h)
  /// Told which batch the rows go to, inside the transaction.
  std::function<void(BatchId)> opened = {};
};

/// What became of one row of a sheet, for the marked workbook.
struct RowMark {
  std::string sheet;
  std::uint32_t row = 0;
  RowStatus status = RowStatus::fresh;
  bool committed = false;
  bool waits = false; ///< not saved: a decision or a correction is needed
  std::optional<JourneyId> journey = {};
  std::uint32_t version = 0;
};

struct ImportOutcome {
  std::optional<Batch> batch = {}; ///< nothing when nothing was kept
  BatchCounts counts = {};         ///< in rows of the file
  IgnoredRows ignored = {};
  std::map<RowStatus, std::uint64_t> submissions = {}; ///< by what they are
  std::uint64_t committed_submissions = 0;
  std::uint64_t waiting_submissions = 0;
  std::map<std::string, std::uint64_t> already_in =
      {}; ///< rows that a batch holds already, by its code

  std::vector<FindingGroup> findings = {};
  std::vector<Finding> listed = {}; ///< the first 20,000
  std::uint64_t errors = 0;
  std::uint64_t warnings = 0;
  std::uint64_t notes = 0;

  std::vector<SheetLayout> sheets = {};
  std::vector<GroupPreview> groups = {};
  std::uint64_t grouped_rows = 0;
  std::uint64_t group_count = 0;
  sheets::ReadSummary file = {};
  std::string file_name = {};
  Permission permission = Permission::network;
  bool dry_run = false;
  std::vector<RowMark> marks = {};

  bool has_problems() const { return errors > 0; }
};

/// Called now and then: rows read, and of how many when that is known.
using ImportProgress = std::function<void(std::uint64_t rows, std::uint64_t of)>;

struct ImportFile {
  Store& store;
  PlaceResolver const& places;
  UuidSource& ids;
  app::Actor actor;

  /// Errors: those of reading (njia/io/read), of the mapping file, `organisation.unknown`,
  /// `round.unknown`, `batch.unknown`, `batch.other_organisation`, `import.no_table_at_all`,
  /// `import.no_data_rows`. Nothing is kept after an error.
  Result<ImportOutcome> operator()(ImportRequest const& request,
                                   ImportProgress const& progress = {}) const;

  /// The same from bytes in memory; `request.file` gives the name.
  Result<ImportOutcome> from_bytes(std::string_view bytes, ImportRequest const& request,
                                   ImportProgress const& progress = {}) const;
};

} // namespace njia::importing
