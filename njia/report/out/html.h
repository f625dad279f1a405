// The report as one web page that needs nothing else: no script, no request, no font from outside.
// The same content as on paper; the same drawings, as SVG, each with its numbers in a table.
#pragma once

#include "njia/report/content.h"

namespace njia::report {

/// Words of the web page itself.
struct HtmlWords {
  std::string skip_link; ///< "Skip to the report"
  std::string contents;  ///< "Contents"
  std::string numbers;   ///< "The numbers in this figure"
};

/// A whole HTML document in UTF-8. Deterministic.
std::string to_html(Document const& document, draw::Setting const& setting, HtmlWords const& words);

/// Text safe inside elements and in quoted attributes. By hand: `a<"b"&` ->
/// `a&lt;&quot;b&quot;&amp;`.
std::string escape_html(std::string_view text);

} // namespace njia::report
