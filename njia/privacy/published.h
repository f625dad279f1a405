// What a release says: tables whose figures are already fit for their audience. Plain data, without
// any part by group; it is handed on only inside Released.
#pragma once

#include "njia/domain/count_table.h"
#include "njia/privacy/released.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace njia {

/// A number that is shown, as an interval: low = high when it is as counted; ends rounded outward
/// to 5 for the public.
struct Figure {
  Cases submissions = {};
  std::uint64_t groups = 0;
  bool groups_or_more = false; ///< print as "3+"
  Cases persons = {};          ///< without high: "or more"
  std::uint64_t unknown_size = 0;
  std::uint64_t incidents = 0;
  /// Further reports exist that are not in this figure: their size is not known, or they stand in a
  /// coarser row. The figure is then a lower bound, and `persons` has no high end.
  bool is_partial = false;

  friend bool operator==(Figure const&, Figure const&) = default;
};

enum class CellState : std::uint8_t {
  withheld = 0, ///< a number exists and is not shown; `reason` says why
  shown = 1,
  rolled_up = 2, ///< several rows that could not be shown, together, at coarser levels
  zero = 3       ///< none reported
};

/// One figure or the reason for its absence. Keys of reasons are labels "withheld.<key>" in area
/// "analysis".
struct PublishedCell {
  CellState state = CellState::withheld;
  std::string reason = {};
  std::optional<Figure> figure = {};

  friend bool operator==(PublishedCell const&, PublishedCell const&) = default;
};

using Facts = std::vector<std::pair<std::string, std::string>>;

/// The key of "all others together" in every dimension of a row.
inline constexpr std::string_view kOtherKey = "*";

struct PublishedRow {
  std::vector<std::string> keys =
      {}; ///< one per dimension; kOtherKey in all of them: the other rows together
  std::vector<Level> levels = {}; ///< of each dimension; meaningful for place and route dimensions
  PublishedCell cell = {};
  Facts facts = {};

  friend bool operator==(PublishedRow const&, PublishedRow const&) = default;
};

struct PublishedLeftOut {
  std::string reason; ///< label "left_out.<reason>"; "several" when reasons had to be put together
  PublishedCell cell = {};

  friend bool operator==(PublishedLeftOut const&, PublishedLeftOut const&) = default;
};

struct PublishedTable {
  std::string name;
  std::vector<Dimension> dimensions = {};
  std::vector<PublishedRow> rows =
      {}; ///< most people first (by the low end), then by keys; withheld last
  PublishedCell total = {};
  std::vector<PublishedLeftOut> left_out = {};
  /// Share of the submissions that stand in no row shown, in percent, rounded to 10; exact
  /// releases: nothing.
  std::optional<int> withheld_percent = {};
  bool additive = false;
  bool overlap_checked = false;
  Facts facts = {};
};

/// One declared release: all its tables were judged together.
struct Release {
  Audience audience;
  std::vector<Released<PublishedTable>> tables = {};

  Released<PublishedTable> const* find(std::string_view name) const {
    for (auto const& table : tables) {
      if (table->name == name) {
        return &table;
      }
    }
    return nullptr;
  }
};

} // namespace njia
