// One accepted socket, plain or with TLS on it, without blocking: each call does what can be done
// now and says what to wait for. Knows nothing of HTTP.
#pragma once

#include "njia/base/result.h"

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct ssl_ctx_st; // of OpenSSL
struct ssl_st;

namespace njia::http {

using TlsContext = std::shared_ptr<ssl_ctx_st>;

/// A server's TLS settings from PEM files: TLS 1.2 and 1.3, forward secrecy and authenticated
/// encryption only, HTTP/1.1 by ALPN. Errors: `http.tls_files` with file and reason.
Result<TlsContext> load_tls(std::string const& certificate_file, std::string const& key_file);

class Transport {
public:
  enum class State : unsigned char { done = 0, wants_read, wants_write, closed };
  struct Step {
    State state = State::closed;
    std::size_t bytes = 0; ///< moved, for `done`
  };

  /// `fd` is non-blocking and stays the caller's. With a context, handshake first.
  explicit Transport(int fd, TlsContext const& context = {});

  bool is_secure() const { return tls_ != nullptr; }
  Step handshake();
  Step read(std::span<char> into);
  /// Writes from the first, then from the second piece; may stop within either.
  Step write(std::string_view first, std::string_view second);
  /// Tells the other side that no more will come.
  void finish();

private:
  struct Free {
    void operator()(ssl_st* tls) const;
  };
  Step outcome(int returned);

  int fd_;
  std::unique_ptr<ssl_st, Free> tls_ = {};
};

} // namespace njia::http
