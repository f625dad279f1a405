#include "njia/app/import/import_file.h"

#include "njia/app/import/testing.h"
#include "njia/domain/vocabulary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::importing {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;
using testing::UnorderedElementsAre;

std::vector<std::string> routes(TestBench const& bench) {
  auto out = std::vector<std::string>{};
  for (auto const& journey : bench.journeys()) {
    out.push_back(bench.route(journey));
  }
  return out;
}

TEST(ImportFile, a_plain_table_becomes_journeys_and_every_row_is_accounted_for) {
  auto bench = TestBench{};
  auto const outcome = bench.import(
      "Cases of our organisation,,,,,\n"
      ",,,,,\n"
      "Origin,Country of origin,Transit 1,Transit 2,Place of exploitation,Number of victims\n"
      "Kitale,Kenya,\"Busia, Kenya\",Kampala,Dubai,5\n"
      "Mombasa,Kenya,,,Riyadh,about 10\n"
      "\n"
      "Nairobi,Kenya,none,,Dubai,several\n"
      "Total,,,,,15\n");
  ASSERT_TRUE(outcome.has_value()) << outcome.error().key;
  EXPECT_EQ(outcome->counts.rows_read, 8U);
  EXPECT_EQ(outcome->counts.committed, 3U);
  EXPECT_EQ(outcome->ignored, (IgnoredRows{.titles = 2, .totals = 1, .blank = 2}));
  EXPECT_EQ(outcome->errors, 0U);
  EXPECT_THAT(routes(bench), ElementsAre("o:Kitale t:Busia t:Kampala e:Dubai", "o:Mombasa e:Riyadh",
                                         "o:Nairobi e:Dubai"));
  auto const journeys = bench.journeys();
  EXPECT_EQ(journeys[0].cases_basis, CasesBasis::exact);
  EXPECT_EQ(journeys[0].cases_max, 5U);
  EXPECT_EQ(journeys[1].cases_basis, CasesBasis::estimate);
  EXPECT_EQ(journeys[2].cases_basis, CasesBasis::unknown);
  EXPECT_EQ(journeys[2].cases_min, std::nullopt);
  EXPECT_EQ(journeys[1].transit_known, TransitKnown::not_asked);
  EXPECT_EQ(journeys[2].transit_known, TransitKnown::none);
}

TEST(ImportFile, the_same_file_again_says_where_it_is_already) {
  auto bench = TestBench{};
  auto const text = "Origin,Destination,Cases\nKitale,Dubai,5\nKitale,Dubai,5\nMombasa,Riyadh,2\n";
  auto const first = bench.import(text);
  ASSERT_TRUE(first.has_value()) << first.error().key;
  EXPECT_EQ(first->counts.committed, 3U) << "two identical rows are two submissions";
  auto const again = bench.import(text);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->counts.unchanged, 3U);
  EXPECT_EQ(again->counts.committed, 0U);
  EXPECT_EQ(again->already_in, (std::map<std::string, std::uint64_t>{{first->batch->code, 3}}));
  EXPECT_FALSE(again->batch.has_value()) << "nothing came of it";
  EXPECT_EQ(bench.journeys().size(), 3U);
}

TEST(ImportFile, a_dry_run_keeps_nothing) {
  auto bench = TestBench{};
  auto const outcome =
      bench.import("Origin,Destination,Cases\nKitale,Dubai,5\n", {.dry_run = true});
  ASSERT_TRUE(outcome.has_value());
  EXPECT_EQ(outcome->counts.committed, 1U);
  EXPECT_THAT(bench.journeys(), IsEmpty());
  EXPECT_THAT(bench.store->batches(), IsEmpty());
}

TEST(ImportFile, what_is_not_ready_waits_and_the_rest_is_saved) {
  auto bench = TestBench{};
  auto const outcome =
      bench.import("Origin,Destination,Cases\nKitale,Dubai,5\nBusia,Dubai,2\nKitale,Dubai,-4\n");
  ASSERT_TRUE(outcome.has_value());
  EXPECT_EQ(outcome->counts.committed, 1U);
  EXPECT_EQ(outcome->counts.staged, 1U) << "Busia is on both sides of the border";
  EXPECT_EQ(outcome->counts.rejected, 1U);
  EXPECT_THAT(finding_keys(*outcome),
              UnorderedElementsAre("import.place_ambiguous:1", "import.count_negative:1"));
  auto const staged = bench.store->staged_rows(outcome->batch->id, {});
  ASSERT_EQ(staged.size(), 2U);
  EXPECT_EQ(staged[0].source_rows, "3");
  EXPECT_EQ(staged[0].status, RowStatus::fresh);
  EXPECT_EQ(staged[1].status, RowStatus::rejected);
}

TEST(ImportFile, all_or_nothing_saves_nothing_when_one_row_is_not_ready) {
  auto bench = TestBench{};
  auto const outcome = bench.import("Origin,Destination,Cases\nKitale,Dubai,5\nKitale,Dubai,-4\n",
                                    {.commit = CommitMode::all_or_nothing});
  ASSERT_TRUE(outcome.has_value());
  EXPECT_EQ(outcome->counts.committed, 0U);
  EXPECT_EQ(outcome->counts.staged, 1U);
  EXPECT_EQ(outcome->counts.rejected, 1U);
  EXPECT_THAT(bench.journeys(), IsEmpty());
  EXPECT_EQ(bench.store->staged_rows(outcome->batch->id, {}).size(), 2U);
}

TEST(ImportFile, the_corrected_file_continues_its_batch) {
  auto bench = TestBench{};
  auto const first = bench.import("Origin,Destination,Cases\nKitale,Dubai,5\nKitale,Dubai,x\n");
  ASSERT_TRUE(first.has_value());
  auto const second = bench.import("Origin,Destination,Cases\nKitale,Dubai,5\nKitale,Dubai,7\n");
  ASSERT_TRUE(second.has_value());
  EXPECT_EQ(second->batch->code, first->batch->code);
  EXPECT_EQ(second->counts.unchanged, 1U);
  EXPECT_EQ(second->counts.committed, 1U);
  EXPECT_THAT(bench.store->staged_rows(first->batch->id, {.committed = false}), IsEmpty());
  EXPECT_EQ(bench.journeys().size(), 2U);
}

TEST(ImportFile, person_rows_become_submissions_with_a_breakdown) {
  auto bench = TestBench{};
  auto const outcome = bench.import("Name,Sex,Age,Origin,Destination,Month,Year\n"
                                    "A. Somebody,F,16,Kitale,Dubai,Aug,2020\n"
                                    "B. Somebody,F,24,Kitale,Dubai,Aug,2020\n"
                                    "C. Somebody,M,31,Kitale,Dubai,Aug,2020\n"
                                    "D. Somebody,F,22,Mombasa,Riyadh,Sep,2020\n");
  ASSERT_TRUE(outcome.has_value()) << outcome.error().key;
  EXPECT_EQ(outcome->sheets[0].tables[0].rows, RowKind::person);
  EXPECT_EQ(outcome->counts.committed, 4U);
  EXPECT_EQ(outcome->committed_submissions, 2U);
  ASSERT_EQ(outcome->groups.size(), 1U);
  EXPECT_EQ(outcome->groups[0].rows, "2-4");
  EXPECT_EQ(outcome->groups[0].persons, 3U);
  auto const journey = bench.journeys()[0];
  EXPECT_EQ(journey.cases_max, 3U);
  ASSERT_EQ(journey.by_sex.entries.size(), 2U);
  EXPECT_EQ(journey.by_sex.entries[0].count, 2U);
  EXPECT_EQ(journey.by_age.entries.size(), 3U);
  EXPECT_EQ(format_edtf(*journey.journey_from), "2020-08");
  EXPECT_THAT(finding_keys(*outcome), Contains("import.identity_dropped:1"));
}

TEST(ImportFile, two_words_for_unknown_do_not_part_the_persons_of_one_submission) {
  auto bench = TestBench{};
  auto const outcome = bench.import("Sex,Origin,Promised destination,Place of exploitation\n"
                                    "F,Kitale,Dubai,Not known\n"
                                    "F,Kitale,Dubai,unknown\n"
                                    "F,Kitale,Dubai,?\n");
  ASSERT_TRUE(outcome.has_value()) << outcome.error().key;
  EXPECT_THAT(routes(bench), ElementsAre("o:Kitale i:Dubai e:?"));
  EXPECT_EQ(bench.journeys()[0].cases_max, 3U);
}

TEST(ImportFile, grouped_persons_can_be_split) {
  auto bench = TestBench{};
  auto const outcome = bench.import("Sex,Origin,Destination\nF,Kitale,Dubai\nF,Kitale,Dubai\n",
                                    {.split_persons = true});
  ASSERT_TRUE(outcome.has_value());
  EXPECT_EQ(outcome->committed_submissions, 2U);
}

TEST(ImportFile, two_header_rows_and_two_tables_on_one_sheet) {
  auto bench = TestBench{};
  auto const outcome = bench.import("Origin,,Exploitation,,No. of victims\n"
                                    "City,Country,City,Country,\n"
                                    "Kitale,Kenya,Dubai,UAE,4\n"
                                    "\n"
                                    "Second table,,,,\n"
                                    "Asili,Mahali pa unyonyaji,Idadi ya waathiriwa,,\n"
                                    "Mombasa,Riyadh,kumi,,\n");
  ASSERT_TRUE(outcome.has_value()) << outcome.error().key;
  EXPECT_THAT(routes(bench), ElementsAre("o:Kitale e:Dubai", "o:Mombasa e:Riyadh"));
  EXPECT_EQ(bench.journeys()[1].cases_max, 10U);
  EXPECT_EQ(outcome->counts.rows_read, 7U);
}

TEST(ImportFile, tables_side_by_side) {
  auto bench = TestBench{};
  auto const outcome = bench.import("Origin,Destination,Cases,,Origin,Destination,Cases\n"
                                    "Kitale,Dubai,4,,Mombasa,Riyadh,2\n"
                                    "Nairobi,Dubai,1,,,,\n");
  ASSERT_TRUE(outcome.has_value()) << outcome.error().key;
  EXPECT_EQ(outcome->committed_submissions, 3U);
  EXPECT_EQ(outcome->counts.rows_read, 4U);
}

/// Blank columns before a table are no table, though a header comes twice behind them.
TEST(ImportFile, blank_columns_before_a_table_are_none) {
  auto bench = TestBench{};
  auto const outcome = bench.import(",,Origin,Destination,Destination,Cases\n"
                                    ",,Kitale,Dubai,Dubai,5\n"
                                    ",,Nairobi,Dubai,Dubai,2\n");
  ASSERT_TRUE(outcome.has_value()) << outcome.error().key;
  ASSERT_EQ(outcome->sheets.size(), 1U);
  EXPECT_EQ(outcome->sheets[0].tables.size(), 1U);
  EXPECT_EQ(outcome->counts.rows_read, 3U);
  EXPECT_EQ(outcome->counts.committed, 2U);
  EXPECT_EQ(outcome->counts.ignored, 1U);
  EXPECT_EQ(bench.journeys().size(), 2U);
}

TEST(ImportFile, a_whole_route_in_one_cell) {
  auto bench = TestBench{};
  auto const outcome =
      bench.import("Route,Number of people,Date\n"
                   "From Kitale via \"Busia, Kenya\" and Kampala to Dubai,3,08/2020\n"
                   "\"Nairobi -> Isebania or Namanga -> Arusha\",2,13/09/2020\n");
  ASSERT_TRUE(outcome.has_value()) << outcome.error().key;
  EXPECT_THAT(routes(bench), Contains("o:Nairobi t:Isebania|Namanga d:Arusha"));
}

/// "Namanga, Kenya -> Arusha" resolves to Namanga when it is taken for one place: Arusha was lost.
TEST(ImportFile, a_transit_cell_that_holds_a_list_loses_no_place) {
  auto bench = TestBench{};
  auto const outcome = bench.import("Origin;Transit points;Destination\n"
                                    "Nairobi;Namanga, Kenya -> Arusha;Dar es Salaam\n"
                                    "Nairobi;Namanga, Kenya - Arusha;Dar es Salaam\n");
  ASSERT_TRUE(outcome.has_value()) << outcome.error().key;
  EXPECT_THAT(routes(bench), ElementsAre("o:Nairobi t:Namanga t:Arusha d:Dar es Salaam",
                                         "o:Nairobi t:Namanga t:Arusha d:Dar es Salaam"));
}

TEST(ImportFile, dates_whose_order_no_cell_shows_are_asked_once) {
  auto bench = TestBench{};
  auto const text =
      "Origin,Destination,Date,Cases\nKitale,Dubai,03/04/2020,1\nMombasa,Dubai,05/06/2020,1\n";
  auto const open = bench.import(text, {.dry_run = true});
  EXPECT_THAT(finding_keys(*open), Contains("import.date_order:1"));
  auto const told = bench.import(text, {.date_order = DateOrder::month_first});
  EXPECT_THAT(finding_keys(*told), Not(Contains(StartsWith("import.date_order"))));
  EXPECT_EQ(format_edtf(*bench.journeys()[0].journey_from), "2020-03-04");
}

TEST(ImportFile, a_column_that_proves_its_order_is_not_asked_about) {
  auto bench = TestBench{};
  auto const outcome = bench.import(
      "Origin,Destination,Date,Cases\nKitale,Dubai,03/04/2020,1\nMombasa,Dubai,25/06/2020,1\n");
  EXPECT_EQ(outcome->warnings, 0U);
  EXPECT_EQ(format_edtf(*bench.journeys()[0].journey_from), "2020-04-03");
}

TEST(ImportFile, a_report_told_again_in_other_words_waits_as_possible_duplicate) {
  auto bench = TestBench{};
  ASSERT_TRUE(bench.import("Origin,Destination,Cases\nKitale,Dubai,5\n").has_value());
  auto const outcome = bench.import(
      "Origin,Destination,Cases,Industry\nKitale,Dubai,5,construction\n", {}, "other.csv");
  ASSERT_TRUE(outcome.has_value());
  EXPECT_EQ(outcome->submissions.at(RowStatus::possible_duplicate), 1U);
  EXPECT_EQ(outcome->counts.staged, 1U);
}

TEST(ImportFile, an_own_number_finds_the_record_again) {
  auto bench = TestBench{};
  ASSERT_TRUE(
      bench.import("Case number,Origin,Destination,Cases\nC-17,Kitale,Dubai,5\n").has_value());
  auto const outcome =
      bench.import("Case number,Origin,Destination,Cases\nC-17,Kitale,Dubai,6\n", {}, "later.csv");
  ASSERT_TRUE(outcome.has_value());
  EXPECT_EQ(outcome->submissions.at(RowStatus::update), 1U);
  ASSERT_EQ(bench.journeys().size(), 1U);
  EXPECT_EQ(bench.journeys()[0].cases_max, 6U);
}

/// In a round that knows nothing yet, the second row must still find what the first one made.
TEST(ImportFile, an_own_number_finds_the_record_that_a_row_with_an_id_just_made) {
  auto bench = TestBench{};
  auto const outcome = bench.import("Njia id,Case number,Origin,Destination,Cases\n"
                                    "0190f6a0-0000-7000-8000-000000000001,C-17,Kitale,Dubai,5\n"
                                    ",C-17,Kitale,Dubai,6\n");
  ASSERT_TRUE(outcome.has_value());
  EXPECT_EQ(outcome->submissions.at(RowStatus::update), 1U);
  ASSERT_EQ(bench.journeys().size(), 1U);
  EXPECT_EQ(bench.journeys()[0].cases_max, 6U);
}

TEST(ImportFile, a_number_that_stands_twice_in_a_file_is_two_reports_whatever_stands_between) {
  auto bench = TestBench{};
  auto const outcome = bench.import("Njia id,Case number,Origin,Destination,Cases\n"
                                    ",C-17,Kitale,Dubai,5\n"
                                    "0190f6a0-0000-7000-8000-000000000001,C-18,Kitale,Dubai,1\n"
                                    ",C-17,Kitale,Dubai,6\n");
  ASSERT_TRUE(outcome.has_value());
  EXPECT_EQ(outcome->submissions.at(RowStatus::fresh), 3U);
  EXPECT_EQ(bench.journeys().size(), 3U);
}

/// The second of them once replaced the first, because it said the same.
TEST(ImportFile, equal_reports_with_different_own_numbers_are_two) {
  auto bench = TestBench{};
  ASSERT_TRUE(
      bench.import("Case number,Origin,Destination,Cases\nC-1,Kitale,Dubai,5\n").has_value());
  auto const text = "Case number,Origin,Destination,Cases\nC-2,Kitale,Dubai,5\n";
  auto const outcome = bench.import(text, {}, "later.csv");
  ASSERT_TRUE(outcome.has_value());
  EXPECT_EQ(outcome->submissions.at(RowStatus::fresh), 1U);
  EXPECT_EQ(bench.journeys().size(), 2U);
  auto const again = bench.import(text, {}, "later.csv");
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->counts.unchanged, 1U);
}

TEST(ImportFile, a_cell_that_was_cut_is_said) {
  auto bench = TestBench{};
  auto const outcome = bench.import("Origin,Destination,Cases,Desk\nKitale,Dubai,5," +
                                    std::string(40'000, 'x') + "\n");
  ASSERT_TRUE(outcome.has_value()) << outcome.error().key;
  EXPECT_THAT(finding_keys(*outcome), Contains("read.long_cells:1"));
  EXPECT_EQ(outcome->counts.committed, 1U);
}

TEST(ImportFile, a_file_without_a_table_says_so) {
  auto bench = TestBench{};
  auto const outcome = bench.import("hello\nworld\n");
  ASSERT_FALSE(outcome.has_value());
  EXPECT_EQ(outcome.error().key, "import.no_table_at_all");
}

TEST(ImportFile, a_table_without_rows_says_so) {
  auto bench = TestBench{};
  auto const outcome = bench.import("Case number,Origin,Destination,Cases\n");
  ASSERT_FALSE(outcome.has_value());
  EXPECT_EQ(outcome.error().key, "import.no_data_rows");
}

/// A longer route was once cut at the limit, and its end lost.
TEST(ImportFile, a_route_with_too_many_stops_is_rejected_not_shortened) {
  auto bench = TestBench{};
  auto route = std::string{"Nairobi"};
  for (auto i = 0; i < 80; ++i) {
    route += i % 2 == 0 ? " -> Kampala" : " -> Nairobi";
  }
  auto const outcome = bench.import("Route,Cases\n" + route + " -> Dubai,3\n");
  ASSERT_TRUE(outcome.has_value()) << outcome.error().key;
  EXPECT_EQ(outcome->counts.rejected, 1U);
  EXPECT_THAT(finding_keys(*outcome), Contains("journey.too_many_steps:1"));
}

} // namespace
} // namespace njia::importing
