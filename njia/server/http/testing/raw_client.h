// A client that sends exactly the bytes it is told to, for tests of a server on this machine.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace njia::http::testing {

struct RawAnswer {
  int status = 0; ///< 0 when the connection closed without an answer
  std::map<std::string, std::string> headers = {};
  std::string body = {};
  bool whole = false; ///< as long as its framing promised
};

/// One connection. Every wait ends after ten seconds, as if the server had closed.
class RawClient {
public:
  /// `source` is an address of 127.0.0.0/8 in host order, for those who need more ports than one
  /// has.
  explicit RawClient(std::uint16_t port, std::uint32_t source = 0x7F000001);
  RawClient(RawClient&& other) noexcept;
  RawClient(RawClient const&) = delete;
  RawClient& operator=(RawClient const&) = delete;
  ~RawClient();

  bool is_connected() const { return fd_ >= 0; }
  int fd() const { return fd_; }
  /// False when the server does not take them all.
  bool send(std::string_view bytes) const;
  void finish_sending() const;
  /// Reads one answer: head, then a body by Content-Length, chunks, or to the end.
  RawAnswer read_answer(bool to_head = false);
  /// Bytes until `end` has come, with it; or until the server closes.
  std::string read_until(std::string_view end);
  /// Whether the server has closed or closes within the ten seconds, sending nothing before.
  bool is_closed();

private:
  bool read_more();

  int fd_ = -1;
  std::string buffer_ = {};
};

/// One request on a connection of its own.
RawAnswer ask(std::uint16_t port, std::string_view bytes);

} // namespace njia::http::testing
