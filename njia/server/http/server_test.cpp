// What a client and an application notice of a server that works: requests, bodies, answers, drain.
#include "njia/server/http/server.h"

#include "njia/base/sha256.h"
#include "njia/base/testing/child_process.h"
#include "njia/server/http/testing/raw_client.h"
#include "njia/server/http/testing/serve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fmt/format.h>
#include <future>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>

namespace njia::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::ask;
using testing::EchoApplication;
using testing::get;
using testing::Handover;
using testing::RawClient;
using testing::serve;

TEST(Server, answers_several_requests_on_one_connection) {
  auto application = EchoApplication{};
  auto const server = serve(application);
  auto client = RawClient{server->port()};
  client.send(get("/a%20b?x=1+2&y=%C3%A9"));
  auto const first = client.read_answer();
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(first.body, "GET /a b x=1 2 y=é|");
  EXPECT_FALSE(first.headers.contains("connection"));
  EXPECT_TRUE(first.headers.contains("date"));
  client.send("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello");
  EXPECT_EQ(client.read_answer().body, "POST /p|hello");
  client.send("HEAD /p HTTP/1.1\r\nHost: h\r\n\r\n");
  auto const head = client.read_answer(true);
  EXPECT_EQ(head.headers.at("content-length"), "8") << "as GET would have it";
  client.send("POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nConnection: "
              "close\r\n\r\n2\r\nhe\r\n3;a=b\r\nllo\r\n0\r\nX-Trailer: 1\r\n\r\n");
  auto const last = client.read_answer();
  EXPECT_EQ(last.body, "POST /p|hello");
  EXPECT_EQ(last.headers.at("connection"), "close");
  EXPECT_TRUE(client.is_closed());
}

TEST(Server, takes_requests_in_any_pieces) {
  auto application = EchoApplication{};
  auto const server = serve(application);
  auto client = RawClient{server->port()};
  auto const nagle_off = 1;
  ::setsockopt(client.fd(), IPPROTO_TCP, 1, &nagle_off, sizeof(nagle_off));
  for (auto const c : std::string{"\r\nPOST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: "
                                  "chunked\r\n\r\n2\r\nhe\r\n03;a=b\r\nllo\r\n0\r\nX: 1\r\n\r\n"}) {
    client.send(std::string{c});
    std::this_thread::yield();
  }
  EXPECT_EQ(client.read_answer().body, "POST /p|hello");
}

TEST(Server, answers_pipelined_requests_in_order) {
  auto application = EchoApplication{};
  auto waiting = std::vector<std::thread>{};
  application.route("/slow", [&waiting](Request, Reply reply) {
    waiting.emplace_back(
        [held = std::move(reply)]() mutable { held.send(Response{.body = std::string{"slow"}}); });
  });
  auto const server = serve(application);
  auto client = RawClient{server->port()};
  auto all = std::string{};
  for (auto i = 0; i < 300; ++i) {
    all += get(i % 50 == 0 ? "/slow" : "/" + std::to_string(i));
  }
  client.send(all);
  for (auto i = 0; i < 300; ++i) {
    EXPECT_EQ(client.read_answer().body, i % 50 == 0 ? "slow" : "GET /" + std::to_string(i) + "|");
  }
  for (auto& thread : waiting) {
    thread.join();
  }
}

TEST(Server, says_continue_only_when_the_body_is_wanted) {
  auto application = EchoApplication{};
  auto const server = serve(application);
  auto client = RawClient{server->port()};
  client.send("POST /p HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
  EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("hello");
  EXPECT_EQ(client.read_answer().body, "POST /p|hello");
  client.send("POST /p HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n"
              "hello");
  EXPECT_EQ(client.read_answer().status, 200) << "who sends at once is not told to go on";
  client.send("POST /p HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\n"
              "Content-Length: 100001\r\n\r\n");
  EXPECT_EQ(client.read_answer().status, 413);
}

TEST(Server, takes_answers_from_any_thread) {
  auto application = EchoApplication{};
  auto replies = Handover<Reply>{};
  application.route("/later", [&replies](Request, Reply reply) { replies.put(std::move(reply)); });
  auto const server = serve(application);
  auto client = RawClient{server->port()};
  client.send(get("/later"));
  auto reply = replies.take();
  EXPECT_FALSE(reply.client_gone());
  EXPECT_EQ(ask(server->port(), get("/other")).status, 200) << "others are served meanwhile";
  reply.send(Response{.status = 201, .body = std::string{"done"}});
  EXPECT_EQ(client.read_answer().body, "done");
  EXPECT_THROW(reply.send(Response{}), BrokenInvariant);
}

TEST(Server, tells_the_application_that_a_client_has_gone) {
  auto application = EchoApplication{};
  auto replies = Handover<Reply>{};
  application.route("/later", [&replies](Request, Reply reply) { replies.put(std::move(reply)); });
  auto const server = serve(application);
  auto client = std::optional<RawClient>{server->port()};
  client->send(get("/later"));
  auto reply = replies.take();
  client.reset();
  auto const give_up = std::chrono::steady_clock::now() + seconds{10};
  while (!reply.client_gone() && std::chrono::steady_clock::now() < give_up) {
    std::this_thread::yield();
  }
  EXPECT_TRUE(reply.client_gone());
  reply.send(Response{});
}

TEST(Server, a_reply_may_outlive_it) {
  auto application = EchoApplication{};
  auto replies = Handover<Reply>{};
  application.route("/later", [&replies](Request, Reply reply) { replies.put(std::move(reply)); });
  auto server = serve(application);
  auto client = RawClient{server->port()};
  client.send(get("/later"));
  auto reply = replies.take();
  EXPECT_FALSE(server->drain(milliseconds{10})) << "one was cut off";
  server.reset();
  EXPECT_TRUE(client.is_closed());
  EXPECT_TRUE(reply.client_gone());
  reply.send(Response{.body = std::string{"too late"}});
}

TEST(Server, faults_of_the_application_are_answered_with_500) {
  auto application = EchoApplication{};
  application.route("/throw", [](Request, Reply) { throw std::runtime_error{"secret"}; });
  application.route("/drop", [](Request, Reply) {});
  application.route("/split", [](Request, Reply reply) {
    reply.send(Response{.headers = {{"location", "/a\r\nset-cookie: b=c"}}});
  });
  application.route("/status", [](Request, Reply reply) { reply.send(Response{.status = 99}); });
  application.route("/framing", [](Request, Reply reply) {
    reply.send(Response{.headers = {{"content-length", "5"}}});
  });
  auto const server = serve(application);
  for (auto const* const path : {"/throw", "/drop", "/split", "/status", "/framing"}) {
    auto const answer = ask(server->port(), get(path));
    EXPECT_EQ(answer.status, 500) << path;
    EXPECT_EQ(answer.body, R"({"status":500,"code":"http.failed"})") << path;
    EXPECT_FALSE(answer.headers.contains("set-cookie")) << path;
  }
  EXPECT_EQ(ask(server->port(), get("/alive")).status, 200);
}

/// Cannot even say that it failed.
class Broken final : public Application {
public:
  BodyPlan plan(RequestHead const& /*head*/) override { return {}; }
  void handle(Request /*request*/, Reply /*reply*/) override {}
  Response problem(int /*status*/, std::string_view key, RequestHead const* /*head*/) override {
    if (key == "http.target") {
      throw std::runtime_error{"no words"};
    }
    return Response{.headers = {{"x", "a\r\nb: c"}}};
  }
};

TEST(Server, an_application_without_words_is_answered_for) {
  auto application = Broken{};
  auto const server = serve(application);
  EXPECT_EQ(ask(server->port(), get("/")).status, 500);
  EXPECT_EQ(ask(server->port(), get("//")).status, 400);
  EXPECT_EQ(ask(server->port(), get("/")).status, 500);
}

TEST(Server, starts_and_stops_while_clients_come) {
  auto application = EchoApplication{};
  for (auto i = 0; i < 50; ++i) {
    auto server = serve(application);
    auto const port = server->port();
    auto clients = std::thread{[port] {
      for (auto j = 0; j < 50; ++j) {
        auto const client = RawClient{port};
        if (!client.is_connected()) {
          return;
        }
        client.send(get("/"));
      }
    }};
    server.reset();
    clients.join();
  }
}

TEST(Server, a_stream_that_comes_too_late_is_closed) {
  auto application = EchoApplication{};
  auto replies = Handover<Reply>{};
  application.route("/events", [&replies](Request, Reply reply) { replies.put(std::move(reply)); });
  auto server = serve(application);
  auto const client = RawClient{server->port()};
  client.send(get("/events"));
  auto reply = replies.take();
  server.reset();
  auto stream = EventStream{};
  reply.send(Response{.body = stream});
  EXPECT_FALSE(stream.send("", "", "x"));
}

TEST(Server, uploads_go_to_a_file_without_a_name) {
  auto const folder = ::testing::TempDir() + "njia_http_uploads";
  std::filesystem::create_directories(folder);
  auto application = EchoApplication{};
  application.route("/upload", [&folder](Request request, Reply reply) {
    auto digest = Sha256{};
    for (auto at = std::uint64_t{0}; at < request.file->size(); at += 1'000'000) {
      digest.add(request.file->read(at, 1'000'000));
    }
    EXPECT_TRUE(request.body.empty());
    EXPECT_TRUE(std::filesystem::is_empty(folder));
    reply.send(Response{.body = format_hex(digest.finish())});
  });
  auto const server = serve(application, ServerOptions{.temporary_folder = folder});
  auto body = std::string(20'000'000, '\0');
  for (auto i = std::size_t{0}; i < body.size(); ++i) {
    body[i] = static_cast<char>(i * i / 7);
  }
  auto const wanted = format_hex(sha256(body));
  EXPECT_EQ(ask(server->port(), "POST /upload HTTP/1.1\r\nHost: h\r\nContent-Length: 20000000\r\n"
                                "\r\n" +
                                    body)
                .body,
            wanted);
  auto chunked = std::string{"POST /upload HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n"
                             "\r\n"};
  for (auto at = std::size_t{0}, step = std::size_t{1}; at < body.size(); at += step) {
    step = std::min(body.size() - at, at % 99'991 + 1);
    chunked += fmt::format("{:x}\r\n", step).append(body, at, step).append("\r\n");
  }
  EXPECT_EQ(ask(server->port(), chunked + "0\r\n\r\n").body, wanted);
  EXPECT_TRUE(std::filesystem::is_empty(folder));
  std::filesystem::remove_all(folder);
}

TEST(Server, a_full_disk_answers_507_and_the_server_goes_on) {
  // In a child whose files cannot grow beyond 1 MB: writing fails there as on a full disk.
  auto const outcome = base_testing::in_child([] {
    base_testing::limit_file_size(1'000'000);
    auto application = EchoApplication{};
    auto const server = serve(application);
    auto const upload = [&server](std::size_t size) {
      return ask(server->port(), fmt::format("POST /upload HTTP/1.1\r\nHost: h\r\n"
                                             "Content-Length: {}\r\n\r\n",
                                             size) +
                                     std::string(size, 'x'));
    };
    if (upload(900'000).status != 200) {
      return 1;
    }
    auto const full = upload(1'100'000);
    if (full.status != 507 || full.body != R"({"status":507,"code":"http.disk_full"})") {
      return 2;
    }
    return upload(900'000).status == 200 && ask(server->port(), get("/")).status == 200 ? 0 : 3;
  });
  EXPECT_EQ(outcome, 0);
}

TEST(Server, a_temporary_folder_that_vanishes_answers_507) {
  auto const folder = ::testing::TempDir() + "njia_http_vanishing";
  std::filesystem::create_directories(folder);
  auto application = EchoApplication{};
  auto const server = serve(application, ServerOptions{.temporary_folder = folder});
  std::filesystem::remove_all(folder);
  EXPECT_EQ(
      ask(server->port(), "POST /upload HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\nx").status,
      507);
  EXPECT_EQ(ask(server->port(), get("/")).status, 200);
}

TEST(Server, drain_lets_running_requests_finish_and_closes_idle_connections) {
  auto application = EchoApplication{};
  auto replies = Handover<Reply>{};
  application.route("/later", [&replies](Request, Reply reply) { replies.put(std::move(reply)); });
  auto const server = serve(application);
  auto idle = RawClient{server->port()};
  idle.send(get("/"));
  EXPECT_EQ(idle.read_answer().status, 200);
  auto running = RawClient{server->port()};
  running.send(get("/later"));
  auto reply = replies.take();
  auto drained = std::async(std::launch::async, [&server] { return server->drain(seconds{10}); });
  EXPECT_TRUE(idle.is_closed());
  reply.send(Response{.body = std::string{"finished"}});
  auto const answer = running.read_answer();
  EXPECT_EQ(answer.body, "finished");
  EXPECT_EQ(answer.headers.at("connection"), "close");
  EXPECT_TRUE(drained.get());
  EXPECT_FALSE(RawClient{server->port()}.is_connected());
  EXPECT_EQ(server->stats().connections_open, 0U);
}

TEST(Server, two_serve_side_by_side) {
  auto first = EchoApplication{};
  auto second = EchoApplication{};
  second.route("/metrics", [](Request, Reply reply) {
    reply.send(Response{.body = std::string{"njia_up 1"}});
  });
  auto const hub = serve(first);
  auto const metrics = serve(second, ServerOptions{.io_threads = 1});
  EXPECT_EQ(ask(metrics->port(), get("/metrics")).body, "njia_up 1");
  EXPECT_EQ(ask(hub->port(), get("/metrics")).body, "GET /metrics|");
  EXPECT_TRUE(metrics->drain(seconds{10}));
  EXPECT_EQ(ask(hub->port(), get("/")).status, 200);
}

TEST(Server, says_why_it_cannot_start) {
  auto application = EchoApplication{};
  auto const server = serve(application);
  auto const taken = Server::start(ServerOptions{.port = server->port()}, application);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().key, "http.address");
  EXPECT_EQ(taken.error().where, "127.0.0.1:" + std::to_string(server->port()));
  EXPECT_EQ(Server::start(ServerOptions{.address = "nowhere"}, application).error().key,
            "http.address");
  EXPECT_EQ(Server::start(ServerOptions{.temporary_folder = "/nowhere"}, application).error().key,
            "http.temporary_folder");
}

TEST(Server, takes_over_a_socket_that_listens_already) {
  auto const fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  auto address = sockaddr_in{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ASSERT_EQ(::bind(fd, reinterpret_cast<sockaddr const*>(&address), sizeof(address)), 0);
  ASSERT_EQ(::listen(fd, 16), 0);
  auto application = EchoApplication{};
  auto const server = serve(application, ServerOptions{.listening_fd = fd});
  EXPECT_EQ(ask(server->port(), get("/")).status, 200);
}

TEST(Server, counts_and_logs_codes_and_never_words_of_a_client) {
  auto application = EchoApplication{};
  auto lock = std::mutex{};
  auto lines = std::vector<std::string>{};
  auto const server =
      serve(application, ServerOptions{.log = [&](std::string_view key, std::string_view id) {
              auto const guard = std::lock_guard{lock};
              lines.push_back(std::string{key} + " " + std::string{id});
            }});
  ask(server->port(), get("/secret-word?name=secret-word", "X: secret-word\r\n"));
  ask(server->port(), get("/%00secret-word"));
  ask(server->port(), "secret-word\r\n\r\n");
  ask(server->port(), "POST /secret-word HTTP/1.1\r\nHost: h\r\nContent-Length: 9999999\r\n\r\n");
  EXPECT_TRUE(server->drain(seconds{10}));
  auto const stats = server->stats();
  EXPECT_EQ(stats.connections_accepted, 4U);
  EXPECT_EQ(stats.answers, (std::array<std::uint64_t, 6>{0, 0, 1, 0, 3, 0}));
  EXPECT_EQ(stats.refused,
            (std::map<std::string, std::uint64_t>{
                {"http.body_too_large", 1}, {"http.malformed", 1}, {"http.target", 1}}));
  EXPECT_GT(stats.bytes_in, 100U);
  EXPECT_GT(stats.bytes_out, 100U);
  auto answered = std::uint64_t{0};
  for (auto const count : stats.latency) {
    answered += count;
  }
  EXPECT_EQ(answered, 1U);
  ASSERT_EQ(lines.size(), 3U);
  for (auto const& line : lines) {
    EXPECT_THAT(line, ::testing::MatchesRegex("http\\.[a-z_]+ [0-9a-f]*"));
  }
}

TEST(Server, closes_a_connection_after_its_share_of_requests) {
  auto application = EchoApplication{};
  auto const server = serve(application, ServerOptions{.max_requests_per_connection = 3});
  auto client = RawClient{server->port()};
  client.send(get("/1") + get("/2") + get("/3") + get("/4"));
  EXPECT_EQ(client.read_answer().status, 200);
  EXPECT_EQ(client.read_answer().status, 200);
  EXPECT_EQ(client.read_answer().headers.at("connection"), "close");
  EXPECT_EQ(client.read_answer().status, 0);
}

TEST(Server, hands_over_who_asks) {
  auto application = EchoApplication{};
  auto heads = Handover<RequestHead>{};
  application.route("/who", [&heads](Request request, Reply reply) {
    heads.put(std::move(request.head));
    reply.send(Response{.status = 204});
  });
  auto const server = serve(application);
  auto const answer = ask(server->port(), get("/who"));
  EXPECT_EQ(answer.status, 204);
  EXPECT_FALSE(answer.headers.contains("content-length"));
  auto const head = heads.take();
  EXPECT_EQ(head.peer, "127.0.0.1");
  EXPECT_FALSE(head.secure);
  EXPECT_THAT(head.id, ::testing::MatchesRegex("[0-9a-f]{32}"));
  ask(server->port(), get("/who"));
  EXPECT_NE(heads.take().id, head.id);
}

} // namespace
} // namespace njia::http
