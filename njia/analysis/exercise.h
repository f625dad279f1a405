// What analyses know of the collection itself: its rounds, and who covered what in them.
#pragma once

#include "njia/domain/network.h"

#include <functional>
#include <optional>
#include <vector>

namespace njia::analysis {

/// A coverage statement, under the independence group of its organisation.
struct Coverage {
  GroupId group;
  RoundId round;
  std::vector<PlaceId> places = {};
  std::vector<Detection> detection = {}; ///< empty: not stated
  std::optional<DateSpan> active = {};
};

struct Exercise {
  std::vector<Round> rounds = {};
  std::vector<Coverage> coverage = {};

  Round const* find_round(RoundId id) const;
  /// By code.
  Round const* find_round(std::string_view code) const;
};

/// The organisation's group, or, without one, an id with the bits of its own: it is a group of its
/// own.
GroupId group_of(Organisation const& organisation);

/// What figures for an owner may rest on: what the owner says of its own work. Who else covers what
/// stays with the coordinator.
/// @param owner  nothing: all statements
std::vector<CoverageStatement> statements_for(std::optional<OrganisationId> owner,
                                              std::vector<CoverageStatement> statements);

/// @param organisations  every organisation that a statement names; statements of others are left
/// out
Exercise make_exercise(std::vector<Round> rounds, std::vector<CoverageStatement> const& statements,
                       std::vector<Organisation> const& organisations);

} // namespace njia::analysis
