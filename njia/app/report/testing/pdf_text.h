// What a reader of a PDF can select: by poppler's pdftotext, another program than the one that
// wrote it.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace njia::app::testing {

/// The text of each page; nothing when pdftotext is not installed.
std::optional<std::vector<std::string>> pdf_pages(std::string const& pdf);

/// All text of an .xlsx file: shared strings, inline strings and numbers, one after another.
std::string xlsx_text(std::string const& xlsx);

} // namespace njia::app::testing
