#include "njia/app/accounts/hash_gate.h"

namespace njia::app {

HashGate::Place::~Place() {
  if (gate_ != nullptr) {
    auto const lock = std::lock_guard{gate_->mutex_};
    --gate_->admitted_;
  }
}

Result<HashGate::Place> HashGate::admit() {
  auto const lock = std::lock_guard{mutex_};
  if (admitted_ == capacity_) {
    // A full queue of 18 is worked off in about this time.
    return Error{.key = "session.busy", .where = "", .args = {{"retry_after", "2"}}};
  }
  ++admitted_;
  return Place{*this};
}

HashGate::Turn::Turn(HashGate& gate) : gate_{gate} {
  auto lock = std::unique_lock{gate_.mutex_};
  gate_.freed_.wait(lock, [&] { return gate_.running_ < gate_.at_once_; });
  ++gate_.running_;
}

HashGate::Turn::~Turn() {
  {
    auto const lock = std::lock_guard{gate_.mutex_};
    --gate_.running_;
  }
  gate_.freed_.notify_one();
}

} // namespace njia::app
