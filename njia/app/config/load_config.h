// Reads the settings: defaults, then one file, then the environment; and looks whether the machine
// has what they name. Everything that is wrong is told at once, each with its place and, for a
// misspelt name, what may have been meant.
#pragma once

#include "njia/app/config/config_table.h"
#include "njia/base/result.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace njia::app {

/// The largest file of settings, in bytes.
inline constexpr std::size_t kMaxConfigBytes = 1'000'000;

inline constexpr char kConfigFile[] = "/etc/njia/njia.toml";

/// Names with their values, as in the environment.
using Variables = std::vector<std::pair<std::string, std::string>>;

/// The settings with where each came from. Complete only when `errors` is empty; a setting that was
/// refused keeps its default.
struct ConfigReading {
  Config config = {};
  /// In the order of config_table(): "" for a default, "/etc/njia/njia.toml:3:1", or the variable.
  std::vector<std::string> origins = std::vector<std::string>(config_table().size());
  std::vector<Error> errors = {};
  /// Where the service manager put the secrets that it hands over; empty where it does not.
  std::filesystem::path credentials = {};
};

struct ConfigSources {
  /// Must be there when given; else kConfigFile is read where it is.
  std::optional<std::filesystem::path> file = {};
  Variables variables = {};
};

/// Takes over a file's text. `name` is the file's, for messages.
/// Errors: `text.not_utf8`, `config.malformed`, `config.unknown_section`, `config.unknown_key`,
/// `config.unknown_near` (with {suggestions}), `config.wrong_type`, `config.out_of_range`,
/// `config.bad_address`, `config.bad_url`, `config.bad_mail`, `config.bad_line`.
void read_config_text(ConfigReading& reading, std::string_view text, std::string const& name);

/// Takes over NJIA_SECTION_KEY and the second names of the table; an empty value is none. Other
/// variables are left alone, unless they are a misspelt setting. Errors: as above, and
/// `config.twice` when both names of a setting are there.
void read_config_variables(ConfigReading& reading, Variables const& variables);

/// Defaults, file, environment. The relative name of a file is looked for among the credentials
/// that the service manager hands over (systemd's LoadCredential, in the variable
/// CREDENTIALS_DIRECTORY), then beside the file of settings that named it. Errors also:
/// `config.file_missing`, `config.cannot_read`, `config.too_large`.
ConfigReading load_config(ConfigSources const& sources);

/// What a server needs of the machine: files that are there and can be read, secrets that only
/// their owner can read, settings that belong together. Reads no secret. Errors:
/// `config.file_missing`, `config.cannot_read`, `config.not_a_file`, `config.not_a_folder`,
/// `config.secret_exposed`, `config.together`, `config.apart`, `config.order`.
std::vector<Error> check_config(ConfigReading const& reading);

} // namespace njia::app
