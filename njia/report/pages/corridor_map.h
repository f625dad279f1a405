// Corridors across borders as a map: which rows are drawn, with which towns and transit places.
#pragma once

#include "njia/report/pages/context.h"

namespace njia::report {

inline constexpr std::size_t kMostCorridors = 12;

struct MappedCorridor {
  PublishedRow const* row = nullptr;
  PlaceId from;
  PlaceId to;
  std::vector<PlaceId> transit = {}; ///< of its most reported way, where one is shown
  bool is_new = false;
};

/// The table of corridors that this edition draws: by place; by country where more curves can be
/// drawn that way, because few single places may be shown.
PublishedTable const* corridor_table(Context const& context);

bool is_between_countries(PublishedTable const& corridors);

/// Its rows across borders that show a figure, those with the most people first; the first
/// kMostCorridors with their transit places.
std::vector<MappedCorridor> mapped_corridors(Context const& context);

/// Whether there is any.
bool has_corridor(Context const& context);

/// The map with badges 1 … n in the order given. What lies in no place that may be drawn (a region)
/// stays in the table only.
Picture corridor_map(Context const& context, std::vector<MappedCorridor> const& corridors,
                     double height);

/// The same without words, for the cover.
Picture cover_map(Context const& context, std::vector<MappedCorridor> const& corridors);

} // namespace njia::report
