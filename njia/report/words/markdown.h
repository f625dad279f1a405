// The little Markdown that recommendations and acknowledgements may hold: headings, paragraphs,
// list items. Everything else is taken as plain text; links and pictures are not followed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace njia::report {

enum class MarkdownKind { heading, paragraph, item };
struct MarkdownBlock {
  MarkdownKind kind = MarkdownKind::paragraph;
  std::string text;

  friend bool operator==(MarkdownBlock const&, MarkdownBlock const&) = default;
};

/// Lines that start with # are headings; with "- ", "* " or "1. " items; empty lines end
/// paragraphs. Emphasis marks (**, __, `) are taken out. Control characters become spaces. Any
/// input is fine. By hand: "# A\nb\nc\n\n- d" -> heading A, paragraph "b c", item d.
std::vector<MarkdownBlock> read_markdown(std::string_view text);

} // namespace njia::report
