// report: the joint report as HTML, PDF and workbook.
#include "njia/app/report/build_report.h"
#include "njia/app/report/gazetteer_places.h"
#include "njia/cli/commands.h"
#include "njia/cli/files.h"
#include "njia/cli/release_options.h"
#include "njia/geo/gazetteer_tree.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <ostream>

namespace njia::cli {
namespace {

struct ReportCommand {
  ReleaseOptions release;
  std::string out;
  std::string recommendations;
  std::string acknowledgements;
};

Result<std::string> optional_file(std::string const& path) {
  return path.empty() ? Result{std::string{}} : read_file(path);
}

Result<Done> write_bytes(std::filesystem::path const& path, std::string const& bytes) {
  return write_file(path, [&](std::ostream& out) {
    out << bytes;
    return Done{};
  });
}

Exit write_report(Context const& context, app::BuiltReport const& built,
                  std::filesystem::path const& folder) {
  auto failure = std::error_code{};
  std::filesystem::create_directories(folder, failure);
  if (failure) {
    return report(context, Error{.key = "file.cannot_write",
                                 .where = folder.string(),
                                 .args = {{"reason", failure.message()}}});
  }
  for (auto const& [name, bytes] : {std::pair{"report.html", &built.files.html},
                                    {"report.pdf", &built.files.pdf},
                                    {"annex.xlsx", &built.files.xlsx}}) {
    if (auto const written = write_bytes(folder / name, *bytes); !written) {
      return report(context, written.error());
    }
  }
  print_rows(context, {"snapshot", "file"},
             {{built.snapshot_code, (folder / "report.html").string()},
              {built.snapshot_code, (folder / "report.pdf").string()},
              {built.snapshot_code, (folder / "annex.xlsx").string()}});
  return Exit::ok;
}

Exit run_report(Context& context, ReportCommand const& command) {
  auto const store = context.store();
  if (!store) {
    return report(context, store.error());
  }
  auto const gazetteer = context.gazetteer();
  if (!gazetteer) {
    return report(context, gazetteer.error());
  }
  auto const places = GazetteerTree{**gazetteer};
  auto const request = to_snapshot_request(**store, places, command.release);
  auto const recommendations = optional_file(command.recommendations);
  auto const acknowledgements = optional_file(command.acknowledgements);
  if (!request || !recommendations || !acknowledgements) {
    return report(context, !request           ? request.error()
                           : !recommendations ? recommendations.error()
                                              : acknowledgements.error());
  }
  auto const built = app::build_report(**store, app::report_places(**gazetteer, places), *request,
                                       {.language = context.language(),
                                        .recommendations = *recommendations,
                                        .acknowledgements = *acknowledgements});
  return built ? write_report(context, *built, command.out) : report(context, built.error());
}

} // namespace

void add_report(CLI::App& app, Invocation& invocation) {
  auto command = std::make_shared<ReportCommand>();
  auto* subcommand =
      app.add_subcommand("report", "The joint report: report.html, report.pdf, annex.xlsx");
  subcommand->add_option("--country", command->release.country,
                         "Focal country, ISO 3166-1 alpha-2");
  subcommand->add_option("--round", command->release.round, "Data collection exercise")->required();
  subcommand->add_option("--baseline", command->release.baseline,
                         "Earlier exercise to compare with");
  subcommand->add_option("--audience", command->release.audience,
                         "owner, coordinator, network or public");
  subcommand->add_option("--org", command->release.org, "With --audience owner: whose records");
  subcommand->add_option("--as-of", command->release.as_of,
                         "As things stood at the end of that day, for example 2020-09-14");
  subcommand->add_option("--recommendations", command->recommendations,
                         "Markdown file with recommendations");
  subcommand->add_option("--acknowledgements", command->acknowledgements,
                         "Markdown file with those who agreed to be named");
  subcommand->add_option("--out", command->out, "Folder to write to")->required();
  subcommand->callback([&invocation, command] {
    invocation.run = [command](Context& c) { return run_report(c, *command); };
  });
}

} // namespace njia::cli
