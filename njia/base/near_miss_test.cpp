#include "njia/base/near_miss.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

TEST(NearMisses, are_few_near_and_the_nearest_first) {
  using Words = std::vector<std::string>;
  struct Row {
    char const* written;
    Words want;
  };
  auto const known = Words{"ORIGIN", "TRANSIT", "SEX", "cases_min", "cases_max", "SIX"};
  for (auto const& row : {
           Row{"orgin", {"ORIGIN"}},
           Row{"origin", {"ORIGIN"}},
           Row{"cases-min", {"cases_min", "cases_max"}},
           Row{"casesmax", {"cases_max"}},
           Row{"sx", {"SEX", "SIX"}},
           Row{"so", {}},
           Row{"DESTINATION", {}},
           Row{"", {}},
       }) {
    EXPECT_EQ(near_misses(row.written, known), row.want) << row.written;
  }
  EXPECT_EQ(near_misses("aaaaa", Words{"aaaab", "aaaac", "aaaad", "aaaae"}).size(), 3U);
  EXPECT_TRUE(near_misses(std::string(10'000, 'x'), known).empty());
}

} // namespace
} // namespace njia
