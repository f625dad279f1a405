#include "njia/app/report/place_tests.h"

#include "njia/analysis/statistics.h"
#include "njia/report/facts/patterns.h"
#include "njia/report/facts/read.h"

#include <algorithm>
#include <set>

namespace njia::app {
namespace {

struct Listed {
  CountRow* row;
  PlaceId place;
  std::uint64_t people = 0;
  double months = 0; ///< of work by all sources in its unit, or in the country
};

/// Months that a statement speaks of; one when it does not say.
double months_of(analysis::Coverage const& coverage) {
  constexpr auto kDaysOfAMonth = 30.44;
  if (!coverage.active) {
    return 1;
  }
  auto const days = (coverage.active->latest - coverage.active->earliest).count() + 1;
  return std::max(1.0, static_cast<double>(days) / kDaysOfAMonth);
}

double months_at(PlaceId place, Snapshot const& snapshot, PlaceTree const& places) {
  auto months = 0.0;
  for (auto const& coverage : snapshot.exercise.coverage) {
    auto const covers = std::any_of(coverage.places.begin(), coverage.places.end(),
                                    [&](PlaceId area) { return places.contains(area, place); });
    if (coverage.round == snapshot.request.round && covers) {
      months += months_of(coverage);
    }
  }
  return months;
}

std::vector<Listed> listed(CountTable& table, Snapshot const& snapshot, PlaceTree const& places) {
  auto out = std::vector<Listed>{};
  for (auto& row : table.rows) {
    auto const place = report::place_of(row.keys.at(0));
    if (row.keys.at(1) != report::roles::kAny || !place ||
        !places.contains(snapshot.request.focal, *place)) {
      continue;
    }
    out.push_back({.row = &row,
                   .place = *place,
                   .people = row.counts.persons().low,
                   .months = months_at(*place, snapshot, places)});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](Listed const& a, Listed const& b) { return a.people > b.people; });
  return out;
}

void say(CountRow& row, std::string key, bool is_so) {
  row.facts.emplace_back(std::move(key), is_so ? "yes" : "no");
}

void test_rates(std::vector<Listed> const& all) {
  auto months = 0.0;
  auto submissions = std::uint64_t{0};
  for (auto const& one : all) {
    months += one.months;
    submissions += one.months > 0 ? one.row->counts.submissions() : 0;
  }
  auto tested = std::vector<Listed const*>{};
  auto p_values = std::vector<double>{};
  for (auto const& one : all) {
    if (one.months > 0 && one.months < months) {
      tested.push_back(&one);
      p_values.push_back(report::binomial_at_least(one.row->counts.submissions(), submissions,
                                                   one.months / months));
    }
  }
  auto const is_above = analysis::benjamini_hochberg(p_values, 0.05);
  for (auto i = std::size_t{0}; i < tested.size(); ++i) {
    say(*tested[i]->row, "above_rate", is_above[i]);
  }
}

/// The rank of each place when this source is left out: how many have more people.
std::vector<std::size_t> ranks_without(std::vector<Listed> const& all, GroupId group) {
  auto people = std::vector<std::uint64_t>{};
  for (auto const& one : all) {
    auto const part = one.row->counts.parts.find(group);
    auto const taken = part == one.row->counts.parts.end() ? 0 : part->second.persons.low;
    people.push_back(one.people - taken);
  }
  auto sorted = people;
  std::sort(sorted.begin(), sorted.end(), std::greater<>{});
  auto ranks = std::vector<std::size_t>{};
  for (auto const n : people) {
    auto const first = std::lower_bound(sorted.begin(), sorted.end(), n, std::greater<>{});
    ranks.push_back(static_cast<std::size_t>(first - sorted.begin()));
  }
  return ranks;
}

void test_ranks(std::vector<Listed> const& all) {
  auto groups = std::set<GroupId>{};
  for (auto const& one : all) {
    for (auto const& [group, part] : one.row->counts.parts) {
      groups.insert(group);
    }
  }
  auto worst = std::vector<std::size_t>(all.size(), 0);
  for (auto const group : groups) {
    auto const ranks = ranks_without(all, group);
    for (auto i = std::size_t{0}; i < all.size(); ++i) {
      worst[i] = std::max(worst[i], ranks[i]);
    }
  }
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    say(*all[i].row, "holds", worst[i] < kListedPlaces);
    say(*all[i].row, "holds_rank", worst[i] <= i);
  }
}

} // namespace

void add_place_tests(CountTable& table, Snapshot const& snapshot, PlaceTree const& places) {
  auto const all = listed(table, snapshot, places);
  for (auto const& one : all) {
    say(*one.row, "high_activity", one.row->counts.groups() >= 3);
  }
  test_rates(all);
  test_ranks(all);
}

} // namespace njia::app
