#include "njia/server/http/testing/raw_client.h"

#include "njia/base/text.h"

#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace njia::http::testing {

RawClient::RawClient(std::uint16_t port, std::uint32_t source)
    : fd_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
  auto address = sockaddr_in{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  auto const patience = timeval{.tv_sec = 10, .tv_usec = 0};
  ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
  ::setsockopt(fd_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));
  if (source != INADDR_LOOPBACK) {
    auto own = sockaddr_in{};
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl(source);
    ::bind(fd_, reinterpret_cast<sockaddr const*>(&own), sizeof(own));
  }
  if (::connect(fd_, reinterpret_cast<sockaddr const*>(&address), sizeof(address)) != 0) {
    ::close(std::exchange(fd_, -1));
  }
}

RawClient::RawClient(RawClient&& other) noexcept
    : fd_{std::exchange(other.fd_, -1)}, buffer_{std::move(other.buffer_)} {}

RawClient::~RawClient() {
  if (fd_ >= 0) {
    ::close(fd_);
  }
}

bool RawClient::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    auto const put = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (put <= 0) {
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

void RawClient::finish_sending() const { ::shutdown(fd_, SHUT_WR); }

bool RawClient::read_more() {
  auto block = std::array<char, 65'536>{};
  auto const got = ::recv(fd_, block.data(), block.size(), 0);
  if (got > 0) {
    buffer_.append(block.data(), static_cast<std::size_t>(got));
  }
  return got > 0;
}

std::string RawClient::read_until(std::string_view end) {
  while (true) {
    auto const at = buffer_.find(end);
    if (at != std::string::npos) {
      auto text = buffer_.substr(0, at + end.size());
      buffer_.erase(0, at + end.size());
      return text;
    }
    if (!read_more()) {
      return std::exchange(buffer_, {});
    }
  }
}

bool RawClient::is_closed() {
  auto byte = '\0';
  return buffer_.empty() &&
         (::recv(fd_, &byte, 1, 0) == 0 || errno == ECONNRESET || errno == EPIPE);
}

RawAnswer RawClient::read_answer(bool to_head) {
  auto answer = RawAnswer{};
  auto const head = read_until("\r\n\r\n");
  if (!head.starts_with("HTTP/1.1 ") || !head.ends_with("\r\n\r\n")) {
    return answer;
  }
  answer.status = std::stoi(head.substr(9, 3));
  for (auto const line : split(std::string_view{head}.substr(0, head.size() - 4), '\n')) {
    auto const colon = line.find(": ");
    if (colon != std::string_view::npos) {
      answer.headers[ascii_lower(line.substr(0, colon))] =
          std::string{trim(line.substr(colon + 2))};
    }
  }
  if (to_head || answer.status == 304 || answer.status == 204 || answer.status < 200) {
    answer.whole = true;
  } else if (answer.headers.contains("content-length")) {
    auto const size = std::stoull(answer.headers["content-length"]);
    while (buffer_.size() < size && read_more()) {
    }
    answer.body = buffer_.substr(0, size);
    buffer_.erase(0, answer.body.size());
    answer.whole = answer.body.size() == size;
  } else if (answer.headers.contains("transfer-encoding")) {
    for (auto size = std::size_t{1}; size > 0;) {
      auto const line = read_until("\r\n");
      if (!line.ends_with("\r\n")) {
        return answer;
      }
      size = std::stoull(line, nullptr, 16);
      while (buffer_.size() < size + 2 && read_more()) {
      }
      answer.body += buffer_.substr(0, size);
      buffer_.erase(0, size + 2);
    }
    answer.whole = true;
  }
  return answer;
}

RawAnswer ask(std::uint16_t port, std::string_view bytes) {
  auto client = RawClient{port};
  client.send(bytes);
  return client.read_answer();
}

} // namespace njia::http::testing
