#include "njia/draw/page.h"

#include "njia/draw/frame.h"

#include <algorithm>
#include <optional>

namespace njia::draw {

namespace {

constexpr double kGapToBottom = 12; // least white space above what stands on the bottom
constexpr double kWidth = a4::kBlock.w;

void draw_words(Scene& scene, Setting const& setting, std::string const& words,
                TextStyle const& style, Rect const& area, Align align,
                BoxKind kind = BoxKind::furniture) {
  TextOptions options;
  options.align = align;
  options.kind = kind;
  auto const text = lay_out(setting.fonts, words, style, setting.direction);
  scene.text(text, {area.x, area.y + (area.h - text.height()) / 2}, area.w, options);
}

/// Returns the width that it takes.
double draw_synthetic_label(Scene& scene, Setting const& setting, std::string const& words,
                            Point end_corner) {
  if (words.empty()) {
    return 0;
  }
  auto const text = lay_out(setting.fonts, words, bold(type::kRunning), setting.direction);
  auto const w = text.width() + 11;
  constexpr double kHigh = 13;
  Rect const box{setting.is_rtl() ? end_corner.x : end_corner.x - w, end_corner.y, w, kHigh};
  scene.stroke(Path::rounded(box, 1.5), {colors::kInk2, 0.8, {}, false});
  TextOptions options;
  options.align = Align::center;
  options.kind = BoxKind::furniture;
  scene.text(text, {box.x, box.y + (kHigh - text.height()) / 2}, w, options);
  return w;
}

/// The words in at most `most` lines of this width; what does not fit gives way to an ellipsis.
TextBlock lay_out_cut(Setting const& setting, std::string words, TextStyle const& style,
                      double width, std::size_t most) {
  auto text = lay_out(setting.fonts, words, style, setting.direction, width);
  while (text.lines().size() > most) {
    auto const end = words.find_last_of(' ', text.line_start(most) - 2);
    if (end == std::string::npos) {
      break;
    }
    words = words.substr(0, end) + "…";
    text = lay_out(setting.fonts, words, style, setting.direction, width);
  }
  return text;
}

void draw_furniture(Scene& scene, Setting const& setting, Furniture const& furniture, int number) {
  auto const block = a4::kBlock;
  auto const head_y = mm(9.2);
  auto const end_x = setting.is_rtl() ? block.x : block.right();
  auto const label =
      draw_synthetic_label(scene, setting, furniture.synthetic_label, {end_x, head_y});
  auto const room = block.w - label - (label > 0 ? 6 : 0);
  auto const title = lay_out_cut(setting, furniture.running_title, type::kRunning, room, 2);
  TextOptions options;
  options.kind = BoxKind::furniture;
  scene.text(
      title,
      {setting.is_rtl() ? block.right() - room : block.x, head_y + (13 - title.height()) / 2}, room,
      options);
  auto const rule_y = mm(283.6);
  scene.rule({block.x, rule_y}, {block.right(), rule_y}, 0.5, colors::kRule);
  Rect const foot{block.x, rule_y + 4, block.w, 10};
  draw_words(scene, setting, furniture.foot_start, type::kRunning, foot, Align::start);
  Frame const frame{foot, setting.direction};
  draw_words(scene, setting, furniture.foot_middle, type::kRunning,
             frame.box(block.w * 0.36, 0, block.w * 0.56, 10), Align::center);
  auto const words = furniture.page_number ? furniture.page_number(number) : std::to_string(number);
  draw_words(scene, setting, words, colored(sized(bold(type::kRunning), 8, 10), colors::kInk), foot,
             Align::end);
}

// Section name, title and lead. Returns the height used.
double draw_intro(Scene& scene, Setting const& setting, Section const& section, bool is_first) {
  auto const block = a4::kBlock;
  auto y = block.y;
  auto const name_style = colored(sized(bold(type::kNote), 7.5, 10), colors::kReported);
  auto const name = lay_out(setting.fonts, section.name, name_style, setting.direction, block.w);
  scene.text(name, {block.x, y}, block.w);
  y += name.height() + 3.5;
  if (!is_first) {
    return y - block.y + 6;
  }
  if (!section.anchor.empty()) {
    scene.add(Anchor{section.anchor, {block.x, block.y}});
  }
  auto title =
      lay_out_balanced(setting.fonts, section.title, type::kPageTitle, setting.direction, block.w);
  if (title.lines().size() >
      2) { // a finding too long for two lines is set a little smaller, not cut
    title = lay_out_balanced(setting.fonts, section.title, sized(type::kPageTitle, 16, 20),
                             setting.direction, block.w);
  }
  scene.begin_tag("H1");
  scene.text(title, {block.x, y}, block.w);
  scene.end_tag("H1");
  y += title.height() + 4;
  if (!section.lead.empty()) {
    auto const lead =
        lay_out(setting.fonts, section.lead, type::kLead, setting.direction, block.w * 0.94);
    auto const x = setting.is_rtl() ? block.right() - block.w * 0.94 : block.x;
    scene.begin_tag("P");
    scene.text(lead, {x, y}, block.w * 0.94);
    scene.end_tag("P");
    y += lead.height();
  }
  return y - block.y + 9;
}

class CaptionBlock {
public:
  CaptionBlock(Setting const& setting, std::vector<Caption> const& captions) : setting_{setting} {
    auto const count = static_cast<double>(std::max<std::size_t>(captions.size(), 1));
    column_ = (kWidth - kGap * (count - 1)) / count;
    for (auto const& caption : captions) {
      heads_.push_back(lay_out(setting.fonts, caption.head,
                               colored(bold(type::kCaption), colors::kInk), setting.direction,
                               column_));
      texts_.push_back(
          lay_out(setting.fonts, caption.text, type::kCaption, setting.direction, column_));
      height_ = std::max(height_, heads_.back().height() + texts_.back().height());
    }
    height_ += captions.empty() ? 0 : kTop;
  }

  double height() const { return height_; }

  void draw(Scene& scene) const {
    if (heads_.empty()) {
      return;
    }
    Rect const area{a4::kBlock.x, a4::kBlock.bottom() - height_, kWidth, height_};
    scene.rule({area.x, area.y}, {area.right(), area.y}, 0.9, colors::kReported);
    Frame const frame{area, setting_.direction};
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      auto const box = frame.box(static_cast<double>(i) * (column_ + kGap), kTop, column_, 0);
      auto head = heads_[i];
      scene.text(head, {box.x, box.y}, column_);
      scene.text(texts_[i], {box.x, box.y + head.height()}, column_);
    }
  }

private:
  static constexpr double kTop = 6;
  static constexpr double kGap = kPtPerMm * 6;
  Setting const& setting_;
  double column_ = 0;
  double height_ = 0;
  std::vector<TextBlock> heads_;
  std::vector<TextBlock> texts_;
};

class Composer {
public:
  explicit Composer(Document const& document) : document_{document} {}

  Composed run() {
    for (auto const& section : document_.sections) {
      compose_section(section);
    }
    return std::move(out_);
  }

private:
  int next_number() const { return document_.first_page + static_cast<int>(out_.pages.size()); }

  void open_page(Section const& section, CaptionBlock const& captions, bool is_first) {
    auto const number = next_number();
    auto& page = out_.pages.emplace_back(a4::kWidth, a4::kHeight);
    draw_furniture(page, document_.setting, document_.furniture, number);
    y_ = a4::kBlock.y + draw_intro(page, document_.setting, section, is_first);
    bottom_ = a4::kBlock.bottom();
    if (captions.height() > 0) {
      page.begin_tag("P");
      captions.draw(page);
      page.end_tag("P");
      bottom_ -= captions.height() + kGapToBottom;
    }
    if (is_first && section.bottom.draw) {
      auto const height = section.bottom.height(kWidth);
      section.bottom.draw(page, {a4::kBlock.x, bottom_ - height, kWidth, height});
      bottom_ -= height + kGapToBottom;
    }
    is_top_ = true;
  }

  // Height of a block with those that it must not be parted from.
  double kept_height(std::vector<Block> const& blocks, std::size_t i) const {
    auto total = blocks[i].height(kWidth);
    if (blocks[i].is_kept_with_next && i + 1 < blocks.size()) {
      auto const& next = blocks[i + 1];
      total += next.gap_before +
               (next.split ? std::min(60.0, next.height(kWidth)) : kept_height(blocks, i + 1));
    }
    return total;
  }

  void put(Block const& block) {
    auto const height = block.height(kWidth);
    y_ += is_top_ ? 0 : block.gap_before;
    auto& page = out_.pages.back();
    page.begin_tag("Div");
    block.draw(page, {a4::kBlock.x, y_, kWidth, height});
    page.end_tag("Div");
    y_ += height;
    is_top_ = is_top_ && height == 0;
  }

  void compose_section(Section const& section) {
    CaptionBlock const captions{document_.setting, section.captions};
    out_.section_pages.push_back(next_number());
    open_page(section, captions, true);
    auto blocks = section.blocks;
    std::erase_if(blocks, [](Block const& block) { return !block.draw; });
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      place(section, captions, blocks[i], kept_height(blocks, i));
    }
  }

  void place(Section const& section, CaptionBlock const& captions, Block block, double needed) {
    for (int turn = 0; turn < kMostPages; ++turn) {
      auto const room = bottom_ - y_ - (is_top_ ? 0 : block.gap_before);
      if (needed <= room + 0.01) {
        put(block);
        return;
      }
      if (block.split) {
        auto [first, rest] = block.split(kWidth, room);
        if (first.draw) {
          put(first);
          block = std::move(rest);
          needed = block.height(kWidth);
        } else if (is_top_) {
          break;
        }
      } else if (is_top_) {
        break;
      }
      open_page(section, captions, false);
    }
    put(block); // taller than a page: drawn all the same, and found by check_page()
  }

  static constexpr int kMostPages =
      400; // of one block; a bound against a block that never gets smaller
  Document const& document_;
  Composed out_;
  double y_ = 0;
  double bottom_ = 0;
  bool is_top_ = true;
};

} // namespace

Composed compose(Document const& document) { return Composer{document}.run(); }

namespace {

/// In the first corner of the map where no mark is in the way: below first, at the start first.
void draw_map_note(Scene& page, Setting const& setting, std::string const& words, Rect const& map) {
  auto const column = map.w / 2;
  auto const note =
      lay_out(setting.fonts, words, sized(type::kNote, 7.5, 11), setting.direction, column);
  TextOptions options;
  options.halo = Halo{with_alpha(colors::kPaper, 0.85), 1.5};
  Frame const frame{map, setting.direction};
  auto const below = map.h - note.height() - 8;
  Rect const corners[] = {
      frame.box(0, below, column, note.height()),
      frame.box(map.w - note.width(), below, column, note.height()),
      frame.box(0, 8, column, note.height()),
      frame.box(map.w - note.width(), 8, column, note.height()),
  };
  auto const is_free = [&](Rect const& corner) {
    auto const ink = note.ink({corner.x, corner.y}, column, options.align).grown(2);
    return std::none_of(page.boxes().begin(), page.boxes().end(),
                        [&](Box const& box) { return overlaps(quad(ink), box.area); });
  };
  auto const* const found = std::find_if(std::begin(corners), std::end(corners), is_free);
  auto const& corner = found == std::end(corners) ? corners[0] : *found;
  page.text(note, {corner.x, corner.y}, column, options);
}

} // namespace

Scene compose_cover(Setting const& setting, Furniture const& furniture, Cover const& cover) {
  Scene page{a4::kWidth, a4::kHeight};
  auto const block = a4::kBlock;
  auto const end_x = setting.is_rtl() ? block.x : block.right();
  draw_words(page, setting, cover.line, sized(type::kNote, 8, 11), {block.x, mm(17), block.w, 13},
             Align::start);
  draw_synthetic_label(page, setting, furniture.synthetic_label, {end_x, mm(17)});
  auto const title =
      lay_out_balanced(setting.fonts, cover.title, type::kCoverTitle, setting.direction, block.w);
  page.begin_tag("H1");
  page.text(title, {block.x, mm(32)}, block.w);
  page.end_tag("H1");
  auto const lead_width = block.w * 0.86;
  auto const lead = lay_out(setting.fonts, cover.lead, sized(type::kLead, 12.6, 19.2),
                            setting.direction, lead_width);
  auto const lead_y = mm(32) + title.height() + 5;
  page.text(lead, {setting.is_rtl() ? block.right() - lead_width : block.x, lead_y}, lead_width);
  auto const map_bottom = mm(280.5);
  auto const map_top = std::max(lead_y + lead.height() + mm(8), map_bottom - cover.map_height);
  if (cover.map.draw) {
    cover.map.draw(page, {0, map_top, a4::kWidth, map_bottom - map_top});
  }
  draw_map_note(page, setting, cover.map_note, {block.x, map_top, block.w, map_bottom - map_top});
  TextOptions options;
  options.kind = BoxKind::furniture;
  auto const column = (block.w - 2 * mm(6)) / 3;
  Frame const frame{{block.x, map_bottom + 9, block.w, 40}, setting.direction};
  for (std::size_t i = 0; i < cover.facts.size(); ++i) {
    auto const box = frame.box(static_cast<double>(i) * (column + mm(6)), 0, column, 40);
    auto const head = lay_out(setting.fonts, cover.facts[i].head,
                              colored(sized(bold(type::kCaption), 7.5, 11), colors::kInk),
                              setting.direction, column);
    auto const text = lay_out(setting.fonts, cover.facts[i].text, sized(type::kCaption, 7.5, 10.4),
                              setting.direction, column);
    page.text(head, {box.x, box.y}, column, options);
    page.text(text, {box.x, box.y + head.height()}, column, options);
  }
  return page;
}

std::vector<LayoutFault> check_page(Scene const& page) {
  LayoutRules rules;
  rules.block = a4::kBlock;
  return check_layout(page, rules);
}

} // namespace njia::draw
