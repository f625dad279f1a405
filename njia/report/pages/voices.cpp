#include "njia/report/pages/pages.h"
#include "njia/report/words/markdown.h"

namespace njia::report {
namespace {

void add(Page& page, std::string const& title, std::string const& markdown) {
  if (markdown.empty()) {
    return;
  }
  page.items.push_back({.form = Heading{.title = title}});
  for (auto const& block : read_markdown(markdown)) {
    switch (block.kind) {
    case MarkdownKind::heading:
      page.items.push_back({.form = Heading{.title = block.text}});
      break;
    case MarkdownKind::item:
      page.items.push_back({.form = Paragraph{.text = "•  " + block.text}});
      break;
    case MarkdownKind::paragraph:
      page.items.push_back({.form = Paragraph{.text = block.text}});
      break;
    }
  }
}

} // namespace

std::optional<Page> voices_page(Context const& context) {
  auto const& input = context.input;
  if (input.recommendations.empty() && input.acknowledgements.empty()) {
    return std::nullopt;
  }
  auto const& words = context.words;
  auto page = Page{.anchor = "recommendations",
                   .name = words("voices.name"),
                   .title = words("voices.title"),
                   .lead = words("voices.lead")};
  add(page, words("voices.recommendations"), input.recommendations);
  add(page, words("voices.acknowledgements"), input.acknowledgements);
  return page;
}

} // namespace njia::report
