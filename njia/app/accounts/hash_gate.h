// How many passwords are hashed at once: each hash takes 64 MiB and a tenth of a second, and a
// storm of sign-ins must slow nobody else. Whoever finds the queue full is told to come again; the
// queue itself waits on threads of its own, never on those that answer requests.
//
//   auto place = gate.admit();              // on any thread; never waits
//   pool.post([place = std::move(*place)] { place.run([&] { verdict = check.verify(…); }); });
#pragma once

#include "njia/app/accounts/limits.h"
#include "njia/base/result.h"

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <utility>

namespace njia::app {

/// May be used by several threads; outlives its places.
class HashGate {
public:
  explicit HashGate(std::size_t at_once = kHashesAtOnce, std::size_t waiting = kHashesWaiting)
      : at_once_{at_once}, capacity_{at_once + waiting} {}

  /// A place in the queue, given back when it ends.
  class Place {
  public:
    Place(Place&& other) noexcept : gate_{std::exchange(other.gate_, nullptr)} {}
    Place& operator=(Place&&) = delete;
    ~Place();

    /// Waits for its turn, then does the work on this thread.
    template <class Work> auto run(Work&& work) {
      auto const turn = Turn{*gate_};
      return std::forward<Work>(work)();
    }

  private:
    friend class HashGate;
    explicit Place(HashGate& gate) : gate_{&gate} {}

    HashGate* gate_;
  };

  /// Errors: `session.busy` (arg `retry_after` in seconds) when running and waiting ones fill it.
  Result<Place> admit();

private:
  class Turn {
  public:
    explicit Turn(HashGate& gate);
    ~Turn();
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;

  private:
    HashGate& gate_;
  };

  std::mutex mutex_;
  std::condition_variable freed_;
  std::size_t at_once_;
  std::size_t capacity_;
  std::size_t admitted_ = 0;
  std::size_t running_ = 0;
};

} // namespace njia::app
