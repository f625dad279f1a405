// import FILE: a partner's spreadsheet, from file to journeys.
#include "njia/app/import/gazetteer_places.h"
#include "njia/app/import/give_back.h"
#include "njia/app/import/import_file.h"
#include "njia/cli/commands.h"
#include "njia/cli/import_words.h"
#include "njia/domain/vocabulary.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <unistd.h>

namespace njia::cli {
namespace {

struct ImportCommand {
  importing::ImportRequest request;
  std::string mapping;
  std::string commit = "good-rows";
  std::string permission = "NETWORK";
  std::string report;
};

importing::CommitMode to_mode(std::string const& text) {
  return text == "stage" ? importing::CommitMode::stage_only
         : text == "all" ? importing::CommitMode::all_or_nothing
                         : importing::CommitMode::good_rows;
}

/// A line that is overwritten in place, only where a person looks at it.
importing::ImportProgress progress_line(Context const& context) {
  if (context.options.json || isatty(STDERR_FILENO) == 0) {
    return {};
  }
  return [](std::uint64_t rows, std::uint64_t of) {
    std::cerr << '\r' << rows << (of > 0 ? fmt::format(" / {}", of) : "") << " rows" << std::flush;
  };
}

Exit run_import(Context& context, ImportCommand const& command) {
  auto const store = context.store();
  if (!store) {
    return report(context, store.error());
  }
  auto const gazetteer = context.gazetteer();
  if (!gazetteer) {
    return report(context, gazetteer.error());
  }
  auto request = command.request;
  request.commit = to_mode(command.commit);
  if (!command.mapping.empty()) {
    request.mapping = command.mapping;
  }
  auto const permission = parse_term<Permission>(command.permission);
  if (!permission) {
    return report(context, permission.error());
  }
  request.permission = *permission;
  request.marks = !command.report.empty();
  auto const places = importing::GazetteerPlaces{**gazetteer, context.language()};
  auto const import_file = importing::ImportFile{
      .store = **store, .places = places, .ids = context.ids(), .actor = context.actor()};
  auto const outcome = import_file(request, progress_line(context));
  if (!outcome) {
    return report(context, outcome.error());
  }
  print_outcome(context, *outcome);
  if (!command.report.empty()) {
    auto const given_back =
        importing::give_back_workbook(request.file, *outcome, context.language(), command.report);
    if (!given_back) {
      return report(context, given_back.error());
    }
    say(context, "  marked workbook: " + command.report);
  }
  return outcome->has_problems() ? Exit::findings : Exit::ok;
}

} // namespace

void add_import(CLI::App& app, Invocation& invocation) {
  auto command = std::make_shared<ImportCommand>();
  auto* import =
      app.add_subcommand("import", "Take over a partner's spreadsheet (.xlsx, .ods, .csv, .tsv)");
  import->add_option("file", command->request.file, "File to read; it is not kept")->required();
  import->add_option("--org", command->request.org, "Whose records they are")->required();
  import->add_option("--round", command->request.round, "Data collection exercise")->required();
  import->add_option(
      "--mapping", command->mapping,
      "Mapping file (TOML or JSON) for tables that are not recognised by themselves");
  import
      ->add_option("--commit", command->commit,
                   "good-rows: save what is ready, the rest waits; all: everything or nothing; "
                   "stage: nothing yet")
      ->check(CLI::IsMember({"good-rows", "all", "stage"}));
  import->add_option(
      "--permission", command->permission,
      "Who may use records that do not say so: ONLY_US, COORDINATOR, NETWORK, GOVERNMENT, PUBLIC");
  import->add_option("--batch", command->request.batch, "Import to continue with a corrected file");
  import->add_flag("--split-persons", command->request.split_persons,
                   "One submission for each person row");
  import->add_flag("--dry-run", command->request.dry_run,
                   "Keep nothing, only say what would happen");
  import->add_option("--report", command->report,
                     "Write the workbook back with marked cells and reasons");
  import->callback([&invocation, command] { invocation.run = [command](Context& c) { return run_import(c, *command);
};
} // namespace njia::cli
);
}

} // namespace njia::cli
