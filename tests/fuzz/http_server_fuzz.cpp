// Any bytes over a connection to a running server, Boost.Beast's reading of bodies included:
// whatever comes back is answers of ours, and the connection ends.
#include "njia/server/http/server.h"
#include "njia/server/http/testing/echo_application.h"
#include "njia/server/http/testing/raw_client.h"

#include <cstdlib>

namespace {

using namespace njia::http;

struct Fixture {
  testing::EchoApplication application = {};
  std::unique_ptr<Server> server =
      *Server::start(ServerOptions{.io_threads = 1, .temporary_folder = "/tmp"}, application);
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static auto fixture = Fixture{};
  // Ports of closed connections rest for a minute: other addresses have others.
  static auto counter = std::uint32_t{0};
  auto client = testing::RawClient{fixture.server->port(), 0x7F010000 + ++counter % 0xFFFF};
  if (!client.is_connected()) {
    return -1; // that address has no port left: the server is not to blame, and the next one has
  }
  client.send({reinterpret_cast<char const*>(data), size});
  client.finish_sending();
  auto const answers = client.read_until("\n\n never \n\n");
  if (!answers.empty() && !answers.starts_with("HTTP/1.1 ")) {
    std::abort();
  }
  return 0;
}
