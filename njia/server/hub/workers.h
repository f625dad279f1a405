// The threads that touch the store: several that read, one that writes, two that hash passwords,
// each with a store of its own, since a Store belongs to one thread.
#pragma once

#include "njia/app/hub/auditor.h"
#include "njia/base/uuid.h"
#include "njia/store/store.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace njia::server {

/// Which threads do a piece of work: many read; one writes; a few do what takes a tenth of a second
/// and 64 MiB (hashing passwords), where a storm of sign-ins slows nobody else.
enum class Lane : std::uint8_t { read, write, slow };

/// What a thread has at hand.
struct Worker {
  Store& store;
  UuidSource& ids;
  app::Auditor* auditor = nullptr; ///< of threads that write
  /// Records that were met before: they are read in the place of absent ones (Call::find_journey).
  std::optional<JourneyId> some_journey = {};
  std::optional<BatchId> some_batch = {};
};

using Task = std::function<void(Worker&)>;
using OpenStore = std::function<Result<std::unique_ptr<Store>>()>;

/// How many tasks may wait for the readers, and for the writer; beyond that the hub is busy.
inline constexpr std::size_t kMaxWaiting = 2'000;
/// How many passwords are hashed at once, and how many may wait for it.
inline constexpr std::size_t kSlowThreads = 2;
inline constexpr std::size_t kMaxSlowWaiting = 16;

class Workers {
public:
  /// Opens all stores before it answers. Errors: those of opening.
  static Result<std::unique_ptr<Workers>> start(OpenStore const& open, std::size_t readers);
  ~Workers(); ///< finishes what waits

  /// False: too many wait already; the task is not taken. A task must not throw.
  [[nodiscard]] bool add(Lane lane, Task task);

  Workers(Workers const&) = delete;
  Workers& operator=(Workers const&) = delete;

private:
  class Queue {
  public:
    explicit Queue(std::size_t capacity) : capacity_{capacity} {}
    bool add(Task task);
    /// Nothing: the queue is closed and empty.
    std::optional<Task> next();
    void close();

  private:
    std::mutex mutex_;
    std::condition_variable filled_;
    std::deque<Task> tasks_;
    std::size_t capacity_;
    bool is_closed_ = false;
  };

  Workers() = default;
  Result<Done> open_thread(OpenStore const& open, Queue& queue, bool writes);
  static void serve(Queue& queue, Worker worker);

  crypto::SystemRandom random_;
  std::vector<std::unique_ptr<Store>> stores_; ///< one for each thread
  std::vector<std::unique_ptr<app::Auditor>> auditors_;
  std::vector<std::unique_ptr<SystemUuids>> ids_;
  Queue readers_{kMaxWaiting};
  Queue writer_{kMaxWaiting};
  Queue slow_{kMaxSlowWaiting};
  std::vector<std::thread> threads_;
};

} // namespace njia::server
