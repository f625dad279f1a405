// import --report: the partner's own workbook, with what was found written into it.
#include "njia/cli/import_words.h"
#include "njia/domain/vocabulary.h"
#include "njia/io/write/xlsx_patch.h"

#include <algorithm>
#include <map>

namespace njia::cli {
namespace {

using importing::Finding;

sheets::MarkSeverity to_mark(Severity severity) {
  return severity == Severity::error     ? sheets::MarkSeverity::error
         : severity == Severity::warning ? sheets::MarkSeverity::warning
                                         : sheets::MarkSeverity::note;
}

std::string_view status_code(RowStatus status) {
  switch (status) {
  case RowStatus::fresh:
    return "NEW";
  case RowStatus::update:
    return "UPDATE";
  case RowStatus::unchanged:
    return "UNCHANGED";
  case RowStatus::conflict:
    return "CONFLICT";
  case RowStatus::possible_duplicate:
    return "POSSIBLE_DUPLICATE";
  case RowStatus::rejected:
    return "REJECTED";
  case RowStatus::ignored:
    break;
  }
  return "";
}

std::string status_label(RowStatus status, Language language) {
  auto const* row = vocabulary("import_status").find_code(status_code(status));
  return row == nullptr ? "" : row->labels[static_cast<std::size_t>(language)];
}

std::string with_suggestion(Finding const& finding, Language language) {
  auto text =
      importing::finding_code(finding.key) + ": " + importing::finding_message(finding, language);
  return finding.suggestion.empty() ? text : text + " → " + finding.suggestion;
}

/// Marks by the position of their sheet in the workbook.
using Marks = std::map<std::size_t, sheets::SheetMarks>;

sheets::SheetMarks* find_sheet(Marks& marks, std::string const& name,
                               importing::ImportOutcome const& outcome) {
  for (auto const& sheet : outcome.sheets) {
    if (sheet.name == name && !sheet.tables.empty()) {
      auto& found = marks[sheet.index];
      found.sheet = sheet.index;
      found.header_row = sheet.tables.front().header_row;
      return &found;
    }
  }
  return nullptr;
}

void add_cells(importing::ImportOutcome const& outcome, Language language, Marks& marks) {
  for (auto const& finding : outcome.listed) {
    auto* sheet = find_sheet(marks, finding.sheet, outcome);
    if (sheet != nullptr && finding.row > 0 && finding.column) {
      sheet->cells.push_back({.at = {.row = finding.row, .column = *finding.column},
                              .severity = to_mark(importing::finding_severity(finding)),
                              .message = with_suggestion(finding, language)});
    }
  }
}

std::string reasons_of_row(importing::ImportOutcome const& outcome, importing::RowMark const& row,
                           Language language) {
  auto reasons = std::string{};
  for (auto const& finding : outcome.listed) {
    if (finding.sheet == row.sheet && finding.row == row.row &&
        importing::finding_severity(finding) != Severity::note) {
      reasons += (reasons.empty() ? "" : "\n") + with_suggestion(finding, language);
    }
  }
  return reasons;
}

void add_rows(importing::ImportOutcome const& outcome, Language language, Marks& marks) {
  for (auto const& row : outcome.marks) {
    auto* sheet = find_sheet(marks, row.sheet, outcome);
    if (sheet == nullptr) {
      continue;
    }
    sheet->rows.push_back({.row = row.row,
                           .severity = row.status == RowStatus::rejected
                                           ? sheets::MarkSeverity::error
                                       : row.waits ? sheets::MarkSeverity::warning
                                                   : sheets::MarkSeverity::note,
                           .coloured = row.waits || row.status == RowStatus::rejected,
                           .status = status_label(row.status, language),
                           .reason = reasons_of_row(outcome, row, language),
                           .id = row.journey && row.committed ? row.journey->text() : "",
                           .version = row.version > 0 ? std::to_string(row.version) : ""});
  }
}

} // namespace

Exit write_marked_workbook(Context const& context, importing::ImportRequest const& request,
                           importing::ImportOutcome const& outcome, std::string const& to) {
  auto marks = Marks{};
  add_cells(outcome, context.language(), marks);
  add_rows(outcome, context.language(), marks);
  auto list = std::vector<sheets::SheetMarks>{};
  for (auto& [index, sheet] : marks) {
    list.push_back(std::move(sheet));
  }
  auto const done = sheets::give_back(request.file, to, list, {});
  if (!done) {
    return report(context, done.error());
  }
  say(context, "  marked workbook: " + to);
  return Exit::ok;
}

} // namespace njia::cli
