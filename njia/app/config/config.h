// How this hub is run: one struct with its defaults, filled from one TOML file and from the
// environment. No secret stands in it, only the names of the files that hold them. What a setting
// is called, allows and means is its row in config_table.h; load.h reads, check.h looks at the
// machine. Not for what members decide (sharing, code lists): that is in the database.
#pragma once

#include <cstdint>
#include <string>

namespace njia::app {

struct ServerConfig {
  std::string address = "127.0.0.1";
  std::uint64_t port = 8080;
  std::string public_url = {};
  std::uint64_t metrics_port = 9090;
  std::string tls_certificate = {};
  std::string tls_key_file = {};
  std::uint64_t io_threads = 2;
  std::uint64_t readers = 4;
  std::uint64_t max_connections = 12'000;
};

struct StateConfig {
  std::string folder = {};
  std::string key_file = {};
  std::string passphrase_file = {};
};

struct PlacesConfig {
  std::string folder = {};
};

struct ServicePointsConfig {
  bool enabled = false;
};

struct MailConfig {
  std::string sendmail = {};
  std::string from = {};
  std::uint64_t digest_hour = 7;
};

struct BackupConfig {
  std::string folder = {};
  std::string public_key = {};
  std::uint64_t keep = 14;
};

struct SessionsConfig {
  std::uint64_t idle_minutes = 30;
  std::uint64_t absolute_minutes = 720;
};

struct SiteConfig {
  std::string name = "Njia";
  std::string emergency_text = {};
  std::string emergency_url = {};
};

struct LimitsConfig {
  std::uint64_t upload_bytes = 50'000'000;
};

struct Config {
  ServerConfig server = {};
  StateConfig state = {};
  PlacesConfig places = {};
  ServicePointsConfig service_points = {};
  MailConfig mail = {};
  BackupConfig backup = {};
  SessionsConfig sessions = {};
  SiteConfig site = {};
  LimitsConfig limits = {};
};

} // namespace njia::app
