// Answers over the wire: compression, conditions, ranges, files, event streams.
#include "njia/server/http/coding.h"
#include "njia/server/http/server.h"
#include "njia/server/http/testing/decode.h"
#include "njia/server/http/testing/raw_client.h"
#include "njia/server/http/testing/serve.h"

#include <gtest/gtest.h>

#include <fstream>
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

std::string long_text() {
  auto text = std::string{};
  for (auto i = 0; i < 500; ++i) {
    text += "row " + std::to_string(i) + "\n";
  }
  return text;
}

class Answers : public ::testing::Test {
protected:
  Answers() {
    application_.route("/text", [](Request, Reply reply) {
      reply.send(Response{.headers = {{"content-type", "application/json"}, {"etag", "\"7\""}},
                          .body = long_text()});
    });
    application_.route("/short", [](Request, Reply reply) {
      reply.send(
          Response{.headers = {{"content-type", "text/plain"}}, .body = std::string(1'023, 'x')});
    });
    application_.route("/picture", [](Request, Reply reply) {
      reply.send(Response{.headers = {{"content-type", "image/png"}}, .body = long_text()});
    });
    application_.route("/secret", [](Request, Reply reply) {
      reply.send(Response{
          .headers = {{"content-type", "text/html"}}, .body = long_text(), .compress = false});
    });
    application_.route("/static", [shared = make_shared_body()](Request, Reply reply) {
      reply.send(Response{.headers = {{"content-type", "text/css"},
                                      {"etag", "\"s\""},
                                      {"last-modified", "Sun, 06 Nov 1994 08:49:37 GMT"},
                                      {"vary", "origin"}},
                          .body = shared});
    });
    auto const path = ::testing::TempDir() + "njia_http_answers";
    std::ofstream{path} << long_text();
    auto const file = std::make_shared<File const>(*open_file(path));
    application_.route("/file", [file](Request, Reply reply) {
      reply.send(Response{.headers = {{"content-type", "text/csv"}, {"etag", "\"f\""}},
                          .body = FileBody{.file = file, .offset = 0, .size = file->size()}});
    });
    server_ = serve(application_);
  }
  testing::RawAnswer fetch(std::string const& path, std::string const& fields = "") {
    return ask(server_->port(), get(path, fields));
  }

  static SharedBody make_shared_body() {
    auto const text = long_text();
    return SharedBody{.identity = std::make_shared<std::string const>(text),
                      .gzip =
                          std::make_shared<std::string const>(compress(Coding::gzip, text, true)),
                      .br = std::make_shared<std::string const>(compress(Coding::br, text, true))};
  }

  EchoApplication application_ = {};
  std::unique_ptr<Server> server_ = {};
};

TEST_F(Answers, texts_are_compressed_as_the_client_likes) {
  auto const plain = fetch("/text");
  EXPECT_EQ(plain.body, long_text());
  EXPECT_EQ(plain.headers.at("vary"), "accept-encoding") << "also when it was not compressed";
  EXPECT_EQ(plain.headers.at("etag"), "\"7\"");
  auto const br = fetch("/text", "Accept-Encoding: gzip, br\r\n");
  EXPECT_EQ(br.headers.at("content-encoding"), "br");
  EXPECT_EQ(br.headers.at("etag"), "\"7+br\"");
  EXPECT_EQ(testing::unbrotli(br.body), long_text());
  auto const gz = fetch("/text", "Accept-Encoding: gzip, br;q=0.1\r\n");
  EXPECT_EQ(gz.headers.at("content-encoding"), "gzip");
  EXPECT_EQ(gz.headers.at("etag"), "\"7+gz\"");
  EXPECT_EQ(testing::gunzip(gz.body), long_text());
}

TEST_F(Answers, what_is_short_or_no_text_or_secret_is_left_alone) {
  for (auto const* const path : {"/short", "/picture", "/secret", "/file"}) {
    auto const answer = fetch(path, "Accept-Encoding: gzip, br\r\n");
    EXPECT_FALSE(answer.headers.contains("content-encoding")) << path;
    EXPECT_FALSE(answer.headers.contains("vary")) << path;
  }
}

TEST_F(Answers, what_was_compressed_beforehand_is_sent_as_it_is) {
  auto const shared = make_shared_body();
  auto const br = fetch("/static", "Accept-Encoding: br\r\n");
  EXPECT_EQ(br.body, *shared.br);
  EXPECT_EQ(br.headers.at("etag"), "\"s+br\"");
  EXPECT_EQ(br.headers.at("vary"), "origin, accept-encoding");
  EXPECT_EQ(fetch("/static", "Accept-Encoding: gzip\r\n").body, *shared.gzip);
  EXPECT_EQ(fetch("/static").body, *shared.identity);
}

TEST_F(Answers, what_the_client_has_is_not_sent_again) {
  for (auto const* const tag : {"\"7\"", "\"7+br\"", "W/\"7\"", "*", "\"x\", \"7+gz\""}) {
    auto const answer = fetch("/text", std::string{"If-None-Match: "} + tag + "\r\n");
    EXPECT_EQ(answer.status, 304) << tag;
    EXPECT_EQ(answer.headers.at("etag"), "\"7\"");
    EXPECT_EQ(answer.headers.at("vary"), "accept-encoding");
    EXPECT_FALSE(answer.headers.contains("content-type"));
    EXPECT_FALSE(answer.headers.contains("content-length"));
  }
  auto const compressed =
      fetch("/text", "If-None-Match: \"7+br\"\r\nAccept-Encoding: gzip, br\r\n");
  EXPECT_EQ(compressed.status, 304);
  EXPECT_EQ(compressed.headers.at("etag"), "\"7+br\"") << "the tag that 200 would have";
  EXPECT_EQ(fetch("/text", "If-None-Match: \"8\"\r\n").status, 200);
  EXPECT_EQ(fetch("/static", "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n").status, 304);
  EXPECT_EQ(fetch("/static", "If-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT\r\n").status, 200);
  EXPECT_EQ(
      ask(server_->port(), "POST /text HTTP/1.1\r\nHost: h\r\nIf-None-Match: \"7\"\r\n\r\n").status,
      200)
      << "for writing, the application decides";
}

TEST_F(Answers, ranges_of_files_and_shared_bodies) {
  auto const text = long_text();
  auto const size = std::to_string(text.size());
  for (auto const* const path : {"/file", "/static"}) {
    auto const part = fetch(path, "Range: bytes=10-19\r\nAccept-Encoding: br\r\n");
    EXPECT_EQ(part.status, 206) << path;
    EXPECT_EQ(part.body, text.substr(10, 10)) << path;
    EXPECT_EQ(part.headers.at("content-range"), "bytes 10-19/" + size) << path;
    EXPECT_FALSE(part.headers.contains("content-encoding")) << path;
    EXPECT_EQ(fetch(path, "Range: bytes=-5\r\n").body, text.substr(text.size() - 5)) << path;
    auto const beyond = fetch(path, "Range: bytes=" + size + "-\r\n");
    EXPECT_EQ(beyond.status, 416) << path;
    EXPECT_EQ(beyond.headers.at("content-range"), "bytes */" + size) << path;
    EXPECT_EQ(beyond.headers.at("content-type"), "application/problem+json") << path;
    auto many = std::string{"Range: bytes=0-"};
    for (auto i = 0; i < 999; ++i) {
      many += ",0-";
    }
    EXPECT_EQ(fetch(path, many + "\r\n").body, text) << path;
    EXPECT_EQ(fetch(path, "Range: bytes=0-4\r\nIf-Range: \"other\"\r\n").body, text) << path;
    EXPECT_EQ(fetch(path).headers.at("accept-ranges"), "bytes") << path;
  }
  EXPECT_EQ(fetch("/file", "Range: bytes=0-4\r\nIf-Range: \"f\"\r\n").body, text.substr(0, 5));
  EXPECT_EQ(fetch("/text", "Range: bytes=0-4\r\n").status, 200) << "made for this request alone";
}

TEST_F(Answers, head_has_the_fields_of_get_and_no_body) {
  for (auto const* const path : {"/text", "/static", "/file"}) {
    auto client = RawClient{server_->port()};
    client.send("HEAD " + std::string{path} + " HTTP/1.1\r\nHost: h\r\n\r\n" + get("/next"));
    EXPECT_EQ(client.read_answer(true).headers.at("content-length"),
              std::to_string(long_text().size()));
    EXPECT_EQ(client.read_answer().body, "GET /next|") << path;
  }
}

TEST_F(Answers, a_large_file_arrives_whole) {
  auto const path = ::testing::TempDir() + "njia_http_large";
  auto const text = std::string(3'000'000, 'a') + std::string(3'000'001, 'b');
  std::ofstream{path} << text;
  auto const file = std::make_shared<File const>(*open_file(path));
  application_.route("/large", [file](Request, Reply reply) {
    reply.send(Response{.body = FileBody{.file = file, .offset = 1, .size = file->size() - 1}});
  });
  EXPECT_EQ(fetch("/large").body, text.substr(1));
}

TEST_F(Answers, a_file_that_became_shorter_ends_the_connection) {
  auto const path = ::testing::TempDir() + "njia_http_shorter";
  std::ofstream{path} << "short";
  auto const file = std::make_shared<File const>(*open_file(path));
  application_.route("/shorter", [file](Request, Reply reply) {
    reply.send(Response{.body = FileBody{.file = file, .offset = 0, .size = 100}});
  });
  auto const answer = fetch("/shorter");
  EXPECT_FALSE(answer.whole);
  EXPECT_EQ(answer.body, "short");
}

class Streams : public ::testing::Test {
protected:
  void start(EventStreamOptions options, ServerOptions server = {}) {
    application_.route("/events", [this, options](Request, Reply reply) {
      auto const stream = EventStream{options};
      reply.send(Response{.headers = {{"content-type", "text/event-stream"}}, .body = stream});
      streams_.put(stream);
    });
    server_ = serve(application_, std::move(server));
  }

  EchoApplication application_ = {};
  Handover<EventStream> streams_ = {};
  std::unique_ptr<Server> server_ = {};
};

TEST_F(Streams, send_events_as_they_come_and_end_with_the_application) {
  start({});
  auto client = RawClient{server_->port()};
  client.send(get("/events"));
  auto stream = streams_.take();
  auto const head = client.read_until("\r\n\r\n");
  EXPECT_NE(head.find("transfer-encoding: chunked"), std::string::npos);
  EXPECT_EQ(head.find("content-length"), std::string::npos);
  EXPECT_TRUE(stream.send("import", "1", "half"));
  EXPECT_EQ(client.read_until("\n\n\r\n"), "20\r\nevent: import\nid: 1\ndata: half\n\n\r\n");
  EXPECT_TRUE(stream.send("", "", "done"));
  stream.close();
  EXPECT_EQ(client.read_until("\n\n\r\n"), "c\r\ndata: done\n\n\r\n");
  EXPECT_EQ(client.read_until("\r\n\r\n"), "0\r\n\r\n");
  EXPECT_TRUE(client.is_closed());
  EXPECT_FALSE(stream.send("", "", "more"));
}

TEST_F(Streams, are_plain_for_http_1_0) {
  start({});
  auto client = RawClient{server_->port()};
  client.send("GET /events HTTP/1.0\r\n\r\n");
  auto stream = streams_.take();
  stream.send("", "", "a");
  stream.close();
  client.read_until("\r\n\r\n");
  EXPECT_EQ(client.read_until("never"), "data: a\n\n");
}

TEST_F(Streams, beat_while_they_are_silent) {
  start({.heartbeat = milliseconds{10}});
  auto client = RawClient{server_->port()};
  client.send(get("/events"));
  auto const stream = streams_.take();
  client.read_until("\r\n\r\n");
  for (auto i = 0; i < 3; ++i) {
    EXPECT_EQ(client.read_until(":\n\n\r\n"), "3\r\n:\n\n\r\n");
  }
}

TEST_F(Streams, know_that_the_client_has_gone) {
  start({});
  auto client = std::optional<RawClient>{server_->port()};
  client->send(get("/events"));
  auto stream = streams_.take();
  client->read_until("\r\n\r\n");
  client.reset();
  auto const give_up = std::chrono::steady_clock::now() + seconds{10};
  while (stream.is_open() && std::chrono::steady_clock::now() < give_up) {
    std::this_thread::yield();
  }
  EXPECT_FALSE(stream.is_open());
}

TEST_F(Streams, drop_a_reader_that_does_not_read) {
  start({.queue_bytes = 100'000}, ServerOptions{.write_deadline = milliseconds{50}});
  auto client = RawClient{server_->port()};
  client.send(get("/events"));
  auto stream = streams_.take();
  auto const event = std::string(10'000, 'x');
  auto sent = 0;
  while (stream.send("", "", event) && sent < 100'000) {
    ++sent;
  }
  EXPECT_LT(sent, 100'000);
  EXPECT_EQ(ask(server_->port(), get("/alive")).status, 200);
}

TEST_F(Streams, end_when_the_server_drains) {
  start({});
  auto client = RawClient{server_->port()};
  client.send(get("/events"));
  auto stream = streams_.take();
  client.read_until("\r\n\r\n");
  EXPECT_TRUE(server_->drain(seconds{10}));
  EXPECT_EQ(client.read_until("never"), "0\r\n\r\n");
  EXPECT_FALSE(stream.is_open());
}

} // namespace
} // namespace njia::http
