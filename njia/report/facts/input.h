// What a report says besides its tables: which collection, for whom, from which snapshot. Given by
// njia/app/report; holds no count of cases.
#pragma once

#include "njia/base/edtf.h"
#include "njia/domain/audience.h"
#include "njia/domain/labels.h"
#include "njia/domain/place_tree.h"
#include "njia/draw/projection.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace njia::report {

/// Where places lie. `position` is empty for what no map may show as a point; for a country it is
/// where its name stands.
struct Atlas {
  PlaceTree const& tree;
  std::function<std::optional<draw::GeoPoint>(PlaceId)> position;
  std::function<std::optional<PlaceId>(PlaceId)> twin; ///< the other side of a border
};

/// How many organisations work in a unit, by their own statements: about organisations, not cases.
struct CoverageArea {
  PlaceId area;
  std::string code = {};           ///< ISO 3166-2, e.g. "KE-30"
  std::uint32_t organisations = 0; ///< independence groups
};

struct OrganisationPresence {
  std::string letter = {};         ///< "A": letters stand for names
  bool took_part_before = false;   ///< in the baseline round, too
  std::vector<PlaceId> areas = {}; ///< where it works
  std::optional<std::uint32_t> months = {};
  std::uint64_t submissions = 0; ///< of the round; shown to the coordinator only
};

struct CoverageFacts {
  std::vector<CoverageArea> areas = {}; ///< every unit of the focal country, also those with none
  std::vector<OrganisationPresence> organisations = {};
  std::uint32_t without_statement =
      0;                     ///< organisations that reported and said nothing of where they work
  std::string unit_key = {}; ///< label of the unit: "unit.county", "unit.district" …
};

struct RoundFacts {
  std::string code = {};
  std::string title = {};
  std::string short_name = {}; ///< "2020": as columns and sentences name it
  std::optional<DateSpan> period = {};
  std::optional<DateSpan> open = {};
};

struct ReportInput {
  PlaceId focal;
  std::string focal_code = {}; ///< "KE"
  RoundFacts round;
  std::optional<RoundFacts> baseline = {};
  Language language = Language::en;
  bool is_synthetic = false;
  bool is_for_government = false; ///< audience network, for state bodies instead of the members
  std::string owner_code = {};    ///< audience owner: whose records
  std::string snapshot_code = {}; ///< "KE-2020-7f3a91c4"
  std::string digest = {};        ///< hexadecimal
  std::string code_version = {};
  Day taken_on;
  std::string created = {}; ///< ISO 8601 instant of the snapshot
  CoverageFacts coverage = {};
  std::string recommendations = {};  ///< Markdown, may be empty
  std::string acknowledgements = {}; ///< Markdown, may be empty
};

} // namespace njia::report
