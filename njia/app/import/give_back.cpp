#include "njia/app/import/give_back.h"

#include "njia/domain/vocabulary.h"

#include <map>

namespace njia::importing {
namespace {

sheets::MarkSeverity to_mark(Severity severity) {
  return severity == Severity::error     ? sheets::MarkSeverity::error
         : severity == Severity::warning ? sheets::MarkSeverity::warning
                                         : sheets::MarkSeverity::note;
}

/// What the findings say about one row, all in one text.
struct Reasons {
  std::string text = {};
  Severity worst = Severity::note;
};

} // namespace

std::vector<sheets::SheetMarks> make_marks(ImportOutcome const& outcome, Language language) {
  auto by_sheet = std::map<std::string, sheets::SheetMarks>{};
  for (auto const& sheet : outcome.sheets) {
    if (!sheet.tables.empty()) {
      by_sheet[sheet.name] = {.sheet = sheet.index, .header_row = sheet.tables.front().header_row};
    }
  }
  auto reasons = std::map<std::pair<std::string, std::uint32_t>, Reasons>{};
  for (auto const& finding : outcome.listed) {
    auto const sheet = by_sheet.find(finding.sheet);
    if (sheet == by_sheet.end() || finding.row == 0) {
      continue;
    }
    auto const message = finding_code(finding.key) + " " + finding_message(finding, language);
    auto const severity = finding_severity(finding);
    if (finding.column) {
      sheet->second.cells.push_back({.at = {.row = finding.row, .column = *finding.column},
                                     .severity = to_mark(severity),
                                     .message = message});
    }
    auto& reason = reasons[{finding.sheet, finding.row}];
    reason.text += (reason.text.empty() ? "" : "\n") + message;
    reason.worst = std::min(reason.worst, severity);
  }
  for (auto const& mark : outcome.marks) {
    auto const sheet = by_sheet.find(mark.sheet);
    if (sheet == by_sheet.end()) {
      continue;
    }
    auto const& reason = reasons[{mark.sheet, mark.row}];
    auto const saved = mark.committed && mark.status != RowStatus::unchanged;
    sheet->second.rows.push_back(
        {.row = mark.row,
         .severity = to_mark(mark.waits ? Severity::error : reason.worst),
         .coloured = mark.waits || reason.worst != Severity::note,
         .status =
             saved ? label("template", "status.saved", language)
                   : term_label("import_status", static_cast<std::uint8_t>(mark.status), language),
         .reason = reason.text,
         .id = mark.journey ? mark.journey->text() : "",
         .version = mark.journey && mark.version > 0 ? std::to_string(mark.version) : ""});
  }
  auto marks = std::vector<sheets::SheetMarks>{};
  for (auto& [name, sheet] : by_sheet) {
    marks.push_back(std::move(sheet));
  }
  return marks;
}

Result<Done> give_back_workbook(std::filesystem::path const& original, ImportOutcome const& outcome,
                                Language language, std::filesystem::path const& out) {
  auto const marks = make_marks(outcome, language);
  return sheets::give_back(original, out, marks, {});
}

} // namespace njia::importing
