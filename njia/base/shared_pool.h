// Runs of small values, appended by one writer and read by many through copies that were taken
// before: a copy shares the blocks and never sees what is appended later. Runs do not move and do
// not cross blocks. Not for values that change.
#pragma once

#include "njia/base/check.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

namespace njia {

template <class T> class SharedPool {
  static_assert(std::is_trivially_copyable_v<T>);

public:
  /// Where a run begins.
  using Position = std::uint32_t;
  static constexpr std::size_t kBlock = 4096;

  /// One writer at a time, on the newest copy. A run has at most kBlock values.
  Position append(std::span<T const> run) {
    NJIA_CHECK(run.size() <= kBlock, "a run fits into a block");
    if (size_ % kBlock + run.size() > kBlock) {
      size_ += kBlock - size_ % kBlock; // the rest of the block stays empty
    }
    NJIA_CHECK(size_ + run.size() < (std::uint64_t{1} << 32U), "positions have 32 bits");
    auto const begin = size_;
    if (begin + run.size() > blocks_.size() * kBlock) {
      blocks_.push_back(std::make_shared_for_overwrite<Block>());
    }
    if (!run.empty()) { // values may have no default: memcpy brings them to life
      std::memcpy(blocks_.back()->bytes + begin % kBlock * sizeof(T), run.data(), run.size_bytes());
    }
    size_ += run.size();
    return static_cast<Position>(begin);
  }
  Position push_back(T const& value) { return append({&value, 1}); }

  /// The run of `count` values that begins there.
  std::span<T const> run(Position begin, std::size_t count) const {
    return count == 0 ? std::span<T const>{} : std::span<T const>{at(begin), count};
  }
  T const& operator[](Position position) const { return *at(position); }

  /// Values appended, with those that fill blocks up.
  std::size_t size() const { return size_; }
  std::size_t bytes() const { return blocks_.size() * kBlock * sizeof(T); }

private:
  struct Block {
    alignas(T) std::byte bytes[kBlock * sizeof(T)];
  };
  T const* at(Position position) const {
    return reinterpret_cast<T const*>(blocks_[position / kBlock]->bytes) + position % kBlock;
  }

  std::vector<std::shared_ptr<Block>> blocks_;
  std::uint64_t size_ = 0;
};

} // namespace njia
