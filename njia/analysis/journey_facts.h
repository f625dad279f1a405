// What the columns of a Dataset say of a journey, from the journey alone. Private to
// dataset_builder.cpp.
#pragma once

#include "njia/analysis/journey_columns.h"
#include "njia/domain/journey.h"
#include "njia/domain/place_tree.h"

#include <span>
#include <vector>

namespace njia::analysis {

/// The finest level at which a step of this precision may count. A sub-county stands for itself
/// among the places, but a town that is only known to its sub-county does not. A stated precision
/// of "unknown" leaves it to the place's own.
Level finest_level(Step const& step, PlaceTree const& places);

/// From the first day that the journey can have begun to the last on which it can have ended.
DayNumbers days_of(std::optional<DateSpan> const& from, std::optional<DateSpan> const& to);

/// How exactly the time of a journey was said: of two dates the first.
DatePrecision precision_of(Journey const& journey);

/// F: a known route has no cases, which is not the same as cases of unknown number.
SizeKind size_kind_of(Journey const& journey);

using Codes = std::vector<std::uint8_t>;

template <class T> void append_codes(Codes& out, std::vector<T> const& codes) {
  for (auto const code : codes) {
    out.push_back(static_cast<std::uint8_t>(code));
  }
}

template <class T> Codes codes_of(Many<T> const& many) {
  auto out = Codes{};
  append_codes(out, many.codes);
  return out;
}

/// Each code once; "unknown" only where nothing is known.
Codes each_once(Codes const& codes);

/// What is said of the route as a whole and of each leg.
Codes transport_codes(Journey const& journey);

/// What is said of any leg; legs of which nothing was asked add nothing.
template <class T> Codes leg_codes(Journey const& journey, T Leg::*member) {
  auto codes = Codes{};
  for (auto const& leg : journey.legs) {
    if (leg.*member != T::not_asked) {
      codes.push_back(static_cast<std::uint8_t>(leg.*member));
    }
  }
  return each_once(codes);
}

/// The journey's ends (model H1), from its steps as they were put into the pool.
void set_ends(std::span<StepRow const> steps, JourneyColumns& block, std::size_t row);

/// Row `i` of one block to row `j` of another; not the positions in the pools of steps and legs.
void copy_row(JourneyColumns const& from, std::size_t i, JourneyColumns& to, std::size_t j);

} // namespace njia::analysis
