// Where in a JSON document a value stands. A path is a chain of segments on the stack of whoever
// walks the document; it becomes text only when something is wrong there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace njia {

class JsonPath {
public:
  /// The whole document: `root` is what pointers begin with, "#" for a body.
  explicit constexpr JsonPath(std::string_view root = "#") : key_{root} {}
  /// The member `key` of the object at `up`, which must outlive this path, as must the key.
  constexpr JsonPath(JsonPath const& up, std::string_view key) : up_{&up}, key_{key} {}
  /// The item `index` (from 0) of the array at `up`.
  constexpr JsonPath(JsonPath const& up, std::size_t index)
      : up_{&up}, index_{index}, is_item_{true} {}

  /// RFC 6901 as a fragment, without percent-encoding: "#/steps/2/role"; "/" in a key is "~1", "~"
  /// is "~0".
  std::string pointer() const;

  /// As messages to people who know no pointers have it: "steps[2].role", items from 0; "" for the
  /// whole.
  std::string dotted() const;

private:
  JsonPath const* up_ = nullptr;
  std::string_view key_ = {};
  std::size_t index_ = 0;
  bool is_item_ = false;
};

} // namespace njia
