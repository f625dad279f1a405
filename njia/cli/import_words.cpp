#include "njia/cli/import_words.h"

#include <boost/json.hpp>

#include <iostream>

#include <fmt/format.h>

namespace njia::cli {
namespace {

namespace json = boost::json;

std::string_view severity_word(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

json::object finding_json(importing::Finding const& finding, Language language) {
  return {{"code", importing::finding_code(finding.key)},
          {"key", finding.key},
          {"severity", severity_word(importing::finding_severity(finding))},
          {"sheet", finding.sheet},
          {"cell", importing::finding_cell(finding)},
          {"header", finding.header},
          {"value", finding.value},
          {"message", importing::finding_message(finding, language)},
          {"suggestion", finding.suggestion},
          {"fix", finding.fix}};
}

json::object counts_json(importing::ImportOutcome const& outcome) {
  auto const& counts = outcome.counts;
  return {{"rows_read", counts.rows_read},
          {"committed", counts.committed},
          {"unchanged", counts.unchanged},
          {"staged", counts.staged},
          {"rejected", counts.rejected},
          {"ignored", counts.ignored},
          {"submissions_committed", outcome.committed_submissions},
          {"submissions_waiting", outcome.waiting_submissions}};
}

void print_json(importing::ImportOutcome const& outcome, Language language) {
  auto findings = json::array{};
  for (auto const& finding : outcome.listed) {
    findings.push_back(finding_json(finding, language));
  }
  auto object =
      json::object{{"batch", outcome.batch ? json::value(outcome.batch->code) : json::value{}},
                   {"dry_run", outcome.dry_run},
                   {"counts", counts_json(outcome)},
                   {"findings", std::move(findings)}};
  std::cout << json::serialize(object) << '\n';
}

void print_counts(importing::ImportOutcome const& outcome) {
  auto const& counts = outcome.counts;
  fmt::print(
      "{}{}: {} rows read = {} saved + {} unchanged + {} waiting + {} rejected + {} ignored\n",
      outcome.file_name, outcome.dry_run ? " (dry run, nothing kept)" : "", counts.rows_read,
      counts.committed, counts.unchanged, counts.staged, counts.rejected, counts.ignored);
  fmt::print("  ignored: {} title and header, {} total, {} blank, {} left out by the mapping\n",
             outcome.ignored.titles, outcome.ignored.totals, outcome.ignored.blank,
             outcome.ignored.filtered);
  fmt::print("  submissions: {} saved, {} waiting{}\n", outcome.committed_submissions,
             outcome.waiting_submissions,
             outcome.batch ? fmt::format("; import {}", outcome.batch->code) : "");
  for (auto const& [batch, rows] : outcome.already_in) {
    fmt::print("  {} of {} rows are already in import {}\n", rows, counts.rows_read, batch);
  }
  if (outcome.group_count > 0) {
    fmt::print("  {} person rows -> {} submissions\n", outcome.grouped_rows, outcome.group_count);
  }
}

void print_columns(importing::ImportOutcome const& outcome) {
  for (auto const& sheet : outcome.sheets) {
    for (auto const& table : sheet.tables) {
      auto unread = std::string{};
      for (auto const& column : table.columns) {
        if (!column.target) {
          unread += (unread.empty() ? "" : ", ") +
                    (column.header.empty() ? sheets::column_letters(column.index) : column.header);
        }
      }
      if (!unread.empty()) {
        fmt::print("  {} columns not read and not kept: {}\n",
                   table.sheet.empty() ? "file" : table.sheet, unread);
      }
    }
  }
}

void print_findings(importing::ImportOutcome const& outcome, Language language) {
  for (auto const& group : outcome.findings) {
    auto const& first = group.samples.front();
    fmt::print("  {} {} x{}: {}\n", importing::finding_code(group.key),
               severity_word(importing::finding_severity(first)), group.count,
               importing::finding_message(first, language));
    auto cells = std::string{};
    for (auto const& sample : group.samples) {
      auto const cell = importing::finding_cell(sample);
      if (!cell.empty()) {
        cells += fmt::format("{}{}{}{}", cells.empty() ? "" : ", ",
                             sample.sheet.empty() ? "" : sample.sheet + "!", cell,
                             sample.value.empty() ? "" : fmt::format(" “{}”", sample.value));
      }
    }
    if (!cells.empty()) {
      fmt::print("      at {}{}\n", cells, group.count > group.samples.size() ? ", …" : "");
    }
    if (!first.suggestion.empty()) {
      fmt::print("      write: {}\n", first.suggestion);
    }
  }
}

} // namespace

void print_outcome(Context const& context, importing::ImportOutcome const& outcome) {
  if (context.options.json) {
    print_json(outcome, context.language());
    return;
  }
  print_counts(outcome);
  print_columns(outcome);
  print_findings(outcome, context.language());
}

} // namespace njia::cli
