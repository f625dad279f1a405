// Which place a partner means by a text. Works on distinct strings: the import asks once per
// spelling, not per cell. Never picks a country by population in silence and never makes a town of
// a bare country; when in doubt it says "ambiguous" with candidates for a person to choose from.
// Not for: search while typing (Gazetteer::search).
#pragma once

#include "njia/geo/gazetteer.h"
#include "njia/geo/place_aliases.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace njia {

enum class ResolveStatus : std::uint8_t {
  unknown,        ///< no place of that name; candidates may hold the country that was stated
  ambiguous,      ///< a person must choose; candidates are ranked
  resolved,       ///< one candidate
  stated_unknown, ///< the text says that the place is not known: "haijulikani"
  blank           ///< nothing was stated at all
};

/// Why the answer is what it is. Keys are stable: find them by resolve_reason_key.
enum class ResolveReason : std::uint8_t {
  exact,              ///< the name, within the stated country or held by no other place
  alias,              ///< the organisation decided so before
  home_country,       ///< several countries have the name; the organisation's own is taken
  dominant,           ///< several places have the name; one is far larger than the others
  fuzzy,              ///< a misspelling
  part_unknown,       ///< a part of the text was not understood; the rest was
  near_place,         ///< "near Busia": the unit around it is answered, not the place
  country_only,       ///< the country was stated, the place was not
  several_countries,  ///< places of several countries have the name
  several_in_country, ///< several places of the country have the name
  several_places,     ///< the text names several places
  border_twin,        ///< the same name on both sides of a border
  country_mismatch,   ///< the text and its country do not go together
  country_not_stated, ///< only one small place is known by the name, and nothing says that its
                      ///< country is meant
  code_or_word,       ///< "NO", "NA": a country's code or a word
  country_not_found,  ///< the country stated beside the text is none that we know
  not_found,          ///< no place has the name
  stated_unknown,
  blank
};
std::string_view resolve_reason_key(ResolveReason reason);

struct PlaceCandidate {
  PlaceId place{Uuid{}};
  float score = 0; ///< 0..1; comparable within one answer, 1 only for exact answers

  friend bool operator==(PlaceCandidate const&, PlaceCandidate const&) = default;
};

inline constexpr std::size_t kMostCandidates = 8;

struct Resolution {
  ResolveStatus status = ResolveStatus::unknown;
  ResolveReason reason = ResolveReason::not_found;
  Precision precision = Precision::unknown; ///< of the place, when resolved
  std::array<PlaceCandidate, kMostCandidates> slots = {};
  std::size_t count = 0;

  /// Best first. One when resolved; two to eight, or one, when ambiguous.
  std::span<PlaceCandidate const> candidates() const& { return std::span{slots}.first(count); }
  std::span<PlaceCandidate const> candidates() const&& = delete; // a span of what is gone
  std::optional<PlaceId> place() const {
    return status == ResolveStatus::resolved ? std::optional{slots[0].place} : std::nullopt;
  }
};

/// What is known about a text besides the text.
struct ResolveContext {
  std::optional<CountryCode> home = {};    ///< the organisation's country
  Precision column = Precision::not_asked; ///< country or admin1 when the column's header says so
  std::string_view unit = {}; ///< a county or region that stands beside the text, or empty
  PlaceAliases const* aliases = nullptr; ///< the organisation's decisions; may be null
};

/// A text, and what stands in the country's column beside it.
struct PlaceQuestion {
  std::string_view text = {};
  std::string_view country = {};
};

/// A function object over a gazetteer, which must outlive it. Thread-safe. Cost: about a
/// microsecond for a known name, some ten for a misspelt one.
class Resolver {
public:
  explicit Resolver(Gazetteer const& gazetteer) : gazetteer_{gazetteer} {}

  /// @param text     as the partner wrote it; invalid UTF-8 is tolerated
  /// @param country  what stands in the country's column beside it, in any form ("KE", "Kenya",
  /// "Kenyan"), or empty
  Resolution operator()(std::string_view text, std::string_view country = {},
                        ResolveContext const& context = {}) const;

  /// The answers to many questions, in their order: a whole column of distinct texts. Quicker than
  /// one by one: a country is read once, and what several names lead to is asked of the memory at
  /// once.
  std::vector<Resolution> resolve_all(std::span<PlaceQuestion const> questions,
                                      ResolveContext const& context = {}) const;

  /// The country that a text names alone, in any form; nothing for regions, places and several
  /// countries.
  std::optional<CountryCode> find_country(std::string_view text) const;

private:
  Gazetteer const& gazetteer_;
};

} // namespace njia
