#include "njia/app/records/revision_diff.h"

#include "njia/base/check.h"

#include <algorithm>

#include <boost/json.hpp>

namespace njia::app {
namespace {

namespace json = boost::json;

bool is_list_of_objects(json::value const& value) {
  return value.is_array() && !value.get_array().empty() &&
         std::all_of(value.get_array().begin(), value.get_array().end(),
                     [](json::value const& item) { return item.is_object(); });
}

std::optional<std::string> text_of(json::value const* value) {
  return value == nullptr ? std::nullopt : std::optional{std::string{json::serialize(*value)}};
}

void compare(json::value const* before, json::value const* after, std::string const& pointer,
             std::vector<ValueChange>& changes);

void compare_objects(json::object const& before, json::object const& after,
                     std::string const& pointer, std::vector<ValueChange>& changes) {
  for (auto const& [key, value] : before) {
    compare(&value, after.if_contains(key), pointer + "/" + std::string{key}, changes);
  }
  for (auto const& [key, value] : after) {
    if (!before.contains(key)) {
      compare(nullptr, &value, pointer + "/" + std::string{key}, changes);
    }
  }
}

void compare(json::value const* before, json::value const* after, std::string const& pointer,
             std::vector<ValueChange>& changes) {
  if (before != nullptr && after != nullptr) {
    if (*before == *after) {
      return;
    }
    if (before->is_object() && after->is_object()) {
      return compare_objects(before->get_object(), after->get_object(), pointer, changes);
    }
    if (is_list_of_objects(*before) && is_list_of_objects(*after) &&
        before->get_array().size() == after->get_array().size()) {
      for (auto i = std::size_t{0}; i < before->get_array().size(); ++i) {
        compare(&before->get_array()[i], &after->get_array()[i], pointer + "/" + std::to_string(i),
                changes);
      }
      return;
    }
  }
  changes.push_back({.pointer = pointer, .before = text_of(before), .after = text_of(after)});
}

} // namespace

std::vector<ValueChange> diff_records(std::string_view before, std::string_view after) {
  auto const old_value = json::parse({before.data(), before.size()});
  auto const new_value = json::parse({after.data(), after.size()});
  NJIA_CHECK(old_value.is_object() && new_value.is_object(), "records are objects");
  auto changes = std::vector<ValueChange>{};
  compare_objects(old_value.get_object(), new_value.get_object(), "#", changes);
  return changes;
}

} // namespace njia::app
