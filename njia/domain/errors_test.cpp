#include "njia/domain/errors.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace njia {
namespace {

std::string read_file(std::filesystem::path const& path) {
  auto const stream = std::ifstream{path};
  auto text = std::stringstream{};
  text << stream.rdbuf();
  return text.str();
}

TEST(ErrorTable, every_row_has_a_message_in_every_language_and_a_sound_status) {
  ASSERT_GT(error_table().size(), 20U);
  auto seen = std::set<std::string>{};
  for (auto const& row : error_table()) {
    EXPECT_TRUE(seen.insert(row.key).second) << row.key << " stands twice";
    EXPECT_TRUE(row.status >= 400 && row.status < 600) << row.key;
    for (auto const& message : row.messages) {
      EXPECT_FALSE(message.empty()) << row.key;
    }
  }
}

TEST(ErrorTable, every_key_in_the_source_has_its_row) {
  auto const pattern = std::regex{R"re(\.key = "([a-z0-9_]+(?:\.[a-z0-9_]+)+)")re"};
  auto keys = std::size_t{0};
  for (auto const& entry : std::filesystem::recursive_directory_iterator{NJIA_SOURCE_DIR "/njia"}) {
    auto const extension = entry.path().extension();
    if ((extension != ".cpp" && extension != ".h") ||
        entry.path().stem().string().ends_with("_test")) {
      continue;
    }
    auto const text = read_file(entry.path());
    for (auto match = std::sregex_iterator{text.begin(), text.end(), pattern};
         match != std::sregex_iterator{}; ++match) {
      ++keys;
      EXPECT_NO_THROW(error_row((*match)[1].str())) << entry.path();
    }
  }
  EXPECT_GT(keys, 10U);
}

TEST(ErrorTable, messages_in_all_languages_use_the_same_placeholders) {
  auto const pattern = std::regex{R"(\{[a-z_]+\})"};
  for (auto const& row : error_table()) {
    auto const placeholders = [&](std::string const& text) {
      return std::set<std::string>{std::sregex_token_iterator{text.begin(), text.end(), pattern},
                                   {}};
    };
    for (auto const& message : row.messages) {
      EXPECT_EQ(placeholders(message), placeholders(row.messages[0])) << row.key;
    }
  }
}

TEST(ErrorMessage, says_what_and_where) {
  auto const error =
      Error{.key = "cases.reversed", .where = "cases_min", .args = {{"min", "7"}, {"max", "5"}}};
  EXPECT_EQ(error_message(error, Language::en),
            "cases_min: The minimum 7 is above the maximum 5. Swap or correct them.");
}

} // namespace
} // namespace njia
