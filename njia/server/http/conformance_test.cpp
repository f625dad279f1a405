// Test F3: every case over a raw socket, each followed by a good request; and, where the head
// decides, the same case against check_head alone.
#include "njia/server/http/testing/conformance.h"

#include "njia/server/http/check_head.h"
#include "njia/server/http/server.h"
#include "njia/server/http/testing/echo_application.h"
#include "njia/server/http/testing/raw_client.h"

#include <gtest/gtest.h>

namespace njia::http::testing {
namespace {

TEST(Conformance, has_enough_cases) { EXPECT_GE(conformance_cases().size(), 200U); }

TEST(Conformance, heads_alone_decide_the_same) {
  for (auto const& one : conformance_cases()) {
    if (!one.in_head) {
      continue;
    }
    auto const size = head_size(one.bytes);
    ASSERT_GT(size, 0U) << one.name;
    auto const checked = check_head(std::string_view{one.bytes}.substr(0, size));
    EXPECT_EQ(checked ? "" : checked.error().key, one.key) << one.name;
  }
}

TEST(Conformance, no_head_is_refused_in_parts_that_is_good_as_a_whole) {
  for (auto const& one : conformance_cases()) {
    if (one.key.empty()) {
      for (auto size = std::size_t{0}; size < head_size(one.bytes); ++size) {
        auto const wrong = check_partial_head(std::string_view{one.bytes}.substr(0, size));
        ASSERT_FALSE(wrong) << one.name << " at " << size << ": " << wrong->key;
      }
    }
  }
}

TEST(Conformance, over_a_socket_each_case_gets_its_status_and_the_server_goes_on) {
  auto application = EchoApplication{};
  auto const server = *Server::start(ServerOptions{}, application);
  for (auto const& one : conformance_cases()) {
    auto const before = server->stats().refused;
    auto client = RawClient{server->port()};
    client.send(one.bytes);
    auto const answer = client.read_answer(one.bytes.starts_with("HEAD"));
    EXPECT_EQ(answer.status, one.status) << one.name;
    EXPECT_TRUE(answer.whole) << one.name;
    if (one.key.empty()) {
      EXPECT_EQ(server->stats().refused, before) << one.name;
    } else {
      EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json") << one.name;
      EXPECT_EQ(answer.headers.at("connection"), "close") << one.name;
      EXPECT_EQ(answer.body, R"({"status":)" + std::to_string(one.status) + R"(,"code":")" +
                                 std::string{one.key} + R"("})")
          << one.name;
      EXPECT_TRUE(client.is_closed()) << one.name;
      auto expected = before;
      ++expected[std::string{one.key}];
      EXPECT_EQ(server->stats().refused, expected) << one.name;
    }
    EXPECT_EQ(ask(server->port(), "GET /alive HTTP/1.1\r\nHost: h\r\n\r\n").body, "GET /alive|")
        << "after " << one.name;
  }
}

} // namespace
} // namespace njia::http::testing
