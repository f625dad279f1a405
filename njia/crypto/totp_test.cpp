#include "njia/crypto/totp.h"

#include "njia/crypto/recovery.h"
#include "njia/crypto/testing/seeded_random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace njia::crypto {
namespace {

auto const kSecret = as_bytes("12345678901234567890"); // of RFC 4226 and RFC 6238

std::string verdict(std::string_view code, std::int64_t unix_s,
                    std::optional<std::uint64_t> last_used = {}) {
  auto const got = verify_totp(kSecret, code, unix_s, last_used);
  return got ? std::to_string(*got) : got.error().key;
}

// RFC 6238 appendix B, the rows of SHA-1.
TEST(Totp, vectors_of_rfc_6238) {
  struct Row {
    std::int64_t unix_s;
    char const* code;
  };
  for (auto const& row :
       {Row{59, "94287082"}, Row{1111111109, "07081804"}, Row{1111111111, "14050471"},
        Row{1234567890, "89005924"}, Row{2000000000, "69279037"}, Row{20000000000, "65353130"}}) {
    auto const form = TotpForm{.digits = 8};
    EXPECT_EQ(totp_code(kSecret, totp_step(row.unix_s, form), form), row.code);
    EXPECT_EQ(totp_code(kSecret, totp_step(row.unix_s)), std::string{row.code}.substr(2));
    EXPECT_TRUE(verify_totp(kSecret, row.code, row.unix_s, {}, form).has_value());
  }
}

// RFC 4226 appendix D.
TEST(Totp, vectors_of_rfc_4226) {
  auto step = std::uint64_t{0};
  for (auto const* code : {"755224", "287082", "359152", "969429", "338314", "254676", "287922",
                           "162583", "399871", "520489"}) {
    EXPECT_EQ(totp_code(kSecret, step++), code);
  }
}

TEST(Totp, one_step_to_either_side_is_taken) {
  // 254676 is the code of step 5: 150 to 179 s.
  EXPECT_EQ(verdict("254676", 119), "totp.wrong");
  EXPECT_EQ(verdict("254676", 120), "5");
  EXPECT_EQ(verdict("254676", 150), "5");
  EXPECT_EQ(verdict("254676", 209), "5");
  EXPECT_EQ(verdict("254676", 210), "totp.wrong");
  EXPECT_EQ(verdict("755224", 0), "0");
  EXPECT_EQ(verdict("755224", -5), "0");
}

TEST(Totp, a_code_is_taken_once) {
  EXPECT_EQ(verdict("254676", 150, 4), "5");
  EXPECT_EQ(verdict("254676", 150, 5), "totp.used");
  EXPECT_EQ(verdict("254676", 150, 6), "totp.used");
  EXPECT_EQ(verdict("000000", 150, 6), "totp.wrong");
}

// Every 1,009th of the million; of these none is a code of steps 4 to 6.
TEST(Totp, other_codes_are_wrong) {
  for (auto number = 0; number < 1'000'000; number += 1'009) {
    auto const digits = std::to_string(number + 1'000'000).substr(1);
    EXPECT_EQ(verdict(digits, 150), "totp.wrong") << digits;
  }
}

TEST(Totp, what_people_type) {
  EXPECT_EQ(verdict("254 676", 150), "5");
  EXPECT_EQ(verdict(" 254676 ", 150), "5");
  EXPECT_EQ(verdict("٢٥٤٦٧٦", 150), "5");
  EXPECT_EQ(verdict("۲۵۴۶۷۶", 150), "5");
  for (auto const* wrong :
       {"", "25467", "2546760", "254676\n", "25467x", "+254676", "-54676", "٢٥٤٦٧", "\xD9"}) {
    EXPECT_EQ(verdict(wrong, 150), "totp.wrong") << wrong;
  }
}

TEST(Totp, the_uri_is_that_of_authenticator_apps) {
  EXPECT_EQ(
      totp_uri("Njia Kenya", "amina@example.org", kSecret).text(),
      "otpauth://totp/Njia%20Kenya:amina%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
      "&issuer=Njia%20Kenya&algorithm=SHA1&digits=6&period=30");
}

TEST(Totp, secrets_have_160_bits_and_differ) {
  auto random = SystemRandom{};
  EXPECT_EQ(make_totp_secret(random).size(), 20U);
  EXPECT_NE(make_totp_secret(random).text(), make_totp_secret(random).text());
}

TEST(Recovery, ten_codes_that_are_known_again_however_they_are_typed) {
  auto random = testing::SeededRandom{4};
  auto const codes = make_recovery_codes(random);
  auto seen = std::set<std::string>{};
  ASSERT_EQ(codes.size(), 10U);
  for (auto const& code : codes) {
    auto const text = std::string{code.text.text()};
    EXPECT_EQ(text.size(), 19U);
    EXPECT_EQ(text.find_first_of("ILOU"), std::string::npos);
    EXPECT_TRUE(seen.insert(text).second);
    auto lower = text;
    auto bare = text;
    auto misread = text;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return static_cast<char>(std::tolower(c)); });
    std::erase(bare, '-');
    std::replace(misread.begin(), misread.end(), '0', 'o');
    std::replace(misread.begin(), misread.end(), '1', 'l');
    for (auto const& typed : {text, lower, bare, misread, " " + bare + " "}) {
      EXPECT_EQ(parse_recovery_code(typed).value(), code.hash) << typed;
    }
  }
}

TEST(Recovery, other_things_are_refused) {
  for (auto const* typed : {"", "7KQ4", "7KQ4-M2XP-0TNA-VB9", "7KQ4-M2XP-0TNA-VB9EE",
                            "7KQ4-M2XP-0TNA-VB9U", "7KQ4.M2XP.0TNA.VB9E"}) {
    EXPECT_EQ(parse_recovery_code(typed).error().key, "recovery.malformed") << typed;
  }
}

// Python: hashlib.blake2b(b"7KQ4M2XP0TNAVB9E", digest_size=32, person=b"njia.recovery")
TEST(Recovery, the_hash_is_that_of_another_program) {
  EXPECT_EQ(parse_recovery_code("7KQ4-M2XP-0TNA-VB9E").value().text(),
            "c12c931531b3d412c48c61db3e55104b30c10123937a909145299d5db6e4afa9");
}

} // namespace
} // namespace njia::crypto
