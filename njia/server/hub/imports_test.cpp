// Jobs and imports as partners meet them.
#include "njia/server/hub/testing/hub_fixture.h"

namespace njia::server {
namespace {

using hub_testing::HubTest;
using hub_testing::id;
namespace json = boost::json;

class ImportsTest : public HubTest {
protected:
  ImportsTest() : round_{{"round", RoundId{id(9)}.text()}, {"name", "cases.csv"}} {}

  hub_testing::Sent import(std::string csv, std::string token,
                           std::vector<std::pair<std::string, std::string>> more = {}) {
    auto query = round_;
    query.insert(query.end(), more.begin(), more.end());
    return upload("/imports", token, std::move(csv), query);
  }
  std::string path_of(hub_testing::Sent const& job) {
    return std::string{job.body.at("result").as_string()}.substr(std::string{"/api/v1"}.size());
  }

  std::string const csv_ = "Origin,Destination,Cases\n"
                           "Kitale,Dubai,3\n"
                           "Busia,Riyadh,2\n";
  std::vector<std::pair<std::string, std::string>> round_;
};

TEST_F(ImportsTest, AFileIsStagedDecidedSavedAndUndone) {
  auto const job = finish(import(csv_, lead_a_), lead_a_);
  ASSERT_EQ(job.body.at("state"), "done") << job.text;
  auto const path = path_of(job);
  auto const staged = get(path, lead_a_);
  EXPECT_EQ(staged.body.at("state"), "staged") << staged.text;
  EXPECT_EQ(staged.body.at("waiting"), 2);
  EXPECT_EQ(staged.body.at("ready"), 1) << "Busia is in Kenya and in Uganda";
  EXPECT_TRUE(get("/journeys", lead_a_).body.at("data").as_array().empty());

  auto const values = get(path + "/values", lead_a_);
  ASSERT_EQ(values.body.at("data").as_array().size(), 1U) << values.text;
  EXPECT_EQ(values.body.at("data").at(0).at("text"), "Busia");
  auto const findings = get(path + "/findings", lead_a_);
  EXPECT_EQ(findings.body.at("data").at(0).at("code"), "import.place_ambiguous") << findings.text;
  EXPECT_EQ(get(path + "/rows", lead_a_).body.at("data").as_array().size(), 2U);
  auto const decision = json::serialize(
      json::object{{"text", "Busia"}, {"place", resolver_.id("Busia", "UG").text()}});
  auto const mended = send(http::Method::post, path + "/values", lead_a_, decision);
  EXPECT_EQ(mended.body.at("reports"), 1) << mended.text;

  auto const saved = finish(send(http::Method::post, path + "/commit", lead_a_, "{}"), lead_a_);
  ASSERT_EQ(saved.body.at("state"), "done") << saved.text;
  EXPECT_EQ(get("/journeys", lead_a_).body.at("data").as_array().size(), 2U);
  auto const undone = finish(send(http::Method::post, path + "/undo", lead_a_), lead_a_);
  EXPECT_EQ(undone.body.at("state"), "done") << undone.text;
  EXPECT_TRUE(get("/journeys", lead_a_).body.at("data").as_array().empty());
  EXPECT_EQ(get(path, lead_a_).body.at("state"), "undone");
}

TEST_F(ImportsTest, WhatWaitsCanBeDropped) {
  auto const path = path_of(finish(import(csv_, lead_a_), lead_a_));
  EXPECT_EQ(send(http::Method::delete_, path, lead_a_).status, 204);
  EXPECT_EQ(get(path, lead_a_).body.at("state"), "discarded");
  EXPECT_EQ(send(http::Method::delete_, path, lead_a_).body.at("code"), "batch.nothing_waiting");
}

TEST_F(ImportsTest, ATryKeepsNothingAndSaysEverything) {
  auto const job = finish(import(csv_, lead_a_, {{"dry_run", "true"}}), lead_a_);
  ASSERT_EQ(job.body.at("state"), "done") << job.text;
  EXPECT_FALSE(job.body.as_object().contains("result"));
  auto const summary =
      get("/jobs/" + std::string{job.body.at("id").as_string()} + "/summary", lead_a_);
  EXPECT_EQ(summary.body.at("counts").at("rows_read"), 3) << summary.text;
  EXPECT_EQ(summary.body.at("dry_run"), true);
  EXPECT_TRUE(get("/imports", lead_a_).body.at("data").as_array().empty());
}

TEST_F(ImportsTest, TheSameFileComesBackMarked) {
  auto const path = path_of(finish(import(csv_, lead_a_, {{"mode", "good_rows"}}), lead_a_));
  auto const marked =
      finish(upload(path + "/marked", lead_a_, csv_, {{"name", "cases.csv"}}), lead_a_);
  ASSERT_EQ(marked.body.at("state"), "done") << marked.text;
  auto const file = get(path_of(marked), lead_a_);
  EXPECT_EQ(file.status, 200);
  EXPECT_TRUE(file.text.starts_with("PK")) << "a workbook";
  EXPECT_EQ(file.headers.at("content-disposition"), "attachment; filename=\"cases-njia.xlsx\"");
  EXPECT_EQ(get(path_of(marked), lead_b_).status, 404);
  auto const other =
      finish(upload(path + "/marked", lead_a_, csv_ + "x,y,1\n", {{"name", "cases.csv"}}), lead_a_);
  EXPECT_EQ(other.body.at("problem").at("code"), "upload.other_file") << other.text;
  now_ += std::chrono::hours{24};
  auto const late = get(path_of(marked), member("lead-a2", 31, 1, MemberRole::data_lead));
  EXPECT_EQ(late.status, 404) << "of its owner alone";
}

TEST_F(ImportsTest, UploadsThatAreNotWhatTheySay) {
  struct Row {
    char const* name;
    std::string bytes;
    std::string type;
    int status;
    char const* code;
  };
  auto const rows = std::vector<Row>{
      {"a picture", "\x89PNG\r\n\x1a\n............", "text/csv", 415, "read.wrong_type"},
      {"a table called a workbook", csv_,
       "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 415,
       "upload.type_differs"},
      {"a type that is not taken", csv_, "image/png", 415, "request.media_type"},
      {"nothing", "", "text/csv", 422, "read.empty"}};
  for (auto const& row : rows) {
    auto const sent = upload("/imports", lead_a_, row.bytes, round_, row.type);
    EXPECT_EQ(sent.body.at("code"), row.code) << row.name << sent.text;
    EXPECT_EQ(sent.status, row.status) << row.name;
  }
  auto const unknown =
      upload("/imports", lead_a_, csv_, {{"round", RoundId{id(77)}.text()}, {"name", "x.csv"}});
  EXPECT_EQ(unknown.status, 404);
  auto no_table = finish(import("a\nb\n", lead_a_), lead_a_);
  EXPECT_EQ(no_table.body.at("state"), "failed") << no_table.text;
  EXPECT_TRUE(
      std::string{no_table.body.at("problem").at("code").as_string()}.starts_with("import."));
}

TEST_F(ImportsTest, OnlyThoseWithAKeyAreListenedToForLong) {
  auto head = http::RequestHead{.method = http::Method::post, .path = "/api/v1/imports"};
  EXPECT_EQ(hub_->plan(head).max_bytes, 0U);
  head.headers = {{"authorization", "Bearer x"}};
  EXPECT_EQ(hub_->plan(head).max_bytes, kMaxUploadBytes);
  EXPECT_TRUE(hub_->plan(head).to_file);
}

TEST_F(ImportsTest, AJobIsItsOwnersAlone) {
  auto const started = import(csv_, lead_a_);
  auto const job = finish(started, lead_a_);
  auto const path = "/jobs/" + std::string{job.body.at("id").as_string()};
  auto const colleague = member("lead-a2", 31, 1, MemberRole::data_lead);
  for (auto const* suffix : {"", "/events", "/summary", "/file"}) {
    for (auto const& token : {lead_b_, colleague, operator_}) {
      auto const sent = get(path + suffix, token);
      EXPECT_EQ(sent.status, 404) << suffix << sent.text;
    }
  }
  EXPECT_EQ(get("/jobs", lead_a_).body.at("data").as_array().size(), 1U);
  EXPECT_TRUE(get("/jobs", lead_b_).body.at("data").as_array().empty());
}

TEST_F(ImportsTest, ARestartKeepsWhatWasOver) {
  auto const job = finish(import(csv_, lead_a_), lead_a_);
  hub_.reset();
  workers_.reset();
  jobs_.reset();
  start();
  auto const again = get("/jobs/" + std::string{job.body.at("id").as_string()}, lead_a_);
  EXPECT_EQ(again.text, job.text);
}

TEST_F(ImportsTest, WhoIsSuspendedMeanwhileImportsNothing) {
  auto const subject = directory_.current(*store_)->subject(MemberId{id(11)}, now_);
  auto suspended = store_->find<Member>(MemberId{id(11)})->record;
  suspended.access = AccessState::suspended;
  put(suspended);
  auto has_run = false;
  auto const job = id(60);
  ASSERT_TRUE(jobs_->submit(*store_, {.id = job,
                                      .kind = "import",
                                      .subject = subject,
                                      .action = access::Action::import_write,
                                      .note = {},
                                      .work = [&](JobRun&) -> Result<JobResult> {
                                        has_run = true;
                                        return JobResult{};
                                      }}));
  auto const stream = http::EventStream{};
  ASSERT_TRUE(jobs_->listen(job, Language::en, stream));
  wait_for_end(stream);
  EXPECT_FALSE(has_run);
  EXPECT_EQ(jobs_->find(job)->problems.at(0).key, "access.forbidden");
  EXPECT_EQ(jobs_->find(job)->stage, app::JobStage::failed);
}

TEST_F(ImportsTest, AStoppingHubInterruptsWhatRunsAndWhatWaits) {
  auto const subject = directory_.current(*store_)->subject(MemberId{id(11)}, now_);
  auto began = std::promise<void>{};
  auto const order = [&](int n, JobWork work) {
    ASSERT_TRUE(jobs_->submit(*store_, {.id = id(n),
                                        .kind = "import",
                                        .subject = subject,
                                        .action = access::Action::import_write,
                                        .note = {},
                                        .work = std::move(work)}));
  };
  order(60, [&](JobRun& run) -> Result<JobResult> {
    began.set_value();
    for (auto step = std::uint64_t{1};; ++step) {
      run.progress(step, 0);
    }
  });
  order(61, [](JobRun&) -> Result<JobResult> { return JobResult{}; });
  began.get_future().wait();
  jobs_->stop(std::chrono::milliseconds{1});
  for (auto const n : {60, 61}) {
    auto const record = jobs_->find(id(n));
    EXPECT_EQ(record->stage, app::JobStage::failed) << n;
    EXPECT_EQ(record->problems.at(0).key, "job.interrupted") << n;
  }
}

TEST_F(ImportsTest, NobodyFillsTheQueue) {
  auto const subject = directory_.current(*store_)->subject(MemberId{id(11)}, now_);
  auto go_on = std::promise<void>{};
  auto const wait = go_on.get_future().share();
  auto refused = std::optional<Error>{};
  for (auto n = 0; n < static_cast<int>(kMaxWaitingJobsOfMember) + 2 && !refused; ++n) {
    auto const done = jobs_->submit(*store_, {.id = id(200 + n),
                                              .kind = "import",
                                              .subject = subject,
                                              .action = access::Action::import_write,
                                              .note = {},
                                              .work = [wait](JobRun&) -> Result<JobResult> {
                                                wait.wait();
                                                return JobResult{};
                                              }});
    refused = done ? std::nullopt : std::optional{done.error()};
  }
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->key, "job.too_many");
  go_on.set_value();
}

TEST_F(ImportsTest, TemplatesAreForAnybody) {
  auto const book = get("/templates/sw.xlsx", "");
  EXPECT_EQ(book.status, 200);
  EXPECT_TRUE(book.text.starts_with("PK"));
  auto const csv = get("/templates/fr.csv", "");
  EXPECT_EQ(csv.headers.at("content-type"), "text/csv; charset=utf-8");
  EXPECT_TRUE(csv.text.starts_with("\xEF\xBB\xBF"));
  EXPECT_NE(get("/templates/xx.csv", "").status, 200);
}

TEST_F(ImportsTest, AMappingIsKeptAndFoundAgain) {
  auto const body = R"({"mapping":{"columns":{"Von":"origin.place","Nach":"exploitation.place"}}})";
  auto const put = send(http::Method::put, "/mappings/abc", lead_a_, body);
  ASSERT_EQ(put.status, 200) << put.text;
  for (auto const* text : {R"({"mapping":[{}]})", R"({"mapping":[0.5]})", R"({"mapping":"[{}]"})",
                           R"({"mapping":1})"}) {
    auto const refused = send(http::Method::put, "/mappings/abc", lead_a_, text);
    EXPECT_EQ(refused.body.at("code"), "mapping.malformed") << text;
  }
  EXPECT_EQ(get("/mappings", lead_a_).body.at("data").as_array().size(), 1U);
  EXPECT_TRUE(get("/mappings", lead_b_).body.at("data").as_array().empty());
  auto const foreign = import(csv_, lead_b_, {{"mapping", "abc"}});
  EXPECT_EQ(foreign.body.at("code"), "mapping.unknown");
}

} // namespace
} // namespace njia::server
