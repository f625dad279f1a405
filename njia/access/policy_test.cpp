#include "njia/access/policy.h"

#include "njia/domain/blank.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::access {
namespace {

Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }

auto const kOrgA = OrganisationId{id(1)};
auto const kOrgB = OrganisationId{id(2)};
auto const kRound = RoundId{id(3)};
auto const kMember = MemberId{id(4)};
auto const kNow = Instant{std::chrono::seconds{1'700'000'000}};

Organisation organisation(Standing standing, AccessState access = AccessState::active) {
  auto record = blank<Organisation>();
  record.id = kOrgA;
  record.standing = standing;
  record.access = access;
  return record;
}

Member member(MemberRole role, AccessState access = AccessState::active) {
  auto record = blank<Member>();
  record.id = kMember;
  record.org = kOrgA;
  record.roles.codes = {role};
  record.access = access;
  return record;
}

Subject subject(MemberRole role, Standing standing = Standing::contributor) {
  auto const of = organisation(standing);
  return {.member = kMember, .org = kOrgA, .roles = effective_roles(member(role), &of)};
}

Agreement agreement(OrganisationId from) {
  auto record = blank<Agreement>();
  record.org = from;
  record.receiver = kOrgA;
  record.state = Decision::accepted;
  record.expires_at = kNow + std::chrono::hours{1};
  return record;
}

ObjectFacts journey(OrganisationId org, Permission permission = Permission::only_us,
                    std::string maker = "") {
  return {.org = org, .maker = std::move(maker), .round = kRound, .permission = permission};
}

TEST(Policy, EveryActionHasAKeyOfItsOwn) {
  auto keys = std::set<std::string_view>{};
  for (auto const& row : action_table()) {
    EXPECT_TRUE(keys.insert(row.key).second) << row.key;
    EXPECT_EQ(action_row(row.action).key, row.key);
  }
}

TEST(Policy, RolesCountOnlyWhereTheyBelong) {
  struct Case {
    std::string name;
    MemberRole role;
    Standing standing;
    bool counts;
  };
  for (auto const& [name, role, standing, counts] : {
           Case{"analyst at a contributor", MemberRole::analyst, Standing::contributor, false},
           Case{"analyst at the coordinator", MemberRole::analyst, Standing::coordinator, true},
           Case{"officer at a contributor", MemberRole::officer, Standing::contributor, false},
           Case{"officer at a state body", MemberRole::officer, Standing::state_body, true},
           Case{"data lead at a state body", MemberRole::data_lead, Standing::state_body, true},
           Case{"operator inside an organisation", MemberRole::hub_operator, Standing::coordinator,
                false},
           Case{"a role of a newer program", static_cast<MemberRole>(77), Standing::coordinator,
                false},
       }) {
    auto const of = organisation(standing);
    EXPECT_EQ(effective_roles(member(role), &of).empty(), !counts) << name;
  }
  auto outside = member(MemberRole::hub_operator);
  outside.org.reset();
  EXPECT_EQ(effective_roles(outside, nullptr).size(), 1U);
  outside.roles.codes = {MemberRole::data_lead};
  EXPECT_TRUE(effective_roles(outside, nullptr).empty());
}

TEST(Policy, OnlyTheActiveHaveRoles) {
  for (auto const state : {AccessState::not_asked, AccessState::pending, AccessState::suspended,
                           AccessState::removed}) {
    auto const active = organisation(Standing::contributor);
    auto const not_active = organisation(Standing::contributor, state);
    EXPECT_TRUE(effective_roles(member(MemberRole::data_lead, state), &active).empty());
    EXPECT_TRUE(effective_roles(member(MemberRole::data_lead), &not_active).empty());
  }
}

TEST(Policy, WhoReadsWhichJourney) {
  struct Case {
    std::string name;
    Subject who;
    ObjectFacts what;
    Verdict want;
  };
  auto with_agreement = subject(MemberRole::data_lead);
  with_agreement.agreements = {agreement(kOrgB)};
  auto of_other_round = with_agreement;
  of_other_round.agreements[0].rounds = {RoundId{id(99)}};
  auto reader = subject(MemberRole::reader);
  reader.agreements = {agreement(kOrgB)};
  for (auto const& [name, who, what, want] : {
           Case{"nobody", {}, journey(kOrgA), Verdict::unauthenticated},
           Case{"data lead, own", subject(MemberRole::data_lead), journey(kOrgA), Verdict::allowed},
           Case{"data lead, foreign and shared with the coordinator",
                subject(MemberRole::data_lead), journey(kOrgB, Permission::coordinator),
                Verdict::hidden},
           Case{"data lead, foreign and public", subject(MemberRole::data_lead),
                journey(kOrgB, Permission::open), Verdict::hidden},
           Case{"data lead with an agreement", with_agreement, journey(kOrgB), Verdict::allowed},
           Case{"data lead, agreement for another exercise", of_other_round, journey(kOrgB),
                Verdict::hidden},
           Case{"reader with an agreement", reader, journey(kOrgB), Verdict::forbidden},
           Case{"case worker, own entry", subject(MemberRole::case_worker),
                journey(kOrgA, Permission::only_us, kMember.text()), Verdict::allowed},
           Case{"case worker, a colleague's entry", subject(MemberRole::case_worker),
                journey(kOrgA, Permission::open, "another"), Verdict::hidden},
           Case{"case worker, own entry at an organisation left", subject(MemberRole::case_worker),
                journey(kOrgB, Permission::open, kMember.text()), Verdict::hidden},
           Case{"analyst, shared with the coordinator",
                subject(MemberRole::analyst, Standing::coordinator),
                journey(kOrgB, Permission::coordinator), Verdict::allowed},
           Case{"analyst, only us", subject(MemberRole::analyst, Standing::coordinator),
                journey(kOrgB, Permission::only_us), Verdict::hidden},
           Case{"analyst elsewhere", subject(MemberRole::analyst), journey(kOrgB, Permission::open),
                Verdict::forbidden},
           Case{"officer", subject(MemberRole::officer, Standing::state_body),
                journey(kOrgB, Permission::open), Verdict::forbidden},
           Case{"administrator", subject(MemberRole::admin), journey(kOrgA), Verdict::forbidden},
       }) {
    EXPECT_EQ(decide(who, Action::journey_read, what), want) << name;
  }
}

TEST(Policy, AnOperatorReadsNoRecord) {
  auto const who = Subject{.member = kMember, .roles = {MemberRole::hub_operator}};
  for (auto const action :
       {Action::journey_read, Action::export_create, Action::import_read, Action::analysis_own,
        Action::analysis_circle, Action::event_read, Action::remark_write, Action::release_read}) {
    EXPECT_EQ(decide(who, action, journey(kOrgB, Permission::open)), Verdict::forbidden)
        << action_row(action).key;
  }
}

TEST(Policy, ATokenDoesNoMoreThanItsScopesAndNeverChangesItsAccount) {
  auto who = subject(MemberRole::data_lead);
  who.scopes = {Scope::figures};
  EXPECT_EQ(decide(who, Action::journey_read, journey(kOrgA)), Verdict::forbidden);
  EXPECT_EQ(decide(who, Action::analysis_own, journey(kOrgA)), Verdict::allowed);
  who.scopes = {Scope::records, Scope::figures, Scope::administration, Scope::account};
  EXPECT_EQ(may_try(who, Action::token_manage), Verdict::forbidden);
  EXPECT_EQ(may_try(who, Action::account_use), Verdict::forbidden);
  who.scopes = std::vector<Scope>{};
  EXPECT_EQ(may_try(who, Action::journey_read), Verdict::forbidden);
  EXPECT_EQ(may_try(who, Action::site_read), Verdict::allowed);
}

TEST(Policy, ALinkSubmitsForItsExerciseAndReadsNothingBack) {
  auto const who = Subject{.org = kOrgA, .link_round = kRound};
  EXPECT_EQ(decide(who, Action::journey_create, journey(kOrgA)), Verdict::allowed);
  EXPECT_EQ(decide(who, Action::journey_create, journey(kOrgB)), Verdict::hidden);
  auto other_round = journey(kOrgA);
  other_round.round = RoundId{id(98)};
  EXPECT_EQ(decide(who, Action::journey_create, other_round), Verdict::hidden);
  EXPECT_EQ(decide(who, Action::journey_read, journey(kOrgA)), Verdict::forbidden);
  EXPECT_EQ(decide(who, Action::member_read, {}), Verdict::forbidden);
}

TEST(Policy, AnAgreementHoldsFromAcceptanceToItsEnd) {
  auto record = agreement(kOrgB);
  EXPECT_TRUE(is_in_force(record, kNow));
  EXPECT_FALSE(is_in_force(record, record.expires_at));
  for (auto const state :
       {Decision::not_asked, Decision::proposed, Decision::declined, Decision::revoked}) {
    record.state = state;
    EXPECT_FALSE(is_in_force(record, kNow));
  }
}

} // namespace
} // namespace njia::access
