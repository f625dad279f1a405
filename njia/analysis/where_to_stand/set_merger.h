// Keeps each set of places once, with the weights and prices of its equals added. Private to this
// folder.
#pragma once

#include "njia/analysis/where_to_stand/subproblem.h"

#include <span>

namespace njia::analysis::cover {

/// Fills the sets of a subproblem. The order of the additions changes the order of the sets only.
class SetMerger {
public:
  explicit SetMerger(Subproblem& into) : into_{into}, slots_(kFirstSlots, kEmpty) {}

  /// @param set  ascending, each place once, not empty
  void add(std::span<std::uint32_t const> set, std::uint64_t weight, std::uint64_t price);

private:
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFF;
  static constexpr std::size_t kFirstSlots = 64;

  bool equals(std::uint32_t number, std::span<std::uint32_t const> set) const;
  void grow();

  Subproblem& into_;
  std::vector<std::uint32_t> slots_; ///< open addressing; a power of two
  std::vector<std::uint64_t> hashes_;
};

} // namespace njia::analysis::cover
