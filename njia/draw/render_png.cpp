#include "njia/draw/cairo_paint.h"
#include "njia/draw/pango_handles.h"
#include "njia/draw/render.h"

#include <cmath>
#include <stdexcept>

namespace njia::draw {

namespace {

cairo_status_t append(void* closure, unsigned char const* bytes, unsigned int count) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<char const*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

} // namespace

std::string render_png(Scene const& scene, double scale) {
  NJIA_CHECK(scale > 0, "a picture has a positive scale");
  auto const width = static_cast<int>(std::ceil(scene.width() * scale));
  auto const height = static_cast<int>(std::ceil(scene.height() * scale));
  Handle<cairo_surface_t> const surface{
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)};
  Handle<cairo_t> const cr{cairo_create(surface.get())};
  cairo_set_source_rgb(cr.get(), 1, 1, 1);
  cairo_paint(cr.get());
  cairo_scale(cr.get(), scale, scale);
  paint(cr.get(), scene, false);
  if (auto const status = cairo_status(cr.get()); status != CAIRO_STATUS_SUCCESS) {
    throw std::runtime_error{std::string{"drawing a PNG: "} + cairo_status_to_string(status)};
  }
  std::string bytes;
  if (cairo_surface_write_to_png_stream(surface.get(), append, &bytes) != CAIRO_STATUS_SUCCESS) {
    throw std::runtime_error{"writing a PNG failed"};
  }
  return bytes;
}

} // namespace njia::draw
