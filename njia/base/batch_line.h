// A second thread for the second half of a work that takes things one after the other.
#pragma once

#include <cstddef>
#include <functional>
#include <future>
#include <utility>
#include <vector>

namespace njia {

/// Hands items over in order, a batch at a time, so that the next are made while take() works on
/// the last. What take() throws is thrown on by a later add() or wait(). Others may touch what
/// take() works on only between wait() and the next add().
template <class Item> class BatchLine {
public:
  using Take = std::function<void(Item&&)>;
  explicit BatchLine(Take take, std::size_t batch = 256) : take_{std::move(take)}, size_{batch} {}

  void add(Item&& item) {
    batch_.push_back(std::move(item));
    if (batch_.size() >= size_) {
      start();
    }
  }

  /// Returns when all items are taken.
  void wait() {
    start();
    finish();
  }

private:
  void start() {
    finish();
    if (batch_.empty()) {
      return;
    }
    running_ = std::async(std::launch::async, [this, batch = std::exchange(batch_, {})]() mutable {
      for (auto& item : batch) {
        take_(std::move(item));
      }
    });
  }

  void finish() {
    if (running_.valid()) {
      running_.get();
    }
  }

  Take take_;
  std::size_t size_;
  std::vector<Item> batch_;
  std::future<void> running_; ///< last: it ends before what it works on
};

} // namespace njia
