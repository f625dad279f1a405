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

std::string login_name() {
  auto const* entry = getpwuid(geteuid());
  return entry == nullptr ? "operator" : entry->pw_name;
}

} // namespace

Language Context::language() const {
  return find_language(options.language).value_or(Language::en);
}

std::filesystem::path Context::state_folder() const {
  if (!options.state.empty()) {
    return options.state;
  }
  auto const from_environment = environment("NJIA_STATE");
  return from_environment.empty() ? platform_folder() : std::filesystem::path{from_environment};
}

app::Actor Context::actor() const {
  auto const now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  return {.name = options.user.empty() ? login_name() : options.user, .at = now};
}

bool Context::serves_points() const { return environment("NJIA_SERVICE_POINTS") == "on"; }

app::KeyPlaces Context::key_places() const {
  return {.state = state_folder(),
          .key_file = environment("NJIA_KEY_FILE"),
          .passphrase = environment("NJIA_PASSPHRASE_FILE")};
}

Result<Store*> Context::open(bool may_create, bool may_seal_again) {
  if (store_ == nullptr) {
    if (!may_create && !std::filesystem::exists(state_folder() / "njia.db")) {
      return Error{.key = "state.missing", .where = state_folder().string()};
    }
    if (auto const places = key_places(); places.has_keyring()) {
      auto keys = app::open_keys(places, random_);
      if (!keys) {
        return keys.error();
      }
      keys_ = std::move(*keys);
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
  auto const given = options.data.empty() ? environment("NJIA_DATA") : options.data;
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
