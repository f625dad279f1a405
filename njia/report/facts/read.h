// Released tables of one analysis each, read into the shape in which pages and findings speak of
// them: answers to a question, promised and actual destinations, corridors by what became of them,
// places by the parts they played.
#pragma once

#include "njia/report/facts/patterns.h"
#include "njia/report/facts/tables.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace njia::report {

/// What a table left out for this reason; null when it does not tell.
PublishedCell const* left_out_cell(PublishedTable const& table, std::string_view reason);

/// One answer to a question that takes several.
struct Answer {
  std::string code = {};
  PublishedCell const* cell = nullptr;
  std::optional<Share> share = {}; ///< of the submissions that answered
};
struct Profile {
  std::string vocabulary = {};
  std::vector<Answer> answers = {}; ///< shares descending, then withheld ones
  PublishedCell const* answered = nullptr;
  PublishedCell const* not_known = nullptr; ///< null: not told
  PublishedCell const* not_asked = nullptr;
  /// Whether an answer may be missing that is as frequent as those with a share: withheld ones,
  /// those put together, those of unknown size; for the public always, as suppressed and zero look
  /// alike.
  bool may_hide_answers = false;

  /// Answers with a share.
  std::vector<Answer> shares() const;
};
/// Nothing when the table is absent or shows no answer.
std::optional<Profile> read_profile(Tables const& tables, std::string_view name);

/// How many of the first `most` answers with a share stand clearly before all others that have one:
/// their bands lie apart. 0 when none does.
std::size_t leading_answers(Profile const& profile, std::size_t most);

struct Diverted {
  std::optional<PlaceId> promised;
  std::optional<PlaceId> actual;
  PublishedCell const* cell = nullptr;
  bool is_as_promised = false;
};
struct Diversion {
  std::vector<Diverted> rows = {};      ///< shown ones
  PublishedCell const* known = nullptr; ///< both ends known
  Cases elsewhere = {};                 ///< submissions that ended elsewhere
  std::optional<Share> share = {};
  std::optional<Cases> lacking = {}; ///< submissions without one of the ends
  std::size_t withheld = 0;
};
std::optional<Diversion> read_diversion(Tables const& tables);

struct ChangedCorridor {
  PlaceId from;
  PlaceId to;
  std::string change = {};           ///< "newly_active", "persistent" …
  PublishedRow const* now = nullptr; ///< null: no row of this collection
  PublishedRow const* before = nullptr;
};
struct Changes {
  std::vector<ChangedCorridor> corridors = {};

  std::size_t count(std::string_view change) const;
  /// Reported now and not in the baseline, whatever the reason.
  std::size_t first_time() const;
  bool is_new(PlaceId from, PlaceId to) const;
};
/// Corridors of which the release says what became of them. With a suppressed release these are the
/// ones that may be shown.
std::optional<Changes> read_changes(Tables const& tables);

/// The part that a place plays: keys of the table's second dimension.
namespace roles {
inline constexpr std::string_view kAny = "any";
inline constexpr std::string_view kOrigin = "origin";
inline constexpr std::string_view kTransit = "transit";
inline constexpr std::string_view kExploitation = "exploitation";
} // namespace roles

struct ActivePlace {
  PlaceId place;
  Level level = Level::place;
  bool is_rest = false; ///< "other places in" this unit
  std::map<std::string, PublishedCell const*> by_role = {};
  PublishedRow const* any = nullptr; ///< all roles together

  Figure const* figure(std::string_view role) const;
};
/// Places with any row that names them, those with the most people first.
std::vector<ActivePlace> read_places(Tables const& tables);

} // namespace njia::report
