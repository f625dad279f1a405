#include "njia/app/config/load_config.h"

#include "njia/app/config/config_values.h"
#include "njia/app/config/toml_entries.h"
#include "njia/base/near_miss.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <set>

namespace njia::app {
namespace {

constexpr char kSectionVariable[] = "NJIA_";
/// Variables of the program that are no settings.
constexpr auto kOtherVariables = std::to_array<std::string_view>({"NJIA_CONFIG"});

std::size_t row_of(Setting const& setting) {
  return static_cast<std::size_t>(&setting - config_table().data());
}

Setting const* find_setting(std::string_view section, std::string_view key) {
  auto const table = config_table();
  auto const found = std::find_if(table.begin(), table.end(), [&](Setting const& setting) {
    return setting.section == section && setting.key == key;
  });
  return found == table.end() ? nullptr : &*found;
}

std::set<std::string> section_names() {
  auto names = std::set<std::string>{};
  for (auto const& setting : config_table()) {
    names.emplace(setting.section);
  }
  return names;
}

std::string joined(std::vector<std::string> const& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

/// What a misspelt key of a section may have meant: keys that are nearly so, the file instead of
/// the secret itself, and the same key of another section.
std::vector<std::string> meant_keys(std::string const& section, std::string const& key) {
  auto keys = std::vector<std::string_view>{};
  auto found = std::vector<std::string>{};
  for (auto const& setting : config_table()) {
    if (setting.section == section) {
      keys.push_back(setting.key);
      if (setting.key == key + "_file") {
        found.emplace_back(setting.key);
      }
    } else if (setting.key == key) {
      found.push_back(setting_name(setting));
    }
  }
  auto near = near_misses(key, keys);
  found.insert(found.begin(), near.begin(), near.end());
  return found;
}

Error unknown(std::string where, std::string name, std::vector<std::string> const& meant) {
  auto error = Error{.key = meant.empty() ? "config.unknown_key" : "config.unknown_near",
                     .where = std::move(where),
                     .args = {{"name", std::move(name)}}};
  if (!meant.empty()) {
    error.args.emplace_back("suggestions", joined(meant));
  }
  return error;
}

void keep(ConfigReading& reading, Setting const& setting, std::string const& where,
          std::optional<Error> refused) {
  if (refused) {
    refused->where = where;
    refused->args.emplace_back("name", setting_name(setting));
    reading.errors.push_back(std::move(*refused));
  } else {
    reading.origins[row_of(setting)] = where;
  }
}

void take_entry(ConfigReading& reading, TomlEntry const& entry, std::string const& file) {
  auto const where = fmt::format("{}:{}:{}", file, entry.line, entry.column);
  auto const sections = section_names();
  if (!sections.contains(entry.section)) {
    // Keys of an unknown section are told with it; a key above the first section stands alone.
    if (entry.section.empty()) {
      reading.errors.push_back(unknown(where, entry.key, meant_keys("", entry.key)));
    } else if (entry.key.empty()) {
      reading.errors.push_back(
          unknown(where, "[" + entry.section + "]", near_misses(entry.section, sections)));
    }
    return;
  }
  if (entry.key.empty()) {
    return;
  }
  auto const* setting = find_setting(entry.section, entry.key);
  if (setting == nullptr) {
    reading.errors.push_back(
        unknown(where, entry.section + "." + entry.key, meant_keys(entry.section, entry.key)));
    return;
  }
  keep(reading, *setting, where, set_value(*setting, reading.config, entry.value));
}

std::string read_file(std::filesystem::path const& path, std::vector<Error>& errors) {
  auto const fails = [&](char const* key) {
    errors.push_back({.key = key, .where = path.string()});
    return std::string{};
  };
  auto failure = std::error_code{};
  if (!std::filesystem::exists(path, failure)) {
    return fails("config.file_missing");
  }
  if (std::filesystem::is_directory(path, failure)) {
    return fails("config.not_a_file");
  }
  auto in = std::ifstream{path, std::ios::binary};
  auto text = std::string(kMaxConfigBytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!in.is_open() || in.bad()) {
    return fails("config.cannot_read");
  }
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > kMaxConfigBytes) {
    errors.push_back({.key = "config.too_large",
                      .where = path.string(),
                      .args = {{"limit", std::to_string(kMaxConfigBytes)}}});
    return {};
  }
  return text;
}

std::string find_variable(Variables const& variables, std::string_view name) {
  auto const found = std::find_if(variables.begin(), variables.end(),
                                  [&](auto const& variable) { return variable.first == name; });
  return found == variables.end() ? "" : found->second;
}

/// Names of files as the process can open them, whatever its working folder.
void resolve_files(ConfigReading& reading, std::string const& file) {
  for (auto const& setting : config_table()) {
    auto const* text = std::get_if<TextSetting>(&setting.value);
    if (text == nullptr || !names_path(text->rule)) {
      continue;
    }
    auto& value = text->member(reading.config);
    if (value.empty() || value.front() == '/') {
      continue;
    }
    auto failure = std::error_code{};
    if (text->rule != TextRule::folder && !reading.credentials.empty() &&
        std::filesystem::exists(reading.credentials / value, failure)) {
      value = (reading.credentials / value).string();
    } else if (!file.empty() && reading.origins[row_of(setting)].starts_with(file + ":")) {
      value = (std::filesystem::path{file}.parent_path() / value).lexically_normal().string();
    }
  }
}

/// Whether a variable that is no setting looks as if it was meant to be one.
bool is_misspelt(std::string const& name, std::set<std::string> const& known) {
  auto const is_of_a_section = [&](std::string const& section) {
    auto prefix = setting_variable({section, "", {}, ""});
    return name.starts_with(prefix);
  };
  auto const sections = section_names();
  return std::any_of(sections.begin(), sections.end(), is_of_a_section) ||
         !near_misses(name, known).empty();
}

} // namespace

void read_config_text(ConfigReading& reading, std::string_view text, std::string const& name) {
  auto entries = read_toml_entries(text);
  if (!entries) {
    auto failure = entries.error();
    failure.where = name;
    reading.errors.push_back(std::move(failure));
    return;
  }
  // In the order of the file, which is how somebody mends it.
  std::stable_sort(entries->begin(), entries->end(), [](auto const& a, auto const& b) {
    return std::pair{a.line, a.column} < std::pair{b.line, b.column};
  });
  for (auto const& entry : *entries) {
    take_entry(reading, entry, name);
  }
}

void read_config_variables(ConfigReading& reading, Variables const& variables) {
  auto known = std::set<std::string>{kOtherVariables.begin(), kOtherVariables.end()};
  for (auto const& setting : config_table()) {
    auto const name = setting_variable(setting);
    auto const value = find_variable(variables, name);
    auto const short_value =
        setting.variable.empty() ? "" : find_variable(variables, setting.variable);
    known.insert(name);
    if (!setting.variable.empty()) {
      known.emplace(setting.variable);
    }
    if (!value.empty() && !short_value.empty()) {
      keep(reading, setting, name,
           Error{.key = "config.twice",
                 .where = "",
                 .args = {{"other", std::string{setting.variable}}}});
    } else if (!value.empty()) {
      keep(reading, setting, name, set_text(setting, reading.config, value));
    } else if (!short_value.empty()) {
      keep(reading, setting, std::string{setting.variable},
           set_text(setting, reading.config, short_value));
    }
  }
  for (auto const& [name, value] : variables) {
    if (name.starts_with(kSectionVariable) && !known.contains(name) && is_misspelt(name, known)) {
      reading.errors.push_back(unknown(name, name, near_misses(name, known)));
    }
  }
}

ConfigReading load_config(ConfigSources const& sources) {
  auto reading = ConfigReading{};
  auto const file = sources.file.value_or(kConfigFile);
  auto failure = std::error_code{};
  if (sources.file || std::filesystem::exists(file, failure)) {
    auto const text = read_file(file, reading.errors);
    read_config_text(reading, text, file.string());
  }
  read_config_variables(reading, sources.variables);
  reading.credentials = find_variable(sources.variables, "CREDENTIALS_DIRECTORY");
  resolve_files(reading, file.string());
  return reading;
}

} // namespace njia::app
