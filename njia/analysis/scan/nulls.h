// Cases as chance alone would place them: the two null hypotheses that a scan brings along. The
// cases of a run depend on (seed, run) only.
#pragma once

#include "njia/analysis/draws.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace njia::analysis {

/// A random number cut in two: `whole` is uniform below a count, to one part in 2^64 / count;
/// `rest` is what is left of it, itself uniform. Lemire 2019, doi:10.1145/3230636.
struct Cut {
  std::uint64_t whole;
  std::uint64_t rest;
};
inline Cut cut(std::uint64_t bits, std::uint64_t count) {
  __extension__ using Wide = unsigned __int128;
  auto const product = static_cast<Wide>(bits) * count;
  return {.whole = static_cast<std::uint64_t>(product >> 64U),
          .rest = static_cast<std::uint64_t>(product)};
}

/// Places in proportion to weights, in constant time: Vose 1991, doi:10.1109/32.92917.
class AliasTable {
public:
  /// @param weights  at least one; their sum is above 0
  explicit AliasTable(std::span<std::uint64_t const> weights);

  std::uint32_t pick(std::uint64_t bits) const {
    auto const drawn = cut(bits, columns_.size());
    auto const& column = columns_[drawn.whole];
    return drawn.rest < column.keep ? static_cast<std::uint32_t>(drawn.whole) : column.other;
  }

private:
  struct Column {
    std::uint64_t keep; ///< of 2^64: how often the column's own place is meant
    std::uint32_t other;
  };
  std::vector<Column> columns_;
};

/// How many of some trials succeed, by looking a random number up among the cumulated chances;
/// what lies beyond twelve standard deviations is left out.
class BinomialTable {
public:
  /// @param chance  of one trial, 0..1
  BinomialTable(std::uint64_t trials, double chance);

  std::uint64_t pick(std::uint64_t bits) const {
    auto const drawn = static_cast<double>(bits >> 11U) * 0x1p-53;
    auto const at = std::upper_bound(cumulated_.begin(), cumulated_.end() - 1, drawn);
    return fewest_ + static_cast<std::uint64_t>(at - cumulated_.begin());
  }

private:
  std::uint64_t fewest_ = 0;
  std::vector<double> cumulated_; ///< [k]: of fewest_ + k successes or fewer
};

/// Each case falls on a place in proportion to its weight and on any step: the multinomial that is
/// left of independent Poisson counts once their sum is known.
class PoissonNull {
public:
  PoissonNull(std::span<std::uint64_t const> weights, std::uint64_t cases, std::uint32_t steps,
              std::uint32_t first_step, std::uint64_t seed)
      : places_{weights}, recent_{cases, static_cast<double>(steps - first_step) / steps},
        slots_{steps - first_step}, seed_{seed} {}

  /// Calls add(place, slot) for each case from first_step on; slots count from there.
  template <class Add> void draw(std::uint32_t run, Add const& add) const {
    auto bits = Draws{seed_, run};
    auto const cases = recent_.pick(bits.next());
    for (auto i = std::uint64_t{0}; i < cases; ++i) {
      auto const slot = cut(bits.next(), slots_).whole;
      add(places_.pick(bits.next()), slot);
    }
  }

private:
  AliasTable places_;
  BinomialTable recent_; ///< how many cases fall on first_step or later
  std::uint32_t slots_;
  std::uint64_t seed_;
};

/// Each case keeps its place; the times of all are shuffled among them. Every place and every step
/// keeps its number of cases.
class PermutationNull {
public:
  /// @param cases  [place * steps + step]
  PermutationNull(std::span<std::uint32_t const> cases, std::uint32_t steps,
                  std::uint32_t first_step, std::uint64_t seed);

  /// As PoissonNull::draw.
  template <class Add> void draw(std::uint32_t run, Add const& add) const {
    auto bits = Draws{seed_, run};
    auto left = places_;
    for (auto i = std::size_t{0}; i < slots_.size(); ++i) {
      auto const chosen = i + cut(bits.next(), left.size() - i).whole;
      add(left[chosen], slots_[i]);
      left[chosen] = left[i];
    }
  }

private:
  std::vector<std::uint32_t> places_; ///< of each case
  std::vector<std::uint32_t> slots_;  ///< of each case from first_step on
  std::uint64_t seed_;
};

} // namespace njia::analysis
