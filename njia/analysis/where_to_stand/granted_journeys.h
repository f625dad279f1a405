// The fence of "where to stand": journeys get into a GrantedJourneys only when their organisation
// granted the records of that data collection exercise for this one use. The method takes nothing
// else, so no front can hand it other records by mistake.
#pragma once

#include "njia/analysis/dataset_builder.h"

#include <set>
#include <utility>

namespace njia::analysis {

/// Who granted which exercise's records. Empty: nobody, which is where every exercise begins.
class Grants {
public:
  void add(OrganisationId organisation, RoundId round) { granted_.emplace(organisation, round); }
  bool cover(Journey const& journey) const {
    return granted_.contains({journey.org, journey.round});
  }
  bool empty() const { return granted_.empty(); }

private:
  std::set<std::pair<OrganisationId, RoundId>> granted_;
};

class GrantedJourneys {
public:
  Dataset const& data() const { return data_; }
  /// Submissions that came and were turned away.
  std::uint64_t not_granted() const { return not_granted_; }

private:
  friend class GrantedJourneysBuilder;
  GrantedJourneys(Dataset data, std::uint64_t not_granted)
      : data_{std::move(data)}, not_granted_{not_granted} {}

  Dataset data_;
  std::uint64_t not_granted_;
};

/// Takes journeys in any order; those without a grant are counted and forgotten.
class GrantedJourneysBuilder {
public:
  /// Keeps a reference to `places`. `permission_if_not_asked`: as DatasetBuilder.
  GrantedJourneysBuilder(PlaceTree const& places, Grants grants,
                         Permission permission_if_not_asked = Permission::only_us)
      : builder_{places, permission_if_not_asked}, grants_{std::move(grants)} {}

  /// @param group  independence group of the journey's organisation
  void add(Journey const& journey, GroupId group) {
    if (grants_.cover(journey)) {
      builder_.add(journey, group);
    } else {
      not_granted_ += journey.submissions;
    }
  }
  GrantedJourneys finish() && { return {std::move(builder_).finish(), not_granted_}; }

private:
  DatasetBuilder builder_;
  Grants grants_;
  std::uint64_t not_granted_ = 0;
};

} // namespace njia::analysis
