#include "njia/app/import/draft_spool.h"

#include "njia/domain/blank.h"

#include <gtest/gtest.h>

namespace njia::importing {
namespace {

Draft draft(std::uint32_t row) {
  auto one = Draft{.journey = blank<Journey>()};
  one.journey.note = "by night, “over” the river\n" + std::to_string(row);
  one.journey.steps = {{.role = Role::origin, .place_text = "Kitale"}};
  one.findings = {{.key = "import.place_unknown",
                   .sheet = "Routes",
                   .row = row,
                   .column = 5,
                   .args = {{"text", "Kitale"}, {"country", "KE"}}}};
  one.sheet = "Routes";
  one.rows = {row, row + 1};
  one.kind = RowKind::person;
  one.content = sha256(std::to_string(row));
  one.id = JourneyId{make_uuid_v7(1'600'000'000'000, 0, row)};
  one.version = row;
  one.record_cells = {{"note", "x"}};
  one.permission_given = true;
  one.cleared = {"note"};
  return one;
}

void expect_same(Draft const& found, Draft const& want) {
  EXPECT_EQ(found.journey, want.journey);
  EXPECT_EQ(found.findings, want.findings);
  EXPECT_EQ(found.sheet, want.sheet);
  EXPECT_EQ(found.rows, want.rows);
  EXPECT_EQ(found.kind, want.kind);
  EXPECT_EQ(found.content, want.content);
  EXPECT_EQ(found.id, want.id);
  EXPECT_EQ(found.version, want.version);
  EXPECT_EQ(found.record_cells, want.record_cells);
  EXPECT_EQ(found.permission_given, want.permission_given);
  EXPECT_EQ(found.cleared, want.cleared);
}

TEST(DraftSpool, HandsOnEveryDraftInItsOrderAsOftenAsAsked) {
  for (auto const in_memory : {std::size_t{0}, std::size_t{3}, std::size_t{100}}) {
    auto spool = DraftSpool{in_memory};
    for (auto row = 1U; row <= 10; ++row) {
      spool.add(draft(row));
    }
    EXPECT_EQ(spool.size(), 10U);
    for (auto pass = 0; pass < 2; ++pass) {
      auto row = 0U;
      ASSERT_TRUE(spool.each([&](Draft&& found) { expect_same(found, draft(++row)); }));
      EXPECT_EQ(row, 10U);
    }
  }
}

} // namespace
} // namespace njia::importing
