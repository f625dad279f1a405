#include "njia/analysis/hotspots/exposure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace njia::analysis {
namespace {

constexpr double kDaysInMonth = 30.436875; // 365.2425 / 12

bool is_selected(Coverage const& statement, Selection const& selection) {
  auto const holds = [](auto const& list, auto const& one) {
    return list.empty() || std::find(list.begin(), list.end(), one) != list.end();
  };
  return holds(selection.rounds, statement.round) && holds(selection.groups, statement.group);
}

/// First and last day; none when they do not overlap.
using Span = std::pair<Day, Day>;

/// When the statement holds within its round and the selection; nothing when nobody says when.
std::optional<Span> active_in(Coverage const& statement, Exercise const& exercise,
                              Selection const& selection) {
  auto const* round = exercise.find_round(statement.round);
  auto const round_period = round == nullptr ? std::nullopt : round->period;
  auto span = std::optional<Span>{};
  for (auto const& period : {statement.active, round_period, selection.period}) {
    if (period && span) {
      span = {std::max(span->first, period->earliest), std::min(span->second, period->latest)};
    } else if (period) {
      span = {period->earliest, period->latest};
    }
  }
  return statement.active || round_period ? span : std::nullopt;
}

/// Days in any of the spans, each once.
double days_in(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end());
  auto days = 0.0;
  auto next = std::optional<Day>{};
  for (auto const& [first, last] : spans) {
    auto const from = next ? std::max(first, *next) : first;
    if (from <= last) {
      days += static_cast<double>((last - from).count()) + 1;
      next = last + std::chrono::days{1};
    }
  }
  return days;
}

/// Coverage statements as spans of each group in each place.
class CoverageSpans {
public:
  CoverageSpans(std::vector<PlaceId> const& cells, PlaceTree const& places)
      : cells_{cells}, places_{places} {}

  void add(Coverage const& statement, Span const& span) {
    auto reached = std::set<std::size_t>{};
    for (auto const place : statement.places) {
      auto const& cells = cells_of(place);
      reached.insert(cells.begin(), cells.end());
    }
    auto& of_group = spans_[statement.group];
    for (auto const cell : reached) {
      of_group[cell].push_back(span);
    }
  }

  void fill(Exposure& out) const {
    out.totals.assign(cells_.size(), 0.0);
    out.covering.assign(cells_.size(), 0);
    for (auto const& [group, of_group] : spans_) {
      auto const row = out.amounts.size();
      out.groups.push_back(group);
      out.amounts.resize(row + cells_.size());
      for (auto const& [cell, spans] : of_group) {
        auto const months = days_in(spans) / kDaysInMonth;
        out.amounts[row + cell] = months;
        out.totals[cell] += months;
        out.covering[cell] += months > 0 ? 1 : 0;
      }
    }
  }

private:
  std::vector<std::size_t> const& cells_of(PlaceId place) {
    auto const [found, is_new] = known_.try_emplace(place);
    for (auto i = std::size_t{0}; i < cells_.size() && is_new; ++i) {
      if (places_.contains(place, cells_[i]) || places_.contains(cells_[i], place)) {
        found->second.push_back(i);
      }
    }
    return found->second;
  }

  std::vector<PlaceId> const& cells_;
  PlaceTree const& places_;
  std::map<PlaceId, std::vector<std::size_t>> known_;
  std::map<GroupId, std::map<std::size_t, std::vector<Span>>> spans_;
};

Exposure of_coverage(std::vector<PlaceId> const& cells, PlaceTree const& places,
                     Exercise const& exercise, Selection const& selection) {
  auto out = Exposure{};
  auto spans = CoverageSpans{cells, places};
  auto any = false;
  for (auto const& statement : exercise.coverage) {
    if (!is_selected(statement, selection)) {
      continue;
    }
    any = true;
    if (auto const span = active_in(statement, exercise, selection)) {
      spans.add(statement, *span);
    } else {
      ++out.statements_without_dates;
    }
  }
  spans.fill(out);
  auto const reaches =
      std::any_of(out.totals.begin(), out.totals.end(), [](double total) { return total > 0; });
  if (reaches) {
    out.basis = "coverage";
  } else {
    out.why_not = any && out.statements_without_dates > 0 ? "no_dates" : "no_coverage_statements";
  }
  return out;
}

Exposure of_population(std::vector<PlaceId> const& cells, PlaceTree const& places,
                       std::vector<GroupId> const& reporting) {
  auto out = Exposure{.groups = reporting};
  std::sort(out.groups.begin(), out.groups.end());
  for (auto const cell : cells) {
    out.totals.push_back(static_cast<double>(places.population(cell).value_or(0)));
  }
  out.covering.assign(cells.size(), 0);
  for (auto g = std::size_t{0}; g < out.groups.size(); ++g) {
    out.amounts.insert(out.amounts.end(), out.totals.begin(), out.totals.end());
  }
  auto const anybody =
      std::any_of(out.totals.begin(), out.totals.end(), [](double people) { return people > 0; });
  (anybody ? out.basis : out.why_not) = anybody ? "population" : "no_population";
  return out;
}

} // namespace

std::vector<PlaceId> known_places(Dataset const& data, PlaceTree const& places,
                                  Exercise const& exercise, Selection const& selection,
                                  Level level) {
  auto seen = std::vector<bool>(data.where_count());
  for (auto journey = JourneyNumber{0}; journey < data.size(); ++journey) {
    if (data.is_live(journey)) {
      for (auto const& step : data.steps(journey)) {
        seen[step.where] = true;
      }
    }
  }
  auto out = std::set<PlaceId>{};
  for (auto where = WhereNumber{0}; where < seen.size(); ++where) {
    if (seen[where] && data.at(where, level) != kNoPlace) {
      out.insert(data.place(data.at(where, level)));
    }
  }
  for (auto const& statement : exercise.coverage) {
    for (auto const place : statement.places) {
      if (auto const unit = places.ancestor(place, level);
          unit && is_selected(statement, selection)) {
        out.insert(*unit);
      }
    }
  }
  return {out.begin(), out.end()};
}

Selection selection_of_coverage(Dataset const& data, Selection const& selection) {
  auto out = selection;
  if (selection.audience == Audience::owner && selection.groups.empty()) {
    out.groups.assign(data.groups().begin(), data.groups().end());
  }
  return out;
}

Exposure exposure_of(std::vector<PlaceId> const& places_of_level, PlaceTree const& places,
                     Exercise const& exercise, Selection const& selection,
                     std::vector<GroupId> const& reporting, ExposureWish wish) {
  if (wish == ExposureWish::population) {
    return of_population(places_of_level, places, reporting);
  }
  auto coverage = of_coverage(places_of_level, places, exercise, selection);
  if (wish == ExposureWish::coverage || !coverage.basis.empty()) {
    return coverage;
  }
  auto population = of_population(places_of_level, places, reporting);
  return population.basis.empty() ? coverage : population;
}

std::string number_text(double value, int digits) {
  auto const unit = std::pow(10.0, digits);
  auto const rounded = std::round(value * unit) / unit;
  return fmt::format("{:.{}f}", rounded == 0 ? 0.0 : rounded, digits);
}

std::string exposure_text(Exposure const& exposure, std::size_t place) {
  return number_text(exposure.totals[place], exposure.basis == "coverage" ? 1 : 0);
}

} // namespace njia::analysis
