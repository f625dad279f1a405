#include "njia/draw/blocks.h"

#include "njia/draw/frame.h"

#include <algorithm>
#include <cmath>

namespace njia::draw {

namespace {

constexpr std::size_t kLeastLines = 2; // of a paragraph on each side of a page break

// Lines `first` to `last` of a laid-out text, as text again: the part of a paragraph that a page
// takes.
std::vector<Span> head_of(std::vector<Span> const& spans, std::size_t bytes) {
  std::vector<Span> out;
  for (auto const& span : spans) {
    auto part = span;
    part.text = span.text.substr(0, bytes);
    bytes -= std::min(bytes, span.text.size());
    if (!part.text.empty()) {
      out.push_back(std::move(part));
    }
  }
  return out;
}

std::vector<Span> tail_of(std::vector<Span> const& spans, std::size_t bytes) {
  std::vector<Span> out;
  for (auto const& span : spans) {
    auto const skipped = std::min(bytes, span.text.size());
    bytes -= skipped;
    auto part = span;
    part.text = span.text.substr(skipped);
    if (!part.text.empty()) {
      out.push_back(std::move(part));
    }
  }
  return out;
}

} // namespace

Block paragraph(Setting const& setting, std::vector<Span> const& spans, TextStyle const& style) {
  auto const lay = [setting, spans, style](double width) {
    return lay_out(setting.fonts, spans, style, setting.direction, width);
  };
  Block block;
  block.gap_before = 6;
  block.height = [lay](double width) { return lay(width).height(); };
  block.draw = [lay](Scene& scene, Rect const& area) {
    scene.begin_tag("P");
    scene.text(lay(area.w), {area.x, area.y}, area.w);
    scene.end_tag("P");
  };
  block.split = [setting, spans, style, lay](double width, double room) -> std::pair<Block, Block> {
    auto const text = lay(width);
    auto const lines = text.lines().size();
    auto fitting = static_cast<std::size_t>(std::max(0.0, room / text.style().leading));
    fitting = std::min(fitting, lines > kLeastLines ? lines - kLeastLines : 0);
    if (fitting < kLeastLines) {
      return {};
    }
    auto const cut = text.line_start(fitting);
    auto rest = paragraph(setting, tail_of(spans, cut), style);
    return {paragraph(setting, head_of(spans, cut), style), std::move(rest)};
  };
  return block;
}

Block paragraph(Setting const& setting, std::string_view text, TextStyle const& style) {
  return paragraph(setting, std::vector<Span>{Span{std::string{text}}}, style);
}

Block heading(Setting const& setting, std::string_view title, std::string_view note) {
  Block block;
  auto const lay = [setting, title = std::string{title}, note = std::string{note}](double width) {
    return std::pair{lay_out(setting.fonts, title, type::kChartTitle, setting.direction, width),
                     lay_out(setting.fonts, note, type::kNote, setting.direction, width)};
  };
  block.height = [lay](double width) {
    auto const [head, below] = lay(width);
    return head.height() + (below.is_empty() ? 0 : below.height() + 2) + 1;
  };
  block.draw = [lay](Scene& scene, Rect const& area) {
    auto const [head, below] = lay(area.w);
    scene.begin_tag("H2");
    scene.text(head, {area.x, area.y}, area.w);
    scene.end_tag("H2");
    scene.text(below, {area.x, area.y + head.height() + 2}, area.w);
  };
  block.gap_before = 16;
  block.is_kept_with_next = true;
  return block;
}

Block callout(Setting const& setting, std::string_view bold_beginning, std::string_view text,
              std::string_view title) {
  constexpr double kSide = 11.5;
  constexpr double kTop = 7;
  auto const lay = [setting, bold_beginning = std::string{bold_beginning}, text = std::string{text},
                    title = std::string{title}](double width) {
    std::vector<Span> spans;
    if (!bold_beginning.empty()) {
      spans.push_back({bold_beginning + (text.empty() ? "" : " "), true});
    }
    spans.push_back({text});
    auto const inner = width - 2 * kSide;
    return std::pair{lay_out(setting.fonts, title, type::kChartTitle, setting.direction, inner),
                     lay_out(setting.fonts, spans, type::kBody, setting.direction, inner)};
  };
  Block block;
  block.height = [lay](double width) {
    auto const [head, body] = lay(width);
    return head.height() + (head.is_empty() ? 0 : 2) + body.height() + 2 * kTop;
  };
  block.draw = [lay](Scene& scene, Rect const& area) {
    auto const [head, body] = lay(area.w);
    scene.fill(Path::rect(area), colors::kPanel);
    auto const panel = scene.record({BoxKind::panel, quad(area), "box", 0, -1, false});
    auto const before = scene.enter_panel(panel);
    auto const inner = area.grown(-kSide);
    scene.text(head, {inner.x, area.y + kTop}, inner.w);
    scene.text(body, {inner.x, area.y + kTop + head.height() + (head.is_empty() ? 0 : 2)}, inner.w);
    scene.enter_panel(before);
  };
  return block;
}

Block key_figures(Setting const& setting, std::vector<KeyFigure> const& figures) {
  struct Laid {
    TextBlock number, label, note;
    double height() const { return 9 + number.height() + label.height() + note.height(); }
  };
  auto const column = [count = static_cast<double>(std::max<std::size_t>(figures.size(), 1))](
                          double width) { return (width - kGutter * (count - 1)) / count; };
  auto const lay = [setting](KeyFigure const& figure, double width) {
    // A long interval shrinks rather than wraps.
    auto style = type::kBigNumber;
    auto number = lay_out(setting.fonts, figure.number, style, setting.direction);
    if (number.width() > width) {
      style.size = std::max(12.0, std::floor(style.size * width / number.width()));
      number = lay_out(setting.fonts, figure.number, style, setting.direction, width);
    }
    return Laid{number,
                lay_out(setting.fonts, figure.label, bold(type::kBody), setting.direction, width),
                lay_out(setting.fonts, figure.note, type::kNote, setting.direction, width)};
  };
  Block block;
  block.height = [figures, lay, column](double width) {
    double most = 0;
    for (auto const& figure : figures) {
      most = std::max(most, lay(figure, column(width)).height());
    }
    return most;
  };
  block.draw = [figures, lay, column, setting](Scene& scene, Rect const& area) {
    auto const w = column(area.w);
    Frame const frame{area, setting.direction};
    for (std::size_t i = 0; i < figures.size(); ++i) {
      auto const box = frame.box(static_cast<double>(i) * (w + kGutter), 0, w, area.h);
      scene.rule({box.x, box.y}, {box.right(), box.y}, 1.2, colors::kReported);
      auto const laid = lay(figures[i], w);
      auto y = box.y + 7;
      for (auto const* text : {&laid.number, &laid.label, &laid.note}) {
        scene.text(*text, {box.x, y}, w);
        y += text->height();
      }
    }
  };
  return block;
}

Block finding(Setting const& setting, Finding const& content) {
  constexpr double kIndent = 36;
  auto const words_width = [](double width) { return width * 0.585 - kIndent; };
  auto const picture_width = [](double width) { return width * 0.385; };
  auto const lay = [setting, content, words_width](double width) {
    auto const w = words_width(width);
    return std::pair{
        lay_out_balanced(setting.fonts, content.title, type::kFinding, setting.direction, w),
        lay_out(setting.fonts, content.text, colored(type::kBody, colors::kInk2), setting.direction,
                w)};
  };
  Block block;
  block.gap_before = 12;
  block.height = [lay, content, picture_width](double width) {
    auto const [title, text] = lay(width);
    auto const words = title.height() + 3 + text.height();
    auto const picture = content.picture.draw ? content.picture.height(picture_width(width)) : 0;
    return std::max(words, picture) + content.air;
  };
  block.draw = [=](Scene& scene, Rect const& area) {
    auto const [title, text] = lay(area.w);
    Frame const frame{area, setting.direction};
    scene.rule({area.x, area.y}, {area.right(), area.y}, 0.6, colors::kRule);
    auto const words = title.height() + 3 + text.height();
    auto const picture = content.picture.draw ? content.picture.height(picture_width(area.w)) : 0;
    auto const tall = std::max(words, picture);
    auto const above = content.air * 0.68;
    auto const top = above + (tall - words) / 2;
    auto const number =
        lay_out(setting.fonts, content.number,
                colored(sized(type::kBigNumber, 20, 24), colors::kReported), setting.direction);
    auto const number_box = frame.box(0, top - 4, kIndent - 6, 24);
    scene.text(number, {number_box.x, number_box.y}, number_box.w);
    auto const words_box = frame.box(kIndent, top, words_width(area.w), words);
    scene.begin_tag("H2");
    scene.text(title, {words_box.x, words_box.y}, words_box.w);
    scene.end_tag("H2");
    scene.text(text, {words_box.x, words_box.y + title.height() + 3}, words_box.w);
    if (content.picture.draw) {
      auto const w = picture_width(area.w);
      content.picture.draw(scene, frame.box(area.w - w, above + (tall - picture) / 2, w, picture));
    }
  };
  return block;
}

Block statement(Setting const& setting, std::string_view number, std::string_view text) {
  constexpr double kIndent = 20;
  auto const lay = [setting, text = std::string{text}](double width) {
    auto style = type::kFinding;
    style.bold = false;
    return lay_out(setting.fonts, text, style, setting.direction, width - kIndent);
  };
  Block block;
  block.gap_before = 0;
  block.height = [lay](double width) { return lay(width).height() + 13; };
  block.draw = [lay, setting, number = std::string{number}](Scene& scene, Rect const& area) {
    Frame const frame{area, setting.direction};
    scene.rule({area.x, area.y}, {area.right(), area.y}, 0.6, colors::kRule);
    auto const figure = lay_out(setting.fonts, number, colored(type::kFinding, colors::kReported),
                                setting.direction);
    auto const number_box = frame.box(0, 6, kIndent - 4, 16);
    scene.text(figure, {number_box.x, number_box.y}, number_box.w);
    auto const box = frame.box(kIndent, 6, area.w - kIndent, area.h);
    scene.text(lay(area.w), {box.x, box.y}, box.w);
  };
  return block;
}

Block hair_rule() {
  Block block;
  block.height = [](double) { return 0.6; };
  block.draw = [](Scene& scene, Rect const& area) {
    scene.rule({area.x, area.y + 0.3}, {area.right(), area.y + 0.3}, 0.6, colors::kRule);
  };
  return block;
}

Block space(double height) {
  Block block;
  block.gap_before = height;
  block.height = [](double) { return 0.0; };
  block.draw = [](Scene&, Rect const&) {};
  return block;
}

Block stack(std::vector<Block> blocks) {
  std::erase_if(blocks, [](Block const& block) { return !block.draw; });
  Block out;
  if (!blocks.empty()) {
    out.gap_before = blocks.front().gap_before;
  }
  out.height = [blocks](double width) {
    double total = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      total += (i > 0 ? blocks[i].gap_before : 0) + blocks[i].height(width);
    }
    return total;
  };
  out.draw = [blocks](Scene& scene, Rect const& area) {
    auto y = area.y;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      y += i > 0 ? blocks[i].gap_before : 0;
      auto const height = blocks[i].height(area.w);
      blocks[i].draw(scene, {area.x, y, area.w, height});
      y += height;
    }
  };
  return out;
}

Block side_by_side(Setting const& setting, std::vector<GridPart> const& parts) {
  auto const width_of = [](int columns, double width) {
    return (width + kGutter) / 12 * columns - kGutter;
  };
  Block out;
  for (auto const& part : parts) {
    out.gap_before = std::max(out.gap_before, part.block.gap_before);
  }
  out.height = [parts, width_of](double width) {
    double most = 0;
    for (auto const& part : parts) {
      if (part.block.height) {
        most = std::max(most, part.block.height(width_of(part.columns, width)));
      }
    }
    return most;
  };
  out.draw = [parts, width_of, setting](Scene& scene, Rect const& area) {
    Frame const frame{area, setting.direction};
    double along = 0;
    for (auto const& part : parts) {
      auto const w = width_of(part.columns, area.w);
      if (part.block.draw) {
        part.block.draw(scene, frame.box(along, 0, w, part.block.height(w)));
      }
      along += w + kGutter;
    }
  };
  return out;
}

Block with_gap(Block block, double gap) {
  block.gap_before = gap;
  return block;
}

} // namespace njia::draw
