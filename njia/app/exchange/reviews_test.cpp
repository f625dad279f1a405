#include "njia/app/exchange/reviews.h"

#include "njia/domain/blank.h"
#include "njia/store/memory/memory_store.h"

#include <gtest/gtest.h>

namespace njia::app {
namespace {

Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }
constexpr auto kNow = Instant{std::chrono::seconds{1'700'000'000}};

template <class Kept> std::string keys_of(Kept const& kept) {
  auto text = std::string{};
  for (auto const& problem : kept.problems) {
    text += problem.key + " " + problem.where + "\n";
  }
  return text;
}

class ReviewsTest : public ::testing::Test {
protected:
  ReviewsTest() {
    auto org = blank<Organisation>();
    org.id = OrganisationId{id(2)};
    org.code = "A";
    put(org);
    auto round = blank<Round>();
    round.id = RoundId{id(9)};
    round.code = "R";
    put(round);
    auto member = blank<Member>();
    member.id = MemberId{id(11)};
    member.code = "m";
    put(member);
    for (auto const n : {20, 21}) {
      auto journey = blank<Journey>();
      journey.id = JourneyId{id(n)};
      journey.org = org.id;
      journey.round = round.id;
      auto transaction = store_->begin();
      EXPECT_TRUE(transaction->put_journey(journey, 0, {.by = "t"}));
      EXPECT_TRUE(transaction->commit());
    }
  }
  template <class Record> void put(Record const& record) {
    auto transaction = store_->begin();
    ASSERT_TRUE(transaction->put(record, {.by = "t"}));
    ASSERT_TRUE(transaction->commit());
  }
  Remark remark(int n, int thread, std::string text, int journey = 20) {
    auto record = blank<Remark>();
    record.id = RemarkId{id(n)};
    record.thread = RemarkId{id(thread)};
    record.org = OrganisationId{id(2)};
    record.journey = JourneyId{id(journey)};
    record.author = MemberId{id(11)};
    record.text = std::move(text);
    return record;
  }
  Kept<Remark> add(Remark const& one) {
    return add_remark(*store_, one, FieldMask::for_audience<Journey>(Disclosure::coordinator),
                      actor_);
  }

  std::unique_ptr<Store> store_ = make_memory_store();
  Actor actor_{.name = "m", .at = kNow};
};

TEST_F(ReviewsTest, AQuestionAndItsAnswerMakeAThread) {
  auto question = remark(30, 30, "Was the border crossed at night?");
  question.field = "steps";
  ASSERT_TRUE(add(question).current) << keys_of(add(question));
  EXPECT_TRUE(add(question).was_there) << "sent again";
  EXPECT_TRUE(add(remark(31, 30, "Yes.")).current);
  EXPECT_EQ(keys_of(add(remark(30, 30, "Another text"))), "record.append_only id\n");
  EXPECT_EQ(keys_of(add(remark(32, 31, "to an answer"))), "remark.no_such_thread thread\n");
  EXPECT_EQ(keys_of(add(remark(33, 30, "elsewhere", 21))), "remark.no_such_thread thread\n");
  EXPECT_EQ(keys_of(add(remark(34, 34, "call 0712 345 678"))), "text.personal_data text\n");
  auto hidden = remark(35, 35, "What does the note say?");
  hidden.field = "note";
  EXPECT_EQ(keys_of(add(hidden)), "remark.field_unknown field\n");
  EXPECT_EQ(keys_of(add(remark(36, 36, " "))), "field.required text\n");
}

TEST_F(ReviewsTest, AStepSaysWhereTheVersionStands) {
  auto step = blank<ReviewStep>();
  step.id = ReviewStepId{id(40)};
  step.journey = JourneyId{id(20)};
  step.reviewer = MemberId{id(11)};
  step.journey_version = 1;
  step.state = ReviewState::accepted;
  auto const kept = add_review_step(*store_, step, 1, actor_);
  ASSERT_TRUE(kept.current) << keys_of(kept);
  EXPECT_EQ(kept.current->record.at, kNow);
  step.id = ReviewStepId{id(41)};
  EXPECT_EQ(keys_of(add_review_step(*store_, step, 2, actor_)),
            "journey.version_stale journey_version\n");
  step.state = ReviewState::returned;
  EXPECT_EQ(keys_of(add_review_step(*store_, step, 1, actor_)), "review.no_state reason\n");
  step.state = ReviewState::not_asked;
  EXPECT_EQ(keys_of(add_review_step(*store_, step, 1, actor_)), "review.no_state state\n");
}

TEST_F(ReviewsTest, AnAssessmentGrades) {
  auto grade = blank<Assessment>();
  grade.id = AssessmentId{id(50)};
  grade.journey = JourneyId{id(20)};
  EXPECT_EQ(keys_of(add_assessment(*store_, grade, actor_)), "assessment.no_grade reliability\n");
  grade.credibility = static_cast<Credibility>(2);
  EXPECT_TRUE(add_assessment(*store_, grade, actor_).current);
}

} // namespace
} // namespace njia::app
