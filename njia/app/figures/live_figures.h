// The journeys that analyses read, kept up with the store: read once, then only what changed. The
// server keeps one for each scope; a command makes one and drops it.
#pragma once

#include "njia/app/figures/figures.h"

#include "njia/analysis/dataset_builder.h"

#include <memory>
#include <mutex>
#include <unordered_map>

namespace njia::app {

/// Thread-safe, except that the store allows one reader at a time.
class LiveFigures {
public:
  /// Keeps references to both.
  LiveFigures(Store const& store, PlaceTree const& places, FiguresScope scope);

  /// As the store stands now. Whoever holds an earlier answer keeps it as it was. Cost: at the
  /// first call one pass over all journeys in scope, later over those that changed.
  std::shared_ptr<FiguresInput const> current();

private:
  void take_changes();
  void regroup(std::vector<Organisation> const& organisations);
  GroupId group_of(OrganisationId organisation);

  Store const& store_;
  FiguresScope scope_;
  std::mutex mutex_;
  analysis::DatasetBuilder builder_;
  std::unordered_map<OrganisationId, GroupId, IdHash> groups_;
  bool has_read_ = false;
  std::uint64_t mark_ = 0;
  std::shared_ptr<FiguresInput const> current_;
};

} // namespace njia::app
