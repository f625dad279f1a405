#include "njia/app/config/config_table.h"

#include "njia/app/config/toml_entries.h"

#include <fmt/format.h>

#include <array>

namespace njia::app {
namespace {

/// The way from a Config to one of its values.
template <auto section, auto key> auto& member(Config& config) { return config.*section.*key; }

template <auto section, auto key> constexpr TextSetting text(TextRule rule) {
  return {&member<section, key>, rule};
}
template <auto section, auto key>
constexpr NumberSetting number(std::uint64_t least, std::uint64_t most) {
  return {&member<section, key>, least, most};
}
template <auto section, auto key> constexpr FlagSetting flag() { return {&member<section, key>}; }

constexpr auto kServer = &Config::server;
constexpr auto kState = &Config::state;
constexpr auto kMail = &Config::mail;
constexpr auto kBackup = &Config::backup;
constexpr auto kSessions = &Config::sessions;
constexpr auto kSite = &Config::site;

constexpr auto kTable = std::to_array<Setting>({
    {"server", "address", text<kServer, &ServerConfig::address>(TextRule::address),
     "The address to listen on. Only this machine can reach 127.0.0.1; 0.0.0.0 is every IPv4 "
     "address, :: every address."},
    {"server", "port", number<kServer, &ServerConfig::port>(0, 65'535),
     "The port to listen on; 0 for any free one."},
    {"server", "public_url", text<kServer, &ServerConfig::public_url>(TextRule::url),
     "The address by which members reach this hub: passkeys, links in mail and the check of where "
     "a request came from rest on it."},
    {"server", "metrics_port", number<kServer, &ServerConfig::metrics_port>(0, 65'535),
     "The port of /healthz, /readyz and /metrics on 127.0.0.1; 0 for none."},
    {"server", "tls_certificate", text<kServer, &ServerConfig::tls_certificate>(TextRule::file),
     "The certificate with its chain (PEM). Given together with tls_key_file; without both, "
     "another program on this machine must end TLS."},
    {"server", "tls_key_file", text<kServer, &ServerConfig::tls_key_file>(TextRule::secret_file),
     "The certificate's private key (PEM)."},
    {"server", "io_threads", number<kServer, &ServerConfig::io_threads>(1, 64),
     "Threads that speak with the network."},
    {"server", "readers", number<kServer, &ServerConfig::readers>(1, 64),
     "Threads that answer questions from the store."},
    {"server", "max_connections", number<kServer, &ServerConfig::max_connections>(1, 100'000),
     "Connections at one time; further ones are told to come back."},

    {"state", "folder", text<kState, &StateConfig::folder>(TextRule::folder),
     "The folder of state. Unless told otherwise the data folder of the account that runs Njia.",
     "NJIA_STATE"},
    {"state", "key_file", text<kState, &StateConfig::key_file>(TextRule::secret_file),
     "The 32 bytes that open the organisations' keys.", "NJIA_KEY_FILE"},
    {"state", "passphrase_file", text<kState, &StateConfig::passphrase_file>(TextRule::secret_file),
     "The passphrase that opens them, instead of key_file.", "NJIA_PASSPHRASE_FILE"},

    {"places", "folder", text<&Config::places, &PlacesConfig::folder>(TextRule::folder),
     "The folder of places.njg. Unless told otherwise the one that came with the program.",
     "NJIA_DATA"},

    {"service_points", "enabled", flag<&Config::service_points, &ServicePointsConfig::enabled>(),
     "Whether `njia service-points` answers at all.", "NJIA_SERVICE_POINTS"},

    {"mail", "sendmail", text<kMail, &MailConfig::sendmail>(TextRule::file),
     "The program that sends mail, called as `sendmail -t`. Empty: no mail is sent."},
    {"mail", "from", text<kMail, &MailConfig::from>(TextRule::mail),
     "The sender of this hub's mail."},
    {"mail", "digest_hour", number<kMail, &MailConfig::digest_hour>(0, 23),
     "The hour (UTC) of the daily mail."},

    {"backup", "folder", text<kBackup, &BackupConfig::folder>(TextRule::folder),
     "Where the daily backup goes."},
    {"backup", "public_key", text<kBackup, &BackupConfig::public_key>(TextRule::plain),
     "The public key (njia-backup-public-…) for which backups are encrypted; the private one stays "
     "offline.",
     "NJIA_BACKUP_KEY"},
    {"backup", "keep", number<kBackup, &BackupConfig::keep>(1, 10'000),
     "How many of the newest backups stay in the folder."},

    {"sessions", "idle_minutes", number<kSessions, &SessionsConfig::idle_minutes>(1, 1'440),
     "After so long without a request a session ends."},
    {"sessions", "absolute_minutes",
     number<kSessions, &SessionsConfig::absolute_minutes>(1, 10'080),
     "So long after signing in a session ends in any case."},

    {"site", "name", text<kSite, &SiteConfig::name>(TextRule::plain), "The name of this hub."},
    {"site", "emergency_text", text<kSite, &SiteConfig::emergency_text>(TextRule::plain),
     "Whom to call for a person in danger; shown on every screen."},
    {"site", "emergency_url", text<kSite, &SiteConfig::emergency_url>(TextRule::url),
     "A page with such numbers."},

    {"limits", "upload_bytes",
     number<&Config::limits, &LimitsConfig::upload_bytes>(1'000'000, 200'000'000),
     "The largest file that may be uploaded, in bytes."},
});

} // namespace

std::span<Setting const> config_table() { return kTable; }

std::string setting_name(Setting const& setting) {
  return fmt::format("{}.{}", setting.section, setting.key);
}

std::string setting_variable(Setting const& setting) {
  auto name = fmt::format("NJIA_{}_{}", setting.section, setting.key);
  for (auto& c : name) {
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return name;
}

std::string format_setting(Setting const& setting, Config const& config) {
  auto copy = config; // the way to a member leads through a Config that may be changed
  if (auto const* one = std::get_if<TextSetting>(&setting.value)) {
    return quote_toml(one->member(copy));
  }
  if (auto const* one = std::get_if<NumberSetting>(&setting.value)) {
    return std::to_string(one->member(copy));
  }
  return std::get<FlagSetting>(setting.value).member(copy) ? "true" : "false";
}

std::string describe_values(Setting const& setting) {
  if (auto const* one = std::get_if<NumberSetting>(&setting.value)) {
    return fmt::format("{} to {}", one->least, one->most);
  }
  if (std::holds_alternative<FlagSetting>(setting.value)) {
    return "true or false";
  }
  switch (std::get<TextSetting>(setting.value).rule) {
  case TextRule::plain:
    break;
  case TextRule::address:
    return "IPv4 or IPv6 address";
  case TextRule::url:
    return "https:// address";
  case TextRule::mail:
    return "mail address";
  case TextRule::file:
    return "file";
  case TextRule::secret_file:
    return "file of a secret, for its owner alone";
  case TextRule::folder:
    return "folder";
  }
  return "text";
}

} // namespace njia::app
