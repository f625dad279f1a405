// The hub as the HTTP server's application: finds the route, who asks and whether they may try,
// and runs the handler on a thread that has a store.
#pragma once

#include "njia/server/http/application.h"
#include "njia/server/hub/call.h"
#include "njia/server/hub/documents.h"
#include "njia/server/hub/identify.h"
#include "njia/server/hub/repeats.h"
#include "njia/server/hub/route.h"
#include "njia/server/hub/workers.h"

#include <functional>

namespace njia::server {

/// Most bytes of a JSON body.
inline constexpr std::uint64_t kMaxBodyBytes = 1'000'000;
/// Most bytes of an uploaded file (ReadLimits::file_bytes), and the longest that it may take.
inline constexpr std::uint64_t kMaxUploadBytes = 200'000'000;
inline constexpr auto kUploadTime = std::chrono::minutes{30};

struct HubOptions {
  std::function<Instant()> clock;
  /// Keys of bugs and failing machines, with the request's id; never anything a client sent.
  std::function<void(std::string_view what, std::string_view request_id)> log = {};
};

class HubApplication final : public http::Application {
public:
  /// Keeps references: both must outlive it.
  HubApplication(Workers& workers, Services const& services, HubOptions options);

  http::BodyPlan plan(http::RequestHead const& head) override;
  void handle(http::Request request, http::Reply reply) override;
  http::Response problem(int status, std::string_view key, http::RequestHead const* head) override;

private:
  struct Work;
  template <class Act> void guarded(Work& work, Act&& act);
  void run(std::shared_ptr<Work> const& work, Worker& worker);
  http::Response call(Work const& work, Call& call);
  http::Response write(Work const& work, Worker& worker, Call& call);
  void touch(Identity const& identity, Instant now);
  void send_audited(std::shared_ptr<Work> const& work, app::AuditNote note,
                    http::Response response);

  Workers& workers_;
  Services const& services_;
  HubOptions options_;
  Documents documents_;
  Repeats repeats_; ///< of the thread that writes
};

} // namespace njia::server
