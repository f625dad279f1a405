#include "njia/analysis/routes/routes.h"

#include "njia/analysis/path.h"
#include "njia/analysis/table_builder.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace njia::analysis {
namespace {

using Route = std::vector<PlaceNumber>;

/// Gives each different route a number.
class RouteNumbers {
public:
  std::uint32_t number(Route const& route) {
    auto const [found, is_new] =
        numbers_.emplace(route, static_cast<std::uint32_t>(routes_.size()));
    if (is_new) {
      routes_.push_back(route);
    }
    return found->second;
  }
  Route const& route(std::size_t number) const { return routes_[number]; }

private:
  std::map<Route, std::uint32_t> numbers_;
  std::vector<Route> routes_;
};

/// What one journey says about its way between two known ends.
struct Way {
  Route set;   ///< transit places, ascending, each once
  Route route; ///< origin, transit in order, end
  bool is_known = false;
};

Way way_of(Dataset const& data, JourneyNumber journey, Ends const& ends, Level level) {
  auto way = Way{};
  auto const steps = data.steps(journey);
  auto const last = ends.basis == EndBasis::intended ? steps.size() : ends.end_step;
  auto const origin = data.at(ends.origin, level);
  auto const end = data.at(ends.end, level);
  auto says_transit = false;
  way.route.push_back(origin);
  for (auto i = std::size_t{0}; i < last; ++i) {
    auto const role = steps[i].role;
    if (role == Role::origin || role == Role::intended_destination) {
      continue;
    }
    auto const place = data.at(steps[i].where, level);
    says_transit = says_transit || place != kNoPlace;
    if (place != kNoPlace && place != way.route.back()) {
      way.route.push_back(place);
    }
  }
  if (way.route.size() == 1 || way.route.back() != end) {
    way.route.push_back(end);
  }
  way.set.assign(way.route.begin() + 1, way.route.end() - 1);
  std::erase_if(way.set, [&](PlaceNumber place) { return place == origin || place == end; });
  std::sort(way.set.begin(), way.set.end());
  way.set.erase(std::unique(way.set.begin(), way.set.end()), way.set.end());
  auto const transit = data.journey(journey).transit_known;
  way.is_known = says_transit || transit == TransitKnown::none || transit == TransitKnown::all;
  return way;
}

/// The different transit sets between two ends, joined into families.
class Families {
public:
  void add(Way const& way, JourneyNumber journey, std::uint64_t submissions) {
    if (!way.is_known) {
      unknown_.push_back(journey);
      return;
    }
    auto const [found, is_new] = sets_.emplace(way.set, members_.size());
    if (is_new) {
      members_.emplace_back();
    }
    auto& member = members_[found->second];
    member.journeys.push_back(journey);
    member.routes[way.route] += submissions;
  }

  struct Family {
    Route route; ///< the most reported; empty: transit not known
    std::size_t sets = 0;
    std::vector<JourneyNumber> journeys;
  };

  std::vector<Family> finish(Dataset const& data) {
    join();
    auto by_root = std::map<std::size_t, Family>{};
    auto routes = std::map<std::size_t, std::map<std::string, std::pair<std::uint64_t, Route>>>{};
    for (auto i = std::size_t{0}; i < members_.size(); ++i) {
      auto& family = by_root[root(i)];
      ++family.sets;
      family.journeys.insert(family.journeys.end(), members_[i].journeys.begin(),
                             members_[i].journeys.end());
      for (auto const& [route, submissions] : members_[i].routes) {
        routes[root(i)][route_key(data, route)] = {submissions, route};
      }
    }
    auto families = std::vector<Family>{};
    for (auto& [number, family] : by_root) {
      auto most = std::uint64_t{0};
      for (auto const& [key, one] : routes[number]) {
        if (one.first > most) {
          most = one.first;
          family.route = one.second;
        }
      }
      families.push_back(std::move(family));
    }
    if (!unknown_.empty()) {
      families.push_back({.route = {}, .sets = 0, .journeys = std::move(unknown_)});
    }
    return families;
  }

private:
  struct Member {
    std::vector<JourneyNumber> journeys;
    std::map<Route, std::uint64_t> routes;
  };

  std::size_t root(std::size_t i) {
    while (parent_[i] != i) {
      parent_[i] = parent_[parent_[i]];
      i = parent_[i];
    }
    return i;
  }

  /// Only sets that share a place can be alike; the empty one is alike to itself alone.
  void join() {
    parent_.resize(members_.size());
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    auto with_place =
        std::unordered_map<PlaceNumber, std::vector<std::pair<Route const*, std::size_t>>>{};
    for (auto const& [set, number] : sets_) {
      for (auto const place : set) {
        for (auto const& [other, other_number] : with_place[place]) {
          if (root(number) != root(other_number) && jaccard(set, *other) >= 0.5) {
            parent_[root(number)] = root(other_number);
          }
        }
        with_place[place].emplace_back(&set, number);
      }
    }
  }

  std::map<Route, std::size_t> sets_;
  std::vector<Member> members_;
  std::vector<JourneyNumber> unknown_;
  std::vector<std::size_t> parent_;
};

} // namespace

double jaccard(std::vector<PlaceNumber> const& a, std::vector<PlaceNumber> const& b) {
  if (a.empty() && b.empty()) {
    return 1;
  }
  auto both = Route{};
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size() - both.size());
}

CountTable routes(Dataset const& data, Selected const& selected, Level level) {
  auto builder = TableBuilder{
      data, selected, "routes", {{.key = "route", .kind = DimensionKind::route, .level = level}}};
  auto numbers = RouteNumbers{};
  auto route = Route{};
  for (auto const journey : selected.journeys) {
    known_route(data, journey, level, route);
    if (!route.empty()) {
      builder.add(numbers.number(route), journey);
      continue;
    }
    auto const steps = data.steps(journey);
    auto const any_known = std::any_of(steps.begin(), steps.end(), [&](StepRow const& step) {
      return step.role != Role::intended_destination && data.where(step.where).is_known();
    });
    builder.leave_out(any_known ? "coarser_than_level" : "unlocated", journey);
  }
  return std::move(builder).finish(
      true, [&](Cell cell) { return std::vector{route_key(data, numbers.route(cell))}; });
}

CountTable route_families(Dataset const& data, Selected const& selected, Level level) {
  auto builder = TableBuilder{data,
                              selected,
                              "route_families",
                              {{.key = "origin", .kind = DimensionKind::place, .level = level},
                               {.key = "end", .kind = DimensionKind::place, .level = level},
                               {.key = "route", .kind = DimensionKind::route, .level = level}}};
  auto corridors = std::map<Cell, Families>{};
  for (auto const journey : selected.journeys) {
    auto const ends = ends_of(data, journey);
    auto const [origin, end, why_not] = at_level(data, ends, level);
    if (!why_not.empty()) {
      builder.leave_out(why_not, journey);
      continue;
    }
    corridors[pair_cell(origin, end)].add(way_of(data, journey, ends, level), journey,
                                          data.ledger()->journeys[journey].part.submissions);
  }
  struct Named {
    Cell corridor;
    Route route;
    std::size_t sets;
  };
  auto named = std::vector<Named>{};
  for (auto& [corridor, families] : corridors) {
    for (auto& family : families.finish(data)) {
      for (auto const journey : family.journeys) {
        builder.add(named.size(), journey);
      }
      named.push_back(
          {.corridor = corridor, .route = std::move(family.route), .sets = family.sets});
    }
  }
  auto cells = std::vector<Cell>{};
  auto table = std::move(builder).finish(
      true,
      [&](Cell cell) {
        auto const& one = named[cell];
        return std::vector{place_key(data, first_of(one.corridor)),
                           place_key(data, second_of(one.corridor)), route_key(data, one.route)};
      },
      cells);
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    if (named[cells[i]].sets > 0) {
      table.rows[i].facts.emplace_back("routes", std::to_string(named[cells[i]].sets));
    }
  }
  return table;
}

} // namespace njia::analysis
