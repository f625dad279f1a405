#include "njia/server/http/event_stream.h"

#include "njia/base/check.h"

#include <mutex>
#include <utility>

namespace njia::http {

struct EventStream::State {
  explicit State(EventStreamOptions given) : options{given} {}

  EventStreamOptions const options;
  mutable std::mutex lock = {};
  std::string queue = {};
  bool open = true;
  std::function<void()> wake = {};

  /// Called with the lock held: the one who wakes must not be detached meanwhile.
  void call_wake() const {
    if (wake) {
      wake();
    }
  }
};

EventStream::EventStream(EventStreamOptions options) : state_{std::make_shared<State>(options)} {}

bool EventStream::send(std::string_view event, std::string_view id, std::string_view data) {
  auto const text = format_event(event, id, data);
  auto const guard = std::lock_guard{state_->lock};
  if (!state_->open) {
    return false;
  }
  if (state_->queue.size() + text.size() > state_->options.queue_bytes) {
    state_->open = false;
    state_->queue = {};
  } else {
    state_->queue += text;
  }
  state_->call_wake();
  return state_->open;
}

void EventStream::close() {
  auto const guard = std::lock_guard{state_->lock};
  state_->open = false;
  state_->call_wake();
}

bool EventStream::is_open() const {
  auto const guard = std::lock_guard{state_->lock};
  return state_->open;
}

void EventStream::attach(std::function<void()> wake) {
  auto const guard = std::lock_guard{state_->lock};
  state_->wake = std::move(wake);
}

void EventStream::detach() {
  auto const guard = std::lock_guard{state_->lock};
  state_->wake = {};
  state_->open = false;
  state_->queue = {};
}

std::string EventStream::take() {
  auto const guard = std::lock_guard{state_->lock};
  return std::exchange(state_->queue, {});
}

std::chrono::milliseconds EventStream::heartbeat() const { return state_->options.heartbeat; }

std::string format_event(std::string_view event, std::string_view id, std::string_view data) {
  NJIA_CHECK(event.find_first_of("\r\n") == std::string_view::npos &&
                 id.find_first_of(std::string_view{"\r\n\0", 3}) == std::string_view::npos,
             "an event's name and id are one line each");
  auto text = std::string{};
  if (!event.empty()) {
    text.append("event: ").append(event).append("\n");
  }
  if (!id.empty()) {
    text.append("id: ").append(id).append("\n");
  }
  for (auto more = true; more;) {
    auto const end = data.find_first_of("\r\n");
    more = end != std::string_view::npos;
    text.append("data: ").append(data.substr(0, end)).append("\n");
    if (more) {
      data.remove_prefix(data.compare(end, 2, "\r\n") == 0 ? end + 2 : end + 1);
    }
  }
  return text += "\n";
}

} // namespace njia::http
