// What differs between two versions of a record, field by field. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

/// One value that differs; an absent side had none.
struct ValueChange {
  std::string pointer; ///< RFC 6901 in its URI form, "#/steps/2/role"; items count from 0
  std::optional<std::string> before = {}; ///< JSON
  std::optional<std::string> after = {};

  friend bool operator==(ValueChange const&, ValueChange const&) = default;
};

/// @param before, after  JSON objects as record_to_json gives them
/// Objects are compared member by member, lists of objects of equal length item by item, all else
/// as a whole. In the order of `before`, what only `after` has last.
std::vector<ValueChange> diff_records(std::string_view before, std::string_view after);

} // namespace njia::app
