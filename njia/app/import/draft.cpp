#include "njia/app/import/draft.h"

#include "njia/app/import/content_key.h"
#include "njia/app/import/draft_parts.h"
#include "njia/domain/pii.h"
#include "njia/domain/validate.h"

namespace njia::importing {

Finding& DraftWork::report(std::string key, FactCell const& cell) {
  auto finding = Finding{.key = std::move(key), .sheet = table.sheet, .row = row};
  if (cell.column != nullptr) {
    finding.column = cell.column->index;
    finding.header = cell.column->header;
  } else if (cell.target != nullptr) {
    finding.header = target_text(*cell.target);
  }
  finding.value = redact(cell.text, scan_free_text(cell.text, NameRule::beside_another));
  draft.findings.push_back(std::move(finding));
  return draft.findings.back();
}

Finding& DraftWork::report(Error const& error, FactCell const& cell) {
  auto& finding = report(error.key, cell);
  finding.args = error.args;
  std::erase_if(finding.args, [](auto const& argument) { return argument.first == "value"; });
  return finding;
}

Finding& DraftWork::report(std::string key) {
  draft.findings.push_back({.key = std::move(key), .sheet = table.sheet, .row = row});
  return draft.findings.back();
}

DraftBuilder::DraftBuilder(DraftContext context, PlaceDesk& places)
    : context_{std::move(context)}, places_{places}, codes_{context_.words} {}

Draft DraftBuilder::build(TableLayout const& table, std::uint32_t row, RowFacts const& facts) {
  auto draft =
      Draft{.journey = {.id = JourneyId{Uuid{}}, .org = context_.org, .round = context_.round}};
  draft.sheet = table.sheet;
  draft.rows = {row};
  draft.kind = table.rows;
  draft.cleared = facts.cleared;
  auto& journey = draft.journey;
  journey.entered_by = context_.by;
  journey.entered_at = context_.at;
  journey.channel = Channel::sheet;
  journey.permission = context_.permission;

  auto work =
      DraftWork{.context = context_, .table = table, .row = row, .facts = facts, .draft = draft};
  if (!facts.record.empty()) {
    read_record(work);
  } else {
    read_places(work, places_, codes_);
    read_answers(work, codes_);
    read_dates(work);
    read_people(work, codes_);
    read_texts(work);
  }
  draft.permission_given =
      std::any_of(facts.answers.begin(), facts.answers.end(),
                  [](FactCell const& cell) { return cell.target->name == "permission"; });
  if (!draft.id) { // a row about a record is checked once it is merged with it
    for (auto& problem : validate(journey)) {
      auto& finding = work.report(problem.key);
      finding.args = std::move(problem.args);
      finding.args.emplace_back("field", problem.where);
    }
  }
  draft.content = content_hash(journey, draft.kind);
  return draft;
}

std::string format_rows(std::vector<std::uint32_t> const& rows) {
  auto out = std::string{};
  for (auto i = std::size_t{0}; i < rows.size();) {
    auto end = i;
    while (end + 1 < rows.size() && rows[end + 1] == rows[end] + 1) {
      ++end;
    }
    out += out.empty() ? "" : ",";
    out += std::to_string(rows[i]);
    out += end > i ? "-" + std::to_string(rows[end]) : "";
    i = end + 1;
  }
  return out;
}

} // namespace njia::importing
