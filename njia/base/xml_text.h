// Text inside XML that we write: workbooks, OpenDocument, SVG. HTML has its own rules
// (njia/report).
#pragma once

#include <string>
#include <string_view>

namespace njia {

/// Text as XML content or as an attribute's value in double quotes: & < > " escaped; control
/// characters, which XML 1.0 (section 2.2) forbids, become U+FFFD. By hand: `a<"b"&` ->
/// `a&lt;&quot;b&quot;&amp;`.
std::string escape_xml(std::string_view text);

} // namespace njia
