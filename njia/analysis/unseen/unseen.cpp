#include "njia/analysis/unseen/unseen.h"

#include "njia/analysis/path.h"
#include "njia/analysis/table_builder.h"
#include "njia/analysis/unseen/richness.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace njia::analysis {
namespace {

constexpr std::size_t kKnots = 40;
constexpr double kLeastOverlap = 0.25;

/// Which groups reported which corridor, and in which rounds.
struct Reports {
  std::map<Cell, std::set<GroupId>> groups_of = {};
  std::set<GroupId> groups = {};
  std::set<RoundId> rounds = {};
};

Reports collect(Dataset const& data, Selected const& selected, Level level, TableBuilder& builder) {
  auto reports = Reports{};
  auto const& ledger = *data.ledger();
  for (auto const journey : selected.journeys) {
    auto const [origin, end, why_not] = at_level(data, ends_of(data, journey), level);
    if (!why_not.empty()) {
      builder.leave_out(why_not, journey);
      continue;
    }
    builder.enter(journey);
    auto const group = ledger.groups[ledger.journeys[journey].group];
    reports.groups_of[pair_cell(origin, end)].insert(group);
    reports.groups.insert(group);
    reports.rounds.insert(data.rounds()[data.journey(journey).round]);
  }
  return reports;
}

Incidence incidence_of(Reports const& reports) {
  auto out = Incidence{.samples = reports.groups.size()};
  for (auto const& [corridor, groups] : reports.groups_of) {
    out.met_in.push_back(static_cast<std::uint32_t>(groups.size()));
  }
  return out;
}

using Catchments = std::map<GroupId, std::vector<PlaceId>>;

/// What each reporting group says that it covers, in the rounds at hand.
Catchments catchments_of(Exercise const& exercise, Reports const& reports) {
  auto out = Catchments{};
  for (auto const& one : exercise.coverage) {
    if (reports.groups.contains(one.group) && reports.rounds.contains(one.round) &&
        !one.places.empty()) {
      auto& places = out[one.group];
      places.insert(places.end(), one.places.begin(), one.places.end());
    }
  }
  return out;
}

bool share_a_place(PlaceTree const& places, std::vector<PlaceId> const& some,
                   std::vector<PlaceId> const& others) {
  return std::any_of(some.begin(), some.end(), [&](PlaceId one) {
    return std::any_of(others.begin(), others.end(), [&](PlaceId other) {
      return places.contains(one, other) || places.contains(other, one);
    });
  });
}

/// Share of pairs of groups that cover a common place; nothing when fewer than half of the groups
/// have said what they cover.
std::optional<double> coverage_overlap(PlaceTree const& places, Exercise const& exercise,
                                       Reports const& reports) {
  auto const catchments = catchments_of(exercise, reports);
  if (catchments.size() < 2 || 2 * catchments.size() < reports.groups.size()) {
    return std::nullopt;
  }
  auto pairs = 0.0;
  auto shared = 0.0;
  for (auto one = catchments.begin(); one != catchments.end(); ++one) {
    for (auto other = std::next(one); other != catchments.end(); ++other) {
      pairs += 1;
      shared += share_a_place(places, one->second, other->second) ? 1 : 0;
    }
  }
  return shared / pairs;
}

/// All numbers of groups up to twice `groups`, or `kKnots` of them; `groups` itself among them.
std::vector<std::size_t> knots(std::size_t groups) {
  auto out = std::vector<std::size_t>{};
  auto const steps = std::min(2 * groups, kKnots);
  for (auto i = std::size_t{1}; i <= steps; ++i) {
    out.push_back((2 * groups * i + steps / 2) / steps);
  }
  return out;
}

std::string one_digit(double number) { return fmt::format("{:.1f}", number); }

/// Keys of one width, so that they stand in order as texts too: "01" to "16".
void add_curve(Incidence const& incidence, CountTable& table) {
  auto const width = std::to_string(2 * incidence.samples).size();
  for (auto const groups : knots(incidence.samples)) {
    auto const point = expected_kinds(incidence, groups);
    table.rows.push_back({.keys = {fmt::format("{:0{}}", groups, width)},
                          .counts = table.total,
                          .facts = {{"expected", one_digit(point.kinds)},
                                    {"low", one_digit(point.middle_95.low)},
                                    {"high", one_digit(point.middle_95.high)},
                                    {"basis", groups < incidence.samples    ? "rarefied"
                                              : groups == incidence.samples ? "observed"
                                                                            : "extrapolated"}},
                          .members = table.total_members});
  }
}

} // namespace

CountTable unseen(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                  Selected const& selected, Level level) {
  auto builder = TableBuilder{
      data, selected, "unseen", {{.key = "organisations", .kind = DimensionKind::text}}};
  auto const reports = collect(data, selected, level, builder);
  auto table = std::move(builder).finish(false, [](Cell) { return std::vector<std::string>{}; });
  auto const fact = [&](std::string key, std::string value) {
    table.facts.emplace_back(std::move(key), std::move(value));
  };
  if (reports.groups.empty()) {
    fact("refused", "nothing_selected");
    return table;
  }
  auto const incidence = incidence_of(reports);
  auto const found = richness(incidence);
  auto const overlap = coverage_overlap(places, exercise, reports);
  auto const is_disjoint = overlap && *overlap < kLeastOverlap;
  auto const is_refused = found.samples < kFewestGroups || is_disjoint;
  if (is_refused) {
    fact("refused", found.samples < kFewestGroups ? "too_few_groups" : "coverage_disjoint");
  }
  fact("groups", std::to_string(found.samples));
  fact("observed", std::to_string(found.observed));
  fact("once", std::to_string(found.once));
  fact("twice", std::to_string(found.twice));
  if (overlap) {
    fact("coverage_overlap", fmt::format("{:.4f}", *overlap));
  }
  if (is_refused) {
    return table;
  }
  fact("chao2", one_digit(found.chao2));
  fact("chao2_low", one_digit(found.middle_95.low));
  fact("chao2_high", one_digit(found.middle_95.high));
  fact("completeness_at_most",
       fmt::format("{:.4f}", static_cast<double>(found.observed) / found.chao2));
  fact("sample_coverage", fmt::format("{:.4f}", found.sample_coverage));
  add_curve(incidence, table);
  return table;
}

} // namespace njia::analysis
