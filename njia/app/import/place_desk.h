// Resolves each distinct place text once, whatever the number of rows: the organisation's own names
// first, then the gazetteer. Remembers what could not be resolved, and how often.
#pragma once

#include "njia/app/import/place_resolver.h"
#include "njia/app/import/route_text.h"
#include "njia/app/import/value_words.h"
#include "njia/domain/place.h"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace njia::importing {

struct PlaceOutcome {
  PlaceStatus status = PlaceStatus::unknown;
  std::vector<PlaceCandidate> candidates = {};
  std::string country = {}; ///< alpha-2 of the country beside the text, when it is one
  bool personal =
      false; ///< the text looks like a person's name, phone or number: it must not be kept
};

class PlaceDesk {
public:
  static constexpr std::size_t kMaxRemembered = 200'000;

  /// @param home  the organisation's country, alpha-2, or empty
  PlaceDesk(PlaceResolver const& resolver, ValueWords const& words,
            std::vector<PlaceAlias> const& aliases, std::string home);

  /// Places that a mapping file brings: "@place:KEY" means this one.
  void add_mapped(std::string const& key, PlaceCandidate place) {
    mapped_.insert_or_assign(key, std::move(place));
  }

  /// `country` and `admin1` are the texts of cells beside the place; may be empty. `column` is
  /// country or admin1 when the text stands in such a column. The reference lives until the next
  /// call.
  PlaceOutcome const& find(std::string_view text, std::string_view country, std::string_view admin1,
                           Precision column = Precision::not_asked);

  /// The stops of a cell of transit places, taken apart once for each distinct text. The reference
  /// lives until the next call.
  RouteText const& transit(std::string_view text);

  bool is_country(std::string_view text);
  std::optional<std::string> country_code(std::string_view text);

private:
  PlaceOutcome ask(std::string_view text, std::string_view country, std::string_view admin1,
                   Precision column);

  PlaceResolver const& resolver_;
  ValueWords const& words_;
  std::map<std::pair<std::string, std::string>, PlaceId> aliases_;
  std::string home_;
  std::map<std::string, PlaceCandidate> mapped_;
  std::unordered_map<std::string, PlaceOutcome> known_;
  std::unordered_map<std::string, RouteText> transits_;
  std::unordered_map<std::string, std::optional<std::string>> countries_;
};

} // namespace njia::importing
