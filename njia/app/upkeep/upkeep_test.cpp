#include "njia/app/upkeep/doctor.h"

#include "njia/app/hub/auditor.h"
#include "njia/app/upkeep/organisation_removal.h"
#include "njia/app/upkeep/retention.h"
#include "njia/crypto/testing/temporary_folder.h"
#include "njia/domain/field_text.h"
#include "njia/store/sqlite/sqlite_store.h"
#include "njia/store/testing/sample.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include <sys/stat.h>

namespace njia::app {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class Upkeep : public ::testing::Test {
protected:
  Upkeep() {
    fs::create_directories(dir());
    fs::permissions(dir(), fs::perms::owner_all);
    keys_ = make_keys(places(), random_).value();
    store_ = std::move(open_sqlite_store(dir(), {.sealer = keys_})).value();
    sample_.set_up(*store_);
    write([&](Transaction& change) {
      EXPECT_TRUE(change.put(other_, sample_.change()));
      for (auto i = 0; i < 3; ++i) {
        auto journey = sample_.journey();
        journey.note = "kept by ORG-A";
        EXPECT_TRUE(change.put_journey(journey, 0, sample_.change()));
        theirs_.push_back(journey.id);
      }
      auto journey = sample_.journey();
      journey.org = other_.id;
      journey.note = "kept by OTHER";
      EXPECT_TRUE(change.put_journey(journey, 0, sample_.change()));
      ours_ = journey.id;
      EXPECT_TRUE(change.put(member_, sample_.change()));
      EXPECT_TRUE(change.put(link_, sample_.change()));
    });
  }

  fs::path dir() const { return folder_.path() / "state"; }
  KeyPlaces places() const { return {.state = dir(), .key_file = key_file_}; }
  Patient patient() { return {.store = *store_, .places = places(), .keys = keys_.get()}; }
  Actor actor(int day = 0) const {
    return {.name = "op", .at = store_testing::at(0) + std::chrono::days{day}};
  }
  void write(std::function<void(Transaction&)> const& work) {
    auto change = store_->begin();
    work(*change);
    ASSERT_TRUE(change->commit());
  }
  std::vector<std::string> findings(int day = 0) {
    auto found = std::vector<std::string>{};
    auto const diagnosis = examine(patient(), actor(day)).value();
    for (auto const& error : diagnosis.findings) {
      found.push_back(error.key);
    }
    return found;
  }

  crypto::testing::TemporaryFolder folder_;
  crypto::SystemRandom random_;
  fs::path key_file_ = {};
  SystemUuids ids_;
  store_testing::Sample sample_;
  Organisation other_{.id = OrganisationId{ids_.next()}, .code = "OTHER"};
  Member member_{.id = MemberId{ids_.next()},
                 .code = "ann",
                 .org = sample_.org().id,
                 .access = AccessState::active};
  SubmissionLink link_{.id = SubmissionLinkId{ids_.next()},
                       .org = sample_.org().id,
                       .round = sample_.round().id,
                       .token_hash = "h"};
  std::shared_ptr<OrganisationSeals> keys_;
  std::unique_ptr<Store> store_;
  std::vector<JourneyId> theirs_;
  JourneyId ours_{Uuid{}};
};

TEST_F(Upkeep, ARemovedOrganisationIsErasedAndOthersAreNot) {
  auto const removed = remove_organisation(*store_, *keys_, places(), "ORG-A", actor());
  ASSERT_TRUE(removed.has_value()) << removed.error().key;
  EXPECT_EQ(removed->journeys, 3U);
  EXPECT_EQ(removed->members, 1U);
  for (auto const id : theirs_) {
    for (auto const& revision : store_->journey_history(id)) {
      EXPECT_EQ(revision.journey.note + revision.journey.org_ref, "");
    }
    EXPECT_EQ(store_->find_journey(id)->action, Action::withdrawn);
  }
  EXPECT_EQ(store_->find_journey(ours_)->journey.note, "kept by OTHER");
  EXPECT_EQ(store_->find_journey(ours_)->action, Action::created);
  EXPECT_EQ(store_->find<Member>(member_.id)->record.access, AccessState::removed);
  EXPECT_EQ(store_->find<SubmissionLink>(link_.id)->record.access, AccessState::removed);
  EXPECT_EQ(store_->find<Organisation>(sample_.org().id)->record.access, AccessState::removed);
  EXPECT_TRUE(store_->is_erased(sample_.org().id));
  auto in = std::ifstream{dir() / "njia.erased"};
  auto line = std::string{};
  std::getline(in, line);
  EXPECT_EQ(line, removed->proof);
  EXPECT_THAT(line, HasSubstr(sample_.org().id.text()));
  EXPECT_THAT(line, HasSubstr("\"destroyed\":true"));
  EXPECT_THAT(findings(), Not(Contains("doctor.removal_unfinished")));
}

TEST_F(Upkeep, AHalfDoneRemovalIsToldAndFinished) {
  write([&](Transaction& change) { // as if the power went right after the first step
    auto organisation = sample_.org();
    organisation.access = AccessState::removed;
    EXPECT_TRUE(change.put(organisation, sample_.change()));
    change.put_entry({.kind = "removal", .key = organisation.id.text(), .value = "begun"});
  });
  EXPECT_THAT(findings(), Contains("doctor.removal_unfinished"));
  EXPECT_EQ(store_->find_journey(theirs_[0])->journey.note, "kept by ORG-A");
  ASSERT_TRUE(mend(patient(), actor()));
  EXPECT_THAT(findings(), Not(Contains("doctor.removal_unfinished")));
  EXPECT_EQ(store_->find_journey(theirs_[0])->journey.note, "");
  EXPECT_EQ(store_->find_journey(theirs_[0])->action, Action::withdrawn);
}

TEST_F(Upkeep, AnOrganisationThatABackupBroughtBackIsToldAndRemovedAgain) {
  ASSERT_TRUE(keys_->keys().destroy(sample_.org().id.uuid()));
  EXPECT_THAT(findings(), Contains("doctor.removal_unfinished"));
  ASSERT_TRUE(mend(patient(), actor()));
  EXPECT_THAT(findings(), Not(Contains("doctor.removal_unfinished")));
  EXPECT_EQ(store_->find<Organisation>(sample_.org().id)->record.access, AccessState::removed);
}

TEST_F(Upkeep, TextsAreBlankedOnlyAfterTheirTimeAndANotice) {
  auto round = sample_.round();
  round.open = day_span(std::chrono::floor<std::chrono::days>(actor(0).at));
  write([&](Transaction& change) { EXPECT_TRUE(change.put(round, sample_.change())); });
  auto const rule = set_retention(*store_, ids_, round.code, 100, 30, actor());
  ASSERT_TRUE(rule.has_value()) << rule.error().key;
  struct Row {
    char const* name;
    int day;
    std::size_t noticed;
    std::size_t erased;
  };
  for (auto const& row : {Row{"too early", 69, 0, 0}, Row{"late notice", 95, 1, 0},
                          Row{"over, but the notice is young", 124, 0, 0}, Row{"due", 125, 0, 1},
                          Row{"nothing left", 126, 0, 0}}) {
    auto const today = std::chrono::floor<std::chrono::days>(actor(row.day).at);
    auto const work = keep_retention(*store_, today, actor(row.day)).value();
    EXPECT_EQ(work.noticed.size(), row.noticed) << row.name;
    EXPECT_EQ(work.erased.size(), row.erased) << row.name;
    EXPECT_EQ(store_->find_journey(ours_)->journey.note.empty(), row.day >= 125) << row.name;
  }
  EXPECT_EQ(store_->journey_history(ours_)[0].journey.note, "");
  EXPECT_EQ(store_->find_journey(ours_)->change.reason, "retention");
  EXPECT_EQ(set_retention(*store_, ids_, round.code, 10, 11, actor()).error().key,
            "retention.out_of_range");
}

TEST_F(Upkeep, TheDoctorNamesTheNoticeAndAnExerciseWithoutEnd) {
  ASSERT_TRUE(set_retention(*store_, ids_, sample_.round().code, 100, 30, actor()));
  EXPECT_THAT(findings(), Contains("doctor.retention_no_end"));
  auto round = sample_.round();
  round.open = day_span(std::chrono::floor<std::chrono::days>(actor(0).at));
  write([&](Transaction& change) { EXPECT_TRUE(change.put(round, sample_.change())); });
  EXPECT_THAT(findings(60), Not(Contains("doctor.retention_notice")));
  EXPECT_THAT(findings(70), Contains("doctor.retention_notice"));
}

TEST_F(Upkeep, FindsWhatIsNotAsItShouldBe) {
  EXPECT_THAT(findings(), Contains("doctor.key_beside"));
  EXPECT_THAT(findings(), Contains("doctor.backup_old"));
  EXPECT_THAT(findings(), Not(Contains("doctor.open_to_others")));
  fs::permissions(dir() / "njia.db", fs::perms::group_read, fs::perm_options::add);
  EXPECT_THAT(findings(), Contains("doctor.open_to_others"));
  write([&](Transaction& change) {
    change.put_entry({.kind = "session", .key = "x", .expires_at = actor().at, .value = "v"});
    change.put_entry({.kind = std::string{kBackupKind},
                      .key = std::string{kLastBackup},
                      .value = FieldText<Instant>::format(actor().at)});
  });
  EXPECT_THAT(findings(), Contains("doctor.expired_entries"));
  EXPECT_THAT(findings(7), Not(Contains("doctor.backup_old")));
  EXPECT_THAT(findings(8), Contains("doctor.backup_old"));
  key_file_ = folder_.path() / "elsewhere.key";
  fs::rename(dir() / "hub.key", key_file_);
  ASSERT_TRUE(mend(patient(), actor()));
  EXPECT_THAT(findings(), ::testing::IsEmpty());
  EXPECT_FALSE(store_->find_entry("session", "x").has_value());
}

TEST_F(Upkeep, FindsAChangedAuditLine) {
  {
    auto auditor = Auditor{*store_, random_};
    for (auto i = 0; i < 3; ++i) {
      auto const note = AuditNote{.actor = "cli:op", .at = actor(i).at, .action = "cli.test"};
      auto const scope = AuditScope{auditor, note};
      write([](Transaction&) {});
    }
  }
  EXPECT_THAT(findings(), Not(Contains("doctor.audit_broken")));
  write([&](Transaction& change) { // a line that nobody chained
    auto line = *store_->last_audit();
    ++line.seq;
    line.actor = "cli:eve";
    EXPECT_TRUE(change.append_audit(line));
  });
  EXPECT_THAT(findings(), Contains("doctor.audit_broken"));
}

TEST_F(Upkeep, CountsPlainTextsOfAStoreWithoutKeys) {
  auto const plain = folder_.path() / "plain";
  auto const store = std::move(open_sqlite_store(plain)).value();
  auto sample = store_testing::Sample{};
  sample.set_up(*store);
  sample.import(*store, 5);
  auto const found =
      examine({.store = *store, .places = {.state = plain}, .keys = nullptr}, actor()).value();
  auto keys = std::vector<std::string>{};
  for (auto const& error : found.findings) {
    keys.push_back(error.key);
  }
  EXPECT_THAT(keys, Contains("doctor.no_keys"));
  EXPECT_THAT(keys, Contains("doctor.unsealed"));
  EXPECT_THAT(found.facts, Contains(std::pair<std::string, std::string>{"unsealed_texts", "6"}));
}

} // namespace
} // namespace njia::app
