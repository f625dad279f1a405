// Which pairs in a short journey may go on to a frequent pattern of three places: a filter in front
// of the miner's growth. It lets a few through that do not, and none be lost.
#pragma once

#include "njia/analysis/subpaths/pair_table.h"

#include <array>
#include <span>

namespace njia::analysis {

/// Of a short journey, for each step: which later steps make a frequent pair with it.
class Followers {
public:
  static constexpr std::size_t kMostSteps = 64; ///< a bit for each

  void read(PairTable const& table, std::span<std::uint32_t const> steps) {
    for (auto i = steps.size(); i-- > 0;) {
      auto behind = std::uint64_t{0};
      for (auto j = i + 1; j < steps.size(); ++j) {
        behind |= std::uint64_t{table.is_frequent(steps[i], steps[j])} << j;
      }
      of_[i] = behind;
    }
    size_ = steps.size();
  }

  /// Calls visit(i, j, thirds) for each frequent pair of steps that some step makes frequent pairs
  /// with both of: `thirds` has a bit for each.
  template <class Visit> void for_each_pair(Visit const& visit) const {
    for (auto i = std::size_t{0}; i + 2 < size_; ++i) {
      for (auto left = of_[i]; (left & (left - 1)) != 0; left &= left - 1) {
        auto const j = static_cast<std::size_t>(std::countr_zero(left));
        if (auto const thirds = of_[i] & of_[j]; thirds != 0) {
          visit(i, j, thirds);
        }
      }
    }
  }

private:
  std::array<std::uint64_t, kMostSteps> of_;
  std::size_t size_ = 0;
};

/// Counts triples in few buckets, several to one (Park, Chen and Yu 1995,
/// doi:10.1145/223784.223813): a triple whose bucket is not frequent is not.
class ThirdPlaces {
public:
  ThirdPlaces() : buckets_(std::size_t{1} << kBucketBits) {}

  /// @param pair   the pair's number
  /// @param thirds  of the steps, a bit each
  void add(std::uint32_t pair, std::span<std::uint32_t const> steps, std::uint64_t thirds) {
    for (; thirds != 0; thirds &= thirds - 1) {
      ++buckets_[bucket(pair, steps[static_cast<std::size_t>(std::countr_zero(thirds))])];
    }
  }
  /// Whether any of them may have been added so often.
  bool reach(std::uint64_t support, std::uint32_t pair, std::span<std::uint32_t const> steps,
             std::uint64_t thirds) const {
    for (; thirds != 0; thirds &= thirds - 1) {
      auto const rank = steps[static_cast<std::size_t>(std::countr_zero(thirds))];
      if (buckets_[bucket(pair, rank)] >= support) {
        return true;
      }
    }
    return false;
  }

private:
  static constexpr unsigned kBucketBits = 18; ///< 1 MB

  static std::size_t bucket(std::uint32_t pair, std::uint32_t rank) {
    auto const key = (std::uint64_t{pair} << 32U) | rank;
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> (64U - kBucketBits));
  }

  std::vector<std::uint32_t> buckets_;
};

} // namespace njia::analysis
