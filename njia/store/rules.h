// The rules that every engine follows: which version may be changed, and how undo treats one
// journey. Pure.
#pragma once

#include "njia/store/store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace njia {

/// What undo needs to know of one revision.
struct RevisionMark {
  std::uint32_t version;
  Action action;
  bool of_batch; ///< made by the batch that is being undone
  std::string by;
};

enum class UndoStep : std::uint8_t {
  withdraw,       ///< the batch created it, or brought it back
  restore,        ///< put the values of `version` back
  nothing,        ///< the batch itself withdrew what it had created
  kept_edited,    ///< `by` changed it since
  withdrawn_since ///< `by` withdrew it since
};

struct UndoVerdict {
  UndoStep step;
  std::uint32_t version = 0;
  std::string by = {};
};

/// @param history  all revisions of the journey, oldest first, at least one of them of the batch
/// By hand: created by the batch and untouched -> withdraw; version 1 by hand, 2 by the batch ->
/// restore 1; 1 by the batch, 2 by hand -> kept_edited.
UndoVerdict decide_undo(std::vector<RevisionMark> const& history);

/// `journey.exists`, `journey.unknown` or `journey.version_stale`, when a journey may not be put.
/// @param found  current version, 0 when there is none
std::optional<Error> check_put(JourneyId id, std::uint32_t expected, std::uint32_t found);

/// `journey.unknown`, `journey.version_stale` or `journey.already_withdrawn`, when a journey may
/// not be withdrawn.
/// @param last  what its newest revision did; of no account when `found` is 0
std::optional<Error> check_withdraw(JourneyId id, std::uint32_t expected, std::uint32_t found,
                                    Action last);

/// `record.version_stale`, when a small record may not be replaced.
/// @param expected  none: whatever is there; @param found  current version, 0 when there is none
std::optional<Error> check_record_version(std::optional<std::uint32_t> expected,
                                          std::uint32_t found);

/// `audit.out_of_order`, unless the line follows on the last one.
std::optional<Error> check_audit_order(AuditLine const& line, std::uint64_t last);

Error unknown_journey(JourneyId id);
Error unknown_batch(BatchId id);

} // namespace njia
