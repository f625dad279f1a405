#include "njia/crypto/encode.h"

#include "njia/crypto/testing/seeded_random.h"

#include <gtest/gtest.h>

namespace njia::crypto {
namespace {

std::string text_of(std::optional<std::vector<std::uint8_t>> const& bytes) {
  return bytes ? std::string{bytes->begin(), bytes->end()} : "refused";
}

// RFC 4648 section 10, without padding.
struct Vector {
  std::string_view plain, hex, base64, base32;
};
constexpr Vector kVectors[] = {
    {"", "", "", ""},
    {"f", "66", "Zg", "MY"},
    {"fo", "666f", "Zm8", "MZXQ"},
    {"foo", "666f6f", "Zm9v", "MZXW6"},
    {"foob", "666f6f62", "Zm9vYg", "MZXW6YQ"},
    {"fooba", "666f6f6261", "Zm9vYmE", "MZXW6YTB"},
    {"foobar", "666f6f626172", "Zm9vYmFy", "MZXW6YTBOI"},
};

TEST(Encode, vectors_of_rfc_4648) {
  for (auto const& row : kVectors) {
    SCOPED_TRACE(row.plain);
    auto const bytes = as_bytes(row.plain);
    EXPECT_EQ(to_hex(bytes), row.hex);
    EXPECT_EQ(to_base64url(bytes), row.base64);
    EXPECT_EQ(to_base32(bytes), row.base32);
    EXPECT_EQ(text_of(from_hex(row.hex)), row.plain);
    EXPECT_EQ(text_of(from_base64url(row.base64)), row.plain);
    EXPECT_EQ(text_of(from_base32(row.base32)), row.plain);
  }
}

TEST(Encode, base64_is_that_of_urls) {
  EXPECT_EQ(to_base64url(std::vector<std::uint8_t>{0xFB, 0xFF, 0xBF}), "-_-_");
  EXPECT_FALSE(from_base64url("+/+/"));
}

TEST(Encode, other_texts_for_the_same_bytes_are_refused) {
  for (auto const* text : {"Zg==", "Zh", "Z", "Zg\n", " Zg", "Zm9vY", "Zm 9v", "Zm9v=", "Zm8="}) {
    EXPECT_FALSE(from_base64url(text)) << text;
  }
  for (auto const* text : {"6", "6F", "zz", "66 ", "0x66", "66\n"}) {
    EXPECT_FALSE(from_hex(text)) << text;
  }
  for (auto const* text : {"my", "MY======", "MZ", "M", "MZX", "MY1", "MZXW6YTBO", "MZXW6YTBOJ"}) {
    EXPECT_FALSE(from_base32(text)) << text;
  }
}

// Each bytes have one text: whatever is accepted is what would be written.
TEST(Encode, every_byte_at_every_place_is_refused_or_written_so) {
  for (auto const& text :
       {std::string{"666f6f6261"}, std::string{"MZXW6YTB"}, std::string{"Zm9vYmE"}}) {
    for (auto at = std::size_t{0}; at < text.size(); ++at) {
      for (auto byte = 0; byte < 256; ++byte) {
        auto other = text;
        other[at] = static_cast<char>(byte);
        if (auto const bytes = from_hex(other)) {
          EXPECT_EQ(to_hex(*bytes), other);
        }
        if (auto const bytes = from_base32(other)) {
          EXPECT_EQ(to_base32(*bytes), other);
        }
        if (auto const bytes = from_base64url(other)) {
          EXPECT_EQ(to_base64url(*bytes), other);
        }
      }
    }
  }
}

TEST(Encode, a_length_that_is_known_is_asked_for) {
  auto two = std::array<std::uint8_t, 2>{};
  EXPECT_TRUE(from_hex("666f", two));
  EXPECT_FALSE(from_hex("66", two));
  EXPECT_TRUE(from_base64url("Zm8", two));
  EXPECT_FALSE(from_base64url("Zm9v", two));
  EXPECT_FALSE(from_base64url("Zg", two));
}

TEST(Encode, all_bytes_come_back) {
  auto random = testing::SeededRandom{3};
  for (auto size = std::size_t{0}; size < 100; ++size) {
    auto bytes = std::vector<std::uint8_t>(size);
    random.fill(bytes);
    EXPECT_EQ(from_hex(to_hex(bytes)), bytes);
    EXPECT_EQ(from_base64url(to_base64url(bytes)), bytes);
    EXPECT_EQ(from_base32(to_base32(bytes)), bytes);
  }
}

// The catalogue's check value of CRC-32/ISO-HDLC is 0xCBF43926; base 62 with Python.
TEST(Encode, check_characters) {
  EXPECT_EQ(check_characters("123456789"), "3jZRME");
  EXPECT_EQ(check_characters(""), "000000");
}

} // namespace
} // namespace njia::crypto
