// The second port: /healthz (the process runs), /readyz (the store answers), /metrics (Prometheus
// text format). Loopback by default, for monitoring; it knows no record.
#pragma once

#include "njia/server/http/application.h"
#include "njia/server/http/stats.h"

#include <functional>
#include <string>

namespace njia::server {

/// Prometheus text format 0.0.4. Pure.
std::string format_metrics(http::Stats const& stats);

class MetricsApplication final : public http::Application {
public:
  /// @param is_ready  called from any thread; must not block
  MetricsApplication(std::function<http::Stats()> stats, std::function<bool()> is_ready)
      : stats_{std::move(stats)}, is_ready_{std::move(is_ready)} {}

  http::BodyPlan plan(http::RequestHead const&) override { return {}; }
  void handle(http::Request request, http::Reply reply) override;
  http::Response problem(int status, std::string_view key, http::RequestHead const* head) override;

private:
  std::function<http::Stats()> stats_;
  std::function<bool()> is_ready_;
};

} // namespace njia::server
