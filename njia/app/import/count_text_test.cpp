#include "njia/app/import/count_text.h"

#include "njia/app/import/testing.h"

#include <gtest/gtest.h>

namespace njia::importing {
namespace {

struct Row {
  char const* text;
  CasesBasis basis;
  std::optional<std::uint32_t> min;
  std::optional<std::uint32_t> max;
};

TEST(CountText, reads_what_partners_write) {
  using B = CasesBasis;
  auto const rows = std::vector<Row>{
      {"12", B::exact, 12, 12},
      {"12.0", B::exact, 12, 12},
      {"12,0", B::exact, 12, 12},
      {"1,200", B::exact, 1200, 1200},
      {"1 200", B::exact, 1200, 1200},
      {"1.200", B::exact, 1200, 1200},
      {"٢٥", B::exact, 25, 25},
      {"5-8", B::range, 5, 8},
      {"5 – 8", B::range, 5, 8},
      {"5 to 8", B::range, 5, 8},
      {"5 hadi 8", B::range, 5, 8},
      {"between 5 and 8 girls", B::range, 5, 8},
      {"entre 5 et 8", B::range, 5, 8},
      {"about 10", B::estimate, 10, 10},
      {"~10", B::estimate, 10, 10},
      {"c. 10", B::estimate, 10, 10},
      {"takriban 10", B::estimate, 10, 10},
      {"environ 10 personnes", B::estimate, 10, 10},
      {"حوالي 10", B::estimate, 10, 10},
      {"at least 3", B::at_least, 3, std::nullopt},
      {"angalau 3", B::at_least, 3, std::nullopt},
      {"au moins 3", B::at_least, 3, std::nullopt},
      {"10+", B::at_least, 10, std::nullopt},
      {"10 or more", B::at_least, 10, std::nullopt},
      {"more than 10", B::at_least, 11, std::nullopt},
      {"zaidi ya 10", B::at_least, 11, std::nullopt},
      {"plus de 10", B::at_least, 11, std::nullopt},
      {">=10", B::at_least, 10, std::nullopt},
      {"≥ 10", B::at_least, 10, std::nullopt},
      {">10", B::at_least, 11, std::nullopt},
      {"up to 4", B::range, 1, 4},
      {"less than 5", B::range, 1, 4},
      {"several", B::unknown, std::nullopt, std::nullopt},
      {"wengi", B::unknown, std::nullopt, std::nullopt},
      {"unknown", B::unknown, std::nullopt, std::nullopt},
      {"-", B::unknown, std::nullopt, std::nullopt},
      {"kumi", B::exact, 10, 10},
      {"ten girls", B::exact, 10, 10},
      {"3 girls and 2 boys", B::exact, 5, 5},
      {"watu 7", B::exact, 7, 7},
      {"0", B::exact, 0, 0},
  };
  for (auto const& row : rows) {
    auto const got = parse_count(row.text, test_words());
    ASSERT_TRUE(got.has_value()) << row.text;
    EXPECT_EQ(*got, (CountReading{.basis = row.basis, .min = row.min, .max = row.max})) << row.text;
  }
}

TEST(CountText, refuses_what_is_no_number_of_people) {
  struct Bad {
    char const* text;
    char const* key;
  };
  for (auto const& [text, key] : std::vector<Bad>{{"2.5", "import.count_fraction"},
                                                  {"2,5", "import.count_fraction"},
                                                  {"-4", "import.count_negative"},
                                                  {"8-5", "cases.reversed"},
                                                  {"many thanks", "import.count_unreadable"},
                                                  {"Nairobi", "import.count_unreadable"},
                                                  {"99999999", "cases.too_many"},
                                                  {"5 8", "import.count_unreadable"}}) {
    auto const got = parse_count(text, test_words());
    ASSERT_FALSE(got.has_value()) << text;
    EXPECT_EQ(got.error().key, key) << text;
  }
}

} // namespace
} // namespace njia::importing
