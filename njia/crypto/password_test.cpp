#include "njia/crypto/password.h"

#include "njia/crypto/random.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

namespace njia::crypto {
namespace {

constexpr auto kCheap = Argon2Cost{8192, 1};
auto const kAmina = make_uuid_v7(1'600'000'000'000, 0, 1);
auto const kWanjiru = make_uuid_v7(1'600'000'000'000, 0, 2);

PasswordHasher hasher(char pepper = 'p', Argon2Cost cost = kCheap) {
  return {SecretBytes::copy_of(as_bytes(std::string(32, pepper))), cost};
}

TEST(Password, is_known_again) {
  auto const own = hasher();
  auto const hash = own.hash(kAmina, "maji ya bahari ni chumvi");
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=8,t=1,p=1$")) << hash;
  EXPECT_TRUE(own.verify(kAmina, "maji ya bahari ni chumvi", hash));
  EXPECT_FALSE(own.verify(kAmina, "maji ya bahari ni chumvi ", hash));
  EXPECT_FALSE(own.verify(kAmina, "Maji ya bahari ni chumvi", hash));
  EXPECT_FALSE(own.verify(kAmina, "", hash));
  EXPECT_NE(own.hash(kAmina, "maji ya bahari ni chumvi"), hash); // another salt
}

TEST(Password, a_hash_is_worth_nothing_on_another_row_or_without_the_pepper) {
  auto const hash = hasher().hash(kAmina, "maji ya bahari ni chumvi");
  EXPECT_FALSE(hasher().verify(kWanjiru, "maji ya bahari ni chumvi", hash));
  EXPECT_FALSE(hasher('q').verify(kAmina, "maji ya bahari ni chumvi", hash));
}

// A phone sends é as one character, another as e with an accent.
TEST(Password, is_the_same_from_every_keyboard) {
  auto const own = hasher();
  EXPECT_TRUE(own.verify(kAmina, "caf\u00e9 \u0623\u0645\u064a\u0646\u0629",
                         own.hash(kAmina, "cafe\u0301 \u0623\u0645\u064a\u0646\u0629")));
}

TEST(Password, what_is_no_hash_is_never_right) {
  auto const own = hasher();
  auto const hash = own.hash(kAmina, "x");
  for (auto const& text :
       {std::string{}, std::string{"x"}, std::string{"$argon2id$"}, hash.substr(0, hash.size() - 1),
        "$argon2i" + hash.substr(9), hash + std::string(1, '\0'), std::string(500, '$'),
        std::string{
            "$argon2id$v=19$m=4294967295,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA"}}) {
    EXPECT_FALSE(own.verify(kAmina, "x", text)) << text;
    EXPECT_TRUE(own.needs_rehash(text)) << text;
  }
  EXPECT_FALSE(own.verify(kAmina, "\xff", hash));
  EXPECT_FALSE(own.verify(kAmina, std::string(kMaxPasswordBytes + 1, 'x'), hash));
}

TEST(Password, another_cost_asks_for_a_new_hash) {
  auto const hash = hasher().hash(kAmina, "x");
  EXPECT_FALSE(hasher().needs_rehash(hash));
  EXPECT_TRUE(hasher('p', {16384, 1}).needs_rehash(hash));
  EXPECT_TRUE(hasher('p', {8192, 2}).needs_rehash(hash));
  EXPECT_TRUE(hasher('p', {16384, 1}).verify(kAmina, "x", hash));
}

TEST(Password, the_cost_of_the_program_is_that_of_the_design) {
  auto const own = PasswordHasher{SecretBytes{32}};
  auto const hash = own.hash(kAmina, "x");
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,t=3,p=1$")) << hash;
  EXPECT_TRUE(own.verify(kAmina, "x", hash));
}

CommonPasswords small_list() {
  return CommonPasswords::parse(
             "njia-common-passwords 1 4\niloveyou\nlisten\npassword\nqwertyuiop\n")
      .value();
}

std::string verdict(std::string_view password, PasswordRules const& rules,
                    CommonPasswords const& common) {
  auto const got = check_password(password, rules, common);
  return got ? "taken" : got.error().key;
}

TEST(PasswordRules, lengths_are_counted_in_characters) {
  auto const common = small_list();
  auto const with_factor = PasswordRules{.has_second_factor = true};
  EXPECT_EQ(verdict("bluu tisini na m", {}, common), "taken");
  EXPECT_EQ(verdict("bluu tisini na", {}, common), "password.too_short");
  EXPECT_EQ(check_password("bluu tisini na", {}, common).error().args.at(0).second, "15");
  EXPECT_EQ(verdict("bluu tis", with_factor, common), "taken");
  EXPECT_EQ(verdict("bluu ti", with_factor, common), "password.too_short");
  EXPECT_EQ(check_password("bluu ti", with_factor, common).error().args.at(0).second, "8");
  EXPECT_EQ(verdict("شجرة الموز", with_factor, common), "taken");
  EXPECT_EQ(verdict("شجرة الموز", {}, common), "password.too_short");
  EXPECT_EQ(verdict("e\u0301e\u0301e\u0301xyz\u0301", with_factor, common),
            "password.too_short"); // 7 after NFC
  EXPECT_EQ(verdict("\xff\xff\xff\xff\xff\xff\xff\xff", with_factor, common), "password.not_text");
  auto longest = std::string{};
  while (longest.size() < kMaxPasswordBytes) {
    longest += static_cast<char>('a' + (longest.size() * 7 + longest.size() / 26) % 26);
  }
  EXPECT_EQ(verdict(longest, {}, common), "taken");
  EXPECT_EQ(verdict(longest + "x", {}, common), "password.too_long");
}

TEST(PasswordRules, what_everybody_tries_is_refused) {
  auto const common = small_list();
  for (auto const* password :
       {"password", "PassWord", "p@ssw0rd", "P4$$w0rd!", "password2024", "Password123!", "1loveyou",
        "1isten12", "passwordpassword", "password password", "iloveyouiloveyou1",
        "aaaaaaaaaaaaaaaa", "abcabcabcabcabc", "12345678901234567890", "98765432109876",
        "abcdefghijklmnop", "qwertyuiop1"}) {
    EXPECT_EQ(verdict(password, {.has_second_factor = true}, common), "password.common")
        << password;
  }
  for (auto const* password : {"password of the sea", "mypasswordisgreen", "8675309 listens",
                               "password20241123", "qwertyuiopasdfg"}) {
    EXPECT_EQ(verdict(password, {.has_second_factor = true}, common), "taken") << password;
  }
}

TEST(PasswordRules, what_others_know_of_the_person_is_refused) {
  auto const common = small_list();
  auto const rules = PasswordRules{.has_second_factor = true,
                                   .context = {"amina.otieno", "Amina Njeri Otieno", "TMK",
                                               "Tumaini Mombasa Kituo", "أمينة", "Zoë", ""}};
  for (auto const* password :
       {"amina.otieno", "AminaOtieno2024", "otieno amina", "4m1n4 0t13n0", "Am1na!!!2024",
        "njia2024", "njianjianjia", "NJIA-TMK-2024", "TumainiMombasa1", "tumaini kituo",
        "أمينة2024", "أمينة أمينة", "zoe zoe 1999", "amina12345678"}) {
    EXPECT_EQ(verdict(password, rules, common), "password.contextual") << password;
  }
  // "njia" is a word of everyday Swahili: a way.
  for (auto const* password : {"njia ya mbali sana", "amina likes mangoes", "mto wa samaki"}) {
    EXPECT_EQ(verdict(password, rules, common), "taken") << password;
  }
}

TEST(CommonPasswords, a_list_that_is_not_whole_is_refused) {
  EXPECT_EQ(small_list().size(), 4U);
  for (auto const* text :
       {"", "password\n", "njia-common-passwords 1 2\nb\na\n", "njia-common-passwords 1 2\na\na\n",
        "njia-common-passwords 1 2\na\n", "njia-common-passwords 1 1\na\nb\n",
        "njia-common-passwords 1 1\na", "njia-common-passwords 2 1\na\n",
        "njia-common-passwords 1 x\na\n", "njia-common-passwords 1 1"}) {
    auto const got = CommonPasswords::parse(text);
    EXPECT_TRUE(!got && got.error().key == "password.list_damaged") << text;
  }
  EXPECT_EQ(CommonPasswords::load("/nowhere/at/all").error().key, "file.cannot_read");
  EXPECT_EQ(CommonPasswords::parse("njia-common-passwords 1 0\n").value().contains("a"), false);
}

TEST(CommonPasswords, every_entry_is_found_and_nothing_between) {
  auto const list = small_list();
  for (auto const* word : {"iloveyou", "listen", "password", "qwertyuiop"}) {
    EXPECT_TRUE(list.contains(word)) << word;
  }
  for (auto const* word : {"", "a", "iloveyo", "iloveyou2", "zzz", "password\n"}) {
    EXPECT_FALSE(list.contains(word)) << word;
  }
}

// The list as the build makes it. Absent only where the data packages are not installed.
TEST(CommonPasswords, the_built_list_holds_what_leaked) {
  if (!std::filesystem::exists(NJIA_COMMON_PASSWORDS_FILE)) {
    GTEST_SKIP() << "run tools/setup, then build the target common_passwords";
  }
  auto const list = CommonPasswords::load(NJIA_COMMON_PASSWORDS_FILE).value();
  EXPECT_GE(list.size(), 20'000U);
  for (auto const* word :
       {"password", "123456789", "iloveyou", "qwertyuiop", "letmein", "trustno1"}) {
    EXPECT_TRUE(list.contains(word)) << word;
  }
}

} // namespace
} // namespace njia::crypto
