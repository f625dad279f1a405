// The figures that a running hub holds ready: one LiveFigures for each organisation that asks about
// its own records, and one for the coordinator's circle. Made at the first question, dropped when
// nobody asked for a while.
#pragma once

#include "njia/app/figures/live_figures.h"

#include <map>
#include <memory>
#include <mutex>

namespace njia::app {

/// Scopes held at once; beyond that the one that was not asked for longest goes.
inline constexpr std::size_t kMaxFiguresHeld = 64;
/// How long a scope is held that nobody asks for.
inline constexpr auto kFiguresIdle = std::chrono::minutes{30};

/// The records that a question is about, and for whom the answer is.
struct FiguresOf {
  std::optional<OrganisationId> owner = {}; ///< none: the circle

  Audience audience() const { return owner ? Audience::owner : Audience::coordinator; }
  friend auto operator<=>(FiguresOf const&, FiguresOf const&) = default;
};

/// Thread-safe: each thread gives its own Store of the same folder.
class FiguresDesk {
public:
  /// Keeps a reference to the places.
  explicit FiguresDesk(PlaceTree const& places) : places_{places} {}

  /// An organisation's own records, all of them; or, for the circle, what everybody shares with the
  /// coordinator: the rest is not there at all.
  std::shared_ptr<FiguresInput const> current(Store const& store, FiguresOf const& scope,
                                              Instant now);
  std::size_t held() const;

private:
  struct Held {
    std::shared_ptr<LiveFigures> figures;
    Instant asked_at;
  };

  std::shared_ptr<LiveFigures> find(FiguresOf const& scope, Instant now);
  void drop_idle(Instant now);

  PlaceTree const& places_;
  mutable std::mutex mutex_;
  std::map<FiguresOf, Held> held_;
};

} // namespace njia::app
