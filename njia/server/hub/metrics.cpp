#include "njia/server/hub/metrics.h"

#include "njia/server/hub/answer.h"

#include <fmt/format.h>

namespace njia::server {
namespace {

void add(std::string& out, std::string_view name, std::string_view type, std::string_view help,
         std::uint64_t value) {
  out += fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, help, type, value);
}

http::Response plain(int status, std::string text) {
  return {.status = status,
          .headers = {{"content-type", "text/plain; version=0.0.4; charset=utf-8"},
                      {"cache-control", "no-store"}},
          .body = std::move(text)};
}

} // namespace

std::string format_metrics(http::Stats const& stats) {
  auto out = std::string{};
  add(out, "njia_connections_open", "gauge", "Connections that are open now.",
      stats.connections_open);
  add(out, "njia_connections_total", "counter", "Connections that were accepted.",
      stats.connections_accepted);
  add(out, "njia_received_bytes_total", "counter", "Bytes received.", stats.bytes_in);
  add(out, "njia_sent_bytes_total", "counter", "Bytes sent.", stats.bytes_out);
  out += "# HELP njia_answers_total Answers by class of status.\n# TYPE njia_answers_total "
         "counter\n";
  for (auto digit = std::size_t{1}; digit < stats.answers.size(); ++digit) {
    out += fmt::format("njia_answers_total{{class=\"{}xx\"}} {}\n", digit, stats.answers[digit]);
  }
  out += "# HELP njia_refused_total Requests refused before they were understood, by error key.\n"
         "# TYPE njia_refused_total counter\n";
  for (auto const& [key, count] : stats.refused) {
    out += fmt::format("njia_refused_total{{key=\"{}\"}} {}\n", key, count);
  }
  out += "# HELP njia_answer_seconds From the whole head to the last byte of the answer.\n"
         "# TYPE njia_answer_seconds histogram\n";
  auto sum = std::uint64_t{0};
  for (auto bucket = std::size_t{0}; bucket < stats.latency.size(); ++bucket) {
    sum += stats.latency[bucket];
    auto const end =
        bucket < http::kLatencyBucketsUs.size()
            ? fmt::format("{}", static_cast<double>(http::kLatencyBucketsUs[bucket]) / 1e6)
            : std::string{"+Inf"};
    out += fmt::format("njia_answer_seconds_bucket{{le=\"{}\"}} {}\n", end, sum);
  }
  out += fmt::format("njia_answer_seconds_sum {}\nnjia_answer_seconds_count {}\n",
                     static_cast<double>(stats.latency_sum_us) / 1e6, sum);
  return out;
}

void MetricsApplication::handle(http::Request request, http::Reply reply) {
  auto const& head = request.head;
  auto const is_read = head.method == http::Method::get || head.method == http::Method::head;
  if (is_read && head.path == "/healthz") {
    return reply.send(plain(200, "ok\n"));
  }
  if (is_read && head.path == "/readyz") {
    auto const is_ready = is_ready_();
    return reply.send(plain(is_ready ? 200 : 503, is_ready ? "ready\n" : "not ready\n"));
  }
  if (is_read && head.path == "/metrics") {
    return reply.send(plain(200, format_metrics(stats_())));
  }
  reply.send(problem(404, "access.hidden", &head));
}

http::Response MetricsApplication::problem(int, std::string_view key,
                                           http::RequestHead const* head) {
  return make_problem_response({{.key = std::string{key}, .where = ""}}, Language::en,
                               head == nullptr ? "" : head->id);
}

} // namespace njia::server
