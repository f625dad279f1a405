#include "njia/analysis/two_periods.h"

#include <fmt/format.h>

#include <algorithm>

namespace njia::analysis {
namespace {

constexpr double kLeastFixed = 0.0001;
constexpr double kLeastPrinted = 1e-280;

bool touches(Days const& days, DateSpan const& span) {
  return days.latest >= span.earliest && days.earliest <= span.latest;
}

bool is_within(Days const& days, DateSpan const& span) {
  return days.earliest >= span.earliest && days.latest <= span.latest;
}

Placed place_by_days(TwoPeriods const& periods, std::optional<Days> const& happened) {
  if (!happened) {
    return {.left_out = "undated"};
  }
  if (is_within(*happened, *periods.days_before)) {
    return {.when = When::before};
  }
  if (is_within(*happened, *periods.days_now)) {
    return {.when = When::now};
  }
  auto const touches_one =
      touches(*happened, *periods.days_before) || touches(*happened, *periods.days_now);
  return {.left_out = touches_one ? "date_too_coarse" : ""};
}

/// The period that a statement speaks of; nothing when it speaks of neither, or of no known days.
std::vector<When> periods_of(Coverage const& one, Exercise const& exercise,
                             TwoPeriods const& periods) {
  auto out = std::vector<When>{};
  if (!periods.are_days()) {
    if (one.round == *periods.round_before) {
      out.push_back(When::before);
    } else if (one.round == *periods.round_now) {
      out.push_back(When::now);
    }
    return out;
  }
  auto const* const round = exercise.find_round(one.round);
  auto const active = one.active ? one.active : round != nullptr ? round->period : std::nullopt;
  if (active) {
    auto const days = Days{.earliest = active->earliest, .latest = active->latest};
    if (touches(days, *periods.days_before)) {
      out.push_back(When::before);
    }
    if (touches(days, *periods.days_now)) {
      out.push_back(When::now);
    }
  }
  return out;
}

} // namespace

std::string_view when_key(When when) { return when == When::before ? "before" : "now"; }

std::string_view why_not_comparable(TwoPeriods const& periods) {
  if (periods.are_days()) {
    auto const& before = *periods.days_before;
    return touches({.earliest = before.earliest, .latest = before.latest}, *periods.days_now)
               ? "periods_overlap"
               : "";
  }
  if (!periods.round_before || !periods.round_now) {
    return "no_two_periods";
  }
  return *periods.round_before == *periods.round_now ? "periods_overlap" : "";
}

Placed place_in(TwoPeriods const& periods, Dataset const& data, JourneyNumber journey) {
  auto const& row = data.journey(journey);
  if (periods.are_days()) {
    return place_by_days(periods, row.happened);
  }
  auto const& round = data.rounds()[row.round];
  if (round == *periods.round_before) {
    return {.when = When::before};
  }
  return {.when = round == *periods.round_now ? When::now : When::neither};
}

StatedCoverage::StatedCoverage(PlaceTree const& places, Exercise const& exercise,
                               TwoPeriods const& periods)
    : places_{places} {
  for (auto const& one : exercise.coverage) {
    for (auto const when : periods_of(one, exercise, periods)) {
      auto& stated = stated_[static_cast<std::size_t>(when)][one.group];
      stated.insert(stated.end(), one.places.begin(), one.places.end());
    }
  }
}

Covers StatedCoverage::covers(When when, GroupId group, PlaceId place) const {
  auto const& stated = stated_[static_cast<std::size_t>(when)];
  auto const found = stated.find(group);
  if (found == stated.end()) {
    return Covers::not_stated;
  }
  auto const reaches = [&](PlaceId covered) {
    return places_.contains(covered, place) || places_.contains(place, covered);
  };
  return std::any_of(found->second.begin(), found->second.end(), reaches) ? Covers::yes
                                                                          : Covers::no;
}

Covers StatedCoverage::covers_either(When when, GroupId group, PlaceId one, PlaceId other) const {
  return std::max(covers(when, group, one), covers(when, group, other));
}

std::string p_text(double p) {
  return p >= kLeastFixed ? fmt::format("{:.4f}", p)
                          : fmt::format("{:.1e}", std::max(p, kLeastPrinted));
}

} // namespace njia::analysis
