#include "njia/server/hub/workers.h"

namespace njia::server {

bool Workers::Queue::add(Task task) {
  auto const lock = std::lock_guard{mutex_};
  if (is_closed_ || tasks_.size() >= kMaxWaiting) {
    return false;
  }
  tasks_.push_back(std::move(task));
  filled_.notify_one();
  return true;
}

std::optional<Task> Workers::Queue::next() {
  auto lock = std::unique_lock{mutex_};
  filled_.wait(lock, [this] { return is_closed_ || !tasks_.empty(); });
  if (tasks_.empty()) {
    return std::nullopt;
  }
  auto task = std::move(tasks_.front());
  tasks_.pop_front();
  return task;
}

void Workers::Queue::close() {
  auto const lock = std::lock_guard{mutex_};
  is_closed_ = true;
  filled_.notify_all();
}

void Workers::serve(Queue& queue, Worker worker) {
  while (auto const task = queue.next()) {
    (*task)(worker);
  }
}

Result<std::unique_ptr<Workers>> Workers::start(OpenStore const& open, std::size_t readers) {
  NJIA_CHECK(readers > 0, "somebody must read");
  auto workers = std::unique_ptr<Workers>{new Workers};
  for (auto i = std::size_t{0}; i <= readers; ++i) {
    auto store = open();
    if (!store) {
      return store.error();
    }
    workers->stores_.push_back(std::move(*store));
    workers->ids_.push_back(std::make_unique<SystemUuids>());
  }
  workers->auditor_ = std::make_unique<app::Auditor>(*workers->stores_.back(), workers->random_);
  for (auto i = std::size_t{0}; i <= readers; ++i) {
    auto const writes = i == readers;
    workers->threads_.emplace_back(&Workers::serve,
                                   std::ref(writes ? workers->writer_ : workers->readers_),
                                   Worker{.store = *workers->stores_[i],
                                          .ids = *workers->ids_[i],
                                          .auditor = writes ? workers->auditor_.get() : nullptr});
  }
  return workers;
}

Workers::~Workers() {
  readers_.close();
  writer_.close();
  for (auto& thread : threads_) {
    thread.join();
  }
}

} // namespace njia::server
