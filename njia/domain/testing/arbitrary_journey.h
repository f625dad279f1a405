// Random valid journeys for property tests (rapidcheck). They keep every rule of validate.h, and
// use every field. To be called inside a property.
#pragma once

#include "njia/domain/journey.h"

#include <string>

namespace njia::testing {

Uuid arbitrary_uuid();

/// Text with the characters that break careless writers: quotes, separators, formulas, several
/// scripts.
std::string arbitrary_text(int max_parts = 4);

DateSpan arbitrary_span();

/// A valid journey with every field in play.
Journey arbitrary_journey();

} // namespace njia::testing
