// Frequent sub-paths: which places, one after the other, many journeys have in common. The kernel:
// flat numbers in, patterns out; it knows no Journey. The analysis that asks it is in subpaths.h.
// Start with mine_subpaths().
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace njia::analysis {

/// Journeys one behind the other. Journey j is places[begins[j]] up to places[begins[j + 1]], in
/// the order of travel; it may be empty, long, and pass a place again.
struct FlatPaths {
  /// In place of a place that is not known.
  static constexpr auto kUnknown = std::numeric_limits<std::uint32_t>::max();

  std::span<std::uint32_t const> begins;  ///< journeys + 1 positions, ascending from 0
  std::span<std::uint32_t const> places;  ///< below place_count, or kUnknown
  std::span<std::uint64_t const> weights; ///< what each journey adds to a support; empty: 1 each
  std::uint32_t place_count = 0;

  std::size_t journeys() const { return begins.size() - 1; }
};

/// How the places of a pattern stand in a journey that contains it.
enum class SubpathKind : std::uint8_t {
  contiguous = 0, ///< one right behind the other; never across an unknown place
  gaps = 1        ///< in this order, whatever lies between
};

struct SubpathOptions {
  /// Patterns can be no longer: one of n places holds up to 2^n others with gaps.
  static constexpr std::uint32_t kLongest = 64;

  SubpathKind kind = SubpathKind::contiguous;
  std::uint64_t min_support = 2; ///< > 0
  std::uint32_t min_length = 2;  ///< in places, > 0
  std::uint32_t max_length = 10; ///< in places, at least min_length, at most kLongest
  bool closed_only = false;      ///< leave out what a longer pattern says with the same support
  std::size_t most_patterns = 1'000'000; ///< cut there, see Subpaths::least_support; > 0
  bool with_journeys = false;            ///< list the journeys of each pattern
};

struct Subpath {
  std::vector<std::uint32_t> places;
  std::uint64_t support = 0;
  std::vector<std::uint32_t> journeys = {}; ///< ascending, each once; of weight 0, too

  friend bool operator==(Subpath const&, Subpath const&) = default;
};

struct Subpaths {
  std::vector<Subpath> patterns; ///< by falling support, then by places
  /// The patterns are all those of at least this support: min_support, or more when there would
  /// have been more than most_patterns.
  std::uint64_t least_support = 0;
  bool is_cut = false;
};

/// All patterns of min_length to max_length places whose support, the sum of the weights of the
/// journeys that contain them, is at least min_support. A journey counts once in a pattern, however
/// often it contains it. Closed: no pattern of at most max_length places that contains this one has
/// the same support, so that nothing is lost at the length limit. When there are more than
/// most_patterns (before the closed ones are chosen), all of the least supports are dropped until
/// no more are left: ties go together, which can leave none.
///
/// Memory: some 8 bytes a step and length of a pattern, and the answer. Cost: a pass over the
/// steps; then for each pattern its journeys, with gaps also what follows in each (in a journey of
/// more than 256 places its different places only). Source: prefix growth, Pei et al. 2001,
/// doi:10.1109/ICDE.2001.914830 (PrefixSpan; each element one place); contiguous: the same with
/// only the next place as a possible extension. Closed: Yan, Han and Afshar 2003,
/// doi:10.1137/1.9781611972733.15, def. 2. By hand: journeys ABC, ABC, AXC, AB, support 2.
/// Contiguous: AB 3, ABC 2, BC 2; closed: AB, ABC. Gaps: AB 3, AC 3, ABC 2, BC 2; closed: AB, AC,
/// ABC.
Subpaths mine_subpaths(FlatPaths const& paths, SubpathOptions const& options);

} // namespace njia::analysis
