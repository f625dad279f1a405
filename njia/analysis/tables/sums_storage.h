// Where sums are kept, and what goes to them waits. Private to live_tables.cpp.
#pragma once

#include "njia/analysis/tables/sums.h"

#include <array>
#include <memory>

namespace njia::analysis {

/// Sums by number, for numbers of which few may be met: 64 at a time, made when first met.
class PagedSums {
public:
  PagedSums(std::uint64_t numbers, std::size_t groups)
      : pages_((numbers + kPage - 1) / kPage), sets_{numbers, groups} {}

  Sums& at(std::uint32_t number) {
    auto& page = pages_[number / kPage];
    if (page == nullptr) {
      page = std::make_unique<Page>();
    }
    return (*page)[number % kPage];
  }
  /// @param f  called with each number met, ascending, and its sums
  template <class F> void each(F const& f) const {
    for (auto page = std::size_t{0}; page < pages_.size(); ++page) {
      for (auto at = std::size_t{0}; pages_[page] != nullptr && at < kPage; ++at) {
        if ((*pages_[page])[at].submissions > 0) {
          f(static_cast<std::uint32_t>(page * kPage + at), (*pages_[page])[at]);
        }
      }
    }
  }
  GroupSets& groups() { return sets_; }

private:
  static constexpr std::size_t kPage = 64;
  using Page = std::array<Sums, kPage>;

  std::vector<std::unique_ptr<Page>> pages_;
  GroupSets sets_;
};

/// Additions on their way: each waits until as many have come after it as the ring holds, while the
/// memory that it needs is fetched.
class AddRing {
public:
  /// @param one  stays where it is until flush()
  void add(Sums& to, Sums const& one) {
    __builtin_prefetch(&to, 1);
    auto& waiting = waiting_[next_++ % waiting_.size()];
    waiting.finish();
    waiting = {.to = &to, .one = &one};
  }
  void flush() {
    for (auto& waiting : waiting_) {
      waiting.finish();
      waiting = {};
    }
  }

private:
  struct Waiting {
    Sums* to = nullptr;
    Sums const* one = nullptr;

    void finish() const {
      if (to != nullptr) {
        *to += *one;
      }
    }
  };

  std::array<Waiting, 32> waiting_ = {};
  std::size_t next_ = 0;
};

/// Lists side by side that grow a piece at a time, so that what is in them is never moved.
template <class T> class GrowingLists {
public:
  explicit GrowingLists(std::size_t lists) : lists_(lists) {}

  std::size_t size() const { return lists_.size(); }
  std::size_t count(std::size_t list) const { return lists_[list].count; }
  void add(std::size_t list, T const& one) {
    auto& own = lists_[list];
    if (own.count % kPiece == 0) {
      own.pieces.push_back(std::make_unique_for_overwrite<Piece>());
    }
    (*own.pieces.back())[own.count++ % kPiece] = one;
  }
  template <class F> void each(std::size_t list, F const& f) const {
    for (auto i = std::size_t{0}; i < lists_[list].count; ++i) {
      f((*lists_[list].pieces[i / kPiece])[i % kPiece]);
    }
  }
  void clear(std::size_t list) { lists_[list] = {}; }

private:
  static constexpr std::size_t kPiece = 64;
  using Piece = std::array<T, kPiece>;
  struct List {
    std::vector<std::unique_ptr<Piece>> pieces = {};
    std::size_t count = 0;
  };

  std::vector<List> lists_;
};

} // namespace njia::analysis
