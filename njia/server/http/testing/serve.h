// Starts a server for a test, with a temporary folder of the test run.
#pragma once

#include "njia/server/http/server.h"
#include "njia/server/http/testing/echo_application.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace njia::http::testing {

inline std::unique_ptr<Server> serve(Application& application, ServerOptions options = {}) {
  if (options.temporary_folder.empty()) {
    options.temporary_folder = ::testing::TempDir();
  }
  auto server = Server::start(std::move(options), application);
  if (!server) {
    throw std::runtime_error{server.error().key + " " + server.error().where};
  }
  return *std::move(server);
}

/// A request without a body.
inline std::string get(std::string const& target, std::string const& fields = "") {
  return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
}

} // namespace njia::http::testing
