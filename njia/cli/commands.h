// The list of commands. Each add_x declares its options and sets what it runs.
#pragma once

#include "njia/cli/context.h"

#include <functional>

namespace CLI {
class App;
}

namespace njia::cli {

/// What the parsed command will do; set by the command's callback.
struct Invocation {
  std::function<Exit(Context&)> run;
  bool needs_settings = true; ///< false: it runs, and looks at them itself, when they are wrong
};

void add_state(CLI::App& app, Invocation& invocation);    ///< init, backup, restore, backup-key
void add_upkeep(CLI::App& app, Invocation& invocation);   ///< doctor, retention
void add_network(CLI::App& app, Invocation& invocation);  ///< org, group, round
void add_coverage(CLI::App& app, Invocation& invocation); ///< coverage import
void add_journeys(CLI::App& app, Invocation& invocation); ///< journey list|show|edit|withdraw
void add_places(CLI::App& app, Invocation& invocation);   ///< places search|resolve|add
void add_import(CLI::App& app, Invocation& invocation);   ///< import
void add_staging(CLI::App& app,
                 Invocation& invocation); ///< staging list|show|resolve|decide|commit|discard, undo
void add_analyse(CLI::App& app, Invocation& invocation);        ///< analyse
void add_estimate(CLI::App& app, Invocation& invocation);       ///< estimate
void add_service_points(CLI::App& app, Invocation& invocation); ///< service-points
void add_export(CLI::App& app, Invocation& invocation);         ///< export
void add_report(CLI::App& app, Invocation& invocation);         ///< report
void add_user(CLI::App& app, Invocation& invocation);           ///< user list|suspend|…
void add_token(CLI::App& app, Invocation& invocation);          ///< token list|revoke
void add_admin(CLI::App& app, Invocation& invocation);          ///< admin create
void add_serve(CLI::App& app, Invocation& invocation);          ///< serve
void add_template(CLI::App& app, Invocation& invocation);       ///< template
void add_demo(CLI::App& app, Invocation& invocation);           ///< demo

void add_config(CLI::App& app, Invocation& invocation);  ///< config check|show
void add_audit(CLI::App& app, Invocation& invocation);   ///< audit verify|export
void add_migrate(CLI::App& app, Invocation& invocation); ///< migrate
void add_manual(CLI::App& app, Invocation& invocation);  ///< manual (hidden): man pages and more

void add_all_commands(CLI::App& app, Invocation& invocation);

} // namespace njia::cli
