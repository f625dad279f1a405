#include "njia/analysis/filter/clause_cache.h"

#include <algorithm>

namespace njia::analysis {
namespace {

/// Where fewer tests would fit than this, they would only push each other out.
constexpr std::size_t kFewestClauses = 64;
constexpr std::size_t kWords = JourneyColumns::kRows / 64;

bool is_same(std::weak_ptr<void const> const& a, std::weak_ptr<void const> const& b) {
  return !a.owner_before(b) && !b.owner_before(a);
}

/// The rows of a block from `from` up to `to`, both counted from the dataset's first.
BlockBits rows_between(std::size_t block, std::size_t from, std::size_t to) {
  auto const begin = block * JourneyColumns::kRows;
  auto const within = [&](std::size_t row) {
    return std::min(std::max(row, begin) - begin, JourneyColumns::kRows);
  };
  return without(first_bits(within(to)), first_bits(within(from)));
}

std::vector<std::uint64_t>& words_of(ClauseBits& bits, Reason reason) {
  for (auto& [known, words] : bits.maybe) {
    if (known == reason) {
      return words;
    }
  }
  return bits.maybe.emplace_back(reason, std::vector<std::uint64_t>(bits.yes.size())).second;
}

void add(BlockBits const& part, std::size_t block, std::vector<std::uint64_t>& words) {
  for (auto i = std::size_t{0}; i < part.size(); ++i) {
    words[block * kWords + i] |= part[i];
  }
}

/// Judges the rows that the dataset has and the bits have not.
void extend(ClauseBits& bits, Dataset const& data, ClauseCache::Judge const& judge) {
  auto const words = data.block_count() * kWords;
  bits.yes.resize(words);
  for (auto& [reason, of_reason] : bits.maybe) {
    of_reason.resize(words);
  }
  for (auto block = bits.rows / JourneyColumns::kRows; block < data.block_count(); ++block) {
    auto yes = BlockBits{};
    auto maybe = ReasonBits{};
    judge(block, rows_between(block, bits.rows, data.size()), yes, maybe);
    add(yes, block, bits.yes);
    for (auto i = std::size_t{0}; i < maybe.size(); ++i) {
      if (!is_empty(maybe[i])) {
        add(maybe[i], block, words_of(bits, static_cast<Reason>(i)));
      }
    }
  }
  bits.rows = data.size();
}

} // namespace

std::size_t ClauseBits::bytes() const { return (maybe.size() + 1) * yes.size() * sizeof(yes[0]); }

std::optional<Reason> ClauseBits::why(std::size_t journey) const {
  for (auto const& [reason, words] : maybe) {
    if ((words[journey / 64] >> (journey % 64) & 1U) != 0) {
      return reason;
    }
  }
  return std::nullopt;
}

void ClauseBits::judge(std::size_t block, BlockBits const& asked, Verdicts& out) const {
  for (auto i = std::size_t{0}; i < kWords; ++i) {
    out.yes[i] = asked[i] & yes[block * kWords + i];
  }
  out.maybe = {};
  for (auto const& [reason, words] : maybe) {
    for (auto i = std::size_t{0}; i < kWords; ++i) {
      out.maybe[i] |= asked[i] & words[block * kWords + i];
    }
  }
}

void ClauseBits::sort_out(std::size_t block, BlockBits& left, ReasonBits& out) const {
  for (auto const& [reason, words] : maybe) {
    auto& own = out[static_cast<std::size_t>(reason)];
    for (auto i = std::size_t{0}; i < kWords; ++i) {
      own[i] |= left[i] & words[block * kWords + i];
      left[i] &= ~words[block * kWords + i];
    }
  }
}

std::shared_ptr<ClauseBits const> ClauseCache::known(std::string const& key, Source const& source) {
  auto const lock = std::lock_guard{mutex_};
  auto const found = by_key_.find(key);
  if (found == by_key_.end()) {
    return nullptr;
  }
  auto const& held = *found->second;
  if (held.source.line != source.line || !is_same(held.source.places, source.places)) {
    return nullptr;
  }
  held_.splice(held_.begin(), held_, found->second);
  return held.bits;
}

bool ClauseCache::was_seen(std::string const& key) {
  auto const lock = std::lock_guard{mutex_};
  auto const is_new = seen_.insert(key).second;
  if (is_new) {
    seen_order_.push_back(key);
    if (seen_order_.size() > kMaxClausesSeen) {
      seen_.erase(seen_order_.front());
      seen_order_.pop_front();
    }
  }
  return !is_new;
}

void ClauseCache::keep(std::string const& key, Source const& source,
                       std::shared_ptr<ClauseBits const> bits) {
  auto const lock = std::lock_guard{mutex_};
  auto const found = by_key_.find(key);
  if (found != by_key_.end()) {
    bytes_ -= found->second->bits->bytes();
    held_.erase(found->second);
    by_key_.erase(found);
  }
  bytes_ += bits->bytes();
  held_.push_front({.key = key, .source = source, .bits = std::move(bits)});
  by_key_.emplace(key, held_.begin());
  while (bytes_ > kMaxClauseBytes) { // one that is too large for all of it goes, too
    bytes_ -= held_.back().bits->bytes();
    by_key_.erase(held_.back().key);
    held_.pop_back();
  }
}

std::shared_ptr<ClauseBits const> ClauseCache::find(std::string const& key, Dataset const& data,
                                                    std::shared_ptr<void const> const& places,
                                                    std::function<Judge()> const& make,
                                                    bool at_once) {
  if (!at_once && data.size() / 8 > kMaxClauseBytes / kFewestClauses) {
    return nullptr;
  }
  auto const source = Source{.line = data.line(), .places = places};
  auto const before = known(key, source);
  if (before != nullptr && before->rows >= data.size()) {
    return before;
  }
  if (before == nullptr && !at_once && !was_seen(key)) {
    return nullptr;
  }
  auto bits =
      before == nullptr ? std::make_shared<ClauseBits>() : std::make_shared<ClauseBits>(*before);
  extend(*bits, data, make());
  keep(key, source, bits);
  return bits;
}

std::size_t ClauseCache::bytes() const {
  auto const lock = std::lock_guard{mutex_};
  return bytes_;
}

} // namespace njia::analysis
