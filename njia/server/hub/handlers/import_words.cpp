#include "njia/server/hub/handlers/import_words.h"

#include "njia/base/text.h"

namespace njia::server {
namespace {

/// The contract's limits on texts; cells may be longer.
constexpr std::size_t kMaxShown = 300;
/// Groups of one summary; beyond them the graver ones are told.
constexpr std::size_t kMaxGroups = 1000;

std::optional<std::string> shown(std::string_view text) {
  if (text.empty()) {
    return std::nullopt;
  }
  auto end = std::size_t{0};
  for (auto count = std::size_t{0}; end < text.size() && count < kMaxShown; ++count) {
    ++end;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      ++end;
    }
  }
  return std::string{text.substr(0, end)} + (end < text.size() ? "…" : "");
}

std::string place_of(importing::Finding const& finding) {
  auto const cell = importing::finding_cell(finding);
  if (finding.sheet.empty() || cell.empty()) {
    return finding.sheet + cell;
  }
  return finding.sheet + "!" + cell;
}

} // namespace

api::ImportCounts import_counts(BatchCounts const& counts) {
  return {.rows_read = counts.rows_read,
          .committed = counts.committed,
          .unchanged = counts.unchanged,
          .staged = counts.staged,
          .rejected = counts.rejected,
          .ignored = counts.ignored};
}

api::FindingSample finding_sample(importing::Finding const& finding, Language language) {
  return {.cell = shown(place_of(finding)),
          .value = shown(finding.value),
          .message = importing::finding_message(finding, language),
          .suggestion = shown(finding.suggestion)};
}

std::vector<api::FindingGroup> finding_groups(std::vector<importing::FindingGroup> const& groups,
                                              Language language) {
  auto told = std::vector<api::FindingGroup>{};
  for (auto const& group : groups) {
    if (told.size() == kMaxGroups) {
      break;
    }
    auto& one =
        told.emplace_back(api::FindingGroup{.code = group.key,
                                            .number = importing::finding_code(group.key),
                                            .severity = static_cast<api::FindingSeverity>(
                                                importing::finding_severity({.key = group.key})),
                                            .sheet = shown(group.sheet),
                                            .header = shown(group.header),
                                            .count = group.count});
    for (auto const& sample : group.samples) {
      one.samples.push_back(finding_sample(sample, language));
    }
  }
  return told;
}

api::ImportSummary import_summary(importing::ImportOutcome const& outcome, Language language) {
  auto summary = api::ImportSummary{.file_name = outcome.file_name,
                                    .dry_run = outcome.dry_run,
                                    .counts = import_counts(outcome.counts),
                                    .waiting = outcome.waiting_submissions,
                                    .findings = finding_groups(outcome.findings, language)};
  if (outcome.batch && !outcome.dry_run) {
    summary.import_ = outcome.batch->id;
  }
  return summary;
}

} // namespace njia::server
