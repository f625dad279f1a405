// What reports are measured against: how long which group covered which place, or how many people
// live there. Without it a count says who looks where, and no more. Shared with region_classes.
#pragma once

#include "njia/analysis/exercise.h"
#include "njia/analysis/selection.h"
#include "njia/domain/place_tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace njia::analysis {

/// On the command line: automatic, coverage, population.
enum class ExposureWish : std::uint8_t { automatic = 0, coverage = 1, population = 2 };

/// Places at one level that reports or coverage statements name: the frame in which a rate can be
/// too high. Ascending, each once.
/// From every journey that still counts, whatever its round and role, and from the coverage
/// statements of the rounds selected; a statement coarser than the level adds no place of its own.
std::vector<PlaceId> known_places(Dataset const& data, PlaceTree const& places,
                                  Exercise const& exercise, Selection const& selection,
                                  Level level);

/// The selection as coverage statements are to be read by it: for an owner, those of the groups in
/// the dataset alone, for who else covers what is the coordinator's to know.
Selection selection_of_coverage(Dataset const& data, Selection const& selection);

struct Exposure {
  std::string_view basis = {};      ///< "coverage", "population"; empty: none
  std::string_view why_not = {};    ///< "no_coverage_statements", "no_dates", "no_population"
  std::vector<GroupId> groups = {}; ///< ascending; of coverage: those with statements that count
  std::vector<double> amounts = {}; ///< groups x places; group-months, or people
  std::vector<double> totals = {};  ///< of each place: group-months of all groups, or people
  std::vector<std::uint32_t> covering = {}; ///< groups that cover the place; 0 with population
  std::size_t statements_without_dates = 0; ///< left out: neither they nor their round say when
};

/// Coverage: the days on which a group was active where it says so, within the round's period and
/// the selection's, each day once, as months of 30.436875 days; of the rounds and groups selected.
/// A statement covers a place that lies in what it names, or holds it. Population: the same for
/// every group of `reporting`. Automatic: coverage if any statement counts, else population.
/// @param places_of_level  ascending, as known_places() gives them
/// By hand: active January and, said twice, February 2020: 60 days, 1.97 months.
Exposure exposure_of(std::vector<PlaceId> const& places_of_level, PlaceTree const& places,
                     Exercise const& exercise, Selection const& selection,
                     std::vector<GroupId> const& reporting, ExposureWish wish);

/// With that many digits, rounded, and never "-0.00".
std::string number_text(double value, int digits);

/// The place's total: group-months with one digit, people with none.
std::string exposure_text(Exposure const& exposure, std::size_t place);

} // namespace njia::analysis
