#include "njia/report/words/markdown.h"

#include "njia/base/text.h"

#include <algorithm>

namespace njia::report {
namespace {

std::string without_marks(std::string_view text) {
  auto out = std::string{};
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    auto const c = text[i];
    auto const is_double = i + 1 < text.size() && text[i + 1] == c && (c == '*' || c == '_');
    if (is_double) {
      ++i;
    } else if (c != '`') {
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return std::string{trim(out)};
}

/// Length of a list mark with its space, or 0.
std::size_t mark_length(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ")) {
    return 2;
  }
  auto const digits = line.find_first_not_of("0123456789");
  auto const is_numbered = digits != std::string_view::npos && digits > 0 && digits < 4 &&
                           line.substr(digits).starts_with(". ");
  return is_numbered ? digits + 2 : 0;
}

} // namespace

std::vector<MarkdownBlock> read_markdown(std::string_view text) {
  auto out = std::vector<MarkdownBlock>{};
  auto is_open = false; // whether the next line continues the last block
  for (auto const raw : split(text, '\n')) {
    auto const line = trim(raw);
    auto const hashes = std::min(line.find_first_not_of('#'), line.size());
    auto const mark = mark_length(line);
    if (line.empty()) {
      is_open = false;
    } else if (hashes > 0) {
      out.push_back({MarkdownKind::heading, without_marks(line.substr(hashes))});
      is_open = false;
    } else if (mark > 0) {
      out.push_back({MarkdownKind::item, without_marks(line.substr(mark))});
      is_open = true;
    } else if (is_open) {
      out.back().text += " " + without_marks(line);
    } else {
      out.push_back({MarkdownKind::paragraph, without_marks(line)});
      is_open = true;
    }
  }
  return out;
}

} // namespace njia::report
