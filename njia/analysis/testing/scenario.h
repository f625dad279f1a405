// Scenarios: the language that tests share with analysts. Plain text says which places, groups,
// rounds and routes there are; "ask" lines say which analyses to run. Grammar in scenario.cpp's
// comment and njia/analysis/README.md.
#pragma once

#include "njia/analysis/registry.h"
#include "njia/analysis/testing/literal_places.h"
#include "njia/domain/journey.h"

#include <memory>
#include <string>
#include <vector>

namespace njia::analysis::testing {

struct Scenario {
  LiteralPlaces places;
  Exercise exercise;
  std::vector<std::pair<Journey, GroupId>> journeys;
  std::vector<std::string> asks; ///< "corridors level=country"

  Dataset dataset() const;
};

/// A malformed scenario fails with NJIA_CHECK: it is part of the test.
Scenario read_scenario(std::string_view text);

/// Runs one ask; selection words beside the analysis's own parameters: rounds=A,B natures=all
/// period=EDTF audience=network.
CountTable answer(Scenario const& scenario, Dataset const& data, std::string const& ask);

/// The table as CSV with place codes instead of ids: keys, submissions, groups, persons, facts;
/// then total and left out.
std::string to_csv(Scenario const& scenario, CountTable const& table);

/// Runs every ask of a scenario file and compares with the .want.csv beside it; with
/// NJIA_GOLDEN_WRITE set, rewrites that.
/// @return what differs; empty when all is as wanted
std::string check_golden(std::string const& scenario_path);

} // namespace njia::analysis::testing
