// A part of beast_server.cpp, which alone includes it: how a connection writes answers,
// and its whole life.
#pragma once

#include "njia/server/http/beast/receive.h"

#include <fmt/format.h>
#include <sys/socket.h>

namespace njia::http {
namespace {

asio::awaitable<bool> Connection::write_all(std::string_view first, std::string_view second) {
  set_deadline(core_.options.write_deadline);
  auto written = std::size_t{0};
  while (!first.empty() || !second.empty()) {
    auto const step = transport_.write(first, second);
    if (step.state == State::done) {
      core_.counters.bytes_out.fetch_add(step.bytes, std::memory_order_relaxed);
      auto const of_first = std::min(step.bytes, first.size());
      first.remove_prefix(of_first);
      second.remove_prefix(step.bytes - of_first);
      written += step.bytes;
      if (written >= kBlockBytes) {
        written = 0;
        set_deadline(core_.options.write_deadline);
      }
    } else {
      auto goes_on = step.state != State::closed;
      if (goes_on) {
        goes_on = co_await wait(step.state);
      }
      if (!goes_on) {
        co_return false;
      }
    }
  }
  set_deadline(Clock::time_point::max());
  co_return true;
}

asio::awaitable<bool> Connection::write_file(std::string_view head, FileBody const& file) {
  auto good = co_await write_all(head, "");
  for (auto sent = std::uint64_t{0}; good && sent < file.size;) {
    auto const wanted = std::min<std::uint64_t>(kBlockBytes, file.size - sent);
    auto const block = file.file->read(file.offset + sent, static_cast<std::size_t>(wanted));
    // A file that became shorter cannot be made whole: only closing tells the client.
    if (block.empty()) {
      co_return false;
    }
    good = co_await write_all(block, "");
    sent += block.size();
  }
  co_return good;
}

void Connection::watch_for_hangup() {
  socket_.async_wait(asio::ip::tcp::socket::wait_read,
                     [weak = weak_from_this()](error_code const& /*ec*/) {
                       // A listener has nothing more to say: whatever comes ends the stream.
                       if (auto const self = weak.lock()) {
                         self->hung_up_ = true;
                         self->signal_.cancel();
                       }
                     });
}

asio::awaitable<bool> Connection::write_stream(std::string_view head, EventStream stream,
                                               bool chunked) {
  keep_alive_ = false;
  stream_ = &stream;
  auto const detaches = Detaches{stream};
  stream.attach([this] { post_wake(); });
  auto good = co_await write_all(head, "");
  watch_for_hangup();
  while (good && !closing_ && !hung_up_) {
    auto const open = stream.is_open() && !core_.draining;
    auto text = stream.take();
    if (text.empty() && !open) {
      if (chunked) {
        good = co_await write_all("0\r\n\r\n", "");
      }
      break;
    }
    if (text.empty()) {
      auto const next_beat = Clock::now() + stream.heartbeat();
      co_await wait_signal(next_beat);
      if (Clock::now() < next_beat) {
        continue;
      }
      text = ":\n\n";
    }
    if (chunked) {
      text = fmt::format("{:x}\r\n{}\r\n", text.size(), text);
    }
    good = co_await write_all(text, "");
  }
  stream_ = nullptr;
  co_return good;
}

asio::awaitable<bool> Connection::write_answer(Answer& answer) {
  auto const stream = std::get_if<EventStream>(&answer.body);
  keep_alive_ = keep_alive_ && !core_.draining && stream == nullptr;
  auto& head = answer.head;
  head += worker_.date_line();
  head += keep_alive_ ? "\r\n" : "connection: close\r\n\r\n";
  core_.counters.count_answer(answer.status);
  if (stream != nullptr) {
    co_return co_await write_stream(head, *stream, answer.chunked);
  }
  if (auto const* const file = std::get_if<FileBody>(&answer.body)) {
    co_return co_await write_file(head, *file);
  }
  auto body = std::string_view{};
  if (auto const* const text = std::get_if<std::string>(&answer.body)) {
    body = *text;
  } else if (auto const* const part = std::get_if<SharedPart>(&answer.body)) {
    body = std::string_view{*part->bytes}.substr(part->offset, part->size);
  }
  co_return co_await write_all(head, body);
}

asio::awaitable<void> Connection::refuse(std::string_view key, RequestHead const* head) {
  core_.counters.count_refused(key);
  core_.log(key, id_);
  keep_alive_ = false;
  must_linger_ = true;
  auto const facts = AnswerFacts{.method = head == nullptr ? Method::get : head->method};
  auto const again = [this](std::string_view other) { return core_.problem(other, nullptr); };
  auto answer = prepare_answer(facts, core_.problem(key, head), again);
  co_await write_answer(answer);
}

/// Lets a client that is still sending read its answer: closing at once would make its system throw
/// the answer away (RFC 9112 section 9.6).
asio::awaitable<void> Connection::linger() {
  transport_.finish();
  set_deadline(core_.options.linger);
  for (auto taken = std::size_t{0}; taken < kLingerBytes;) {
    // Below TLS: what comes now is not looked at.
    auto const got =
        ::recv(socket_.native_handle(), worker_.scratch.data(), kBlockBytes, MSG_DONTWAIT);
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) {
      break;
    }
    if (got > 0) {
      taken += static_cast<std::size_t>(got);
    } else {
      auto const readable = co_await wait(State::wants_read);
      if (!readable) {
        break;
      }
    }
  }
}

asio::awaitable<void> Connection::run() {
  auto const self = shared_from_this();
  try {
    auto goes_on = true;
    if (transport_.is_secure()) {
      goes_on = co_await handshake();
    }
    auto const met = goes_on;
    while (goes_on) {
      goes_on = co_await await_head();
      if (goes_on) {
        goes_on = co_await serve();
      }
    }
    if (met) {
      if (must_linger_ && !closing_) {
        co_await linger();
      } else {
        transport_.finish();
      }
    }
  } catch (std::exception const&) {
    core_.counters.count_refused("http.failed");
    core_.log("http.failed", id_);
  }
}

} // namespace
} // namespace njia::http
