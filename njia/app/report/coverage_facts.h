// Who works where, from coverage statements: what the report's coverage page shows. About
// organisations, never about cases.
#pragma once

#include "njia/app/report/build_report.h"

namespace njia::app {

/// Areas are all admin-1 units of the focal country; an organisation works in one when it states
/// the unit or a place inside. A statement of the whole country names no unit: such organisations,
/// and those that reported without any statement, are counted as `without_statement`.
/// Organisations one by one, under letters,
/// only for the coordinator. Empty for an owner's report.
report::CoverageFacts coverage_facts(Snapshot const& snapshot, ReportPlaces const& places);

} // namespace njia::app
