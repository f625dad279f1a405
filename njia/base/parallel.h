// Independent pieces of one work on the machine's cores.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <thread>
#include <vector>

namespace njia {

/// At least 1.
inline std::size_t core_count() {
  return std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

/// Calls work(i) once for each i in [0, count), on as many threads as the machine has cores, this
/// one among them; returns when all are done. Pieces must not touch what others write. The first
/// exception, in the order of threads, is thrown on; the others' pieces are still worked through.
/// A thread takes `at_once` neighbours at a time: more than one where a piece is little work.
template <class Work>
void for_each_in_parallel(std::size_t count, Work const& work, std::size_t at_once = 1) {
  auto next = std::atomic<std::size_t>{0};
  auto const take_pieces = [&] {
    for (auto first = next.fetch_add(at_once); first < count; first = next.fetch_add(at_once)) {
      for (auto i = first; i < std::min(count, first + at_once); ++i) {
        work(i);
      }
    }
  };
  auto const cores = core_count();
  auto helpers = std::vector<std::future<void>>{};
  for (auto i = std::size_t{1}; i < std::min(cores, (count + at_once - 1) / at_once); ++i) {
    helpers.push_back(std::async(std::launch::async, take_pieces));
  }
  take_pieces();
  for (auto& helper : helpers) {
    helper.get();
  }
}

} // namespace njia
