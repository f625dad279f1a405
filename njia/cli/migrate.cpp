// migrate: brings the state to the form of this program.
#include "njia/cli/commands.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace njia::cli {
namespace {

Exit run_migrate(Context& context, bool is_dry_run) {
  auto const folder = context.state_folder();
  if (!std::filesystem::exists(folder / "njia.db")) {
    return report(context, Error{.key = "state.missing", .where = folder.string()});
  }
  auto const sealer = context.sealer();
  if (!sealer) {
    return report(context, sealer.error());
  }
  auto const options = SqliteOptions{.sealer = *sealer};
  auto const form =
      is_dry_run ? sqlite_store_form(folder, options) : migrate_sqlite_store(folder, options);
  if (!form) {
    return report(context, form.error());
  }
  auto const found = std::to_string(form->found);
  auto const known = std::to_string(form->known);
  auto const* change = form->found == form->known ? "none" : is_dry_run ? "needed" : "done";
  auto const sentence = form->found == form->known
                            ? "Nothing to do: the state has form " + found + "."
                            : (is_dry_run ? "The state would go from form " : "Went from form ") +
                                  found + " to " + known + ".";
  conclude(context, sentence, {"found", "known", "change"}, {found, known, change});
  return Exit::ok;
}

} // namespace

void add_migrate(CLI::App& app, Invocation& invocation) {
  auto is_dry_run = std::make_shared<bool>(false);
  auto* migrate =
      app.add_subcommand("migrate", "Bring the state to the form of this program; back up first");
  migrate->add_flag("--dry-run", *is_dry_run, "Only say what would happen");
  migrate->callback([&invocation, is_dry_run] {
    invocation.run = [is_dry_run](Context& c) { return run_migrate(c, *is_dry_run); };
  });
}

} // namespace njia::cli
