// How often each ordered pair of places comes, and which pairs are frequent: dense tables, small
// enough to stay in the processor's caches.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace njia::analysis {

class PairTable {
public:
  /// Memory: a byte a pair.
  explicit PairTable(std::size_t places) : places_{places}, low_(places * places) {}

  void add(std::uint32_t first, std::uint32_t second) {
    auto const cell = first * places_ + second;
    if (++low_[cell] == 0) {
      wrapped_.push_back(cell);
    }
  }
  /// Takes back one that was added.
  void subtract_later(std::uint32_t first, std::uint32_t second) {
    surplus_.push_back(first * places_ + second);
  }

  struct Pair {
    std::uint32_t first;
    std::uint32_t second;
    std::uint64_t added;   ///< how often
    std::uint64_t support; ///< what is left of it
  };
  /// The pairs of at least this support, ascending. Call once, when all is added; the questions
  /// below are answered from then on.
  std::vector<Pair> choose(std::uint64_t min_support);

  bool is_frequent(std::uint32_t first, std::uint32_t second) const {
    auto const cell = first * places_ + second;
    return ((frequent_[cell / kBits] >> (cell % kBits)) & 1U) != 0;
  }
  /// Position of a frequent pair in what choose() gave.
  std::uint32_t number(std::uint32_t first, std::uint32_t second) const {
    auto const cell = first * places_ + second;
    auto const below = frequent_[cell / kBits] & ((std::uint64_t{1} << (cell % kBits)) - 1);
    return frequent_before_[cell / kBits] + static_cast<std::uint32_t>(std::popcount(below));
  }

private:
  static constexpr std::size_t kBits = 64;

  std::size_t places_;
  std::vector<std::uint8_t> low_;    ///< by cell: how often it was added, modulo 256
  std::vector<std::size_t> wrapped_; ///< cells, one entry for each 256
  std::vector<std::size_t> surplus_;
  std::vector<std::uint64_t> frequent_;        ///< a bit for each cell
  std::vector<std::uint32_t> frequent_before_; ///< how many bits are set before each number
};

} // namespace njia::analysis
