// The frequent patterns of two places with their matches, found in few passes over the journeys: a
// shortcut of the miner's first two steps, where most of the work is. For journeys of weight 1.
#pragma once

#include "njia/analysis/subpaths/compact_paths.h"
#include "njia/analysis/subpaths/long_journeys.h"
#include "njia/analysis/subpaths/pair_table.h"

#include <memory>

namespace njia::analysis {

/// A place in a journey where a pattern has just been matched.
struct Match {
  std::uint32_t journey;
  std::uint32_t next; ///< the step behind it
};

class Followers;
class ThirdPlaces;

class FrequentPairs {
public:
  struct Pair {
    std::uint32_t first;
    std::uint32_t second;
    std::uint64_t support;
    std::size_t begin = 0;
  };

  /// Whether the table of all pairs of places is small enough: at most 64 MB.
  static bool can_take(CompactPaths const& paths) {
    return paths.weights.empty() && paths.place_of.size() <= kMostPlaces;
  }

  /// @param keep_all  of each pair all matches; else only those that a third place may follow to
  /// make a frequent pattern
  FrequentPairs(CompactPaths const& paths, LongJourneys const& long_journeys, SubpathKind kind,
                std::uint64_t min_support, bool keep_all);

  std::vector<Pair> const& pairs() const { return pairs_; }
  /// Of the pair at this position: with gaps the first match in each journey, contiguous all, those
  /// of one journey together.
  std::span<Match const> matches(std::size_t number) const {
    return {matches_.get() + pairs_[number].begin, matches_.get() + ends_[number]};
  }

private:
  static constexpr std::size_t kMostPlaces = 8192;

  std::span<std::uint32_t const> steps_of(std::uint32_t journey) const {
    auto const* const steps = paths_.steps.get();
    return {steps + paths_.begins[journey], steps + end_of(journey)};
  }
  std::uint32_t end_of(std::uint32_t journey) const { return paths_.begins[journey + 1] - 1; }

  void count_neighbours();
  void count_again(std::uint32_t journey);
  void deal_neighbours(bool keep_all);
  void count_ordered();
  void deal_ordered();
  void deal_ordered(std::uint32_t journey);
  void deal_with_third_places();
  void deal_short(std::uint32_t journey, Followers& followers, ThirdPlaces const& thirds,
                  std::uint64_t enough);
  std::vector<std::size_t> choose();
  void make_room(std::vector<std::size_t> const& room);
  void deal(std::uint32_t first, std::uint32_t second, Match match);
  template <class Visit> void for_each_pair(std::uint32_t journey, Visit const& visit);
  template <class Visit> void for_each_long_pair(std::uint32_t journey, Visit const& visit) const;
  void find_repeats(std::uint32_t begin, std::uint32_t end);

  CompactPaths const& paths_;
  LongJourneys const& long_journeys_;
  std::uint64_t min_support_;
  PairTable table_;
  std::vector<Pair> pairs_;
  std::unique_ptr<Match[]> matches_;
  std::vector<std::size_t> ends_;     ///< of each pair's matches; where the next one is put
  std::vector<std::uint32_t> before_; ///< 1 + where a step's place came before, in its journey
};

} // namespace njia::analysis
