// The threads that touch the store: several that read, one that writes, each with a store of its
// own, since a Store belongs to one thread and SQLite has one writer.
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
#include <thread>
#include <vector>

namespace njia::server {

/// What a thread has at hand.
struct Worker {
  Store& store;
  UuidSource& ids;
  app::Auditor* auditor = nullptr; ///< of the writer
};

using Task = std::function<void(Worker&)>;
using OpenStore = std::function<Result<std::unique_ptr<Store>>()>;

/// How many tasks may wait for the readers, and for the writer; beyond that the server is busy.
inline constexpr std::size_t kMaxWaiting = 2'000;

class Workers {
public:
  /// Opens all stores before it answers. Errors: those of opening.
  static Result<std::unique_ptr<Workers>> start(OpenStore const& open, std::size_t readers);
  ~Workers(); ///< finishes what waits

  /// False: too many wait already; the task is not taken. A task must not throw.
  [[nodiscard]] bool read(Task task) { return readers_.add(std::move(task)); }
  [[nodiscard]] bool write(Task task) { return writer_.add(std::move(task)); }

  Workers(Workers const&) = delete;
  Workers& operator=(Workers const&) = delete;

private:
  class Queue {
  public:
    bool add(Task task);
    /// Nothing: the queue is closed and empty.
    std::optional<Task> next();
    void close();

  private:
    std::mutex mutex_;
    std::condition_variable filled_;
    std::deque<Task> tasks_;
    bool is_closed_ = false;
  };

  Workers() = default;
  static void serve(Queue& queue, Worker worker);

  crypto::SystemRandom random_;
  std::vector<std::unique_ptr<Store>> stores_; ///< the last one writes
  std::unique_ptr<app::Auditor> auditor_;
  std::vector<std::unique_ptr<SystemUuids>> ids_;
  Queue readers_;
  Queue writer_;
  std::vector<std::thread> threads_;
};

} // namespace njia::server
