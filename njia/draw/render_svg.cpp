#include "njia/draw/render.h"

#include "njia/base/xml_text.h"
#include "njia/draw/text_impl.h"

#include <cmath>
#include <fmt/format.h>
#include <map>

namespace njia::draw {

namespace {

// Two decimals, without trailing zeros: 12.50 -> "12.5", -0.001 -> "0".
std::string number(double value) {
  auto const rounded = std::round(value * 100) / 100;
  auto text = fmt::format("{:.2f}", rounded == 0 ? 0.0 : rounded);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') {
    text.pop_back();
  }
  return text;
}

std::string hex(Color color) {
  return fmt::format("#{:02x}{:02x}{:02x}", color.r, color.g, color.b);
}

std::string path_data(Path const& path) {
  std::string out;
  auto const put = [&out](char letter, std::initializer_list<Point> points) {
    out += letter;
    bool is_first = true;
    for (auto const p : points) {
      out += (is_first ? "" : " ") + number(p.x) + "," + number(p.y);
      is_first = false;
    }
  };
  for (auto const& s : path.steps()) {
    switch (s.kind) {
    case PathStep::Kind::move:
      put('M', {s.a});
      break;
    case PathStep::Kind::line:
      put('L', {s.a});
      break;
    case PathStep::Kind::curve:
      put('C', {s.a, s.b, s.c});
      break;
    case PathStep::Kind::close:
      out += 'Z';
      break;
    }
  }
  return out;
}

std::string fill_attributes(Color color) {
  auto out = fmt::format(" fill=\"{}\"", hex(color));
  if (color.alpha < 1) {
    out += fmt::format(" fill-opacity=\"{}\"", number(color.alpha));
  }
  return out;
}

std::string stroke_attributes(Stroke const& stroke) {
  auto out =
      fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", hex(stroke.color), number(stroke.width));
  if (stroke.color.alpha < 1) {
    out += fmt::format(" stroke-opacity=\"{}\"", number(stroke.color.alpha));
  }
  if (!stroke.dash.empty()) {
    std::string dashes;
    for (auto const dash : stroke.dash) {
      dashes += (dashes.empty() ? "" : " ") + number(dash);
    }
    out += fmt::format(" stroke-dasharray=\"{}\"", dashes);
  }
  return out + (stroke.is_round ? " stroke-linecap=\"round\" stroke-linejoin=\"round\""
                                : " stroke-miterlimit=\"3\"");
}

// Outlines of the glyphs in use, each written once and then referred to.
class Glyphs {
public:
  explicit Glyphs(std::string prefix) : prefix_{std::move(prefix)} {
    surface_.reset(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr));
    cr_.reset(cairo_create(surface_.get()));
  }

  // The id of a glyph; empty for one without ink, such as a space.
  std::string id_of(PangoFont* font, PangoGlyph glyph) {
    auto const [place, is_new] = ids_.try_emplace({font, glyph});
    if (is_new) {
      auto const outline = outline_of(font, glyph);
      if (!outline.empty()) {
        place->second = fmt::format("{}g{}", prefix_, count_++);
        definitions_ += fmt::format("<path id=\"{}\" d=\"{}\"/>", place->second, outline);
      }
    }
    return place->second;
  }

  std::string const& definitions() const { return definitions_; }

private:
  std::string outline_of(PangoFont* font, PangoGlyph glyph) {
    cairo_set_scaled_font(cr_.get(), pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)));
    cairo_glyph_t const placed{glyph, 0, 0};
    cairo_new_path(cr_.get());
    cairo_glyph_path(cr_.get(), &placed, 1);
    Handle<cairo_path_t> const path{cairo_copy_path(cr_.get())};
    Path out;
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
      auto const* data = &path->data[i];
      auto const at = [data](int k) { return Point{data[k].point.x, data[k].point.y}; };
      switch (data->header.type) {
      case CAIRO_PATH_MOVE_TO:
        out.move_to(at(1));
        break;
      case CAIRO_PATH_LINE_TO:
        out.line_to(at(1));
        break;
      case CAIRO_PATH_CURVE_TO:
        out.curve_to(at(1), at(2), at(3));
        break;
      case CAIRO_PATH_CLOSE_PATH:
        out.close();
        break;
      }
    }
    return out.steps().size() > 1 ? path_data(out) : std::string{};
  }

  std::string prefix_;
  Handle<cairo_surface_t> surface_;
  Handle<cairo_t> cr_;
  std::map<std::pair<PangoFont*, PangoGlyph>, std::string> ids_;
  std::string definitions_;
  int count_ = 0;
};

class SvgPainter {
public:
  SvgPainter(std::string const& prefix, std::string& out)
      : prefix_{prefix}, glyphs_{prefix}, out_{out} {}

  void operator()(Shape const& shape) {
    out_ += fmt::format("<path d=\"{}\"", path_data(shape.path));
    out_ += shape.fill ? fill_attributes(*shape.fill) : " fill=\"none\"";
    if (shape.fill && shape.is_even_odd) {
      out_ += " fill-rule=\"evenodd\"";
    }
    if (shape.stroke) {
      out_ += stroke_attributes(*shape.stroke);
    }
    out_ += "/>\n";
  }

  void operator()(TextItem const& item) {
    std::string transform = fmt::format("translate({} {})", number(item.at.x), number(item.at.y));
    if (item.angle != 0) {
      transform += fmt::format(" rotate({})", number(item.angle * 180 / 3.14159265358979));
    }
    out_ += fmt::format("<g transform=\"{}\">", transform);
    for (std::size_t i = 0; i < item.text.lines().size(); ++i) {
      put_line(item, i);
    }
    out_ += "</g>\n";
  }

  void operator()(ClipBegin const& clip) {
    auto const id = fmt::format("{}c{}", prefix_, clips_++);
    out_ += fmt::format("<clipPath id=\"{}\"><path clip-rule=\"evenodd\" d=\"{}\"/></clipPath><g "
                        "clip-path=\"url(#{})\">\n",
                        id, path_data(clip.path), id);
  }
  void operator()(ClipEnd const&) { out_ += "</g>\n"; }
  void operator()(TagBegin const&) {}
  void operator()(TagEnd const&) {}
  void operator()(Link const&) {}
  void operator()(Anchor const&) {}

  std::string const& definitions() const { return glyphs_.definitions(); }

private:
  struct Placed {
    std::string id;
    Point at;
    Color color;
  };

  void put_line(TextItem const& item, std::size_t i) {
    auto* const line =
        pango_layout_get_line_readonly(item.text.impl()->layout.get(), static_cast<int>(i));
    Point pen{item.text.line_x(i, item.column, item.align), item.text.baseline(i)};
    std::vector<Placed> placed;
    for (auto* run = line->runs; run != nullptr; run = run->next) {
      auto const* item_run = static_cast<PangoGlyphItem*>(run->data);
      auto const color = color_of(item_run->item, item.text.style().color);
      for (int k = 0; k < item_run->glyphs->num_glyphs; ++k) {
        auto const& glyph = item_run->glyphs->glyphs[k];
        auto const at = pen + Point{glyph.geometry.x_offset / double{PANGO_SCALE},
                                    glyph.geometry.y_offset / double{PANGO_SCALE}};
        pen.x += glyph.geometry.width / double{PANGO_SCALE};
        if (glyph.glyph == PANGO_GLYPH_EMPTY || (glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) {
          continue;
        }
        if (auto id = glyphs_.id_of(item_run->item->analysis.font, glyph.glyph); !id.empty()) {
          placed.push_back({std::move(id), at, color});
        }
      }
    }
    if (item.halo) {
      out_ += fmt::format("<g fill=\"none\"{}>",
                          stroke_attributes({item.halo->color, item.halo->width * 2, {}, true}));
      put_uses(placed, {});
      out_ += "</g>";
    }
    out_ += fmt::format("<g fill=\"{}\">", hex(item.text.style().color));
    put_uses(placed, item.text.style().color);
    out_ += "</g>";
  }

  void put_uses(std::vector<Placed> const& placed, std::optional<Color> ground) {
    for (auto const& p : placed) {
      auto const fill = ground && !(p.color == *ground) ? fmt::format(" fill=\"{}\"", hex(p.color))
                                                        : std::string{};
      out_ += fmt::format("<use href=\"#{}\" x=\"{}\" y=\"{}\"{}/>", p.id, number(p.at.x),
                          number(p.at.y), fill);
    }
  }

  static Color color_of(PangoItem const* item, Color otherwise) {
    for (auto* list = item->analysis.extra_attrs; list != nullptr; list = list->next) {
      auto const* attribute = static_cast<PangoAttribute*>(list->data);
      if (attribute->klass->type == PANGO_ATTR_FOREGROUND) {
        auto const& c = reinterpret_cast<PangoAttrColor const*>(attribute)->color;
        return {static_cast<std::uint8_t>(c.red / 257), static_cast<std::uint8_t>(c.green / 257),
                static_cast<std::uint8_t>(c.blue / 257), 1};
      }
    }
    return otherwise;
  }

  std::string prefix_;
  Glyphs glyphs_;
  std::string& out_;
  int clips_ = 0;
};

} // namespace

std::string render_svg(Scene const& scene, SvgOptions const& options) {
  std::string body;
  SvgPainter painter{options.id_prefix, body};
  for (auto const& item : scene.items()) {
    std::visit(painter, item);
  }
  std::string out = options.is_inline ? "" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  auto const size = fmt::format("{} {}", number(scene.width()), number(scene.height()));
  auto const& p = options.id_prefix;
  auto const naming = options.title.empty()
                          ? std::string{"aria-hidden=\"true\""}
                          : fmt::format("role=\"img\" aria-labelledby=\"{}t{}\"", p,
                                        options.description.empty() ? "" : fmt::format(" {}d", p));
  out +=
      fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {}\" lang=\"{}\" {}>\n",
                  size, escape_xml(options.language), naming);
  if (!options.title.empty()) {
    out += fmt::format("<title id=\"{}t\">{}</title>\n", p, escape_xml(options.title));
  }
  if (!options.description.empty()) {
    out += fmt::format("<desc id=\"{}d\">{}</desc>\n", p, escape_xml(options.description));
  }
  if (!painter.definitions().empty()) {
    out += fmt::format("<defs>{}</defs>\n", painter.definitions());
  }
  return out + body + "</svg>\n";
}

} // namespace njia::draw
