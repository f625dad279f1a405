#include "njia/app/config/config_text.h"

#include "njia/app/config/config_table.h"

#include <fmt/format.h>

#include <algorithm>

namespace njia::app {
namespace {

/// "# " before lines of at most 100 characters.
std::string commented(std::string_view text) {
  auto out = std::string{};
  auto line = std::string{"#"};
  for (auto rest = text; !rest.empty();) {
    auto const word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    if (line.size() + 1 + word.size() > 100) {
      out += line + '\n';
      line = "#";
    }
    line += ' ';
    line += word;
  }
  return out + line + '\n';
}

} // namespace

std::string config_example() {
  auto text =
      std::string{"# Settings of this hub; `njia config check` reads them. What is commented out "
                  "shows the default.\n# The same names in the environment win: "
                  "NJIA_SERVER_PORT=8443. Secrets stand in files of their own.\n"};
  auto section = std::string_view{};
  for (auto const& setting : config_table()) {
    if (setting.section != section) {
      section = setting.section;
      text += fmt::format("\n[{}]\n", section);
    }
    text += commented(fmt::format("{} ({})", setting.about, describe_values(setting)));
    text += fmt::format("#{} = {}\n", setting.key, format_setting(setting, Config{}));
  }
  return text;
}

std::string config_reference() {
  auto text = std::string{
      "| setting | environment | values | default | meaning |\n|---|---|---|---|---|\n"};
  for (auto const& setting : config_table()) {
    auto variables = fmt::format("`{}`", setting_variable(setting));
    if (!setting.variable.empty()) {
      variables += fmt::format(", `{}`", setting.variable);
    }
    auto const fallback = format_setting(setting, Config{});
    text += fmt::format("| `{}` | {} | {} | {} | {} |\n", setting_name(setting), variables,
                        describe_values(setting),
                        fallback == "\"\"" ? "–" : fmt::format("`{}`", fallback), setting.about);
  }
  return text;
}

} // namespace njia::app
