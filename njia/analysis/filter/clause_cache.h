// What single tests of filters say of all journeys, as bits, held for the next filter: people
// change one test of a filter at a time. Kept up with a dataset that grows: only what is new is
// judged. Bounded; what was not asked for longest goes. One cache belongs to the records of one
// scope (LiveFigures): who waits less for its bits may ask about those very records anyway.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/analysis/filter/block_bits.h"

#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace njia::analysis {

/// Bytes of all bits that one cache holds.
inline constexpr std::size_t kMaxClauseBytes = 16'000'000;
/// Tests that are remembered as asked for once, until they come again.
inline constexpr std::size_t kMaxClausesSeen = 4'096;

/// One test, for journeys 0 to rows - 1, in whole blocks. Immutable once it is in a cache.
struct ClauseBits {
  std::size_t rows = 0;
  std::vector<std::uint64_t> yes = {};
  std::vector<std::pair<Reason, std::vector<std::uint64_t>>> maybe = {}; ///< those that occur

  std::size_t bytes() const;
  /// Why a journey is undecided; nothing when it is decided.
  std::optional<Reason> why(std::size_t journey) const;
  /// Of the journeys of a block that are asked about.
  void judge(std::size_t block, BlockBits const& asked, Verdicts& out) const;
  /// Moves the undecided of a block from `left` to their reasons.
  void sort_out(std::size_t block, BlockBits& left, ReasonBits& out) const;
};

/// Thread-safe.
class ClauseCache {
public:
  /// What a clause's bits were made from: a line of datasets, and a state of all places.
  struct Source {
    std::shared_ptr<void const> line;
    std::weak_ptr<void const> places;
  };
  /// Says of rows of a block what is so: yes, and the undecided by reason.
  using Judge = std::function<void(std::size_t block, BlockBits const& asked, BlockBits& yes,
                                   ReasonBits& maybe)>;

  /// @param key   the test, written out
  /// @param make  gives the judge; asked only when something is to be judged
  /// @param at_once  false: a test that comes for the first time is only remembered
  /// @return bits for all of the dataset's journeys (or more), or nothing
  std::shared_ptr<ClauseBits const> find(std::string const& key, Dataset const& data,
                                         std::shared_ptr<void const> const& places,
                                         std::function<Judge()> const& make, bool at_once);
  std::size_t bytes() const;

private:
  struct Held {
    std::string key;
    Source source;
    std::shared_ptr<ClauseBits const> bits;
  };

  std::shared_ptr<ClauseBits const> known(std::string const& key, Source const& source);
  bool was_seen(std::string const& key);
  void keep(std::string const& key, Source const& source, std::shared_ptr<ClauseBits const> bits);

  mutable std::mutex mutex_;
  std::list<Held> held_; ///< asked for last: first
  std::unordered_map<std::string, std::list<Held>::iterator> by_key_;
  std::unordered_set<std::string> seen_;
  std::list<std::string> seen_order_;
  std::size_t bytes_ = 0;
};

} // namespace njia::analysis
