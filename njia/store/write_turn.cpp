#include "njia/store/write_turn.h"

#include "njia/store/failure.h"

#include <algorithm>

namespace njia {

void WriteTurn::take() {
  auto lock = std::unique_lock{mutex_};
  auto const mine = next_++;
  waiting_.push_back(mine);
  if (changed_.wait_for(lock, patience_, [&] { return waiting_.front() == mine; })) {
    return;
  }
  waiting_.erase(std::find(waiting_.begin(), waiting_.end(), mine));
  throw StoreBusy{{.key = "store.busy", .where = ""}};
}

void WriteTurn::give_back() {
  auto const lock = std::lock_guard{mutex_};
  waiting_.pop_front();
  changed_.notify_all();
}

std::size_t WriteTurn::waiting() const {
  auto const lock = std::lock_guard{mutex_};
  return waiting_.empty() ? 0 : waiting_.size() - 1;
}

WriteTurn::Held::Held(WriteTurn* turn) : turn_{turn} {
  if (turn_ != nullptr) {
    turn_->take();
  }
}

void WriteTurn::Held::give_back() {
  if (turn_ != nullptr) {
    turn_->give_back();
    turn_ = nullptr;
  }
}

} // namespace njia
