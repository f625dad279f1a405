#include "njia/report/words/markdown.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::report {
namespace {

using ::testing::ElementsAre;
using enum MarkdownKind;

TEST(Markdown, ReadsHeadingsParagraphsAndItems) {
  EXPECT_THAT(read_markdown("# A\nb\nc\n\n- d"),
              ElementsAre(MarkdownBlock{heading, "A"}, MarkdownBlock{paragraph, "b c"},
                          MarkdownBlock{item, "d"}));
}

TEST(Markdown, ContinuesItemsAndTakesMarksOut) {
  EXPECT_THAT(read_markdown("1. **One** `way`\n   goes on\n2. Two\r\n"),
              ElementsAre(MarkdownBlock{item, "One way goes on"}, MarkdownBlock{item, "Two"}));
}

TEST(Markdown, NothingIsFine) {
  EXPECT_TRUE(read_markdown("").empty());
  EXPECT_TRUE(read_markdown("\n \n").empty());
}

TEST(Markdown, ControlCharactersBecomeSpaces) {
  EXPECT_THAT(read_markdown("a\x01\x02z"), ElementsAre(MarkdownBlock{paragraph, "a  z"}));
}

} // namespace
} // namespace njia::report
