// A server with trivial handlers for bench/http/run: prints its port and process id, then serves
// until its input ends. GET /hello answers 13 bytes, GET /json 20 kB that are compressed for each
// request, POST /upload takes a file. Usage: http_bench [CERTIFICATE KEY].
#include "njia/server/http/server.h"

#include <fmt/format.h>

#include <cstdio>
#include <iostream>
#include <unistd.h>

namespace {

using namespace njia::http;

class Trivial final : public Application {
public:
  Trivial() {
    for (auto i = 0; json_.size() < 20'000; ++i) {
      json_ += fmt::format(R"({{"from":"Kisumu","to":"Nairobi","persons":{}}},)", i);
    }
  }
  BodyPlan plan(RequestHead const& head) override {
    return BodyPlan{.max_bytes = 1'000'000'000, .to_file = head.path == "/upload"};
  }
  void handle(Request request, Reply reply) override {
    if (request.head.path == "/json") {
      reply.send(Response{.headers = {{"content-type", "application/json"}}, .body = json_});
    } else if (request.head.path == "/upload") {
      reply.send(Response{.body = fmt::format("{}\n", request.file->size())});
    } else {
      reply.send(Response{.headers = {{"content-type", "text/plain"}},
                          .body = std::string{"Hello, world!"}});
    }
  }
  Response problem(int status, std::string_view key, RequestHead const* /*head*/) override {
    return Response{.status = status, .body = std::string{key}};
  }

private:
  std::string json_ = {};
};

} // namespace

int main(int argc, char** argv) {
  auto application = Trivial{};
  auto options = ServerOptions{.temporary_folder = "/tmp"};
  if (argc == 3) {
    options.certificate_file = argv[1];
    options.key_file = argv[2];
  }
  auto const server = Server::start(std::move(options), application);
  if (!server) {
    std::fprintf(stderr, "%s\n", server.error().key.c_str());
    return 1;
  }
  fmt::print("{} {}\n", (*server)->port(), ::getpid());
  std::fflush(stdout);
  while (std::cin.get() != EOF) {
  }
  return 0;
}
