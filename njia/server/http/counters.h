// The counters behind Stats: written by the threads of the sockets, read by anyone.
#pragma once

#include "njia/server/http/stats.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <string_view>

namespace njia::http {

class Counters {
public:
  std::atomic<std::uint64_t> connections_open{0};
  std::atomic<std::uint64_t> connections_accepted{0};
  std::atomic<std::uint64_t> bytes_in{0};
  std::atomic<std::uint64_t> bytes_out{0};

  void count_answer(int status) {
    answers_.at(static_cast<std::size_t>(status / 100)).fetch_add(1, std::memory_order_relaxed);
  }
  void count_latency(std::uint64_t microseconds) {
    auto const bucket =
        std::lower_bound(kLatencyBucketsUs.begin(), kLatencyBucketsUs.end(), microseconds) -
        kLatencyBucketsUs.begin();
    latency_.at(static_cast<std::size_t>(bucket)).fetch_add(1, std::memory_order_relaxed);
    latency_sum_us_.fetch_add(microseconds, std::memory_order_relaxed);
  }
  void count_refused(std::string_view key) {
    auto const guard = std::lock_guard{lock_};
    ++refused_[std::string{key}];
  }
  Stats read() const {
    auto stats = Stats{.connections_open = connections_open,
                       .connections_accepted = connections_accepted,
                       .bytes_in = bytes_in,
                       .bytes_out = bytes_out,
                       .latency_sum_us = latency_sum_us_};
    std::copy(answers_.begin(), answers_.end(), stats.answers.begin());
    std::copy(latency_.begin(), latency_.end(), stats.latency.begin());
    auto const guard = std::lock_guard{lock_};
    stats.refused = refused_;
    return stats;
  }

private:
  std::array<std::atomic<std::uint64_t>, 6> answers_ = {};
  std::array<std::atomic<std::uint64_t>, kLatencyBucketsUs.size() + 1> latency_ = {};
  std::atomic<std::uint64_t> latency_sum_us_{0};
  mutable std::mutex lock_ = {};
  std::map<std::string, std::uint64_t> refused_ = {};
};

} // namespace njia::http
