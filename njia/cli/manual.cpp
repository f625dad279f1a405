// manual (hidden): what follows from the tables of commands and settings, as files for the package
// and the documentation.
#include "njia/app/config/config_text.h"
#include "njia/cli/commands.h"
#include "njia/cli/files.h"
#include "njia/cli/manual_pages.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace njia::cli {
namespace {

Exit run_manual(Context& context, CLI::App const& app, std::filesystem::path const& folder) {
  auto files = std::vector<ManualPage>{{"njia.bash", bash_completion(app)},
                                       {"njia.toml", app::config_example()},
                                       {"settings.md", app::config_reference()}};
  for (auto& page : manual_pages(app)) {
    files.push_back(std::move(page));
  }
  std::filesystem::create_directories(folder);
  for (auto const& file : files) {
    auto const written = write_file(folder / file.name, [&](std::ostream& out) -> Result<Done> {
      out << file.text;
      return Done{};
    });
    if (!written) {
      return report(context, written.error());
    }
  }
  conclude(context, std::to_string(files.size()) + " files", {"files"},
           {std::to_string(files.size())});
  return Exit::ok;
}

} // namespace

void add_manual(CLI::App& app, Invocation& invocation) {
  auto folder = std::make_shared<std::string>();
  auto* manual = app.add_subcommand("manual", "Write man pages, completion and settings");
  manual->group(""); // not for users
  manual->add_option("--out", *folder, "Folder to write to")->required();
  manual->callback([&app, &invocation, folder] {
    invocation = {.run = [&app, folder](Context& c) { return run_manual(c, app, *folder); },
                  .needs_settings = false};
  });
}

} // namespace njia::cli
