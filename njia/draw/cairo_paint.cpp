#include "njia/draw/cairo_paint.h"

#include "njia/draw/text_impl.h"

#include <fmt/format.h>

namespace njia::draw {

namespace {

void set_color(cairo_t* cr, Color color) {
  cairo_set_source_rgba(cr, color.r / 255.0, color.g / 255.0, color.b / 255.0, color.alpha);
}

void set_path(cairo_t* cr, Path const& path) {
  cairo_new_path(cr);
  for (auto const& s : path.steps()) {
    switch (s.kind) {
    case PathStep::Kind::move:
      cairo_move_to(cr, s.a.x, s.a.y);
      break;
    case PathStep::Kind::line:
      cairo_line_to(cr, s.a.x, s.a.y);
      break;
    case PathStep::Kind::curve:
      cairo_curve_to(cr, s.a.x, s.a.y, s.b.x, s.b.y, s.c.x, s.c.y);
      break;
    case PathStep::Kind::close:
      cairo_close_path(cr);
      break;
    }
  }
}

// Quotes and backslashes would end an attribute of a cairo tag.
std::string quoted(std::string const& text) {
  std::string out;
  for (auto const c : text) {
    if (c == '\'' || c == '\\') {
      out += '\\';
    }
    out += c;
  }
  return out;
}

class CairoPainter {
public:
  CairoPainter(cairo_t* cr, bool with_structure) : cr_{cr}, with_structure_{with_structure} {}

  void operator()(Shape const& shape) const {
    set_path(cr_, shape.path);
    if (shape.fill) {
      cairo_set_fill_rule(cr_,
                          shape.is_even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
      set_color(cr_, *shape.fill);
      if (shape.stroke) {
        cairo_fill_preserve(cr_);
      } else {
        cairo_fill(cr_);
      }
    }
    if (shape.stroke) {
      set_stroke(*shape.stroke);
      cairo_stroke(cr_);
    }
  }

  void operator()(TextItem const& item) const {
    cairo_save(cr_);
    cairo_translate(cr_, item.at.x, item.at.y);
    cairo_rotate(cr_, item.angle);
    auto* const layout = item.text.impl()->layout.get();
    for (std::size_t i = 0; i < item.text.lines().size(); ++i) {
      auto* const line = pango_layout_get_line_readonly(layout, static_cast<int>(i));
      auto const x = item.text.line_x(i, item.column, item.align);
      auto const y = item.text.baseline(i);
      if (item.halo) {
        cairo_move_to(cr_, x, y);
        pango_cairo_layout_line_path(cr_, line);
        set_stroke({item.halo->color, item.halo->width * 2, {}, true});
        cairo_stroke(cr_);
      }
      cairo_move_to(cr_, x, y);
      set_color(cr_, item.text.style().color);
      pango_cairo_show_layout_line(cr_, line);
    }
    cairo_new_path(cr_);
    cairo_restore(cr_);
  }

  void operator()(ClipBegin const& clip) const {
    cairo_save(cr_);
    set_path(cr_, clip.path);
    cairo_set_fill_rule(cr_, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_clip(cr_);
  }
  void operator()(ClipEnd const&) const { cairo_restore(cr_); }

  void operator()(TagBegin const& tag) const {
    if (with_structure_) {
      cairo_tag_begin(cr_, tag.name.c_str(), "");
    }
  }
  void operator()(TagEnd const& tag) const {
    if (with_structure_) {
      cairo_tag_end(cr_, tag.name.c_str());
    }
  }
  void operator()(Link const& link) const {
    if (!with_structure_) {
      return;
    }
    auto const target = link.uri.empty() ? fmt::format("dest='{}'", quoted(link.destination))
                                         : fmt::format("uri='{}'", quoted(link.uri));
    auto const attributes = fmt::format("rect=[{:.2f} {:.2f} {:.2f} {:.2f}] {}", link.area.x,
                                        link.area.y, link.area.w, link.area.h, target);
    cairo_tag_begin(cr_, CAIRO_TAG_LINK, attributes.c_str());
    cairo_tag_end(cr_, CAIRO_TAG_LINK);
  }
  void operator()(Anchor const& anchor) const {
    if (!with_structure_) {
      return;
    }
    auto const attributes =
        fmt::format("name='{}' x={:.2f} y={:.2f}", quoted(anchor.name), anchor.at.x, anchor.at.y);
    cairo_tag_begin(cr_, CAIRO_TAG_DEST, attributes.c_str());
    cairo_tag_end(cr_, CAIRO_TAG_DEST);
  }

private:
  void set_stroke(Stroke const& stroke) const {
    set_color(cr_, stroke.color);
    cairo_set_line_width(cr_, stroke.width);
    cairo_set_dash(cr_, stroke.dash.data(), static_cast<int>(stroke.dash.size()), 0);
    cairo_set_line_cap(cr_, stroke.is_round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(cr_, stroke.is_round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
    cairo_set_miter_limit(cr_, 3);
  }

  cairo_t* cr_;
  bool with_structure_;
};

} // namespace

void paint(cairo_t* cr, Scene const& scene, bool with_structure) {
  CairoPainter const painter{cr, with_structure};
  for (auto const& item : scene.items()) {
    std::visit(painter, item);
  }
}

} // namespace njia::draw
