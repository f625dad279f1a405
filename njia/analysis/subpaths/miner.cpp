#include "njia/analysis/subpaths/miner.h"

#include "njia/analysis/subpaths/frequent_pairs.h"
#include "njia/analysis/subpaths/pattern_store.h"
#include "njia/base/check.h"

#include <algorithm>
#include <array>
#include <memory>

namespace njia::analysis {
namespace {

/// An array that is not filled before it is written.
class Buffer {
public:
  Match* reserve(std::size_t size) {
    if (size > size_) {
      data_ = std::make_unique_for_overwrite<Match[]>(size);
      size_ = size;
    }
    return data_.get();
  }

private:
  std::unique_ptr<Match[]> data_;
  std::size_t size_ = 0;
};

/// Grows patterns by one place at a time, depth first. Each pattern comes with its matches: with
/// gaps the first in each journey, contiguous all of them, those of a journey together. How the
/// pattern can go on is counted in dense cells; the matches of the longer patterns that are
/// frequent are then dealt out to one stretch each of the depth's buffer.
class Miner {
public:
  Miner(FlatPaths const& paths, SubpathOptions const& options)
      : options_{options}, paths_{compact(paths, options)},
        long_journeys_{paths_, options.kind}, store_{options}, cells_(paths_.place_of.size()) {}

  Subpaths run() {
    if (FrequentPairs::can_take(paths_) && options_.max_length > 1 &&
        !(options_.min_length == 1 && options_.with_journeys)) {
      grow_from_pairs();
      return std::move(store_).finish();
    }
    auto starts = std::vector<Match>{};
    for (auto journey = std::uint32_t{0}; journey < paths_.journeys(); ++journey) {
      starts.push_back({.journey = journey, .next = paths_.begins[journey]});
    }
    grow(starts);
    return std::move(store_).finish();
  }

private:
  struct Cell {
    std::uint64_t support = 0;
    std::uint32_t matches = 0; ///< while counting their number, while dealing the next one's place
    std::uint32_t last = 0;    ///< the journey that came last, counted from 1
  };
  struct Branch {
    std::uint32_t rank;
    std::uint64_t support;
    std::size_t begin;
    std::size_t end;
  };

  static constexpr std::size_t kAhead = 16;

  bool is_start() const { return pattern_.empty(); }

  /// Calls visit(rank, next) for each step by which the pattern, matched there, can go on. With
  /// gaps a place may come again.
  template <class Visit> void for_each_extension(Match match, Visit const& visit) const {
    if (options_.kind == SubpathKind::contiguous && !is_start()) {
      if (auto const rank = paths_.steps[match.next]; rank != CompactPaths::kEnd) {
        visit(rank, match.next + 1);
      }
      return;
    }
    if (long_journeys_.any() && long_journeys_.is_long(match.journey)) {
      long_journeys_.for_each_place_behind(match.journey, match.next, visit);
      return;
    }
    for (auto next = match.next;; ++next) {
      auto const rank = paths_.steps[next];
      if (rank != CompactPaths::kEnd) {
        visit(rank, next + 1);
      } else if (options_.kind == SubpathKind::gaps ||
                 next + 1 == paths_.begins[match.journey + 1]) {
        return;
      }
    }
  }

  /// The steps behind the matches of a rare pattern lie far apart: they are asked for in time.
  void fetch_ahead(std::span<Match const> matches, std::size_t i) const {
    if (i + kAhead < matches.size()) {
      __builtin_prefetch(paths_.steps.get() + matches[i + kAhead].next);
    }
  }

  void count(std::span<Match const> matches, std::vector<std::uint32_t>& touched) {
    auto const once = options_.kind == SubpathKind::gaps;
    for (auto i = std::size_t{0}; i < matches.size(); ++i) {
      auto const match = matches[i];
      fetch_ahead(matches, i);
      auto const stamp = match.journey + 1;
      auto const weight = paths_.weight(match.journey);
      for_each_extension(match, [&](std::uint32_t rank, std::uint32_t /*next*/) {
        auto& cell = cells_[rank];
        if (cell.last == 0) {
          touched.push_back(rank);
        }
        if (cell.last != stamp) {
          cell.support += weight;
          cell.last = stamp;
        } else if (once) {
          return;
        }
        ++cell.matches;
      });
    }
  }

  /// The frequent extensions, each with its stretch of the buffer; other cells become empty again.
  std::vector<Branch> choose(std::vector<std::uint32_t> const& touched) {
    auto branches = std::vector<Branch>{};
    auto end = std::size_t{0};
    for (auto const rank : touched) {
      auto& cell = cells_[rank];
      if (cell.support < store_.least_support()) {
        cell = {};
        continue;
      }
      auto const begin = end;
      end += cell.matches;
      branches.push_back({.rank = rank, .support = cell.support, .begin = begin, .end = end});
      cell.matches = static_cast<std::uint32_t>(begin);
      cell.last = 0;
    }
    return branches;
  }

  /// Writes the matches of each frequent extension to its stretch. With gaps a match that no
  /// frequent extension follows cannot go on: what does not follow this pattern often does not
  /// follow a longer one.
  void deal(std::span<Match const> matches, Match* out) {
    auto const once = options_.kind == SubpathKind::gaps;
    for (auto i = std::size_t{0}; i < matches.size(); ++i) {
      auto const match = matches[i];
      auto const stamp = match.journey + 1;
      fetch_ahead(matches, i);
      auto last = Extension{};
      for_each_extension(match, [&](std::uint32_t rank, std::uint32_t next) {
        auto& cell = cells_[rank];
        if (cell.support == 0) {
          return;
        }
        write(last, match.journey, out);
        auto const is_new = !once || cell.last != stamp;
        cell.last = stamp;
        last = {.cell = is_new ? &cell : nullptr, .next = next};
      });
      if (keeps_last(match, last)) {
        write(last, match.journey, out);
      }
    }
  }

  struct Extension {
    Cell* cell = nullptr;
    std::uint32_t next = 0;
  };

  static void write(Extension const& extension, std::uint32_t journey, Match* out) {
    if (extension.cell != nullptr) {
      out[extension.cell->matches++] = {.journey = journey, .next = extension.next};
    }
  }

  /// Whether the last extension of a match may go on, too, or its journey is wanted. Long journeys
  /// are not walked in order: of theirs none is known to be the last.
  bool keeps_last(Match match, Extension const& last) const {
    if (options_.with_journeys) {
      return true;
    }
    return options_.kind == SubpathKind::contiguous
               ? paths_.steps[last.next] != CompactPaths::kEnd
               : long_journeys_.any() && long_journeys_.is_long(match.journey);
  }

  void grow(std::span<Match const> matches) {
    auto touched = std::vector<std::uint32_t>{};
    count(matches, touched);
    auto branches = choose(touched);
    auto const depth = pattern_.size();
    auto* const out = buffers_[depth].reserve(branches.empty() ? 0 : branches.back().end);
    auto const goes_on = depth + 1 < options_.max_length;
    if (goes_on || options_.with_journeys) {
      deal(matches, out);
    }
    for (auto& branch : branches) {
      branch.end = goes_on || options_.with_journeys ? cells_[branch.rank].matches : branch.begin;
      cells_[branch.rank] = {};
    }
    for (auto const& branch : branches) {
      auto const behind = std::span<Match const>{out + branch.begin, out + branch.end};
      pattern_.push_back(branch.rank);
      keep(branch.support, behind);
      if (goes_on && branch.support >= store_.least_support()) {
        grow(behind);
      }
      pattern_.pop_back();
    }
  }

  /// The first two steps of growth in one, with the same outcome.
  void grow_from_pairs() {
    for (auto rank = std::uint32_t{0}; rank < paths_.place_of.size(); ++rank) {
      pattern_ = {rank};
      keep(paths_.supports[rank], {});
    }
    auto const goes_on = options_.max_length > 2;
    auto const pairs = FrequentPairs{paths_, long_journeys_, options_.kind, store_.least_support(),
                                     options_.with_journeys};
    for (auto i = std::size_t{0}; i < pairs.pairs().size(); ++i) {
      auto const& pair = pairs.pairs()[i];
      pattern_ = {pair.first, pair.second};
      keep(pair.support, pairs.matches(i));
      if (goes_on && pair.support >= store_.least_support()) {
        grow(pairs.matches(i));
      }
    }
  }

  void keep(std::uint64_t support, std::span<Match const> matches) {
    if (pattern_.size() < options_.min_length || support < store_.least_support()) {
      return;
    }
    auto found = Subpath{.places = {}, .support = support};
    for (auto const rank : pattern_) {
      found.places.push_back(paths_.place_of[rank]);
    }
    if (options_.with_journeys) {
      for (auto const match : matches) {
        auto const journey = paths_.journey_of[match.journey];
        if (found.journeys.empty() || found.journeys.back() != journey) {
          found.journeys.push_back(journey);
        }
      }
      std::sort(found.journeys.begin(), found.journeys.end());
    }
    store_.add(std::move(found));
  }

  SubpathOptions options_;
  CompactPaths paths_;
  LongJourneys long_journeys_;
  PatternStore store_;
  std::vector<Cell> cells_; ///< by rank; all empty between two patterns
  std::array<Buffer, SubpathOptions::kLongest> buffers_;
  std::vector<std::uint32_t> pattern_; ///< the one that is being grown
};

} // namespace

Subpaths mine_subpaths(FlatPaths const& paths, SubpathOptions const& options) {
  NJIA_CHECK(options.min_support > 0 && options.most_patterns > 0, "nothing is not a pattern");
  NJIA_CHECK(options.min_length > 0 && options.min_length <= options.max_length &&
                 options.max_length <= SubpathOptions::kLongest,
             "lengths of patterns that can be");
  return Miner{paths, options}.run();
}

} // namespace njia::analysis
