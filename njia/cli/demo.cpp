// demo: a synthetic collection exercise, as workbooks, and optionally its organisations and rounds
// in the state.
#include "njia/app/demo/demo.h"
#include "njia/cli/commands.h"
#include "njia/cli/files.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace njia::cli {
namespace {

struct DemoCommand {
  demo::DemoRequest request;
  bool load = false;
};

Exit load(Context& context, DemoCommand const& command, Gazetteer const& gazetteer) {
  auto const store = context.store();
  if (!store) {
    return report(context, store.error());
  }
  auto const actor = context.actor();
  auto const loaded = demo::load_demo(**store, command.request.seed, gazetteer,
                                      {.by = actor.name, .at = actor.at, .reason = "demo"});
  return loaded ? Exit::ok : report(context, loaded.error());
}

Exit run_demo(Context& context, DemoCommand const& command) {
  auto const gazetteer = context.gazetteer();
  if (!gazetteer) {
    return report(context, gazetteer.error());
  }
  auto const made = demo::make_demo(command.request, **gazetteer);
  if (!made) {
    return report(context, made.error());
  }
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto const& file : made->files) {
    rows.push_back({file.file, file.org, file.round, file.layout, std::to_string(file.journeys)});
  }
  // For scripts: what to import for whom.
  auto const listed = write_file(command.request.dir / "files.tsv", [&](std::ostream& out) {
    for (auto const& row : rows) {
      out << row[0] << '\t' << row[1] << '\t' << row[2] << '\n';
    }
    return Done{};
  });
  if (!listed) {
    return report(context, listed.error());
  }
  print_rows(context, {"file", "org", "round", "layout", "journeys"}, rows);
  return command.load ? load(context, command, **gazetteer) : Exit::ok;
}

} // namespace

void add_demo(CLI::App& app, Invocation& invocation) {
  auto command = std::make_shared<DemoCommand>();
  auto* subcommand = app.add_subcommand(
      "demo", "Write a synthetic collection exercise as workbooks of fictional organisations");
  subcommand->add_option("--seed", command->request.seed, "The same seed gives the same files");
  subcommand->add_option("--out", command->request.dir, "Folder to write to")->required();
  subcommand->add_flag(
      "--load", command->load,
      "Also set up its organisations, exercises and coverage statements in the state");
  subcommand->callback([&invocation, command] {
    invocation.run = [command](Context& c) { return run_demo(c, *command); };
  });
}

} // namespace njia::cli
