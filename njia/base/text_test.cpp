#include "njia/base/text.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

TEST(Fold, makes_spellings_of_one_name_equal) {
  struct Row {
    char const* in;
    char const* want;
  };
  for (auto const& row :
       {Row{"  NAIROBI ", "nairobi"}, Row{"Murang'a", "muranga"}, Row{"Murang\u2019a", "muranga"},
        Row{"Elgeyo-Marakwet", "elgeyo marakwet"}, Row{"Côte d'Ivoire", "cote divoire"},
        Row{"İstanbul", "istanbul"}, Row{"Straße", "strasse"}, Row{"Taita/Taveta", "taita taveta"},
        Row{"نَيْرُوبِي", "نيروبي"}, Row{"--", ""}, Row{"", ""}, Row{"Ｎａｉｒｏｂｉ", "nairobi"}}) {
    EXPECT_EQ(fold(row.in), row.want) << row.in;
  }
}

TEST(Fold, the_short_way_for_ascii_agrees_with_the_long_one) {
  // A trailing mark sends the same word through the Unicode path.
  for (auto const* word : {"Dar es Salaam", "KM 46", "St. Mary's", "a--b", "Trans-Nzoia (west)"}) {
    EXPECT_EQ(fold(word), fold(std::string{word} + "\u0301")) << word;
  }
}

TEST(Utf8, is_checked) {
  EXPECT_TRUE(is_valid_utf8("Mombasa é ب"));
  EXPECT_FALSE(is_valid_utf8("C\xD9te"));
  EXPECT_FALSE(is_valid_utf8("\xC0\x80"));
  EXPECT_TRUE(is_valid_utf8(""));
}

// Unicode Standard Annex 15, figure 3: a ring, a dot below and above in any order.
TEST(Nfc, composes) {
  EXPECT_EQ(nfc("plain"), "plain");
  EXPECT_EQ(nfc("e\u0301"), "\u00e9");
  EXPECT_EQ(nfc("\u212b"), "\u00c5");
  EXPECT_EQ(nfc("s\u0307\u0323"), "\u1e69");
  EXPECT_EQ(nfc("\ufb01"), "\ufb01");
}

TEST(Trim, takes_wide_spaces_too) {
  EXPECT_EQ(trim("\xC2\xA0 Busia\t\xE2\x80\x8B\n"), "Busia");
  EXPECT_EQ(trim(" \xEF\xBB\xBF "), "");
}

TEST(Split, keeps_empty_parts) {
  EXPECT_EQ(split("a;;b", ';').size(), 3U);
  EXPECT_EQ(split("", ';').size(), 1U);
}

TEST(CodePoints, are_counted) { EXPECT_EQ(count_code_points("Fré ب"), 5U); }

} // namespace
} // namespace njia
