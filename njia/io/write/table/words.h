// Figures, keys and reasons of a released table in words: "76–110", "41 or more", "withheld: fewer
// than 3 organisations", "elsewhere in Kenya". What screens, reports and files have in common.
#pragma once

#include "njia/domain/labels.h"
#include "njia/privacy/published.h"

#include <functional>
#include <string>

namespace njia {

/// Where words come from that are not labels.
struct TableWords {
  Language language = Language::en;
  std::function<std::string(PlaceId, Language)> place_name; ///< must answer for any id
  std::function<std::string(RoundId)> round_name;           ///< likewise
  /// The analysis that the table answers, when a declared set names it otherwise; empty: its name.
  std::string analysis = {};
};

/// Groups of three: comma in English, Swahili and Arabic, narrow no-break space in French.
std::string format_number(std::uint64_t number, Language language);

/// "76", "76–110", "41 or more".
std::string format_cases(Cases const& cases, Language language);

/// A row's key in words. Places in coarser rows that the ladder made: "elsewhere in Kenya". Routes:
/// names joined with arrows.
std::string key_words(PublishedTable const& table, PublishedRow const& row, std::size_t dimension,
                      TableWords const& words);

/// "withheld: fewer than 3 organisations"; "withheld" where the reason is not said; "none
/// reported".
std::string state_words(PublishedCell const& cell, Language language);

/// "38%", "38% (33% to 43%)" or "33% to 43%" from the facts share, share_low, share_high; empty
/// without them.
std::string share_words(Facts const& facts, Language language);

/// The value of a fact, or nothing.
std::optional<std::string> find_fact(Facts const& facts, std::string_view key);

} // namespace njia
