#include "njia/io/write/template/template.h"

#include "njia/io/read/read.h"

#include <filesystem>
#include <set>

#include <gtest/gtest.h>

namespace njia {
namespace {

/// Sheets and their rows, as text.
class Rows final : public sheets::SheetSink {
public:
  bool begin_sheet(sheets::SheetInfo const& sheet) override {
    sheets.push_back({sheet.name, {}});
    return true;
  }
  bool row(sheets::Row const& row) override {
    auto& cells = sheets.back().second.emplace_back();
    for (auto const& cell : row.cells) {
      cells.emplace_back(cell.text);
    }
    hidden += row.hidden ? 1 : 0;
    return true;
  }
  void end_sheet(sheets::SheetSummary const&) override {}

  std::vector<std::pair<std::string, std::vector<std::vector<std::string>>>> sheets;
  int hidden = 0;
};

TEST(Template, has_labels_tags_and_hidden_machine_names_in_every_language) {
  for (auto const language : kAllLanguages) {
    auto const out = std::filesystem::temp_directory_path() /
                     ("njia-template-" + std::string{language_tag(language)} + ".xlsx");
    ASSERT_TRUE(write_template(out, language).has_value());
    auto rows = Rows{};
    ASSERT_TRUE(sheets::read_tables(out, sheets::kReadLimits, rows).has_value());
    std::filesystem::remove(out);
    ASSERT_EQ(rows.sheets.size(), 3U);
    auto const& reports = rows.sheets[0].second;
    ASSERT_EQ(reports.size(), 3U);
    EXPECT_EQ(reports[0].size(), 32U);
    EXPECT_EQ(reports[1][4], "#loc+transit+1");
    EXPECT_EQ(reports[2][4], "transit.place 1");
    EXPECT_EQ(rows.hidden, 1);
    EXPECT_EQ(std::set<std::string>(reports[0].begin(), reports[0].end()).size(), reports[0].size())
        << "labels tell columns apart";
    EXPECT_GT(rows.sheets[1].second.size(), 80U) << "codes";
  }
}

TEST(Template, says_when_it_cannot_be_written) {
  auto const refused = write_template("/no/such/folder/template.xlsx", Language::en);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().key, "file.cannot_write");
}

} // namespace
} // namespace njia
