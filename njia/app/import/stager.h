// Decides what each draft is (New, Update, Unchanged, Conflict, Possible duplicate, Rejected) and
// writes it: into the records when it is ready and may be saved, else into the staging area. Inside
// one open transaction.
#pragma once

#include "njia/app/import/draft.h"
#include "njia/app/import/import_file.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace njia::importing {

struct StageTarget {
  Store& store;
  Transaction& transaction;
  UuidSource& ids;
  Batch batch;
  Change change;
  bool save_ready = true;
  std::uint64_t next_number = 1; ///< of staged rows
};

class Stager {
public:
  explicit Stager(StageTarget target, ImportOutcome& outcome, FindingLog& log, bool keep_marks);

  void take(Draft&& draft);

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
  void save(Draft&& draft, Decision const& decision, std::string const& print);
  void stage(Draft&& draft, Decision const& decision, std::string const& print, bool rejected);
  void mark(Draft const& draft, Decision const& decision, bool committed, std::uint32_t version);
  std::string print_of(Draft& draft);

  StageTarget target_;
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
