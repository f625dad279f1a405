#include "njia/cli/context.h"

#include "njia/store/sqlite/sqlite_store.h"

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
  auto const& folder = settings_.config.state.folder;
  return folder.empty() ? platform_folder() : std::filesystem::path{folder};
}

app::Actor Context::actor() const {
  auto const now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  return {.name = options.user.empty() ? login_name() : options.user, .at = now};
}

bool Context::serves_points() const { return settings_.config.service_points.enabled; }

Result<Store*> Context::open(bool may_create) {
  if (store_ == nullptr) {
    if (!may_create && !std::filesystem::exists(state_folder() / "njia.db")) {
      return Error{.key = "state.missing", .where = state_folder().string()};
    }
    auto store = open_sqlite_store(state_folder());
    if (!store) {
      return store.error();
    }
    store_ = std::move(*store);
  }
  return store_.get();
}

/// --data, places.folder, ../share/njia beside the program (installed), ../../share/njia (in a
/// build folder).
std::filesystem::path Context::places_file() const {
  constexpr auto kName = "places.njg";
  auto const given = options.data.empty() ? settings_.config.places.folder : options.data;
  if (!given.empty()) {
    return std::filesystem::path{given} / kName;
  }
  auto const program = std::filesystem::read_symlink("/proc/self/exe").parent_path();
  for (auto const* folder : {"../share/njia", "../../share/njia"}) {
    if (std::filesystem::exists(program / folder / kName)) {
      return (program / folder / kName).lexically_normal();
    }
  }
  return (program / "../share/njia" / kName).lexically_normal();
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
Result<Store*> Context::init_store() { return open(true); }

} // namespace njia::cli
