// Finding records by what people write: a code, part of it, or an id.
#pragma once

#include "njia/store/store.h"

#include <string_view>

namespace njia::app {

/// By code (any case) or id. Errors: `organisation.unknown` (args value, known).
Result<Organisation> find_organisation(Store const& store, std::string_view text);

/// By code (any case), by id, or by the end of a code when only one round has it ("2020" for
/// "KE-2020"). Errors: `round.unknown`, `round.ambiguous` (args value, known).
Result<Round> find_round(Store const& store, std::string_view text);

/// By code (any case) or id. Errors: `group.unknown`.
Result<IndependenceGroup> find_group(Store const& store, std::string_view text);

/// By id or batch code ("B-17", any case). Errors: `batch.unknown`.
Result<Batch> find_batch(Store const& store, std::string_view text);

/// Which journeys: of the organisation and the round that are named, of all where one is empty.
/// Errors: those of find_organisation and find_round.
Result<JourneyFilter> find_journeys(Store const& store, std::string_view org,
                                    std::string_view round);

} // namespace njia::app
