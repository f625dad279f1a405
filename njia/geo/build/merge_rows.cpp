#include "njia/geo/build/merge_rows.h"

#include "njia/geo/build/row_index.h"
#include "njia/geo/place_words.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

namespace njia::build {
namespace {

constexpr auto kSameNameDegrees = 0.03;
constexpr auto kSamePlace = kilometres(1);
constexpr auto kSupplementReach = kilometres(5);
constexpr auto kKenya = CountryCode::parse("KE");

bool is_within_box(LatLon a, LatLon b) {
  return std::abs(a.lat - b.lat) < kSameNameDegrees && std::abs(a.lon - b.lon) < kSameNameDegrees;
}

void add_if_new(PlaceDraft& draft, std::string name) {
  auto const keys = keys_of(draft);
  auto const key = name_key(name);
  if (!key.empty() && !std::ranges::binary_search(keys, key)) {
    draft.alternates.push_back(std::move(name));
  }
}

/// Takes the sources of places in their order.
class RowMerger {
public:
  explicit RowMerger(Sources& sources) : in_{sources} {}

  MergedRows merge() {
    take_geonames();
    take_cities_json();
    take_airports();
    move_to_crosswalk_countries();
    take_supplement();
    take_kenya();
    return {.rows = std::move(rows_), .counts = counts_, .problems = std::move(problems_)};
  }

private:
  void take_geonames();
  void take_cities_json();
  void take_airports();
  void move_to_crosswalk_countries();
  void take_supplement();
  std::optional<std::size_t> find_supplement_target(RowIndex const& index, SourceRow const& row);
  void join_supplement(SourceRow& target, SourceRow row);
  void take_kenya();

  Sources& in_;
  SourceRows rows_; ///< in the order in which the sources are taken
  MergeCounts counts_;
  std::vector<std::string> problems_;
};

void RowMerger::take_geonames() {
  rows_ = std::move(in_.geonames);
  counts_.geonames = rows_.size();
}

void RowMerger::take_cities_json() {
  auto index = RowIndex{rows_};
  auto const known = rows_.size();
  for (auto i = std::size_t{0}; i < known; ++i) {
    index.add(i);
  }
  auto fresh = SourceRows{};
  auto position_of = std::unordered_map<std::string, std::size_t>{};
  for (auto& row : in_.cities_json) {
    auto found = index.find_named(row.draft.name, row.draft, is_within_box);
    if (!found) {
      found = index.find_near(row.draft, kSamePlace);
    }
    if (found) {
      auto& target = rows_[*found];
      add_if_new(target.draft, row.draft.name);
      target.unit1 = target.unit1.empty() ? row.unit1 : target.unit1;
      continue;
    }
    // The same name at the same hundredth of a degree, twice in the source: its own number tells
    // the two apart.
    auto const repeats = position_of[row.draft.key]++;
    row.draft.key += repeats == 0 ? "" : "#" + std::to_string(repeats + 1);
    fresh.push_back(std::move(row));
  }
  counts_.cities_json_new = fresh.size();
  std::ranges::move(fresh, std::back_inserter(rows_));
  in_.cities_json.clear();
}

void RowMerger::take_airports() {
  counts_.airports = in_.airports.size();
  std::ranges::move(in_.airports, std::back_inserter(rows_));
  counts_.merged_world = rows_.size();
  counts_.merged_kenya = static_cast<std::size_t>(
      std::ranges::count_if(rows_, [](auto const& row) { return row.draft.country == kKenya; }));
}

void RowMerger::move_to_crosswalk_countries() {
  // The crosswalk may count a unit to another country than GeoNames does: Somaliland's regions.
  auto country_of = std::unordered_map<std::string, CountryCode>{};
  for (auto const& unit : in_.crosswalk) {
    for (auto const& code : unit.geonames) {
      country_of.emplace(code, *unit.row.draft.country);
    }
    country_of.emplace(unit.iso, *unit.row.draft.country);
  }
  for (auto& row : rows_) {
    if (auto const found = country_of.find(row.unit1); found != country_of.end()) {
      row.draft.country = found->second;
    }
  }
}

void RowMerger::take_supplement() {
  auto index = RowIndex{rows_};
  for (auto i = std::size_t{0}; i < rows_.size(); ++i) {
    index.add(i);
  }
  auto fresh = SourceRows{};
  for (auto& row : in_.supplement) {
    if (auto const target = find_supplement_target(index, row)) {
      join_supplement(rows_[*target], std::move(row));
      ++counts_.supplement_joined;
    } else {
      fresh.push_back(std::move(row));
    }
  }
  counts_.supplement_new = fresh.size();
  std::ranges::move(fresh, std::back_inserter(rows_));
}

std::optional<std::size_t> RowMerger::find_supplement_target(RowIndex const& index,
                                                             SourceRow const& row) {
  auto const is_free = [&](std::size_t found) {
    return rows_[found].draft.source != PlaceSource::supplement;
  };
  auto const is_near = [](LatLon a, LatLon b) { return great_circle(a, b) <= kSupplementReach; };
  if (row.same_as.starts_with("cities.json:")) {
    auto const found = index.find_named(row.same_as.substr(12), row.draft, is_near);
    if (!found) {
      problems_.push_back(row.draft.key + ": no place within 5 km is " + row.same_as);
    }
    return found && is_free(*found) ? found : std::nullopt;
  }
  if (!row.same_as.empty()) {
    auto const found =
        std::ranges::find(rows_, row.same_as, [](auto const& r) { return r.draft.key; });
    if (found == rows_.end()) {
      problems_.push_back(row.draft.key + ": no place has the key " + row.same_as);
      return std::nullopt;
    }
    return static_cast<std::size_t>(found - rows_.begin());
  }
  if (!row.draft.location) {
    return std::nullopt;
  }
  auto names = std::vector<std::string>{row.draft.name};
  names.insert(names.end(), row.draft.same_names.begin(), row.draft.same_names.end());
  for (auto const& name : names) {
    auto const found = index.find_named(name, row.draft, is_near);
    // A camp or a crossing near a town of that name is a place of its own.
    auto const is_own_place = row.draft.kind != PlaceKind::settlement &&
                              row.draft.kind != PlaceKind::border_post && found &&
                              rows_[*found].draft.kind != row.draft.kind;
    if (found && is_free(*found) && !is_own_place) {
      return found;
    }
  }
  return std::nullopt;
}

void RowMerger::join_supplement(SourceRow& target, SourceRow row) {
  auto& kept = target.draft;
  auto& given = row.draft;
  // GeoNames' ids are stable; cities.json has none, so there the supplement's key is the better
  // one.
  if (kept.source == PlaceSource::cities_json) {
    std::swap(kept.key, given.key);
  }
  kept.other_keys.push_back(given.key);
  auto const old_name = kept.name;
  kept.name = given.name;
  for (auto const& name : given.same_names) {
    kept.same_names.push_back(name);
  }
  kept.same_names.push_back(old_name);
  for (auto& name : given.alternates) {
    add_if_new(kept, std::move(name));
  }
  kept.codes.insert(kept.codes.end(), given.codes.begin(), given.codes.end());
  kept.kind = given.kind;
  kept.location = given.location ? given.location : kept.location;
  kept.approximate = given.approximate;
  kept.source = PlaceSource::supplement;
  target.unit1 = row.unit1.empty() ? target.unit1 : row.unit1;
  target.unit2 = row.unit2.empty() ? target.unit2 : row.unit2;
  target.twin = row.twin;
}

void RowMerger::take_kenya() {
  // GeoNames' and ISO codes of one county are one: names are compared within the county.
  auto iso_of = std::unordered_map<std::string, std::string>{};
  for (auto const& unit : in_.crosswalk) {
    for (auto const& code : unit.geonames) {
      iso_of.emplace(code, unit.iso);
    }
  }
  auto known = std::unordered_set<std::string>{};
  for (auto const& row : rows_) {
    auto const iso = iso_of.find(row.unit1);
    auto const& county = iso == iso_of.end() ? row.unit1 : iso->second;
    for (auto const& key :
         row.draft.country == kKenya ? keys_of(row.draft) : std::vector<std::string>{}) {
      known.insert(county + "/" + key);
    }
  }
  // "Garissa Township" is Garissa to whoever writes it.
  auto const is_known = [&](SourceRow const& row) {
    auto const key = name_key(row.draft.name);
    auto stripped = StrippedKey{.key = key};
    auto const has_word = strip_place_word(stripped) && stripped.word == PlaceWord::settlement;
    return known.contains(row.unit1 + "/" + key) ||
           (has_word && known.contains(row.unit1 + "/" + std::string{stripped.key}));
  };
  for (auto& row : in_.kenya) {
    if (!is_known(row)) {
      rows_.push_back(std::move(row));
      ++counts_.kenya_new;
    }
  }
}

} // namespace

MergedRows merge_rows(Sources& sources) { return RowMerger{sources}.merge(); }

} // namespace njia::build
