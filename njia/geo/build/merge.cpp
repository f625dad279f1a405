#include "njia/geo/build/merge.h"

#include "njia/geo/build/merge_rows.h"

#include <algorithm>
#include <unordered_map>

namespace njia::build {
namespace {

/// Second half of the merge: numbers the places, coarse before fine, and links each to what stands
/// above it.
class Linker {
public:
  Linker(Sources sources, MergedRows merged)
      : in_{std::move(sources)}, rows_{std::move(merged.rows)} {
    out_.counts = merged.counts;
    out_.problems = std::move(merged.problems);
  }

  Merged link() {
    put_regions();
    put_countries();
    put_units();
    put_places();
    link_twins();
    count_people();
    return std::move(out_);
  }

private:
  void put_regions();
  void put_countries();
  void put_units();
  void put_unit(UnitRow unit);
  void put_places();
  void link_up(PlaceDraft& draft, SourceRow const& row);
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
  SourceRows rows_;
  std::unordered_map<std::string, std::uint32_t> country_of_; ///< code -> number of its place
  std::unordered_map<std::string, std::uint32_t>
      unit_of_; ///< ISO or GeoNames code -> number of its place
  Merged out_;
};

void Linker::put_regions() {
  for (auto& row : in_.regions) {
    put(std::move(row.draft));
    ++out_.counts.regions;
  }
}

void Linker::put_countries() {
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

void Linker::put_units() {
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

void Linker::put_unit(UnitRow unit) {
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

void Linker::put_places() {
  // By country, so that what is read together lies together; within it in the sources' order.
  std::ranges::stable_sort(rows_, {}, [](auto const& row) {
    return row.draft.country ? row.draft.country->number() : 0;
  });
  for (auto& row : rows_) {
    auto draft = std::move(row.draft);
    link_up(draft, row);
    auto const place = put(std::move(draft));
    row.draft.key = out_.places[place].key;
  }
}

void Linker::link_up(PlaceDraft& draft, SourceRow const& row) {
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

void Linker::link_twins() {
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
void Linker::count_people() {
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

Merged merge(Sources sources) {
  auto rows = merge_rows(sources);
  return Linker{std::move(sources), std::move(rows)}.link();
}

} // namespace njia::build
