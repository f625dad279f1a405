#include "njia/analysis/hotspots/findings.h"

#include <algorithm>

namespace njia::analysis {
namespace {

/// A scan of more months than this is a mistake in a date.
constexpr int kMostMonthsScanned = 600;

/// Finds out, step by step, what `out` says.
class Finder {
public:
  Finder(PlaceTree const& places, Exercise const& exercise, Selection const& selection,
         HotspotQuestion const& question, Findings& out)
      : places_{places}, exercise_{exercise},
        selection_{selection}, question_{question}, out_{out} {}

  void locate() {
    for (auto const place : out_.places) {
      auto const point = places_.location(place);
      out_.located.push_back(point && is_on_globe(*point));
      points_.push_back(out_.located.back() ? *point : LatLon{.lat = 0, .lon = 0});
    }
  }

  /// Whether the method needs no exposure, only months.
  bool is_permutation_of_months() const { return in_time() && out_.exposure.basis.empty(); }

  void find(std::vector<MonthBatch> const& batches) {
    if (std::find(out_.located.begin(), out_.located.end(), true) == out_.located.end()) {
      out_.not_tested = "no_locations";
    } else if (question_.method == HotspotMethod::gi_star ||
               question_.method == HotspotMethod::gi_star_permutation) {
      find_by_gi_star(batches);
    } else if (question_.method == HotspotMethod::scan) {
      auto evidence = evidence_of(batches, out_.places.size(), out_.exposure);
      find_by_scan(std::move(evidence), {.seed = question_.seed});
    } else {
      find_in_time(batches);
    }
  }

private:
  bool in_time() const {
    return question_.method == HotspotMethod::scan_time ||
           question_.method == HotspotMethod::scan_now;
  }

  /// Takes out of the test what has no exposure, and places that lie nowhere.
  void prepare(Evidence& evidence, std::size_t months, bool needs_exposure) {
    out_.outside = needs_exposure ? drop_unexposed(evidence) : 0;
    std::erase_if(evidence.batches,
                  [&](Batch const& batch) { return !out_.located[batch.cell / months]; });
    for (auto k = std::size_t{0}; k < evidence.exposure.size(); ++k) {
      auto const place = k % evidence.cells / months;
      evidence.exposure[k] = out_.located[place] ? evidence.exposure[k] : 0;
    }
    out_.observed.assign(out_.places.size(), 0.0);
    for (auto const& batch : evidence.batches) {
      out_.observed[batch.cell / months] += batch.events;
    }
  }

  void find_by_gi_star(std::vector<MonthBatch> const& batches) {
    auto evidence = evidence_of(batches, out_.places.size(), out_.exposure);
    prepare(evidence, 1, true);
    auto const settings = TestSettings{
        .null = question_.method == HotspotMethod::gi_star_permutation ? NullKind::permutation
                                                                       : NullKind::clustered,
        .seed = question_.seed};
    auto test = test_gi_star(evidence, points_, question_.nearness, settings);
    out_.robust = robust_cells(test, evidence, points_, question_.nearness, settings);
    out_.not_tested = test.refused;
    out_.tested = std::move(test.tested);
    out_.expected = std::move(test.expected);
    out_.significant = std::move(test.significant);
    out_.z = std::move(test.z);
    out_.p = std::move(test.p);
    out_.simulations = test.simulations;
    out_.leaning = test.leaning;
  }

  void find_by_scan(Evidence evidence, ScanPlan const& plan) {
    prepare(evidence, plan.months, !plan.permutation);
    out_.scan = scan_clusters(evidence, points_, plan);
    out_.not_tested = out_.scan.refused;
    out_.robust = robust_places(out_.scan, evidence, points_, plan);
    for (auto const& cluster : out_.scan.cluster_of) {
      out_.significant.push_back(cluster.has_value());
    }
    out_.tested = out_.scan.tested;
    out_.expected = out_.scan.expected;
    out_.simulations = plan.simulations;
    out_.leaning = out_.scan.leaning;
  }

  void find_in_time(std::vector<MonthBatch> const& batches) {
    auto first = std::optional<MonthCount>{};
    auto last = MonthCount{0};
    for (auto const& batch : batches) {
      out_.undated += batch.month ? 0 : batch.events;
      if (batch.month) {
        first = std::min(first.value_or(*batch.month), *batch.month);
        last = std::max(last, *batch.month);
      }
    }
    if (first && selection_.period) {
      first = month_count(selection_.period->earliest);
      last = month_count(selection_.period->latest);
    }
    if (!first || last == *first || last - *first >= kMostMonthsScanned) {
      out_.not_tested = !first || last == *first ? "too_few_months" : "too_many_months";
      return;
    }
    out_.first_month = *first;
    auto const months = static_cast<std::size_t>(last - *first) + 1;
    find_by_scan(evidence_by_month(batches, out_.places.size(), *first, exposures(months)),
                 {.months = months,
                  .until_now = question_.method == HotspotMethod::scan_now,
                  .permutation = is_permutation_of_months(),
                  .seed = question_.seed});
  }

  /// Of each month.
  std::vector<Exposure> exposures(std::size_t months) const {
    auto out = std::vector<Exposure>{};
    for (auto m = std::size_t{0}; m < months; ++m) {
      auto in_month = selection_;
      in_month.period = span_of_month(out_.first_month + static_cast<int>(m));
      if (out_.exposure.basis != "coverage") {
        out.push_back(out_.exposure);
      } else {
        out.push_back(
            exposure_of(out_.places, places_, exercise_, in_month, {}, ExposureWish::coverage));
      }
    }
    return out;
  }

  PlaceTree const& places_;
  Exercise const& exercise_;
  Selection const& selection_;
  HotspotQuestion const& question_;
  Findings& out_;
  std::vector<LatLon> points_ = {};
};

} // namespace

std::size_t Findings::position(PlaceId place) const {
  return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), place) -
                                  places.begin());
}

Findings find_hotspots(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                       Selection const& selection, std::vector<PlaceReport> const& reports,
                       HotspotQuestion const& question) {
  auto out = Findings{};
  out.places = known_places(data, places, exercise, selection, question.level);
  out.exposure = exposure_of(out.places, places, exercise, selection,
                             reporting_groups(data, reports), question.exposure);
  auto finder = Finder{places, exercise, selection, question, out};
  finder.locate();
  if (out.exposure.basis.empty() && !finder.is_permutation_of_months()) {
    out.not_tested = out.exposure.why_not;
  } else {
    finder.find(month_batches(data, reports, out.places));
  }
  return out;
}

} // namespace njia::analysis
