// Hands drafts to a second thread, so that the next rows are read and understood while the store
// writes the last.
#pragma once

#include "njia/app/import/draft.h"

#include <algorithm>
#include <functional>
#include <future>
#include <utility>
#include <vector>

namespace njia::importing {

/// Takes drafts in order, a batch at a time. What take() throws is thrown on by a later call of
/// add() or wait(). Only between wait() and the next add() may others touch what take() works on.
class DraftLine {
public:
  using Take = std::function<void(Draft&&)>;
  explicit DraftLine(Take take) : take_{std::move(take)} {}

  void add(Draft&& draft) {
    batch_.push_back(std::move(draft));
    if (batch_.size() == kBatch) {
      start();
    }
  }

  /// Returns when all drafts are taken.
  void wait() {
    start();
    finish();
  }

private:
  static constexpr std::size_t kBatch = 256;

  void start() {
    finish();
    if (batch_.empty()) {
      return;
    }
    running_ = std::async(std::launch::async, [this, batch = std::exchange(batch_, {})]() mutable {
      std::for_each(batch.begin(), batch.end(), [this](Draft& draft) { take_(std::move(draft)); });
    });
  }

  void finish() {
    if (running_.valid()) {
      running_.get();
    }
  }

  Take take_;
  std::vector<Draft> batch_;
  std::future<void> running_; ///< last: it ends before what it works on
};

} // namespace njia::importing
