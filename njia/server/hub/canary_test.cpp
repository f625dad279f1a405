// Records of one organisation never reach a member of another one but as figures of sealed
// editions: 500 words are planted in A's journeys and others around them (what is said about them,
// agreements, imports, jobs, views), and everything that B can ask is looked through for them,
// bodies, headers and files.
#include "njia/server/hub/testing/hub_fixture.h"

#include "njia/app/report/testing/pdf_text.h"
#include "njia/geo/place_id.h"
#include "njia/server/hub/route.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace njia::server {
namespace {

using namespace hub_testing;

constexpr auto kCanaries = 500;
/// The id of A's records that are no journeys: import, job, view, agreement with C, remark.
constexpr auto kOther = 900;

std::string canary(int n) { return fmt::format("zqcanary{:04}x", n); }

class Canaries : public HubFixture {
protected:
  Canaries() {
    put(organisation("A", 1, Standing::contributor));
    put(organisation("B", 2, Standing::contributor));
    put(organisation("C", 3, Standing::coordinator));
    put(organisation("S", 6, Standing::state_body));
    auto exercise = round(9);
    exercise.period = *parse_edtf("2022");
    put(exercise);
    analyst_ = member("analyst", 13, 3, MemberRole::analyst);
    for (auto n = 0; n < kCanaries; n += 5) {
      plant(n);
    }
    plant_around();
    start();
    publish();
  }

  /// Five words in one record: note, own number, words of a place, own words of two answers.
  void plant(int n) {
    auto record = journey(300 + n, 1);
    record.nature = Nature::trafficking_confirmed;
    record.permission = Permission::open;
    record.note = "word " + canary(n);
    record.org_ref = canary(n + 1);
    record.steps = {{.role = Role::origin,
                     .places = {place_id("geonames:184745")},
                     .place_text = canary(n + 2),
                     .precision = Precision::city},
                    {.role = Role::exploitation,
                     .places = {place_id("njx:moyale-et")},
                     .precision = Precision::city}};
    record.industry.codes = {Industry::other};
    record.industry.other = canary(n + 3);
    record.exploitation.codes = {Exploitation::other};
    record.exploitation.other = canary(n + 4);
    put_journey(record);
  }

  /// What A says and does beside its journeys.
  void plant_around() {
    member("lead-a", 57, 1, MemberRole::data_lead);
    auto remark = blank<Remark>();
    remark.id = remark.thread = RemarkId{id(kOther)};
    remark.org = OrganisationId{id(1)};
    remark.journey = JourneyId{id(300)};
    remark.text = canary(kCanaries);
    remark.author = MemberId{id(57)};
    put(remark);
    auto with_c = agreement(kOther, 1, 3, Decision::accepted);
    with_c.purpose = canary(kCanaries + 1);
    put(with_c);
    auto coverage = blank<CoverageStatement>();
    coverage.id = CoverageId{id(kOther)};
    coverage.org = OrganisationId{id(1)};
    coverage.round = RoundId{id(9)};
    coverage.services = {canary(kCanaries + 2)};
    put(coverage);
    auto view = blank<SavedView>();
    view.id = SavedViewId{id(kOther)};
    view.member = MemberId{id(57)};
    view.title = view.query = canary(kCanaries + 3);
    view.shared = true;
    put(view);
    auto transaction = store_->begin();
    ASSERT_TRUE(transaction->create_batch({.id = BatchId{id(kOther)},
                                           .code = "",
                                           .org = OrganisationId{id(1)},
                                           .round = RoundId{id(9)},
                                           .file_name = canary(kCanaries + 4) + ".csv",
                                           .state = BatchState::committed}));
    app::put_job(*transaction, {.id = id(kOther),
                                .owner = MemberId{id(57)},
                                .kind = "import",
                                .stage = app::JobStage::done,
                                .created_at = now_,
                                .summary = R"({"file_name":")" + canary(kCanaries + 5) + "\"}"});
    ASSERT_TRUE(transaction->commit());
  }

  void publish() {
    auto const order = [&](std::string const& path, std::string const& body) {
      auto const sent = send(http::Method::post, path, analyst_, body);
      ASSERT_EQ(sent.status, 202) << sent.text;
      ASSERT_EQ(finish(sent, analyst_).body.at("state"), "done");
    };
    order("/snapshots",
          R"({"id":")" + text(30) + R"(","round":")" + text(9) + R"(","focal":"KE"})");
    for (auto const& [n, audience] :
         {std::pair{31, "network"}, std::pair{32, "public"}, std::pair{33, "government"}}) {
      order("/releases", R"({"id":")" + text(n) + R"(","snapshot":")" + text(30) +
                             R"(","audience":")" + audience + "\"}");
    }
    ASSERT_EQ(store_->all<SealedRelease>().size(), 3U);
  }

  static std::string text(int n) { return format_uuid(id(n)); }

  /// The ways to fill the braces of a path: ids of A's records, of editions and their parts.
  static std::vector<std::string> paths_of(std::string_view pattern) {
    auto paths = std::vector<std::string>{std::string{pattern}};
    auto const fill = [&](std::string const& name, std::vector<std::string> const& values) {
      auto filled = std::vector<std::string>{};
      for (auto const& path : paths) {
        auto const at = path.find("{" + name + "}");
        if (at == std::string::npos) {
          filled.push_back(path);
          continue;
        }
        for (auto const& value : values) {
          filled.push_back(std::string{path}.replace(at, name.size() + 2, value));
        }
      }
      paths = std::move(filled);
    };
    fill("id", {text(300), text(345), text(30), text(31), text(32), text(33), text(1), text(9),
                text(kOther)});
    fill("round", {text(9)});
    fill("number", {"1"});
    fill("file", {"en.csv", "sw.xlsx"});
    fill("fingerprint", {"x"});
    fill("code", {"notice"});
    fill("name", {"report.html", "report.pdf", "annex.xlsx", "totals", "corridors", "transport"});
    fill("key", {"corridors", "profiles", "totals", "routes"});
    return paths;
  }

  static std::vector<std::string> bodies_of(Route const& route) {
    if (!route.operation.has_body) {
      return {""};
    }
    if (route.operation.id == "askTables") {
      return {R"({"tables":[{"kind":"corridors","level":"place"},{"kind":"profiles"}]})",
              R"({"tables":[{"kind":"totals"}],"scope":"circle"})",
              R"({"tables":[{"kind":"totals"}],"filter":"org = A"})"};
    }
    if (route.operation.id == "createExport") { // B's own, A's, and whatever there is
      return {R"({"format":"csv"})", R"({"format":"jsonl","org":")" + text(1) + "\"}"};
    }
    if (route.operation.id == "withdrawJourneys") {
      return {R"({"journeys":[")" + text(300) + "\"]}"};
    }
    return {"{}", R"({"parameters":[{"key":"level","value":"place"}]})", R"({"scope":"circle"})"};
  }

  void look_through(Sent const& sent, std::string const& what) {
    ++looked_;
    auto everything = sent.text;
    for (auto const& [name, value] : sent.headers) {
      everything += name + ": " + value + "\n";
    }
    EXPECT_EQ(everything.find("zqcanary"), std::string::npos) << what;
    EXPECT_LT(sent.status, 500) << what << sent.text;
  }

  std::string analyst_;
  std::size_t looked_ = 0;
};

TEST_F(Canaries, OfAReachNobodyOfB) {
  for (auto const& [role, n] :
       {std::pair{MemberRole::case_worker, 51}, std::pair{MemberRole::data_lead, 52},
        std::pair{MemberRole::reviewer, 53}, std::pair{MemberRole::reader, 54},
        std::pair{MemberRole::admin, 55}}) {
    auto const token = member(fmt::format("b{}", n), n, 2, role);
    for (auto const& route : routes()) {
      for (auto const& path : paths_of(route.operation.path)) {
        for (auto const& body : bodies_of(route)) {
          auto headers = std::vector<http::Header>{{"if-match", "\"1\""}};
          look_through(send(http_method(route.operation.method), path, token, body, headers),
                       fmt::format("{} {} {}", route.operation.id, path, body));
        }
      }
    }
  }
  EXPECT_GT(looked_, 2'000U);
}

TEST_F(Canaries, AreInNoExportOfBAndInNothingThatItsJobsTell) {
  auto const token = member("lead-b", 58, 2, MemberRole::data_lead);
  put_journey(journey(299, 2));
  for (auto const* format : {"csv", "xlsx", "jsonl", "geojson", "htcds"}) {
    auto const job = finish(
        send(http::Method::post, "/exports", token, fmt::format(R"({{"format":"{}"}})", format)),
        token);
    ASSERT_EQ(job.body.at("state"), "done") << job.text;
    auto const path = std::string{job.body.at("result").as_string()};
    auto file = get(path.substr(std::string{"/api/v1"}.size()), token);
    ASSERT_EQ(file.status, 200);
    if (std::string{format} == "xlsx") {
      file.text = app::testing::xlsx_text(file.text);
    }
    look_through(file, format);
    look_through(job, format);
  }
}

TEST_F(Canaries, AreInNoFileThatAnEditionPacks) {
  auto const token = member("lead-b", 58, 2, MemberRole::data_lead);
  for (auto const edition : {31, 32}) {
    auto const folder = "/releases/" + text(edition) + "/files/";
    auto const annex = app::testing::xlsx_text(get(folder + "annex.xlsx", token).text);
    EXPECT_GT(annex.size(), 1'000U);
    EXPECT_EQ(annex.find("zqcanary"), std::string::npos);
    auto const pages = app::testing::pdf_pages(get(folder + "report.pdf", token).text);
    if (!pages) {
      GTEST_SKIP() << "pdftotext is not installed";
    }
    for (auto const& page : *pages) {
      EXPECT_EQ(page.find("zqcanary"), std::string::npos);
    }
  }
}

TEST_F(Canaries, OfAReachNoOfficer) {
  auto const token = member("officer", 56, 6, MemberRole::officer);
  for (auto const& route : routes()) {
    for (auto const& path : paths_of(route.operation.path)) {
      look_through(send(http_method(route.operation.method), path, token, bodies_of(route).front(),
                        {{"if-match", "\"1\""}}),
                   path);
    }
  }
}

TEST_F(Canaries, WereThereToBeFound) {
  auto const token = session(57);
  auto everything = std::string{};
  for (auto const& path :
       {std::string{"/journeys?limit=100"}, "/journeys/" + text(300) + "/remarks",
        std::string{"/agreements"}, std::string{"/coverage"}, std::string{"/views"},
        std::string{"/imports"}}) {
    everything += get(path, token).text;
  }
  for (auto n = 0; n < kCanaries + 5; ++n) {
    EXPECT_NE(everything.find(canary(n)), std::string::npos) << n;
  }
}

} // namespace
} // namespace njia::server
