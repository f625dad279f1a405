// Finds what a column means from its header: the words that partners use in four languages
// (data/headers/synonyms.csv), HXL tags, HTCDS names, our own machine names. Knows nothing of the
// cells below.
#pragma once

#include "njia/app/import/target.h"
#include "njia/base/spelling_map.h"
#include "njia/base/text_map.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::importing {

/// How a header was recognised; later ones are weaker.
enum class MatchedBy : std::uint8_t { machine_name, hxl, synonym, part, spelling, words_inside };

struct HeaderMatch {
  Target target;
  MatchedBy by = MatchedBy::synonym;
};

class HeaderWords {
public:
  /// @param csv  columns field,language,synonym; rows with a field that the importer does not read
  /// are passed over
  explicit HeaderWords(std::string_view csv);

  /// Those of the program: data/headers/synonyms.csv.
  static HeaderWords const& shipped();

  /// By hand: "Transit point 2" -> transit.place 2; "Origin (town)" -> origin.place; "Nchi ya
  /// asili" -> origin.country;
  /// "#country+origin" -> origin.country; "Orign country" -> origin.country; "Weather" -> nothing.
  std::optional<HeaderMatch> match(std::string_view header) const;

  /// As match, without forgiving anything: for telling headers from data, row after row.
  std::optional<HeaderMatch> match_exactly(std::string_view header) const;

  /// The match of a sub-header under its group: "Origin" over "City". Only a word of place, country
  /// or transport is looked for below a group that means a place.
  std::optional<HeaderMatch> match_pair(std::string_view group, std::string_view header) const;

private:
  std::optional<Target> find_words(std::string_view folded) const;
  std::optional<HeaderMatch> match_folded(std::string_view folded) const;
  std::optional<HeaderMatch> match_near(std::string_view folded) const;
  std::optional<HeaderMatch> match_inside(std::string_view folded) const;
  std::optional<HeaderMatch> match_tag(std::string_view tag) const;

  SpellingMap<Target> words_;
  TextMap<Target> tags_; ///< "#country+origin", attributes sorted
};

/// Whether a cell is an HXL tag: "#country +origin".
bool is_hxl_tag(std::string_view text);

/// The order of HXL's attributes does not matter, nor whether a name or a code is given: "#loc
/// +name+origin" and
/// "#loc+origin" are one.
std::string normal_hxl_tag(std::string_view text);

} // namespace njia::importing
