#include "njia/analysis/selection.h"
#include "njia/app/report/build_report.h"
#include "njia/app/report/testing/pdf_text.h"
#include "njia/app/report/testing/sample_round.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <regex>

namespace njia::app {
namespace {

using ::testing::HasSubstr;
using testing::make_sample;
using ::testing::Not;
using testing::pdf_pages;
using testing::sample_request;
using testing::SamplePlaces;

constexpr testing::SampleOptions kSmall{.seed = 7,
                                        .organisations = 3,
                                        .journeys = 19,
                                        .journeys_before = 6,
                                        .permission = Permission::open};

class ReportTest : public ::testing::Test {
protected:
  static SamplePlaces const& places() {
    static auto const kPlaces = SamplePlaces{};
    return kPlaces;
  }

  static BuiltReport build(testing::Sample const& sample, Audience audience,
                           ReportOptions const& options = {}) {
    auto built = build_report(*sample.store, places().report_places(),
                              sample_request(sample, places(), audience), options);
    EXPECT_TRUE(built.has_value()) << (built ? "" : built.error().key);
    return std::move(*built);
  }
};

TEST_F(ReportTest, TheSameSnapshotGivesTheSameBytes) {
  auto const sample = make_sample(places(), {});
  auto const first = build(sample, Audience::network);
  auto const again = build(make_sample(places(), {}), Audience::network);
  EXPECT_EQ(first.digest, again.digest);
  EXPECT_TRUE(first.files.html == again.files.html);
  EXPECT_TRUE(first.files.pdf == again.files.pdf);
  EXPECT_TRUE(first.files.xlsx == again.files.xlsx);
}

TEST_F(ReportTest, AnOrganisationsSettingBoundsItsRecordsFromItsInstantOn) {
  auto const sample = make_sample(places(), kSmall);
  auto const counts = [&](Permission shared_at_least) {
    auto request = sample_request(sample, places(), Audience::network);
    request.shared_at_least = shared_at_least;
    auto const snapshot = take_snapshot(*sample.store, places(), request);
    auto const selected =
        analysis::select(snapshot->data, places(), {.audience = Audience::network});
    return std::pair{snapshot->data.size(), selected.journeys.size()};
  };
  auto const [all, permitted] = counts(Permission::not_asked);
  EXPECT_EQ(all, permitted);
  auto n = 0;
  for (auto const& organisation : sample.store->organisations()) {
    for (auto const round : {sample.round, sample.baseline}) {
      auto transaction = sample.store->begin();
      auto const setting =
          SharingDefault{.id = SharingDefaultId{make_uuid_v7(1, 0, static_cast<unsigned>(++n))},
                         .org = organisation.id,
                         .round = round,
                         .permission = Permission::coordinator};
      // One of them only after the snapshot's instant: that one bounds nothing yet.
      auto const at = testing::sample_instant(n == 1 ? 1 : -1);
      ASSERT_TRUE(transaction->put(setting, {.by = "x", .at = at}));
      ASSERT_TRUE(transaction->commit());
    }
  }
  auto const [still_all, few] = counts(Permission::not_asked);
  EXPECT_EQ(still_all, all);
  EXPECT_GT(few, 0U);
  EXPECT_LT(few, permitted);
  EXPECT_EQ(counts(Permission::network).first, few) << "the rest is not even left out";
}

TEST_F(ReportTest, LaterChangesDoNotReachAnEarlierSnapshot) {
  auto const sample = make_sample(places(), kSmall);
  auto const before = build(sample, Audience::coordinator);
  auto newest = std::vector<JourneyRevision>{};
  sample.store->each_journey({}, [&](JourneyRevision const& revision) {
    newest.push_back(revision);
    return newest.size() < 2;
  });
  auto transaction = sample.store->begin();
  auto const late = Change{.by = "someone", .at = testing::sample_instant(3)};
  auto edited = newest[0].journey;
  edited.cases_min = 4000;
  edited.cases_max = 4000;
  edited.cases_basis = CasesBasis::exact;
  ASSERT_TRUE(transaction->put_journey(edited, newest[0].version, late));
  ASSERT_TRUE(transaction->withdraw_journey(newest[1].journey.id, newest[1].version, late));
  ASSERT_TRUE(transaction->commit());

  auto const after = build(sample, Audience::coordinator);
  EXPECT_EQ(after.digest, before.digest);
  EXPECT_TRUE(after.files.html == before.files.html);

  auto request = sample_request(sample, places(), Audience::coordinator);
  request.taken_at = testing::sample_instant(4);
  auto const later = take_snapshot(*sample.store, places(), request);
  ASSERT_TRUE(later);
  EXPECT_NE(later->digest, before.digest);
  EXPECT_EQ(later->data.size(), newest.size() - 2 + 24U) << "25 journeys less the withdrawn one";
}

TEST_F(ReportTest, NothingOverlapsInAnyLanguageForAnyAudience) {
  auto const sample = make_sample(places(), {});
  auto const report_places = places().report_places();
  for (auto const audience : {Audience::network, Audience::open, Audience::coordinator}) {
    auto const request = sample_request(sample, places(), audience);
    auto const snapshot = take_snapshot(*sample.store, places(), request);
    ASSERT_TRUE(snapshot);
    auto const released = release_report(*snapshot, places());
    ASSERT_TRUE(released);
    for (auto const language : kAllLanguages) {
      auto const setting = report::make_setting(language);
      ASSERT_TRUE(setting);
      auto const input = report_input(*snapshot, report_places, {.language = language});
      auto const paper = report::compose_paper(
          report::compose(*released, input, report_places.atlas, *setting), *setting);
      for (auto const& fault : report::layout_faults(paper)) {
        ADD_FAILURE() << audience_key(audience) << " " << language_tag(language) << " " << fault;
      }
    }
  }
}

TEST_F(ReportTest, EveryPageSaysWhatItIs) {
  auto const sample = make_sample(places(), {});
  auto const built = build(sample, Audience::coordinator);
  auto const pages = pdf_pages(built.files.pdf);
  if (!pages) {
    GTEST_SKIP() << "pdftotext is not installed";
  }
  ASSERT_GE(pages->size(), 8U);
  for (auto const& page : *pages) {
    EXPECT_THAT(page, HasSubstr("Synthetic data. No real case"));
    EXPECT_THAT(page, HasSubstr("Coordinator only."));
  }
  EXPECT_THAT(pages->front(), HasSubstr("Human trafficking"));
  EXPECT_THAT((*pages)[1], HasSubstr("Before you quote a number."));
}

// 19 submissions that their organisations keep to themselves: their number is no reason to ask for
// more of them.
TEST_F(ReportTest, WhereNothingIsPermittedTheReportAsksForPermissionNotForMoreReports) {
  auto options = kSmall;
  options.permission = Permission::only_us;
  auto const built = build(make_sample(places(), options), Audience::coordinator);
  EXPECT_THAT(built.files.html, HasSubstr("Nineteen submissions in all, none of which may be"));
  EXPECT_THAT(built.files.html, HasSubstr("permission is a column of its table"));
  EXPECT_THAT(built.files.html, Not(HasSubstr("too few for a map")));
  EXPECT_THAT(built.files.html, Not(HasSubstr("More organisations that report the same")));
}

TEST_F(ReportTest, ThePublicSeesNoTownAndNoSource) {
  auto const sample = make_sample(places(), {});
  auto const built = build(sample, Audience::open);
  auto const pages = pdf_pages(built.files.pdf);
  auto text = built.files.html + testing::xlsx_text(built.files.xlsx);
  if (pages) {
    for (auto const& page : *pages) {
      text += page;
    }
  }
  for (auto const* const town :
       {"Moyale", "Jeddah", "Malaba", "Namanga", "Liboi", "Doha", "Demo organisation", "ORG-1"}) {
    EXPECT_THAT(text, Not(HasSubstr(town)));
  }
  EXPECT_THAT(text, HasSubstr("Public edition"));
}

/// The page without the coordinates of drawings, whose digits say nothing of people.
std::string without_paths(std::string_view html) {
  auto text = std::string{};
  for (auto at = html.find(" d=\""); at != std::string_view::npos; at = html.find(" d=\"")) {
    text += html.substr(0, at);
    html.remove_prefix(html.find('"', at + 4));
  }
  return text += html;
}

/// A journey of exactly so many people, from the sample's first organisation, for every audience.
Journey reported(testing::Sample const& sample, SeededUuids& ids, std::uint32_t people,
                 std::vector<Step> steps) {
  auto journey =
      Journey{.id = JourneyId{ids.next()}, .org = sample.first_organisation, .round = sample.round};
  journey.entered_at = testing::sample_instant(-100);
  journey.kind = JourneyKind::cases;
  journey.permission = Permission::open;
  journey.steps = std::move(steps);
  journey.cases_basis = CasesBasis::exact;
  journey.cases_unit = CasesUnit::persons;
  journey.cases_min = people;
  journey.cases_max = people;
  return journey;
}

/// Four organisations report journeys whose numbers occur nowhere else; every figure fails the rule
/// because one of them dominates, or because there are too few.
TEST_F(ReportTest, NoWithheldNumberIsAnywhere) {
  auto const sample = make_sample(places(), kSmall);
  auto ids = SeededUuids{99, 1598918400000ULL};
  constexpr std::uint32_t kMarks[] = {41773, 53093, 62119};
  auto transaction = sample.store->begin();
  auto const change = Change{.by = "sample", .at = testing::sample_instant(-100)};
  for (auto const mark : kMarks) {
    auto const journey = reported(
        sample, ids, mark,
        {{.role = Role::origin, .places = {places().id("nairobi")}, .precision = Precision::city},
         {.role = Role::exploitation,
          .places = {places().id("jeddah")},
          .precision = Precision::city}});
    ASSERT_TRUE(transaction->put_journey(journey, 0, change));
  }
  ASSERT_TRUE(transaction->commit());
  auto const exact = build(sample, Audience::coordinator);
  EXPECT_THAT(exact.files.html, HasSubstr("156,985")) << "the marks are in the exact report";
  for (auto const audience : {Audience::network, Audience::open}) {
    auto const built = build(sample, audience);
    auto text = without_paths(built.files.html) + testing::xlsx_text(built.files.xlsx);
    if (auto const pages = pdf_pages(built.files.pdf)) {
      for (auto const& page : *pages) {
        text += page;
      }
    }
    // Alone, together, rounded outward to 5, with and without separators; and around the others'
    // numbers of at most a few hundred people.
    for (auto const* const digits : {"41773", "41,77", "53093", "53,09", "62119", "62,11", "15698",
                                     "156,98", "1569", "156,9", "1570", "157,0"}) {
      EXPECT_THAT(text, Not(HasSubstr(digits))) << audience_key(audience);
    }
  }
}

/// Rows that are shown as declared, not put together with others.
std::size_t rows_as_declared(Release const& release, std::string_view table) {
  auto const* const released = release.find(table);
  EXPECT_NE(released, nullptr) << table;
  auto const level = (*released)->dimensions.front().level;
  auto const is_whole = [&](PublishedRow const& row) {
    return row.cell.figure.has_value() && row.levels == std::vector(row.keys.size(), level);
  };
  auto const& rows = (*released)->rows;
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), is_whole));
}

TEST_F(ReportTest, MembersSeeCorridorsBetweenCountriesWhereFewPlacesMayBeShown) {
  auto const sample = make_sample(places(), {.organisations = 14, .journeys = 200});
  auto const network = build(sample, Audience::network);
  ASSERT_LT(rows_as_declared(network.release, "corridors"),
            rows_as_declared(network.release, "corridors.country"));
  EXPECT_THAT(network.files.html, HasSubstr("Between countries, because few corridors"));
  EXPECT_THAT(network.files.html, HasSubstr("Rings stand for whole countries"));
  EXPECT_THAT(network.files.html, Not(HasSubstr("What was promised and what happened")));
  EXPECT_THAT(network.files.html, Not(HasSubstr("In the lower figure"))) << "it is not there";
  auto const exact = build(sample, Audience::coordinator);
  EXPECT_THAT(exact.files.html, Not(HasSubstr("Between countries, because few corridors")));
  EXPECT_THAT(exact.files.html, HasSubstr("In the lower figure"));
}

/// Three of each pair arrived where they were promised, more pairs than the chart has room for; one
/// journey ended elsewhere.
TEST_F(ReportTest, WhoeverEndedElsewhereIsDrawnHoweverManyArrived) {
  auto const sample = make_sample(places(), {.organisations = 3, .journeys = 0});
  auto ids = SeededUuids{98, 1598918400000ULL};
  auto transaction = sample.store->begin();
  auto const put = [&](char const* promised, char const* actual) {
    auto const journey = reported(
        sample, ids, 1,
        {{.role = Role::origin, .places = {places().id("addis")}, .precision = Precision::city},
         {.role = Role::intended_destination,
          .places = {places().id(promised)},
          .precision = Precision::city},
         {.role = Role::exploitation,
          .places = {places().id(actual)},
          .precision = Precision::city}});
    ASSERT_TRUE(transaction->put_journey(journey, 0,
                                         {.by = "sample", .at = testing::sample_instant(-100)}));
  };
  for (auto const* const town : {"jeddah", "riyadh", "dubai", "doha", "muscat", "beirut", "bangkok",
                                 "rome", "nairobi", "kampala", "arusha", "mogadishu"}) {
    for (auto i = 0; i < 3; ++i) {
      put(town, town);
    }
  }
  put("kigali", "juba");
  ASSERT_TRUE(transaction->commit());
  auto const pages = pdf_pages(build(sample, Audience::coordinator).files.pdf);
  if (!pages) {
    GTEST_SKIP() << "pdftotext is not installed";
  }
  auto const chart = std::find_if(pages->begin(), pages->end(), [](std::string const& page) {
    return page.find("What was promised") != std::string::npos;
  });
  ASSERT_NE(chart, pages->end());
  auto const page = std::regex_replace(*chart, std::regex{"\\s+"}, " ");
  EXPECT_THAT(page, HasSubstr("Rwanda 1 1 South Sudan"));
  EXPECT_THAT(page, HasSubstr("Smaller ones are in the annex only."));
  EXPECT_THAT(page, HasSubstr("More people known to us are taken into Kenya than out of it"))
      << "out of Kenya: none reported";
}

TEST_F(ReportTest, ASmallExerciseIsOnePageToBeRead) {
  auto const sample = make_sample(places(), kSmall);
  auto const built = build(sample, Audience::network);
  EXPECT_THAT(built.files.html, HasSubstr("All that this collection can publish"));
  EXPECT_THAT(built.files.html, HasSubstr("What would open this report"));
  EXPECT_THAT(built.files.html, Not(HasSubstr("Routes across borders</p>")));
}

TEST_F(ReportTest, TheWebPageNeedsNothingElse) {
  auto const sample = make_sample(places(), {});
  auto const html = build(sample, Audience::network, {.language = Language::ar}).files.html;
  EXPECT_THAT(html, HasSubstr("<html lang=\"ar\" dir=\"rtl\">"));
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("<link")));
  EXPECT_THAT(html, Not(HasSubstr("@import")));
  EXPECT_FALSE(std::regex_search(html, std::regex{"(src|href)=\"https?:"}));
  EXPECT_FALSE(std::regex_search(html, std::regex{"url\\(https?:"}));
  auto const count = [&](std::string const& what) {
    auto n = 0;
    for (auto at = html.find(what); at != std::string::npos; at = html.find(what, at + 1)) {
      ++n;
    }
    return n;
  };
  EXPECT_EQ(count("<h1"), 1);
  EXPECT_EQ(count("<figure"), count("</figure>"));
  EXPECT_EQ(count("<table"), count("<caption"));
}

TEST_F(ReportTest, RecommendationsAndAcknowledgementsComeFromTheFilesGiven) {
  auto const sample = make_sample(places(), {});
  auto const built =
      build(sample, Audience::network,
            {.recommendations = "- Share the <helpline> number", .acknowledgements = "Thank you"});
  EXPECT_THAT(built.files.html, HasSubstr("Share the &lt;helpline&gt; number"));
  EXPECT_THAT(built.files.html, HasSubstr("Thank you"));
}

TEST_F(ReportTest, ASnapshotSaysWhatIsWrongWithTheRequest) {
  auto const sample = make_sample(places(), kSmall);
  auto const key = [&](auto change) {
    auto request = sample_request(sample, places(), Audience::network);
    change(request);
    auto const snapshot = take_snapshot(*sample.store, places(), request);
    return snapshot ? std::string{} : snapshot.error().key;
  };
  EXPECT_EQ(key([](auto& r) { r.audience = Audience::owner; }), "report.owner_missing");
  EXPECT_EQ(key([&](auto& r) { r.owner = sample.first_organisation; }), "report.owner_unneeded");
  EXPECT_EQ(key([&](auto& r) { r.baseline = r.round; }), "report.same_round");
  EXPECT_EQ(key([](auto& r) { r.taken_at -= std::chrono::days{3000}; }),
            "report.round_unknown_then");
}

TEST_F(ReportTest, OwnersSeeTheirOwnRecordsOnly) {
  auto const sample = make_sample(places(), {});
  auto const built = build(sample, Audience::owner);
  EXPECT_THAT(built.files.html, HasSubstr("Own records of"));
  auto const* const totals = built.release.find("totals");
  ASSERT_NE(totals, nullptr);
  ASSERT_TRUE((*totals)->total.figure.has_value());
  EXPECT_EQ((*totals)->total.figure->groups, 1U);
}

TEST_F(ReportTest, OwnersDoNotLearnWhoElseCoversWhat) {
  auto const sample = make_sample(places(), {});
  auto const request = sample_request(sample, places(), Audience::owner);
  auto const snapshot = take_snapshot(*sample.store, places().report_places().atlas.tree, request);
  ASSERT_TRUE(snapshot.has_value());
  auto const all = sample.store->coverage(std::nullopt);
  auto const own = static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](auto const& one) { return one.org == request.owner; }));
  ASSERT_GT(own, 0U);
  ASSERT_GT(all.size(), own);
  EXPECT_EQ(snapshot->coverage.size(), own);
  EXPECT_EQ(snapshot->exercise.coverage.size(), own);
}

} // namespace
} // namespace njia::app
