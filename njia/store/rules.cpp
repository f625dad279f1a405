#include "njia/store/rules.h"

#include <algorithm>

namespace njia {

UndoVerdict decide_undo(std::vector<RevisionMark> const& history) {
  auto const first = std::find_if(history.begin(), history.end(),
                                  [](RevisionMark const& mark) { return mark.of_batch; });
  NJIA_CHECK(first != history.end(), "undo of a journey that the batch never touched");
  for (auto mark = history.rbegin(); mark != history.rend() && mark->version > first->version;
       ++mark) {
    if (!mark->of_batch) {
      auto const is_withdrawn = mark == history.rbegin() && mark->action == Action::withdrawn;
      return {.step = is_withdrawn ? UndoStep::withdrawn_since : UndoStep::kept_edited,
              .by = mark->by};
    }
  }
  auto const withdrawn_now = history.back().action == Action::withdrawn;
  auto const absent_before = first == history.begin() || (first - 1)->action == Action::withdrawn;
  if (absent_before) {
    return {.step = withdrawn_now ? UndoStep::nothing : UndoStep::withdraw};
  }
  return {.step = UndoStep::restore, .version = (first - 1)->version};
}

namespace {

Error stale(std::uint32_t expected, std::uint32_t found) {
  return {.key = "journey.version_stale",
          .where = "id",
          .args = {{"version", std::to_string(expected)}, {"found", std::to_string(found)}}};
}

} // namespace

std::optional<Error> check_record_version(std::optional<std::uint32_t> expected,
                                          std::uint32_t found) {
  if (!expected || *expected == found) {
    return std::nullopt;
  }
  return Error{.key = "record.version_stale",
               .where = "",
               .args = {{"version", std::to_string(*expected)}, {"found", std::to_string(found)}}};
}

std::optional<Error> check_audit_order(AuditLine const& line, std::uint64_t last) {
  if (line.seq == last + 1) {
    return std::nullopt;
  }
  return Error{.key = "audit.out_of_order",
               .where = "",
               .args = {{"value", std::to_string(line.seq)}, {"last", std::to_string(last)}}};
}

Error unknown_journey(JourneyId id) {
  return {.key = "journey.unknown", .where = "id", .args = {{"value", id.text()}}};
}

Error unknown_batch(BatchId id) {
  return {.key = "batch.not_found", .where = "batch", .args = {{"value", id.text()}}};
}

std::optional<Error> check_put(JourneyId id, std::uint32_t expected, std::uint32_t found) {
  if (found == 0 && expected != 0) {
    return unknown_journey(id);
  }
  if (found != 0 && expected == 0) {
    return Error{.key = "journey.exists", .where = "id", .args = {{"value", id.text()}}};
  }
  return found == expected ? std::nullopt : std::optional{stale(expected, found)};
}

std::optional<Error> check_withdraw(JourneyId id, std::uint32_t expected, std::uint32_t found,
                                    Action last) {
  if (found == 0) {
    return unknown_journey(id);
  }
  if (found != expected) {
    return stale(expected, found);
  }
  if (last == Action::withdrawn) {
    return Error{.key = "journey.already_withdrawn", .where = "id", .args = {{"value", id.text()}}};
  }
  return std::nullopt;
}

} // namespace njia
