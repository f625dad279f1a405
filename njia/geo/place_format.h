// The bytes of a gazetteer file (places.njg), version 1. ON DISK: a change of any struct or number
// here needs a new kFormatVersion. Little-endian, sections aligned to 8 bytes, read in place
// through a read-only mapping. docs/decisions/ describes the file; place_image.h reads it,
// place_image_writer.h writes it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace njia::format {

inline constexpr std::array<char, 8> kMagic{'N', 'J', 'I', 'A', 'P', 'L', 'C', '\n'};
inline constexpr std::uint32_t kFormatVersion = 1;
inline constexpr std::uint32_t kEndianMark = 0x01020304;
inline constexpr std::uint32_t kNoPlace = 0xFFFFFFFF;
inline constexpr std::uint32_t kNoPopulation = 0xFFFFFFFF;
inline constexpr std::uint8_t kHasLocation = 1;
inline constexpr std::uint8_t kApproximate = 2;
/// Names of 4 to this many code points can be found although misspelt.
inline constexpr std::size_t kMinFuzzy = 4;
inline constexpr std::size_t kMaxFuzzy = 40;

enum Section : std::size_t {
  places,           // PlaceRecord
  texts,            // names as written, "|"-separated alternates, source keys
  keys,             // folded names, one after the other
  key_entries,      // KeyEntry, ascending by the bytes of the key
  postings,         // std::uint32_t: see pack_posting; of one key in one run
  key_slots,        // KeySlot, open addressing, a power of two
  id_entries,       // IdEntry: own ids and the ids of merged rows
  id_slots,         // std::uint32_t: index of an IdEntry + 1, open addressing, a power of two
  fuzzy_signatures, // std::uint64_t, by country, length; parallel to fuzzy_keys
  fuzzy_keys,       // std::uint32_t: index of a KeyEntry, ascending within a country and length
  fuzzy_ranges,     // FuzzyRange, ascending by country; country 0: names of countries and regions
  countries,        // CountryRecord, ascending by code
  region_members,   // RegionMember, ascending by region
  localized_names,  // LocalizedNames, ascending by place
  about,            // text: what the image was made of, "key value" a line
  section_count
};

struct SectionRange {
  std::uint64_t offset; ///< from the start of the file
  std::uint64_t bytes;
};

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t endian_mark;
  std::uint32_t
      first_index; ///< number of the first place: 0 for the file, the file's size for an overlay
  std::uint32_t sections;
  std::uint64_t file_bytes;
  std::uint64_t payload_checksum; ///< checksum() of all bytes after the header
  std::array<SectionRange, section_count> ranges;
  std::uint64_t header_checksum; ///< checksum() of the header up to here
};

struct PlaceRecord {
  std::array<std::uint8_t, 16> id;
  std::int32_t lat_e7;
  std::int32_t lon_e7;
  std::uint32_t name_at;
  std::uint32_t alternates_at;
  std::uint32_t source_key_at;
  std::uint16_t name_bytes;
  std::uint16_t source_key_bytes;
  std::uint32_t alternates_bytes;
  std::uint32_t population; ///< kNoPopulation when no source says
  std::uint32_t
      parent; ///< the next coarser place: admin-2, admin-1 or country; kNoPlace at the top
  std::uint32_t admin1; ///< the admin-1 unit that it lies in (or is), or kNoPlace
  std::uint32_t twin;
  std::uint16_t country; ///< CountryCode::number(), 0 for none
  std::uint8_t kind;
  std::uint8_t precision;
  std::uint8_t source;
  std::uint8_t flags;
  std::uint16_t reserved;
};

struct KeyEntry {
  std::uint32_t at; ///< into keys
  std::uint32_t first_posting;
  std::uint16_t bytes;
  std::uint16_t postings;
};

struct KeySlot {
  std::uint32_t tag;   ///< high half of the key's hash
  std::uint32_t entry; ///< index of a KeyEntry + 1; 0 when free
};

struct IdEntry {
  std::array<std::uint8_t, 16> id;
  std::uint32_t place;
};

struct FuzzyRange {
  std::uint16_t country;
  std::uint16_t reserved;
  /// Names of n code points stand at first[n - kMinFuzzy] up to before first[n - kMinFuzzy + 1].
  std::array<std::uint32_t, kMaxFuzzy - kMinFuzzy + 2> first;
};

struct CountryRecord {
  std::uint16_t code;
  std::uint16_t within; ///< a country that others count this one in (Somaliland: Somalia), or 0
  std::uint32_t place;
};

struct RegionMember {
  std::uint32_t region;
  std::uint16_t country;
  std::uint16_t reserved;
};

struct LocalizedNames {
  std::uint32_t place;
  std::array<std::uint32_t, 4> at; ///< by Language: into texts
  std::array<std::uint16_t, 4> bytes;
};

static_assert(sizeof(PlaceRecord) == 68 && sizeof(KeyEntry) == 12 && sizeof(IdEntry) == 20);
static_assert(sizeof(Header) == 40 + 16 * section_count + 8 && sizeof(LocalizedNames) == 28);
static_assert(std::is_trivially_copyable_v<Header> && std::is_trivially_copyable_v<PlaceRecord>);

inline constexpr std::uint32_t kPostingIndexBits = 28;
inline constexpr std::uint32_t kMaxPlaces = (1U << kPostingIndexBits) - 1;

/// The low 28 bits are the place's index, the high 4 the NameKind.
constexpr std::uint32_t pack_posting(std::uint32_t place, std::uint8_t kind) {
  return place | (std::uint32_t{kind} << kPostingIndexBits);
}

/// A fast hash of names; its values are on disk.
std::uint64_t hash_bytes(std::span<char const> bytes);

/// Detects damage, not malice: four lanes of multiply-and-rotate over 8-byte words.
std::uint64_t checksum(std::span<char const> bytes);

} // namespace njia::format
