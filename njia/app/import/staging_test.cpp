#include "njia/app/import/staging.h"

#include "njia/app/import/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::importing {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr auto kText = "Origin,Destination,Cases\nKitale,Dubai,5\nBusia,Dubai,2\nBusia,Riyadh,3\n";

TEST(Staging, one_decision_mends_every_row_and_becomes_a_name_of_the_organisation) {
  auto bench = TestBench{};
  auto const outcome = bench.import(kText);
  auto const code = outcome->batch->code;
  auto const before = show_staging(*bench.store, code);
  ASSERT_TRUE(before.has_value());
  ASSERT_THAT(before->values, SizeIs(1));
  EXPECT_EQ(before->values[0].text, "Busia");
  EXPECT_EQ(before->values[0].rows, 2U);
  EXPECT_EQ(before->values[0].first_cell, "A3");
  EXPECT_EQ(before->values[0].suggestion, "Busia, KE | Busia, UG");

  auto const busia = bench.places.id("Busia", "KE");
  auto const mended = resolve_place(*bench.store, bench.places, code,
                                    {.text = "busia", .country = "", .place = busia}, bench.actor);
  ASSERT_TRUE(mended.has_value()) << mended.error().key;
  EXPECT_EQ(*mended, 2U);
  auto const after = show_staging(*bench.store, code);
  EXPECT_THAT(after->values, IsEmpty());
  EXPECT_EQ(after->ready, 2U);

  auto const saved = commit_staging(*bench.store, bench.ids, code, true, bench.actor);
  ASSERT_TRUE(saved.has_value()) << saved.error().key;
  EXPECT_EQ(saved->committed, 2U);
  EXPECT_EQ(saved->batch.counts.committed, 3U);
  EXPECT_EQ(saved->batch.counts.staged, 0U);
  EXPECT_THAT(list_staging(*bench.store), IsEmpty());

  auto const again = bench.import("Origin,Destination,Cases\nBusia,Dubai,9\n", {}, "next.csv");
  EXPECT_EQ(again->counts.committed, 1U) << "the organisation's own name is known now";
}

TEST(Staging, nothing_is_saved_when_all_was_asked_for_and_not_all_is_ready) {
  auto bench = TestBench{};
  auto const code = bench.import(kText, {.commit = CommitMode::stage_only})->batch->code;
  auto const refused = commit_staging(*bench.store, bench.ids, code, true, bench.actor);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().key, "batch.not_all_ready");
  EXPECT_THAT(bench.journeys(), IsEmpty());
  auto const part = commit_staging(*bench.store, bench.ids, code, false, bench.actor);
  EXPECT_EQ(part->committed, 1U);
  EXPECT_EQ(part->waiting, 2U);
}

TEST(Staging, discarding_leaves_what_was_saved) {
  auto bench = TestBench{};
  auto const code = bench.import(kText)->batch->code;
  auto const batch = discard_staging(*bench.store, code, bench.actor);
  ASSERT_TRUE(batch.has_value());
  EXPECT_EQ(batch->counts.staged, 0U);
  EXPECT_EQ(batch->counts.ignored, 3U) << "the header and what was discarded";
  EXPECT_THAT(bench.journeys(), SizeIs(1));
  EXPECT_FALSE(discard_staging(*bench.store, code, bench.actor).has_value());
}

TEST(Staging, a_possible_duplicate_can_be_kept_as_a_report_of_its_own) {
  auto bench = TestBench{};
  static_cast<void>(bench.import("Origin,Destination,Cases\nKitale,Dubai,5\n"));
  auto const code = bench
                        .import("Origin,Destination,Cases,Industry\nKitale,Dubai,5,construction\n",
                                {}, "other.csv")
                        ->batch->code;
  auto const view = show_staging(*bench.store, code);
  ASSERT_THAT(view->reports, SizeIs(1));
  ASSERT_TRUE(
      decide_row(*bench.store, code, view->reports[0].number, RowDecision::keep, bench.actor)
          .has_value());
  EXPECT_EQ(commit_staging(*bench.store, bench.ids, code, true, bench.actor)->committed, 1U);
  EXPECT_THAT(bench.journeys(), SizeIs(2));
}

TEST(Staging, import_undo_import_leaves_what_was) {
  auto bench = TestBench{};
  auto dump = [&] {
    auto lines = std::vector<std::string>{};
    bench.store->dump([&](std::string const& line) { lines.push_back(line); });
    return lines;
  };
  auto const text = "Origin,Destination,Cases\nKitale,Dubai,5\nMombasa,Riyadh,2\n";
  auto const first = bench.import(text);
  auto const saved = dump();
  auto const undone = undo_import(*bench.store, first->batch->code, "wrong file", bench.actor);
  ASSERT_TRUE(undone.has_value());
  EXPECT_THAT(undone->reversed, SizeIs(2));
  EXPECT_THAT(bench.journeys(), IsEmpty());
  auto const again = bench.import(text);
  EXPECT_EQ(again->counts.committed, 2U);
  EXPECT_EQ(dump(), saved);
}

} // namespace
} // namespace njia::importing
