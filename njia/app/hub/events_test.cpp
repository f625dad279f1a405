#include "njia/app/hub/events.h"

#include "njia/app/hub/auditor.h"
#include "njia/store/memory/memory_store.h"

#include <set>

#include <gtest/gtest.h>

namespace njia::app {
namespace {

Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }

access::Subject subject(int member, int org, MemberRole role) {
  return {.member = MemberId{id(member)}, .org = OrganisationId{id(org)}, .roles = {role}};
}

class EventsTest : public ::testing::Test {
protected:
  void log(std::string action, int actor, int org,
           std::map<std::string, std::string> details = {}) {
    auto const note = AuditNote{.actor = MemberId{id(actor)}.text(),
                                .at = Instant{std::chrono::seconds{1'700'000'000}},
                                .action = std::move(action),
                                .object_kind = "journey",
                                .object = JourneyId{id(99)}.text(),
                                .org = org == 0 ? "" : OrganisationId{id(org)}.text(),
                                .details = std::move(details)};
    auto const scope = AuditScope{auditor_, note};
    ASSERT_TRUE(store_->begin()->commit());
  }
  std::vector<std::string> kinds(access::Subject const& who, std::uint64_t after = 0) {
    auto found = std::vector<std::string>{};
    for (auto const& event : read_events(*store_, who, after, 100).events) {
      found.push_back(event.kind);
    }
    return found;
  }

  crypto::SystemRandom random_;
  std::unique_ptr<Store> store_ = make_memory_store();
  Auditor auditor_{*store_, random_};
};

using Kinds = std::vector<std::string>;

TEST_F(EventsTest, TellEachWhatConcernsThem) {
  log("journey.create", 11, 1);
  log("journey.write", 12, 2);
  log("journey.read", 11, 1);
  log("round.write", 13, 0);
  log("member.manage", 14, 1);
  log("agreement.propose", 14, 1, {{"receiver", OrganisationId{id(2)}.text()}});
  EXPECT_EQ(kinds(subject(11, 1, MemberRole::data_lead)),
            (Kinds{"journey.created", "round.changed", "agreement.proposed"}));
  EXPECT_EQ(kinds(subject(12, 2, MemberRole::data_lead)),
            (Kinds{"journey.changed", "round.changed", "agreement.proposed"}));
  EXPECT_EQ(kinds(subject(11, 1, MemberRole::case_worker)),
            (Kinds{"journey.created", "round.changed"}));
  EXPECT_EQ(kinds(subject(15, 1, MemberRole::case_worker)), (Kinds{"round.changed"}))
      << "what colleagues do is not a case worker's";
  EXPECT_EQ(kinds(subject(15, 3, MemberRole::reader)), (Kinds{"round.changed"}));
  EXPECT_EQ(kinds({}), Kinds{});
}

TEST_F(EventsTest, GoOnWhereTheyEnded) {
  auto const lead = subject(11, 1, MemberRole::data_lead);
  for (auto i = 0; i < 5; ++i) {
    log("journey.write", 11, 1);
    log("journey.write", 12, 2);
  }
  auto seen = std::set<std::string>{};
  auto after = std::uint64_t{0};
  for (auto page = 0; page < 3; ++page) {
    auto const stretch = read_events(*store_, lead, after, 2);
    EXPECT_EQ(stretch.events.size(), page < 2 ? 2U : 1U);
    for (auto const& event : stretch.events) {
      EXPECT_TRUE(seen.insert(format_uuid(event.id)).second) << "told twice";
    }
    after = stretch.last;
  }
  EXPECT_EQ(after, 10U);
  EXPECT_TRUE(read_events(*store_, lead, after, 2).events.empty());
  log("journey.write", 11, 1);
  EXPECT_EQ(read_events(*store_, lead, after, 2).events.size(), 1U);
}

TEST_F(EventsTest, KeepTheKeyOfTheirCursors) {
  auto const quiet = QuietScope{auditor_};
  auto const text = open_event_cursors(*store_, random_)->seal(42);
  EXPECT_EQ(open_event_cursors(*store_, random_)->open(text), 42U);
}

} // namespace
} // namespace njia::app
