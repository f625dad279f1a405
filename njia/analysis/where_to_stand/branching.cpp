#include "njia/analysis/where_to_stand/branching.h"

#include "njia/analysis/where_to_stand/greedy.h"

#include <algorithm>
#include <numeric>

namespace njia::analysis::cover {
namespace {

constexpr std::uint32_t kRootRounds = 400;
constexpr std::uint32_t kNodeRounds = 40;
/// Steps that do not lower the bound before they become half as long, and the shortest of interest.
constexpr std::uint32_t kPatience = 6;
constexpr double kShortestStep = 0.01;

std::vector<Fate> all_open(Subproblem const& problem) {
  return std::vector<Fate>(problem.open(), Fate::open);
}

std::vector<std::uint32_t> all_places(Subproblem const& problem) {
  auto places = std::vector<std::uint32_t>(problem.open());
  std::iota(places.begin(), places.end(), 0U);
  return places;
}

/// The best place whose absence would cost the bound most.
std::uint32_t place_to_branch_on(Valuation const& values) {
  return *std::max_element(
      values.best.begin(), values.best.end(),
      [&](std::uint32_t a, std::uint32_t b) { return values.collected[a] < values.collected[b]; });
}

} // namespace

std::uint64_t Search::bound() const {
  return open_.empty() ? met_ : std::max(met_, open_.top().bound);
}

void Search::offer(Subproblem const& problem, std::vector<std::uint32_t> const& places,
                   std::uint64_t met) {
  if (met <= met_) {
    return;
  }
  met_ = met;
  has_found_ = true;
  best_ = problem.chosen;
  for (auto const place : places) {
    best_.push_back(problem.names[place]);
  }
}

void Search::run(Subproblem problem) {
  auto fates = all_open(problem);
  if (give_up_dominated(problem, fates) > 0) {
    problem = narrowed(problem, fates);
  }
  auto const first = good_choice(problem);
  auto first_fates = all_open(problem);
  for (auto const place : first) {
    first_fates[place] = Fate::chosen;
  }
  offer(problem, first, narrowed(problem, first_fates).met);
  if (stops() && has_found_) {
    return;
  }
  auto const bound = examine(problem, kRootRounds);
  nodes_ = 1;
  if (!bound) {
    return;
  }
  root_ = std::move(problem);
  branch(root_, *bound);
  while (!open_.empty() && open_.top().bound > met_ && !is_over()) {
    auto node = open_.top();
    open_.pop();
    auto part = part_of(node);
    looks_ += root_.members.size();
    ++nodes_;
    if (auto const found = examine(part, kNodeRounds)) {
      branch(part, std::min(*found, node.bound));
    }
  }
  if (!open_.empty() && open_.top().bound <= met_) {
    open_ = {};
  }
}

std::optional<std::uint64_t> Search::examine(Subproblem& problem, std::uint32_t rounds) {
  auto bound = (problem.met + problem.open_weight()) * settings_.scale;
  while (true) {
    if (problem.points == 0 || problem.open() <= problem.points) {
      auto const rest = problem.points == 0 ? std::vector<std::uint32_t>{} : all_places(problem);
      offer(problem, rest, problem.met + (rest.empty() ? 0 : problem.open_weight()));
      return std::nullopt;
    }
    auto fates = all_open(problem);
    auto const outcome = tighten(problem, fates, bound, rounds);
    if (outcome == Outcome::closed) {
      return std::nullopt;
    }
    if (outcome == Outcome::exhausted) {
      return bound / settings_.scale;
    }
    looks_ += problem.members.size();
    problem = narrowed(problem, fates);
  }
}

Search::Outcome Search::tighten(Subproblem& problem, std::vector<Fate>& fates, std::uint64_t& bound,
                                std::uint32_t& rounds) {
  auto const scale = settings_.scale;
  auto step_share = 1.0;
  auto since_better = std::uint32_t{0};
  auto decided = std::uint32_t{0};
  while (true) {
    value(problem, scale, values_);
    looks_ += problem.members.size();
    offer(problem, values_.best, values_.met);
    since_better = values_.bound < bound ? 0 : since_better + 1;
    bound = std::min(bound, values_.bound);
    if (bound / scale <= met_) {
      return Outcome::closed;
    }
    decided += decide_fates(values_, scale, met_, fates);
    if (std::count(fates.begin(), fates.end(), Fate::chosen) > std::ptrdiff_t{problem.points}) {
      return Outcome::closed; // more places are needed than there are points
    }
    auto const many = decided > 0 && decided * 8 >= problem.open();
    if (many || (decided > 0 && rounds == 0)) {
      return Outcome::narrower;
    }
    if (since_better > kPatience) {
      step_share /= 2;
      since_better = 0;
    }
    if (rounds == 0 || values_.spread == 0 || step_share < kShortestStep || is_over()) {
      return decided > 0 ? Outcome::narrower : Outcome::exhausted;
    }
    --rounds;
    auto const excess = static_cast<double>(values_.bound - met_ * scale);
    move_prices(problem, scale, values_, step_share * excess / static_cast<double>(values_.spread));
  }
}

void Search::branch(Subproblem const& problem, std::uint64_t bound) {
  auto const place = place_to_branch_on(values_);
  auto without =
      Node{.bound = bound, .number = pushed_++, .chosen = problem.chosen, .open = problem.names};
  std::erase(without.open, problem.names[place]);
  auto with = without;
  with.number = pushed_++;
  with.chosen.push_back(problem.names[place]);
  auto const bound_without =
      (values_.bound - values_.collected[place] + values_.first_out) / settings_.scale;
  without.bound = std::min(bound, bound_without);
  for (auto* const node : {&without, &with}) {
    if (node->bound > met_) {
      open_.push(std::move(*node));
    }
  }
}

Subproblem Search::part_of(Node const& node) const {
  auto fates = std::vector<Fate>(root_.open(), Fate::given_up);
  auto const mark = [&](std::vector<std::uint32_t> const& names, Fate fate) {
    for (auto const name : names) {
      auto const found = std::lower_bound(root_.names.begin(), root_.names.end(), name);
      if (found != root_.names.end() && *found == name) {
        fates[static_cast<std::size_t>(found - root_.names.begin())] = fate;
      }
    }
  };
  mark(node.open, Fate::open);
  mark(node.chosen, Fate::chosen);
  return narrowed(root_, fates);
}

} // namespace njia::analysis::cover
