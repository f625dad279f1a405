#include "njia/analysis/dataset.h"

#include "njia/base/check.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace njia::analysis {
namespace {

constexpr std::array<Level, 4> kLevels = {Level::place, Level::admin1, Level::country,
                                          Level::region};

/// The finest level at which a step of this precision may count. A sub-county stands for itself
/// among the places, but a town that is only known to its sub-county does not. A stated precision
/// of "unknown" leaves it to the place's own.
Level finest_level(Step const& step, PlaceTree const& places) {
  switch (step.precision) {
  case Precision::admin2: {
    auto const is_sub_county = [&](PlaceId place) {
      return places.precision(place) == Precision::admin2;
    };
    return std::all_of(step.places.begin(), step.places.end(), is_sub_county) ? Level::place
                                                                              : Level::admin1;
  }
  case Precision::admin1:
    return Level::admin1;
  case Precision::country:
    return Level::country;
  case Precision::region:
    return Level::region;
  default:
    return Level::place;
  }
}

std::optional<Days> days_of(std::optional<DateSpan> const& from,
                            std::optional<DateSpan> const& to) {
  if (!from && !to) {
    return std::nullopt;
  }
  auto const& first = from ? *from : *to;
  auto const& last = to ? *to : *from;
  return Days{.earliest = first.earliest, .latest = std::max(first.latest, last.latest)};
}

/// F: a known route has no cases, which is not the same as cases of unknown number.
GroupPart part_of(Journey const& journey) {
  auto part = GroupPart{.submissions = journey.submissions};
  if (journey.kind == JourneyKind::known_route) {
    part.sized = journey.submissions;
    return part;
  }
  if (journey.cases_unit == CasesUnit::incidents) {
    part.incidents = journey.submissions;
    return part;
  }
  if (!journey.cases_min) {
    return part;
  }
  part.sized = journey.submissions;
  part.persons.low = *journey.cases_min;
  part.persons.high =
      journey.cases_max ? std::optional<std::uint64_t>{*journey.cases_max} : std::nullopt;
  return part;
}

template <class T> void append_codes(std::vector<std::uint8_t>& out, std::vector<T> const& codes) {
  for (auto const code : codes) {
    out.push_back(static_cast<std::uint8_t>(code));
  }
}

/// Each code once; "unknown" only where nothing is known.
std::vector<std::uint8_t> each_once(std::vector<std::uint8_t> const& codes) {
  auto distinct = std::vector<std::uint8_t>{};
  for (auto const code : codes) {
    if (std::find(distinct.begin(), distinct.end(), code) == distinct.end()) {
      distinct.push_back(code);
    }
  }
  if (distinct.size() > 1) {
    std::erase(distinct, kUnknown);
  }
  return distinct;
}

/// What is said of the route as a whole and of each leg.
std::vector<std::uint8_t> transport_codes(Journey const& journey) {
  auto codes = std::vector<std::uint8_t>{};
  append_codes(codes, journey.transport.codes);
  for (auto const& leg : journey.legs) {
    append_codes(codes, leg.transport.codes);
  }
  return each_once(codes);
}

/// What is said of any leg; legs of which nothing was asked add nothing.
template <class Term>
std::vector<std::uint8_t> leg_codes(Journey const& journey, Term Leg::*member) {
  auto codes = std::vector<std::uint8_t>{};
  for (auto const& leg : journey.legs) {
    if (leg.*member != Term::not_asked) {
      codes.push_back(static_cast<std::uint8_t>(leg.*member));
    }
  }
  return each_once(codes);
}

struct WhereKey {
  std::vector<PlaceId> places;
  Precision precision;
  friend bool operator==(WhereKey const&, WhereKey const&) = default;
};

struct WhereHash {
  std::size_t operator()(WhereKey const& key) const noexcept {
    auto hash = static_cast<std::size_t>(key.precision);
    for (auto const& place : key.places) {
      hash = hash * 1099511628211U ^ IdHash {}(place);
    }
    return hash;
  }
};

} // namespace

struct DatasetBuilder::Indexes {
  std::unordered_map<WhereKey, WhereNumber, WhereHash> wheres;
  std::unordered_map<PlaceId, PlaceNumber, IdHash> places;
  std::unordered_map<GroupId, std::uint32_t, IdHash> groups;
  std::unordered_map<RoundId, std::uint16_t, IdHash> rounds;
};

std::string_view vocabulary_of(Question question) {
  static constexpr std::array<std::string_view, kQuestions> kNames = {
      vocabulary_name<Exploitation>(), vocabulary_name<Industry>(),
      vocabulary_name<Transport>(),    vocabulary_name<Recruitment>(),
      vocabulary_name<Platform>(),     vocabulary_name<RecruiterRelation>(),
      vocabulary_name<Control>(),      vocabulary_name<Vulnerability>(),
      vocabulary_name<Outcome>(),      vocabulary_name<Crossing>(),
      vocabulary_name<Documents>()};
  return kNames[static_cast<std::size_t>(question)];
}

std::span<StepRow const> Dataset::steps(JourneyNumber journey) const {
  auto const& row = journeys_[journey];
  return {steps_.data() + row.steps_begin, row.step_count};
}

std::span<std::uint8_t const> Dataset::answers(JourneyNumber journey, Question question) const {
  auto const& row = journeys_[journey];
  auto begin = std::size_t{row.answers_begin};
  auto const index = static_cast<std::size_t>(question);
  for (auto i = std::size_t{0}; i < index; ++i) {
    begin += row.answer_counts[i];
  }
  return {answers_.data() + begin, row.answer_counts[index]};
}

std::size_t Dataset::memory_bytes() const {
  auto bytes = journeys_.capacity() * sizeof(JourneyRow) + steps_.capacity() * sizeof(StepRow) +
               answers_.capacity() + places_.capacity() * sizeof(PlaceId) +
               rounds_.capacity() * sizeof(RoundId) +
               ledger_->journeys.capacity() * sizeof(Contribution);
  for (auto const& where : wheres_) {
    bytes += sizeof(Where) + where.places.capacity() * sizeof(PlaceId);
  }
  return bytes;
}

DatasetBuilder::DatasetBuilder(PlaceTree const& places, Permission permission_if_not_asked)
    : places_{places},
      permission_if_not_asked_{permission_if_not_asked}, indexes_{std::make_unique<Indexes>()} {
  dataset_.wheres_.emplace_back();
}

DatasetBuilder::~DatasetBuilder() = default;

PlaceNumber DatasetBuilder::place_number(PlaceId place) {
  auto const next = static_cast<PlaceNumber>(dataset_.places_.size());
  auto const [found, is_new] = indexes_->places.emplace(place, next);
  if (is_new) {
    dataset_.places_.push_back(place);
  }
  return found->second;
}

WhereNumber DatasetBuilder::where_of(Step const& step) {
  if (step.places.empty()) {
    return 0;
  }
  auto key = WhereKey{.places = step.places, .precision = step.precision};
  auto const next = static_cast<WhereNumber>(dataset_.wheres_.size());
  auto const [found, is_new] = indexes_->wheres.emplace(std::move(key), next);
  if (!is_new) {
    return found->second;
  }
  auto where = Where{.places = step.places};
  auto const finest = finest_level(step, places_);
  for (auto const level : kLevels) {
    if (level < finest) {
      continue;
    }
    auto shared = places_.ancestor(step.places.front(), level);
    for (auto const& place : step.places) {
      if (shared && places_.ancestor(place, level) != shared) {
        shared = std::nullopt;
      }
    }
    if (shared) {
      where.at[static_cast<std::size_t>(level)] = place_number(*shared);
    }
  }
  dataset_.wheres_.push_back(std::move(where));
  return next;
}

void DatasetBuilder::add_answers(Journey const& journey, JourneyRow& row) {
  auto& out = dataset_.answers_;
  row.answers_begin = static_cast<std::uint32_t>(out.size());
  auto const put = [&](Question question, auto const& codes) {
    auto const before = out.size();
    append_codes(out, codes);
    row.answer_counts[static_cast<std::size_t>(question)] =
        static_cast<std::uint8_t>(out.size() - before);
  };
  put(Question::exploitation, journey.exploitation.codes);
  put(Question::industry, journey.industry.codes);
  put(Question::transport, transport_codes(journey));
  put(Question::recruitment, journey.recruitment.codes);
  put(Question::platform, journey.platform.codes);
  put(Question::recruiter_relation, journey.recruiter_relation.codes);
  put(Question::control, journey.control.codes);
  put(Question::vulnerability, journey.vulnerability.codes);
  put(Question::outcome, journey.outcome.codes);
  put(Question::crossing, leg_codes(journey, &Leg::crossing));
  put(Question::documents, leg_codes(journey, &Leg::documents));
}

void DatasetBuilder::add(Journey const& journey, GroupId group) {
  NJIA_CHECK(journey.steps.size() <= 0xFF, "validation limits the steps of a journey");
  auto row = JourneyRow{.steps_begin = static_cast<std::uint32_t>(dataset_.steps_.size()),
                        .step_count = static_cast<std::uint8_t>(journey.steps.size()),
                        .nature = journey.nature,
                        .detection = journey.detection,
                        .transit_known = journey.transit_known,
                        .happened = days_of(journey.journey_from, journey.journey_to),
                        .learned = days_of(journey.learned_on, {})};
  for (auto const& step : journey.steps) {
    dataset_.steps_.push_back({.where = where_of(step), .role = step.role});
  }
  add_answers(journey, row);

  auto const next_round = static_cast<std::uint16_t>(dataset_.rounds_.size());
  auto const [round, new_round] = indexes_->rounds.emplace(journey.round, next_round);
  if (new_round) {
    dataset_.rounds_.push_back(journey.round);
  }
  row.round = round->second;
  auto const next_group = static_cast<std::uint32_t>(ledger_.groups.size());
  auto const [number, new_group] = indexes_->groups.emplace(group, next_group);
  if (new_group) {
    ledger_.groups.push_back(group);
  }

  auto const says_nothing = journey.permission == Permission::not_asked;
  ledger_.journeys.push_back(
      {.group = number->second,
       .part = part_of(journey),
       .permission = says_nothing ? permission_if_not_asked_ : journey.permission,
       .earliest = row.happened ? std::optional{row.happened->earliest} : std::nullopt});
  dataset_.journeys_.push_back(row);
}

Dataset DatasetBuilder::finish() && {
  dataset_.journeys_.shrink_to_fit();
  dataset_.steps_.shrink_to_fit();
  dataset_.answers_.shrink_to_fit();
  ledger_.journeys.shrink_to_fit();
  dataset_.ledger_ = std::make_shared<Ledger const>(std::move(ledger_));
  return std::move(dataset_);
}

} // namespace njia::analysis
