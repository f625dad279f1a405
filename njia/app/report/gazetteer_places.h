// The report's places from the gazetteer.
#pragma once

#include "njia/app/report/build_report.h"
#include "njia/geo/gazetteer.h"

namespace njia::app {

/// Keeps references: gazetteer and tree must outlive it.
ReportPlaces report_places(Gazetteer const& gazetteer, PlaceTree const& tree);

} // namespace njia::app
