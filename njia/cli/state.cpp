// init, backup, restore: the life of the state folder.
#include "njia/cli/commands.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <CLI/CLI.hpp>

namespace njia::cli {
namespace {

Exit run_init(Context& context) {
  auto const store = context.init_store();
  if (!store) {
    return report(context, store.error());
  }
  say(context, "Ready: " + context.state_folder().string());
  return Exit::ok;
}

} // namespace

void add_state(CLI::App& app, Invocation& invocation) {
  auto* init = app.add_subcommand("init", "Make the folder of state");
  init->callback([&invocation] { invocation.run = run_init; });
}

} // namespace njia::cli
