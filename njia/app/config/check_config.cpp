// What the settings need of the machine, and of each other.
#include "njia/app/config/config_values.h"
#include "njia/app/config/load_config.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

namespace njia::app {
namespace {

/// Who may read a secret besides its owner: nobody. What systemd hands over it gives to the service
/// alone, by an access list that looks like a right of the group.
bool is_exposed(std::string const& path, struct stat const& found,
                std::filesystem::path const& credentials) {
  auto const is_credential =
      !credentials.empty() && std::filesystem::path{path}.parent_path() == credentials;
  return (found.st_mode & (is_credential ? S_IRWXO : S_IRWXO | S_IRWXG)) != 0;
}

char const* problem_of(TextRule rule, std::string const& path,
                       std::filesystem::path const& credentials) {
  struct stat found = {};
  if (::stat(path.c_str(), &found) != 0) {
    // A folder is made when it is needed.
    return errno == ENOENT && rule == TextRule::folder ? nullptr
           : errno == ENOENT                           ? "config.file_missing"
                                                       : "config.cannot_read";
  }
  if (rule == TextRule::folder) {
    return S_ISDIR(found.st_mode) ? nullptr : "config.not_a_folder";
  }
  if (!S_ISREG(found.st_mode)) {
    return "config.not_a_file";
  }
  if (rule == TextRule::secret_file && is_exposed(path, found, credentials)) {
    return "config.secret_exposed";
  }
  return ::access(path.c_str(), R_OK) == 0 ? nullptr : "config.cannot_read";
}

class Check {
public:
  explicit Check(ConfigReading const& reading) : reading_{reading}, config_{reading.config} {}

  std::vector<Error> run() {
    for (auto row = std::size_t{0}; row < config_table().size(); ++row) {
      look_at_file(config_table()[row], reading_.origins[row]);
    }
    if (config_.server.tls_certificate.empty() != config_.server.tls_key_file.empty()) {
      tell("config.together", "server.tls_certificate", "server.tls_key_file");
    }
    if (!config_.state.key_file.empty() && !config_.state.passphrase_file.empty()) {
      tell("config.apart", "state.key_file", "state.passphrase_file");
    }
    if (config_.mail.sendmail.empty() != config_.mail.from.empty()) {
      tell("config.together", "mail.sendmail", "mail.from");
    }
    if (config_.sessions.idle_minutes > config_.sessions.absolute_minutes) {
      tell("config.order", "sessions.idle_minutes", "sessions.absolute_minutes");
    }
    return std::move(errors_);
  }

private:
  void look_at_file(Setting const& setting, std::string const& origin) {
    auto const* text = std::get_if<TextSetting>(&setting.value);
    if (text == nullptr || !names_path(text->rule)) {
      return;
    }
    auto copy = config_;
    auto const& path = text->member(copy);
    auto const* problem =
        path.empty() ? nullptr : problem_of(text->rule, path, reading_.credentials);
    if (problem != nullptr) {
      errors_.push_back({.key = problem,
                         .where = path,
                         .args = {{"name", setting_name(setting)}, {"origin", origin}}});
    }
  }

  void tell(char const* key, char const* name, char const* other) {
    errors_.push_back(
        {.key = key, .where = origin_of(name, other), .args = {{"name", name}, {"other", other}}});
  }

  /// Where one of two settings was given, for whoever mends it.
  std::string origin_of(std::string_view name, std::string_view other) const {
    for (auto const wanted : {name, other}) {
      for (auto row = std::size_t{0}; row < config_table().size(); ++row) {
        if (setting_name(config_table()[row]) == wanted && !reading_.origins[row].empty()) {
          return reading_.origins[row];
        }
      }
    }
    return "";
  }

  ConfigReading const& reading_;
  Config const& config_;
  std::vector<Error> errors_;
};

} // namespace

std::vector<Error> check_config(ConfigReading const& reading) { return Check{reading}.run(); }

} // namespace njia::app
