// njia: parse, wire, run.
#include "njia/cli/commands.h"
#include "njia/store/failure.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <exception>
#include <iostream>

namespace {

void add_common_options(CLI::App& app, njia::cli::Options& options) {
  app.add_option("--config", options.config,
                 "File of settings (else NJIA_CONFIG, else /etc/njia/njia.toml)")
      ->type_name("FILE");
  app.add_option("--state", options.state,
                 "Folder of state (else the setting state.folder, else the platform's data folder)")
      ->type_name("DIR");
  app.add_option("--data", options.data,
                 "Folder of places.njg (else the setting places.folder, else beside the program)")
      ->type_name("DIR");
  app.add_option("--lang", options.language, "Language of messages")
      ->check(CLI::IsMember({"en", "sw", "fr", "ar"}));
  app.add_option("--user", options.user,
                 "Who acts, written into every change (else the login name)")
      ->type_name("NAME");
  app.add_flag("--json", options.json, "Answer in JSON");
}

} // namespace

int main(int argc, char** argv) {
  using njia::cli::Exit;
  // A file that may not grow (ulimit -f, LimitFSIZE=) is a full disk to what writes it, which says
  // so; the signal would end the program instead.
  std::signal(SIGXFSZ, SIG_IGN);
  auto context = njia::cli::Context{};
  auto invocation = njia::cli::Invocation{};
  auto app = CLI::App{"Njia: what organisations know about trafficking routes, put together safely",
                      "njia"};
  app.set_version_flag("--version", NJIA_VERSION);
  app.set_help_all_flag("--help-all", "Help for all commands");
  app.require_subcommand(1);
  app.fallthrough();
  add_common_options(app, context.options);
  njia::cli::add_all_commands(app, invocation);
  try {
    app.parse(argc, argv);
    auto const& problems = context.read_settings();
    auto const may_run = problems.empty() || !invocation.needs_settings;
    return static_cast<int>(may_run ? invocation.run(context)
                                    : njia::cli::report(context, problems));
  } catch (CLI::ParseError const& error) {
    return app.exit(error) == 0 ? static_cast<int>(Exit::ok) : static_cast<int>(Exit::usage);
  } catch (njia::StoreFailure const& failure) { // a full disk, a damaged file
    return static_cast<int>(njia::cli::report(context, failure.error()));
  } catch (std::exception const& error) {
    std::cerr << "njia: " << error.what() << '\n';
    return static_cast<int>(Exit::failed);
  }
}
