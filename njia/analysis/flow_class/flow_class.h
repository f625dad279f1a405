// Flow class of journeys against a focal country (model H1): within, into, out of, through,
// elsewhere, or not to be told.
#pragma once

#include "njia/analysis/selection.h"

namespace njia::analysis {

/// On the wire as codes of the vocabulary flow_class; the numbers are its.
enum class FlowClass : std::uint8_t {
  internal = 1,
  inbound = 2,
  outbound = 3,
  through = 4,
  external = 5,
  unclassified = 6
};

/// One row per class, all six always present. Additive. Compared by containment: a step known as
/// "Gulf" is outside Kenya; a class stays untold only where the focal country could lie inside a
/// step. An unknown origin or end is UNCLASSIFIED. Only steps before the end make a journey pass
/// through. Fact "end_intended" of a row: submissions whose end is only the intended destination.
/// Fact "focal" of the table. By hand, focal KE: KE>KE INTERNAL; UG>KE INBOUND; KE>SA OUTBOUND;
/// UG>KE>SA THROUGH; UG>SA EXTERNAL; ?>SA UNCLASSIFIED; "East Africa">SA UNCLASSIFIED; KE>"Gulf"
/// OUTBOUND.
CountTable flow_class(Dataset const& data, PlaceTree const& places, Selected const& selected,
                      PlaceId focal);

} // namespace njia::analysis
