// A row that carries the id of a record speaks about that record: blank cells leave a value as it
// is, #CLEAR empties it.
#pragma once

#include "njia/app/import/draft.h"

namespace njia::importing {

/// The record with what the row says. Places are taken role by role: a row that says nothing about
/// transit leaves the transit places.
Journey merge_update(Journey const& existing, Draft const& draft);

/// Keys of the fields in which two journeys differ, those left out that a row cannot say (id,
/// organisation, …).
std::vector<std::string> differing_fields(Journey const& a, Journey const& b);

/// A field's value as text; empty for a field that holds free text, which is not shown.
std::string shown_value(Journey const& journey, std::string_view key);

} // namespace njia::importing
