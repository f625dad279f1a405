#include "njia/app/exchange/reviews.h"

#include "njia/app/exchange/scan.h"
#include "njia/base/text.h"

#include <algorithm>

namespace njia::app {
namespace {

/// The record of this id, when it says the same, whenever it was sent.
template <class Record>
std::optional<Kept<Record>> find_again(Store const& store, Record const& sent) {
  auto const there = store.find<Record>(sent.id);
  if (!there) {
    return std::nullopt;
  }
  auto same = sent;
  same.at = there->record.at;
  if (same == there->record) {
    return Kept<Record>{*there, true};
  }
  return Kept<Record>{Error{.key = "record.append_only", .where = "id"}};
}

template <class Record> Kept<Record> keep_new(Store& store, Record record, Actor const& actor) {
  record.at = actor.at;
  return keep_record(store, record, {.by = actor.name, .at = actor.at}, 0);
}

} // namespace

Kept<Remark> add_remark(Store& store, Remark const& remark, FieldMask const& shown,
                        Actor const& actor) {
  if (auto again = find_again(store, remark)) {
    return std::move(*again);
  }
  auto problems = std::vector<Error>{};
  if (trim(remark.text).empty()) {
    problems.push_back({.key = "field.required", .where = "text"});
  }
  scan_text(remark.text, "text", problems);
  if (!remark.field.empty() && !shown.shows<Journey>(remark.field)) {
    problems.push_back(
        {.key = "remark.field_unknown", .where = "field", .args = {{"value", remark.field}}});
  }
  if (remark.thread != remark.id) {
    auto const first = store.find<Remark>(remark.thread);
    if (!first || first->record.journey != remark.journey ||
        first->record.thread != first->record.id) {
      problems.push_back({.key = "remark.no_such_thread",
                          .where = "thread",
                          .args = {{"value", remark.thread.text()}}});
    }
  }
  if (!problems.empty()) {
    return problems;
  }
  return keep_new(store, remark, actor);
}

Kept<ReviewStep> add_review_step(Store& store, ReviewStep const& step, std::uint32_t current,
                                 Actor const& actor) {
  if (auto again = find_again(store, step)) {
    return std::move(*again);
  }
  auto problems = std::vector<Error>{};
  auto const needs_reason = step.state == ReviewState::returned && trim(step.reason).empty();
  if (step.state == ReviewState::not_asked || needs_reason) {
    problems.push_back({.key = "review.no_state", .where = needs_reason ? "reason" : "state"});
  }
  if (step.journey_version != current) {
    problems.push_back({.key = "journey.version_stale",
                        .where = "journey_version",
                        .args = {{"version", std::to_string(step.journey_version)},
                                 {"found", std::to_string(current)}}});
  }
  scan_text(step.reason, "reason", problems);
  if (!problems.empty()) {
    return problems;
  }
  return keep_new(store, step, actor);
}

Kept<Assessment> add_assessment(Store& store, Assessment const& assessment, Actor const& actor) {
  if (auto again = find_again(store, assessment)) {
    return std::move(*again);
  }
  auto problems = std::vector<Error>{};
  if (assessment.reliability == Reliability::not_asked &&
      assessment.credibility == Credibility::not_asked) {
    problems.push_back({.key = "assessment.no_grade", .where = "reliability"});
  }
  scan_text(assessment.reason, "reason", problems);
  if (!problems.empty()) {
    return problems;
  }
  return keep_new(store, assessment, actor);
}

} // namespace njia::app
