// Labels and badges that look for their places together: one after another first, then each again
// while the others stand, then in pairs where somebody stands badly. Internal to the maps of this
// module. Deterministic.
#pragma once

#include "njia/draw/placing.h"

#include <optional>
#include <vector>

namespace njia::draw {

struct Seeker {
  std::vector<Spot> spots;                ///< where it may stand; none: it does not take part
  bool counts_lines = true;               ///< badges price the lines below them themselves
  std::optional<std::size_t> chosen = {}; ///< index into spots; none when all are taken

  bool takes_part() const { return !spots.empty(); }
  /// The spot taken. Only when `chosen`.
  Spot const& spot() const { return spots[*chosen]; }

  /// Leaves its place and takes the cheapest free one.
  void seek(Taken& taken);
  void leave(Taken& taken);
  /// Takes the spot with this index, free or not.
  void settle_at(Taken& taken, std::optional<std::size_t> index);
  /// What it paid; much when it found none.
  double paid() const { return paid_; }

private:
  std::vector<std::size_t> handles_;
  double paid_ = 0;
};

/// Places all, in the order given (those first who matter most).
void seek_together(std::vector<Seeker*> const& order, Taken& taken);

} // namespace njia::draw
