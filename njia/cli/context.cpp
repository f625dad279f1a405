#include "njia/cli/context.h"

#include "njia/store/sqlite/sqlite_store.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

#include <pwd.h>
#include <unistd.h>

namespace njia::cli {
namespace {

std::string environment(char const* name) {
  auto const* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// The platform's data folder for programs of one user (XDG base directories).
std::filesystem::path platform_folder() {
  auto const data = environment("XDG_DATA_HOME");
  return (data.empty() ? std::filesystem::path{environment("HOME")} / ".local/share"
                       : std::filesystem::path{data}) /
         "njia";
}

/// What of the environment may concern Njia.
app::Variables own_variables() {
  auto found = app::Variables{};
  for (auto** variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
    auto const text = std::string_view{*variable};
    auto const equals = text.find('=');
    if (text.starts_with("NJIA_") || text.starts_with("CREDENTIALS_DIRECTORY=")) {
      found.emplace_back(text.substr(0, equals),
                         equals == std::string_view::npos ? "" : text.substr(equals + 1));
    }
  }
  return found;
}

std::string login_name() {
  auto const* entry = getpwuid(geteuid());
  return entry == nullptr ? "operator" : entry->pw_name;
}

} // namespace

std::vector<Error> const& Context::read_settings() {
  auto const file = settings_file();
  settings_ = app::load_config(
      {.file = file.empty() ? std::nullopt : std::optional{file}, .variables = own_variables()});
  return settings_.errors;
}

std::filesystem::path Context::settings_file() const {
  auto const given = options.config.empty() ? environment("NJIA_CONFIG") : options.config;
  auto failure = std::error_code{};
  return !given.empty()                                       ? std::filesystem::path{given}
         : std::filesystem::exists(app::kConfigFile, failure) ? app::kConfigFile
                                                              : "";
}

Language Context::language() const {
  return find_language(options.language).value_or(Language::en);
}

std::filesystem::path Context::state_folder() const {
  if (!options.state.empty()) {
    return options.state;
  }
  auto const& folder = config().state.folder;
  return folder.empty() ? platform_folder() : std::filesystem::path{folder};
}

app::Actor Context::actor() const {
  auto const now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  return {.name = options.user.empty() ? login_name() : options.user, .at = now};
}

std::string Context::public_url() const {
  auto const& server = config().server;
  return server.public_url.empty() ? fmt::format("http://localhost:{}", server.port)
                                   : server.public_url;
}

bool Context::serves_points() const { return config().service_points.enabled; }

app::KeyPlaces Context::key_places() const {
  return {.state = state_folder(),
          .key_file = config().state.key_file,
          .passphrase = config().state.passphrase_file};
}

Result<std::shared_ptr<app::OrganisationSeals>> Context::sealer() {
  if (auto const places = key_places(); places.has_keyring()) {
    auto keys = app::open_keys(places, random_);
    if (!keys) {
      return keys.error();
    }
    keys_ = std::move(*keys);
  }
  return keys_;
}

Result<Store*> Context::open(bool may_create, bool may_seal_again) {
  if (store_ == nullptr) {
    if (!may_create && !std::filesystem::exists(state_folder() / "njia.db")) {
      return Error{.key = "state.missing", .where = state_folder().string()};
    }
    if (auto const sealed = sealer(); !sealed) {
      return sealed.error();
    }
    auto store = open_sqlite_store(state_folder(), {.sealer = keys_, .seal_again = may_seal_again});
    if (!store) {
      return store.error();
    }
    store_ = std::move(*store);
  }
  return store_.get();
}

std::filesystem::path Context::data_file(std::string_view name) const {
  auto const given = options.data.empty() ? config().places.folder : options.data;
  if (!given.empty()) {
    return std::filesystem::path{given} / name;
  }
  auto const program = std::filesystem::read_symlink("/proc/self/exe").parent_path();
  for (auto const* folder : {"../share/njia", "../../share/njia"}) {
    if (std::filesystem::exists(program / folder / name)) {
      return (program / folder / name).lexically_normal();
    }
  }
  return (program / "../share/njia" / name).lexically_normal();
}

Result<Gazetteer const*> Context::gazetteer() {
  if (!gazetteer_) {
    auto const file = places_file();
    if (!std::filesystem::exists(file)) {
      return Error{.key = "places.file_missing", .where = file.string()};
    }
    auto opened = Gazetteer::open(file);
    if (!opened) {
      return opened.error();
    }
    auto const network = store();
    gazetteer_ = network ? opened->with_places((*network)->places()) : std::move(*opened);
  }
  return &*gazetteer_;
}

Result<Store*> Context::store() { return open(false); }
Result<Store*> Context::init_store() {
  auto store = open(true);
  if (!store || keys_ != nullptr) {
    return store;
  }
  store_.reset();
  if (auto const made = app::make_keys(key_places(), random_); !made) {
    return made.error();
  }
  return open(true);
}

Result<Store*> Context::seal_again() {
  store_.reset();
  return open(false, true);
}

} // namespace njia::cli
