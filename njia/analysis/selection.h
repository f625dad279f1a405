// Which journeys an analysis looks at, and which it had to leave out before it began. What was not
// asked for (another round, another corridor) is not "left out"; what was asked for and cannot be
// placed is.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/analysis/filter/bound_filter.h"
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
  std::optional<Filter> where = {};      ///< anything else
  /// For whom the tables are meant: journeys whose permission does not reach so far are left out as
  /// "not_permitted".
  Audience audience = Audience::owner;
};

/// A selection made ready for one dataset. Thread-safe once made.
class BoundSelection {
public:
  /// Keeps a reference to `data`, and nothing of `places` and `selection`.
  /// @param held  may be nullptr
  BoundSelection(Dataset const& data, PlaceTree const& places, Selection const& selection,
                 HeldClauses const* held = nullptr);

  struct Block {
    BlockBits selected = {};
    BlockBits left_out = {};
  };
  /// Of the journeys of a block of the dataset.
  Block judge(std::size_t block) const;
  /// Why a journey that judge() leaves out is left out.
  std::string_view why(JourneyNumber journey) const;
  /// The same of all that judge() leaves out of a block.
  ReasonBits reasons(std::size_t block, BlockBits const& left_out) const;

private:
  void judge_usable(JourneyColumns const& block, BlockBits const& asked, BlockBits& usable,
                    ReasonBits& reasons) const;

  Dataset const& data_;
  BoundFilter filter_;
  std::shared_ptr<ClauseBits const> usable_ = {}; ///< held, of permission and nature
  std::array<bool, 256> permitted_ = {};          ///< by Permission
  std::array<bool, 256> wanted_ = {};             ///< by Nature
};

struct Selected {
  std::vector<JourneyNumber> journeys = {}; ///< ascending
  std::vector<std::pair<std::string_view, JourneyNumber>> left_out =
      {}; ///< reason, journey; each journey once
};

/// Reasons, the first that applies: "not_permitted", "nature_not_selected", then those of
/// BoundFilter::why(). A journey that surely was not asked for is not left out, whatever else it
/// does not say. Cost: one pass.
Selected select(Dataset const& data, PlaceTree const& places, Selection const& selection);

} // namespace njia::analysis
