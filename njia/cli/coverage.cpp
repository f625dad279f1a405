// coverage import: who works where, by which channels, in one data collection exercise.
#include "njia/app/records/coverage.h"
#include "njia/cli/commands.h"
#include "njia/cli/files.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace njia::cli {
namespace {

struct CoverageCommand {
  std::string file;
  std::string round;
};

Exit run_coverage(Context& context, CoverageCommand const& command) {
  auto const store = context.store();
  if (!store) {
    return report(context, store.error());
  }
  auto const gazetteer = context.gazetteer();
  if (!gazetteer) {
    return report(context, gazetteer.error());
  }
  auto const csv = read_file(command.file);
  if (!csv) {
    return report(context, csv.error());
  }
  auto const find_unit = [&](std::string_view code) -> std::optional<PlaceId> {
    auto const country = CountryCode::parse(code);
    auto const index =
        country ? (*gazetteer)->find_country(*country) : (*gazetteer)->find_admin1(code);
    return index ? std::optional{(*gazetteer)->at(*index).id} : std::nullopt;
  };
  auto const outcome =
      app::import_coverage(**store, context.ids(), *csv, command.round, find_unit, context.actor());
  if (!outcome.problems.empty()) {
    return report(context, outcome.problems);
  }
  print_rows(context, {"statements"}, {{std::to_string(outcome.statements)}});
  return Exit::ok;
}

} // namespace

void add_coverage(CLI::App& app, Invocation& invocation) {
  auto command = std::make_shared<CoverageCommand>();
  auto* coverage = app.add_subcommand("coverage", "Who works where");
  coverage->require_subcommand(1);
  auto* import =
      coverage->add_subcommand("import", "Take over coverage statements (CSV: org, round, places, "
                                         "corridors, services, detection, active, case_workers, "
                                         "grants_service_points)");
  import->add_option("file", command->file, "CSV file")->required();
  import->add_option("--round", command->round, "Exercise for rows without one");
  import->callback([&invocation, command] {
    invocation.run = [command](Context& c) { return run_coverage(c, *command);
};
} // namespace njia::cli
);
}

} // namespace njia::cli
