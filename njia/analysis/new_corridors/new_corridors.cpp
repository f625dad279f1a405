#include "njia/analysis/new_corridors/new_corridors.h"

#include "njia/analysis/new_corridors/judge.h"
#include "njia/analysis/table_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace njia::analysis {
namespace {

enum class When : std::uint8_t { neither, older, baseline, current };

/// For each round of the dataset, what it is to this question.
std::vector<When> rounds_as(Dataset const& data, Exercise const& exercise,
                            NewCorridorQuestion const& question) {
  auto const* baseline = exercise.find_round(question.baseline);
  auto out = std::vector<When>{};
  for (auto const& id : data.rounds()) {
    auto const* round = exercise.find_round(id);
    auto const dated = round != nullptr && round->period && baseline != nullptr && baseline->period;
    if (id == question.current) {
      out.push_back(When::current);
    } else if (id == question.baseline) {
      out.push_back(When::baseline);
    } else {
      out.push_back(dated && round->period->earliest < baseline->period->earliest ? When::older
                                                                                  : When::neither);
    }
  }
  return out;
}

void add_change_facts(CountRow& row, CorridorChange const& change) {
  row.facts.emplace_back("change", change.kind);
  if (!change.why.empty()) {
    row.facts.emplace_back("why", change.why);
  }
  if (change.p) {
    row.facts.emplace_back("events", std::to_string(change.events));
    row.facts.emplace_back("p", fmt::format("{:.4f}", *change.p));
  }
  row.facts.emplace_back("panel_groups", std::to_string(change.panel_groups));
  row.facts.emplace_back("panel_before", std::to_string(change.panel_before));
  row.facts.emplace_back("panel_now", std::to_string(change.panel_now));
  if (change.could_be_reporting) {
    row.facts.emplace_back("reporting_effect", *change.could_be_reporting ? "yes" : "no");
  }
}

} // namespace

double absence_probability(double t_baseline, double t_current, std::size_t events) {
  return std::pow(t_current / (t_baseline + t_current), static_cast<double>(events));
}

CountTable new_corridors(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                         Selected const& selected, NewCorridorQuestion const& question) {
  auto const when = rounds_as(data, exercise, question);
  auto relevant = selected;
  std::erase_if(relevant.left_out, [&](auto const& one) {
    return when[data.journey(one.second).round] < When::baseline;
  });
  auto const level = question.level;
  auto builder = TableBuilder{data,
                              relevant,
                              "new_corridors",
                              {{.key = "origin", .kind = DimensionKind::place, .level = level},
                               {.key = "end", .kind = DimensionKind::place, .level = level},
                               {.key = "round_role", .kind = DimensionKind::text}}};
  auto judge = CorridorJudge{data, places, exercise, question};
  for (auto const journey : selected.journeys) {
    auto const role = when[data.journey(journey).round];
    auto const ends = ends_of(data, journey);
    auto const [origin, end, why_not] = at_level(data, ends, level);
    if (role == When::neither) {
      continue;
    }
    if (!why_not.empty()) {
      if (role == When::baseline && (ends.origin != 0 || ends.end != 0)) {
        judge.coarse_baseline.emplace_back(ends.origin, ends.end);
      }
      if (role != When::older) {
        builder.leave_out(why_not, journey);
      }
      continue;
    }
    auto& corridor = judge.corridors[pair_cell(origin, end)];
    corridor.ends = pair_cell(origin, end);
    corridor.in_older_round = corridor.in_older_round || role == When::older;
    if (role == When::current) {
      corridor.current.push_back(journey);
    } else if (role == When::baseline) {
      corridor.baseline.push_back(journey);
    }
  }
  std::erase_if(judge.corridors, [](auto const& one) {
    return one.second.current.empty() && one.second.baseline.empty();
  });
  auto ends = std::vector<Cell>{};
  for (auto const& [cell, corridor] : judge.corridors) {
    for (auto const journey : corridor.baseline) {
      builder.add(2 * ends.size(), journey);
    }
    for (auto const journey : corridor.current) {
      builder.add(2 * ends.size() + 1, journey);
    }
    ends.push_back(cell);
  }
  auto cells = std::vector<Cell>{};
  auto table = std::move(builder).finish(
      true,
      [&](Cell cell) {
        return std::vector{place_key(data, first_of(ends[cell / 2])),
                           place_key(data, second_of(ends[cell / 2])),
                           std::string{cell % 2 == 0 ? "baseline" : "current"}};
      },
      cells);
  auto const changes = judge.judge_all();
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    add_change_facts(table.rows[i], changes[cells[i] / 2]);
  }
  return table;
}

} // namespace njia::analysis
