#include "njia/server/hub/housekeeping.h"

#include "njia/server/hub/mailer.h"
#include "njia/server/hub/testing/hub_fixture.h"

#include <sys/stat.h>

namespace njia::server {
namespace {

using namespace hub_testing;

class HousekeepingTest : public HubTest {
protected:
  HousekeepingTest() {
    auto record = store_->find<Member>(MemberId{id(11)})->record;
    record.email = "lead@a.example";
    put(record);
    housekeeping_ = std::move(*Housekeeping::open(
        {.open = [this] { return open_sqlite_store(dir_); },
         .directory = directory_,
         .signer = &signer_,
         .clock = [this] { return now_; },
         .mail = {.sendmail = "/usr/sbin/sendmail",
                  .frame = {.from = "hub@example.org",
                            .site_name = "Njia",
                            .public_url = "https://njia.example.org"},
                  .digest_hour = 7},
         .send = [this](std::string const&, std::string const& message) -> Result<Done> {
           mails_.push_back(message);
           return is_mail_down_ ? Error{.key = "mail.not_sent", .where = ""} : Result{Done{}};
         },
         .log =
             [this](auto what, auto task) {
               logged_.push_back(std::string{task} + ": " + std::string{what});
             }}));
  }

  /// From the fixture's time (22:13 UTC) on.
  void run_at(int hour, int days_later = 1) {
    now_ = std::chrono::floor<std::chrono::days>(now_) + std::chrono::days{days_later} +
           std::chrono::hours{hour};
    housekeeping_->run(now_);
  }

  std::vector<std::string> mails_, logged_;
  bool is_mail_down_ = false;
  std::unique_ptr<Housekeeping> housekeeping_;
};

TEST_F(HousekeepingTest, TakesAwayWhatExpiredAndSignsWhereTheLogStands) {
  session(11);
  ASSERT_EQ(store_->entries("session", std::nullopt).size(), 1U);
  ASSERT_EQ(create(journey(20), lead_a_).status, 201);
  now_ += std::chrono::hours{48};
  housekeeping_->run(now_);
  EXPECT_TRUE(store_->entries("session", std::nullopt).empty());
  auto const heads = app::audit_heads(*store_, signer_);
  ASSERT_EQ(heads.size(), 1U);
  EXPECT_EQ(heads[0].chain.seq, store_->last_audit()->seq);
  EXPECT_TRUE(logged_.empty()) << logged_[0];
}

TEST_F(HousekeepingTest, AMailSaysOnceADayThatThereIsSomething) {
  auto view = blank<SavedView>();
  view.id = SavedViewId{id(40)};
  view.member = MemberId{id(11)};
  view.title = "a secret corridor";
  view.query = "view=routes";
  view.alert_days = 1;
  put(view);
  run_at(6, 0);
  ASSERT_EQ(create(journey(20), lead_a_).status, 201);
  run_at(6);
  EXPECT_TRUE(mails_.empty()) << "before its hour";
  is_mail_down_ = true;
  run_at(7, 0);
  EXPECT_EQ(logged_, std::vector<std::string>{"digest: mail.not_sent"});
  is_mail_down_ = false;
  now_ += std::chrono::minutes{20};
  housekeeping_->run(now_);
  now_ += std::chrono::minutes{20};
  housekeeping_->run(now_);
  ASSERT_EQ(mails_.size(), 2U) << "tried, sent, and not again";
  EXPECT_NE(mails_[1].find("To: lead@a.example\n"), std::string::npos);
  for (auto const* content : {"secret", "river", "KE-2020", "Organisation"}) {
    EXPECT_EQ(mails_[1].find(content), std::string::npos) << content;
  }
}

TEST_F(HousekeepingTest, AClockThatGoesBackStopsTheSweepOnly) {
  housekeeping_->run(now_);
  now_ -= std::chrono::hours{24 * 400};
  housekeeping_->run(now_);
  EXPECT_THAT(logged_, ::testing::Contains("expiry: session.clock_went_back"));
}

TEST(Mailer, GivesTheMessageToTheProgramAndTellsWhenItFailed) {
  auto const folder = std::filesystem::path{::testing::TempDir()} / "njia_mailer";
  std::filesystem::create_directories(folder);
  auto const write_program = [&](std::string const& name, std::string const& text) {
    std::ofstream{folder / name} << "#!/bin/sh\n" << text << "\n";
    ::chmod((folder / name).c_str(), 0700);
    return (folder / name).string();
  };
  auto const sent = folder / "sent";
  auto const good =
      write_program("good", "echo \"$@\" > " + sent.string() + "; /bin/cat >> " + sent.string());
  ASSERT_TRUE(send_mail(good, "To: a@b.example\n\nHello\n"));
  auto in = std::ifstream{sent};
  EXPECT_EQ((std::string{std::istreambuf_iterator<char>{in}, {}}),
            "-t -i\nTo: a@b.example\n\nHello\n");
  for (auto const& program : {write_program("bad", "exit 75"), (folder / "none").string()}) {
    auto const failed = send_mail(program, "To: a@b.example\n\nHello\n");
    ASSERT_FALSE(failed) << program;
    EXPECT_EQ(failed.error().key, "mail.not_sent");
  }
  // One that reads nothing of a message larger than a pipe holds.
  EXPECT_FALSE(send_mail(write_program("deaf", "exit 1"), std::string(1'000'000, 'x')));
  std::filesystem::remove_all(folder);
}

} // namespace
} // namespace njia::server
