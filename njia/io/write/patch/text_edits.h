// Changes to a text that is otherwise kept byte for byte, noted by position and applied at once;
// and small helpers for changing XML as text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace njia::sheets {

class TextEdits {
public:
  /// Positions are those of the unchanged text. Edits must not overlap; those at one position apply
  /// in the order of the calls.
  void replace(std::uint64_t position, std::uint64_t length, std::string text);
  void insert(std::uint64_t position, std::string text) { replace(position, 0, std::move(text)); }
  bool empty() const { return edits_.empty(); }

  std::string apply(std::string_view original) const;

private:
  struct Edit {
    std::uint64_t position, length;
    std::string text;
  };
  std::vector<Edit> edits_;
};

/// A start tag, "<c r=\"A1\" s=\"3\">" or "<c …/>", without one attribute or with it set.
std::string without_attribute(std::string_view tag, std::string_view name);
std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value);

/// "x:" of "<x:worksheet …", "" of "<worksheet …".
std::string prefix_of_tag(std::string_view tag);

} // namespace njia::sheets
