// What a server has done so far, for metrics. Counters only grow, except connections_open.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace njia::http {

/// Upper ends of the buckets of Stats::latency, in microseconds; one more bucket has no end.
inline constexpr std::array<std::uint64_t, 13> kLatencyBucketsUs{
    250,    500,     1'000,   2'500,   5'000,     10'000,   25'000,
    50'000, 100'000, 250'000, 500'000, 1'000'000, 5'000'000};

struct Stats {
  std::uint64_t connections_open = 0;
  std::uint64_t connections_accepted = 0;
  std::array<std::uint64_t, 6> answers = {}; ///< by the first digit of the status
  std::uint64_t bytes_in = 0;
  std::uint64_t bytes_out = 0;
  std::map<std::string, std::uint64_t> refused =
      {}; ///< by error key; also http.handshake and http.accept
  /// From the whole head to the last byte of the answer; event streams are left out.
  std::array<std::uint64_t, kLatencyBucketsUs.size() + 1> latency = {};
  std::uint64_t latency_sum_us = 0;
};

} // namespace njia::http
