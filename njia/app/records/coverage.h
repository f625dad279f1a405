// The use case "take over coverage statements": a table of who works where becomes records. All
// rows or none.
#pragma once

#include "njia/app/records/network.h"
#include "njia/store/store.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

/// A country (alpha-2) or unit (ISO 3166-2) by its code.
using FindUnit = std::function<std::optional<PlaceId>(std::string_view code)>;

struct CoverageOutcome {
  std::size_t statements = 0;
  std::vector<Error> problems = {}; ///< `where` is "line 3, places"; with any, nothing was kept
};

/// @param csv  UTF-8 with the column org, and any of round, places, corridors ("KE>SA"), services,
/// detection, active, case_workers, grants_service_points (yes or no; empty is no);
///             lists are separated by "|"; places are codes of countries or admin-1 units
/// @param round  for rows that name none; may be empty
/// A statement of the same organisation and round replaces the one before, its grant included.
/// Errors: `csv.ragged`, `csv.open_quote`, `coverage.no_org_column`, `organisation.unknown`,
/// `round.unknown`, `coverage.unit_unknown`, and those of the values.
CoverageOutcome import_coverage(Store& store, UuidSource& ids, std::string_view csv,
                                std::string const& round, FindUnit const& find_unit,
                                Actor const& actor);

} // namespace njia::app
