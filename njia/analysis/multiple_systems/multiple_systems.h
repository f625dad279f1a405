// Multiple systems estimation: how many people are on no list, judged from how the lists overlap.
// Takes a capture table and nothing else; journeys and route totals cannot feed it (model.md I).
#pragma once

#include "njia/analysis/multiple_systems/bootstrap.h"
#include "njia/analysis/multiple_systems/stepwise.h"
#include "njia/base/result.h"

#include <optional>
#include <string_view>

namespace njia::analysis {

/// The models run over all 2^lists sets of lists.
inline constexpr std::size_t kMostLists = 12;
/// More people on lists than this are a slip of the keyboard.
inline constexpr std::uint64_t kMostPeople = 1'000'000'000;

struct PairEffect {
  ListSet pair = 0;
  double p_value = 0;
  std::optional<double> coefficient = {}; ///< nothing: minus infinity, nobody stands on both
};

struct MultipleSystems {
  std::uint64_t people = 0; ///< on the lists
  /// Why `estimate` may not be called one: "" when it may, else
  ///   too_few_lists       two or three lists cannot test the model (the numbers stand
  ///   nevertheless) no_overlap          nobody stands on two lists: totals, not a capture table
  ///   list_of_everybody   one list holds everybody
  ///   same_list           two lists hold the same people
  ///   not_settled         the fit did not settle
  std::string_view refused = {};
  std::optional<double> total = {}; ///< on the lists and off them, by the chosen model
  std::vector<PairEffect> pairs = {};
  std::optional<PeopleInterval> wald_95 = {};
  std::optional<Bootstrap> bootstrap = {}; ///< when replicates were asked for
  std::optional<double> independent = {};  ///< total if the lists were independent
  std::optional<double> chao = {};         ///< Chao's lower bound of the total
};

/// @param table  2 to kMostLists lists, each with somebody; each pattern once, none without a list
/// Wald interval: people + exp(coefficient +- 1.96 sd) of the dark figure. Chao's bound: people +
/// f1^2 / (2 f2), f1 and f2 the people on one list and on two (Chao 1987, doi:10.2307/2531532),
/// with f1 (f1 - 1) / 2 when f2 = 0 and somebody stands on more lists. Errors: capture.threshold,
/// capture.too_many_lists, capture.too_few_lists, capture.pattern_empty, capture.pattern_outside,
/// capture.pattern_twice, capture.list_empty, capture.too_many_people.
Result<MultipleSystems> multiple_systems(CaptureTable const& table,
                                         BootstrapOptions const& options);

} // namespace njia::analysis
