#include "njia/cli/manual_pages.h"

#include "njia/app/config/config_table.h"

#include <CLI/CLI.hpp>

#include <fmt/format.h>

namespace njia::cli {
namespace {

std::vector<CLI::App const*> visible_commands(CLI::App const& app) {
  return app.get_subcommands([](CLI::App const* one) { return !one->get_group().empty(); });
}

/// Without the help that every command has: it is told once, with the program's own options.
std::vector<CLI::Option const*> visible_options(CLI::App const& app) {
  return app.get_options([&](CLI::Option const* one) {
    auto const is_help = one == app.get_help_ptr() || one == app.get_help_all_ptr();
    return !one->get_group().empty() && !(is_help && app.get_parent() != nullptr);
  });
}

/// Text for man(7): no backslash or leading dot is taken for a request, every hyphen is one.
std::string roff(std::string_view text) {
  auto out = std::string{};
  for (auto const c : text) {
    out += c == '\\' ? "\\e" : c == '-' ? "\\-" : std::string(1, c);
  }
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string bold(std::string_view text) { return fmt::format("\\fB{}\\fR", roff(text)); }

/// "-h, --help", or the name of what stands without one.
std::string names_of(CLI::Option const& option) {
  auto names = std::vector<std::string>{};
  for (auto const& name : option.get_snames()) {
    names.push_back("-" + name);
  }
  for (auto const& name : option.get_lnames()) {
    names.push_back("--" + name);
  }
  return names.empty() ? option.get_name(true) : fmt::format("{}", fmt::join(names, ", "));
}

/// What follows an option: its type as CLI11 shows it, nothing for a flag.
std::string value_of(CLI::Option const& option) {
  return option.get_items_expected_max() == 0 || !option.nonpositional() ? ""
                                                                         : option.get_type_name();
}

std::string option_items(CLI::App const& app) {
  auto text = std::string{};
  for (auto const* option : visible_options(app)) {
    auto const value = value_of(*option);
    text += fmt::format(".TP\n{}{}\n{}{}\n", bold(names_of(*option)),
                        value.empty() ? "" : fmt::format(" \\fI{}\\fR", roff(value)),
                        roff(option->get_description()),
                        option->get_required() && option->nonpositional() ? " (required)" : "");
  }
  return text;
}

/// ".SH NAME" to ".SH SYNOPSIS" of a page.
std::string opening(std::string const& name, std::string const& about,
                    std::string const& synopsis) {
  return fmt::format(".TH {} 1 \"\" \"Njia {}\" \"Njia\"\n.SH NAME\n{} \\- {}\n.SH SYNOPSIS\n{}\n",
                     roff(name), NJIA_VERSION, roff(name), roff(about), synopsis);
}

std::string synopsis_of(CLI::App const& command, std::string const& path) {
  auto line = bold(path) + " [\\fIoptions\\fR]";
  for (auto const* option : visible_options(command)) {
    if (!option->nonpositional()) {
      line += fmt::format(" \\fI{}\\fR", roff(option->get_name(true)));
    }
  }
  return line;
}

/// The command with what is below it, each under its own heading.
void add_command(std::string& text, CLI::App const& command, std::string const& path) {
  auto const below = visible_commands(command);
  if (below.empty()) {
    text +=
        fmt::format(".SS {}\n{}\n.PP\n{}\n{}", roff("\"" + path + "\""), synopsis_of(command, path),
                    roff(command.get_description()), option_items(command));
  }
  for (auto const* one : below) {
    add_command(text, *one, path + " " + one->get_name());
  }
}

constexpr char kExitStatus[] = ".SH EXIT STATUS\n.TP\n0\ndone\n.TP\n1\nfailed\n.TP\n2\nwrong "
                               "usage\n.TP\n3\ndone, with findings "
                               "to look at\n";

ManualPage command_page(CLI::App const& command) {
  auto const name = "njia-" + command.get_name();
  auto const path = "njia " + command.get_name();
  auto synopsis = std::string{};
  if (visible_commands(command).empty()) {
    synopsis = synopsis_of(command, path);
  } else {
    synopsis = fmt::format("{} \\fICOMMAND\\fR [\\fIoptions\\fR]", bold(path));
  }
  auto text = opening(name, command.get_description(), synopsis) + ".SH COMMANDS AND OPTIONS\n";
  add_command(text, command, path);
  text += "Options of every command are in\n.BR njia (1).\n";
  return {name + ".1", text + kExitStatus + ".SH SEE ALSO\n.BR njia (1)\n"};
}

std::string environment_items() {
  auto text = std::string{".TP\n\\fBNJIA_CONFIG\\fR\nThe file of settings, where \\-\\-config is "
                          "not given.\n"};
  for (auto const& setting : app::config_table()) {
    text += fmt::format(".TP\n{}\n{}\n", bold(app::setting_variable(setting)), roff(setting.about));
    if (!setting.variable.empty()) {
      text += fmt::format("Also {}.\n", bold(setting.variable));
    }
  }
  return text;
}

ManualPage main_page(CLI::App const& app) {
  auto text = opening("njia", app.get_description(),
                      bold("njia") + " [\\fIoptions\\fR] \\fICOMMAND\\fR [\\fIoptions\\fR]");
  text += ".SH DESCRIPTION\nResults go to standard output, messages and progress to standard "
          "error.\n.SH OPTIONS\n" +
          option_items(app) + ".SH COMMANDS\n";
  for (auto const* command : visible_commands(app)) {
    text += fmt::format(".TP\n.BR {} (1)\n{}\n", roff("njia-" + command->get_name()),
                        roff(command->get_description()));
  }
  text += ".SH FILES\n.TP\n\\fI/etc/njia/njia.toml\\fR\nSettings; see njia\\-config(1).\n.TP\n"
          "\\fI/var/lib/njia\\fR\nThe state of the hub that the package runs.\n";
  return {"njia.1", text + ".SH ENVIRONMENT\n" + environment_items() + kExitStatus};
}

/// Words that may follow a path of commands: commands below, and options that are long.
std::string words_after(CLI::App const& command, CLI::App const& root) {
  auto words = std::vector<std::string>{};
  for (auto const* one : visible_commands(command)) {
    words.push_back(one->get_name());
  }
  auto const add_options = [&](CLI::App const& app) {
    for (auto const* option : visible_options(app)) {
      for (auto const& name : option->get_lnames()) {
        words.push_back("--" + name);
      }
    }
  };
  add_options(command);
  if (&command != &root) {
    add_options(root);
  }
  return fmt::format("{}", fmt::join(words, " "));
}

void add_words(std::string& rows, CLI::App const& command, CLI::App const& root,
               std::string const& path) {
  rows += fmt::format("    '{}') words='{}' ;;\n", path, words_after(command, root));
  for (auto const* one : visible_commands(command)) {
    add_words(rows, *one, root, path + "/" + one->get_name());
  }
}

} // namespace

std::vector<ManualPage> manual_pages(CLI::App const& app) {
  auto pages = std::vector<ManualPage>{main_page(app)};
  for (auto const* command : visible_commands(app)) {
    pages.push_back(command_page(*command));
  }
  return pages;
}

std::string bash_completion(CLI::App const& app) {
  auto rows = std::string{};
  add_words(rows, app, app, "");
  return "# bash completion of njia; made by `njia manual`.\n"
         "_njia_words() {\n  case $1 in\n" +
         rows +
         R"(    *) words= ; return 1 ;;
  esac
}

_njia() {
  local path= words= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    _njia_words "$path/${COMP_WORDS[i]}" && path+=/${COMP_WORDS[i]}
  done
  _njia_words "$path"
  # What is no command or option is the name of a file.
  COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
}

complete -o default -F _njia njia
)";
}

} // namespace njia::cli
