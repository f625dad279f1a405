#include "njia/app/exchange/settings.h"

#include <array>

namespace njia::app {
namespace {

constexpr auto kCodes =
    std::to_array<std::string_view>({"site_name", "contact", "emergency_numbers", "notice"});

std::optional<Current<Setting>> find(Store const& store, std::string_view code) {
  auto found = store.current<Setting>({.field = "code", .value = std::string{code}});
  return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

} // namespace

std::span<std::string_view const> setting_codes() { return kCodes; }

std::string find_setting(Store const& store, std::string_view code) {
  auto const found = find(store, code);
  return found ? found->record.value : "";
}

Kept<Setting> put_setting(Store& store, UuidSource& ids, std::string_view code,
                          std::string const& value, std::string const& reason, Actor const& actor) {
  auto const there = find(store, code);
  auto const setting = Setting{.id = there ? there->record.id : SettingId{ids.next()},
                               .code = std::string{code},
                               .value = value};
  return keep_record(store, setting, {.by = actor.name, .at = actor.at, .reason = reason},
                     there ? there->version : 0);
}

} // namespace njia::app
