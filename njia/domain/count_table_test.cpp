#include "njia/domain/count_table.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

GroupId group(std::uint8_t last) {
  auto id = Uuid{};
  id.bytes[15] = last;
  return GroupId{id};
}

TEST(Counts, an_open_report_and_one_of_unknown_size_make_the_sum_or_more) {
  auto counts = Counts{};
  counts.add(group(1), {.submissions = 1, .sized = 1, .persons = {.low = 5, .high = 5}});
  counts.add(group(2), {.submissions = 1, .sized = 1, .persons = {.low = 3, .high = std::nullopt}});
  counts.add(group(2), {.submissions = 1, .sized = 0, .persons = {}});
  EXPECT_EQ(counts.submissions(), 3U);
  EXPECT_EQ(counts.groups(), 2U);
  EXPECT_EQ(counts.unknown_size(), 1U);
  EXPECT_EQ(counts.persons(), (Cases{.low = 8, .high = std::nullopt}));
}

TEST(Counts, one_submission_of_unknown_size_adds_no_person_and_opens_the_end) {
  auto counts = Counts{};
  counts.add(group(1), {.submissions = 1, .sized = 1, .persons = {.low = 5, .high = 8}});
  EXPECT_EQ(counts.persons(), (Cases{.low = 5, .high = 8}));
  counts.add(group(1), {.submissions = 1});
  EXPECT_EQ(counts.persons(), (Cases{.low = 5, .high = std::nullopt}));
}

TEST(Counts, incidents_are_counted_apart_and_do_not_open_the_persons_end) {
  auto counts = Counts{};
  counts.add(group(1),
             {.submissions = 2, .sized = 1, .persons = {.low = 5, .high = 8}, .incidents = 1});
  EXPECT_EQ(counts.incidents(), 1U);
  EXPECT_EQ(counts.unknown_size(), 0U);
  EXPECT_EQ(counts.persons(), (Cases{.low = 5, .high = 8}));
}

TEST(Ledger, a_union_of_journeys_is_counted_by_group) {
  auto ledger = Ledger{.groups = {group(1), group(2), group(3)}};
  ledger.journeys = {
      {.group = 0, .part = {.submissions = 1, .sized = 1, .persons = {.low = 5, .high = 5}}},
      {.group = 1, .part = {.submissions = 1, .sized = 1, .persons = {.low = 3, .high = 8}}},
      {.group = 2, .part = {.submissions = 1}}};
  auto const counts = count(ledger, {0, 1});
  EXPECT_EQ(counts.groups(), 2U);
  EXPECT_EQ(counts.persons(), (Cases{.low = 8, .high = 13}));
}

} // namespace
} // namespace njia
