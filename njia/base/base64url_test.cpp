#include "njia/base/base64url.h"

#include <gtest/gtest.h>

#include <random>

namespace njia {
namespace {

std::vector<std::uint8_t> bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

// RFC 4648 section 10, without the padding that section 5 lets a format leave out; the last row is
// every character of the alphabet of section 5 (table 2).
TEST(Base64url, GivesThePublishedTexts) {
  auto all_characters = std::vector<std::uint8_t>{};
  for (auto six = 0U; six < 64; six += 4) { // four characters are three bytes
    auto const word = (six << 18U) | ((six + 1) << 12U) | ((six + 2) << 6U) | (six + 3);
    for (auto const shift : {16U, 8U, 0U}) {
      all_characters.push_back(static_cast<std::uint8_t>(word >> shift));
    }
  }
  struct Row {
    std::vector<std::uint8_t> bytes;
    std::string text;
  };
  for (auto const& row :
       {Row{{}, ""}, Row{bytes_of("f"), "Zg"}, Row{bytes_of("fo"), "Zm8"},
        Row{bytes_of("foo"), "Zm9v"}, Row{bytes_of("foob"), "Zm9vYg"},
        Row{bytes_of("fooba"), "Zm9vYmE"}, Row{bytes_of("foobar"), "Zm9vYmFy"},
        Row{all_characters, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"}}) {
    EXPECT_EQ(format_base64url(row.bytes), row.text);
    auto const parsed = parse_base64url(row.text);
    ASSERT_TRUE(parsed) << row.text;
    EXPECT_EQ(*parsed, row.bytes) << row.text;
  }
}

TEST(Base64url, RefusesASecondSpelling) {
  for (auto const* text : {"Zg==", "Zm8=", "Zh", "Zm9", "Z", "Zm9vY", "Zm 9v", "Zm9v\n", " Zm9v",
                           "Zm+v", "Zm/v", "Zm9v.", "Zm\xC3\xA9", "Zg\xFF"}) {
    auto const parsed = parse_base64url(text);
    ASSERT_FALSE(parsed) << text;
    EXPECT_EQ(parsed.error().key, "base64url.malformed") << text;
  }
  EXPECT_FALSE(parse_base64url(std::string_view{"Zm9v\0", 5}));
}

TEST(Base64url, BytesOfEveryLengthComeBack) {
  auto random = std::mt19937{4648};
  for (auto length = std::size_t{0}; length < 200; ++length) {
    auto bytes = std::vector<std::uint8_t>(length);
    for (auto& byte : bytes) {
      byte = static_cast<std::uint8_t>(random());
    }
    auto const text = format_base64url(bytes);
    EXPECT_EQ(text.size(), (length * 4 + 2) / 3);
    auto const parsed = parse_base64url(text);
    ASSERT_TRUE(parsed) << text;
    EXPECT_EQ(*parsed, bytes);
  }
}

} // namespace
} // namespace njia
