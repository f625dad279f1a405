// Decides what each draft is (New, Update, Unchanged, Conflict, Possible duplicate, Rejected) and
// writes it: into the records when it is ready and may be saved, else into the staging area.
#pragma once

#include "njia/app/import/batch_writer.h"
#include "njia/app/import/draft.h"
#include "njia/app/import/import_file.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace njia::importing {

/// Of a batch that arrives in parts: changes of records that stood before, which wait for the last
/// transaction. More of them are for one transaction.
inline constexpr std::size_t kMostLateChanges = 5'000;

struct StageTarget {
  Store& store;
  BatchWriter& writer;
  UuidSource& ids;
  Batch batch;
  Change change;
  bool save_ready = true;
  std::uint64_t next_number = 1; ///< of staged rows
};

class Stager {
public:
  explicit Stager(StageTarget target, ImportOutcome& outcome, FindingLog& log, bool keep_marks);

  /// Nothing more is taken after a failure().
  void take(Draft&& draft);
  /// What the store answered to a row that was found ready, or to a part of the batch.
  std::optional<Error> const& failure() const { return failure_; }

  /// Of a batch that arrived in parts. Whether what others wrote meanwhile leaves all that was
  /// decided as it is; if not, the file is to be taken again, in one transaction.
  bool still_holds() const;
  /// In the last transaction, once the batch is shown. False: a record was changed meanwhile.
  bool save_late();

  /// A row that is not ready was met.
  bool has_waiting() const { return outcome_.waiting_submissions > 0; }
  std::uint64_t kept() const { return kept_; } ///< rows written to records or staging

private:
  struct Decision {
    RowStatus status = RowStatus::fresh;
    std::optional<JourneyRevision> existing = {};
  };

  Decision decide(Draft& draft, std::string const& print);
  Decision decide_known(Draft& draft, JourneyRevision existing);
  Decision decide_found(Draft& draft, JourneyRevision existing, std::optional<BatchId> batch);
  void compare_fields(Draft& draft, Journey const& existing);
  bool is_possible_duplicate(Draft const& draft);
  void take_one(Draft&& draft);
  void save(Draft&& draft, Decision const& decision, std::string const& print);
  Result<Done> put(Journey const& journey, std::uint32_t version, std::string const& print);
  bool may_clash_with(JourneyRevision const& written) const;
  void stage(Draft&& draft, Decision const& decision, std::string const& print, bool rejected);
  void mark(Draft const& draft, Decision const& decision, bool committed, std::uint32_t version);
  std::string print_of(Draft& draft);

  /// A change that waits.
  struct Late {
    Journey journey;
    std::uint32_t version; ///< that it changes
    std::string print;
  };

  StageTarget target_;
  ChangeMark const began_at_;
  std::vector<Late> late_;
  bool has_too_many_late_ = false;
  std::unordered_set<std::uint64_t> told_; ///< duplicate_hash of what arrives
  std::optional<Error> failure_;
  ImportOutcome& outcome_;
  FindingLog& log_;
  bool keep_marks_;
  std::uint64_t kept_ = 0;
  bool nothing_known_; ///< the round has no record of this organisation: nothing to look for
  std::unordered_map<std::uint64_t, std::uint32_t> occurrences_; ///< by hash of the content
  std::unordered_set<std::uint64_t> references_; ///< hashes of own numbers met in this file
  std::optional<std::unordered_set<std::uint64_t>>
      told_before_; ///< duplicate_hash of the round's records
  std::map<BatchId, std::string> batch_codes_;
};

/// Whether a draft with these findings only waits for decisions on values (places): it is not
/// rejected.
bool only_needs_decisions(std::vector<Finding> const& findings);

} // namespace njia::importing
