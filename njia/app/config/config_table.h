// The one table of settings: section, key, member, what values are allowed, what it means. The TOML
// reader, the environment's names, `njia config show`, docs/operating/config.md and the njia.toml
// of the package all walk it, so that none of them can forget a setting.
#pragma once

#include "njia/app/config/config.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace njia::app {

/// What a text must be, and what check_config() asks of the machine.
enum class TextRule : std::uint8_t {
  plain,       ///< one line
  address,     ///< IPv4 or IPv6 in digits
  url,         ///< https://…, or http:// of this very machine
  mail,        ///< an address as in name@example.org
  file,        ///< a readable file
  secret_file, ///< a readable file that nobody but its owner may read
  folder       ///< a folder; made when it is needed
};

using TextMember = std::string& (*)(Config&);
using NumberMember = std::uint64_t& (*)(Config&);
using FlagMember = bool& (*)(Config&);

struct TextSetting {
  TextMember member;
  TextRule rule;
};
struct NumberSetting {
  NumberMember member;
  std::uint64_t least, most;
};
struct FlagSetting {
  FlagMember member;
};

struct Setting {
  std::string_view section;
  std::string_view key;
  std::variant<TextSetting, NumberSetting, FlagSetting> value;
  std::string_view about;         ///< one sentence; in docs, example and man page
  std::string_view variable = ""; ///< a second, shorter name in the environment
};

/// All settings, by section.
std::span<Setting const> config_table();

/// "server.port".
std::string setting_name(Setting const& setting);
/// "NJIA_SERVER_PORT".
std::string setting_variable(Setting const& setting);
/// The value as it stands in TOML: `"text"`, `8080`, `true`.
std::string format_setting(Setting const& setting, Config const& config);
/// What a value may be, in a few words: "1 to 65535".
std::string describe_values(Setting const& setting);

} // namespace njia::app
