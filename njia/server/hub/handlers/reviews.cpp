// Questions, reviews and assessments of journeys. The owner sees all that is said about its
// journeys; others see what their own organisation began.
#include "njia/app/exchange/reviews.h"

#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/parts.h"
#include "njia/server/hub/handlers/seen.h"

#include <algorithm>

namespace njia::server {
namespace {

/// A journey that the caller may see, and act on by the route's action.
Result<Seen> find_for_action(Call& call, JourneyId id) {
  auto seen = find_seen(call, id);
  if (!seen) {
    return seen;
  }
  auto const& journey = seen->revision.journey;
  if (auto const allowed = call.allow(call.people->facts(journey)); !allowed) {
    return allowed.error();
  }
  call.concerns("journey", id.text(), journey.org);
  return seen;
}

bool is_own(Call const& call, Seen const& seen) {
  return call.subject.org == seen.revision.journey.org;
}

/// Whether a member belongs to the caller's organisation now.
bool is_colleague(Call const& call, MemberId id) {
  auto const* member = call.people->find_member(id);
  return member != nullptr && member->org == call.subject.org;
}

template <class Record> View<Record> whole(Record const& record) {
  return {.record = record, .shown = FieldMask::all<Record>()};
}

template <class Record> std::vector<Record> of_journey(Call const& call, JourneyId id) {
  auto all = call.store().all<Record>({.field = "journey", .value = id.text()});
  std::stable_sort(all.begin(), all.end(),
                   [](Record const& a, Record const& b) { return a.at < b.at; });
  return all;
}

template <class Record> Answered<View<Record>> answer_kept(app::Kept<Record> kept) {
  if (!kept.current) {
    return std::move(kept.problems);
  }
  return {whole(kept.current->record), Around{.status = kept.was_there ? 200 : 201}};
}

/// Whether the caller may read a thread: its journey's owner, and those who began it.
bool may_read(Call const& call, Seen const& seen, std::vector<Remark> const& all, RemarkId thread) {
  auto const first = std::find_if(all.begin(), all.end(),
                                  [&](Remark const& remark) { return remark.id == thread; });
  return is_own(call, seen) || (first != all.end() && is_colleague(call, first->author));
}

} // namespace

Answer<api::ListRemarks> list_remarks(Call& call, api::ListRemarks::Parameters const& asked,
                                      NoBody const&) {
  auto const seen = find_for_action(call, asked.id);
  if (!seen) {
    return seen.error();
  }
  auto const all = of_journey<Remark>(call, asked.id);
  auto list = api::RemarkList{};
  for (auto const& remark : all) {
    if (may_read(call, *seen, all, remark.thread)) {
      list.data.push_back(whole(remark));
    }
  }
  return list;
}

Answer<api::CreateRemark> create_remark(Call& call, api::CreateRemark::Parameters const& asked,
                                        Remark const& body) {
  auto const seen = find_for_action(call, asked.id);
  if (!seen) {
    return seen.error();
  }
  auto remark = body;
  remark.org = seen->revision.journey.org;
  remark.journey = asked.id;
  remark.author = *call.subject.member;
  auto const all = of_journey<Remark>(call, asked.id);
  if (remark.thread != remark.id && !may_read(call, *seen, all, remark.thread)) {
    return Error{.key = "remark.no_such_thread",
                 .where = "thread",
                 .args = {{"value", remark.thread.text()}}};
  }
  return answer_kept(app::add_remark(call.store(), remark, seen->sight.fields, call.actor()));
}

Answer<api::ListReviews> list_reviews(Call& call, api::ListReviews::Parameters const& asked,
                                      NoBody const&) {
  auto const seen = find_for_action(call, asked.id);
  if (!seen) {
    return seen.error();
  }
  auto list = api::ReviewList{};
  for (auto const& step : of_journey<ReviewStep>(call, asked.id)) {
    if (is_own(call, *seen) || is_colleague(call, step.reviewer)) {
      list.data.push_back(whole(step));
    }
  }
  return list;
}

Answer<api::CreateReview> create_review(Call& call, api::CreateReview::Parameters const& asked,
                                        ReviewStep const& body) {
  auto const seen = find_for_action(call, asked.id);
  if (!seen) {
    return seen.error();
  }
  auto step = body;
  step.journey = asked.id;
  step.reviewer = *call.subject.member;
  return answer_kept(
      app::add_review_step(call.store(), step, seen->revision.version, call.actor()));
}

Answer<api::ListAssessments>
list_assessments(Call& call, api::ListAssessments::Parameters const& asked, NoBody const&) {
  auto const seen = find_for_action(call, asked.id);
  if (!seen) {
    return seen.error();
  }
  auto list = api::AssessmentList{};
  for (auto const& assessment : of_journey<Assessment>(call, asked.id)) {
    auto const reviewer = MemberId::parse(assessment.reviewer);
    if (is_own(call, *seen) || (reviewer && is_colleague(call, *reviewer))) {
      list.data.push_back(whole(assessment));
    }
  }
  return list;
}

Answer<api::CreateAssessment> create_assessment(Call& call,
                                                api::CreateAssessment::Parameters const& asked,
                                                Assessment const& body) {
  auto const seen = find_for_action(call, asked.id);
  if (!seen) {
    return seen.error();
  }
  auto assessment = body;
  assessment.journey = asked.id;
  assessment.reviewer = call.subject.member->text();
  return answer_kept(app::add_assessment(call.store(), assessment, call.actor()));
}

} // namespace njia::server
