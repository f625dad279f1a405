#include "njia/app/report/declared_figure.h"

#include "njia/app/figures/figures.h"
#include "njia/app/report/build_report.h"
#include "njia/app/report/testing/sample_round.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::app {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using testing::make_sample;
using ::testing::Pair;
using testing::sample_request;
using testing::SamplePlaces;

class DeclaredFigure : public ::testing::Test {
protected:
  SamplePlaces places;
  testing::Sample sample = make_sample(places, {});
  PlaceTree const& tree = places;

  Result<Release> ask(Audience audience, std::string_view analysis,
                      analysis::ParameterTexts const& texts) {
    return release_declared(*sample.store, tree, sample_request(sample, places, audience), analysis,
                            texts);
  }
};

TEST_F(DeclaredFigure, IsTheTableThatTheReportShows) {
  auto const request = sample_request(sample, places, Audience::network);
  auto const whole = release_report(*take_snapshot(*sample.store, tree, request), tree);
  auto const answer = ask(Audience::network, "corridors", {{"level", "country"}});
  ASSERT_TRUE(answer.has_value());
  ASSERT_EQ(answer->tables.size(), 1U);
  auto const& shown = *answer->tables[0].operator->();
  EXPECT_EQ(shown.name, "corridors.country");
  EXPECT_EQ(shown.rows, whole->find("corridors.country")->get().rows);
  EXPECT_EQ(shown.total, whole->find("corridors.country")->get().total);
}

TEST_F(DeclaredFigure, AnswersAQuestionOfTheSetByItsParameters) {
  auto const answer = ask(Audience::open, "profiles", {{"question", "recruitment"}});
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->tables.at(0)->name, "profile.recruitment");
}

TEST_F(DeclaredFigure, RefusesWhatWasNotDeclaredAndSaysWhatIs) {
  for (auto const audience : {Audience::network, Audience::open}) {
    auto const answer = ask(audience, "profiles", {{"question", "industry"}, {"by", "transport"}});
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().key, "release.not_declared");
    EXPECT_THAT(answer.error().args,
                Contains(Pair("declared", HasSubstr("profiles --question recruitment"))));
  }
  // Places are declared to the network only.
  EXPECT_TRUE(ask(Audience::network, "corridors", {{"level", "place"}}).has_value());
  EXPECT_EQ(ask(Audience::open, "corridors", {{"level", "place"}}).error().key,
            "release.not_declared");
}

TEST_F(DeclaredFigure, NoSingleTableIsReleasedToTheNetworkOrThePublic) {
  auto const input = read_figures(*sample.store, tree, {});
  for (auto const audience : {Audience::network, Audience::open}) {
    auto const answer = release_figure(
        input, tree, {.analysis = "totals", .audience = audience, .context = {.today = {}}});
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().key, "release.not_declared");
  }
}

} // namespace
} // namespace njia::app
