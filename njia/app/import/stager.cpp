#include "njia/app/import/stager.h"

#include "njia/app/import/content_key.h"
#include "njia/app/import/merge_update.h"
#include "njia/base/text_map.h"
#include "njia/domain/record_json.h"
#include "njia/domain/validate.h"

#include <algorithm>
#include <array>

namespace njia::importing {
namespace {

constexpr auto kDecisions =
    std::to_array<std::string_view>({"import.place_ambiguous", "import.place_unknown"});

bool is_decision(Finding const& finding) {
  return std::find(kDecisions.begin(), kDecisions.end(), finding.key) != kDecisions.end();
}

/// A step that waits for a decision has no place yet; that is the finding, not a second one.
void drop_consequences(std::vector<Finding>& findings) {
  if (std::any_of(findings.begin(), findings.end(), is_decision)) {
    std::erase_if(findings,
                  [](Finding const& finding) { return finding.key == "journey.no_known_place"; });
  }
}

/// Two reports that the organisation itself numbers apart are two, however alike they are.
bool bears_another_number(Journey const& known, std::string const& ref) {
  return !ref.empty() && !known.org_ref.empty() && known.org_ref != ref;
}

bool has_records(Store const& store, Batch const& batch) {
  auto found = false;
  store.each_journey({.org = batch.org, .round = batch.round, .include_withdrawn = true},
                     [&](JourneyRevision const&) {
                       found = true;
                       return false;
                     });
  return found;
}

Finding about(Draft const& draft, char const* key) {
  return {.key = key, .sheet = draft.sheet, .row = draft.rows.empty() ? 0 : draft.rows.front()};
}

} // namespace

bool only_needs_decisions(std::vector<Finding> const& findings) {
  return std::all_of(findings.begin(), findings.end(), [](Finding const& finding) {
    return finding_severity(finding) != Severity::error || is_decision(finding);
  });
}

Stager::Stager(StageTarget target, ImportOutcome& outcome, FindingLog& log, bool keep_marks)
    : target_{std::move(target)}, began_at_{target_.store.change_mark()}, outcome_{outcome},
      log_{log}, keep_marks_{keep_marks}, nothing_known_{
                                              !has_records(target_.store, target_.batch)} {}

std::string Stager::print_of(Draft& draft) {
  auto const occurrence = ++occurrences_[DigestHash{}(draft.content)];
  if (occurrence > 1 && draft.kind != RowKind::person && draft.journey.org_ref.empty() &&
      !draft.id) {
    draft.findings.push_back(about(draft, "import.same_rows"));
  }
  return fingerprint(draft.content, occurrence);
}

void Stager::take(Draft&& draft) {
  if (failure_ || has_too_many_late_) {
    return;
  }
  if (target_.writer.is_arriving() && draft.journey.org_ref.empty()) {
    told_.insert(duplicate_hash(draft.journey));
  }
  take_one(std::move(draft));
  if (auto const done = target_.writer.submission_done(); !done && !failure_) {
    failure_ = done.error();
  }
}

void Stager::take_one(Draft&& draft) {
  drop_consequences(draft.findings);
  auto const print = print_of(draft);
  auto const decision = decide(draft, print);
  log_.add_all(draft.findings);
  auto const rows = draft.rows.size();
  auto const errors = has_errors(draft.findings);
  if (decision.status == RowStatus::unchanged) {
    ++outcome_.submissions[RowStatus::unchanged];
    outcome_.counts.unchanged += rows;
    mark(draft, decision, true, decision.existing ? decision.existing->version : 0);
    return;
  }
  auto const rejected =
      errors && !only_needs_decisions(draft.findings) && decision.status != RowStatus::conflict;
  auto const ready =
      !errors && (decision.status == RowStatus::fresh || decision.status == RowStatus::update);
  ++outcome_.submissions[rejected ? RowStatus::rejected : decision.status];
  ++kept_;
  if (ready && target_.save_ready) {
    outcome_.counts.committed += rows;
    ++outcome_.committed_submissions;
    save(std::move(draft), decision, print);
    return;
  }
  (rejected ? outcome_.counts.rejected : outcome_.counts.staged) += rows;
  outcome_.waiting_submissions += ready ? 0 : 1;
  stage(std::move(draft), decision, print, rejected);
}

Stager::Decision Stager::decide(Draft& draft, std::string const& print) {
  if (draft.id) {
    nothing_known_ = false; // a later row without an id may speak about the same record
    auto existing = target_.store.find_journey(*draft.id);
    if (!existing) {
      draft.journey.id = *draft.id;
      for (auto& problem : validate(draft.journey)) {
        auto finding = about(draft, problem.key.c_str());
        finding.args = std::move(problem.args);
        draft.findings.push_back(std::move(finding));
      }
      return {};
    }
    return decide_known(draft, std::move(*existing));
  }
  auto const& ref = draft.journey.org_ref;
  auto const first_of_its_number = ref.empty() || references_.insert(TextHash{}(ref)).second;
  if (nothing_known_) {
    return {};
  }
  if (!ref.empty() && first_of_its_number) {
    auto const found = target_.store.find_by_org_ref(target_.batch.org, ref);
    auto existing = found ? target_.store.find_journey(*found) : std::nullopt;
    if (existing && existing->journey.round == target_.batch.round) {
      return decide_found(draft, std::move(*existing), existing->change.batch);
    }
  }
  if (auto const found =
          target_.store.find_by_fingerprint(target_.batch.org, target_.batch.round, print)) {
    auto existing = target_.store.find_journey(found->first);
    if (existing && !bears_another_number(existing->journey, ref)) {
      return decide_found(draft, std::move(*existing), found->second);
    }
  }
  if (is_possible_duplicate(draft)) {
    draft.findings.push_back(about(draft, "import.possible_duplicate"));
    return {.status = RowStatus::possible_duplicate};
  }
  return {};
}

Stager::Decision Stager::decide_known(Draft& draft, JourneyRevision existing) {
  if (existing.journey.org != target_.batch.org || existing.journey.round != target_.batch.round) {
    draft.findings.push_back(about(draft, "import.id_of_another"));
    return {.status = RowStatus::rejected};
  }
  auto merged = merge_update(existing.journey, draft);
  if (merged == existing.journey && existing.action != Action::withdrawn) {
    return {.status = RowStatus::unchanged, .existing = std::move(existing)};
  }
  auto const stale =
      (draft.version && *draft.version != existing.version) || existing.action == Action::withdrawn;
  if (stale) {
    auto finding = about(draft, "import.version_stale");
    finding.args = {{"version", std::to_string(draft.version.value_or(0))},
                    {"found", std::to_string(existing.version)}};
    draft.findings.push_back(std::move(finding));
    draft.journey = std::move(merged);
    compare_fields(draft, existing.journey);
    return {.status = RowStatus::conflict, .existing = std::move(existing)};
  }
  draft.journey = std::move(merged);
  for (auto& problem : validate(draft.journey)) {
    auto finding = about(draft, problem.key.c_str());
    finding.args = std::move(problem.args);
    draft.findings.push_back(std::move(finding));
  }
  return {.status = RowStatus::update, .existing = std::move(existing)};
}

Stager::Decision Stager::decide_found(Draft& draft, JourneyRevision existing,
                                      std::optional<BatchId> batch) {
  if (existing.action == Action::withdrawn) {
    return {};
  }
  if (same_content(existing.journey, draft.journey)) {
    if (batch && *batch != target_.batch.id) {
      auto const [code, is_new] = batch_codes_.try_emplace(*batch);
      if (is_new) {
        auto const known = target_.store.find_batch(*batch);
        code->second = known ? known->code : "";
      }
      outcome_.already_in[code->second] += draft.rows.size();
    } else if (batch) {
      outcome_.already_in[target_.batch.code] += draft.rows.size();
    }
    return {.status = RowStatus::unchanged, .existing = std::move(existing)};
  }
  draft.journey.id = existing.journey.id;
  if (!existing.change.batch || (batch && existing.change.batch != batch)) {
    draft.findings.push_back(about(draft, "import.edited_since"));
    compare_fields(draft, existing.journey);
    return {.status = RowStatus::conflict, .existing = std::move(existing)};
  }
  return {.status = RowStatus::update, .existing = std::move(existing)};
}

void Stager::compare_fields(Draft& draft, Journey const& existing) {
  for (auto const& key : differing_fields(draft.journey, existing)) {
    auto finding = about(draft, "import.conflict_field");
    finding.args = {{"field", key},
                    {"yours", shown_value(draft.journey, key)},
                    {"theirs", shown_value(existing, key)}};
    draft.findings.push_back(std::move(finding));
  }
}

/// Same organisation, round, route, period and cases, and no number of its own.
bool Stager::is_possible_duplicate(Draft const& draft) {
  if (!draft.journey.org_ref.empty()) {
    return false;
  }
  if (!told_before_) {
    told_before_.emplace();
    target_.store.each_journey({.org = target_.batch.org, .round = target_.batch.round},
                               [&](JourneyRevision const& known) {
                                 if (known.change.batch != target_.batch.id) {
                                   told_before_->insert(duplicate_hash(known.journey));
                                 }
                                 return true;
                               });
  }
  return !told_before_->empty() && told_before_->contains(duplicate_hash(draft.journey));
}

void Stager::save(Draft&& draft, Decision const& decision, std::string const& print) {
  auto& journey = draft.journey;
  if (decision.existing) {
    auto const& old = decision.existing->journey;
    journey.id = old.id;
    journey.entered_by = old.entered_by;
    journey.entered_at = old.entered_at;
    journey.channel = old.channel;
  } else if (!draft.id) {
    journey.id = JourneyId{target_.ids.next()};
  }
  auto const version = decision.existing ? decision.existing->version : 0;
  auto const stood_before =
      decision.existing && decision.existing->change.batch != target_.batch.id;
  if (target_.writer.is_arriving() && stood_before) {
    has_too_many_late_ = late_.size() == kMostLateChanges;
    late_.push_back({.journey = journey, .version = version, .print = print});
  } else if (auto const done = put(journey, version, print); !done) {
    failure_ = done.error();
  }
  mark(draft, decision, true, version + 1);
}

Result<Done> Stager::put(Journey const& journey, std::uint32_t version, std::string const& print) {
  auto& transaction = target_.writer.transaction();
  auto const put = transaction.put_journey(journey, version, target_.change);
  return put ? transaction.note_committed(target_.batch.id, target_.next_number++, journey.id,
                                          print)
             : put;
}

bool Stager::save_late() {
  return std::all_of(late_.begin(), late_.end(), [&](Late const& late) {
    return put(late.journey, late.version, late.print).has_value();
  });
}

/// Would have been told apart, taken for the same, or asked about, had it been there before.
bool Stager::may_clash_with(JourneyRevision const& written) const {
  auto const& ref = written.journey.org_ref;
  return written.change.batch.has_value() ||
         (ref.empty() ? told_.contains(duplicate_hash(written.journey))
                      : references_.contains(TextHash{}(ref)));
}

bool Stager::still_holds() const {
  auto holds = !has_too_many_late_;
  auto const others = JourneyFilter{.org = target_.batch.org,
                                    .round = target_.batch.round,
                                    .include_withdrawn = true,
                                    .changed_since = began_at_,
                                    .without_arriving = true};
  target_.store.each_journey(others, [&](JourneyRevision const& written) {
    holds = holds && !may_clash_with(written);
    return holds;
  });
  return holds;
}

void Stager::stage(Draft&& draft, Decision const& decision, std::string const& print,
                   bool rejected) {
  auto row = StagedRow{.number = target_.next_number++,
                       .source_rows =
                           (draft.sheet.empty() ? "" : draft.sheet + "!") + format_rows(draft.rows),
                       .source_row_count = draft.rows.size(),
                       .status = rejected ? RowStatus::rejected : decision.status,
                       .fingerprint = print,
                       .journey_json = record_to_json(draft.journey),
                       .findings_json = findings_to_json(draft.findings)};
  if (decision.existing) {
    row.journey = decision.existing->journey.id;
  }
  if (auto const put = target_.writer.transaction().put_staged(target_.batch.id, row); !put) {
    failure_ = put.error();
    return;
  }
  auto shown = decision;
  shown.status = row.status;
  mark(draft, shown, false, 0);
}

void Stager::mark(Draft const& draft, Decision const& decision, bool committed,
                  std::uint32_t version) {
  if (!keep_marks_) {
    return;
  }
  // A submission made of several persons' rows is not one of them: its rows carry no id, and are
  // known by their content.
  auto const has_id = committed && draft.kind != RowKind::person;
  auto const id = decision.existing ? decision.existing->journey.id : draft.journey.id;
  for (auto const row : draft.rows) {
    outcome_.marks.push_back({.sheet = draft.sheet,
                              .row = row,
                              .status = decision.status,
                              .committed = committed,
                              .waits = !committed,
                              .journey = has_id ? std::optional{id} : std::nullopt,
                              .version = version});
  }
}

} // namespace njia::importing
