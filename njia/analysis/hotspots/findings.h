// What the methods of hotspots find out about the places of a level, before rows are written.
// Private to hotspots.
#pragma once

#include "njia/analysis/hotspots/cluster_scan.h"
#include "njia/analysis/hotspots/hotspots.h"
#include "njia/analysis/hotspots/place_reports.h"
#include "njia/analysis/hotspots/significance.h"

namespace njia::analysis {

/// Vectors are by place, or empty where `not_tested` says why.
struct Findings {
  std::vector<PlaceId> places = {}; ///< ascending
  Exposure exposure = {};
  std::vector<bool> located = {};
  std::vector<double> observed = {}; ///< what was tested: within exposure, and within the months
  std::uint64_t outside = 0;         ///< reports where their group has no exposure
  std::uint64_t undated = 0;         ///< reports without a month, where months are scanned
  std::string_view not_tested = {};
  std::vector<bool> tested = {};
  std::vector<double> expected = {};
  std::vector<bool> significant = {};
  std::vector<bool> robust = {};
  std::vector<double> z = {}; ///< of Gi*
  std::vector<double> p = {}; ///< of Gi*
  ClusterScan scan = {};      ///< of the scans
  MonthCount first_month = 0; ///< of the scans in time
  std::uint32_t simulations = 0;
  double leaning = 0;

  /// Of a place that a journey names.
  std::size_t position(PlaceId place) const;
};

Findings find_hotspots(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                       Selection const& selection, std::vector<PlaceReport> const& reports,
                       HotspotQuestion const& question);

} // namespace njia::analysis
