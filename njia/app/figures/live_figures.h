// The journeys that analyses read, kept up with the store: read once, then only what changed. The
// server keeps one for each scope (figures_desk.h); a command makes one and drops it.
#pragma once

#include "njia/access/sharing_settings.h"
#include "njia/app/figures/figures.h"

#include "njia/analysis/dataset_builder.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace njia::app {

/// How long one who asks waits while another takes in many changes at once (a large import was
/// shown); then the figures as they stood before are the answer.
inline constexpr auto kPatienceWithChanges = std::chrono::milliseconds{50};

/// Thread-safe: each thread gives its own Store of the same folder.
class LiveFigures {
public:
  /// Keeps a reference to the places.
  LiveFigures(PlaceTree const& places, FiguresScope scope);

  /// As the store stands now, or stood a moment ago (kPatienceWithChanges). Whoever holds an
  /// earlier answer keeps it as it was. Cost: two numbers read while nothing changed; at the first
  /// call one pass over all journeys in scope, later over those that changed, and over those of an
  /// organisation that changed its sharing.
  std::shared_ptr<FiguresInput const> current(Store const& store);

private:
  void take(JourneyRevision&& revision, Store const& store, bool is_first);
  void take_changes(Store const& store, ChangeMark mark);
  void take_sharing(Store const& store);
  void regroup(std::vector<Organisation> const& organisations);
  GroupId group_of(OrganisationId organisation, Store const& store);

  std::shared_ptr<FiguresInput const> standing() const;
  void keep(std::shared_ptr<FiguresInput const> input);

  FiguresScope scope_;
  std::timed_mutex mutex_; ///< over all but current_
  analysis::DatasetBuilder builder_;
  access::SharingSettings sharing_;
  std::unordered_map<OrganisationId, GroupId, IdHash> groups_;
  /// Of this scope's records alone: whoever asks about them may see them all, so that how long an
  /// answer takes tells of nobody else's questions and records.
  std::shared_ptr<analysis::LiveIndex> index_ = std::make_shared<analysis::LiveIndex>();
  mutable std::mutex current_mutex_;
  std::shared_ptr<FiguresInput const> current_; ///< nothing: never read
};

} // namespace njia::app
