#include "njia/server/hub/workers.h"

namespace njia::server {

bool Workers::Queue::add(Task task) {
  auto const lock = std::lock_guard{mutex_};
  if (is_closed_ || tasks_.size() >= capacity_) {
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

bool Workers::add(Lane lane, Task task) {
  auto& queue = lane == Lane::read ? readers_ : lane == Lane::write ? writer_ : slow_;
  return queue.add(std::move(task));
}

Result<Done> Workers::open_thread(OpenStore const& open, Queue& queue, bool writes) {
  auto store = open();
  if (!store) {
    return store.error();
  }
  stores_.push_back(std::move(*store));
  ids_.push_back(std::make_unique<SystemUuids>());
  auto worker = Worker{.store = *stores_.back(), .ids = *ids_.back()};
  if (writes) {
    auditors_.push_back(std::make_unique<app::Auditor>(*stores_.back(), random_));
    worker.auditor = auditors_.back().get();
  }
  threads_.emplace_back(&Workers::serve, std::ref(queue), worker);
  return Done{};
}

Result<std::unique_ptr<Workers>> Workers::start(OpenStore const& open, std::size_t readers) {
  NJIA_CHECK(readers > 0, "somebody must read");
  auto workers = std::unique_ptr<Workers>{new Workers};
  auto lanes = std::vector<std::pair<Queue*, bool>>(readers, {&workers->readers_, false});
  lanes.emplace_back(&workers->writer_, true);
  lanes.insert(lanes.end(), kSlowThreads, {&workers->slow_, true});
  for (auto const& [queue, writes] : lanes) {
    if (auto const opened = workers->open_thread(open, *queue, writes); !opened) {
      return opened.error();
    }
  }
  return workers;
}

Workers::~Workers() {
  for (auto* queue : {&readers_, &writer_, &slow_}) {
    queue->close();
  }
  for (auto& thread : threads_) {
    thread.join();
  }
}

} // namespace njia::server
