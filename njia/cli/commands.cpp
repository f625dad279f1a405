#include "njia/cli/commands.h"

namespace njia::cli {

void add_all_commands(CLI::App& app, Invocation& invocation) {
  add_state(app, invocation);
  add_network(app, invocation);
  add_journeys(app, invocation);
  add_places(app, invocation);
}

} // namespace njia::cli
