#include "njia/base/xml_text.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

TEST(XmlText, escapes_what_would_be_markup) {
  EXPECT_EQ(escape_xml("a<\"b\"&"), "a&lt;&quot;b&quot;&amp;");
  EXPECT_EQ(escape_xml("2 > 1"), "2 &gt; 1");
  EXPECT_EQ(escape_xml("Murang'a, Côte d’Ivoire, نيروبي"), "Murang'a, Côte d’Ivoire, نيروبي");
}

TEST(XmlText, replaces_characters_that_no_xml_may_hold) {
  using namespace std::string_view_literals;
  EXPECT_EQ(escape_xml("a\0b\x1B"sv), "a\xEF\xBF\xBD"
                                      "b\xEF\xBF\xBD");
  EXPECT_EQ(escape_xml("a\tb\r\n"), "a\tb\r\n");
}

} // namespace
} // namespace njia
