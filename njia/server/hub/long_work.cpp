#include "njia/server/hub/long_work.h"

#include "njia/store/failure.h"

namespace njia::server {

Result<std::unique_ptr<LongWork>> LongWork::start(OpenStore const& open, Workers& workers,
                                                  std::function<void(std::string_view)> log) {
  auto store = open();
  if (!store) {
    return store.error();
  }
  return std::unique_ptr<LongWork>{new LongWork{std::move(*store), workers, std::move(log)}};
}

LongWork::LongWork(std::unique_ptr<Store> store, Workers& workers,
                   std::function<void(std::string_view)> log)
    : store_{std::move(store)}, workers_{workers}, log_{std::move(log)}, thread_{
                                                                             [this] { serve(); }} {}

LongWork::~LongWork() {
  {
    auto const lock = std::lock_guard{mutex_};
    is_closed_ = true;
    unfinished_ -= waiting_.size();
    waiting_.clear();
    changed_.notify_all();
  }
  thread_.join();
  wait(); // for what the writer still keeps
}

std::optional<LongWork::Outcome> LongWork::submit(Order order) {
  auto const lock = std::lock_guard{mutex_};
  auto const known = known_.find(order.id);
  if (known != known_.end() && known->second.state != State::failed) {
    return known->second;
  }
  if (waiting_.size() >= kMaxLongWork) {
    return std::nullopt;
  }
  if (known == known_.end()) {
    order_.push_back(order.id);
    if (order_.size() > kMaxLongWorkKnown) {
      known_.erase(order_.front());
      order_.pop_front();
    }
  }
  known_[order.id] = {};
  waiting_.push_back(std::move(order));
  ++unfinished_;
  changed_.notify_all();
  return Outcome{};
}

std::optional<LongWork::Outcome> LongWork::find(Uuid const& id) const {
  auto const lock = std::lock_guard{mutex_};
  auto const known = known_.find(id);
  return known == known_.end() ? std::nullopt : std::optional{known->second};
}

void LongWork::wait() const {
  auto lock = std::unique_lock{mutex_};
  changed_.wait(lock, [this] { return unfinished_ == 0; });
}

void LongWork::serve() {
  while (true) {
    auto lock = std::unique_lock{mutex_};
    changed_.wait(lock, [this] { return is_closed_ || !waiting_.empty(); });
    if (waiting_.empty()) {
      return;
    }
    auto const order = std::move(waiting_.front());
    waiting_.pop_front();
    known_[order.id].state = State::running;
    lock.unlock();
    auto made = make(order);
    if (made) {
      keep(order, std::move(*made));
    } else {
      end(order.id, made.error());
    }
  }
}

/// The boundary of this thread: what a failing machine or a bug throws ends here.
template <class Act> Result<Done> LongWork::guarded(Act&& act) const {
  auto const log = [this](std::string_view what) {
    if (log_) {
      log_(what);
    }
  };
  try {
    return act();
  } catch (StoreFailure const& failure) {
    log(failure.error().key);
    return failure.error();
  } catch (std::exception const& bug) {
    log(bug.what());
    return Error{.key = "http.failed", .where = ""};
  }
}

Result<LongWork::Keep> LongWork::make(Order const& order) const {
  auto made = std::optional<Keep>{};
  auto const done = guarded([&]() -> Result<Done> {
    auto result = order.make(*store_);
    if (!result) {
      return result.error();
    }
    made = std::move(*result);
    return Done{};
  });
  return done ? Result{std::move(*made)} : Result<Keep>{done.error()};
}

void LongWork::keep(Order const& order, Keep keep) {
  auto const is_taken = workers_.add(
      Lane::write, [this, id = order.id, note = order.note, keep = std::move(keep)](Worker& w) {
        end(id, guarded([&] {
              auto const scope = app::AuditScope{*w.auditor, note};
              return keep(w);
            }));
      });
  if (!is_taken) {
    end(order.id, Error{.key = "http.busy", .where = ""});
  }
}

void LongWork::end(Uuid const& id, Result<Done> const& done) {
  auto const lock = std::lock_guard{mutex_};
  if (auto const known = known_.find(id); known != known_.end()) {
    known->second.state = done ? State::done : State::failed;
    known->second.problem = done ? std::nullopt : std::optional{done.error()};
  }
  --unfinished_;
  changed_.notify_all();
}

} // namespace njia::server
