#include "njia/server/hub/metrics.h"

#include <gmock/gmock.h>

namespace njia::server {
namespace {

using ::testing::HasSubstr;

TEST(Metrics, CountersAndACumulativeHistogram) {
  auto stats = http::Stats{};
  stats.connections_open = 3;
  stats.answers[2] = 40;
  stats.answers[4] = 2;
  stats.refused["http.host"] = 5;
  stats.latency[0] = 10; // up to 250 microseconds
  stats.latency[2] = 30; // up to 1 millisecond
  stats.latency.back() = 1;
  stats.latency_sum_us = 1'500'000;
  auto const text = format_metrics(stats);
  for (auto const* line : {
           "# TYPE njia_connections_open gauge\nnjia_connections_open 3\n",
           "njia_answers_total{class=\"2xx\"} 40\n",
           "njia_answers_total{class=\"4xx\"} 2\n",
           "njia_refused_total{key=\"http.host\"} 5\n",
           "njia_answer_seconds_bucket{le=\"0.00025\"} 10\n",
           "njia_answer_seconds_bucket{le=\"0.0005\"} 10\n",
           "njia_answer_seconds_bucket{le=\"0.001\"} 40\n",
           "njia_answer_seconds_bucket{le=\"+Inf\"} 41\n",
           "njia_answer_seconds_sum 1.5\nnjia_answer_seconds_count 41\n",
       }) {
    EXPECT_THAT(text, HasSubstr(line));
  }
}

} // namespace
} // namespace njia::server
