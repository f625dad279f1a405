#include "njia/cli/commands.h"

namespace njia::cli {

void add_all_commands(CLI::App& app, Invocation& invocation) {
  for (auto const add :
       {add_state,    add_upkeep, add_network, add_coverage, add_import,         add_staging,
        add_journeys, add_places, add_analyse, add_estimate, add_service_points, add_report,
        add_admin,    add_user,   add_token,   add_serve,    add_export,         add_template,
        add_demo,     add_config, add_audit,   add_migrate,  add_manual}) {
    add(app, invocation);
  }
}

} // namespace njia::cli
