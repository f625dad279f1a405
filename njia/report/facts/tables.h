// The tables that a report is made from, by the names under which njia/app/report declares them,
// and how to read their rows. Everything here is released; a table that is absent takes its page
// with it.
#pragma once

#include "njia/domain/place_tree.h"
#include "njia/privacy/published.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::report {

namespace tables {
inline constexpr std::string_view kTotals = "totals";
inline constexpr std::string_view kTotalsBefore = "totals.baseline";
inline constexpr std::string_view kDetection = "totals.detection";
inline constexpr std::string_view kFlowClass = "flow_class";
inline constexpr std::string_view kCorridors = "corridors";
inline constexpr std::string_view kCountryCorridors = "corridors.country";
inline constexpr std::string_view kRoutes = "routes";
inline constexpr std::string_view kPlaces = "places_by_role";
inline constexpr std::string_view kSegments = "trunk_segments";
inline constexpr std::string_view kDiversion = "diversion";
inline constexpr std::string_view kExploitation = "profile.exploitation";
inline constexpr std::string_view kIndustry = "profile.industry";
inline constexpr std::string_view kTransport = "profile.transport";
inline constexpr std::string_view kRecruitment = "profile.recruitment";
inline constexpr std::string_view kNewCorridors = "new_corridors";
/// Corridors of the sources that reported in both collections.
inline constexpr std::string_view kSameNow = "corridors.same_sources";
inline constexpr std::string_view kSameBefore = "corridors.same_sources.baseline";
inline constexpr std::string_view kCrossing = "profile.crossing";
inline constexpr std::string_view kDocuments = "profile.documents";
/// Industry by transport: of all, and of the journeys within the focal country.
inline constexpr std::string_view kPairs = "pairs.transport_industry";
inline constexpr std::string_view kPairsWithin = "pairs.transport_industry.within";
} // namespace tables

/// Value of a fact, or nothing.
std::optional<std::string> find_fact(Facts const& facts, std::string_view key);
/// A fact that is a whole number or a decimal one; nothing when it is absent or neither.
std::optional<double> find_number(Facts const& facts, std::string_view key);

/// The figure of a cell that may be shown; null when it is withheld, and for zero.
Figure const* shown(PublishedCell const& cell);
/// "All the others together".
bool is_other(PublishedRow const& row);
/// Whether reports beyond this figure exist, so that its high end is open.
Cases persons_of(Figure const& figure);

/// The place that a key of a place dimension stands for; nothing for "not known" and "others".
std::optional<PlaceId> place_of(std::string_view key);
/// The places of a route key, in order; empty when one is not known.
std::vector<PlaceId> places_of_route(std::string_view key);

class Tables {
public:
  explicit Tables(Release const& release) : release_{release} {}

  PublishedTable const* find(std::string_view name) const;
  Audience audience() const { return release_.audience; }
  bool is_exact() const { return audience() <= Audience::coordinator; }
  bool is_public() const { return audience() == Audience::open; }
  std::vector<Released<PublishedTable>> const& all() const { return release_.tables; }

  /// Rows that show a figure and are not "all the others".
  static std::vector<PublishedRow const*> rows_shown(PublishedTable const& table);
  /// What any single row that is not shown may reach at most: the total less what is shown, where
  /// the rows are disjoint; nothing when every row is shown.
  static std::optional<Cases> not_shown(PublishedTable const& table);
  static std::size_t count_withheld(PublishedTable const& table);

private:
  Release const& release_;
};

} // namespace njia::report
