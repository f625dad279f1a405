// Numbers as words, and capitals: what ICU does for us. Internal to words.
#pragma once

#include "njia/domain/labels.h"

#include <cstdint>
#include <string>

namespace njia::report {

/// Whether the report spells this number in titles: English and French, below a hundred. Swahili
/// and Arabic number words agree with their noun, so there digits are right and words could be
/// wrong.
bool spells(Language language, std::uint64_t n);

/// By hand: en 23 -> "twenty-three"; fr 23 -> "vingt-trois". Only where spells() is true.
std::string spell(Language language, unsigned n);

/// "twenty" -> "Twenty"; Arabic stays.
std::string capitalise_first(std::string text);

/// "Through family" -> "through family"; "SIM cards" and Arabic stay.
std::string uncapitalise_first(std::string text);

} // namespace njia::report
