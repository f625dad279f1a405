#include "njia/app/import/staging.h"

#include "njia/app/import/stager.h"
#include "njia/app/records/find.h"
#include "njia/base/text.h"
#include "njia/domain/record_json.h"
#include "njia/domain/validate.h"

#include <algorithm>
#include <map>

namespace njia::importing {
namespace {

std::string argument(Finding const& finding, std::string_view name) {
  for (auto const& [key, value] : finding.args) {
    if (key == name) {
      return value;
    }
  }
  return "";
}

bool is_about_place(Finding const& finding) {
  return finding.key == "import.place_ambiguous" || finding.key == "import.place_unknown" ||
         finding.key == "import.place_kept_at_country";
}

bool is_ready(StagedRow const& row, std::vector<Finding> const& findings) {
  return (row.status == RowStatus::fresh || row.status == RowStatus::update) &&
         !has_errors(findings);
}

/// Visits every waiting row of a batch in pages, so that memory does not grow with the batch.
template <class Visit> void each_waiting(Store const& store, BatchId batch, Visit const& visit) {
  for (auto after = std::uint64_t{0};;) {
    auto const rows = store.staged_rows(batch, {.committed = false, .after = after});
    if (rows.empty()) {
      return;
    }
    after = rows.back().number;
    for (auto const& row : rows) {
      visit(row, findings_from_json(row.findings_json).value_or(std::vector<Finding>{}));
    }
  }
}

Change change_of(app::Actor const& actor, Batch const& batch, std::string reason) {
  return {.by = actor.name, .at = actor.at, .reason = std::move(reason), .batch = batch.id};
}

/// Puts the place into each step whose words were decided on. Whether there was one.
bool put_place(Journey& journey, std::string const& folded, PlaceCandidate const& place) {
  auto changed = false;
  for (auto& step : journey.steps) {
    auto parts = std::vector<std::string>{};
    auto rest = std::string_view{step.place_text};
    for (auto at = rest.find(" | "); at != std::string_view::npos; at = rest.find(" | ")) {
      parts.push_back(fold(rest.substr(0, at)));
      rest.remove_prefix(at + 3);
    }
    parts.push_back(fold(rest));
    if (std::find(parts.begin(), parts.end(), folded) == parts.end()) {
      continue;
    }
    if (parts.size() == 1) {
      step.places = {place.place};
      step.precision = place.precision;
    } else if (std::find(step.places.begin(), step.places.end(), place.place) ==
               step.places.end()) {
      step.precision =
          step.places.empty() ? place.precision : std::max(step.precision, place.precision);
      step.places.push_back(place.place);
    }
    changed = true;
  }
  return changed;
}

/// What validate() says now and did not say before the decision.
void check_again(Journey const& journey, StagedRow const& row, std::vector<Finding>& findings) {
  if (!only_needs_decisions(findings) || has_errors(findings)) {
    return;
  }
  for (auto& problem : validate(journey)) {
    auto const stands = std::any_of(findings.begin(), findings.end(),
                                    [&](Finding const& one) { return one.key == problem.key; });
    if (!stands) {
      auto finding = Finding{.key = problem.key, .args = std::move(problem.args)};
      finding.sheet = row.source_rows.substr(
          0, row.source_rows.rfind('!') == std::string::npos ? 0 : row.source_rows.rfind('!'));
      findings.push_back(std::move(finding));
    }
  }
}

void count_again(Store const& store, Batch& batch) {
  auto staged = std::uint64_t{0};
  auto rejected = std::uint64_t{0};
  each_waiting(store, batch.id, [&](StagedRow const& row, std::vector<Finding> const&) {
    (row.status == RowStatus::rejected ? rejected : staged) += row.source_row_count;
  });
  // What no longer waits was saved, or was dropped and counts as ignored.
  batch.counts.staged = staged;
  batch.counts.rejected = rejected;
  auto const known = batch.counts.committed + batch.counts.unchanged + staged + rejected;
  batch.counts.ignored = batch.counts.rows_read > known ? batch.counts.rows_read - known : 0;
}

} // namespace

std::vector<Batch> list_staging(Store const& store) {
  auto found = std::vector<Batch>{};
  for (auto const& batch : store.batches()) {
    auto const open = batch.state == BatchState::staged || batch.state == BatchState::committed;
    if (open && batch.counts.staged + batch.counts.rejected > 0) {
      found.push_back(batch);
    }
  }
  return found;
}

Result<StagingView> show_staging(Store const& store, std::string const& batch,
                                 std::uint64_t limit) {
  auto const found = app::find_batch(store, batch);
  if (!found) {
    return found.error();
  }
  auto view = StagingView{.batch = *found, .values = {}, .reports = {}};
  auto values = std::map<std::pair<std::string, std::string>, OpenValue>{};
  each_waiting(store, found->id, [&](StagedRow const& row, std::vector<Finding> findings) {
    ++view.waiting;
    view.ready += is_ready(row, findings) ? 1 : 0;
    for (auto const& finding : findings) {
      if (!is_about_place(finding)) {
        continue;
      }
      auto const text = argument(finding, "text");
      auto& value = values[{fold(text), argument(finding, "country")}];
      if (value.reports == 0) {
        value.text = text;
        value.country = argument(finding, "country");
        value.must = finding_severity(finding) == Severity::error;
        value.suggestion = finding.suggestion;
        value.first_cell =
            (finding.sheet.empty() ? "" : finding.sheet + "!") + finding_cell(finding);
      }
      ++value.reports;
      value.rows += row.source_row_count;
    }
    if (view.reports.size() < limit) {
      auto const ready = is_ready(row, findings);
      view.reports.push_back({.number = row.number,
                              .source_rows = row.source_rows,
                              .status = row.status,
                              .ready = ready,
                              .findings = std::move(findings)});
    }
  });
  for (auto& [key, value] : values) {
    view.values.push_back(std::move(value));
  }
  std::stable_sort(view.values.begin(), view.values.end(),
                   [](OpenValue const& a, OpenValue const& b) { return a.rows > b.rows; });
  return view;
}

Result<std::uint64_t> resolve_place(Store& store, PlaceResolver const& places,
                                    std::string const& batch, PlaceDecision const& decision,
                                    app::Actor const& actor) {
  auto const found = app::find_batch(store, batch);
  if (!found) {
    return found.error();
  }
  auto const place = places.find_place(decision.place);
  if (!place) {
    return Error{.key = "place.unknown", .where = "", .args = {{"value", decision.place.text()}}};
  }
  auto const folded = fold(decision.text);
  auto mended = std::vector<StagedRow>{};
  auto transaction = store.begin();
  auto count = std::uint64_t{0};
  each_waiting(store, found->id, [&](StagedRow row, std::vector<Finding> findings) {
    auto const before = findings.size();
    std::erase_if(findings, [&](Finding const& finding) {
      return is_about_place(finding) && fold(argument(finding, "text")) == folded &&
             argument(finding, "country") == decision.country;
    });
    auto journey = findings.size() < before ? record_from_json<Journey>(row.journey_json)
                                            : Error{.key = "json.malformed", .where = ""};
    if (!journey || !put_place(*journey, folded, *place)) {
      return;
    }
    check_again(*journey, row, findings);
    row.status =
        row.status == RowStatus::fresh && has_errors(findings) && !only_needs_decisions(findings)
            ? RowStatus::rejected
            : row.status;
    row.journey_json = record_to_json(*journey);
    row.findings_json = findings_to_json(findings);
    auto const put = transaction->put_staged(found->id, row);
    NJIA_CHECK(put.has_value(), "the row waits in this batch");
    ++count;
  });
  if (count == 0) {
    return Error{.key = "staging.no_such_value", .where = "", .args = {{"value", decision.text}}};
  }
  auto const change = change_of(actor, *found, "decided in staging");
  auto const named = transaction->put_alias(
      {.org = found->org, .text = folded, .country = decision.country, .place = decision.place},
      change);
  if (!named) {
    return named.error();
  }
  auto const done = transaction->commit();
  return done ? Result<std::uint64_t>{count} : done.error();
}

Result<Done> decide_row(Store& store, std::string const& batch, std::uint64_t number,
                        RowDecision decision, app::Actor const&) {
  auto found = app::find_batch(store, batch);
  if (!found) {
    return found.error();
  }
  auto rows = store.staged_rows(found->id, {.committed = false, .after = number - 1, .limit = 1});
  if (number == 0 || rows.empty() || rows.front().number != number) {
    return Error{
        .key = "staging.no_such_row", .where = "", .args = {{"value", std::to_string(number)}}};
  }
  auto& row = rows.front();
  auto findings = findings_from_json(row.findings_json).value_or(std::vector<Finding>{});
  if (decision == RowDecision::drop) {
    row.status = RowStatus::ignored;
  } else {
    std::erase_if(findings, [](Finding const& finding) {
      return finding.key == "import.possible_duplicate" || finding.key == "import.version_stale" ||
             finding.key == "import.edited_since" || finding.key == "import.conflict_field";
    });
    row.status = row.status == RowStatus::conflict             ? RowStatus::update
                 : row.status == RowStatus::possible_duplicate ? RowStatus::fresh
                                                               : row.status;
  }
  row.findings_json = findings_to_json(findings);
  auto transaction = store.begin();
  if (auto const put = transaction->put_staged(found->id, row); !put) {
    return put.error();
  }
  return transaction->commit();
}

Result<CommitOutcome> commit_staging(Store& store, UuidSource& ids, std::string const& batch,
                                     bool all, app::Actor const& actor) {
  auto found = app::find_batch(store, batch);
  if (!found) {
    return found.error();
  }
  auto outcome = CommitOutcome{.batch = *found};
  auto const change = change_of(actor, *found, "import");
  auto transaction = store.begin();
  auto failure = std::optional<Error>{};
  auto any = false;
  each_waiting(store, found->id, [&](StagedRow const& row, std::vector<Finding> const& findings) {
    any = true;
    if (row.status == RowStatus::ignored || failure) {
      return;
    }
    auto journey = is_ready(row, findings) ? record_from_json<Journey>(row.journey_json)
                                           : Error{.key = "json.malformed", .where = ""};
    if (!journey) {
      ++outcome.waiting;
      return;
    }
    auto version = std::uint32_t{0};
    if (auto const existing = row.journey ? store.find_journey(*row.journey) : std::nullopt) {
      version = existing->version;
      journey->id = existing->journey.id;
      journey->entered_by = existing->journey.entered_by;
      journey->entered_at = existing->journey.entered_at;
    } else if (journey->id == JourneyId{Uuid{}}) {
      journey->id = JourneyId{ids.next()};
    }
    auto const put = transaction->put_journey(*journey, version, change);
    auto const noted =
        put ? transaction->note_committed(found->id, row.number, journey->id, row.fingerprint)
            : put;
    if (!noted) {
      failure = noted.error();
      return;
    }
    ++outcome.committed;
    outcome.batch.counts.committed += row.source_row_count;
  });
  if (failure) {
    return *failure;
  }
  if (!any) {
    return Error{.key = "batch.nothing_waiting", .where = "", .args = {{"value", found->code}}};
  }
  if (all && outcome.waiting > 0) {
    return Error{.key = "batch.not_all_ready",
                 .where = "",
                 .args = {{"value", found->code}, {"count", std::to_string(outcome.waiting)}}};
  }
  if (outcome.committed > 0) {
    outcome.batch.state = BatchState::committed;
  }
  if (outcome.waiting == 0) { // what was dropped by a person goes
    if (auto const gone = transaction->discard_staged(found->id); !gone) {
      return gone.error();
    }
  }
  count_again(store, outcome.batch);
  if (auto const updated = transaction->update_batch(outcome.batch); !updated) {
    return updated.error();
  }
  auto const done = transaction->commit();
  return done ? Result<CommitOutcome>{std::move(outcome)} : done.error();
}

Result<Batch> discard_staging(Store& store, std::string const& batch, app::Actor const&) {
  auto found = app::find_batch(store, batch);
  if (!found) {
    return found.error();
  }
  if (found->counts.staged + found->counts.rejected == 0) {
    return Error{.key = "batch.nothing_waiting", .where = "", .args = {{"value", found->code}}};
  }
  auto transaction = store.begin();
  if (auto const gone = transaction->discard_staged(found->id); !gone) {
    return gone.error();
  }
  if (found->state == BatchState::staged) {
    found->state = BatchState::discarded;
  }
  count_again(store, *found);
  if (auto const updated = transaction->update_batch(*found); !updated) {
    return updated.error();
  }
  auto const done = transaction->commit();
  return done ? std::move(found) : Result<Batch>{done.error()};
}

Result<UndoReport> undo_import(Store& store, std::string const& batch, std::string const& reason,
                               app::Actor const& actor) {
  auto const found = app::find_batch(store, batch);
  if (!found) {
    return found.error();
  }
  auto transaction = store.begin();
  auto change = Change{.by = actor.name, .at = actor.at, .reason = reason};
  auto report = transaction->undo_batch(found->id, change);
  if (!report) {
    return report;
  }
  auto const done = transaction->commit();
  return done ? std::move(report) : Result<UndoReport>{done.error()};
}

} // namespace njia::importing
