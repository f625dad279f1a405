// template: the import template, for organisations that have no spreadsheet of their own yet.
#include "njia/io/write/template/template.h"
#include "njia/cli/commands.h"
#include "njia/cli/files.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace njia::cli {
namespace {

Exit run_template(Context& context, std::string const& file) {
  auto const done = file.ends_with(".csv") ? write_file(file,
                                                        [&](std::ostream& out) {
                                                          out << template_csv(context.language());
                                                          return Done{};
                                                        })
                                           : write_template(file, context.language());
  if (!done) {
    return report(context, done.error());
  }
  conclude(context, "Template: " + file, {"file"}, {file});
  return Exit::ok;
}

} // namespace

void add_template(CLI::App& app, Invocation& invocation) {
  auto file = std::make_shared<std::string>();
  auto* subcommand =
      app.add_subcommand("template", "Write the import template (.xlsx, or a blank .csv)");
  subcommand->add_option("file", *file, "File to write")->required();
  subcommand->callback([&invocation, file] {
    invocation.run = [file](Context& c) { return run_template(c, *file); };
  });
}

} // namespace njia::cli
