#include "njia/analysis/region_classes/region_classes.h"

#include "njia/analysis/hotspots/place_reports.h"
#include "njia/analysis/region_classes/empirical_bayes.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace njia::analysis {
namespace {

struct Unit {
  double events = 0; ///< within exposure
  double expected = 0;
  std::string_view insufficient = {}; ///< why; empty: it has a class
};

struct Findings {
  std::vector<PlaceId> places = {};
  Exposure exposure = {};
  std::vector<Unit> units = {};
  RatePrior prior = {};
  double reports_as_one = 1;
  std::uint64_t outside = 0;
  std::string_view refused = {};

  std::size_t sufficient() const {
    return static_cast<std::size_t>(std::count_if(
        units.begin(), units.end(), [](Unit const& unit) { return unit.insufficient.empty(); }));
  }
};

/// How many reports come as one, on average over reports; at least 1.
double reports_as_one(Evidence const& evidence) {
  auto sum = 0.0;
  auto squares = 0.0;
  for (auto const& batch : evidence.batches) {
    sum += batch.events;
    squares += static_cast<double>(batch.events) * batch.events;
  }
  return sum > 0 ? squares / sum : 1;
}

/// Groups with reports in each unit.
std::vector<std::uint32_t> groups_reporting(Evidence const& evidence) {
  auto seen = std::set<std::pair<std::uint32_t, std::uint32_t>>{};
  auto out = std::vector<std::uint32_t>(evidence.cells);
  for (auto const& batch : evidence.batches) {
    out[batch.cell] += seen.emplace(batch.cell, batch.group).second ? 1 : 0;
  }
  return out;
}

std::string_view why_insufficient(Exposure const& exposure, std::size_t unit, double expected,
                                  std::uint32_t reporting) {
  auto const by_coverage = exposure.basis == "coverage";
  if (exposure.totals[unit] <= 0) {
    return "not_covered";
  }
  if ((by_coverage ? exposure.covering[unit] : reporting) < kLeastWatchers) {
    return "few_groups";
  }
  // Covered by groups that report nothing anywhere: nothing is to be expected, nothing can be said.
  return (by_coverage && exposure.totals[unit] < kLeastMonths) || expected <= 0 ? "short_coverage"
                                                                                : "";
}

void fit(Findings& findings) {
  auto events = std::vector<double>{};
  auto expected = std::vector<double>{};
  for (auto const& unit : findings.units) {
    if (unit.insufficient.empty()) {
      events.push_back(unit.events / findings.reports_as_one);
      expected.push_back(unit.expected / findings.reports_as_one);
    }
  }
  findings.prior = fit_rate_prior(events, expected);
}

Findings find_out(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                  Selection const& selection, std::vector<PlaceReport> const& reports,
                  RegionQuestion const& question) {
  auto out = Findings{};
  out.places = known_places(data, places, exercise, selection, Level::admin1);
  std::erase_if(out.places, [&](PlaceId unit) {
    return question.within && !places.contains(*question.within, unit);
  });
  out.exposure = exposure_of(out.places, places, exercise, selection,
                             reporting_groups(data, reports), question.exposure);
  if (out.exposure.basis.empty()) {
    out.refused = out.exposure.why_not;
    return out;
  }
  auto evidence =
      evidence_of(month_batches(data, reports, out.places), out.places.size(), out.exposure);
  out.outside = drop_unexposed(evidence);
  out.reports_as_one = reports_as_one(evidence);
  auto const observed = observed_counts(evidence);
  auto const expected = expected_counts(evidence);
  auto const reporting = groups_reporting(evidence);
  for (auto i = std::size_t{0}; i < out.places.size(); ++i) {
    out.units.push_back(
        {.events = observed[i],
         .expected = expected[i],
         .insufficient = why_insufficient(out.exposure, i, expected[i], reporting[i])});
  }
  fit(out);
  if (out.sufficient() < kLeastUnits || out.prior.mean <= 0) {
    out.refused = "too_few_units";
  }
  return out;
}

std::string probabilities_text(UnitRate const& unit) {
  auto out = std::string{};
  for (auto const probability : unit.probabilities) {
    out += (out.empty() ? "" : " ") + number_text(probability, 2);
  }
  return out;
}

void add_unit_facts(CountRow& row, Findings const& findings, std::size_t at) {
  auto const add = [&](std::string key, std::string value) {
    row.facts.emplace_back(std::move(key), std::move(value));
  };
  auto const& unit = findings.units[at];
  if (unit.insufficient.empty()) {
    auto const rate = shrunk_rate(unit.events / findings.reports_as_one,
                                  unit.expected / findings.reports_as_one, findings.prior);
    add("reported_activity", std::string{kRateClasses[rate.rate_class]});
    add("rate_ratio", number_text(rate.rate, 2));
    if (findings.prior.has_spread()) {
      add("rate_low", number_text(rate.low, 2));
      add("rate_high", number_text(rate.high, 2));
      add("class_probability", number_text(rate.probabilities[rate.rate_class], 2));
      add("class_probabilities", probabilities_text(rate));
    }
    add("expected_reports", number_text(unit.expected, 2));
  } else {
    add("reported_activity", "insufficient_data");
    add("insufficient", std::string{unit.insufficient});
  }
  add("exposure", exposure_text(findings.exposure, at));
  if (findings.exposure.basis == "coverage") {
    add("covering", std::to_string(findings.exposure.covering[at]));
  }
}

void add_table_facts(CountTable& table, Findings const& findings) {
  auto const add = [&](std::string key, std::string value) {
    table.facts.emplace_back(std::move(key), std::move(value));
  };
  auto const basis = findings.exposure.basis;
  add("exposure_basis", std::string{basis.empty() ? "none" : basis});
  if (!findings.refused.empty()) {
    add("refused", std::string{findings.refused});
  } else {
    add("units", std::to_string(findings.units.size()));
    add("insufficient_units", std::to_string(findings.units.size() - findings.sufficient()));
    add("between_units", number_text(std::sqrt(findings.prior.variance) / findings.prior.mean, 2));
    add("reports_as_one", number_text(findings.reports_as_one, 2));
  }
  if (!basis.empty()) {
    add("outside_exposure", std::to_string(findings.outside));
  }
  if (findings.exposure.statements_without_dates > 0) {
    add("statements_without_dates", std::to_string(findings.exposure.statements_without_dates));
  }
}

/// Units that nobody reported become rows of their own; rows stay ascending by key.
void add_silent_units(CountTable& table, std::vector<PlaceId> const& units) {
  auto named = std::set<std::string>{};
  for (auto const& row : table.rows) {
    named.insert(row.keys[0]);
  }
  for (auto const unit : units) {
    if (!named.contains(unit.text())) {
      table.rows.push_back({.keys = {unit.text()}});
    }
  }
  std::sort(table.rows.begin(), table.rows.end(),
            [](CountRow const& a, CountRow const& b) { return a.keys < b.keys; });
}

} // namespace

CountTable region_classes(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                          Selected const& selected, Selection const& selection,
                          RegionQuestion const& question) {
  auto builder =
      TableBuilder{data,
                   selected,
                   "region_classes",
                   {{.key = "unit", .kind = DimensionKind::place, .level = Level::admin1}}};
  auto reports = place_reports(data, selected, Level::admin1, question.role, builder);
  std::erase_if(reports, [&](PlaceReport const& report) {
    return question.within && !places.contains(*question.within, data.place(report.place));
  });
  for (auto const& report : reports) {
    builder.add(report.place, report.journey);
  }
  auto table = std::move(builder).finish(false, [&](Cell cell) {
    return std::vector{place_key(data, static_cast<PlaceNumber>(cell))};
  });
  if (reports.empty()) {
    table.facts.emplace_back("refused", "nothing_selected");
    return table;
  }
  auto const findings =
      find_out(data, places, exercise, selection_of_coverage(data, selection), reports, question);
  add_table_facts(table, findings);
  if (!findings.refused.empty()) {
    table.rows.clear();
    return table;
  }
  add_silent_units(table, findings.places);
  for (auto& row : table.rows) {
    auto const unit = PlaceId::parse(row.keys[0]).value();
    auto const found = std::lower_bound(findings.places.begin(), findings.places.end(), unit);
    add_unit_facts(row, findings, static_cast<std::size_t>(found - findings.places.begin()));
  }
  return table;
}

} // namespace njia::analysis
