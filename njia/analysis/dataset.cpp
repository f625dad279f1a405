#include "njia/analysis/dataset.h"

namespace njia::analysis {
namespace {

std::optional<Days> days_of(DayNumbers const& numbers) {
  if (numbers.earliest == kNoDay) {
    return std::nullopt;
  }
  return Days{.earliest = Day{std::chrono::days{numbers.earliest}},
              .latest = Day{std::chrono::days{numbers.latest}}};
}

} // namespace

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

GroupPart part_at(JourneyColumns const& block, std::size_t row) {
  auto part = GroupPart{.submissions = block.submissions[row]};
  switch (block.size_kind[row]) {
  case SizeKind::unknown:
    break;
  case SizeKind::incidents:
    part.incidents = part.submissions;
    break;
  case SizeKind::known_route:
    part.sized = part.submissions;
    break;
  case SizeKind::persons:
    part.sized = part.submissions;
    part.persons = {.low = block.low[row], .high = block.high[row]};
    break;
  case SizeKind::at_least:
    part.sized = part.submissions;
    part.persons = {.low = block.low[row], .high = std::nullopt};
    break;
  }
  return part;
}

JourneyRow Dataset::journey(JourneyNumber journey) const {
  auto const& block = block_of(journey);
  auto const row = journey % JourneyColumns::kRows;
  return {.round = block.round[row],
          .nature = block.nature[row],
          .detection = block.detection[row],
          .transit_known = block.transit_known[row],
          .happened = days_of(block.happened[row]),
          .learned = days_of(block.learned[row])};
}

JourneyId Dataset::id(JourneyNumber journey) const {
  return JourneyId{block_of(journey).id[journey % JourneyColumns::kRows]};
}

std::span<StepRow const> Dataset::steps(JourneyNumber journey) const {
  return steps_at(block_of(journey), journey % JourneyColumns::kRows);
}

std::span<LegRow const> Dataset::legs(JourneyNumber journey) const {
  return legs_at(block_of(journey), journey % JourneyColumns::kRows);
}

std::span<std::uint8_t const> Dataset::answers(JourneyNumber journey, Question question) const {
  auto const& column = block_of(journey).answers[static_cast<std::size_t>(question)];
  return answer_list(column[journey % JourneyColumns::kRows]);
}

Ledger Dataset::make_ledger() const {
  auto ledger = Ledger{.groups = groups_};
  ledger.journeys.reserve(size_);
  for (auto journey = std::size_t{0}; journey < size_; ++journey) {
    auto const& block = *blocks_[journey / JourneyColumns::kRows];
    auto const row = journey % JourneyColumns::kRows;
    auto const happened = days_of(block.happened[row]);
    ledger.journeys.push_back(
        {.group = sources_[block.source[row]].group,
         .part = part_at(block, row),
         .permission = block.permission[row],
         .earliest = happened ? std::optional{happened->earliest} : std::nullopt});
  }
  return ledger;
}

std::shared_ptr<Ledger const> const& Dataset::ledger() const {
  std::call_once(ledger_->once,
                 [this] { ledger_->ledger = std::make_shared<Ledger const>(make_ledger()); });
  return ledger_->ledger;
}

std::size_t Dataset::memory_bytes() const {
  return blocks_.size() * sizeof(JourneyColumns) + steps_.bytes() + legs_.bytes() +
         answers_.bytes() + answer_lists_.bytes() + alternatives_.bytes() + wheres_.bytes() +
         places_.bytes() + (dead_ ? dead_->size() * sizeof(std::uint64_t) : 0);
}

} // namespace njia::analysis
