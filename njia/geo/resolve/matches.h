// The places that a piece of text may mean, with what is needed to choose among them. Inside the
// resolver only.
#pragma once

#include "njia/geo/gazetteer.h"
#include "njia/geo/place_words.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace njia::resolve {

struct Match {
  PlaceIndex place{0};
  std::uint32_t admin1 = format::kNoPlace;
  std::uint32_t twin = format::kNoPlace;
  float weight = 0; ///< how much the place is likely meant: people, less for alternates and codes
  std::uint16_t country = 0;
  NameKind name = NameKind::main;
  Precision precision = Precision::unknown;
  PlaceKind kind = PlaceKind::not_asked;
  PlaceSource source = PlaceSource::unknown;
  unsigned distance = 0; ///< edits between the text and the name
};

/// At most 64 matches, each place once; beyond that the lightest give way.
class Matches {
public:
  static constexpr std::size_t kMost = 64;

  void reserve(std::size_t count) { rows_.reserve(std::min(count, kMost)); }
  void add(Match const& match) {
    auto* const same =
        std::find_if(begin(), end(), [&](auto const& m) { return m.place == match.place; });
    if (same != end()) {
      if (std::pair{match.distance, match.name} < std::pair{same->distance, same->name}) {
        *same = match;
      }
      return;
    }
    if (rows_.size() < kMost) {
      rows_.push_back(match);
      return;
    }
    auto* const lightest = std::min_element(
        begin(), end(), [](auto const& a, auto const& b) { return a.weight < b.weight; });
    if (lightest->weight < match.weight) {
      *lightest = match;
    }
  }

  template <class Reject> void remove_if(Reject const& reject) { std::erase_if(rows_, reject); }
  /// Removes the others, unless no match would be left.
  template <class Prefer> bool prefer(Prefer const& is_preferred) {
    if (std::none_of(begin(), end(), is_preferred)) {
      return false;
    }
    remove_if([&](auto const& match) { return !is_preferred(match); });
    return true;
  }

  Match* begin() { return rows_.data(); }
  Match* end() { return rows_.data() + rows_.size(); }
  Match const* begin() const { return rows_.data(); }
  Match const* end() const { return rows_.data() + rows_.size(); }
  std::size_t size() const { return rows_.size(); }
  bool empty() const { return rows_.empty(); }
  Match const& front() const { return rows_.front(); }

private:
  std::vector<Match> rows_;
};

/// What one name leads to: countries and regions apart from places within countries.
struct NameMatches {
  Matches wide;
  Matches local;
};

bool is_wide(Precision precision);
Match make_match(Gazetteer const& gazetteer, PlaceIndex place, NameKind name,
                 unsigned distance = 0);
/// A place that a person entered or checked: its alternate names are what partners call it.
bool is_reviewed(Match const& match);

/// Nothing for regions.
std::optional<CountryCode> country_of(Match const& match);
/// Whether the match lies in the country, or in one that is counted within it.
bool is_in(Gazetteer const& gazetteer, Match const& match, CountryCode country);

/// @param codes  whether codes ("KE", "NBO") count as names
NameMatches find_matches(Gazetteer const& gazetteer, std::string_view key, bool codes);
/// Only the countries and regions of a name: cheaper.
Matches find_wide(Gazetteer const& gazetteer, std::string_view key, bool codes);

/// Names within the stated country (nullopt: countries and regions) that differ by a few edits;
/// only the least distant. Nothing for names of fewer than 4 letters; one edit up to 7 letters, two
/// from 8 on.
Matches find_similar(Gazetteer const& gazetteer, std::optional<CountryCode> country,
                     std::string_view key);

/// Keeps the kinds of place that the word asks for, when there are any: camps for "camp", units for
/// "county". Answers whether there were any.
bool prefer_kind(Matches& matches, PlaceWord word);

} // namespace njia::resolve
