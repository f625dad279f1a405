// Man pages and bash completion, from the tree of commands that CLI11 parses with: no command or
// option can be missing from them.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace njia::cli {

struct ManualPage {
  std::string name; ///< "njia-backup.1"
  std::string text; ///< man(7)
};

/// njia.1, and a page for every command with its subcommands.
std::vector<ManualPage> manual_pages(CLI::App const& app);

/// A file for bash-completion's folder, /usr/share/bash-completion/completions/njia.
std::string bash_completion(CLI::App const& app);

} // namespace njia::cli
