// How one journey reads: its two ends (model H1), its travelled path, and whether a step lies
// inside a place.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/domain/place_tree.h"

#include <string_view>
#include <vector>

namespace njia::analysis {

struct Ends {
  WhereNumber origin = 0; ///< 0: unknown
  WhereNumber end = 0;    ///< 0: unknown
  EndBasis basis = EndBasis::none;
  std::size_t end_step = 0; ///< position among the journey's steps, when basis is not `none`
  bool has_intended = false;
  WhereNumber intended = 0;
};

/// Model H1: the end is the last EXPLOITATION, else the last DESTINATION, else the
/// INTENDED_DESTINATION (flagged by `basis`).
Ends ends_of(Dataset const& data, JourneyNumber journey);

/// The end without the intended destination: where people arrived. 0 and basis `none` when they did
/// not, or it is not reported.
Ends arrival_of(Dataset const& data, JourneyNumber journey);

/// The ends at a level, where both are known there.
struct Corridor {
  PlaceNumber origin = kNoPlace;
  PlaceNumber end = kNoPlace;
  /// As why_not_at_level(), of the origin before the end; empty when both are known.
  std::string_view why_not = {};
};
Corridor at_level(Dataset const& data, Ends const& ends, Level level);

/// Travelled steps in order (all but the intended destination) at a level; kNoPlace where a step is
/// unknown or coarser.
void travelled_path(Dataset const& data, JourneyNumber journey, Level level,
                    std::vector<PlaceNumber>& out);

/// The known places of a path, adjacent repeats dropped (model H2). KE > SS > KE stays a return.
void known_route(Dataset const& data, JourneyNumber journey, Level level,
                 std::vector<PlaceNumber>& out);

enum class Inside : std::uint8_t { no = 0, yes = 1, perhaps = 2 };

/// For each Where of the dataset, whether it lies in `place`. A coarser place that contains it lies
/// `perhaps` inside, and so does an unknown one; "Gulf" is outside Kenya. Of alternatives, all must
/// agree.
std::vector<Inside> inside(Dataset const& data, PlaceTree const& places, PlaceId place);

/// "unlocated" when nothing is known of the place, else "coarser_than_level".
std::string_view why_not_at_level(Dataset const& data, WhereNumber where);

} // namespace njia::analysis
