// Whose turn it is to write, among the stores of one process: first come, first served, so that a
// long work in many transactions lets each waiting one in between. SQLite's own waiting knows no
// order, and looks only now and then.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>

namespace njia {

class WriteTurn {
public:
  /// @param patience  how long one waits before StoreBusy
  explicit WriteTurn(std::chrono::milliseconds patience = std::chrono::seconds{5})
      : patience_{patience} {}

  /// One turn, held until it is given back or ends; by whatever thread.
  class Held {
  public:
    /// Waits for it; null: everybody may. Throws StoreBusy.
    explicit Held(WriteTurn* turn);
    ~Held() { give_back(); }
    Held(Held const&) = delete;
    Held& operator=(Held const&) = delete;
    void give_back();

  private:
    WriteTurn* turn_;
  };

  /// How many wait behind the one who has it.
  std::size_t waiting() const;

private:
  void take();
  void give_back();

  std::chrono::milliseconds patience_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::uint64_t> waiting_; ///< the first holds the turn
  std::uint64_t next_ = 0;
};

} // namespace njia
