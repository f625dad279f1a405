// The use case "journeys as a file": everything that a subject may take out, each record cut to
// what the subject sees of it, with the marking of the agreements that opened it. Leaves one line
// in the audit log.
#pragma once

#include "njia/app/hub/directory.h"
#include "njia/app/records/network.h"
#include "njia/domain/place_tree.h"
#include "njia/io/write/export/export.h"

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace njia::app {

struct JourneyExport {
  std::optional<OrganisationId> org = {}; ///< none: the own one; for analysts the whole circle
  std::optional<RoundId> round = {};
  ExportFormat const* format = nullptr;
};

struct ExportOutcome {
  std::uint64_t journeys = 0;
  std::optional<Marking> marking = {}; ///< the strictest of all; none for one's own and the circle
};

/// "TLP:AMBER+STRICT", as FIRST writes it; not asked is red.
std::string marking_text(Marking marking);

/// Whether there can be anything in it for the subject; foreign and absent organisations look
/// alike.
bool may_export(access::Subject const& subject, JourneyExport const& wanted);

/// Writes the file. @param step  told the journeys looked at, now and then
/// Errors: those of the format.
Result<ExportOutcome> export_journeys(Store const& store, People const& people,
                                      access::Subject const& subject, PlaceTree const& places,
                                      JourneyExport const& wanted, std::ostream& out,
                                      std::function<void(std::uint64_t)> const& step = {});

} // namespace njia::app
