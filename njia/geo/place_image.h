// One image of places: the gazetteer file, mapped, or the same bytes made in memory for the places
// that a network added. Reading only; nothing is copied out. gazetteer.h puts images together:
// start there.
#pragma once

#include "njia/base/result.h"
#include "njia/geo/country_code.h"
#include "njia/geo/name_key.h"
#include "njia/geo/place_format.h"
#include "njia/geo/place_view.h"

#include <compare>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace njia {

/// How a key came to name a place, the better the lower. On disk: numbers never change meaning.
enum class NameKind : std::uint8_t {
  main = 0,
  alternate = 1,
  reduced = 2,   ///< without "refugee camp", "(Kenya)" and the like
  adjective = 3, ///< "Kenyan": names a country
  code = 4       ///< "KE", "KEN", "NBO": only as capitals, or where a code is expected
};

/// Among misspelt names: people rarely get the first letter wrong.
enum class FirstLetter : std::uint8_t { same, other };

/// Number of a place within a Gazetteer; not stable across builds (that is PlaceId).
struct PlaceIndex {
  std::uint32_t value;
  friend auto operator<=>(PlaceIndex const&, PlaceIndex const&) = default;
};

/// One name that leads to one place.
class Posting {
public:
  explicit constexpr Posting(std::uint32_t packed) : packed_{packed} {}
  constexpr PlaceIndex place() const { return PlaceIndex{packed_ & format::kMaxPlaces}; }
  constexpr NameKind kind() const {
    return static_cast<NameKind>(packed_ >> format::kPostingIndexBits);
  }

private:
  std::uint32_t packed_;
};

class PlaceImage {
public:
  /// Maps a file read-only and checks it whole: sizes, checksums, every index. About 20 ms for
  /// 234,000 places. Errors: `gazetteer.unreadable` (no such file, no permission),
  /// `gazetteer.not_one` (other magic), `gazetteer.version`, `gazetteer.damaged` (truncated,
  /// changed, inconsistent).
  static Result<PlaceImage> open(std::filesystem::path const& file);
  /// The same checks on bytes in memory. `first_index` must be that of the image.
  static Result<PlaceImage> from_bytes(std::vector<char> bytes, std::uint32_t first_index);

  std::uint32_t first_index() const { return header_->first_index; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(places_.size()); }
  std::size_t mapped_bytes() const { return bytes_.size(); }
  std::string_view about() const { return {about_.data(), about_.size()}; }
  bool owns(PlaceIndex place) const {
    return place.value >= first_index() && place.value - first_index() < size();
  }

  format::PlaceRecord const& record(PlaceIndex place) const;
  std::string_view text(std::uint32_t at, std::size_t bytes) const {
    return {texts_.data() + at, bytes};
  }
  std::string_view key(format::KeyEntry const& entry) const {
    return {keys_.data() + entry.at, entry.bytes};
  }

  /// Postings of one key, best kind first, packed (see Posting); empty when no place has the name.
  std::span<std::uint32_t const> find_name(std::string_view key) const;
  /// Brings what find_name() and record() will read for these keys near the processor, for all keys
  /// at once: each step waits for one read of the memory, not for one a key. A hint only.
  void prefetch_names(std::span<std::string const> keys) const;
  std::span<std::uint32_t const> postings(format::KeyEntry const& entry) const;
  std::optional<PlaceIndex> find_id(PlaceId id) const;
  /// Entries whose key starts with the prefix, in order of their bytes.
  std::span<format::KeyEntry const> keys_with_prefix(std::string_view prefix) const;
  std::span<format::CountryRecord const> countries() const { return countries_; }
  std::span<format::RegionMember const> region_members(PlaceIndex region) const;
  std::span<format::RegionMember const> all_region_members() const { return region_members_; }
  format::LocalizedNames const* find_localized(PlaceIndex place) const;

  /// Calls visit(KeyEntry const&, unsigned distance) for the names of the country within `limit`
  /// edits of the key that share its first letter, or for those that do not; without those at
  /// distance 0. `country` 0: names of countries and regions.
  template <class Visit>
  void visit_similar(std::uint16_t country, std::string_view key, FirstLetter letter,
                     unsigned limit, Visit const& visit) const {
    auto const points = key_points(key);
    auto const signature = key_signature(points);
    for (auto const part : similar_parts(country, key, letter, limit)) {
      for (auto i = part.first; i < part.last; ++i) {
        if (!has_few_bits(fuzzy_signatures_[i] ^ signature, 2 * limit)) {
          continue;
        }
        auto const& entry = key_entries_[fuzzy_keys_[i]];
        auto const distance = edit_distance(points, key_points(this->key(entry)), limit);
        if (distance > 0 && distance <= limit) {
          visit(entry, distance);
        }
      }
    }
  }

private:
  struct Mapping;
  struct Part {
    std::uint32_t first;
    std::uint32_t last;
  };

  PlaceImage(std::shared_ptr<Mapping const> mapping, std::span<char const> bytes);
  static Result<PlaceImage> check(std::shared_ptr<Mapping const> mapping,
                                  std::span<char const> bytes, std::string const& name,
                                  std::optional<std::uint32_t> first_index);
  bool is_consistent() const;
  template <class T> std::span<T const> section(format::Section which) const;
  std::vector<Part> similar_parts(std::uint16_t country, std::string_view key, FirstLetter letter,
                                  unsigned limit) const;
  /// Whether at most `most` bits are set, for small numbers: quicker than counting on machines that
  /// cannot count.
  static constexpr bool has_few_bits(std::uint64_t word, unsigned most) {
    for (; most > 0; --most) {
      word &= word - 1;
    }
    return word == 0;
  }

  std::shared_ptr<Mapping const> mapping_;
  std::span<char const> bytes_;
  format::Header const* header_;
  std::span<format::PlaceRecord const> places_;
  std::span<char const> texts_;
  std::span<char const> keys_;
  std::span<format::KeyEntry const> key_entries_;
  std::span<std::uint32_t const> postings_;
  std::span<format::KeySlot const> key_slots_;
  std::span<format::IdEntry const> id_entries_;
  std::span<std::uint32_t const> id_slots_;
  std::span<std::uint64_t const> fuzzy_signatures_;
  std::span<std::uint32_t const> fuzzy_keys_;
  std::span<format::FuzzyRange const> fuzzy_ranges_;
  std::span<format::CountryRecord const> countries_;
  std::span<format::RegionMember const> region_members_;
  std::span<format::LocalizedNames const> localized_;
  std::span<char const> about_;
};

} // namespace njia
