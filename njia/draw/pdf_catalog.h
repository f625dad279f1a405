// The entries of a PDF's catalogue that cairo 1.16 cannot write: the language (without which a
// screen reader guesses), the title in the window's head, the reading direction. Internal.
#pragma once

#include "njia/draw/text.h"

#include <string>
#include <string_view>

namespace njia::draw {

/// "/Lang (ar) /MarkInfo … /ViewerPreferences << /DisplayDocTitle true /Direction /R2L >>"
std::string catalog_entries(std::string_view language, Direction direction);

/// The PDF with `entries` added to its catalogue, as an incremental update (ISO
/// 32000-1:2008, 7.5.6): a new version of the catalogue, a cross-reference section for it, a
/// trailer that points back at the old one.
/// @param pdf  as cairo writes it: a classic cross-reference table and a one-line catalogue
/// dictionary
std::string with_catalog_entries(std::string_view pdf, std::string_view entries);

} // namespace njia::draw
