// The contract of the store port, run on every engine: journeys, small records, transactions.
#include "njia/store/testing/contract_fixture.h"

#include <gmock/gmock.h>

namespace njia::store_contract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Journeys : public Contract {};
class Records : public Contract {};
class Transactions : public Contract {};
INSTANTIATE_TEST_SUITE_P(Engines, Journeys, kAllEngines, engine_name);
INSTANTIATE_TEST_SUITE_P(Engines, Records, kAllEngines, engine_name);
INSTANTIATE_TEST_SUITE_P(Engines, Transactions, kAllEngines, engine_name);

TEST_P(Journeys, ComesBackAsItWasPut) {
  auto const put = journey("A-1");
  write([&](Transaction& change) { expect_done(change.put_journey(put, 0, by("ann"))); });
  auto const found = store_->find_journey(put.id);
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(*found,
            (JourneyRevision{
                .journey = put, .version = 1, .action = Action::created, .change = by("ann")}));
}

TEST_P(Journeys, EveryFieldComesBack) {
  auto put = journey("A-1");
  auto const programme = Programme{.id = next<ProgrammeId>(), .code = "P-1"};
  put.programme = programme.id;
  put.detection = Detection{1};
  put.transit_known = TransitKnown::some;
  put.exploitation = {.codes = {Exploitation{2}, Exploitation{1}}};
  put.industry = {.codes = {Industry::other}, .other = "a|b\\c"};
  put.recruitment = {.codes = {Recruitment::unknown}};
  put.cases_unit = CasesUnit::incidents;
  put.by_sex = {.entries = {{Sex{1}, 3}, {Sex::unknown, 1}}};
  put.retrafficked = 1;
  put.journey_to = quarter_span(2020, 3);
  put.learned_on = day_span(parse_day("2020-12-31").value());
  put.permission = Permission::network;
  put.submissions = 12;
  write([&](Transaction& change) {
    expect_done(change.put(programme, by("ann")));
    expect_done(change.put_journey(put, 0, by("ann")));
  });
  EXPECT_EQ(store_->find_journey(put.id)->journey, put);
}

TEST_P(Journeys, ChangesAreRevisionsAndNothingIsOverwritten) {
  auto first = journey("A-1");
  auto second = first;
  second.cases_max = 9;
  second.steps.pop_back();
  write([&](Transaction& change) { expect_done(change.put_journey(first, 0, by("ann"))); });
  write([&](Transaction& change) { expect_done(change.put_journey(second, 1, by("ben"))); });
  write([&](Transaction& change) { expect_done(change.withdraw_journey(first.id, 2, by("eve"))); });
  write([&](Transaction& change) { expect_done(change.put_journey(first, 3, by("dan"))); });
  EXPECT_THAT(
      store_->journey_history(first.id),
      ElementsAre(
          JourneyRevision{
              .journey = first, .version = 1, .action = Action::created, .change = by("ann")},
          JourneyRevision{
              .journey = second, .version = 2, .action = Action::updated, .change = by("ben")},
          JourneyRevision{
              .journey = second, .version = 3, .action = Action::withdrawn, .change = by("eve")},
          JourneyRevision{
              .journey = first, .version = 4, .action = Action::restored, .change = by("dan")}));
  EXPECT_EQ(store_->find_journey(first.id)->version, 4U);
  EXPECT_THAT(store_->journey_history(next<JourneyId>()), IsEmpty());
  EXPECT_FALSE(store_->find_journey(next<JourneyId>()).has_value());
}

TEST_P(Journeys, StaleAndImpossibleChangesAreRefused) {
  auto const known = journey();
  auto const other = journey();
  write([&](Transaction& change) {
    expect_done(change.put_journey(known, 0, by("ann")));
    expect_done(change.put_journey(known, 1, by("ann")));
    EXPECT_EQ(change.put_journey(known, 0, by("ben")).error().key, "journey.exists");
    auto const stale = change.put_journey(known, 1, by("ben")).error();
    EXPECT_EQ(stale.key, "journey.version_stale");
    EXPECT_THAT(stale.args, ElementsAre(std::pair<std::string, std::string>{"version", "1"},
                                        std::pair<std::string, std::string>{"found", "2"}));
    EXPECT_EQ(change.put_journey(known, 3, by("ben")).error().key, "journey.version_stale");
    EXPECT_EQ(change.put_journey(other, 1, by("ben")).error().key, "journey.unknown");
    EXPECT_EQ(change.withdraw_journey(other.id, 0, by("ben")).error().key, "journey.unknown");
    EXPECT_EQ(change.withdraw_journey(known.id, 0, by("ben")).error().key, "journey.version_stale");
    EXPECT_EQ(change.withdraw_journey(known.id, 1, by("ben")).error().key, "journey.version_stale");
    expect_done(change.withdraw_journey(known.id, 2, by("ann")));
    EXPECT_EQ(change.withdraw_journey(known.id, 3, by("ann")).error().key,
              "journey.already_withdrawn");
  });
  EXPECT_EQ(store_->journey_history(known.id).size(), 3U);
  EXPECT_FALSE(store_->find_journey(other.id).has_value());
}

TEST_P(Journeys, ReferToOrganisationRoundAndProgrammeThatExist) {
  write([&](Transaction& change) {
    auto bad = journey();
    bad.org = next<OrganisationId>();
    auto failure = change.put_journey(bad, 0, by("ann")).error();
    EXPECT_EQ(failure.key, "record.unknown_reference");
    EXPECT_EQ(failure.where, "org");
    bad = journey();
    bad.round = next<RoundId>();
    EXPECT_EQ(change.put_journey(bad, 0, by("ann")).error().where, "round");
    bad = journey();
    bad.programme = next<ProgrammeId>();
    EXPECT_EQ(change.put_journey(bad, 0, by("ann")).error().where, "programme");
  });
  EXPECT_THAT(current_ids(), IsEmpty());
}

TEST_P(Journeys, AreVisitedInOrderOfIdsByFilter) {
  auto of_a = journey();
  auto of_b = journey();
  of_b.org = org_b_.id;
  auto later = journey();
  auto gone = journey();
  auto const other_round = Round{.id = next<RoundId>(), .code = "KE-2019"};
  later.round = other_round.id;
  write([&](Transaction& change) {
    expect_done(change.put(other_round, by("ann")));
    for (auto const& each : {gone, later, of_b, of_a}) {
      expect_done(change.put_journey(each, 0, by("ann")));
    }
    expect_done(change.withdraw_journey(gone.id, 1, by("ann")));
  });
  EXPECT_THAT(current_ids(), ElementsAre(of_a.id, of_b.id, later.id));
  EXPECT_THAT(current_ids({.include_withdrawn = true}),
              ElementsAre(of_a.id, of_b.id, later.id, gone.id));
  EXPECT_THAT(current_ids({.org = org_a_.id}), ElementsAre(of_a.id, later.id));
  EXPECT_THAT(current_ids({.round = round_.id}), ElementsAre(of_a.id, of_b.id));
  EXPECT_THAT(current_ids({.org = org_a_.id, .round = other_round.id}), ElementsAre(later.id));
  EXPECT_THAT(current_ids({.org = next<OrganisationId>()}), IsEmpty());
  auto seen = 0;
  store_->each_journey({}, [&](JourneyRevision const& revision) {
    EXPECT_TRUE(store_->find_journey(revision.journey.id).has_value()) << "reading while visiting";
    return ++seen < 2;
  });
  EXPECT_EQ(seen, 2) << "visit stops when told";
}

TEST_P(Journeys, ThatChangedSinceAMarkComeInTheOrderOfTheirChanges) {
  EXPECT_EQ(store_->change_mark(), ChangeMark{});
  auto first = journey();
  auto second = journey();
  auto const third = journey();
  write([&](Transaction& change) {
    expect_done(change.put_journey(first, 0, by("ann")));
    expect_done(change.put_journey(second, 0, by("ann")));
  });
  auto const mark = store_->change_mark();
  EXPECT_THAT(current_ids({.changed_since = mark}), IsEmpty());
  first.cases_min = first.cases_max = 9;
  second.cases_min = second.cases_max = 8;
  write([&](Transaction& change) {
    expect_done(change.put_journey(second, 1, by("ann")));
    expect_done(change.put_journey(third, 0, by("ann")));
    expect_done(change.put_journey(first, 1, by("ann")));
    expect_done(change.withdraw_journey(second.id, 2, by("ann")));
  });
  EXPECT_THAT(current_ids({.changed_since = mark}), ElementsAre(third.id, first.id));
  EXPECT_THAT(current_ids({.include_withdrawn = true, .changed_since = mark}),
              ElementsAre(third.id, first.id, second.id));
  EXPECT_THAT(current_ids({.org = next<OrganisationId>(), .changed_since = mark}), IsEmpty());
  auto const later = store_->change_mark();
  EXPECT_NE(later, mark);
  {
    auto const dropped = store_->begin();
    expect_done(dropped->put_journey(journey(), 0, by("ann")));
  }
  EXPECT_EQ(store_->change_mark(), later) << "what was not committed leaves no mark";
}

TEST_P(Journeys, AreFoundByTheOrganisationsOwnNumber) {
  auto first = journey("17");
  auto const second = journey("17");
  auto of_b = journey("17");
  of_b.org = org_b_.id;
  write([&](Transaction& change) {
    expect_done(change.put_journey(second, 0, by("ann")));
    expect_done(change.put_journey(first, 0, by("ann")));
    expect_done(change.put_journey(of_b, 0, by("ann")));
    expect_done(change.put_journey(journey(""), 0, by("ann")));
  });
  EXPECT_EQ(store_->find_by_org_ref(org_a_.id, "17"), first.id);
  EXPECT_EQ(store_->find_by_org_ref(org_b_.id, "17"), of_b.id);
  EXPECT_EQ(store_->find_by_org_ref(org_a_.id, "18"), std::nullopt);
  EXPECT_EQ(store_->find_by_org_ref(org_a_.id, ""), std::nullopt) << "no number is not a number";
  first.org_ref = "18";
  write([&](Transaction& change) {
    expect_done(change.put_journey(first, 1, by("ann")));
    expect_done(change.withdraw_journey(second.id, 1, by("ann")));
  });
  EXPECT_EQ(store_->find_by_org_ref(org_a_.id, "18"), first.id);
  EXPECT_EQ(store_->find_by_org_ref(org_a_.id, "17"), std::nullopt)
      << "renumbered and withdrawn ones are not found";
}

TEST_P(Records, ComeBackInOrderOfIds) {
  auto const programme = Programme{.id = next<ProgrammeId>(), .code = "P-1", .title = "Safe roads"};
  auto const twin = next<PlaceId>();
  auto const place = Place{.id = next<PlaceId>(),
                           .name = "Namanga crossing",
                           .alternate_names = {"Namanga", "N|m"},
                           .country = "KE",
                           .admin1 = "KE-10",
                           .lat_deg = -2.5454,
                           .lon_deg = 36.7874,
                           .approximate = false,
                           .kind = PlaceKind::border_post,
                           .twin = twin,
                           .source = "seen"};
  auto const coverage = CoverageStatement{.id = next<CoverageId>(),
                                          .org = org_a_.id,
                                          .round = round_.id,
                                          .places = {nairobi_, busia_},
                                          .corridors = {nairobi_.text() + ">" + busia_.text()},
                                          .services = {"shelter"},
                                          .active = year_span(2020),
                                          .case_workers = 4};
  auto const observation = Observation{.id = next<ObservationId>(),
                                       .org = org_a_.id,
                                       .round = round_.id,
                                       .place = busia_,
                                       .kind = "bribe at crossing",
                                       .period = month_span(std::chrono::year{2020} / 5)};
  auto const about = journey();
  auto const assessment = Assessment{.id = next<AssessmentId>(),
                                     .journey = about.id,
                                     .reliability = Reliability{1},
                                     .credibility = Credibility{2},
                                     .reviewer = "ann",
                                     .reason = "two sources",
                                     .at = at(9)};
  write([&](Transaction& change) {
    expect_done(change.put(programme, by("ann")));
    expect_done(change.put(place, by("ann")));
    expect_done(change.put(coverage, by("ann")));
    expect_done(change.put(observation, by("ann")));
    expect_done(change.put_journey(about, 0, by("ann")));
    expect_done(change.put(assessment, by("ann")));
  });
  EXPECT_THAT(store_->groups(), ElementsAre(group_));
  EXPECT_THAT(store_->organisations(), ElementsAre(org_a_, org_b_));
  EXPECT_THAT(store_->programmes(), ElementsAre(programme));
  EXPECT_THAT(store_->rounds(), ElementsAre(round_));
  EXPECT_THAT(store_->places(), ElementsAre(place));
  EXPECT_THAT(store_->coverage(std::nullopt), ElementsAre(coverage));
  EXPECT_THAT(store_->coverage(round_.id), ElementsAre(coverage));
  EXPECT_THAT(store_->coverage(next<RoundId>()), IsEmpty());
  EXPECT_THAT(store_->observations(org_a_.id), ElementsAre(observation));
  EXPECT_THAT(store_->observations(org_b_.id), IsEmpty());
  EXPECT_THAT(store_->assessments(about.id), ElementsAre(assessment));
  EXPECT_THAT(store_->assessments(next<JourneyId>()), IsEmpty());
}

TEST_P(Records, ReplacementsKeepTheOldRevision) {
  auto renamed = org_b_;
  renamed.name = "Organisation B, renamed";
  write([&](Transaction& change) {
    expect_done(change.put(renamed, by("ben")));
    expect_done(change.put(renamed, by("eve"))); // equal: nothing changes
  });
  EXPECT_THAT(store_->organisations(), ElementsAre(org_a_, renamed));
  auto const history = store_->record_history("organisation", org_b_.id.uuid());
  ASSERT_EQ(history.size(), 2U);
  EXPECT_EQ(history[0].change.by, "setup");
  EXPECT_EQ(history[1].change.by, "ben");
  EXPECT_EQ(history[0].version, 1U);
  EXPECT_EQ(history[1].version, 2U);
  EXPECT_THAT(history[0].json, testing::Not(testing::HasSubstr("renamed")));
  EXPECT_THAT(history[1].json, testing::HasSubstr("Organisation B, renamed"));
  EXPECT_THAT(store_->record_history("round", org_b_.id.uuid()), IsEmpty());
  EXPECT_THAT(store_->record_history("no such record", org_b_.id.uuid()), IsEmpty());
}

TEST_P(Records, CodesAreUniqueWithinAKind) {
  write([&](Transaction& change) {
    auto const failure =
        change.put(Organisation{.id = next<OrganisationId>(), .code = "org-a"}, by("ann")).error();
    EXPECT_EQ(failure.key, "record.code_taken");
    EXPECT_EQ(failure.where, "code");
    EXPECT_EQ(change.put(Round{.id = next<RoundId>(), .code = "KE-2020"}, by("ann")).error().key,
              "record.code_taken");
    EXPECT_EQ(
        change.put(IndependenceGroup{.id = next<GroupId>(), .code = "g-1"}, by("ann")).error().key,
        "record.code_taken");
    expect_done(change.put(Programme{.id = next<ProgrammeId>(), .code = "ORG-A"},
                           by("ann"))); // another kind
    auto recoded = org_b_;
    recoded.code = "ORG-C";
    expect_done(change.put(recoded, by("ann")));
    expect_done(change.put(Organisation{.id = next<OrganisationId>(), .code = "ORG-B"},
                           by("ann"))); // free again
  });
  EXPECT_EQ(store_->organisations().size(), 3U);
}

TEST_P(Records, ReferencesMustExist) {
  auto const no_org = next<OrganisationId>();
  write([&](Transaction& change) {
    EXPECT_EQ(
        change
            .put(Organisation{.id = next<OrganisationId>(), .code = "X", .group = next<GroupId>()},
                 by("ann"))
            .error()
            .where,
        "group");
    EXPECT_EQ(
        change
            .put(CoverageStatement{.id = next<CoverageId>(), .org = no_org, .round = round_.id},
                 by("ann"))
            .error()
            .key,
        "record.unknown_reference");
    EXPECT_EQ(change
                  .put(Observation{.id = next<ObservationId>(),
                                   .org = org_a_.id,
                                   .round = next<RoundId>(),
                                   .place = busia_},
                       by("ann"))
                  .error()
                  .where,
              "round");
    EXPECT_EQ(
        change.put(Assessment{.id = next<AssessmentId>(), .journey = next<JourneyId>()}, by("ann"))
            .error()
            .where,
        "journey");
    EXPECT_EQ(
        change.put_alias({.org = no_org, .text = "x", .country = "", .place = busia_}, by("ann"))
            .error()
            .key,
        "record.unknown_reference");
    EXPECT_EQ(
        change.put_mapping({.org = no_org, .fingerprint = "f", .mapping_json = "{}"}, by("ann"))
            .error()
            .key,
        "record.unknown_reference");
  });
}

TEST_P(Records, AssessmentsAreOnlyAdded) {
  auto const about = journey();
  auto grade = Assessment{.id = next<AssessmentId>(), .journey = about.id, .reviewer = "ann"};
  auto second = grade;
  second.id = next<AssessmentId>();
  second.reviewer = "ben";
  write([&](Transaction& change) {
    expect_done(change.put_journey(about, 0, by("ann")));
    expect_done(change.put(grade, by("ann")));
    expect_done(change.put(second, by("ben")));
    expect_done(change.put(grade, by("ann"))); // the same again
    auto changed = grade;
    changed.reason = "on reflection";
    EXPECT_EQ(change.put(changed, by("ann")).error().key, "record.append_only");
  });
  EXPECT_THAT(store_->assessments(about.id), ElementsAre(grade, second));
}

TEST_P(Records, AliasesAndMappingsAreReplacedByTheirKey) {
  auto const bare = PlaceAlias{.org = org_a_.id, .text = "busia", .country = "", .place = busia_};
  auto const stated =
      PlaceAlias{.org = org_a_.id, .text = "busia", .country = "UG", .place = malaba_};
  auto changed = bare;
  changed.place = nairobi_;
  write([&](Transaction& change) {
    expect_done(change.put_alias(bare, by("ann")));
    expect_done(change.put_alias(stated, by("ann")));
    expect_done(change.put_alias(changed, by("ben")));
    expect_done(change.put_mapping({.org = org_a_.id, .fingerprint = "aa", .mapping_json = "{}"},
                                   by("ann")));
    expect_done(change.put_mapping(
        {.org = org_a_.id, .fingerprint = "aa", .mapping_json = "{\"a\":1}"}, by("ann")));
  });
  EXPECT_THAT(store_->aliases(org_a_.id), ElementsAre(changed, stated));
  EXPECT_THAT(store_->aliases(org_b_.id), IsEmpty());
  EXPECT_EQ(store_->find_mapping(org_a_.id, "aa")->mapping_json, "{\"a\":1}");
  EXPECT_FALSE(store_->find_mapping(org_a_.id, "bb").has_value());
  EXPECT_FALSE(store_->find_mapping(org_b_.id, "aa").has_value());
  EXPECT_EQ(store_->mappings(org_a_.id).size(), 1U);
}

TEST_P(Transactions, WithoutCommitNothingStays) {
  auto const kept = journey("A-1");
  auto const imported = import({kept});
  write([&](Transaction& change) {
    expect_done(change.put_staged(imported.id, {.number = 9, .journey_json = "{}"}));
  });
  auto const before = dump();
  {
    auto change = store_->begin();
    auto edited = kept;
    edited.note = "edited";
    expect_done(change->put_journey(edited, 1, by("ann")));
    expect_done(change->put_journey(journey("A-2"), 0, by("ann")));
    expect_done(
        change->put(Organisation{.id = next<OrganisationId>(), .code = "ORG-Z"}, by("ann")));
    auto renamed = org_a_;
    renamed.name = "renamed";
    expect_done(change->put(renamed, by("ann")));
    expect_done(change->put_alias({.org = org_a_.id, .text = "x", .country = "", .place = busia_},
                                  by("ann")));
    expect_done(change->put_mapping({.org = org_a_.id, .fingerprint = "aa", .mapping_json = "{}"},
                                    by("ann")));
    auto const made = change->create_batch(batch()).value();
    EXPECT_EQ(made.code, "B-2");
    expect_done(change->put_staged(imported.id, {.number = 9, .journey_json = "{\"a\":1}"}));
    expect_done(change->put_staged(imported.id, {.number = 10}));
    expect_done(change->discard_staged(imported.id));
    EXPECT_TRUE(store_->find_by_org_ref(org_a_.id, "A-2").has_value())
        << "a store sees what its transaction wrote";
    EXPECT_FALSE(change->undo_batch(imported.id, by("ann")).value().kept_edited.empty());
  }
  EXPECT_EQ(dump(), before);
  EXPECT_EQ(store_->journey_history(kept.id).size(), 1U);
  EXPECT_EQ(store_->record_history("organisation", org_a_.id.uuid()).size(), 1U);
  EXPECT_FALSE(store_->find_by_org_ref(org_a_.id, "A-2").has_value());
  EXPECT_THAT(store_->batches(), ElementsAre(imported));
  EXPECT_THAT(store_->staged_rows(imported.id, {}),
              ElementsAre(StagedRow{.number = 9, .journey_json = "{}"}));
  EXPECT_TRUE(store_->find_by_fingerprint(org_a_.id, round_.id, fingerprint(kept)).has_value());
}

TEST_P(Transactions, AFailedCallLeavesTheTransactionOpen) {
  auto const good = journey();
  write([&](Transaction& change) {
    EXPECT_FALSE(change.put_journey(good, 4, by("ann")).has_value());
    expect_done(change.put_journey(good, 0, by("ann")));
  });
  EXPECT_THAT(current_ids(), ElementsAre(good.id));
}

TEST_P(Transactions, OneAtATime) {
  auto const first = store_->begin();
  EXPECT_THROW((void)store_->begin(), BrokenInvariant);
}

TEST_P(Transactions, EndWithTheirCommit) {
  auto change = store_->begin();
  ASSERT_TRUE(change->commit().has_value());
  EXPECT_THROW((void)change->commit(), BrokenInvariant);
  auto next_one = store_->begin(); // the spent one may live on
  expect_done(next_one->put_journey(journey(), 0, by("ann")));
}

} // namespace
} // namespace njia::store_contract
