// init, backup, restore: the life of the state folder.
#include "njia/cli/commands.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace njia::cli {
namespace {

Exit run_init(Context& context) {
  auto const store = context.init_store();
  if (!store) {
    return report(context, store.error());
  }
  conclude(context, "Ready: " + context.state_folder().string(), {"state"},
           {context.state_folder().string()});
  return Exit::ok;
}

Exit answer(Context const& context, Result<BackupReport> const& done) {
  if (!done) {
    return report(context, done.error());
  }
  print_rows(context, {"journeys", "revisions", "imports", "bytes", "digest"},
             {{std::to_string(done->journeys), std::to_string(done->revisions),
               std::to_string(done->batches), std::to_string(done->bytes), done->digest}});
  return Exit::ok;
}

void add_backup(CLI::App& app, Invocation& invocation) {
  auto file = std::make_shared<std::string>();
  auto* backup = app.add_subcommand(
      "backup", "Copy the state to one new file, checked before it gets its name");
  backup->add_option("file", *file, "File to write; must not exist")->required();
  backup->callback([&invocation, file] {
    invocation.run = [file](Context& context) {
      return answer(context, backup_sqlite_store(context.state_folder(), *file));
    };
  });
}

void add_restore(CLI::App& app, Invocation& invocation) {
  auto file = std::make_shared<std::string>();
  auto check = std::make_shared<bool>(false);
  auto* restore = app.add_subcommand(
      "restore", "Put a backup in the place of the state; the state before stays beside it");
  restore->add_option("file", *file, "Backup to read")->required();
  restore->add_flag("--check", *check, "Only say whether the backup is whole and what it holds");
  restore->callback([&invocation, file, check] {
    invocation.run = [file, check](Context& context) {
      auto const mode = *check ? RestoreMode::check_only : RestoreMode::replace;
      return answer(context, restore_sqlite_store(context.state_folder(), *file, mode));
    };
  });
}

} // namespace

void add_state(CLI::App& app, Invocation& invocation) {
  auto* init = app.add_subcommand("init", "Make the folder of state");
  init->callback([&invocation] { invocation.run = run_init; });
  add_backup(app, invocation);
  add_restore(app, invocation);
}

} // namespace njia::cli
