// Finds rows of the sources by name and by where they lie, always within one country. Only the
// build of the gazetteer uses it.
#pragma once

#include "njia/geo/build/source_rows.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace njia::build {

/// Every name of a row, folded, in order, each once.
std::vector<std::string> keys_of(PlaceDraft const& draft);

/// Over rows that outlive it; those that were added are found.
class RowIndex {
public:
  explicit RowIndex(SourceRows const& rows) : rows_{rows} {}

  void add(std::size_t row);

  /// The nearest row of the same country with this name for which `is_near` holds.
  template <class IsNear>
  std::optional<std::size_t> find_named(std::string_view name, PlaceDraft const& draft,
                                        IsNear const& is_near) const {
    auto const found = by_name_.find(name_in_country(name_key(name), draft.country));
    if (found == by_name_.end()) {
      return std::nullopt;
    }
    return nearest(found->second, draft, is_near);
  }

  /// The nearest row of the same country within `reach`, which is below the size of a cell.
  std::optional<std::size_t> find_near(PlaceDraft const& draft, Metres reach) const;

private:
  static std::string name_in_country(std::string_view key, std::optional<CountryCode> country);

  template <class IsNear>
  std::optional<std::size_t> nearest(std::vector<std::size_t> const& candidates,
                                     PlaceDraft const& draft, IsNear const& is_near) const {
    auto best = std::optional<std::size_t>{};
    auto least = Metres{0};
    for (auto const row : candidates) {
      auto const& at = rows_[row].draft.location;
      if (!at || !draft.location || !is_near(*at, *draft.location)) {
        continue;
      }
      auto const distance = great_circle(*at, *draft.location);
      if (!best || distance < least) {
        best = row;
        least = distance;
      }
    }
    return best;
  }

  SourceRows const& rows_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
  std::unordered_map<std::int64_t, std::vector<std::size_t>> by_cell_;
};

} // namespace njia::build
