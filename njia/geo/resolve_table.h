// `njia places resolve` and `njia places search` without files and without a terminal: tables of
// text in, tables of text out. The command line reads and writes the files.
#pragma once

#include "njia/geo/resolver.h"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace njia {

struct ResolveTableCounts {
  std::size_t rows = 0;
  std::size_t resolved = 0;
  std::size_t ambiguous = 0;
  std::size_t unknown = 0; ///< also texts that say so themselves, and blanks
};

/// Reads CSV (UTF-8) with the columns text and, when given, country; other columns are not looked
/// at. Writes one row per row, in order:
/// text,country,status,place_id,name,country_code,admin1,precision,score. status is resolved,
/// ambiguous or unknown; place and score are those of the first candidate, and empty without one;
/// precision is that of the place, or "unknown" when the text says itself that the place is not
/// known. Cells that a spreadsheet would calculate come out with an apostrophe in front. Each
/// distinct pair of text and country is resolved once. Errors: `csv.ragged`, `csv.open_quote`,
/// `places.no_text_column`.
Result<ResolveTableCounts> resolve_table(std::string_view csv, Gazetteer const& gazetteer,
                                         ResolveContext const& context, std::ostream& out);

/// One line of a search listing.
struct SearchRow {
  PlaceId id;
  std::string name;
  std::string country; ///< ISO alpha-2, empty for regions
  std::string admin1;  ///< "KE-30", "geonames:US.CA" or empty
  std::string admin1_name;
  Precision precision;
  PlaceKind kind;
  std::optional<std::uint32_t> population;
  std::optional<LatLon> location;
  bool approximate;
  std::string source_key;
};

inline constexpr std::size_t kSearchRows = 20;

/// Places for a text that somebody types: those whose name begins with it; when there are none,
/// what the resolver makes of the whole text ("Busia, Uganda", a misspelling). `country` in any
/// form, or empty. Errors: `places.country_unknown` when a country is given and it is none.
Result<std::vector<SearchRow>> search_places(std::string_view text, std::string_view country,
                                             Gazetteer const& gazetteer,
                                             std::size_t limit = kSearchRows);

/// "city", "admin2", "admin1", "country", "region", "unknown".
std::string_view precision_word(Precision precision);

} // namespace njia
