#include "njia/app/import/group_persons.h"

#include "njia/domain/blank.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace njia::importing {
namespace {

using testing::ElementsAre;

/// One person who came from a place of this name.
Draft person(std::string const& origin, std::uint32_t row) {
  auto draft = Draft{.journey = blank<Journey>()};
  draft.journey.steps = {{.role = Role::origin, .place_text = origin}};
  draft.journey.cases_basis = CasesBasis::exact;
  draft.journey.cases_min = 1;
  draft.journey.cases_max = 1;
  draft.kind = RowKind::person;
  draft.rows = {row};
  draft.content = content_hash(draft.journey, draft.kind);
  return draft;
}

/// "Kitale 2 (rows 1,3)".
std::string show(Draft const& draft) {
  return draft.journey.steps.front().place_text + " " + std::to_string(*draft.journey.cases_max) +
         " (rows " + format_rows(draft.rows) + ")";
}

std::vector<std::string> grouped(std::vector<std::string> const& origins, std::size_t most_open) {
  auto out = std::vector<std::string>{};
  auto groups = PersonGroups{[&](Draft&& draft) { out.push_back(show(draft)); }, most_open};
  auto row = std::uint32_t{0};
  for (auto const& origin : origins) {
    groups.add(person(origin, ++row));
  }
  groups.flush();
  return out;
}

TEST(PersonGroups, rows_of_one_kind_become_one_submission) {
  EXPECT_THAT(grouped({"Kitale", "Busia", "Kitale", "Kitale"}, 10),
              ElementsAre("Kitale 3 (rows 1,3-4)", "Busia 1 (rows 2)"));
}

TEST(PersonGroups, beyond_the_limit_they_begin_again_and_nobody_is_lost) {
  EXPECT_THAT(grouped({"Kitale", "Busia", "Kitale", "Malaba", "Kitale", "Malaba"}, 2),
              ElementsAre("Kitale 2 (rows 1,3)", "Busia 1 (rows 2)", "Malaba 2 (rows 4,6)",
                          "Kitale 1 (rows 5)"));
}

TEST(PersonGroups, every_row_is_handed_on_once_at_the_shipped_limit) {
  auto const rows = std::uint32_t{PersonGroups::kMaxOpen + 20'000};
  auto seen = std::set<std::uint32_t>{};
  auto persons = std::uint64_t{0};
  auto groups = PersonGroups{[&](Draft&& draft) {
    seen.insert(draft.rows.begin(), draft.rows.end());
    persons += *draft.journey.cases_max;
  }};
  for (auto row = std::uint32_t{1}; row <= rows; ++row) {
    groups.add(person("place " + std::to_string(row % (PersonGroups::kMaxOpen + 1000)), row));
  }
  groups.flush();
  EXPECT_EQ(seen.size(), rows);
  EXPECT_EQ(persons, rows);
}

} // namespace
} // namespace njia::importing
