#include "njia/app/import/finding.h"
#include "njia/app/import/finding_codes.h"

#include <set>

#include <gtest/gtest.h>

namespace njia::importing {
namespace {

TEST(FindingCodes, each_finding_has_its_words_and_a_number_of_its_own) {
  auto numbers = std::set<std::uint16_t>{};
  for (auto const& code : finding_codes()) {
    EXPECT_EQ(error_row(code.key).key, code.key);
    EXPECT_TRUE(numbers.insert(code.number).second) << code.key;
  }
  for (auto const& row : error_table()) {
    if (row.key.starts_with("import.") && row.key != "import.no_table_at_all" &&
        row.key != "import.no_data_rows") {
      EXPECT_TRUE(find_finding_number(row.key).has_value()) << row.key;
    }
  }
  EXPECT_EQ(finding_code("import.place_ambiguous"), "NJ-I-021");
}

TEST(Finding, comes_back_from_its_json_form) {
  auto const findings =
      std::vector<Finding>{{.key = "import.place_ambiguous",
                            .sheet = "Routes",
                            .row = 17,
                            .column = 5,
                            .header = "Origin",
                            .value = "Busia \"x\"",
                            .args = {{"text", "Busia"}, {"country", ""}, {"step", "1"}},
                            .suggestion = "Busia, Kenya | Busia, Uganda"}};
  auto const back = findings_from_json(findings_to_json(findings));
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(*back, findings);
  EXPECT_EQ(finding_cell(findings.front()), "F17");
  EXPECT_NE(finding_message(findings.front(), Language::en).find("Busia, Kenya | Busia, Uganda"),
            std::string::npos);
}

} // namespace
} // namespace njia::importing
