// Figures over the interface: whose records, for whom, with which line in the audit log.
#include "njia/server/hub/testing/hub_fixture.h"

#include "njia/geo/place_id.h"

#include <gmock/gmock.h>

namespace njia::server {
namespace {

using namespace hub_testing;

class FiguresOverHttp : public HubFixture {
protected:
  FiguresOverHttp() {
    put(organisation("A", 1, Standing::contributor));
    put(organisation("B", 2, Standing::contributor));
    put(organisation("C", 3, Standing::coordinator));
    put(round(9));
    lead_a_ = member("lead-a", 11, 1, MemberRole::data_lead);
    lead_b_ = member("lead-b", 12, 2, MemberRole::data_lead);
    analyst_ = member("analyst", 13, 3, MemberRole::analyst);
    worker_ = member("worker-a", 14, 1, MemberRole::case_worker);
    put_journey(travelled(20, 1, 3, Permission::coordinator));
    put_journey(travelled(21, 1, 5, Permission::only_us));
    put_journey(travelled(22, 2, 7, Permission::network));
    start();
  }
  static Step step(Role role, char const* place) {
    return {.role = role, .places = {place_id(place)}, .precision = Precision::city};
  }
  Journey travelled(int n, int org, std::uint32_t cases, Permission permission) {
    auto record = journey(n, org);
    record.nature = Nature::trafficking_confirmed;
    record.steps = {step(Role::origin, "geonames:184745"),
                    step(Role::exploitation, "njx:moyale-et")};
    record.cases_basis = CasesBasis::exact;
    record.cases_min = record.cases_max = cases;
    record.permission = permission;
    return record;
  }
  Sent ask(std::string const& token, std::string const& more = "",
           std::vector<http::Header> headers = {}) {
    return send(http::Method::post, "/tables", token,
                R"({"tables":[{"kind":"totals"},{"kind":"corridors"}])" + more + "}",
                std::move(headers));
  }
  static std::int64_t persons(Sent const& sent) {
    return sent.body.at("tables").at(0).at("total").at("persons_low").to_number<std::int64_t>();
  }

  std::string lead_a_, lead_b_, analyst_, worker_;
};

TEST_F(FiguresOverHttp, AnOrganisationCountsItsOwnAndTheCircleWhatIsShared) {
  auto const own = ask(lead_a_);
  ASSERT_EQ(own.status, 200) << own.text;
  EXPECT_EQ(own.body.at("scope"), "own");
  EXPECT_EQ(persons(own), 8);
  EXPECT_EQ(persons(ask(lead_b_)), 7);
  auto const circle = ask(analyst_);
  EXPECT_EQ(circle.body.at("scope"), "circle");
  EXPECT_EQ(persons(circle), 10) << "what is for A alone is not even left out";
  EXPECT_TRUE(circle.body.at("tables").at(0).at("left_out").as_array().empty());
  EXPECT_EQ(persons(ask(analyst_, R"(,"scope":"own")")), 0);
  EXPECT_EQ(ask(lead_a_, R"(,"scope":"circle")").status, 403);
  EXPECT_EQ(ask(worker_).status, 403);
}

TEST_F(FiguresOverHttp, KeysComeWithTheNamesOfTheirPlaces) {
  auto const corridors = ask(lead_a_).body.at("tables").at(1);
  auto const& cell = corridors.at("cells").at(0);
  EXPECT_EQ(cell.at("sums").at("submissions"), 2);
  auto names = std::map<std::string, std::string>{};
  auto const places = ask(lead_a_).body.at("places");
  for (auto const& place : places.as_array()) {
    names.emplace(place.at("id").as_string(), place.at("name").as_string());
  }
  EXPECT_EQ(names.at(std::string{cell.at("keys").at(0).as_string()}), "Kenya");
  EXPECT_EQ(names.at(std::string{cell.at("keys").at(1).as_string()}), "Ethiopia");
}

TEST_F(FiguresOverHttp, EveryQuestionAboutOthersLeavesOneLine) {
  auto const before = store_->last_audit() ? store_->last_audit()->seq : 0;
  ask(lead_a_);
  EXPECT_EQ(store_->last_audit() ? store_->last_audit()->seq : 0, before) << "one's own leave none";
  ask(analyst_);
  ask(analyst_); // from the cache
  auto const line = store_->last_audit();
  ASSERT_TRUE(line.has_value());
  EXPECT_EQ(line->seq, before + 2);
  EXPECT_EQ(line->action, "analysis.circle");
  auto const done = send(http::Method::post, "/analyses/corridors", analyst_,
                         R"({"parameters":[{"key":"level","value":"country"}]})");
  ASSERT_EQ(done.status, 200) << done.text;
  EXPECT_EQ(store_->last_audit()->seq, before + 3);
  EXPECT_EQ(store_->last_audit()->object, "corridors");
}

TEST_F(FiguresOverHttp, TheTagStandsForTheStateAndTheQuestion) {
  auto const first = ask(lead_a_);
  auto const tag = first.headers.at("etag");
  EXPECT_EQ(ask(lead_a_).text, first.text);
  auto const same = ask(lead_a_, "", {{"if-none-match", tag}});
  EXPECT_EQ(same.status, 304);
  EXPECT_TRUE(same.text.empty());
  EXPECT_NE(ask(lead_a_, R"(,"most_cells":1)").headers.at("etag"), tag);
  put_journey(travelled(23, 1, 100, Permission::only_us));
  auto const later = ask(lead_a_, "", {{"if-none-match", tag}});
  EXPECT_EQ(later.status, 200);
  EXPECT_EQ(persons(later), 108);
}

TEST_F(FiguresOverHttp, ASharingSettingBoundsWhatTheCircleCounts) {
  EXPECT_EQ(persons(ask(analyst_)), 10);
  auto setting = blank<SharingDefault>();
  setting.id = SharingDefaultId{id(60)};
  setting.org = OrganisationId{id(2)};
  setting.round = RoundId{id(9)};
  setting.permission = Permission::only_us;
  put(setting);
  EXPECT_EQ(persons(ask(analyst_)), 3);
}

class JourneySearchOverHttp : public FiguresOverHttp {
protected:
  /// The cases of those listed, "5,3", page after page; and the code of an error.
  std::string cases(std::string const& token, std::string const& query) {
    auto out = std::string{};
    auto cursor = std::string{};
    do {
      auto const sent = send(http::Method::get, "/journeys?" + query + cursor, token);
      if (sent.status != 200) {
        return std::string{sent.body.at("code").as_string()};
      }
      for (auto const& one : sent.body.at("data").as_array()) {
        out += (out.empty() ? "" : ",") +
               std::to_string(one.at("journey").at("cases_min").to_number<int>());
      }
      last_ = sent.body;
      cursor = last_.as_object().contains("next_cursor")
                   ? "&cursor=" + std::string{last_.at("next_cursor").as_string()}
                   : "";
    } while (!cursor.empty());
    return out;
  }
  json::value last_; ///< page
};

TEST_F(JourneySearchOverHttp, FindsOnesOwnInTheOrderAskedFor) {
  EXPECT_EQ(cases(lead_a_, "sort=-cases"), "5,3");
  EXPECT_EQ(cases(lead_a_, "sort=cases&limit=1"), "3,5");
  EXPECT_EQ(last_.at("total"), 2);
  EXPECT_EQ(cases(lead_a_, "filter=cases >= 4"), "5");
  EXPECT_EQ(cases(lead_a_, "filter=period = 2019"), "");
  EXPECT_EQ(last_.at("left_out").at(0).at("reason"), "undated");
  EXPECT_EQ(last_.at("left_out").at(0).at("journeys"), 2);
  EXPECT_EQ(cases(lead_a_, "filter=period = 2019&undecided=true&sort=-id"), "5,3");
  put_journey(travelled(24, 1, 4, Permission::only_us));
  EXPECT_EQ(cases(lead_a_, "sort=-cases"), "5,4,3") << "at once";
}

TEST_F(JourneySearchOverHttp, FindsNothingThatTheCallerMayNotRead) {
  EXPECT_EQ(cases(lead_b_, "sort=cases"), "7");
  EXPECT_EQ(cases(lead_b_, "sort=cases&org=" + OrganisationId{id(1)}.text()), "");
  EXPECT_EQ(last_.at("total"), 0);
  EXPECT_EQ(cases(analyst_, "sort=cases"), "3,7") << "not what A keeps to itself";
  EXPECT_EQ(last_.at("total"), 2);
  EXPECT_EQ(cases(worker_, "sort=cases"), "") << "a colleague's";
  EXPECT_FALSE(last_.as_object().contains("total")) << "nor how many there are";
  EXPECT_FALSE(last_.as_object().contains("left_out") && !last_.at("left_out").as_array().empty());
}

TEST_F(JourneySearchOverHttp, LeavesALineWhenOthersRecordsAreSearched) {
  auto const lines = [&] { return store_->last_audit() ? store_->last_audit()->seq : 0; };
  auto const before = lines();
  cases(lead_a_, "sort=cases");
  EXPECT_EQ(lines(), before);
  cases(analyst_, "filter=cases >= 1000");
  EXPECT_EQ(lines(), before + 1) << "also when nothing is found";
}

TEST_F(JourneySearchOverHttp, SaysWhatIsWrong) {
  EXPECT_EQ(cases(lead_a_, "sort=password"), "request.sort_unknown");
  EXPECT_EQ(cases(lead_a_, "filter=cases >="), "filter.malformed");
  EXPECT_EQ(cases(lead_a_, "sort=cases&cursor=x"), "request.cursor_malformed");
  EXPECT_EQ(cases(lead_a_, "sort=cases&include_withdrawn=true"), "request.withdrawn_not_searched");
}

TEST_F(FiguresOverHttp, AnalysesAreListedWithTheirParametersAndAnswered) {
  auto const list = send(http::Method::get, "/analyses", lead_a_, "", {{"accept-language", "fr"}});
  ASSERT_EQ(list.status, 200) << list.text;
  EXPECT_THAT(list.text, ::testing::HasSubstr("Corridors : de l’origine à l’arrivée"));
  auto const table = send(http::Method::post, "/analyses/corridors", lead_a_, "{}").body;
  EXPECT_EQ(table.at("table").at("rows").at(0).at("figure").at("persons").at("low"), 8);
  auto const filtered =
      send(http::Method::post, "/analyses/corridors", lead_a_, R"({"filter":"cases >= 5"})");
  EXPECT_EQ(filtered.body.at("table").at("rows").at(0).at("figure").at("persons").at("low"), 5)
      << filtered.text;
}

TEST_F(FiguresOverHttp, SayWhatIsWrongWithAQuestion) {
  auto const code = [&](std::string const& path, std::string const& body) {
    return std::string{send(http::Method::post, path, lead_a_, body).body.at("code").as_string()};
  };
  EXPECT_EQ(code("/analyses/nothing", "{}"), "analysis.unknown");
  EXPECT_EQ(code("/analyses/corridors", R"({"filter":"cases >="})"), "filter.malformed");
  EXPECT_EQ(code("/analyses/corridors", R"({"natures":["X"]})"), "code.unknown");
  EXPECT_EQ(code("/tables", R"({"tables":[{"kind":"profiles","question":"x"}]})"),
            "vocabulary.unknown");
  EXPECT_EQ(code("/tables", R"({"tables":[{"kind":"totals"}],"filter":"org = B"})"),
            "filter.value_unknown")
      << "an organisation asks about itself";
}

} // namespace
} // namespace njia::server
