#include "njia/analysis/multiple_systems/replicate.h"

#include <boost/random/binomial_distribution.hpp>

#include <numeric>

namespace njia::analysis {

std::uint64_t ReplicateBits::mix(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9;
  bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EB;
  return bits ^ (bits >> 31U);
}

std::vector<CapturePattern> resample(std::span<CapturePattern const> patterns,
                                     ReplicateBits& bits) {
  auto weight = std::accumulate(
      patterns.begin(), patterns.end(), std::uint64_t{0},
      [](std::uint64_t sum, CapturePattern const& pattern) { return sum + pattern.people; });
  auto people = weight;
  auto out = std::vector<CapturePattern>{};
  for (auto const& pattern : patterns) {
    auto drawn = people;
    if (pattern.people < weight && people > 0) {
      auto const share = static_cast<double>(pattern.people) / static_cast<double>(weight);
      auto binomial = boost::random::binomial_distribution<std::int64_t, double>{
          static_cast<std::int64_t>(people), share};
      drawn = static_cast<std::uint64_t>(binomial(bits));
    }
    out.push_back({.lists = pattern.lists, .people = drawn});
    people -= drawn;
    weight -= pattern.people;
  }
  return out;
}

} // namespace njia::analysis
