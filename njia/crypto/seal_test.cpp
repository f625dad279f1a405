#include "njia/crypto/seal.h"

#include "njia/crypto/encode.h"
#include "njia/crypto/testing/seeded_random.h"
#include "njia/crypto/testing/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace njia::crypto {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

auto const kOwn = make_uuid_v7(1'600'000'000'000, 0, 1);
auto const kOther = make_uuid_v7(1'600'000'000'000, 0, 2);

class SealTest : public ::testing::Test {
protected:
  static KeySource key() { return KeySource::from_key(SecretBytes{32}); }

  std::string sealed(std::string_view text) { return sealer_.seal(place_, text).value(); }
  std::string opened(SealPlace const& place, std::string_view text) {
    auto const got = sealer_.open(place, text);
    return got ? *got : got.error().key;
  }

  testing::TemporaryFolder folder_;
  SystemRandom random_;
  Keyring keys_ = Keyring::create(folder_.path() / "njia.keys", key(), random_).value();
  Sealer sealer_{keys_, random_};
  SealPlace place_{"account", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f", "name", kOwn};
};

TEST_F(SealTest, opens_what_was_sealed) {
  for (auto const* text : {"", "Amina Otieno", "أمينة", "a\nb", "thirty-two bytes, one whole block",
                           "s1.not really", "ends in the mark \x80"}) {
    auto const got = sealed(text);
    EXPECT_TRUE(is_sealed(got));
    EXPECT_EQ(opened(place_, got), text);
  }
  auto const zeros = std::string("a\0b\0", 4);
  EXPECT_EQ(opened(place_, sealed(zeros)), zeros);
  auto const longest = std::string(kMaxSealedText, 'x');
  EXPECT_EQ(opened(place_, sealed(longest)), longest);
  EXPECT_EQ(sealer_.seal(place_, longest + "x").error().key, "seal.too_long");
}

TEST_F(SealTest, tells_neither_the_text_nor_its_length) {
  auto seen = std::set<std::string>{};
  for (auto size = std::size_t{0}; size < 32; ++size) {
    auto const got = sealed(std::string(size, 'x'));
    EXPECT_EQ(got.size(), sealed("").size());
    EXPECT_THAT(got, Not(HasSubstr("xxxx")));
    EXPECT_TRUE(seen.insert(got).second);
  }
  EXPECT_NE(sealed("Amina"), sealed("Amina"));
}

TEST_F(SealTest, is_refused_at_every_other_place) {
  static_cast<void>(keys_.key_for(kOther).value());
  auto const got = sealed("Amina Otieno");
  struct Row {
    char const* name;
    SealPlace place;
  };
  auto const with = [&](auto change) {
    auto other = place_;
    change(other);
    return other;
  };
  Row const rows[] = {
      {"table", with([](SealPlace& p) { p.table = "contact"; })},
      {"record", with([](SealPlace& p) { p.record = "017f22e2-79b0-7cc3-98c4-dc0c0c073990"; })},
      {"column", with([](SealPlace& p) { p.column = "phone"; })},
      {"organisation", with([](SealPlace& p) { p.organisation = kOther; })},
      {"version", with([](SealPlace& p) { p.version = 2; })},
      {"parts that run together", with([](SealPlace& p) {
         p.table = "account017f22e2";
         p.record = "-79b0-7cc3-98c4-dc0c0c07398f";
       })},
      {"parts that change places", with([](SealPlace& p) { std::swap(p.table, p.column); })},
  };
  for (auto const& row : rows) {
    EXPECT_EQ(opened(row.place, got), "seal.refused") << row.name;
  }
  EXPECT_EQ(opened(place_, got), "Amina Otieno");
}

TEST_F(SealTest, the_key_of_another_ring_does_not_open) {
  auto const got = sealed("Amina");
  auto others = Keyring::create(folder_.path() / "other.keys", key(), random_).value();
  static_cast<void>(others.key_for(kOwn).value()); // the same number of a key, another key
  auto const other = Sealer{others, random_};
  EXPECT_EQ(other.open(place_, got).error().key, "seal.refused");
}

TEST_F(SealTest, every_changed_byte_and_every_cut_is_refused) {
  auto const got = sealed("Amina Otieno");
  for (auto at = std::size_t{0}; at < got.size(); ++at) {
    for (auto byte = 0; byte < 256; ++byte) {
      auto broken = got;
      broken[at] = static_cast<char>(byte);
      if (broken != got) {
        auto const want = at < 3 ? "seal.not_sealed" : "seal.refused";
        ASSERT_EQ(opened(place_, broken), want) << at << " " << byte;
      }
    }
    EXPECT_EQ(opened(place_, got.substr(0, at)), at < 3 ? "seal.not_sealed" : "seal.refused");
  }
  for (auto const* more : {"A", "AA", "AAA", "AAAA", "=", "\n"}) {
    EXPECT_EQ(opened(place_, got + more), "seal.refused");
  }
  EXPECT_EQ(opened(place_, "Amina Otieno"), "seal.not_sealed");
}

TEST_F(SealTest, nothing_opens_after_the_key_is_destroyed) {
  auto const before = sealed("Amina");
  auto const neighbour = SealPlace{"account", "7", "name", kOther};
  auto const theirs = sealer_.seal(neighbour, "Wanjiru").value();
  ASSERT_TRUE(keys_.destroy(kOwn).has_value());
  EXPECT_EQ(opened(place_, before), "keys.destroyed");
  EXPECT_EQ(sealer_.seal(place_, "Amina").error().key, "keys.destroyed");
  EXPECT_EQ(sealer_.blind_index(kOwn, "name", "Amina").error().key, "keys.destroyed");
  EXPECT_EQ(opened(neighbour, theirs), "Wanjiru");
  auto again = Keyring::open(folder_.path() / "njia.keys", key(), random_).value();
  auto const later = Sealer{again, random_};
  EXPECT_EQ(later.open(place_, before).error().key, "keys.destroyed");
}

TEST_F(SealTest, the_blind_index_finds_equal_texts_of_one_column_and_organisation) {
  auto const index = [&](Uuid const& who, std::string_view column, std::string_view text) {
    return sealer_.blind_index(who, column, text).value();
  };
  auto const own = index(kOwn, "org_ref", "A-17");
  EXPECT_EQ(own.size(), 8U);
  EXPECT_TRUE(from_hex(own).has_value());
  EXPECT_EQ(index(kOwn, "org_ref", "A-17"), own);
  EXPECT_NE(index(kOwn, "org_ref", "A-18"), own);
  EXPECT_NE(index(kOwn, "other", "A-17"), own);
  EXPECT_NE(index(kOwn, "org_refA", "-17"), own);
  EXPECT_NE(index(kOther, "org_ref", "A-17"), own);
}

} // namespace
} // namespace njia::crypto
