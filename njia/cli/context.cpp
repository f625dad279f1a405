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

} // namespace njia::cli
