#include "njia/analysis/where_to_stand/where_to_stand.h"

#include "njia/analysis/path.h"
#include "njia/analysis/selection.h"
#include "njia/analysis/where_to_stand/without_each.h"
#include "njia/base/check.h"
#include "njia/domain/vocabulary.h"

#include <algorithm>
#include <map>

namespace njia::analysis {
namespace {

bool can_host(PlaceKind kind) {
  switch (kind) {
  case PlaceKind::sea:
  case PlaceKind::admin:
  case PlaceKind::country:
  case PlaceKind::region:
  case PlaceKind::unofficial_crossing:
    return false;
  default:
    return true;
  }
}

Result<Done> check(StandRequest const& request) {
  auto const out_of_range = [](std::string key, std::string where, std::uint32_t value,
                               std::uint32_t most) {
    return Error{.key = std::move(key),
                 .where = std::move(where),
                 .args = {{"value", std::to_string(value)}, {"most", std::to_string(most)}}};
  };
  if (request.points < 1 || request.points > kMostServicePoints) {
    return out_of_range("service_points.points_out_of_range", "points", request.points,
                        kMostServicePoints);
  }
  if (request.tolerance_percent < 1 || request.tolerance_percent > kMostTolerancePercent) {
    return out_of_range("service_points.tolerance_out_of_range", "tolerance",
                        request.tolerance_percent, kMostTolerancePercent);
  }
  for (auto const kind : request.kinds) {
    if (!can_host(kind)) {
      return Error{.key = "service_points.kind_not_served",
                   .where = "kind",
                   .args = {{"value", term_code(kind)}}};
    }
  }
  return Done{};
}

/// The journeys that count as sets of places, numbered in the order of their ids.
struct Passages {
  CoverProblem problem = {};
  std::vector<std::uint32_t> sources = {}; ///< of each set: a group, numbered as it first comes
  std::uint32_t source_count = 0;
  std::vector<PlaceId> candidates = {}; ///< of each place of the problem
  Members members = {};                 ///< the journeys behind the sets
  std::map<std::string_view, std::uint64_t> left_out = {};
  std::uint64_t detection_not_known = 0;
};

class PassageReader {
public:
  PassageReader(Dataset const& data, PlaceTree const& places, StandRequest const& request)
      : data_{data}, places_{places}, request_{request} {
    number_candidates();
  }

  Passages read() && {
    auto const selected = select(data_, places_, {.audience = Audience::coordinator});
    for (auto const& [reason, journey] : selected.left_out) {
      leave_out(reason, journey);
    }
    for (auto const journey : selected.journeys) {
      take(journey);
    }
    return std::move(passages_);
  }

private:
  static constexpr std::uint32_t kNotCandidate = 0xFFFFFFFF;

  bool is_candidate(PlaceKind kind) const {
    auto const& kinds = request_.kinds;
    return kinds.empty() ? can_host(kind)
                         : std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  }

  /// By id, so that the answer does not depend on the order of the journeys.
  void number_candidates() {
    auto by_id = std::vector<std::pair<PlaceId, PlaceNumber>>{};
    for (auto number = PlaceNumber{0}; number < data_.place_count(); ++number) {
      if (is_candidate(places_.kind(data_.place(number)))) {
        by_id.emplace_back(data_.place(number), number);
      }
    }
    std::sort(by_id.begin(), by_id.end());
    candidate_.assign(data_.place_count(), kNotCandidate);
    for (auto const& [id, number] : by_id) {
      candidate_[number] = passages_.problem.places++;
      passages_.candidates.push_back(id);
    }
  }

  std::uint64_t submissions(JourneyNumber journey) const {
    return data_.ledger()->journeys[journey].part.submissions;
  }
  void leave_out(std::string_view reason, JourneyNumber journey) {
    passages_.left_out[reason] += submissions(journey);
  }

  void take(JourneyNumber journey) {
    auto const detection = data_.journey(journey).detection;
    if (detection == Detection::interception_at_post) {
      leave_out("stopped_at_post", journey);
      return;
    }
    travelled_path(data_, journey, Level::place, path_);
    std::erase_if(path_, [&](PlaceNumber place) {
      return place == kNoPlace || places_.precision(data_.place(place)) != Precision::city;
    });
    if (path_.empty()) {
      leave_out(why_not_placed(journey), journey);
      return;
    }
    auto const& part = data_.ledger()->journeys[journey].part;
    auto const weight = request_.measure == Measure::persons ? part.persons.low : part.submissions;
    if (weight == 0) {
      leave_out("persons_not_known", journey);
      return;
    }
    add(journey, weight);
    if (detection == Detection::not_asked || detection == Detection::unknown) {
      passages_.detection_not_known += part.submissions;
    }
  }

  void add(JourneyNumber journey, std::uint64_t weight) {
    for (auto& place : path_) {
      place = candidate_[place];
    }
    std::erase(path_, kNotCandidate);
    passages_.problem.add(path_, weight);
    auto const group = data_.ledger()->journeys[journey].group;
    auto const [source, is_new] = source_of_group_.emplace(group, passages_.source_count);
    passages_.source_count += is_new ? 1U : 0U;
    passages_.sources.push_back(source->second);
    passages_.members.push_back(journey);
  }

  std::string_view why_not_placed(JourneyNumber journey) const {
    auto const steps = data_.steps(journey);
    auto const is_somewhere = std::any_of(steps.begin(), steps.end(), [&](StepRow const& step) {
      return step.role != Role::intended_destination && data_.where(step.where).is_known();
    });
    return is_somewhere ? "coarser_than_level" : "unlocated";
  }

  Dataset const& data_;
  PlaceTree const& places_;
  StandRequest const& request_;
  Passages passages_;
  std::map<std::uint32_t, std::uint32_t> source_of_group_;
  std::vector<std::uint32_t> candidate_; ///< of each place of the dataset
  std::vector<PlaceNumber> path_;
};

/// Places that some journey passes.
std::size_t passed_places(CoverProblem const& problem) {
  auto is_passed = std::vector<std::uint8_t>(problem.places, 0);
  for (auto const place : problem.members) {
    is_passed[place] = 1;
  }
  return static_cast<std::size_t>(std::count(is_passed.begin(), is_passed.end(), 1));
}

std::string_view why_refused(GrantedJourneys const& journeys, Passages const& passages,
                             std::uint32_t points) {
  if (journeys.data().live_count() == 0) {
    return "nothing_granted";
  }
  if (passages.members.empty()) {
    return "nothing_selected";
  }
  if (passages.source_count < kFewestSources) {
    return "too_few_sources";
  }
  auto const passed = passed_places(passages.problem);
  if (passed == 0) {
    return "no_place_of_kinds";
  }
  return passed <= points ? "no_choice" : "";
}

/// In steps of 5 %. `whole` is not 0 and below 2^56: a sum of numbers of persons.
std::uint32_t percent_down(std::uint64_t part, std::uint64_t whole) {
  NJIA_CHECK(whole > 0, "a refusal comes before a share of nothing");
  return static_cast<std::uint32_t>(part * (100 / kPercentStep) / whole) * kPercentStep;
}
std::uint32_t percent_up(std::uint64_t part, std::uint64_t whole) {
  auto const down = percent_down(part, whole);
  return part * 100 == down * whole ? down : down + kPercentStep;
}

Steadiness steadiness_of(std::vector<WithoutOne> const& rows) {
  auto steadiness = Steadiness{.low_percent = 100, .verdict = "steady"};
  auto worst = Exceeds::no;
  for (auto const& row : rows) {
    if (row.total == 0) {
      continue; // this source is all there is
    }
    steadiness.low_percent = std::min(steadiness.low_percent, percent_down(row.met, row.total));
    steadiness.high_percent = std::max(steadiness.high_percent, percent_up(row.met, row.total));
    if (row.better_elsewhere == Exceeds::yes || worst == Exceeds::no) {
      worst = row.better_elsewhere;
    }
  }
  if (worst != Exceeds::no) {
    steadiness.verdict = worst == Exceeds::yes ? "rests_on_one" : "not_decided";
  }
  return steadiness;
}

/// The choice itself, once it is clear that there is one to make.
void choose(Passages const& passages, StandRequest const& request, ServicePoints& answer) {
  auto const& problem = passages.problem;
  auto total = std::uint64_t{0};
  for (auto const weight : problem.weights) {
    total += weight;
  }
  auto const cover = best_cover(problem, request.points, request.limits);
  for (auto const place : cover.chosen) {
    answer.places.push_back(passages.candidates[place]);
  }
  answer.met_percent = percent_down(cover.met, total);
  answer.is_best = cover.is_optimal();
  answer.possible_percent = percent_up(cover.bound, total);
  answer.steadiness =
      steadiness_of(without_each(problem, passages.sources, passages.source_count, cover.chosen,
                                 request.points, request.tolerance_percent, request.limits));
}

} // namespace

Result<ServicePoints> where_to_stand(GrantedJourneys const& journeys, PlaceTree const& places,
                                     StandRequest const& request) {
  if (auto const sound = check(request); !sound) {
    return sound.error();
  }
  auto const& data = journeys.data();
  auto const passages = PassageReader{data, places, request}.read();
  auto const counts = count(*data.ledger(), passages.members);
  auto answer = ServicePoints{.refused = why_refused(journeys, passages, request.points),
                              .submissions = counts.submissions(),
                              .groups = counts.groups(),
                              .persons = counts.persons(),
                              .detection_not_known = passages.detection_not_known};
  auto left_out = passages.left_out;
  if (journeys.not_granted() > 0) {
    left_out["not_granted"] = journeys.not_granted();
  }
  answer.left_out.assign(left_out.begin(), left_out.end());
  if (answer.refused.empty()) {
    choose(passages, request, answer);
  }
  return answer;
}

} // namespace njia::analysis
