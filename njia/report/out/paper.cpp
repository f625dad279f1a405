#include "njia/report/out/paper.h"

#include <fmt/format.h>

namespace njia::report {
namespace {

draw::Block to_block(draw::Setting const& setting, ItemForm const& form);

draw::Block to_block(draw::Setting const& setting, Item const& item) {
  auto block = to_block(setting, item.form);
  return item.gap ? draw::with_gap(std::move(block), *item.gap) : block;
}

draw::Block columns(draw::Setting const& setting, Columns const& content) {
  auto parts = std::vector<draw::GridPart>{};
  for (auto const& part : content.parts) {
    auto blocks = std::vector<draw::Block>{};
    for (auto const& item : part.items) {
      blocks.push_back(to_block(setting, item));
    }
    parts.push_back({.columns = part.columns, .block = draw::stack(std::move(blocks))});
  }
  return draw::side_by_side(setting, parts);
}

draw::Block paragraph(draw::Setting const& setting, Paragraph const& content) {
  auto spans = std::vector<draw::Span>{};
  if (!content.bold_beginning.empty()) {
    spans.push_back({.text = content.bold_beginning + " ", .bold = true});
  }
  spans.push_back({.text = content.text});
  return draw::paragraph(setting, spans,
                         content.is_note ? draw::type::kNote
                                         : draw::colored(draw::type::kBody, draw::colors::kInk2));
}

/// Turns each form of content into the block of that form.
struct BlockMaker {
  draw::Setting const& setting;

  draw::Block operator()(Heading const& x) const { return draw::heading(setting, x.title, x.note); }
  draw::Block operator()(Paragraph const& x) const { return paragraph(setting, x); }
  draw::Block operator()(Callout const& x) const {
    return draw::callout(setting, x.bold_beginning, x.text, x.title);
  }
  draw::Block operator()(Statement const& x) const {
    return draw::statement(setting, x.number, x.text);
  }
  draw::Block operator()(KeyFigures const& x) const {
    return draw::key_figures(setting, x.figures);
  }
  draw::Block operator()(FindingItem const& x) const {
    return draw::finding(setting, {.number = x.number,
                                   .title = x.title,
                                   .text = x.text,
                                   .picture = x.picture.block,
                                   .air = x.air});
  }
  draw::Block operator()(TableItem const& x) const { return draw::table(setting, x.table); }
  draw::Block operator()(Picture const& x) const { return x.block; }
  draw::Block operator()(Columns const& x) const { return columns(setting, x); }
  draw::Block operator()(Space const& x) const { return draw::space(x.height); }
};

draw::Block to_block(draw::Setting const& setting, ItemForm const& form) {
  return std::visit(BlockMaker{setting}, form);
}

draw::Section to_section(draw::Setting const& setting, Page const& page,
                         std::vector<std::string> const& caption_heads) {
  auto section =
      draw::Section{.name = page.name, .title = page.title, .lead = page.lead, .blocks = {}};
  for (auto const& item : page.items) {
    section.blocks.push_back(to_block(setting, item));
  }
  for (auto i = std::size_t{0}; i < page.captions.size() && i < caption_heads.size(); ++i) {
    section.captions.push_back({.head = caption_heads[i], .text = page.captions[i]});
  }
  if (page.bottom) {
    section.bottom = to_block(setting, ItemForm{*page.bottom});
  }
  section.anchor = page.anchor;
  return section;
}

} // namespace

Paper compose_paper(Document const& document, draw::Setting const& setting) {
  auto const& cover = document.cover;
  auto paper = Paper{};
  paper.pages.push_back(draw::compose_cover(setting, document.furniture,
                                            {.line = cover.line,
                                             .title = cover.title,
                                             .lead = cover.lead,
                                             .map = cover.map.block,
                                             .map_note = cover.map_note,
                                             .facts = cover.facts}));
  auto inside = draw::Document{
      .setting = setting, .furniture = document.furniture, .sections = {}, .first_page = 2};
  for (auto const& page : document.pages) {
    inside.sections.push_back(to_section(setting, page, document.caption_heads));
  }
  auto composed = draw::compose(inside);
  paper.document = {.title = cover.title,
                    .author = {},
                    .subject = cover.lead,
                    .language = document.language,
                    .direction = setting.direction,
                    .created = document.created};
  for (auto i = std::size_t{0}; i < document.pages.size(); ++i) {
    paper.document.bookmarks.push_back(
        {.title = document.pages[i].name, .page = composed.section_pages[i]});
  }
  for (auto& page : composed.pages) {
    paper.pages.push_back(std::move(page));
  }
  return paper;
}

std::string to_pdf(Paper const& paper) { return draw::render_pdf(paper.pages, paper.document); }

std::vector<std::string> layout_faults(Paper const& paper) {
  auto faults = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i < paper.pages.size(); ++i) {
    auto const found =
        i == 0 ? draw::check_layout(paper.pages[i]) : draw::check_page(paper.pages[i]);
    for (auto const& fault : found) {
      faults.push_back(fmt::format("page {}: {}", i + 1, draw::describe(fault)));
    }
  }
  return faults;
}

} // namespace njia::report
