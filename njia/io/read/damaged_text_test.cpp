#include "njia/io/read/damaged_text.h"

#include "njia/io/read/test_files.h"

#include <gtest/gtest.h>

namespace njia::sheets {
namespace {

TEST(DamagedText, NamesTheDamageAndSuggestsARepair) {
  struct Row {
    char const* in;
    TextDamage damage;
    char const* repaired;
  };
  for (auto const& [in, damage, repaired] : {
           Row{"CÙte d'Ivoire", TextDamage::cp1252_read_as_mac_roman, "Côte d'Ivoire"},
           Row{"PÙ, Burkina Faso", TextDamage::cp1252_read_as_mac_roman, "Pô, Burkina Faso"},
           Row{"LÈrÈ, Mali", TextDamage::cp1252_read_as_mac_roman, "Léré, Mali"},
           Row{"C™te d'Ivoire", TextDamage::mac_roman_read_as_cp1252, "Côte d'Ivoire"},
           Row{"SŽgou", TextDamage::mac_roman_read_as_cp1252, "Ségou"},
           Row{"CÃ´te d'Ivoire", TextDamage::utf8_read_as_cp1252, "Côte d'Ivoire"},
           Row{"Nâ€™Djamena", TextDamage::utf8_read_as_cp1252, "N’Djamena"},
           Row{"off Çe?me in ?zmir", TextDamage::lost_letters, ""},
           Row{"Ayvac?k; Turkey", TextDamage::lost_letters, ""},
           Row{"M\xEF\xBF\xBDnchen", TextDamage::lost_letters, ""},
       }) {
    auto const got = suspect_damaged_text(in);
    ASSERT_TRUE(got) << in;
    EXPECT_EQ(got->damage, damage) << in;
    EXPECT_EQ(got->repaired, repaired) << in;
  }
}

TEST(DamagedText, LeavesGoodTextAlone) {
  for (auto const* in : {"Nairobi",
                         "Côte d'Ivoire",
                         "CÔTE D'IVOIRE",
                         "Los Ángeles, Álvaro Obregón",
                         "N’Djamena",
                         "Kampala – Busia",
                         "Was she paid?",
                         "border (Texas (?), county unknown)",
                         "https://example.org/?id=7",
                         "www.example.org/a?b=c",
                         "Çeşme, İzmir, Ayvalık",
                         "مومباسا",
                         "ሞያሌ",
                         "São Tomé",
                         "Yes?No",
                         "Muğla",
                         "“Eastleigh”",
                         "5ª Oriente",
                         "?",
                         "MÉXICO",
                         "Éire",
                         "naïve—café"}) {
    EXPECT_FALSE(suspect_damaged_text(in)) << in;
  }
}

TEST(DamagedText, FindsWhatTheMissingMigrantsFileLost) {
  auto const file = testing::find_test_data("missing_migrants/missing_migrants_to_2020-01.csv");
  if (!file) {
    GTEST_SKIP() << "no missing_migrants file; set NJIA_TEST_DATA";
  }
  auto sink = CollectingSink{};
  auto const read = read_tables(*file, kReadLimits, sink);
  ASSERT_TRUE(read) << read.error().key;
  EXPECT_EQ(read->rows, 6340U); // 6,339 and the header
  EXPECT_EQ(read->damaged.mis_decoded, 23U);
  EXPECT_EQ(read->damaged.lost, 12U);
}

} // namespace
} // namespace njia::sheets
