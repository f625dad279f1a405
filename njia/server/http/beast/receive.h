// A part of beast_server.cpp, which alone includes it: how a connection waits, and
// takes a request out of what it reads.
#pragma once

#include "njia/server/http/beast/connection.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>

namespace njia::http {
namespace {

asio::awaitable<bool> Connection::wait(State what) {
  if (closing_) {
    co_return false;
  }
  auto ec = error_code{};
  co_await socket_.async_wait(what == State::wants_write ? asio::ip::tcp::socket::wait_write
                                                         : asio::ip::tcp::socket::wait_read,
                              asio::redirect_error(asio::use_awaitable, ec));
  co_return !ec && !timed_out_ && !closing_;
}

asio::awaitable<void> Connection::wait_signal(Clock::time_point until) {
  auto ec = error_code{};
  signal_.expires_at(until);
  co_await signal_.async_wait(asio::redirect_error(asio::use_awaitable, ec));
}

asio::awaitable<bool> Connection::handshake() {
  set_deadline(core_.options.header_deadline);
  while (true) {
    auto const step = transport_.handshake();
    if (step.state == State::done) {
      co_return true;
    }
    auto goes_on = step.state != State::closed;
    if (goes_on) {
      goes_on = co_await wait(step.state);
    }
    if (!goes_on) {
      core_.counters.count_refused("http.handshake");
      co_return false;
    }
  }
}

bool Connection::read_into_buffer() {
  auto const step = transport_.read(worker_.scratch);
  if (step.state == State::done) {
    buffer_.append(worker_.scratch.data(), step.bytes);
    core_.counters.bytes_in.fetch_add(step.bytes, std::memory_order_relaxed);
  }
  return step.state != State::closed;
}

void Connection::drop_from_buffer(std::size_t bytes) {
  if (bytes == buffer_.size()) {
    std::string{}.swap(buffer_);
  } else {
    buffer_.erase(0, bytes);
  }
}

/// Whether what follows the line of the last chunk, which ends here within the buffer, is short and
/// not folded. Beast has it whole by then, and would unfold it.
bool Connection::are_good_trailers(char const* line_end) const {
  auto const rest =
      std::string_view{buffer_}.substr(static_cast<std::size_t>(line_end - buffer_.data()));
  auto const trailers = rest.substr(0, rest.find("\r\n\r\n"));
  return trailers.size() <= kMaxTrailerBytes && trailers.find("\r\n ") == std::string_view::npos &&
         trailers.find("\r\n\t") == std::string_view::npos;
}

/// Waits until a whole head stands at the front of the buffer; false when the connection is over.
asio::awaitable<bool> Connection::await_head() {
  id_.clear();
  auto started = false;
  set_deadline(served_ == 0 ? core_.options.header_deadline : core_.options.idle_timeout);
  while (true) {
    if (!buffer_.empty()) {
      head_bytes_ = head_size(buffer_);
      if (head_bytes_ > 0) {
        co_return true;
      }
      if (auto const wrong = check_partial_head(buffer_)) {
        co_await refuse(wrong->key, nullptr);
        co_return false;
      }
      if (!started) {
        started = true;
        set_deadline(core_.options.header_deadline);
      }
    } else if (core_.draining) {
      co_return false;
    }
    idle_ = buffer_.empty();
    auto const readable = co_await wait(State::wants_read);
    idle_ = false;
    if (!readable || !read_into_buffer()) {
      if (timed_out_ && started) {
        co_await refuse("http.timeout", nullptr);
      }
      co_return false;
    }
  }
}

asio::awaitable<bool> Connection::serve() {
  auto const started = Clock::now();
  set_deadline(Clock::time_point::max());
  ++served_;
  id_ = worker_.random_id();
  auto checked = check_head(std::string_view{buffer_}.substr(0, head_bytes_));
  if (!checked) {
    co_await refuse(checked.error().key, nullptr);
    co_return false;
  }
  auto& head = checked->head;
  auto ec = error_code{};
  head.peer = socket_.remote_endpoint(ec).address().to_string();
  head.secure = transport_.is_secure();
  head.id = id_;
  auto wrong = std::string_view{busy_ ? "http.busy" : ""};
  auto plan = BodyPlan{};
  if (!busy_) {
    try {
      plan = core_.application.plan(head);
    } catch (std::exception const&) {
      wrong = "http.failed";
    }
  }
  if (wrong.empty() && checked->framing == Framing::length && checked->length > plan.max_bytes) {
    wrong = "http.body_too_large";
  }
  if (!wrong.empty()) {
    co_await refuse(wrong, &head);
    co_return false;
  }
  keep_alive_ = checked->keep_alive && served_ < core_.options.max_requests_per_connection;
  auto const streamed = co_await handle(*std::move(checked), plan);
  if (!streamed) {
    auto const took = Clock::now() - started;
    core_.counters.count_latency(static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::microseconds>(took).count()));
  }
  co_return keep_alive_ && !core_.draining.load();
}

/// Takes the body, asks the application, writes its answer. True after an event stream.
asio::awaitable<bool> Connection::handle(CheckedHead checked, BodyPlan plan) {
  auto request = Request{};
  auto const wrong = co_await take_body(checked, plan, request);
  if (!wrong.empty()) {
    if (wrong != "closed") {
      co_await refuse(wrong, &checked.head);
    }
    keep_alive_ = false;
    co_return false;
  }
  auto const exchange =
      std::make_shared<Exchange>(core_, *this, socket_.native_handle(), answer_facts(checked), id_);
  auto const detaches = Detaches{*exchange};
  request.head = std::move(checked.head);
  try {
    auto reply = Reply{exchange};
    core_.application.handle(std::move(request), std::move(reply));
  } catch (std::exception const&) {
    // The reply has gone out of scope with the exception, and so has answered by itself.
  }
  while (!exchange->is_answered_or_waits()) {
    if (closing_) {
      keep_alive_ = false;
      co_return false;
    }
    co_await wait_signal(Clock::time_point::max());
  }
  auto answer = exchange->take();
  auto const streams = std::holds_alternative<EventStream>(answer.body);
  auto const written = co_await write_answer(answer);
  keep_alive_ = keep_alive_ && written;
  co_return streams;
}

/// "" when the body is whole, "closed" when the client left, otherwise an error key.
asio::awaitable<std::string_view> Connection::take_body(CheckedHead const& checked, BodyPlan plan,
                                                        Request& request) {
  if (plan.to_file) {
    auto file = make_temporary_file(core_.options.temporary_folder);
    if (!file) {
      co_return file.error().key == "http.temporary_folder" ? "http.disk_full" : "http.failed";
    }
    request.file = *std::move(file);
  }
  if (checked.framing == Framing::none) {
    drop_from_buffer(head_bytes_);
    co_return "";
  }
  if (checked.expects_continue && buffer_.size() == head_bytes_) {
    auto const told = co_await write_all("HTTP/1.1 100 Continue\r\n\r\n", "");
    if (!told) {
      co_return "closed";
    }
  }
  auto sink = BodySink{plan.max_bytes, &request.body, request.file ? &*request.file : nullptr};
  co_return co_await feed_body(checked, plan, sink);
}

/// Beast takes the body out of its framing. It reads the head again for that, and must come to the
/// same framing as check_head did.
asio::awaitable<std::string_view> Connection::feed_body(CheckedHead const& checked, BodyPlan plan,
                                                        BodySink& sink) {
  auto parser = beast::http::request_parser<SinkBody>{};
  parser.header_limit(static_cast<std::uint32_t>(kMaxHeadBytes + kMaxTrailerBytes));
  parser.body_limit(boost::none);
  parser.get().body() = &sink;
  auto on_chunk = [&sink, this](std::uint64_t size, beast::string_view extension, error_code& ec) {
    // White space before the semicolon is bad by the RFC's own word.
    if (extension.size() > kMaxChunkExtension || (!extension.empty() && extension.front() != ';') ||
        (size == 0 && !are_good_trailers(extension.data() + extension.size()))) {
      sink.fail("http.chunk");
      ec = beast::http::error::bad_chunk_extension;
    } else if (size > sink.room()) {
      sink.fail("http.body_too_large");
      ec = beast::http::error::body_limit;
    }
  };
  parser.on_chunk_header(on_chunk);
  auto ec = error_code{};
  auto const skipped = std::size_t{buffer_.starts_with("\r\n") ? 2U : 0U};
  parser.put(asio::buffer(buffer_.data() + skipped, head_bytes_ - skipped), ec);
  auto const length = parser.content_length();
  if (ec || !parser.is_header_done() || parser.chunked() != (checked.framing == Framing::chunked) ||
      (checked.framing == Framing::length && (!length || *length != checked.length))) {
    co_return "http.malformed";
  }
  drop_from_buffer(head_bytes_);
  parser.eager(true);
  auto const started = Clock::now();
  auto received = std::uint64_t{buffer_.size()};
  while (true) {
    if (!buffer_.empty()) {
      auto const used = parser.put(asio::buffer(buffer_), ec);
      drop_from_buffer(used);
      if (ec && ec != beast::http::error::need_more) {
        co_return sink.problem().empty() ? "http.chunk" : sink.problem();
      }
    }
    if (parser.is_done()) {
      co_return "";
    }
    // What Beast leaves is an unfinished line of the framing.
    if (buffer_.size() > kMaxTrailerBytes) {
      co_return "http.chunk";
    }
    auto const earned = milliseconds{received * 1'000 / core_.options.body_bytes_per_second};
    set_deadline(started + std::min(plan.deadline, core_.options.body_grace + earned));
    auto const before = buffer_.size();
    auto const readable = co_await wait(State::wants_read);
    if (!readable || !read_into_buffer()) {
      co_return timed_out_ ? "http.timeout" : "closed";
    }
    received += buffer_.size() - before;
  }
}

} // namespace
} // namespace njia::http
