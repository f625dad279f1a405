// The caller's language from Accept-Language (RFC 9110 section 12.5.4). Pure.
#pragma once

#include "njia/domain/labels.h"

#include <string_view>

namespace njia::server {

/// The language with the highest weight that Njia speaks; of equal ones the first; English when
/// none is wanted. A tag counts by its first part: "fr-CD" is French. By hand: "so, sw;q=0.8,
/// en;q=0.5"
/// -> sw.
Language choose_language(std::string_view accept_language);

} // namespace njia::server
