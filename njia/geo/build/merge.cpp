#include "njia/geo/build/merge.h"

#include "njia/geo/place_words.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace njia::build {
namespace {

constexpr auto kSameNameDegrees = 0.03;
constexpr auto kSamePlace = kilometres(1);
constexpr auto kSupplementReach = kilometres(5);
constexpr auto kCellDegrees = 0.1;
constexpr auto kKenya = CountryCode::parse("KE");

/// Every name of a row, folded.
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

std::string with_country(std::string_view key, std::optional<CountryCode> country) {
  return (country ? country->text() : "--") + std::string{key};
}

/// Rows by name and by where they lie.
class RowIndex {
public:
  explicit RowIndex(SourceRows const& rows) : rows_{rows} {}

  void add(std::size_t row) {
    auto const& draft = rows_[row].draft;
    for (auto const& key : keys_of(draft)) {
      by_name_[with_country(key, draft.country)].push_back(row);
    }
    if (draft.location) {
      by_cell_[cell_of(*draft.location, 0, 0)].push_back(row);
    }
  }

  /// The nearest row of the same country with this name for which `is_near` holds.
  template <class IsNear>
  std::optional<std::size_t> find_named(std::string_view name, PlaceDraft const& draft,
                                        IsNear const& is_near) const {
    auto const found = by_name_.find(with_country(name_key(name), draft.country));
    if (found == by_name_.end()) {
      return std::nullopt;
    }
    return nearest(found->second, draft, is_near);
  }

  /// The nearest row of the same country within `reach`, which is below the size of a cell.
  std::optional<std::size_t> find_near(PlaceDraft const& draft, Metres reach) const {
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

private:
  static std::int64_t cell_of(LatLon at, int dy, int dx) {
    auto const y = static_cast<std::int64_t>(std::floor(at.lat / kCellDegrees)) + dy;
    auto const x = static_cast<std::int64_t>(std::floor(at.lon / kCellDegrees)) + dx;
    return y * 10'000 + x;
  }

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

class Merger {
public:
  explicit Merger(Sources sources) : in_{std::move(sources)} {}

  Merged merge() {
    take_geonames();
    take_cities_json();
    take_airports();
    move_to_crosswalk_countries();
    take_supplement();
    take_kenya();
    put_regions();
    put_countries();
    put_units();
    put_places();
    link_twins();
    count_people();
    return std::move(out_);
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

  void put_regions();
  void put_countries();
  void put_units();
  void put_unit(UnitRow unit);
  void put_places();
  void link(PlaceDraft& draft, SourceRow const& row);
  void link_twins();
  void count_people();
  std::optional<std::uint32_t> find_unit(std::string const& code) const {
    auto const found = unit_of_.find(code);
    return found == unit_of_.end() ? std::nullopt : std::optional{found->second};
  }
  std::uint32_t put(PlaceDraft draft) {
    out_.places.push_back(std::move(draft));
    return static_cast<std::uint32_t>(out_.places.size() - 1);
  }

  Sources in_;
  SourceRows rows_; ///< the places, in the order in which the sources are taken
  std::unordered_map<std::string, std::uint32_t> country_of_; ///< code -> number of its place
  std::unordered_map<std::string, std::uint32_t>
      unit_of_; ///< ISO or GeoNames code -> number of its place
  Merged out_;
};

void Merger::take_geonames() {
  rows_ = std::move(in_.geonames);
  out_.counts.geonames = rows_.size();
}

void Merger::take_cities_json() {
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
  out_.counts.cities_json_new = fresh.size();
  std::ranges::move(fresh, std::back_inserter(rows_));
  in_.cities_json.clear();
}

void Merger::take_airports() {
  auto& counts = out_.counts;
  counts.airports = in_.airports.size();
  std::ranges::move(in_.airports, std::back_inserter(rows_));
  counts.merged_world = rows_.size();
  counts.merged_kenya = static_cast<std::size_t>(
      std::ranges::count_if(rows_, [](auto const& row) { return row.draft.country == kKenya; }));
}

void Merger::move_to_crosswalk_countries() {
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

void Merger::take_supplement() {
  auto index = RowIndex{rows_};
  for (auto i = std::size_t{0}; i < rows_.size(); ++i) {
    index.add(i);
  }
  auto fresh = SourceRows{};
  for (auto& row : in_.supplement) {
    if (auto const target = find_supplement_target(index, row)) {
      join_supplement(rows_[*target], std::move(row));
      ++out_.counts.supplement_joined;
    } else {
      fresh.push_back(std::move(row));
    }
  }
  out_.counts.supplement_new = fresh.size();
  std::ranges::move(fresh, std::back_inserter(rows_));
}

std::optional<std::size_t> Merger::find_supplement_target(RowIndex const& index,
                                                          SourceRow const& row) {
  auto const is_free = [&](std::size_t found) {
    return rows_[found].draft.source != PlaceSource::supplement;
  };
  auto const is_near = [](LatLon a, LatLon b) { return great_circle(a, b) <= kSupplementReach; };
  if (row.same_as.starts_with("cities.json:")) {
    auto const found = index.find_named(row.same_as.substr(12), row.draft, is_near);
    if (!found) {
      out_.problems.push_back(row.draft.key + ": no place within 5 km is " + row.same_as);
    }
    return found && is_free(*found) ? found : std::nullopt;
  }
  if (!row.same_as.empty()) {
    auto const found =
        std::ranges::find(rows_, row.same_as, [](auto const& r) { return r.draft.key; });
    if (found == rows_.end()) {
      out_.problems.push_back(row.draft.key + ": no place has the key " + row.same_as);
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

void Merger::join_supplement(SourceRow& target, SourceRow row) {
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

void Merger::take_kenya() {
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
      ++out_.counts.kenya_new;
    }
  }
}

void Merger::put_regions() {
  for (auto& row : in_.regions) {
    put(std::move(row.draft));
    ++out_.counts.regions;
  }
}

void Merger::put_countries() {
  for (auto& row : in_.countries) {
    auto const code = row.draft.country->text();
    country_of_[code] = put(std::move(row.draft));
    ++out_.counts.countries;
  }
  for (auto const& [code, place] : country_of_) {
    if (auto const within = out_.places[place].within) {
      out_.places[place].parent = country_of_.at(within->text());
    }
  }
}

void Merger::put_units() {
  for (auto& unit : in_.crosswalk) {
    if (unit.row.draft.precision == Precision::admin1) {
      put_unit(std::move(unit));
    }
  }
  for (auto& unit : in_.crosswalk) {
    if (unit.row.draft.precision == Precision::admin2 && !unit.iso.empty()) {
      put_unit(std::move(unit));
    }
  }
  for (auto& unit : in_.geonames_units) {
    // A GeoNames unit that the crosswalk knows has its ISO code there; one of a country that we do
    // not list is left out.
    auto const country = unit.row.draft.country;
    if (!unit_of_.contains(unit.geonames.front()) && country &&
        country_of_.contains(country->text())) {
      put_unit(std::move(unit));
    }
  }
}

void Merger::put_unit(UnitRow unit) {
  auto& draft = unit.row.draft;
  auto const country = country_of_.find(draft.country ? draft.country->text() : "");
  if (country == country_of_.end()) {
    out_.problems.push_back(draft.key + ": its country is not in countries.csv");
    return;
  }
  draft.parent = country->second;
  if (draft.precision == Precision::admin1) {
    draft.admin1 = static_cast<std::uint32_t>(out_.places.size());
  } else if (auto const above = find_unit(unit.parent)) {
    draft.admin1 = *above;
    draft.parent = *above;
  } else {
    out_.problems.push_back(draft.key + ": its unit " + unit.parent + " is not in admin1.csv");
  }
  auto const place = put(std::move(draft));
  ++out_.counts.units;
  if (!unit.iso.empty()) {
    unit_of_[unit.iso] = place;
  }
  for (auto const& code : unit.geonames) {
    unit_of_[code] = place;
  }
}

void Merger::put_places() {
  // By country, so that what is read together lies together; within it in the sources' order.
  std::ranges::stable_sort(rows_, {}, [](auto const& row) {
    return row.draft.country ? row.draft.country->number() : 0;
  });
  for (auto& row : rows_) {
    auto draft = std::move(row.draft);
    link(draft, row);
    auto const place = put(std::move(draft));
    row.draft.key = out_.places[place].key;
  }
}

void Merger::link(PlaceDraft& draft, SourceRow const& row) {
  auto const unit1 = find_unit(row.unit1);
  auto const unit2 = find_unit(row.unit2);
  auto const country_text = draft.country ? draft.country->text() : "";
  auto const unit_country = unit1 ? out_.places[*unit1].country : std::nullopt;
  // A place that its source counts to Somalia in a unit that we count to Somaliland: the country
  // stays as stated, and the unit is left open rather than contradict it.
  auto const is_disputed =
      unit_country && unit_country != draft.country &&
      out_.places[country_of_.at(unit_country->text())].within == draft.country;
  if (unit1 && !is_disputed) {
    draft.admin1 = *unit1;
    draft.parent = *unit1;
    if (unit_country != draft.country) {
      out_.problems.push_back(draft.key + ": its unit " + row.unit1 +
                              " belongs to another country");
    }
  } else if (draft.kind != PlaceKind::sea) {
    ++out_.counts.without_unit;
  }
  if (unit2 && out_.places[*unit2].admin1 == draft.admin1) {
    draft.parent = *unit2;
  }
  if (draft.parent) {
    return;
  }
  if (auto const country = country_of_.find(country_text); country != country_of_.end()) {
    draft.parent = country->second;
  } else if (draft.kind != PlaceKind::sea) {
    out_.problems.push_back(draft.key + ": its country is not in countries.csv");
  }
}

void Merger::link_twins() {
  auto place_of = std::unordered_map<std::string, std::uint32_t>{};
  for (auto i = std::uint32_t{0}; i < out_.places.size(); ++i) {
    place_of[out_.places[i].key] = i;
    for (auto const& key : out_.places[i].other_keys) {
      place_of[key] = i;
    }
  }
  for (auto const& row : rows_) {
    if (row.twin.empty()) {
      continue;
    }
    if (auto const twin = place_of.find(row.twin); twin != place_of.end()) {
      out_.places[place_of.at(row.draft.key)].twin = twin->second;
    } else {
      out_.problems.push_back(row.draft.key + ": its twin " + row.twin +
                              " is not in the supplement");
    }
  }
}

/// Units and countries: the people of their towns, as far as a source counts them.
void Merger::count_people() {
  auto people = std::vector<std::uint64_t>(out_.places.size());
  for (auto const& place : out_.places) {
    if (place.precision != Precision::city) {
      continue;
    }
    for (auto above = place.parent; above; above = out_.places[*above].parent) {
      people[*above] += place.population.value_or(0);
    }
  }
  for (auto i = std::size_t{0}; i < people.size(); ++i) {
    if (people[i] > 0) {
      out_.places[i].population =
          static_cast<std::uint32_t>(std::min<std::uint64_t>(people[i], format::kNoPopulation - 1));
    }
  }
}

} // namespace

Merged merge(Sources sources) { return Merger{std::move(sources)}.merge(); }

} // namespace njia::build
