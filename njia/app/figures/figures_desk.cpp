#include "njia/app/figures/figures_desk.h"

#include <algorithm>

namespace njia::app {

std::shared_ptr<FiguresInput const> FiguresDesk::current(Store const& store, FiguresOf const& scope,
                                                         Instant now) {
  return find(scope, now)->current(store); // outside of the desk's lock: it may read for seconds
}

std::size_t FiguresDesk::held() const {
  auto const lock = std::lock_guard{mutex_};
  return held_.size();
}

std::shared_ptr<LiveFigures> FiguresDesk::find(FiguresOf const& scope, Instant now) {
  auto const lock = std::lock_guard{mutex_};
  auto const known = held_.find(scope);
  if (known != held_.end()) {
    known->second.asked_at = now;
    return known->second.figures;
  }
  drop_idle(now);
  auto const of_circle = !scope.owner.has_value();
  auto figures = std::make_shared<LiveFigures>(
      places_,
      FiguresScope{.owner = scope.owner,
                   .permission_if_not_asked = Permission::only_us,
                   .shared_at_least = of_circle ? Permission::coordinator : Permission::not_asked});
  held_.emplace(scope, Held{.figures = figures, .asked_at = now});
  return figures;
}

void FiguresDesk::drop_idle(Instant now) {
  std::erase_if(held_, [&](auto const& one) { return one.second.asked_at + kFiguresIdle < now; });
  if (held_.size() >= kMaxFiguresHeld) {
    held_.erase(std::min_element(held_.begin(), held_.end(), [](auto const& a, auto const& b) {
      return a.second.asked_at < b.second.asked_at;
    }));
  }
}

} // namespace njia::app
