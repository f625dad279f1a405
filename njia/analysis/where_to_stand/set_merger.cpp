#include "njia/analysis/where_to_stand/set_merger.h"

#include "njia/base/check.h"

#include <algorithm>

namespace njia::analysis::cover {
namespace {

std::uint64_t hash_of(std::span<std::uint32_t const> set) {
  auto hash = std::uint64_t{set.size()};
  for (auto const member : set) {
    hash = (hash ^ member) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32U;
  }
  return hash;
}

} // namespace

void SetMerger::add(std::span<std::uint32_t const> set, std::uint64_t weight, std::uint64_t price) {
  auto const hash = hash_of(set);
  auto const mask = slots_.size() - 1;
  auto slot = static_cast<std::size_t>(hash) & mask;
  while (slots_[slot] != kEmpty) {
    auto const number = slots_[slot];
    if (hashes_[number] == hash && equals(number, set)) {
      into_.weights[number] += weight;
      into_.prices[number] += price;
      return;
    }
    slot = (slot + 1) & mask;
  }
  NJIA_CHECK(hashes_.size() < kEmpty, "fewer sets than 2^32 fit into memory");
  slots_[slot] = static_cast<std::uint32_t>(hashes_.size());
  hashes_.push_back(hash);
  into_.members.insert(into_.members.end(), set.begin(), set.end());
  into_.begins.push_back(into_.members.size());
  into_.weights.push_back(weight);
  into_.prices.push_back(price);
  if (hashes_.size() * 2 > slots_.size()) {
    grow();
  }
}

bool SetMerger::equals(std::uint32_t number, std::span<std::uint32_t const> set) const {
  auto const begin = into_.begins[number];
  return into_.begins[number + 1] - begin == set.size() &&
         std::equal(set.begin(), set.end(),
                    into_.members.begin() + static_cast<std::ptrdiff_t>(begin));
}

void SetMerger::grow() {
  slots_.assign(slots_.size() * 4, kEmpty);
  auto const mask = slots_.size() - 1;
  for (auto number = std::uint32_t{0}; number < hashes_.size(); ++number) {
    auto slot = static_cast<std::size_t>(hashes_[number]) & mask;
    while (slots_[slot] != kEmpty) {
      slot = (slot + 1) & mask;
    }
    slots_[slot] = number;
  }
}

} // namespace njia::analysis::cover
