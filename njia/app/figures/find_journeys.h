// Journeys to look at one by one, found by what they say: a filter, an order, as many as one page
// takes. Over one scope's records (figures_desk.h), so that nothing is found by what the caller may
// not read.
#pragma once

#include "njia/analysis/filter/filter_text.h"
#include "njia/app/figures/figures.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace njia::app {

/// `happened`: by the first possible day; `cases`: by the least number of persons. Whoever does not
/// say that comes last, whichever the direction; equal ones stand by id.
enum class JourneyOrder : std::uint8_t { id, happened, cases };

/// Where a journey stands in an order: what it is sorted by, when it says that, and its id.
struct JourneyPosition {
  std::optional<std::int64_t> value = {};
  JourneyId id;

  friend bool operator==(JourneyPosition const&, JourneyPosition const&) = default;
};

/// "18262.0190…" (days since 1970, or persons), ".0190…" when not said, "0190…" by id.
std::string to_text(JourneyPosition const& position, JourneyOrder order);
/// Nothing: not written by to_text() in this order.
std::optional<JourneyPosition> parse_position(std::string_view text, JourneyOrder order);

struct JourneySearch {
  std::string filter = {}; ///< docs/filters.md; empty: everything
  std::optional<OrganisationId> org = {};
  std::optional<RoundId> round = {};
  /// Instead of those for which the filter holds, those of which it cannot be said.
  bool undecided = false;
  JourneyOrder order = JourneyOrder::id;
  bool is_descending = false;
  std::optional<JourneyPosition> after = {}; ///< only those that come later in the order
};

class FoundJourneys {
public:
  /// How many there are, those before `after` too.
  std::uint64_t total() const { return total_; }
  /// Of how many the filter cannot be said, by reason (docs/filters.md); ascending by reason.
  std::vector<std::pair<std::string_view, std::uint64_t>> const& left_out() const {
    return left_out_;
  }
  /// Those after `after`, one after the other, in order; then nothing.
  std::optional<JourneyPosition> next();

private:
  friend Result<FoundJourneys> find_journeys(FiguresInput const&, PlaceTree const&,
                                             JourneySearch const&, analysis::FilterNames const&,
                                             std::shared_ptr<void const> const&);
  bool comes_later(JourneyPosition const& a, JourneyPosition const& b) const;

  std::uint64_t total_ = 0;
  std::vector<std::pair<std::string_view, std::uint64_t>> left_out_ = {};
  bool is_descending_ = false;
  std::vector<JourneyPosition> heap_ = {}; ///< the next one on top
};

/// @param state  stands for the state of the places: kept as long as they are the same
/// Errors: those of parse_filter(). Cost: one pass over the scope's journeys, then for each one
/// asked for the logarithm of how many are left.
Result<FoundJourneys> find_journeys(FiguresInput const& input, PlaceTree const& places,
                                    JourneySearch const& search, analysis::FilterNames const& names,
                                    std::shared_ptr<void const> const& state);

} // namespace njia::app
