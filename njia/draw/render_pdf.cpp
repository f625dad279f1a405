#include "njia/draw/cairo_paint.h"
#include "njia/draw/pango_handles.h"
#include "njia/draw/pdf_catalog.h"
#include "njia/draw/render.h"

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <stdexcept>

namespace njia::draw {

namespace {

cairo_status_t append(void* closure, unsigned char const* bytes, unsigned int count) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<char const*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

void set_metadata(cairo_surface_t* surface, PdfDocument const& document) {
  cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
  auto const set = [surface](cairo_pdf_metadata_t key, std::string const& value) {
    if (!value.empty()) {
      cairo_pdf_surface_set_metadata(surface, key, value.c_str());
    }
  };
  set(CAIRO_PDF_METADATA_TITLE, document.title);
  set(CAIRO_PDF_METADATA_AUTHOR, document.author);
  set(CAIRO_PDF_METADATA_SUBJECT, document.subject);
  set(CAIRO_PDF_METADATA_CREATOR, "Njia");
  // Without a date cairo would take the clock's, and the bytes would differ from run to run.
  set(CAIRO_PDF_METADATA_CREATE_DATE,
      document.created.empty() ? "1970-01-01T00:00:00Z" : document.created);
}

void add_bookmarks(cairo_surface_t* surface, PdfDocument const& document) {
  std::vector<int> parents{CAIRO_PDF_OUTLINE_ROOT};
  for (auto const& mark : document.bookmarks) {
    auto const depth = static_cast<std::size_t>(std::max(mark.depth, 0));
    parents.resize(std::min(parents.size(), depth + 1));
    auto const id = cairo_pdf_surface_add_outline(surface, parents.back(), mark.title.c_str(),
                                                  fmt::format("page={}", mark.page).c_str(),
                                                  CAIRO_PDF_OUTLINE_FLAG_OPEN);
    parents.push_back(id);
  }
}

} // namespace

std::string render_pdf(std::span<Scene const> pages, PdfDocument const& document) {
  NJIA_CHECK(!pages.empty(), "a document has a page");
  std::string bytes;
  Handle<cairo_surface_t> const surface{cairo_pdf_surface_create_for_stream(
      append, &bytes, pages.front().width(), pages.front().height())};
  set_metadata(surface.get(), document);
  Handle<cairo_t> const cr{cairo_create(surface.get())};
  cairo_tag_begin(cr.get(), "Document", "");
  for (auto const& page : pages) {
    cairo_pdf_surface_set_size(surface.get(), page.width(), page.height());
    paint(cr.get(), page, true);
    cairo_show_page(cr.get());
  }
  cairo_tag_end(cr.get(), "Document");
  add_bookmarks(surface.get(), document);
  cairo_surface_finish(surface.get());
  for (auto const status : {cairo_status(cr.get()), cairo_surface_status(surface.get())}) {
    if (status != CAIRO_STATUS_SUCCESS) {
      throw std::runtime_error{std::string{"drawing a PDF: "} + cairo_status_to_string(status)};
    }
  }
  return with_catalog_entries(bytes, catalog_entries(document.language, document.direction));
}

} // namespace njia::draw
