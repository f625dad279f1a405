// CountTable: the form in which every analysis answers. Each cell carries the submissions, the
// independence groups with their parts, and an interval of persons; the table says what was left
// out. A CountTable is exact and inside the program only: what leaves is a Released table
// (njia/privacy).
#pragma once

#include "njia/base/edtf.h"
#include "njia/domain/audience.h"
#include "njia/domain/cases.h"
#include "njia/domain/ids.h"
#include "njia/domain/terms.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/container/flat_map.hpp>

namespace njia {

/// The part of a cell that one independence group contributes. An organisation without a group
/// counts under an id that has the bits of its own id.
struct GroupPart {
  std::uint64_t submissions = 0;
  std::uint64_t sized = 0; ///< submissions with a known number of persons
  Cases persons = {};      ///< sum over the sized submissions
  std::uint64_t incidents =
      0; ///< submissions that count incidents: in `submissions`, never in `sized`

  /// Submissions of unknown size: they may stand for any number of persons.
  std::uint64_t unknown_size() const { return submissions - sized - incidents; }

  GroupPart& operator+=(GroupPart const& other) {
    submissions += other.submissions;
    sized += other.sized;
    persons += other.persons;
    incidents += other.incidents;
    return *this;
  }
  /// `part` must lie within this one. Of two that are open above, the rest stays open.
  GroupPart& operator-=(GroupPart const& part) {
    submissions -= part.submissions;
    sized -= part.sized;
    persons.low -= part.persons.low;
    if (persons.high && part.persons.high) {
      *persons.high -= *part.persons.high;
    }
    incidents -= part.incidents;
    return *this;
  }
  friend bool operator==(GroupPart const&, GroupPart const&) = default;
};

/// What stands behind one figure (model F). INCIDENTS are counted apart and never added to persons.
struct Counts {
  boost::container::flat_map<GroupId, GroupPart> parts = {};

  void add(GroupId group, GroupPart const& part) { parts[group] += part; }
  Counts& operator+=(Counts const& other);

  std::uint64_t submissions() const;
  std::uint64_t groups() const { return parts.size(); }
  /// Submissions that count incidents, in `submissions()` too.
  std::uint64_t incidents() const;
  /// Submissions of unknown size: they open the high end ("or more") and add nothing to the low
  /// one.
  std::uint64_t unknown_size() const;
  /// [low, high] persons; no high end when any part is open or of unknown size.
  /// By hand: groups {[5,5] exact} and {[3,-] at least} and one submission of unknown size give [8,
  /// or more].
  Cases persons() const;

  friend bool operator==(Counts const&, Counts const&) = default;
};

/// What a dimension's keys are. On the wire: names, never renumbered.
enum class DimensionKind : std::uint8_t {
  text = 0,  ///< a machine key of the analysis itself, e.g. a flow class; labels in area "analysis"
  place = 1, ///< a place id, or "" for a place that is not known (at the dimension's level)
  term = 2,  ///< a code of `vocabulary`, "" for not asked
  period = 3, ///< EDTF, "" for undated
  route = 4   ///< place ids joined with ">"
};

/// The level to which places are taken before counting.
enum class Level : std::uint8_t { place = 0, admin1 = 1, country = 2, region = 3 };

struct Dimension {
  std::string key; ///< e.g. "origin"; label in area "analysis"
  DimensionKind kind = DimensionKind::text;
  Level level = Level::place;  ///< of place and route dimensions
  std::string vocabulary = {}; ///< of term dimensions
};

/// What one journey brings to every figure that it enters, and what decides whether it may enter
/// one at all.
struct Contribution {
  std::uint32_t group = 0; ///< position in Ledger::groups
  GroupPart part = {};
  Permission permission = Permission::only_us;
  std::optional<Day> earliest = {}; ///< first day on which the journey can have begun
};

/// The journeys behind a set of tables, each once. Rows name their journeys by position here, so
/// that the privacy gate sees which figures overlap, and can count any union of rows again. Never
/// leaves the program.
struct Ledger {
  std::vector<GroupId> groups = {};
  std::vector<Contribution> journeys = {};
};

/// Ascending positions in Ledger::journeys, each once.
using Members = std::vector<std::uint32_t>;

/// What each group of the ledger brings to these journeys, in the order of Ledger::groups.
std::vector<GroupPart> parts_of(Ledger const& ledger, Members const& members);

/// What these journeys add up to. By hand: [5,5] of group 1 and [3,8] of group 2 give 2 groups and
/// [8,13] persons.
Counts count(Ledger const& ledger, Members const& members);

struct CountRow {
  std::vector<std::string> keys; ///< one per dimension
  Counts counts = {};
  /// Further machine-readable findings about the row, e.g. {"change", "newly_active"}; values are
  /// keys or numbers that do not depend on single organisations unless `source_revealing`.
  std::vector<std::pair<std::string, std::string>> facts = {};
  Members members = {}; ///< the journeys behind `counts`; empty when the table has no ledger
};

/// Journeys that the table could not place, each reason apart. Reasons never overlap: the first
/// that applies counts.
struct LeftOut {
  std::string reason; ///< e.g. "undated", "unlocated", "coarser_than_level", "nature_not_selected"
  Counts counts = {};
  Members members = {};
};

struct CountTable {
  std::string name; ///< the analysis's key in the registry
  std::vector<Dimension> dimensions = {};
  std::vector<CountRow> rows = {};
  Counts total = {}; ///< of the journeys that entered, each once: never the sum of the rows
  std::vector<LeftOut> left_out = {};
  bool overlap_checked = false; ///< until overlaps are found: "not yet checked for overlap"
  bool additive = false;        ///< every journey enters exactly one row
  std::vector<std::pair<std::string, std::string>> facts =
      {};                                    ///< of the table as a whole, e.g. {"focal", "KE"}
  std::shared_ptr<Ledger const> ledger = {}; ///< shared by every table made from one dataset
  Members total_members = {};
  ReleasePolicy policy =
      ReleasePolicy{Audience::coordinator}; ///< set from the analysis's row in the registry
};

} // namespace njia
