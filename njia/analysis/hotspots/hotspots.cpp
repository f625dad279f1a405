#include "njia/analysis/hotspots/hotspots.h"

#include "njia/analysis/hotspots/findings.h"
#include "njia/base/edtf.h"

#include <algorithm>
#include <functional>

namespace njia::analysis {
namespace {

constexpr std::uint64_t kDescriptiveGroups = 3;

std::string yes_or_no(bool yes) { return yes ? "yes" : "no"; }

using Fact = std::pair<std::string, std::string>;

/// "2020-03", or "2020-03/2020-06".
std::string months_text(MonthCount first, MonthCount last) {
  auto const from = format_edtf(span_of_month(first));
  return first == last ? from : from + "/" + format_edtf(span_of_month(last));
}

void add_evidence(std::vector<Fact>& facts, Findings const& findings, std::size_t at) {
  if (findings.expected[at] > 0) {
    facts.emplace_back("expected_reports", number_text(findings.expected[at], 2));
    facts.emplace_back("rate_ratio", number_text(findings.observed[at] / findings.expected[at], 2));
  }
  if (!findings.z.empty()) {
    facts.emplace_back("z", number_text(findings.z[at], 2));
    facts.emplace_back("p", number_text(findings.p[at], 5));
  } else if (auto const cluster = findings.scan.cluster_of[at]) {
    facts.emplace_back("cluster", std::to_string(*cluster + 1));
    facts.emplace_back("p", number_text(findings.scan.clusters[*cluster].p, 3));
  }
}

void add_place_facts(std::vector<Fact>& facts, Findings const& findings, std::size_t at) {
  auto const tested = findings.not_tested.empty() && findings.tested[at];
  facts.emplace_back("statistical", tested ? yes_or_no(findings.significant[at]) : "untested");
  facts.emplace_back("robust", tested ? yes_or_no(findings.robust[at]) : "untested");
  if (!findings.exposure.basis.empty()) {
    facts.emplace_back("exposure", exposure_text(findings.exposure, at));
  }
  if (tested) {
    add_evidence(facts, findings, at);
  } else if (findings.not_tested.empty()) {
    facts.emplace_back("untested", !findings.located[at]             ? "no_location"
                                   : findings.exposure.basis.empty() ? "no_month"
                                                                     : "no_exposure");
  }
}

/// One line: its places, months when there are any, and figures.
Fact cluster_fact(Findings const& findings, std::size_t number, bool in_time) {
  auto const& cluster = findings.scan.clusters[number];
  auto text = std::string{};
  for (auto const place : cluster.places) {
    text += (text.empty() ? "" : ",") + findings.places[place].text();
  }
  if (in_time) {
    text += " | " + months_text(findings.first_month + static_cast<int>(cluster.first_month),
                                findings.first_month + static_cast<int>(cluster.last_month));
  }
  text += " | reports " + std::to_string(cluster.events) + " | expected " +
          number_text(cluster.expected, 2);
  if (cluster.relative_risk) {
    text += " | ratio " + number_text(*cluster.relative_risk, 2);
  }
  text += " | llr " + number_text(cluster.log_likelihood_ratio, 2) + " | p " +
          number_text(cluster.p, 3);
  return {"cluster_" + std::to_string(number + 1), text};
}

void add_test_facts(std::vector<Fact>& facts, Findings const& findings,
                    HotspotQuestion const& question) {
  facts.emplace_back("places_tested", std::to_string(std::count(findings.tested.begin(),
                                                                findings.tested.end(), true)));
  facts.emplace_back("simulations", std::to_string(findings.simulations));
  facts.emplace_back("leaning", number_text(findings.leaning, 2));
  facts.emplace_back("seed", std::to_string(question.seed));
  auto const in_time =
      question.method == HotspotMethod::scan_time || question.method == HotspotMethod::scan_now;
  if (in_time) {
    facts.emplace_back("undated", std::to_string(findings.undated));
  }
  for (auto k = std::size_t{0}; k < findings.scan.clusters.size(); ++k) {
    facts.push_back(cluster_fact(findings, k, in_time));
  }
}

void add_table_facts(std::vector<Fact>& facts, Findings const& findings,
                     HotspotQuestion const& question) {
  auto const& exposure = findings.exposure;
  facts.emplace_back("method", kHotspotMethods[static_cast<std::size_t>(question.method)]);
  facts.emplace_back("exposure_basis", exposure.basis.empty() ? "none" : exposure.basis);
  if (findings.not_tested.empty()) {
    add_test_facts(facts, findings, question);
  } else {
    facts.emplace_back("not_tested", findings.not_tested);
  }
  if (!exposure.basis.empty()) {
    facts.emplace_back("outside_exposure", std::to_string(findings.outside));
  }
  if (exposure.statements_without_dates > 0) {
    facts.emplace_back("statements_without_dates",
                       std::to_string(exposure.statements_without_dates));
  }
}

} // namespace

std::vector<bool> descriptive_hotspots(std::vector<PlaceStrength> const& places) {
  if (places.empty()) {
    return {};
  }
  auto ordered = std::vector<std::uint64_t>{};
  for (auto const& place : places) {
    ordered.push_back(place.submissions);
  }
  std::sort(ordered.begin(), ordered.end(), std::greater{});
  auto const least = ordered[(ordered.size() + 9) / 10 - 1];
  auto out = std::vector<bool>{};
  for (auto const& place : places) {
    out.push_back(place.groups >= kDescriptiveGroups && place.submissions >= least);
  }
  return out;
}

CountTable hotspots(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                    Selected const& selected, Selection const& selection,
                    HotspotQuestion const& question) {
  auto builder =
      TableBuilder{data,
                   selected,
                   "hotspots",
                   {{.key = "place", .kind = DimensionKind::place, .level = question.level},
                    {.key = "activity", .kind = DimensionKind::text}}};
  auto const reports = place_reports(data, selected, question.level, question.role, builder);
  for (auto const& report : reports) {
    builder.add(report.place, report.journey);
  }
  auto cells = std::vector<Cell>{};
  auto table = std::move(builder).finish(
      false,
      [&](Cell cell) {
        return std::vector{place_key(data, static_cast<PlaceNumber>(cell)),
                           std::string{kPlaceRoles[question.role]}};
      },
      cells);
  if (table.rows.empty()) {
    table.facts.emplace_back("refused", "nothing_selected");
    return table;
  }
  auto const findings = find_hotspots(data, places, exercise,
                                      selection_of_coverage(data, selection), reports, question);
  auto strengths = std::vector<PlaceStrength>{};
  for (auto const& row : table.rows) {
    strengths.push_back({.submissions = row.counts.submissions(), .groups = row.counts.groups()});
  }
  auto const descriptive = descriptive_hotspots(strengths);
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    table.rows[i].facts.emplace_back("descriptive", yes_or_no(descriptive[i]));
    add_place_facts(table.rows[i].facts, findings,
                    findings.position(data.place(static_cast<PlaceNumber>(cells[i]))));
  }
  add_table_facts(table.facts, findings, question);
  return table;
}

} // namespace njia::analysis
