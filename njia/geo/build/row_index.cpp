#include "njia/geo/build/row_index.h"

#include "njia/geo/name_key.h"

#include <algorithm>
#include <cmath>

namespace njia::build {
namespace {

constexpr auto kCellDegrees = 0.1;

std::int64_t cell_of(LatLon at, int dy, int dx) {
  auto const y = static_cast<std::int64_t>(std::floor(at.lat / kCellDegrees)) + dy;
  auto const x = static_cast<std::int64_t>(std::floor(at.lon / kCellDegrees)) + dx;
  return y * 10'000 + x;
}

} // namespace

std::vector<std::string> keys_of(PlaceDraft const& draft) {
  auto keys = std::vector<std::string>{name_key(draft.name)};
  for (auto const* list : {&draft.same_names, &draft.alternates}) {
    for (auto const& name : *list) {
      keys.push_back(name_key(name));
    }
  }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::erase(keys, "");
  return keys;
}

std::string RowIndex::name_in_country(std::string_view key, std::optional<CountryCode> country) {
  return (country ? country->text() : "--") + std::string{key};
}

void RowIndex::add(std::size_t row) {
  auto const& draft = rows_[row].draft;
  for (auto const& key : keys_of(draft)) {
    by_name_[name_in_country(key, draft.country)].push_back(row);
  }
  if (draft.location) {
    by_cell_[cell_of(*draft.location, 0, 0)].push_back(row);
  }
}

std::optional<std::size_t> RowIndex::find_near(PlaceDraft const& draft, Metres reach) const {
  auto around = std::vector<std::size_t>{};
  // Meridians converge: towards the poles more cells lie within reach, but no town stands beyond
  // 80 degrees.
  auto const across =
      static_cast<int>(std::ceil(1.0 / std::max(0.17, std::cos(draft.location->lat * 0.01745))));
  for (auto dy = -1; dy <= 1; ++dy) {
    for (auto dx = -across; dx <= across; ++dx) {
      if (auto const cell = by_cell_.find(cell_of(*draft.location, dy, dx));
          cell != by_cell_.end()) {
        around.insert(around.end(), cell->second.begin(), cell->second.end());
      }
    }
  }
  std::erase_if(around, [&](auto row) { return rows_[row].draft.country != draft.country; });
  return nearest(around, draft, [&](LatLon a, LatLon b) { return great_circle(a, b) <= reach; });
}

} // namespace njia::build
