// A synthetic collection of two rounds with four planted truths, for tests: it knows what really
// changed, and what only looks changed because of who reported. No line of it is a real report.
#pragma once

#include "njia/analysis/dataset_builder.h"
#include "njia/analysis/exercise.h"
#include "njia/analysis/testing/literal_places.h"

namespace njia::analysis::testing {

/// Fourteen organisations, forty corridors and more, some 600 events a round, several rows to an
/// event, dates to the month or day (now and then to the year, or not known). Planted:
///   displaced         KE > SA moves from Uganda to Tanzania, in every organisation
///   newly covered     three organisations cover Burundi in 2020 only: BI > SA and BI > QA
///   doubled           one organisation reports twice as much of everything; TZ > KW is its alone
///   emerging          UG > OM: nearly nothing in 2019, three events or so a group in 2020, by nine
/// All else stays, but every organisation's volume moves by a factor of 0.7 to 1.4 of its own.
struct PlantedCollection {
  LiteralPlaces places;
  Exercise exercise;
  Dataset data;
};

PlantedCollection plant(std::uint64_t seed);

} // namespace njia::analysis::testing
