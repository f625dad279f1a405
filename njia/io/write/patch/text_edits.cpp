#include "njia/io/write/patch/text_edits.h"

#include "njia/base/check.h"
#include "njia/base/xml_text.h"
#include "njia/io/read/xml/xml_cursor.h"

#include <algorithm>

namespace njia::sheets {

void TextEdits::replace(std::uint64_t position, std::uint64_t length, std::string text) {
  edits_.push_back({position, length, std::move(text)});
}

std::string TextEdits::apply(std::string_view original) const {
  auto sorted = std::vector<Edit const*>{};
  auto added = std::size_t{0};
  for (auto const& edit : edits_) {
    sorted.push_back(&edit);
    added += edit.text.size();
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](Edit const* a, Edit const* b) { return a->position < b->position; });
  auto out = std::string{};
  out.reserve(original.size() + added);
  auto kept = std::uint64_t{0};
  for (auto const* edit : sorted) {
    NJIA_CHECK(edit->position >= kept && edit->position + edit->length <= original.size(),
               "edits lie in the text and do not overlap");
    out += original.substr(kept, edit->position - kept);
    out += edit->text;
    kept = edit->position + edit->length;
  }
  out += original.substr(kept);
  return out;
}

std::string without_attribute(std::string_view tag, std::string_view name) {
  auto const name_end = std::min(tag.find_first_of(" \t\r\n/>", 1), tag.size());
  auto rest = tag.substr(name_end);
  auto found = std::string_view{};
  auto value = std::string_view{};
  while (true) {
    auto const before = rest;
    if (!take_attribute(rest, found, value)) {
      return std::string{tag};
    }
    if (found == name) {
      auto const from = tag.size() - before.size();
      return std::string{tag.substr(0, from)} + std::string{rest};
    }
  }
}

std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value) {
  auto out = without_attribute(tag, name);
  auto end = out.size() - (out.ends_with("/>") ? 2 : 1);
  while (end > 0 && out[end - 1] == ' ') {
    --end;
  }
  out.insert(end, " " + std::string{name} + "=\"" + escape_xml(value) + "\"");
  return out;
}

std::string prefix_of_tag(std::string_view tag) {
  auto const name = tag.substr(1, tag.find_first_of(" \t\r\n/>", 1) - 1);
  auto const colon = name.find(':');
  return colon == std::string_view::npos ? "" : std::string{name.substr(0, colon + 1)};
}

} // namespace njia::sheets
