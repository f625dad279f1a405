#include "njia/base/json_path.h"
#include "njia/base/json_text.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

TEST(JsonPath, is_an_rfc_6901_pointer_and_a_dotted_path) {
  auto const whole = JsonPath{};
  auto const steps = JsonPath{whole, "steps"};
  auto const third = JsonPath{steps, std::size_t{2}};
  auto const role = JsonPath{third, "role"};
  EXPECT_EQ(whole.pointer(), "#");
  EXPECT_EQ(whole.dotted(), "");
  EXPECT_EQ(role.pointer(), "#/steps/2/role");
  EXPECT_EQ(role.dotted(), "steps[2].role");
  EXPECT_EQ(JsonPath(JsonPath{"query:status"}, std::size_t{1}).pointer(), "query:status/1");
}

TEST(JsonPath, escapes_as_rfc_6901_section_5_shows) {
  auto const whole = JsonPath{};
  EXPECT_EQ(JsonPath(whole, "a/b").pointer(), "#/a~1b");
  EXPECT_EQ(JsonPath(whole, "m~n").pointer(), "#/m~0n");
  EXPECT_EQ(JsonPath(whole, "").pointer(), "#/");
}

TEST(JsonText, escapes_what_rfc_8259_section_7_demands) {
  auto out = std::string{};
  append_json_string(out, "a\"b\\c\n\x01é");
  EXPECT_EQ(out, "\"a\\\"b\\\\c\\n\\u0001é\"");
}

} // namespace
} // namespace njia
