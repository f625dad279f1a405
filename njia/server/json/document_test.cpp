#include "njia/server/json/document.h"

#include "njia/domain/labels.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace njia {
namespace {

std::string nested(int depth) {
  return std::string(static_cast<std::size_t>(depth), '[') +
         std::string(static_cast<std::size_t>(depth), ']');
}

TEST(ParseDocument, refuses_each_kind_of_document_with_its_key_and_place) {
  struct Row {
    char const* name;
    std::string text;
    char const* key;
    char const* where;
    LabelArgs args;
  };
  for (auto const& row : {
           Row{"empty", "", "json.empty", "#", {}},
           Row{"blank", " \n\t", "json.empty", "#", {}},
           Row{"open", "{", "json.syntax", "#", {{"line", "1"}, {"column", "2"}}},
           Row{"comma too many",
               "{\n \"a\": 1,\n}",
               "json.syntax",
               "#",
               {{"line", "3"}, {"column", "1"}}},
           Row{"two documents", "{} {}", "json.syntax", "#", {{"line", "1"}, {"column", "4"}}},
           Row{"comment", "{} // no", "json.syntax", "#", {{"line", "1"}, {"column", "4"}}},
           Row{"NaN", "[NaN]", "json.syntax", "#", {{"line", "1"}, {"column", "2"}}},
           Row{"a lone surrogate",
               "[\"\\ud800\"]",
               "json.syntax",
               "#",
               {{"line", "1"}, {"column", "9"}}},
           Row{"control character",
               "[\"a\nb\"]",
               "json.syntax",
               "#",
               {{"line", "1"}, {"column", "4"}}},
           Row{"not UTF-8", "[\"\xff\"]", "json.not_utf8", "#", {}},
           Row{"overlong UTF-8", "[\"\xc0\xaf\"]", "json.not_utf8", "#", {}},
           Row{"byte order mark",
               "\xef\xbb\xbf{}",
               "json.syntax",
               "#",
               {{"line", "1"}, {"column", "1"}}},
           Row{"too deep", nested(33), "json.too_deep", "#", {{"line", "1"}, {"column", "33"}}},
           Row{"key twice", R"({"a":{"b":1,"b":2}})", "json.key_twice", "#/a/b", {{"value", "b"}}},
           Row{"escaped key twice",
               R"({"a":1,"\u0061":2})",
               "json.key_twice",
               "#/a",
               {{"value", "a"}}},
           Row{"large number", R"({"a":[1,1e400]})", "json.number_too_large", "#/a/1", {}},
           Row{"large negative number", "[-1e999]", "json.number_too_large", "#/0", {}},
           Row{"U+0000", R"({"a":["x\u0000"]})", "text.has_nul", "#/a/0", {}},
       }) {
    auto problems = std::vector<Error>{};
    EXPECT_FALSE(parse_document(row.text, problems)) << row.name;
    ASSERT_EQ(problems.size(), 1U) << row.name;
    EXPECT_EQ(problems[0].key, row.key) << row.name;
    EXPECT_EQ(problems[0].where, row.where) << row.name;
    EXPECT_EQ(problems[0].args, row.args) << row.name;
  }
}

TEST(ParseDocument, tells_all_that_can_be_told) {
  auto problems = std::vector<Error>{};
  EXPECT_FALSE(parse_document(R"({"a":1e400,"a":[{"b":1,"b":2}]})", problems));
  ASSERT_EQ(problems.size(), 3U);
  EXPECT_EQ(problems[2].where, "#/a/0/b");
}

TEST(ParseDocument, takes_what_is_allowed_to_the_brim) {
  for (auto const& text : {nested(32), std::string{" [1]\n"}, std::string{"1e-400"},
                           std::string{R"({"a":{"x":1},"b":{"x":1}})"}}) {
    auto problems = std::vector<Error>{};
    EXPECT_TRUE(parse_document(text, problems)) << text;
    EXPECT_TRUE(problems.empty());
  }
}

TEST(ParseDocument, refuses_more_bytes_than_it_was_told) {
  auto problems = std::vector<Error>{};
  EXPECT_TRUE(parse_document("[1,2]", problems, 5));
  EXPECT_FALSE(parse_document("[1,2] ", problems, 5));
  EXPECT_EQ(problems.front().key, "json.too_large");
}

TEST(ParseDocument, reads_numbers_to_the_last_digit) {
  auto problems = std::vector<Error>{};
  // Python: float("0.1") + float("0.2") == 0.30000000000000004
  auto const value = parse_document("[0.30000000000000004, 1.7976931348623157e308]", problems);
  ASSERT_TRUE(value);
  EXPECT_EQ(value->at(0).as_double(), 0.1 + 0.2);
  EXPECT_EQ(value->at(1).as_double(), std::numeric_limits<double>::max());
}

} // namespace
} // namespace njia
