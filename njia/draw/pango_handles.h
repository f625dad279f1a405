// Ownership of glib, pango and cairo objects, for the few sources of this module that talk to them.
// Internal: never included from a header that other modules read.
#pragma once

#include "njia/draw/fonts.h"

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <memory>
#include <pango/pangocairo.h>

namespace njia::draw {

template <class T> struct GUnref {
  void operator()(T* object) const { g_object_unref(object); }
};
template <class T> using GHandle = std::unique_ptr<T, GUnref<T>>;

struct CairoDestroy {
  void operator()(cairo_t* cr) const { cairo_destroy(cr); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_path_t* path) const { cairo_path_destroy(path); }
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
template <class T> using Handle = std::unique_ptr<T, CairoDestroy>;

struct Fonts::Impl {
  Impl() = default;
  Impl(Impl const&) = delete;
  Impl& operator=(Impl const&) = delete;
  ~Impl();

  Handle<FcConfig> config;
  GHandle<PangoFontMap> map;
  GHandle<PangoContext> left_to_right;
  GHandle<PangoContext> right_to_left;
};

} // namespace njia::draw
