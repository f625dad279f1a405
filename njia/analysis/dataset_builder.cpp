#include "njia/analysis/dataset_builder.h"

#include "njia/analysis/journey_facts.h"
#include "njia/base/check.h"

#include <algorithm>
#include <unordered_map>

#include <boost/unordered/unordered_flat_set.hpp>

namespace njia::analysis {
namespace {

constexpr std::array<Level, 4> kLevels = {Level::place, Level::admin1, Level::country,
                                          Level::region};

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

struct SourceHash {
  std::size_t operator()(std::pair<OrganisationId, GroupId> const& source) const noexcept {
    return IdHash{}(source.first) * 31 + IdHash{}(source.second);
  }
};

/// Journeys by id, as their numbers: the ids stand in the columns.
struct IdOfJourney {
  using is_transparent = void;
  std::vector<std::shared_ptr<JourneyColumns>> const* blocks;

  Uuid const& uuid(JourneyNumber journey) const {
    return (*blocks)[journey / JourneyColumns::kRows]->id[journey % JourneyColumns::kRows];
  }
  Uuid const& uuid(Uuid const& id) const { return id; }
  template <class Key> std::size_t operator()(Key const& key) const {
    return std::hash<Uuid>{}(uuid(key));
  }
  template <class A, class B> bool operator()(A const& a, B const& b) const {
    return uuid(a) == uuid(b);
  }
};
using JourneysById = boost::unordered_flat_set<JourneyNumber, IdOfJourney, IdOfJourney>;

} // namespace

struct DatasetBuilder::Indexes {
  std::unordered_map<WhereKey, WhereNumber, WhereHash> wheres;
  std::unordered_map<PlaceId, PlaceNumber, IdHash> places;
  std::unordered_map<std::string, AnswersNumber> answers;
  std::unordered_map<GroupId, std::uint32_t, IdHash> groups;
  std::unordered_map<RoundId, std::uint16_t, IdHash> rounds;
  std::unordered_map<std::pair<OrganisationId, GroupId>, std::uint16_t, SourceHash> sources;
  std::optional<JourneysById> journeys; ///< made when a journey is first looked for
  std::vector<StepRow> steps;
  std::vector<LegRow> legs;
};

DatasetBuilder::DatasetBuilder(PlaceTree const& places, Permission permission_if_not_asked)
    : places_{places},
      permission_if_not_asked_{permission_if_not_asked}, indexes_{std::make_unique<Indexes>()} {
  dataset_.wheres_.push_back({.places = 0, .count = 0, .at = Where{}.at});
  dataset_.answer_lists_.push_back({.begin = 0, .count = 0});
  indexes_->answers.emplace(std::string{}, 0);
}

DatasetBuilder::DatasetBuilder(DatasetBuilder&&) noexcept = default;
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
  auto where = Dataset::WhereRow{.places = dataset_.alternatives_.append(step.places),
                                 .count = static_cast<std::uint32_t>(step.places.size()),
                                 .at = Where{}.at};
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
  dataset_.wheres_.push_back(where);
  return next;
}

AnswersNumber DatasetBuilder::answers_number(std::span<std::uint8_t const> codes) {
  auto const next = static_cast<AnswersNumber>(dataset_.answer_lists_.size());
  auto const [found, is_new] =
      indexes_->answers.emplace(std::string{codes.begin(), codes.end()}, next);
  if (is_new) {
    dataset_.answer_lists_.push_back({.begin = dataset_.answers_.append(codes),
                                      .count = static_cast<std::uint32_t>(codes.size())});
  }
  return found->second;
}

std::uint32_t DatasetBuilder::group_number(GroupId group) {
  auto const next = static_cast<std::uint32_t>(dataset_.groups_.size());
  auto const [found, is_new] = indexes_->groups.emplace(group, next);
  if (is_new) {
    dataset_.groups_.push_back(group);
  }
  return found->second;
}

std::uint16_t DatasetBuilder::source_number(OrganisationId organisation, GroupId group) {
  auto const next = dataset_.sources_.size();
  NJIA_CHECK(next < 0xFFFF, "a collection has at most 65,534 organisations");
  auto const [found, is_new] =
      indexes_->sources.emplace(std::pair{organisation, group}, static_cast<std::uint16_t>(next));
  if (is_new) {
    dataset_.sources_.push_back({.organisation = organisation, .group = group_number(group)});
  }
  return found->second;
}

std::uint16_t DatasetBuilder::round_number(RoundId round) {
  auto const next = dataset_.rounds_.size();
  NJIA_CHECK(next < 0xFFFF, "a collection has at most 65,534 rounds");
  auto const [found, is_new] = indexes_->rounds.emplace(round, static_cast<std::uint16_t>(next));
  if (is_new) {
    dataset_.rounds_.push_back(round);
  }
  return found->second;
}

std::size_t DatasetBuilder::next_row() {
  NJIA_CHECK(dataset_.size_ < 0xFFFFFFFF, "journeys are numbered with 32 bits");
  if (dataset_.size_ % JourneyColumns::kRows == 0) {
    dataset_.blocks_.push_back(std::make_shared_for_overwrite<JourneyColumns>());
  }
  return dataset_.size_++ % JourneyColumns::kRows;
}

void DatasetBuilder::add_facts(Journey const& journey, JourneyColumns& block, std::size_t row) {
  auto const says_nothing = journey.permission == Permission::not_asked;
  block.id[row] = journey.id.uuid();
  block.round[row] = round_number(journey.round);
  block.nature[row] = journey.nature;
  block.detection[row] = journey.detection;
  block.kind[row] = journey.kind;
  block.channel[row] = journey.channel;
  block.transit_known[row] = journey.transit_known;
  block.reliability[row] = journey.reliability;
  block.credibility[row] = journey.credibility;
  block.permission[row] = says_nothing ? permission_if_not_asked_ : journey.permission;
  block.cases_basis[row] = journey.cases_basis;
  block.size_kind[row] = size_kind_of(journey);
  block.date_precision[row] = precision_of(journey);
  block.submissions[row] = journey.submissions;
  block.low[row] = journey.cases_min.value_or(0);
  block.high[row] = journey.cases_max.value_or(0);
  block.happened[row] = days_of(journey.journey_from, journey.journey_to);
  block.learned[row] = days_of(journey.learned_on, {});
}

void DatasetBuilder::add_steps(Journey const& journey, JourneyColumns& block, std::size_t row) {
  NJIA_CHECK(journey.steps.size() <= 0xFF && journey.legs.size() <= 0xFF,
             "validation limits the steps of a journey");
  auto& steps = indexes_->steps;
  steps.clear();
  for (auto const& step : journey.steps) {
    steps.push_back({.where = where_of(step),
                     .role = step.role,
                     .precision = step.precision,
                     .certainty = step.certainty});
  }
  block.steps[row] = dataset_.steps_.append(steps);
  block.step_count[row] = static_cast<std::uint8_t>(steps.size());
  set_ends(steps, block, row);
  auto& legs = indexes_->legs;
  legs.clear();
  for (auto const& leg : journey.legs) {
    legs.push_back({.transport = answers_number(codes_of(leg.transport)),
                    .to_step = static_cast<std::uint8_t>(leg.to_step),
                    .crossing = leg.crossing,
                    .documents = leg.documents,
                    .concealment = leg.concealment});
  }
  block.legs[row] = dataset_.legs_.append(legs);
  block.leg_count[row] = static_cast<std::uint8_t>(legs.size());
}

void DatasetBuilder::add_answers(Journey const& journey, JourneyColumns& block, std::size_t row) {
  auto const put = [&](Question question, Codes const& codes) {
    block.answers[static_cast<std::size_t>(question)][row] = answers_number(codes);
  };
  put(Question::exploitation, codes_of(journey.exploitation));
  put(Question::industry, codes_of(journey.industry));
  put(Question::transport, transport_codes(journey));
  put(Question::recruitment, codes_of(journey.recruitment));
  put(Question::platform, codes_of(journey.platform));
  put(Question::recruiter_relation, codes_of(journey.recruiter_relation));
  put(Question::control, codes_of(journey.control));
  put(Question::vulnerability, codes_of(journey.vulnerability));
  put(Question::outcome, codes_of(journey.outcome));
  put(Question::crossing, leg_codes(journey, &Leg::crossing));
  put(Question::documents, leg_codes(journey, &Leg::documents));
}

void DatasetBuilder::add(Journey const& journey, GroupId group) {
  auto const row = next_row();
  auto& block = *dataset_.blocks_.back();
  block.source[row] = source_number(journey.org, group);
  add_facts(journey, block, row);
  add_steps(journey, block, row);
  add_answers(journey, block, row);
  if (indexes_->journeys) {
    indexes_->journeys->insert(static_cast<JourneyNumber>(dataset_.size_ - 1));
  }
}

void DatasetBuilder::index_ids() {
  if (indexes_->journeys) {
    return;
  }
  auto const by_id = IdOfJourney{.blocks = &dataset_.blocks_};
  indexes_->journeys.emplace(dataset_.size_, by_id, by_id);
  for (auto journey = JourneyNumber{0}; journey < dataset_.size_; ++journey) {
    indexes_->journeys->insert(journey);
  }
}

void DatasetBuilder::kill(JourneyNumber journey) {
  dead_.resize(std::max(dead_.size(), std::size_t{journey} / 64 + 1));
  dead_[journey / 64] |= std::uint64_t{1} << (journey % 64);
  ++dataset_.dead_count_;
}

void DatasetBuilder::withdraw(JourneyId id) {
  index_ids();
  auto const found = indexes_->journeys->find(id.uuid());
  if (found != indexes_->journeys->end()) {
    kill(*found);
    indexes_->journeys->erase(found);
  }
}

void DatasetBuilder::put(Journey const& journey, GroupId group) {
  withdraw(journey.id);
  add(journey, group);
}

void DatasetBuilder::regroup(OrganisationId organisation, GroupId group) {
  auto const number = group_number(group);
  for (auto i = std::size_t{0}; i < dataset_.sources_.size(); ++i) {
    auto& source = dataset_.sources_[i];
    if (source.organisation == organisation) {
      source.group = number;
      indexes_->sources.insert_or_assign(std::pair{organisation, group},
                                         static_cast<std::uint16_t>(i));
    }
  }
}

void DatasetBuilder::compact() {
  auto const old = std::move(dataset_.blocks_);
  auto const old_steps = std::move(dataset_.steps_);
  auto const old_legs = std::move(dataset_.legs_);
  auto const old_size = dataset_.size_;
  dataset_.blocks_.clear();
  dataset_.steps_ = {};
  dataset_.legs_ = {};
  dataset_.size_ = 0;
  dataset_.dead_count_ = 0;
  dataset_.line_ = std::make_shared<char>();
  indexes_->journeys.reset();
  for (auto journey = std::size_t{0}; journey < old_size; ++journey) {
    if (journey / 64 < dead_.size() && (dead_[journey / 64] >> (journey % 64) & 1U) != 0) {
      continue;
    }
    auto const& from = *old[journey / JourneyColumns::kRows];
    auto const i = journey % JourneyColumns::kRows;
    auto const row = next_row();
    auto& block = *dataset_.blocks_.back();
    copy_row(from, i, block, row);
    block.steps[row] = dataset_.steps_.append(old_steps.run(from.steps[i], from.step_count[i]));
    block.legs[row] = dataset_.legs_.append(old_legs.run(from.legs[i], from.leg_count[i]));
  }
  dead_.clear();
}

Dataset DatasetBuilder::publish() {
  if (dataset_.dead_count_ > dataset_.size_ / 2) {
    compact();
  }
  auto out = dataset_;
  out.ledger_ = std::make_shared<Dataset::LazyLedger>();
  if (out.dead_count_ > 0) {
    auto words = dead_;
    words.resize(out.size_ / 64 + 1);
    out.dead_ = std::make_shared<std::vector<std::uint64_t> const>(std::move(words));
  }
  return out;
}

} // namespace njia::analysis
