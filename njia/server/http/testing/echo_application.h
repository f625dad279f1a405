// An application for tests: a few paths that show what the server hands over and takes back.
#pragma once

#include "njia/server/http/application.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace njia::http::testing {

/// Every path answers with the echo of its request unless a route says otherwise. Plans: "/upload"
/// goes to a file (300 MB), everything else to memory (100 kB).
class EchoApplication final : public Application {
public:
  using Route = std::function<void(Request, Reply)>;

  void route(std::string path, Route route) { routes_[std::move(path)] = std::move(route); }
  void plan_with(BodyPlan plan) { plan_ = plan; }

  BodyPlan plan(RequestHead const& head) override;
  void handle(Request request, Reply reply) override;
  Response problem(int status, std::string_view key, RequestHead const* head) override;

private:
  std::map<std::string, Route> routes_ = {};
  std::optional<BodyPlan> plan_ = {};
};

/// A box for one thing handed from the server's thread to the test's.
template <class T> class Handover {
public:
  void put(T thing) {
    auto const guard = std::lock_guard{lock_};
    thing_ = std::move(thing);
    filled_.notify_all();
  }
  T take() {
    auto guard = std::unique_lock{lock_};
    filled_.wait(guard, [this] { return thing_.has_value(); });
    auto thing = *std::move(thing_);
    thing_.reset();
    return thing;
  }

private:
  std::mutex lock_ = {};
  std::condition_variable filled_ = {};
  std::optional<T> thing_ = {};
};

} // namespace njia::http::testing
