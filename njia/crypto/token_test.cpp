#include "njia/crypto/token.h"

#include "njia/crypto/testing/seeded_random.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace njia::crypto {
namespace {

constexpr TokenKind kKinds[] = {TokenKind::session, TokenKind::api, TokenKind::invitation,
                                TokenKind::link};

bool is_refused(std::string_view text, TokenKind kind) {
  auto const got = parse_token(text, kind);
  return !got && got.error() == Error{"token.malformed", ""};
}

TEST(Token, is_known_again_by_its_hash_and_only_as_its_own_kind) {
  auto random = SystemRandom{};
  for (auto const kind : kKinds) {
    auto const made = make_token(kind, random);
    SCOPED_TRACE(token_prefix(kind));
    EXPECT_EQ(made.text.size(), 58U);
    EXPECT_TRUE(made.text.text().starts_with(token_prefix(kind)));
    EXPECT_EQ(parse_token(made.text.text(), kind).value(), made.hash);
    for (auto const other : kKinds) {
      EXPECT_EQ(is_refused(made.text.text(), other), other != kind);
    }
  }
}

TEST(Token, two_are_never_the_same) {
  auto random = SystemRandom{};
  auto hashes = std::set<std::string>{};
  for (auto i = 0; i < 1'000; ++i) {
    EXPECT_TRUE(hashes.insert(make_token(TokenKind::session, random).hash.text()).second);
  }
}

// The hash was computed by Python: hashlib.blake2b(token, digest_size=32, person=b"njia.token");
// the check characters by zlib.crc32 and base 62.
TEST(Token, has_the_form_that_is_documented) {
  auto const text = std::string{"njia_pat_"} + std::string(43, 'A') + "0rzeCL";
  auto const got = parse_token(text, TokenKind::api);
  ASSERT_TRUE(got.has_value());
  EXPECT_EQ(got.value().text(), "eb970a68597d09a873b76a67161301ee186a7d3bc62fd2263d3b3f9e297b9264");
}

TEST(Token, other_things_are_refused) {
  auto random = testing::SeededRandom{1};
  auto const made = make_token(TokenKind::api, random);
  auto const whole = std::string{made.text.text()};
  struct Row {
    std::string_view name;
    std::string in;
  };
  Row const rows[] = {
      {"nothing", ""},
      {"an id", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"},
      {"an address", "amina@example.org"},
      {"its own hash", made.hash.text()},
      {"the prefix alone", "njia_pat_"},
      {"one character short", whole.substr(0, 57)},
      {"one character long", whole + "A"},
      {"a space behind", whole + " "},
      {"a space before", " " + whole},
      {"a prefix in capitals", "NJIA_PAT_" + whole.substr(9)},
      {"zeros", "njia_pat_" + std::string(49, '0')},
      {"a zero byte within", whole.substr(0, 20) + std::string(1, '\0') + whole.substr(21)},
  };
  for (auto const& row : rows) {
    EXPECT_TRUE(is_refused(row.in, TokenKind::api)) << row.name;
  }
}

// A CRC of 32 bits finds every change within 32 bits; of the others it misses one in 4.3 billion.
TEST(Token, ten_thousand_mutations_are_refused_before_any_look_up) {
  auto random = testing::SeededRandom{2020};
  auto refused = 0;
  for (auto i = 0; i < 10'000; ++i) {
    auto const kind = kKinds[random.number(4)];
    auto const made = make_token(kind, random);
    auto text = std::string{made.text.text()};
    auto const before = text;
    auto const at = 9 + random.number(49);
    switch (random.number(4)) {
    case 0:
      text[at] = "0123456789ABCDEFabcdefghijklmnop"[random.number(32)];
      break;
    case 1:
      std::swap(text[at], text[9 + random.number(49)]);
      break;
    case 2:
      text = text.substr(0, at) + text.substr(at + 1) + text[at];
      break;
    default:
      text[at] = static_cast<char>(random.number(256));
    }
    refused += text == before || is_refused(text, kind) ? 1 : 0;
  }
  EXPECT_EQ(refused, 10'000);
}

TEST(Token, stored_hashes_come_back) {
  auto random = testing::SeededRandom{1};
  auto const hash = make_token(TokenKind::link, random).hash;
  EXPECT_EQ(TokenHash::parse(hash.text()).value(), hash);
  EXPECT_FALSE(TokenHash::parse("00").has_value());
  EXPECT_FALSE(TokenHash::parse(std::string(64, 'F')).has_value());
}

} // namespace
} // namespace njia::crypto
