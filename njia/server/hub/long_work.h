// Work that takes seconds, on one thread with a store of its own, so that neither readers nor the
// writer wait for it: it is made there, and kept by the writer in one short task. In memory: what
// was not kept when the hub stops has to be asked for again.
#pragma once

#include "njia/server/hub/workers.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace njia::server {

/// Pieces of work that may wait.
inline constexpr std::size_t kMaxLongWork = 20;
/// Outcomes that are remembered.
inline constexpr std::size_t kMaxLongWorkKnown = 200;

class LongWork {
public:
  /// Short, on the thread that writes, with the order's line in the audit log.
  using Keep = std::function<Result<Done>(Worker&)>;
  /// Long, on the thread of its own.
  using Make = std::function<Result<Keep>(Store const&)>;

  struct Order {
    Uuid id; ///< that of the record which it makes
    app::AuditNote note;
    Make make;
  };
  enum class State : std::uint8_t { queued, running, done, failed };
  struct Outcome {
    State state = State::queued;
    std::optional<Error> problem = {};
  };

  /// Keeps a reference to the workers, which must outlive it. Errors: those of opening a store.
  static Result<std::unique_ptr<LongWork>> start(OpenStore const& open, Workers& workers,
                                                 std::function<void(std::string_view)> log = {});
  ~LongWork(); ///< finishes what is running, drops what waits

  /// What became of it so far: one that is queued or running already, or is done, is not begun
  /// again. Nothing: too many wait.
  std::optional<Outcome> submit(Order order);
  /// Nothing: not known (any more).
  std::optional<Outcome> find(Uuid const& id) const;
  /// Returns when nothing waits or runs.
  void wait() const;

  LongWork(LongWork const&) = delete;
  LongWork& operator=(LongWork const&) = delete;

private:
  LongWork(std::unique_ptr<Store> store, Workers& workers,
           std::function<void(std::string_view)> log);
  void serve();
  Result<Keep> make(Order const& order) const;
  void keep(Order const& order, Keep keep);
  void end(Uuid const& id, Result<Done> const& done);
  template <class Act> Result<Done> guarded(Act&& act) const;

  std::unique_ptr<Store> store_;
  Workers& workers_;
  std::function<void(std::string_view)> log_;

  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  std::deque<Order> waiting_;
  std::map<Uuid, Outcome> known_;
  std::deque<Uuid> order_; ///< of known_, oldest first
  std::size_t unfinished_ = 0;
  bool is_closed_ = false;
  std::thread thread_; ///< last: begins when all else is there
};

} // namespace njia::server
