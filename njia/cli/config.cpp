// config check|show: what the settings say, and whether a hub can run with them.
#include "njia/cli/commands.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace njia::cli {
namespace {

Exit run_config_check(Context& context) {
  auto problems = context.settings().errors;
  auto const of_machine = app::check_config(context.settings());
  problems.insert(problems.end(), of_machine.begin(), of_machine.end());
  if (!problems.empty()) {
    return report(context, problems);
  }
  auto const file = context.settings_file().string();
  conclude(context, file.empty() ? "Sound; there is no file of settings." : "Sound: " + file,
           {"file"}, {file});
  return Exit::ok;
}

/// Only names of files stand in the settings, so that no secret can be shown.
Exit run_config_show(Context& context, bool is_effective) {
  auto const& reading = context.settings();
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto i = std::size_t{0}; i < app::config_table().size(); ++i) {
    auto const& setting = app::config_table()[i];
    auto const& origin = reading.origins[i];
    if (is_effective || !origin.empty()) {
      rows.push_back({app::setting_name(setting), app::format_setting(setting, reading.config),
                      origin.empty() ? "default" : origin});
    }
  }
  print_rows(context, {"setting", "value", "from"}, rows);
  return Exit::ok;
}

/// The bare value, for scripts: a text without quotes.
Exit run_config_get(Context& context, std::string const& name) {
  for (auto const& setting : app::config_table()) {
    if (app::setting_name(setting) == name) {
      auto config = context.settings().config;
      auto const* text = std::get_if<app::TextSetting>(&setting.value);
      auto const value =
          text == nullptr ? app::format_setting(setting, config) : text->member(config);
      conclude(context, value, {"setting", "value"}, {name, value});
      return Exit::ok;
    }
  }
  return report(context, Error{.key = "config.unknown_key", .where = "", .args = {{"name", name}}});
}

} // namespace

void add_config(CLI::App& app, Invocation& invocation) {
  auto* config = app.add_subcommand("config", "How this hub is run: its settings");
  config->require_subcommand(1);
  config
      ->add_subcommand("check", "Whether the settings are right and the machine has what they name")
      ->callback(
          [&invocation] { invocation = {.run = run_config_check, .needs_settings = false}; });
  auto name = std::make_shared<std::string>();
  auto* get = config->add_subcommand("get", "One setting's value, for scripts");
  get->add_option("setting", *name, "Its name, such as backup.folder")->required();
  get->callback([&invocation, name] {
    invocation.run = [name](Context& c) { return run_config_get(c, *name); };
  });
  auto is_effective = std::make_shared<bool>(false);
  auto* show = config->add_subcommand("show", "The settings that were given, and where");
  show->add_flag("--effective", *is_effective, "All settings, defaults too");
  show->callback([&invocation, is_effective] {
    invocation.run = [is_effective](Context& c) { return run_config_show(c, *is_effective); };
  });
}

} // namespace njia::cli
