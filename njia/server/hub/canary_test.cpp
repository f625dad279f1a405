// Records of one organisation never reach a member of another one but as figures of sealed
// editions: fifty words are planted in A's records, and everything that B can ask is looked through
// for them, bodies and headers.
#include "njia/server/hub/testing/hub_fixture.h"

#include "njia/app/report/testing/pdf_text.h"
#include "njia/geo/place_id.h"
#include "njia/server/hub/route.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace njia::server {
namespace {

using namespace hub_testing;

constexpr auto kCanaries = 50;

std::string canary(int n) { return fmt::format("zqcanary{:02}x", n); }

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

  void publish() {
    auto const order = [&](std::string const& path, std::string const& body) {
      auto const sent = send(http::Method::post, path, analyst_, body);
      ASSERT_EQ(sent.status, 202) << sent.text;
      if (sent.status == 202) {
      finish(sent, analyst_);
    }
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
    fill("id", {text(300), text(345), text(30), text(31), text(32), text(33), text(1), text(9)});
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
  EXPECT_GT(looked_, 1'000U);
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
  auto const token = member("lead-a", 57, 1, MemberRole::data_lead);
  auto const list = get("/journeys?limit=100", token);
  for (auto n = 0; n < kCanaries; ++n) {
    EXPECT_NE(list.text.find(canary(n)), std::string::npos) << n;
  }
}

} // namespace
} // namespace njia::server
