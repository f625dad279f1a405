// Server-sent events (HTML standard, section 9.2): what the application keeps in hand to send to
// one listening client. A client that reads too slowly is dropped rather than let memory grow.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace njia::http {

struct EventStreamOptions {
  std::size_t queue_bytes = 262'144; ///< waiting for a slow reader; beyond it the stream is closed
  std::chrono::milliseconds heartbeat{15'000}; ///< a comment is sent after so much silence
};

/// A handle on one stream; copies share it. Safe to use from any thread.
class EventStream {
public:
  explicit EventStream(EventStreamOptions options = {});

  /// Queues one event; `event` and `id` may be empty and must hold no line break (a broken
  /// invariant). False, and nothing is sent, when the stream is closed; a queue that would grow
  /// beyond its limit closes it.
  bool send(std::string_view event, std::string_view id, std::string_view data);
  /// Ends the stream after what is queued. The client will connect again by itself unless the
  /// application answers that with 204.
  void close();
  /// Whether the client still listens, as far as is known.
  bool is_open() const;

  /// For the server: `wake` is called, from any thread, when there is something to take.
  void attach(std::function<void()> wake);
  void detach();
  std::string take();
  std::chrono::milliseconds heartbeat() const;

private:
  struct State;
  std::shared_ptr<State> state_;
};

/// One event as text. By hand: ("import", "7", "a\nb") gives
/// "event: import\nid: 7\ndata: a\ndata: b\n\n". CR LF and CR break lines too.
std::string format_event(std::string_view event, std::string_view id, std::string_view data);

} // namespace njia::http
