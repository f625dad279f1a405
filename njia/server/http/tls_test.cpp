// TLS with certificates made here and a client of OpenSSL.
#include "njia/server/http/server.h"

#include "njia/server/http/testing/certificate.h"
#include "njia/server/http/testing/raw_client.h"
#include "njia/server/http/testing/serve.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <openssl/ssl.h>

namespace njia::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::EchoApplication;
using testing::get;
using testing::RawClient;
using testing::serve;

class TlsClient {
public:
  explicit TlsClient(std::uint16_t port, int most = TLS1_3_VERSION,
                     std::string const& protocols = "")
      : socket_{port}, context_{SSL_CTX_new(TLS_client_method()), SSL_CTX_free}, tls_{nullptr,
                                                                                      SSL_free} {
    SSL_CTX_set_security_level(context_.get(), 0); // so that old versions may be tried at all
    SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context_.get(), most);
    tls_.reset(SSL_new(context_.get()));
    if (!protocols.empty()) {
      SSL_set_alpn_protos(tls_.get(), reinterpret_cast<unsigned char const*>(protocols.data()),
                          static_cast<unsigned>(protocols.size()));
    }
    SSL_set_fd(tls_.get(), socket_.fd());
    connected_ = SSL_connect(tls_.get()) == 1;
  }

  bool is_connected() const { return connected_; }
  std::string version() const { return SSL_get_version(tls_.get()); }
  std::string cipher() const { return SSL_get_cipher(tls_.get()); }
  std::string common_name() const {
    auto name = std::array<char, 64>{};
    auto* const certificate = SSL_get1_peer_certificate(tls_.get());
    X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name.data(),
                              name.size());
    X509_free(certificate);
    return name.data();
  }
  bool send(std::string const& bytes) {
    return SSL_write(tls_.get(), bytes.data(), static_cast<int>(bytes.size())) ==
           static_cast<int>(bytes.size());
  }
  /// Reads until this has come; or all until the end.
  std::string read_until(std::string const& end) {
    auto text = std::string{};
    auto block = std::array<char, 16'384>{};
    while (text.find(end) == std::string::npos) {
      auto const got = SSL_read(tls_.get(), block.data(), static_cast<int>(block.size()));
      if (got <= 0) {
        break;
      }
      text.append(block.data(), static_cast<std::size_t>(got));
    }
    return text;
  }
  std::string ask(std::string const& path) {
    send(get(path));
    return read_until("|");
  }
  /// Whether the server said goodbye rather than just hung up.
  bool was_closed_properly() {
    read_until("never");
    return (SSL_get_shutdown(tls_.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
  }

private:
  RawClient socket_;
  std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> context_;
  std::unique_ptr<SSL, void (*)(SSL*)> tls_;
  bool connected_ = false;
};

class Tls : public ::testing::Test {
protected:
  Tls() {
    std::filesystem::create_directories(folder_);
    testing::make_certificate(folder_, "a", "first.example");
  }
  ~Tls() override { std::filesystem::remove_all(folder_); }
  ServerOptions options() const {
    return ServerOptions{.certificate_file = folder_ + "/a.crt", .key_file = folder_ + "/a.key"};
  }

  std::string const folder_ = ::testing::TempDir() + "njia_http_tls";
  EchoApplication application_ = {};
};

TEST_F(Tls, serves_requests_over_1_2_and_1_3) {
  auto const server = serve(application_, options());
  auto client = TlsClient{server->port()};
  ASSERT_TRUE(client.is_connected());
  EXPECT_EQ(client.version(), "TLSv1.3");
  EXPECT_EQ(client.common_name(), "first.example");
  EXPECT_NE(client.ask("/a").find("GET /a|"), std::string::npos);
  EXPECT_NE(client.ask("/b").find("GET /b|"), std::string::npos) << "the connection is kept";
  auto older = TlsClient{server->port(), TLS1_2_VERSION};
  ASSERT_TRUE(older.is_connected());
  EXPECT_TRUE(older.cipher().starts_with("ECDHE-")) << older.cipher();
  EXPECT_NE(older.ask("/c").find("GET /c|"), std::string::npos);
}

TEST_F(Tls, tells_the_application_that_it_is_secure) {
  application_.route("/secure", [](Request request, Reply reply) {
    reply.send(Response{.body = std::string{request.head.secure ? "yes|" : "no|"}});
  });
  auto const server = serve(application_, options());
  EXPECT_NE(TlsClient{server->port()}.ask("/secure").find("yes|"), std::string::npos);
}

TEST_F(Tls, refuses_old_versions_and_other_protocols) {
  auto const server = serve(application_, options());
  EXPECT_FALSE(TlsClient(server->port(), TLS1_1_VERSION).is_connected());
  EXPECT_FALSE(TlsClient(server->port(), TLS1_3_VERSION, "\x02h2").is_connected());
  EXPECT_TRUE(TlsClient(server->port(), TLS1_3_VERSION, "\x02h2\x08http/1.1").is_connected());
  EXPECT_TRUE(RawClient{server->port()}.is_connected());
  auto plain = RawClient{server->port()};
  plain.send(get("/"));
  EXPECT_EQ(plain.read_answer().status, 0);
  EXPECT_TRUE(TlsClient{server->port()}.is_connected()) << "and goes on";
}

TEST_F(Tls, large_bodies_go_both_ways) {
  application_.route("/upload", [](Request request, Reply reply) {
    reply.send(Response{.body = request.file->read(0, request.file->size()) + "|"});
  });
  auto const server = serve(application_, options());
  auto client = TlsClient{server->port()};
  auto const body = std::string(1'000'000, 'a') + std::string(1'000'000, 'b');
  client.send("POST /upload HTTP/1.1\r\nHost: h\r\nContent-Length: 2000000\r\n\r\n");
  client.send(body);
  EXPECT_TRUE(client.read_until("|").ends_with("\r\n\r\n" + body + "|"));
}

TEST_F(Tls, says_goodbye) {
  auto const server = serve(application_, options());
  auto client = TlsClient{server->port()};
  client.send(get("/", "Connection: close\r\n"));
  EXPECT_TRUE(client.was_closed_properly());
  auto idle = TlsClient{server->port()};
  idle.ask("/");
  EXPECT_TRUE(server->drain(seconds{10}));
  EXPECT_TRUE(idle.was_closed_properly());
}

TEST_F(Tls, a_handshake_that_stops_is_closed) {
  auto slow = options();
  slow.header_deadline = milliseconds{50};
  auto const server = serve(application_, slow);
  auto client = RawClient{server->port()};
  client.send("\x16\x03\x01");
  EXPECT_TRUE(client.is_closed());
  EXPECT_EQ(server->stats().refused.at("http.handshake"), 1U);
}

TEST_F(Tls, a_new_certificate_is_taken_without_dropping_anyone) {
  auto const server = serve(application_, options());
  auto before = TlsClient{server->port()};
  before.ask("/");
  testing::make_certificate(folder_, "a", "second.example");
  EXPECT_TRUE(server->reload_tls());
  EXPECT_EQ(TlsClient{server->port()}.common_name(), "second.example");
  EXPECT_NE(before.ask("/still").find("GET /still|"), std::string::npos);
  EXPECT_EQ(before.common_name(), "first.example");
}

TEST_F(Tls, a_bad_certificate_is_refused_and_the_old_one_stays) {
  auto const server = serve(application_, options());
  testing::make_certificate(folder_, "b", "other.example");
  std::filesystem::copy_file(folder_ + "/b.key", folder_ + "/a.key",
                             std::filesystem::copy_options::overwrite_existing);
  auto const reloaded = server->reload_tls();
  ASSERT_FALSE(reloaded);
  EXPECT_EQ(reloaded.error().key, "http.tls_files");
  EXPECT_EQ(reloaded.error().where, folder_ + "/a.key");
  EXPECT_EQ(reloaded.error().args.at(0).second, "key values mismatch");
  EXPECT_EQ(TlsClient{server->port()}.common_name(), "first.example");
}

TEST_F(Tls, files_are_checked_before_the_start) {
  struct Row {
    std::string certificate;
    std::string key;
    std::string where;
  };
  auto const good = folder_ + "/a";
  for (auto const& row : std::vector<Row>{{folder_ + "/none.crt", good + ".key", "/none.crt"},
                                          {good + ".crt", folder_ + "/none.key", "/none.key"},
                                          {good + ".key", good + ".key", "/a.key"},
                                          {good + ".crt", "", ""}}) {
    auto const server = Server::start(
        ServerOptions{.certificate_file = row.certificate, .key_file = row.key}, application_);
    ASSERT_FALSE(server) << row.where;
    EXPECT_EQ(server.error().key, "http.tls_files");
    EXPECT_TRUE(server.error().where.ends_with(row.where)) << server.error().where;
  }
}

} // namespace
} // namespace njia::http
