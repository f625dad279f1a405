// One scene, three outputs. The same scene gives the same bytes on the same machine: no clock, no
// locale, no counter that survives a call.
#pragma once

#include "njia/draw/scene.h"

#include <optional>
#include <span>
#include <string>

namespace njia::draw {

struct Bookmark {
  std::string title = {};
  int page = 1; ///< from 1
  int depth = 0;
};

struct PdfDocument {
  std::string title = {};
  std::string author = {};
  std::string subject = {};
  std::string language = "en"; ///< BCP 47
  Direction direction = Direction::ltr;
  /// ISO 8601 instant, e.g. "2020-09-14T00:00:00Z": the snapshot's, never the clock's.
  std::string created = {};
  std::vector<Bookmark> bookmarks = {};
};

/// A PDF of one page per scene (each of its own size), tagged, with title, language and bookmarks.
/// @throws std::runtime_error when cairo fails (out of memory).
std::string render_pdf(std::span<Scene const> pages, PdfDocument const& document);

struct SvgOptions {
  /// Starts every id inside, so that several drawings can stand in one HTML page. ASCII letters and
  /// digits.
  std::string id_prefix = "d";
  std::string title =
      {}; ///< accessible name; empty: the drawing is hidden from assistive technology
  std::string description = {}; ///< accessible description
  std::string language = "en";
  /// Leaves out the XML declaration, for use inside HTML.
  bool is_inline = true;
};

/// An SVG with viewBox and no script, style sheet, font or reference to anything outside. Letters
/// are outlines, so that it looks the same where Noto is not installed.
std::string render_svg(Scene const& scene, SvgOptions const& options = {});

/// A PNG on white; `scale` pixels per pt, > 0. 2 gives 144 dpi.
/// @throws std::runtime_error when cairo fails (too large, out of memory).
std::string render_png(Scene const& scene, double scale = 2);

} // namespace njia::draw
