#include "njia/app/import/header_match.h"

#include <gtest/gtest.h>

namespace njia::importing {
namespace {

TEST(HeaderMatch, finds_what_a_column_means) {
  struct Row {
    char const* header;
    char const* want;
  };
  auto const& words = HeaderWords::shipped();
  for (auto const& [header, want] :
       std::vector<Row>{{"Origin", "origin.place"},
                        {"ORIGIN (town)", "origin.place"},
                        {"Country of origin", "origin.country"},
                        {"Nchi ya asili", "origin.country"},
                        {"Pays d'origine", "origin.country"},
                        {"بلد المنشأ", "origin.country"},
                        {"Transit 1", "transit.place 1"},
                        {"Transit point 2", "transit.place 2"},
                        {"2nd transit point", "transit.place 2"},
                        {"Kituo cha 3", "transit.place 3"},
                        {"Orign country", "origin.country"},
                        {"No. of victims", "cases"},
                        {"Idadi ya waathiriwa", "cases"},
                        {"#country +origin", "origin.country"},
                        {"#loc+name+transit", "transit.place"},
                        {"origin.place", "origin.place"},
                        {"transit.place 4", "transit.place 4"},
                        {"Victim name", "identity.name"},
                        {"Phone number", "identity.phone"},
                        {"Full name of the rescued victim", "identity.name"},
                        {"Weather", ""},
                        {"", ""}}) {
    auto const match = words.match(header);
    EXPECT_EQ(match ? target_text(match->target) : "", want) << header;
  }
}

TEST(HeaderMatch, a_part_below_its_group) {
  auto const& words = HeaderWords::shipped();
  struct Row {
    char const* group;
    char const* part;
    char const* want;
  };
  for (auto const& [group, part, want] :
       std::vector<Row>{{"Origin", "City", "origin.place"},
                        {"Origin", "Country", "origin.country"},
                        {"Transit", "2", "transit.place 2"},
                        {"Transit 2", "Country", "transit.country 2"},
                        {"Place of exploitation", "Country", "exploitation.country"},
                        {"Origin", "Nairobi", ""}}) {
    auto const match = words.match_pair(group, part);
    EXPECT_EQ(match ? target_text(match->target) : "", want) << group << " / " << part;
  }
}

} // namespace
} // namespace njia::importing
