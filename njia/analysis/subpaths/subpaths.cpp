#include "njia/analysis/subpaths/subpaths.h"

#include "njia/analysis/path.h"
#include "njia/analysis/table_builder.h"

#include <algorithm>

namespace njia::analysis {
namespace {

static_assert(FlatPaths::kUnknown == kNoPlace);

/// The paths of the journeys that have one, one behind the other.
struct Paths {
  std::vector<std::uint32_t> begins = {0};
  std::vector<PlaceNumber> places = {};
  std::vector<std::uint64_t> weights = {};
  std::vector<JourneyNumber> journeys = {};

  FlatPaths flat(Dataset const& data) const {
    return {.begins = begins,
            .places = places,
            .weights = weights,
            .place_count = static_cast<std::uint32_t>(data.place_count())};
  }
};

bool has_known_step(Dataset const& data, JourneyNumber journey) {
  auto const steps = data.steps(journey);
  return std::any_of(steps.begin(), steps.end(), [&](StepRow const& step) {
    return step.role != Role::intended_destination && data.where(step.where).is_known();
  });
}

Paths read_paths(Dataset const& data, Selected const& selected, SubpathsQuestion const& question,
                 TableBuilder& builder) {
  auto paths = Paths{};
  auto path = std::vector<PlaceNumber>{};
  for (auto const journey : selected.journeys) {
    travelled_path(data, journey, question.level, path);
    if (question.kind == SubpathKind::gaps) {
      std::erase(path, kNoPlace);
    }
    path.erase(std::unique(path.begin(), path.end()), path.end());
    if (std::all_of(path.begin(), path.end(), [](PlaceNumber at) { return at == kNoPlace; })) {
      builder.leave_out(has_known_step(data, journey) ? "coarser_than_level" : "unlocated",
                        journey);
      continue;
    }
    builder.enter(journey);
    paths.places.insert(paths.places.end(), path.begin(), path.end());
    paths.begins.push_back(static_cast<std::uint32_t>(paths.places.size()));
    auto const& part = data.ledger()->journeys[journey].part;
    paths.weights.push_back(question.measure == SupportIn::persons ? part.persons.low
                                                                   : part.submissions);
    paths.journeys.push_back(journey);
  }
  // The miner is quicker when it need not look.
  if (std::all_of(paths.weights.begin(), paths.weights.end(), [](auto one) { return one == 1; })) {
    paths.weights.clear();
  }
  return paths;
}

} // namespace

CountTable subpaths(Dataset const& data, Selected const& selected,
                    SubpathsQuestion const& question) {
  auto builder =
      TableBuilder{data,
                   selected,
                   "subpaths",
                   {{.key = "route", .kind = DimensionKind::route, .level = question.level}}};
  auto const paths = read_paths(data, selected, question, builder);
  auto const found = mine_subpaths(paths.flat(data), {.kind = question.kind,
                                                      .min_support = question.min_support,
                                                      .min_length = 2,
                                                      .max_length = question.max_length,
                                                      .closed_only = question.closed_only,
                                                      .most_patterns = kMostSubpaths,
                                                      .with_journeys = true});
  for (auto i = std::size_t{0}; i < found.patterns.size(); ++i) {
    for (auto const number : found.patterns[i].journeys) {
      builder.add(i, paths.journeys[number]);
    }
  }
  builder.fact("patterns", std::to_string(found.patterns.size()));
  builder.fact("least_support", std::to_string(found.least_support));
  if (found.is_cut) {
    builder.fact("cut", std::to_string(kMostSubpaths));
  }
  auto table = std::move(builder).finish(
      false, [&](Cell cell) { return std::vector{route_key(data, found.patterns[cell].places)}; });
  add_share_facts(table);
  return table;
}

} // namespace njia::analysis
