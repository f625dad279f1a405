// The report on paper: A4 pages composed from its content, and the PDF made of them.
#pragma once

#include "njia/draw/render.h"
#include "njia/report/content.h"

namespace njia::report {

struct Paper {
  std::vector<draw::Scene> pages; ///< the cover first
  draw::PdfDocument document;     ///< title, language, date, a bookmark per section
};

/// Lays the document out. Cost: some hundreds of milliseconds, most of it the maps.
Paper compose_paper(Document const& document, draw::Setting const& setting);

std::string to_pdf(Paper const& paper);

/// Every fault that the automatic layout check finds, with its page: "page 3: crossing: …". Empty
/// for a sound report.
std::vector<std::string> layout_faults(Paper const& paper);

} // namespace njia::report
