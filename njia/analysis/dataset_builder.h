// Makes Datasets from journeys, and goes on with them: what was published stays as it was, what
// comes later shares its memory. Not thread-safe: one builder, one thread; its datasets may be read
// by others meanwhile.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/domain/journey.h"
#include "njia/domain/place_tree.h"

#include <memory>

namespace njia::analysis {

/// Takes journeys one by one, in any order. A step counts at no finer level than its own precision
/// and its places'.
class DatasetBuilder {
public:
  /// `permission_if_not_asked`: what holds for journeys that do not say who may use them (the
  /// default of their organisation and round). Keeps a reference to `places`.
  explicit DatasetBuilder(PlaceTree const& places,
                          Permission permission_if_not_asked = Permission::only_us);
  DatasetBuilder(DatasetBuilder&&) noexcept;
  ~DatasetBuilder();

  /// A journey that is not there yet; its id is not looked up.
  /// @param group  independence group of the journey's organisation; without one, an id with the
  /// organisation's bits
  void add(Journey const& journey, GroupId group);
  /// A journey that may be there already: the earlier form no longer counts.
  void put(Journey const& journey, GroupId group);
  /// The journey no longer counts. Nothing happens when it is not there.
  void withdraw(JourneyId id);
  /// From the next dataset on, all journeys of the organisation belong to this group.
  void regroup(OrganisationId organisation, GroupId group);

  /// What was taken so far. Cost: some microseconds, and one copy of a bit a journey once some no
  /// longer count. When more than half of the rows no longer count, the rest is moved together.
  Dataset publish();
  Dataset finish() && { return publish(); }

private:
  struct Indexes;

  WhereNumber where_of(Step const& step);
  PlaceNumber place_number(PlaceId place);
  AnswersNumber answers_number(std::span<std::uint8_t const> codes);
  std::uint16_t source_number(OrganisationId organisation, GroupId group);
  std::uint32_t group_number(GroupId group);
  std::uint16_t round_number(RoundId round);
  std::size_t next_row();
  void add_facts(Journey const& journey, JourneyColumns& block, std::size_t row);
  void add_steps(Journey const& journey, JourneyColumns& block, std::size_t row);
  void add_answers(Journey const& journey, JourneyColumns& block, std::size_t row);
  void kill(JourneyNumber journey);
  void index_ids();
  void compact();

  PlaceTree const& places_;
  Permission permission_if_not_asked_;
  std::unique_ptr<Indexes> indexes_;
  Dataset dataset_; ///< the version in the making
  std::vector<std::uint64_t> dead_;
};

} // namespace njia::analysis
