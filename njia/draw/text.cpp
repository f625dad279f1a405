#include "njia/draw/text.h"

#include "njia/base/check.h"
#include "njia/base/text.h"
#include "njia/draw/pango_handles.h"
#include "njia/draw/text_impl.h"

#include <algorithm>
#include <cmath>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace njia::draw {

namespace {

std::string valid_utf8(std::string_view text) {
  if (is_valid_utf8(text)) {
    return std::string{text};
  }
  std::string out;
  icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int>(text.size())})
      .toUTF8String(out);
  return out;
}

bool has_arabic(std::string_view utf8) {
  // Letters of U+0600..U+07BF start with the bytes D8..DE; presentation forms with EF AC..EF BB.
  return std::any_of(utf8.begin(), utf8.end(), [](char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte >= 0xD8 && byte <= 0xDE;
  });
}

TextStyle for_direction(TextStyle style, Direction direction) {
  if (direction == Direction::ltr) {
    return style;
  }
  if (style.size <= 10.5) {
    style.size += 0.5;
  }
  style.leading *= 1.2;
  style.tracking = 0;
  style.italic = false;
  return style;
}

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to) {
  attribute->start_index = static_cast<guint>(from);
  attribute->end_index = static_cast<guint>(to);
  pango_attr_list_insert(list, attribute);
}

PangoAttribute* color_attribute(Color color) {
  auto const wide = [](std::uint8_t v) { return static_cast<guint16>(v * 257); };
  return pango_attr_foreground_new(wide(color.r), wide(color.g), wide(color.b));
}

Handle<PangoFontDescription> font_of(TextStyle const& style) {
  Handle<PangoFontDescription> font{pango_font_description_new()};
  auto const* family = style.face == Face::serif
                           ? "Noto Serif,Noto Naskh Arabic,Noto Sans Ethiopic,Noto Sans Math"
                           : "Noto Sans,Noto Sans Arabic,Noto Sans Ethiopic,Noto Sans Math";
  pango_font_description_set_family(font.get(), family);
  pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
  pango_font_description_set_style(font.get(),
                                   style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return font;
}

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

Rect to_rect(PangoRectangle const& r) {
  return {points(r.x), points(r.y), points(r.width), points(r.height)};
}

} // namespace

/// Builds TextBlocks; the only maker of them.
class TextSetter {
public:
  static TextBlock set(Fonts const& fonts, std::vector<Span> const& spans, TextStyle const& wanted,
                       Direction direction, double max_width) {
    TextBlock block;
    block.style_ = for_direction(wanted, direction);
    block.direction_ = direction;
    auto const& impl = fonts.impl();
    auto* const context =
        direction == Direction::rtl ? impl.right_to_left.get() : impl.left_to_right.get();
    auto laid =
        std::make_shared<TextBlock::Impl>(fonts, GHandle<PangoLayout>{pango_layout_new(context)});
    auto* const layout = laid->layout.get();
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
    Handle<PangoAttrList> const attributes{pango_attr_list_new()};
    for (auto const& span : spans) {
      auto const from = block.text_.size();
      auto const text = valid_utf8(span.text);
      block.text_ += text;
      add_span(attributes.get(), block.style_, span, text, from, block.text_.size());
    }
    add(attributes.get(), pango_attr_font_features_new("tnum=1, lnum=1"), 0, block.text_.size());
    if (block.style_.tracking > 0) {
      auto const spacing = static_cast<int>(block.style_.tracking * PANGO_SCALE);
      add(attributes.get(), pango_attr_letter_spacing_new(spacing), 0, block.text_.size());
    }
    auto const font = font_of(block.style_);
    pango_layout_set_font_description(layout, font.get());
    pango_layout_set_attributes(layout, attributes.get());
    pango_layout_set_text(layout, block.text_.data(), static_cast<int>(block.text_.size()));
    if (std::isfinite(max_width)) {
      // A hair of room, so that a block laid out again at its own width breaks as before.
      pango_layout_set_width(layout, static_cast<int>(std::ceil((max_width + 0.01) * PANGO_SCALE)));
    }
    if (!block.text_.empty()) {
      measure(layout, block);
    }
    block.impl_ = std::move(laid);
    return block;
  }

private:
  static void add_span(PangoAttrList* list, TextStyle const& style, Span const& span,
                       std::string_view text, std::size_t from, std::size_t to) {
    auto is_bold = span.bold.value_or(style.bold);
    if (style.size < 8 && has_arabic(text)) {
      is_bold = false; // small bold Arabic fills in
    }
    add(list, pango_attr_weight_new(is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL), from, to);
    add(list, color_attribute(span.color.value_or(style.color)), from, to);
  }

  static void measure(PangoLayout* layout, TextBlock& block) {
    auto const count = pango_layout_get_line_count(layout);
    for (int i = 0; i < count; ++i) {
      PangoRectangle ink;
      PangoRectangle logical;
      auto* const line = pango_layout_get_line_readonly(layout, i);
      pango_layout_line_get_extents(line, &ink, &logical);
      auto width = points(logical.width);
      if (block.style_.tracking > 0) {
        width = std::max(0.0, width - block.style_.tracking); // no space after the last letter
      }
      block.lines_.push_back({width, to_rect(ink), static_cast<std::size_t>(line->start_index)});
      block.width_ = std::max(block.width_, width);
    }
  }
};

double TextBlock::baseline(std::size_t i) const {
  // Capitals (0.714 em high) stand in the middle of their line; Arabic, which goes deeper, a little
  // higher.
  auto const drop = direction_ == Direction::rtl ? 0.31 : 0.365;
  return (static_cast<double>(i) + 0.5) * style_.leading + drop * style_.size;
}

double TextBlock::line_x(std::size_t i, double column, Align align) const {
  auto const room = column - lines_.at(i).width;
  if (align == Align::center) {
    return room / 2;
  }
  auto const is_right = (align == Align::end) != (direction_ == Direction::rtl);
  return is_right ? room : 0;
}

Rect TextBlock::ink(Point at, double column, Align align) const {
  Rect all;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    auto box = lines_[i].ink;
    box.x += at.x + line_x(i, column, align);
    box.y += at.y + baseline(i);
    all = all.is_empty() ? box : join(all, box);
  }
  return all;
}

TextBlock lay_out(Fonts const& fonts, std::vector<Span> const& spans, TextStyle const& style,
                  Direction direction, double max_width) {
  return TextSetter::set(fonts, spans, style, direction, max_width);
}

TextBlock lay_out(Fonts const& fonts, std::string_view text, TextStyle const& style,
                  Direction direction, double max_width) {
  return TextSetter::set(fonts, {Span{std::string{text}}}, style, direction, max_width);
}

namespace {

// Where a title of two lines best breaks: after the end of its first sentence or half-sentence,
// when both parts are more than one word and fit. Zero when there is no such place.
std::size_t natural_break(Fonts const& fonts, std::string_view text, TextStyle const& style,
                          Direction direction, double max_width) {
  for (std::string_view const mark : {". ", "; ", ": ", "؛ ", "، "}) {
    auto const at = text.find(mark);
    if (at == std::string_view::npos) {
      continue;
    }
    auto const first = text.substr(0, at + mark.size() - 1);
    auto const rest = text.substr(at + mark.size());
    auto const fits = [&](std::string_view part) {
      return part.find(' ') != std::string_view::npos &&
             lay_out(fonts, part, style, direction).width() <= max_width;
    };
    auto const total = static_cast<double>(text.size());
    auto const is_even = std::abs(static_cast<double>(first.size()) / total - 0.5) < 0.22;
    if (is_even && fits(first) && fits(rest)) {
      return first.size();
    }
  }
  return 0;
}

} // namespace

TextBlock lay_out_balanced(Fonts const& fonts, std::string_view text, TextStyle const& style,
                           Direction direction, double max_width) {
  auto best = lay_out(fonts, text, style, direction, max_width);
  auto const lines = best.lines().size();
  if (lines < 2) {
    return best;
  }
  if (auto const at = lines == 2 ? natural_break(fonts, text, style, direction, max_width) : 0;
      at > 0) {
    std::string broken{text};
    broken[at] = '\n';
    return lay_out(fonts, broken, style, direction, max_width);
  }
  auto low = best.width() / static_cast<double>(lines) * 0.8;
  auto high = best.width();
  while (high - low > 1) {
    auto const middle = (low + high) / 2;
    auto tried = lay_out(fonts, text, style, direction, middle);
    if (tried.lines().size() <= lines && tried.width() <= middle + 0.1) {
      best = std::move(tried);
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}

std::string isolate_ltr(std::string_view text) { return "\u2066" + std::string{text} + "\u2069"; }

std::string to_capitals(std::string_view text) {
  auto const wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int>(text.size())});
  std::string out;
  icu::UnicodeString{wide}.toUpper(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

} // namespace njia::draw
