#include "njia/geo/resolve_table.h"

#include "njia/geo/place_id.h"
#include "njia/geo/testing/small_gazetteer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace njia {
namespace {

class Tables : public ::testing::Test {
protected:
  std::string resolved(std::string_view csv) {
    auto out = std::ostringstream{};
    auto const counts = resolve_table(csv, world_, {}, out);
    EXPECT_TRUE(counts);
    counts_ = counts ? *counts : ResolveTableCounts{};
    return out.str();
  }

  Gazetteer world_ = testing::SmallWorld{}.gazetteer();
  ResolveTableCounts counts_;
};

TEST_F(Tables, AnswerRowByRow) {
  auto const nairobi = place_id("geonames:184745").text();
  auto const busia = place_id("njx:busia-ke").text();
  auto const kenya = place_id("iso:KE").text();
  EXPECT_EQ(resolved("text,country\nNairobi,Kenya\nBusia,\nunknown,\n\"Xqzv, b\",KE\n,KE\n"),
            "text,country,status,place_id,name,country_code,admin1,precision,score\n"
            "Nairobi,Kenya,resolved," +
                nairobi +
                ",Nairobi,KE,KE-30,city,1.00\n"
                "Busia,,ambiguous," +
                busia +
                ",Busia (Kenya),KE,KE-04,city,0.60\n"
                "unknown,,unknown,,,,,unknown,\n"
                "\"Xqzv, b\",KE,unknown," +
                kenya +
                ",Kenya,KE,,country,0.30\n"
                ",KE,resolved," +
                kenya + ",Kenya,KE,,country,1.00\n");
  EXPECT_EQ(counts_.rows, 5U);
  EXPECT_EQ(counts_.resolved, 2U);
  EXPECT_EQ(counts_.ambiguous, 1U);
  EXPECT_EQ(counts_.unknown, 2U);
}

TEST_F(Tables, NeedOnlyTheTexts) {
  EXPECT_THAT(resolved("id,text\n1,Kampala\n"), ::testing::HasSubstr("Kampala,,resolved,"));
  EXPECT_EQ(resolved("text\n"),
            "text,country,status,place_id,name,country_code,admin1,precision,score\n");
}

TEST_F(Tables, KeepARowThatLooksLikeAComment) {
  EXPECT_THAT(resolved("text\n#5 Kampala\n"), ::testing::HasSubstr("\n#5 Kampala,,"));
}

TEST_F(Tables, NeverHandASpreadsheetAFormula) {
  EXPECT_THAT(resolved("text\n=1+1\n@x\n"),
              ::testing::AllOf(::testing::HasSubstr("\n'=1+1,"), ::testing::HasSubstr("\n'@x,")));
}

TEST_F(Tables, SayWhatIsMissing) {
  auto out = std::ostringstream{};
  EXPECT_EQ(resolve_table("place\nKampala\n", world_, {}, out).error().key,
            "places.no_text_column");
  EXPECT_EQ(resolve_table("text,country\nKampala\n", world_, {}, out).error().key, "csv.ragged");
  EXPECT_EQ(out.str(), "");
}

TEST_F(Tables, SearchListsPlaces) {
  auto const rows = search_places("busia", "", world_);
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 3U);
  EXPECT_EQ(rows->at(1).name, "Busia (Kenya)");
  EXPECT_EQ(rows->at(1).admin1_name, "Busia");
  EXPECT_EQ(rows->at(1).country, "KE");
  EXPECT_EQ(search_places("busia", "Uganda", world_)->size(), 1U);
  EXPECT_EQ(search_places("Busia, Uganda", "", world_)->at(0).name, "Busia (Uganda)");
  EXPECT_EQ(search_places("Niarobi", "Kenya", world_)->at(0).name, "Nairobi");
  EXPECT_EQ(search_places("Busia", "Atlantis", world_).error().key, "places.country_unknown");
}

} // namespace
} // namespace njia
