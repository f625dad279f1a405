// What leaves Njia comes back: exports, the template, the marked workbook.
#include "njia/app/import/give_back.h"
#include "njia/app/import/testing.h"
#include "njia/domain/pii.h"
#include "njia/domain/testing/arbitrary_journey.h"
#include "njia/domain/vocabulary.h"
#include "njia/io/write/export/export.h"
#include "njia/io/write/template/template.h"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace njia::importing {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string export_csv(Store const& store) {
  auto rows = std::vector<ExportRow>{};
  store.each_journey({}, [&](JourneyRevision const& revision) {
    rows.push_back({.journey = revision.journey, .version = revision.version});
    return true;
  });
  auto out = std::ostringstream{};
  EXPECT_TRUE(
      write_csv(rows, {.find_place = [](PlaceId) { return std::nullopt; }}, out).has_value());
  return out.str();
}

/// Free texts that look like somebody's number do not come back, on purpose.
void make_harmless(Journey& journey) {
  auto const clean = [](std::string& text) {
    if (!scan_free_text(text).empty()) {
      text = "Busia";
    }
  };
  clean(journey.note);
  clean(journey.org_ref);
  for (auto& step : journey.steps) {
    clean(step.place_text);
  }
  for (auto& leg : journey.legs) {
    clean(leg.transport.other);
  }
  clean(journey.transport.other);
  clean(journey.exploitation.other);
  clean(journey.industry.other);
  clean(journey.recruitment.other);
  clean(journey.platform.other);
  clean(journey.recruiter_relation.other);
  clean(journey.control.other);
  clean(journey.vulnerability.other);
  clean(journey.outcome.other);
}

RC_GTEST_PROP(RoundTrip, journeys_that_go_out_and_come_back_are_unchanged, ()) {
  auto bench = TestBench{};
  auto const org = bench.store->organisations().front().id;
  auto const round = bench.store->rounds().front().id;
  auto transaction = bench.store->begin();
  for (auto i = 0; i < 3; ++i) {
    auto journey = njia::testing::arbitrary_journey();
    journey.id = JourneyId{bench.ids.next()};
    journey.org = org;
    journey.round = round;
    journey.programme.reset();
    make_harmless(journey);
    auto const put = transaction->put_journey(journey, 0, {.by = "tester", .at = bench.actor.at});
    RC_ASSERT(put.has_value());
  }
  RC_ASSERT(transaction->commit().has_value());
  auto const before = bench.journeys();
  auto const outcome = bench.import(export_csv(*bench.store), {}, "export.csv");
  RC_ASSERT(outcome.has_value());
  RC_ASSERT(outcome->counts.unchanged == 3U);
  RC_ASSERT(bench.journeys() == before);
}

TEST(RoundTrip, a_changed_cell_of_an_export_is_an_update_and_a_blank_one_is_not) {
  auto bench = TestBench{};
  static_cast<void>(
      bench.import("Origin,Destination,Cases,Industry\nKitale,Dubai,5,construction\n"));
  auto csv = export_csv(*bench.store);
  auto const at = csv.find("CONSTRUCTION");
  ASSERT_NE(at, std::string::npos);
  auto changed = csv;
  changed.replace(at, 12, "AGRICULTURE");
  auto const updated = bench.import(changed, {}, "export.csv");
  ASSERT_TRUE(updated.has_value());
  EXPECT_EQ(updated->submissions.at(RowStatus::update), 1U);
  EXPECT_EQ(term_code(bench.journeys()[0].industry.codes[0]), "AGRICULTURE");

  auto const stale = bench.import(csv, {}, "export.csv"); // version 1 again
  ASSERT_TRUE(stale.has_value());
  EXPECT_EQ(stale->submissions.at(RowStatus::conflict), 1U);
  EXPECT_THAT(finding_keys(*stale), Contains("import.conflict_field:1"));

  auto blank = export_csv(*bench.store);
  blank.replace(blank.find("AGRICULTURE"), 11, "");
  EXPECT_EQ(bench.import(blank, {}, "blank.csv")->counts.unchanged, 1U);
  auto cleared = export_csv(*bench.store);
  cleared.replace(cleared.find("AGRICULTURE"), 11, "#CLEAR");
  EXPECT_EQ(bench.import(cleared, {}, "cleared.csv")->submissions.at(RowStatus::update), 1U);
  EXPECT_FALSE(bench.journeys()[0].industry.was_asked());
}

TEST(RoundTrip, the_template_imports_without_findings_in_every_language_once_it_is_filled) {
  for (auto const language : kAllLanguages) {
    auto bench = TestBench{};
    auto text = template_csv(language);
    text += "Kitale,Kenya,Dubai,UAE,\"Busia, Kenya\",BUS,Kampala,,,,,,,,,,Riyadh,Saudi "
            "Arabia,DOMESTIC_WORK,DOMESTIC_SERVITUDE,3,4,6,"
            "2020-08,2020-09,FRIENDS,,HOTLINE,SURVIVOR_CALL,COORDINATOR,C-1,\n";
    auto const outcome = bench.import(text, {}, "template.csv");
    ASSERT_TRUE(outcome.has_value()) << outcome.error().key;
    EXPECT_THAT(finding_keys(*outcome), IsEmpty()) << language_tag(language);
    ASSERT_THAT(bench.journeys(), SizeIs(1));
    auto const journey = bench.journeys()[0];
    EXPECT_EQ(bench.route(journey), "o:Kitale t:Busia t:Kampala i:Dubai e:Riyadh");
    EXPECT_EQ(journey.cases_basis, CasesBasis::estimate);
    EXPECT_EQ(journey.cases_min, 3U);
    EXPECT_EQ(journey.cases_max, 6U);
    EXPECT_EQ(journey.permission, Permission::coordinator);
    ASSERT_THAT(journey.legs, SizeIs(1));
    EXPECT_EQ(journey.legs[0].to_step, 2U);

    auto const out = std::filesystem::temp_directory_path() / "njia-import-template-test.xlsx";
    ASSERT_TRUE(write_template(out, language).has_value());
    auto const empty =
        ImportFile{.store = *bench.store,
                   .places = bench.places,
                   .ids = bench.ids,
                   .actor = bench.actor}({.file = out, .org = "ORG-A", .round = "2020"});
    std::filesystem::remove(out);
    ASSERT_FALSE(empty.has_value()) << language_tag(language);
    EXPECT_EQ(empty.error().key, "import.no_data_rows");
  }
}

TEST(RoundTrip, the_marked_workbook_continues_its_batch_when_it_comes_back) {
  auto bench = TestBench{};
  auto const folder = std::filesystem::temp_directory_path() / "njia-import-give-back-test";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  auto const original = folder / "cases.csv";
  std::ofstream{original} << "Origin,Destination,Cases\nKitale,Dubai,5\nBusia,Dubai,2\n";
  auto const run = [&](std::filesystem::path const& file) {
    return ImportFile{
        .store = *bench.store, .places = bench.places, .ids = bench.ids, .actor = bench.actor}(
        {.file = file, .org = "ORG-A", .round = "2020", .marks = true});
  };
  auto const first = run(original);
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(first->counts.staged, 1U);
  auto const marked = folder / "marked.xlsx";
  auto const written = give_back_workbook(original, *first, Language::en, marked);
  ASSERT_TRUE(written.has_value()) << written.error().key;
  auto const again = run(marked);
  std::filesystem::remove_all(folder);
  ASSERT_TRUE(again.has_value()) << again.error().key;
  EXPECT_EQ(again->batch->code, first->batch->code);
  EXPECT_EQ(again->counts.unchanged, 1U);
  EXPECT_EQ(again->counts.staged, 1U);
  EXPECT_THAT(bench.journeys(), SizeIs(1));
}

} // namespace
} // namespace njia::importing
