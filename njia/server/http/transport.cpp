#include "njia/server/http/transport.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace njia::http {
namespace {

Error tls_error(std::string const& file) {
  auto const code = ERR_peek_error();
  // A failed open is reported by the system's words first.
  auto const* const words =
      ERR_SYSTEM_ERROR(code) ? std::strerror(ERR_GET_REASON(code)) : ERR_reason_error_string(code);
  ERR_clear_error();
  return Error{.key = "http.tls_files",
               .where = file,
               .args = {{"reason", words == nullptr ? "unknown" : words}}};
}

int choose_protocol(SSL* /*tls*/, unsigned char const** out, unsigned char* out_size,
                    unsigned char const* in, unsigned in_size, void* /*unused*/) {
  static constexpr unsigned char kOurs[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
  auto* chosen = static_cast<unsigned char*>(nullptr);
  if (SSL_select_next_proto(&chosen, out_size, kOurs, sizeof(kOurs), in, in_size) !=
      OPENSSL_NPN_NEGOTIATED) {
    return SSL_TLSEXT_ERR_ALERT_FATAL;
  }
  *out = chosen;
  return SSL_TLSEXT_ERR_OK;
}

/// One record or less, so that a small answer is one packet.
constexpr std::size_t kRecordBytes = 16'384;

} // namespace

Result<TlsContext> load_tls(std::string const& certificate_file, std::string const& key_file) {
  ERR_clear_error();
  auto context = TlsContext{SSL_CTX_new(TLS_server_method()), SSL_CTX_free};
  if (!context) {
    throw std::bad_alloc{};
  }
  auto* const raw = context.get();
  SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
  SSL_CTX_set_options(raw, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                               SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
  SSL_CTX_set_mode(raw, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                            SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_alpn_select_cb(raw, choose_protocol, nullptr);
  if (SSL_CTX_set_cipher_list(raw, "ECDHE+AESGCM:ECDHE+CHACHA20") != 1 ||
      SSL_CTX_use_certificate_chain_file(raw, certificate_file.c_str()) != 1) {
    return tls_error(certificate_file);
  }
  if (SSL_CTX_use_PrivateKey_file(raw, key_file.c_str(), SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_check_private_key(raw) != 1) {
    return tls_error(key_file);
  }
  return context;
}

void Transport::Free::operator()(ssl_st* tls) const { SSL_free(tls); }

Transport::Transport(int fd, TlsContext const& context) : fd_{fd} {
  if (context) {
    tls_.reset(SSL_new(context.get()));
    if (!tls_ || SSL_set_fd(tls_.get(), fd) != 1) {
      throw std::bad_alloc{};
    }
    SSL_set_accept_state(tls_.get());
  }
}

Transport::Step Transport::outcome(int returned) {
  if (returned > 0) {
    return {State::done, static_cast<std::size_t>(returned)};
  }
  auto const why = SSL_get_error(tls_.get(), returned);
  ERR_clear_error();
  return {why == SSL_ERROR_WANT_READ    ? State::wants_read
          : why == SSL_ERROR_WANT_WRITE ? State::wants_write
                                        : State::closed,
          0};
}

Transport::Step Transport::handshake() {
  ERR_clear_error();
  return tls_ ? outcome(SSL_do_handshake(tls_.get())) : Step{State::done, 0};
}

Transport::Step Transport::read(std::span<char> into) {
  if (tls_) {
    ERR_clear_error();
    return outcome(SSL_read(tls_.get(), into.data(),
                            static_cast<int>(std::min<std::size_t>(into.size(), INT_MAX))));
  }
  while (true) {
    auto const got = ::recv(fd_, into.data(), into.size(), MSG_DONTWAIT);
    if (got > 0) {
      return {State::done, static_cast<std::size_t>(got)};
    }
    if (got < 0 && errno == EINTR) {
      continue;
    }
    return {got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? State::wants_read
                                                                 : State::closed,
            0};
  }
}

Transport::Step Transport::write(std::string_view first, std::string_view second) {
  if (tls_) {
    ERR_clear_error();
    if (!first.empty() && first.size() + second.size() <= kRecordBytes && !second.empty()) {
      // After "wants" the same bytes come again, joined again: OpenSSL asks no more than that.
      auto const joined = std::string{first}.append(second);
      return outcome(SSL_write(tls_.get(), joined.data(), static_cast<int>(joined.size())));
    }
    auto const& piece = first.empty() ? second : first;
    return outcome(SSL_write(tls_.get(), piece.data(),
                             static_cast<int>(std::min(piece.size(), kRecordBytes))));
  }
  auto pieces = std::array<iovec, 2>{iovec{const_cast<char*>(first.data()), first.size()},
                                     iovec{const_cast<char*>(second.data()), second.size()}};
  auto message = msghdr{};
  message.msg_iov = pieces.data();
  message.msg_iovlen = pieces.size();
  while (true) {
    auto const put = ::sendmsg(fd_, &message, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (put >= 0) {
      return {State::done, static_cast<std::size_t>(put)};
    }
    if (errno == EINTR) {
      continue;
    }
    return {errno == EAGAIN || errno == EWOULDBLOCK ? State::wants_write : State::closed, 0};
  }
}

void Transport::finish() {
  if (tls_) {
    ERR_clear_error();
    SSL_shutdown(tls_.get());
    ERR_clear_error();
  }
  ::shutdown(fd_, SHUT_WR);
}

} // namespace njia::http
