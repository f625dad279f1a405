// The contract of the store port, run on every engine: batches, staging, re-upload, undo, the
// logical dump.
#include "njia/store/testing/contract_fixture.h"

#include <gmock/gmock.h>

namespace njia::store_contract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

class Batches : public Contract {};
class Undo : public Contract {};
class Dump : public Contract {};
INSTANTIATE_TEST_SUITE_P(Engines, Batches, kAllEngines, engine_name);
INSTANTIATE_TEST_SUITE_P(Engines, Undo, kAllEngines, engine_name);
INSTANTIATE_TEST_SUITE_P(Engines, Dump, kAllEngines, engine_name);

TEST_P(Batches, GetACodeAndAreFoundAgain) {
  auto const given = batch("a.csv");
  auto first = given;
  auto second = batch("b.csv");
  auto of_b = batch("a.csv");
  of_b.org = org_b_.id;
  write([&](Transaction& change) {
    first = change.create_batch(first).value();
    second = change.create_batch(second).value();
    of_b = change.create_batch(of_b).value();
    EXPECT_EQ(change.create_batch(first).error().key, "batch.exists");
    auto lost = batch();
    lost.org = next<OrganisationId>();
    EXPECT_EQ(change.create_batch(lost).error().where, "org");
    lost = batch();
    lost.round = next<RoundId>();
    EXPECT_EQ(change.create_batch(lost).error().key, "record.unknown_reference");
  });
  EXPECT_EQ(first.code, "B-1");
  EXPECT_EQ(of_b.code, "B-3");
  auto expected = given;
  expected.code = "B-1";
  EXPECT_EQ(first, expected);
  EXPECT_THAT(store_->batches(), ElementsAre(of_b, second, first));
  EXPECT_EQ(store_->find_batch(second.id), second);
  EXPECT_EQ(store_->find_batch(next<BatchId>()), std::nullopt);
  EXPECT_EQ(store_->find_batch_by_code("B-2"), second);
  EXPECT_EQ(store_->find_batch_by_code("B-4"), std::nullopt);
  EXPECT_EQ(store_->find_batch_by_code("2"), std::nullopt);
  EXPECT_THAT(store_->find_batches_by_file(org_a_.id, first.file_sha256), ElementsAre(first));
  EXPECT_THAT(store_->find_batches_by_file(org_a_.id, "other"), IsEmpty());
}

TEST_P(Batches, KeepTheirIdentityWhenUpdated) {
  auto made = batch();
  write([&](Transaction& change) { made = change.create_batch(made).value(); });
  auto changed = made;
  changed.code = "B-99";
  changed.org = org_b_.id;
  changed.created_by = "somebody else";
  changed.state = BatchState::committed;
  changed.counts = {
      .rows_read = 9, .committed = 4, .unchanged = 2, .staged = 1, .rejected = 1, .ignored = 1};
  changed.mapping_fingerprint = "beef";
  write([&](Transaction& change) {
    expect_done(change.update_batch(changed));
    EXPECT_EQ(change.update_batch(batch()).error().key, "batch.not_found");
  });
  auto expected = changed;
  expected.code = made.code;
  expected.org = made.org;
  expected.created_by = made.created_by;
  EXPECT_EQ(store_->find_batch(made.id), expected);
}

TEST_P(Batches, StagedRowsComeBackByFilter) {
  auto made = batch();
  auto const would_update = next<JourneyId>();
  auto const row = StagedRow{.number = 2,
                             .source_rows = "Routes!5-8",
                             .source_row_count = 4,
                             .status = RowStatus::conflict,
                             .fingerprint = "abc",
                             .journey_json = "{\"id\":\"…\"}",
                             .findings_json = "[{}]",
                             .journey = would_update};
  write([&](Transaction& change) {
    made = change.create_batch(made).value();
    expect_done(change.put_staged(made.id, {.number = 3, .status = RowStatus::rejected}));
    expect_done(change.put_staged(made.id, {.number = 2, .status = RowStatus::fresh}));
    expect_done(change.put_staged(made.id, {.number = 1, .committed = true}));
    expect_done(change.put_staged(made.id, row)); // replaces
    EXPECT_EQ(change.put_staged(next<BatchId>(), row).error().key, "batch.not_found");
    auto const again = change.put_staged(made.id, {.number = 1, .source_rows = "S!2"}).error();
    EXPECT_EQ(again.key, "staged.committed");
    EXPECT_EQ(again.where, "S!2");
  });
  auto const numbers = [&](RowFilter const& filter) {
    auto found = std::vector<std::uint64_t>{};
    for (auto const& each : store_->staged_rows(made.id, filter)) {
      found.push_back(each.number);
    }
    return found;
  };
  EXPECT_THAT(numbers({}), ElementsAre(1, 2, 3));
  EXPECT_THAT(numbers({.status = RowStatus::rejected}), ElementsAre(3));
  EXPECT_THAT(numbers({.committed = false}), ElementsAre(2, 3));
  EXPECT_THAT(numbers({.after = 1, .limit = 1}), ElementsAre(2));
  EXPECT_EQ(store_->staged_rows(made.id, {.after = 1, .limit = 1}).front(), row);
  EXPECT_THAT(store_->staged_rows(next<BatchId>(), {}), IsEmpty());
  write([&](Transaction& change) {
    expect_done(change.discard_staged(made.id));
    EXPECT_EQ(change.discard_staged(next<BatchId>()).error().key, "batch.not_found");
  });
  EXPECT_THAT(numbers({}), ElementsAre(1));
}

TEST_P(Batches, StagingAndAllElseSurviveReopening) {
  if (!GetParam().durable) {
    GTEST_SKIP() << "this engine forgets";
  }
  auto const imported = import({journey("A-1"), journey("A-2")});
  auto staged = batch("b.csv");
  auto const row =
      StagedRow{.number = 1, .source_rows = "S!2", .fingerprint = "f", .journey_json = "{}"};
  write([&](Transaction& change) {
    staged = change.create_batch(staged).value();
    expect_done(change.put_staged(staged.id, row));
  });
  auto const before = dump();
  reopen();
  EXPECT_EQ(dump(), before);
  EXPECT_THAT(store_->batches(), ElementsAre(staged, imported));
  EXPECT_THAT(store_->staged_rows(staged.id, {}), ElementsAre(row));
  write([&](Transaction& change) { EXPECT_EQ(change.create_batch(batch()).value().code, "B-3"); });
}

TEST_P(Batches, CommittedRowsAreKnownAgainByFingerprint) {
  auto const first = journey("A-1");
  auto made = batch();
  write([&](Transaction& change) {
    made = change.create_batch(made).value();
    expect_done(change.put_staged(made.id, {.number = 1,
                                            .fingerprint = "f1",
                                            .journey_json = "{\"draft\":1}",
                                            .findings_json = "[1]"}));
    expect_done(change.put_journey(first, 0, by("importer", made.id)));
    expect_done(change.note_committed(made.id, 1, first.id, "f1"));
    EXPECT_EQ(change.note_committed(next<BatchId>(), 1, first.id, "f1").error().key,
              "batch.not_found");
    EXPECT_EQ(change.note_committed(made.id, 1, next<JourneyId>(), "f1").error().key,
              "journey.unknown");
  });
  EXPECT_EQ(store_->find_by_fingerprint(org_a_.id, round_.id, "f1"), std::pair(first.id, made.id));
  EXPECT_EQ(store_->find_by_fingerprint(org_a_.id, round_.id, "f2"), std::nullopt);
  EXPECT_EQ(store_->find_by_fingerprint(org_b_.id, round_.id, "f1"), std::nullopt);
  EXPECT_EQ(store_->find_by_fingerprint(org_a_.id, next<RoundId>(), "f1"), std::nullopt);
  EXPECT_THAT(store_->staged_rows(made.id, {}), ElementsAre(StagedRow{.number = 1,
                                                                      .fingerprint = "f1",
                                                                      .findings_json = "[1]",
                                                                      .committed = true,
                                                                      .journey = first.id}));
  write([&](Transaction& change) { expect_done(change.withdraw_journey(first.id, 1, by("ann"))); });
  EXPECT_EQ(store_->find_by_fingerprint(org_a_.id, round_.id, "f1"), std::nullopt)
      << "withdrawn ones may be sent again";
}

TEST_P(Batches, TheLatestHolderOfAFingerprintIsFound) {
  auto const first = journey("A-1");
  auto const second = journey("A-1");
  import({first});
  auto const later = import({second});
  EXPECT_EQ(store_->find_by_fingerprint(org_a_.id, round_.id, fingerprint(first)),
            std::pair(second.id, later.id));
}

TEST_P(Undo, WithdrawsWhatTheBatchCreated) {
  auto const one = journey("A-1");
  auto const two = journey("A-2");
  auto const made = import({one, two});
  auto const report = undo(made.id);
  EXPECT_THAT(report.reversed, UnorderedElementsAre(one.id, two.id));
  EXPECT_THAT(report.kept_edited, IsEmpty());
  EXPECT_THAT(report.not_reversed, IsEmpty());
  EXPECT_THAT(current_ids(), IsEmpty());
  EXPECT_EQ(store_->find_journey(one.id)->action, Action::withdrawn);
  EXPECT_EQ(store_->find_journey(one.id)->change, by("undoer"));
  EXPECT_EQ(store_->find_journey(one.id)->journey, one) << "its content is still in the history";
  EXPECT_EQ(store_->find_batch(made.id)->state, BatchState::undone);
  write([&](Transaction& change) {
    EXPECT_EQ(change.undo_batch(made.id, by("ann")).error().key, "batch.not_committed");
    EXPECT_EQ(change.undo_batch(next<BatchId>(), by("ann")).error().key, "batch.not_found");
  });
}

TEST_P(Undo, RestoresEarlierValuesOfUpdates) {
  auto const before = journey("A-1");
  import({before});
  auto after = before;
  after.cases_min = 4;
  auto update = batch("b.csv");
  write([&](Transaction& change) {
    update = change.create_batch(update).value();
    expect_done(change.put_journey(after, 1, by("importer", update.id)));
    expect_done(change.note_committed(update.id, 1, after.id, fingerprint(after)));
    update.state = BatchState::committed;
    expect_done(change.update_batch(update));
  });
  EXPECT_TRUE(store_->find_by_fingerprint(org_a_.id, round_.id, fingerprint(after)).has_value());
  EXPECT_THAT(undo(update.id).reversed, ElementsAre(before.id));
  auto const now = *store_->find_journey(before.id);
  EXPECT_EQ(now.journey, before);
  EXPECT_EQ(now.version, 3U);
  EXPECT_EQ(now.action, Action::restored);
  EXPECT_TRUE(store_->find_by_fingerprint(org_a_.id, round_.id, fingerprint(before)).has_value())
      << "the first upload is known again";
  EXPECT_FALSE(store_->find_by_fingerprint(org_a_.id, round_.id, fingerprint(after)).has_value());
}

TEST_P(Undo, KeepsWhatWasEditedSinceAndSaysByWhom) {
  auto const untouched = journey("A-1");
  auto edited = journey("A-2");
  auto const withdrawn = journey("A-3");
  auto const made = import({untouched, edited, withdrawn});
  edited.note = "now we know more";
  write([&](Transaction& change) {
    expect_done(change.put_journey(edited, 1, by("grace")));
    expect_done(change.withdraw_journey(withdrawn.id, 1, by("grace")));
  });
  auto const report = undo(made.id);
  EXPECT_THAT(report.reversed, ElementsAre(untouched.id));
  EXPECT_THAT(report.kept_edited, ElementsAre(Pair(edited.id, "grace")));
  EXPECT_THAT(report.not_reversed, ElementsAre(Pair(withdrawn.id, "undo.withdrawn_since")));
  EXPECT_THAT(current_ids(), ElementsAre(edited.id));
  EXPECT_EQ(store_->find_journey(edited.id)->version, 2U);
}

TEST_P(Undo, KeepsAnEditBetweenTwoCommitsOfTheBatch) {
  auto one = journey("A-1");
  auto const made = import({one});
  one.note = "by hand";
  write([&](Transaction& change) { expect_done(change.put_journey(one, 1, by("grace"))); });
  one.note = "by the batch again";
  write([&](Transaction& change) {
    expect_done(change.put_journey(one, 2, by("importer", made.id)));
  });
  EXPECT_THAT(undo(made.id).kept_edited, ElementsAre(Pair(one.id, "grace")));
  EXPECT_EQ(store_->find_journey(one.id)->journey, one);
}

TEST_P(Undo, DoesNotGiveANumberBackThatAnotherJourneyBears) {
  auto const before = journey("A-1");
  import({before});
  auto renumbered = before;
  renumbered.org_ref = "A-2";
  auto update = batch("b.csv");
  write([&](Transaction& change) {
    update = change.create_batch(update).value();
    expect_done(change.put_journey(renumbered, 1, by("importer", update.id)));
    update.state = BatchState::committed;
    expect_done(change.update_batch(update));
    expect_done(change.put_journey(journey("A-1"), 0, by("ann")));
  });
  EXPECT_THAT(undo(update.id).not_reversed, ElementsAre(Pair(before.id, "undo.org_ref_taken")));
  EXPECT_EQ(store_->find_journey(before.id)->journey, renumbered);
}

TEST_P(Undo, OfWhatTheBatchBroughtBackWithdrawsItAgain) {
  auto const one = journey("A-1");
  write([&](Transaction& change) {
    expect_done(change.put_journey(one, 0, by("ann")));
    expect_done(change.withdraw_journey(one.id, 1, by("ann")));
  });
  auto update = batch("b.csv");
  write([&](Transaction& change) {
    update = change.create_batch(update).value();
    expect_done(change.put_journey(one, 2, by("importer", update.id)));
    update.state = BatchState::committed;
    expect_done(change.update_batch(update));
  });
  EXPECT_THAT(current_ids(), ElementsAre(one.id));
  EXPECT_THAT(undo(update.id).reversed, ElementsAre(one.id));
  EXPECT_THAT(current_ids(), IsEmpty());
}

TEST_P(Batches, TextsOfAnExerciseAreErasedFromEveryRevision) {
  auto one = journey("A-1");
  auto two = journey("A-2");
  auto bare = journey("");
  bare.note.clear();
  auto elsewhere = journey("A-4");
  auto const later = Round{.id = next<RoundId>(), .code = "KE-2021", .period = year_span(2021)};
  elsewhere.round = later.id;
  write([&](Transaction& change) { expect_done(change.put(later, by("setup"))); });
  auto const made = import({one, two, bare, elsewhere}, "a.csv");
  one.note = "corrected";
  write([&](Transaction& change) {
    expect_done(change.put_journey(one, 1, by("ann")));
    expect_done(change.withdraw_journey(two.id, 1, by("ann")));
    expect_done(change.put_staged(made.id, {.number = 9, .journey_json = "{}"}));
  });
  write([&](Transaction& change) { EXPECT_EQ(change.erase_texts(round_.id, by("clock"), 1), 1U); });
  EXPECT_EQ(store_->find_batch(made.id)->file_name, "a.csv"); // not the last ones yet
  write(
      [&](Transaction& change) { EXPECT_EQ(change.erase_texts(round_.id, by("clock"), 10), 1U); });
  for (auto const id : {one.id, two.id}) {
    for (auto const& revision : store_->journey_history(id)) {
      EXPECT_EQ(revision.journey.note + revision.journey.org_ref, "");
    }
  }
  auto const first = store_->journey_history(one.id);
  ASSERT_EQ(first.size(), 3U);
  EXPECT_EQ(first[2].change.by, "clock");
  EXPECT_EQ(first[2].action, Action::updated);
  EXPECT_EQ(first[2].journey.steps, one.steps);
  EXPECT_EQ(store_->journey_history(two.id).back().action, Action::withdrawn);
  EXPECT_EQ(store_->find_journey(bare.id)->version, 1U);
  EXPECT_EQ(store_->find_journey(elsewhere.id)->journey, elsewhere);
  EXPECT_FALSE(store_->find_by_org_ref(org_a_.id, "A-1").has_value());
  EXPECT_EQ(store_->find_by_org_ref(org_a_.id, "A-4"), elsewhere.id);
  EXPECT_EQ(store_->find_batch(made.id)->file_name, "");
  EXPECT_EQ(store_->staged_rows(made.id, {}).size(), 0U);
  write(
      [&](Transaction& change) { EXPECT_EQ(change.erase_texts(round_.id, by("clock"), 10), 0U); });
}

TEST_P(Dump, IsTheSameAfterImportUndoImport) {
  auto one = journey("A-1");
  auto two = journey("");
  auto const made = import({one, two});
  auto const first = dump();
  undo(made.id);
  EXPECT_NE(dump(), first);
  one.id = next<JourneyId>();
  two.id = next<JourneyId>();
  two.entered_at = at(99);
  import({two, one});
  EXPECT_EQ(dump(), first);
}

TEST_P(Dump, SaysCodesInsteadOfIds) {
  auto const camp =
      Place{.id = next<PlaceId>(), .name = "New camp", .country = "KE", .admin1 = "KE-07"};
  auto one = journey("A-1");
  one.steps = {{.role = Role::origin, .places = {camp.id}, .precision = Precision::city}};
  one.legs = {};
  write([&](Transaction& change) {
    expect_done(change.put(camp, by("ann")));
    expect_done(change.put_journey(one, 0, by("ann")));
    expect_done(change.put(
        Assessment{.id = next<AssessmentId>(), .journey = one.id, .reviewer = "ann"}, by("ann")));
    expect_done(change.put_alias(
        {.org = org_a_.id, .text = "camp", .country = "", .place = camp.id}, by("ann")));
  });
  auto all = std::string{};
  for (auto const& line : dump()) {
    all += line + "\n";
  }
  EXPECT_THAT(all, testing::HasSubstr("journey\torg=organisation:ORG-A\tround=round:KE-2020\t"));
  EXPECT_THAT(all, testing::HasSubstr("\"places\":[\"place:New camp, KE-07, KE\"]"));
  EXPECT_THAT(all, testing::HasSubstr(
                       "alias\torg=ORG-A\ttext=camp\tcountry=\tplace=place:New camp, KE-07, KE\n"));
  EXPECT_THAT(all, testing::HasSubstr("assessment\treviewer=ann\tof=(journey\t"));
  EXPECT_THAT(all, testing::HasSubstr("\tnote=two lines\\nand a tab\\there"));
  for (auto const& id : {one.id.text(), org_a_.id.text(), round_.id.text(), camp.id.text()}) {
    EXPECT_THAT(all, testing::Not(testing::HasSubstr(id)));
  }
}

} // namespace
} // namespace njia::store_contract
