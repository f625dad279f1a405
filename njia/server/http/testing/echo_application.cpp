#include "njia/server/http/testing/echo_application.h"

#include <fmt/format.h>

namespace njia::http::testing {

BodyPlan EchoApplication::plan(RequestHead const& head) {
  if (plan_) {
    return *plan_;
  }
  return head.path == "/upload" ? BodyPlan{.max_bytes = 300'000'000, .to_file = true}
                                : BodyPlan{.max_bytes = 100'000};
}

void EchoApplication::handle(Request request, Reply reply) {
  auto const found = routes_.find(request.head.path);
  if (found != routes_.end()) {
    found->second(std::move(request), std::move(reply));
    return;
  }
  auto text = fmt::format("{} {}", method_name(request.head.method), request.head.path);
  for (auto const& one : request.head.query) {
    text += fmt::format(" {}={}", one.first, one.second);
  }
  text += "|" + request.body;
  reply.send(Response{.headers = {{"content-type", "text/plain; charset=utf-8"}}, .body = text});
}

Response EchoApplication::problem(int status, std::string_view key, RequestHead const* /*head*/) {
  return Response{.status = status,
                  .headers = {{"content-type", "application/problem+json"}},
                  .body = fmt::format(R"({{"status":{},"code":"{}"}})", status, key)};
}

} // namespace njia::http::testing
