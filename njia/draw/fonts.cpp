#include "njia/draw/fonts.h"

#include "njia/draw/pango_handles.h"

#include <cstdlib>
#include <filesystem>
#include <pango/pangofc-fontmap.h>

namespace njia::draw {

namespace {

constexpr char const* kNeeded[] = {"NotoSans-Regular.ttf",         "NotoSans-Bold.ttf",
                                   "NotoSans-Italic.ttf",          "NotoSerif-Regular.ttf",
                                   "NotoSerif-Bold.ttf",           "NotoSansArabic-Regular.ttf",
                                   "NotoSansArabic-Bold.ttf",      "NotoNaskhArabic-Regular.ttf",
                                   "NotoNaskhArabic-Bold.ttf",     "NotoSansMath-Regular.ttf",
                                   "NotoSansEthiopic-Regular.ttf", "NotoSansEthiopic-Bold.ttf"};

std::string joined(std::vector<std::string> const& parts) {
  std::string out;
  for (auto const& part : parts) {
    out += (out.empty() ? "" : ", ") + part;
  }
  return out;
}

GHandle<PangoContext> new_context(PangoFontMap* map, PangoDirection direction) {
  GHandle<PangoContext> context{pango_font_map_create_context(map)};
  auto* const options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context.get(), 72);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_base_dir(context.get(), direction);
  pango_context_set_language(context.get(), pango_language_from_string("en"));
  return context;
}

// Pango starts fontconfig with the machine's own configuration, whatever map it is asked for. An
// empty one in its place keeps the machine's fonts and rules out, and saves reading them.
void keep_machine_fonts_out() {
  static bool const is_done = [] {
    auto* const empty = FcConfigCreate();
    FcConfigSetCurrent(empty);
    FcConfigDestroy(empty); // fontconfig keeps its own reference
    return true;
  }();
  static_cast<void>(is_done);
}

} // namespace

Fonts::Impl::~Impl() {
  if (map) {
    // Pango 1.50 takes a reference to the configuration and gives it back only here, not when it is
    // destroyed.
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), nullptr);
  }
}

std::vector<std::string> default_font_folders() {
  std::vector<std::string> folders;
  if (auto const* named = std::getenv("NJIA_FONTS"); named != nullptr && *named != '\0') {
    folders.emplace_back(named);
  }
  folders.emplace_back("/usr/share/fonts/truetype/noto");
  folders.emplace_back("/usr/share/fonts/noto");
  folders.emplace_back("/usr/share/fonts/google-noto");
  return folders;
}

Result<Fonts> Fonts::load(std::vector<std::string> const& folders) {
  auto const searched = folders.empty() ? default_font_folders() : folders;
  keep_machine_fonts_out();
  auto impl = std::make_shared<Impl>();
  impl->config.reset(FcConfigCreate());
  for (auto const* name : kNeeded) {
    bool is_found = false;
    for (auto const& folder : searched) {
      auto const path = (std::filesystem::path{folder} / name).string();
      std::error_code ignored;
      if (std::filesystem::is_regular_file(path, ignored) &&
          FcConfigAppFontAddFile(impl->config.get(),
                                 reinterpret_cast<FcChar8 const*>(path.c_str())) == FcTrue) {
        is_found = true;
        break;
      }
    }
    if (!is_found) {
      return Error{"draw.font_missing", name, {{"file", name}, {"folders", joined(searched)}}};
    }
  }
  impl->map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(impl->map.get()), impl->config.get());
  impl->left_to_right = new_context(impl->map.get(), PANGO_DIRECTION_LTR);
  impl->right_to_left = new_context(impl->map.get(), PANGO_DIRECTION_RTL);
  return Fonts{std::move(impl)};
}

} // namespace njia::draw
