// Takes a text apart: "Eastleigh (Nairobi), Kenya" is two pieces and a stated country. Inside the
// resolver only.
#pragma once

#include "njia/geo/resolve/matches.h"

#include <string>
#include <string_view>
#include <vector>

namespace njia::resolve {

/// A stretch of the text that may name a place.
struct Piece {
  std::string key = {}; ///< folded, without countries and words
  PlaceWord word = PlaceWord::none;
  Matches matches = {}; ///< places within countries; empty when no place has the name
  bool guessed = false; ///< cut out of a longer stretch of which the rest is unknown
};

/// A first-level unit that has a country's name: Georgia in the United States.
struct Namesake {
  Match country;
  Match unit;
};

/// How the pieces stand to each other.
enum class Join : std::uint8_t {
  detail,     ///< commas, parentheses: one may explain the other
  alternative ///< "or", "/": different places, unless one lies in the other
};

struct Pieces {
  static constexpr std::size_t kMost = 6;

  std::array<Piece, kMost> rows = {};
  std::size_t count = 0;
  Join join = Join::detail;
  bool is_near = false;
  bool says_unknown = false;
  Matches countries = {};         ///< stated in the text, one each
  Matches several_countries = {}; ///< a stated name that several countries have: "Congo"
  Matches regions = {};
  std::vector<Namesake> namesakes = {}; ///< units elsewhere that share the name of a stated country

  std::span<Piece> all() { return std::span{rows}.first(count); }
  std::span<Piece const> all() const { return std::span{rows}.first(count); }
};

/// Words of at most 200 bytes are looked at: what is longer is no place.
Pieces take_apart(Gazetteer const& gazetteer, std::string_view text);

/// The same for a text that is wholly the name of countries or regions.
Pieces wide_pieces(Matches const& wide);

/// The stops of a way, parted by arrows: "Busia, Kenya > Kampala" is two. Blank ones are left out.
std::vector<std::string_view> split_way(std::string_view text);

/// "KE", "NBO", "D.R.C": letters of which none is small.
bool is_capitals(std::string_view text);

} // namespace njia::resolve
