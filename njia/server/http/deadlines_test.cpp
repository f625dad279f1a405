// Slow and greedy clients: threat T26, tests L2 and L4 in small. Deadlines are made short; waiting
// is for the server to close.
#include "njia/server/http/server.h"

#include "njia/server/http/testing/raw_client.h"
#include "njia/server/http/testing/serve.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>

namespace njia::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::ask;
using testing::EchoApplication;
using testing::get;
using testing::RawClient;
using testing::serve;

TEST(Deadlines, half_a_head_is_answered_with_408) {
  auto application = EchoApplication{};
  auto const server = serve(application, ServerOptions{.header_deadline = milliseconds{50}});
  auto client = RawClient{server->port()};
  client.send("GET / HTTP/1.1\r\nHo");
  auto const answer = client.read_answer();
  EXPECT_EQ(answer.status, 408);
  EXPECT_EQ(answer.headers.at("connection"), "close");
  EXPECT_TRUE(client.is_closed());
}

TEST(Deadlines, who_says_nothing_is_told_nothing) {
  auto application = EchoApplication{};
  auto const server = serve(application, ServerOptions{.header_deadline = milliseconds{50}});
  EXPECT_TRUE(RawClient{server->port()}.is_closed());
  EXPECT_TRUE(server->stats().refused.empty());
}

TEST(Deadlines, an_idle_connection_is_closed) {
  auto application = EchoApplication{};
  auto const server = serve(application, ServerOptions{.idle_timeout = milliseconds{50}});
  auto client = RawClient{server->port()};
  client.send(get("/"));
  EXPECT_EQ(client.read_answer().status, 200);
  EXPECT_TRUE(client.is_closed());
}

TEST(Deadlines, half_an_upload_is_answered_with_408_and_leaves_no_file) {
  auto const folder = ::testing::TempDir() + "njia_http_half";
  std::filesystem::create_directories(folder);
  auto application = EchoApplication{};
  application.plan_with(
      BodyPlan{.max_bytes = 1'000'000, .to_file = true, .deadline = milliseconds{50}});
  auto const server = serve(application, ServerOptions{.temporary_folder = folder});
  auto client = RawClient{server->port()};
  client.send("POST /upload HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\n" +
              std::string(500'000, 'x'));
  EXPECT_EQ(client.read_answer().status, 408);
  EXPECT_TRUE(std::filesystem::is_empty(folder));
  std::filesystem::remove_all(folder);
}

TEST(Deadlines, a_body_must_keep_a_least_rate) {
  auto application = EchoApplication{};
  auto const server = serve(application, ServerOptions{.body_grace = milliseconds{50},
                                                       .body_bytes_per_second = 1'000'000});
  auto client = RawClient{server->port()};
  client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 50000\r\n\r\n" +
              std::string(20'000, 'x')); // earns 20 ms more
  EXPECT_EQ(client.read_answer().status, 408);
}

TEST(Deadlines, a_client_that_leaves_in_the_middle_is_forgotten) {
  auto application = EchoApplication{};
  auto const server = serve(application);
  for (auto const* const bytes :
       {"G", "GET / HTTP/1.1\r\n", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        "POST /upload HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc"}) {
    auto client = RawClient{server->port()};
    client.send(bytes);
    client.finish_sending();
    EXPECT_TRUE(client.is_closed()) << bytes;
  }
  EXPECT_TRUE(server->stats().refused.empty());
  EXPECT_EQ(server->stats().answers, (std::array<std::uint64_t, 6>{}));
}

TEST(Deadlines, a_slow_reader_is_cut_off) {
  auto application = EchoApplication{};
  application.route("/large", [](Request, Reply reply) {
    reply.send(Response{.body = std::string(30'000'000, 'x')});
  });
  auto const server = serve(application, ServerOptions{.write_deadline = milliseconds{50}});
  auto client = RawClient{server->port()};
  client.send(get("/large"));
  client.read_until("\r\n\r\n");
  while (server->stats().connections_open > 0) {
    std::this_thread::yield();
  }
  auto const rest = client.read_until("never");
  EXPECT_LT(rest.size(), 30'000'000U);
}

TEST(Deadlines, a_refused_client_that_goes_on_sending_still_reads_its_answer) {
  auto application = EchoApplication{};
  auto const server = serve(application);
  auto client = RawClient{server->port()};
  client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5000000\r\n\r\n");
  client.send(std::string(5'000'000, 'x'));
  EXPECT_EQ(client.read_answer().status, 413);
}

TEST(Deadlines, a_refused_client_that_never_stops_is_cut_off) {
  auto application = EchoApplication{};
  auto const server = serve(application, ServerOptions{.linger = milliseconds{50}});
  auto client = RawClient{server->port()};
  client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 500000000000\r\n\r\n");
  auto const more = std::string(100'000, 'x');
  auto sent = 0;
  while (client.send(more) && sent < 100'000) {
    ++sent;
  }
  EXPECT_LT(sent, 100'000);
}

TEST(Connections, beyond_the_limit_are_told_to_come_again) {
  auto application = EchoApplication{};
  auto const server = serve(application, ServerOptions{.io_threads = 1, .max_connections = 2});
  auto first = RawClient{server->port()};
  auto second = std::optional<RawClient>{server->port()};
  for (auto* const client : {&first, &*second}) {
    client->send(get("/"));
    EXPECT_EQ(client->read_answer().status, 200);
  }
  auto const third = ask(server->port(), get("/"));
  EXPECT_EQ(third.status, 503);
  EXPECT_EQ(third.headers.at("retry-after"), "5");
  EXPECT_EQ(third.headers.at("connection"), "close");
  first.send(get("/"));
  EXPECT_EQ(first.read_answer().status, 200) << "those inside stay";
  second.reset();
  auto fourth = 503;
  for (auto i = 0; i < 1'000 && fourth == 503; ++i) {
    fourth = ask(server->port(), get("/")).status;
  }
  EXPECT_EQ(fourth, 200);
  EXPECT_GE(server->stats().refused.at("http.busy"), 1U);
}

TEST(Connections, two_thousand_half_open_ones_disturb_nobody_and_are_closed) {
  auto limit = rlimit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
  if (limit.rlim_max < 5'000) {
    GTEST_SKIP() << "too few descriptors are permitted here";
  }
  auto application = EchoApplication{};
  auto const server = serve(application, ServerOptions{.header_deadline = seconds{3}});
  auto slow = std::vector<RawClient>{};
  for (auto i = 0; i < 2'000; ++i) {
    slow.emplace_back(server->port());
    ASSERT_TRUE(slow.back().is_connected());
    slow.back().send("GET / HTTP/1.1\r\nHost: h\r\nX-Slow: ");
  }
  auto longest = milliseconds{0};
  for (auto i = 0; i < 100; ++i) {
    auto const before = std::chrono::steady_clock::now();
    EXPECT_EQ(ask(server->port(), get("/")).status, 200);
    longest = std::max(longest, std::chrono::duration_cast<milliseconds>(
                                    std::chrono::steady_clock::now() - before));
  }
  EXPECT_LT(longest, milliseconds{500}) << "generous: sanitizers, and a busy machine";
  for (auto& client : slow) {
    auto const status = client.read_answer().status;
    ASSERT_EQ(status, 408);
  }
}

} // namespace
} // namespace njia::http
