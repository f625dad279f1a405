// What people set for themselves and for the site: saved views with their alerts, and settings.
#pragma once

#include "njia/domain/field.h"
#include "njia/domain/ids.h"
#include "njia/domain/journey.h"
#include "njia/domain/terms.h"

#include <optional>
#include <string>
#include <vector>

namespace njia {

/// A question kept by a member; with `alert_days` it is asked again that often and a change is
/// mailed, without content.
struct SavedView {
  SavedViewId id;
  MemberId member;
  std::string title = {};
  std::string query = {};                       ///< of the page that shows it
  bool shared = false;                          ///< with the member's organisation
  std::optional<std::uint32_t> alert_days = {}; ///< 1: daily, 7: weekly
  AccessState access = AccessState::active;     ///< removed: deleted

  friend bool operator==(SavedView const&, SavedView const&) = default;
};

template <> struct FieldTable<SavedView> {
  static constexpr std::string_view record = "saved_view";
  static constexpr auto rows = std::tuple{
      field(1, "id", &SavedView::id, Presence::required, Disclosure::owner, 1),
      field(2, "member", &SavedView::member, Presence::required, Disclosure::owner, 1),
      field(3, "title", &SavedView::title, Presence::required, Disclosure::owner, 1),
      field(4, "query", &SavedView::query, Presence::required, Disclosure::owner, 1),
      field(5, "shared", &SavedView::shared, Presence::optional, Disclosure::owner, 1),
      field(6, "alert_days", &SavedView::alert_days, Presence::optional, Disclosure::owner, 1),
      field(7, "access", &SavedView::access, Presence::optional, Disclosure::owner, 1)};
};
static_assert(kFieldsAreUnique<SavedView>);

/// Site content that an operator sets, e.g. the emergency numbers that every form shows.
struct Setting {
  SettingId id;
  std::string code = {}; ///< of njia/app/settings
  std::string value = {};

  friend bool operator==(Setting const&, Setting const&) = default;
};

template <> struct FieldTable<Setting> {
  static constexpr std::string_view record = "setting";
  static constexpr auto rows =
      std::tuple{field(1, "id", &Setting::id, Presence::required, Disclosure::open, 1),
                 field(2, "code", &Setting::code, Presence::required, Disclosure::open, 1),
                 field(3, "value", &Setting::value, Presence::optional, Disclosure::open, 1)};
};
static_assert(kFieldsAreUnique<Setting>);

} // namespace njia
