// Which journeys an analysis looks at, and which it had to leave out before it began. What was not
// asked for (another round, another corridor) is not "left out"; what was asked for and cannot be
// placed is.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/base/edtf.h"
#include "njia/domain/audience.h"
#include "njia/domain/place_tree.h"

#include <string_view>
#include <utility>
#include <vector>

namespace njia::analysis {

struct Selection {
  std::vector<RoundId> rounds = {}; ///< empty: all
  std::optional<DateSpan> period =
      {}; ///< journeys that lie wholly within; the others are "undated" or outside
  bool reference_movements = false;      ///< nature OTHER_MOVEMENT, too
  bool not_trafficking = false;          ///< nature NOT_TRAFFICKING, too
  std::vector<Nature> natures = {};      ///< only these; empty: all but those two
  std::vector<GroupId> groups = {};      ///< only journeys of these sources; empty: of all
  std::optional<PlaceId> origin_in = {}; ///< origin inside this place
  std::optional<PlaceId> end_in = {};    ///< end of the journey (model H1) inside this place
  std::optional<PlaceId> touches = {};   ///< any travelled step inside this place
  /// For whom the tables are meant: journeys whose permission does not reach so far are left out as
  /// "not_permitted".
  Audience audience = Audience::owner;
};

struct Selected {
  std::vector<JourneyNumber> journeys = {}; ///< ascending
  std::vector<std::pair<std::string_view, JourneyNumber>> left_out =
      {}; ///< reason, journey; each journey once
};

/// Reasons: "not_permitted", "nature_not_selected", "undated", "date_too_coarse", "unlocated",
/// "coarser_than_level" (the last two only where origin_in, end_in or touches cannot be decided);
/// the first that applies. Cost: one pass.
Selected select(Dataset const& data, PlaceTree const& places, Selection const& selection);

} // namespace njia::analysis
