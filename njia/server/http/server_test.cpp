#include "njia/server/http/server.h"

#include "njia/server/http/testing/echo_application.h"
#include "njia/server/http/testing/raw_client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace njia::http {
namespace {

using std::chrono::milliseconds;
using testing::ask;
using testing::EchoApplication;
using testing::Handover;
using testing::RawClient;

std::unique_ptr<Server> start(EchoApplication& application, ServerOptions options = {}) {
  options.temporary_folder = ::testing::TempDir();
  auto server = Server::start(std::move(options), application);
  if (!server) {
    throw std::runtime_error{server.error().key};
  }
  return *std::move(server);
}

TEST(Server, answers_several_requests_on_one_connection) {
  auto application = EchoApplication{};
  auto const server = start(application);
  auto client = RawClient{server->port()};
  client.send("GET /a%20b?x=1+2&y=%C3%A9 HTTP/1.1\r\nHost: h\r\n\r\n");
  auto const first = client.read_answer();
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(first.body, "GET /a b x=1 2 y=é|");
  EXPECT_FALSE(first.headers.contains("connection"));
  client.send("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello");
  EXPECT_EQ(client.read_answer().body, "POST /p|hello");
  client.send(
      "POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
      "2\r\nhe\r\n3;a=b\r\nllo\r\n0\r\nX-Trailer: 1\r\n\r\n");
  auto const last = client.read_answer();
  EXPECT_EQ(last.body, "POST /p|hello");
  EXPECT_EQ(last.headers.at("connection"), "close");
  EXPECT_TRUE(client.is_closed());
}

} // namespace
} // namespace njia::http
