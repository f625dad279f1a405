#include "njia/geo/place_image.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace njia {

/// Keeps the bytes alive: a mapping of a file, or a buffer.
struct PlaceImage::Mapping {
  Mapping() = default;
  Mapping(Mapping const&) = delete;
  Mapping& operator=(Mapping const&) = delete;
  ~Mapping() {
    if (mapped != nullptr) {
      munmap(mapped, mapped_bytes);
    }
  }

  void* mapped = nullptr;
  std::size_t mapped_bytes = 0;
  std::vector<char> buffer = {};
};

namespace {

Error unreadable(std::filesystem::path const& file, int error) {
  return Error{.key = "gazetteer.unreadable",
               .where = file.filename().string(),
               .args = {{"reason", std::strerror(error)}}};
}

Error damaged(std::string const& name) {
  return Error{.key = "gazetteer.damaged", .where = name, .args = {}};
}

std::size_t element_bytes(format::Section section) {
  switch (section) {
  case format::places:
    return sizeof(format::PlaceRecord);
  case format::key_entries:
    return sizeof(format::KeyEntry);
  case format::key_slots:
    return sizeof(format::KeySlot);
  case format::id_entries:
    return sizeof(format::IdEntry);
  case format::fuzzy_signatures:
    return sizeof(std::uint64_t);
  case format::fuzzy_ranges:
    return sizeof(format::FuzzyRange);
  case format::countries:
    return sizeof(format::CountryRecord);
  case format::region_members:
    return sizeof(format::RegionMember);
  case format::localized_names:
    return sizeof(format::LocalizedNames);
  case format::postings:
  case format::id_slots:
  case format::fuzzy_keys:
    return sizeof(std::uint32_t);
  default:
    return 1;
  }
}

bool sections_fit(format::Header const& header) {
  for (auto i = std::size_t{0}; i < format::section_count; ++i) {
    auto const range = header.ranges[i];
    auto const fits = range.offset % 8 == 0 && range.offset >= sizeof(format::Header) &&
                      range.offset <= header.file_bytes &&
                      range.bytes <= header.file_bytes - range.offset &&
                      range.bytes % element_bytes(static_cast<format::Section>(i)) == 0;
    if (!fits) {
      return false;
    }
  }
  return true;
}

bool is_slot_count(std::size_t slots, std::size_t entries) {
  return std::has_single_bit(slots) && slots > entries;
}

/// A name rarely stands further from its first slot than a line of the memory reaches.
constexpr auto kSlotsInALine = 8;

/// Whether [at, at + bytes) lies within `size`; no overflow in 64 bits.
bool fits(std::uint64_t at, std::uint64_t bytes, std::size_t size) { return at + bytes <= size; }

} // namespace

Result<PlaceImage> PlaceImage::open(std::filesystem::path const& file) {
  auto const handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (handle < 0) {
    return unreadable(file, errno);
  }
  struct stat facts {};
  if (fstat(handle, &facts) != 0 || !S_ISREG(facts.st_mode)) {
    auto const error = S_ISDIR(facts.st_mode) ? EISDIR : EINVAL;
    close(handle);
    return unreadable(file, error);
  }
  auto const size = static_cast<std::size_t>(facts.st_size);
  if (size < sizeof(format::Header)) {
    close(handle);
    return damaged(file.filename().string());
  }
  auto mapping = std::make_shared<Mapping>();
  auto* const mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, handle, 0);
  auto const error = errno;
  close(handle);
  if (mapped == MAP_FAILED) {
    return unreadable(file, error);
  }
  mapping->mapped = mapped;
  mapping->mapped_bytes = size;
  auto const bytes = std::span{static_cast<char const*>(mapped), size};
  return check(std::move(mapping), bytes, file.filename().string(), 0);
}

Result<PlaceImage> PlaceImage::from_bytes(std::vector<char> bytes, std::uint32_t first_index) {
  if (bytes.size() < sizeof(format::Header)) {
    return damaged("");
  }
  auto mapping = std::make_shared<Mapping>();
  mapping->buffer = std::move(bytes);
  auto const view = std::span<char const>{mapping->buffer};
  return check(std::move(mapping), view, "", first_index);
}

Result<PlaceImage> PlaceImage::check(std::shared_ptr<Mapping const> mapping,
                                     std::span<char const> bytes, std::string const& name,
                                     std::optional<std::uint32_t> first_index) {
  auto const& header = *reinterpret_cast<format::Header const*>(bytes.data());
  if (header.magic != format::kMagic || header.endian_mark != format::kEndianMark) {
    return Error{.key = "gazetteer.not_one", .where = name, .args = {}};
  }
  if (header.version != format::kFormatVersion || header.sections != format::section_count) {
    return Error{.key = "gazetteer.version",
                 .where = name,
                 .args = {{"found", std::to_string(header.version)},
                          {"wanted", std::to_string(format::kFormatVersion)}}};
  }
  auto const header_bytes = bytes.first(offsetof(format::Header, header_checksum));
  if (header.header_checksum != format::checksum(header_bytes) ||
      header.file_bytes != bytes.size() || header.first_index != first_index ||
      !sections_fit(header) ||
      header.payload_checksum != format::checksum(bytes.subspan(sizeof(format::Header)))) {
    return damaged(name);
  }
  auto image = PlaceImage{std::move(mapping), bytes};
  if (!image.is_consistent()) {
    return damaged(name);
  }
  return image;
}

PlaceImage::PlaceImage(std::shared_ptr<Mapping const> mapping, std::span<char const> bytes)
    : mapping_{std::move(mapping)}, bytes_{bytes}, header_{reinterpret_cast<format::Header const*>(
                                                       bytes.data())},
      places_{section<format::PlaceRecord>(format::places)}, texts_{section<char>(format::texts)},
      keys_{section<char>(format::keys)}, key_entries_{section<format::KeyEntry>(
                                              format::key_entries)},
      postings_{section<std::uint32_t>(format::postings)}, key_slots_{section<format::KeySlot>(
                                                               format::key_slots)},
      id_entries_{section<format::IdEntry>(format::id_entries)}, id_slots_{section<std::uint32_t>(
                                                                     format::id_slots)},
      fuzzy_signatures_{section<std::uint64_t>(format::fuzzy_signatures)},
      fuzzy_keys_{section<std::uint32_t>(format::fuzzy_keys)},
      fuzzy_ranges_{section<format::FuzzyRange>(format::fuzzy_ranges)},
      countries_{section<format::CountryRecord>(format::countries)},
      region_members_{section<format::RegionMember>(format::region_members)},
      localized_{section<format::LocalizedNames>(format::localized_names)}, about_{section<char>(
                                                                                format::about)} {}

template <class T> std::span<T const> PlaceImage::section(format::Section which) const {
  auto const range = header_->ranges[which];
  return {reinterpret_cast<T const*>(bytes_.data() + range.offset), range.bytes / sizeof(T)};
}

// A checksum proves that the bytes are those that were written, not that a sound program wrote
// them: so every index is checked once here, and the readers below may trust them.
bool PlaceImage::is_consistent() const {
  auto const end = std::uint64_t{first_index()} + places_.size();
  auto const is_place = [&](std::uint32_t place) { return place < end; };
  auto const is_link = [&](std::uint32_t place) {
    return place == format::kNoPlace || place < end;
  };
  auto const is_own = [&](std::uint32_t place) { return place >= first_index() && place < end; };
  auto const place_ok = [&](format::PlaceRecord const& row) {
    auto const self = first_index() + static_cast<std::uint32_t>(&row - places_.data());
    return fits(row.name_at, row.name_bytes, texts_.size()) &&
           fits(row.alternates_at, row.alternates_bytes, texts_.size()) &&
           fits(row.source_key_at, row.source_key_bytes, texts_.size()) && is_link(row.parent) &&
           is_link(row.admin1) && is_link(row.twin) && row.parent != self;
  };
  auto const entry_ok = [&](format::KeyEntry const& entry) {
    return fits(entry.at, entry.bytes, keys_.size()) &&
           fits(entry.first_posting, entry.postings, postings_.size());
  };
  auto const posting_ok = [&](std::uint32_t packed) { return is_own(packed & format::kMaxPlaces); };
  auto const range_ok = [&](format::FuzzyRange const& range) {
    return std::is_sorted(range.first.begin(), range.first.end()) &&
           range.first.back() <= fuzzy_keys_.size();
  };
  auto const localized_ok = [&](format::LocalizedNames const& row) {
    for (auto i = std::size_t{0}; i < row.at.size(); ++i) {
      if (!fits(row.at[i], row.bytes[i], texts_.size())) {
        return false;
      }
    }
    return is_own(row.place);
  };
  // Parents are coarser, or a country that counts another country in: walking up comes to an end.
  auto const parent_is_coarser = [&](format::PlaceRecord const& row) {
    if (row.parent == format::kNoPlace || !is_own(row.parent)) {
      return true;
    }
    auto const& above = record(PlaceIndex{row.parent});
    return above.precision > row.precision ||
           (above.precision == row.precision && above.parent == format::kNoPlace);
  };
  return end <= format::kMaxPlaces && is_slot_count(key_slots_.size(), key_entries_.size()) &&
         is_slot_count(id_slots_.size(), id_entries_.size()) &&
         fuzzy_signatures_.size() == fuzzy_keys_.size() && std::ranges::all_of(places_, place_ok) &&
         std::ranges::all_of(places_, parent_is_coarser) &&
         std::ranges::all_of(key_entries_, entry_ok) &&
         std::ranges::all_of(postings_, posting_ok) &&
         std::ranges::all_of(key_slots_,
                             [&](auto const& slot) { return slot.entry <= key_entries_.size(); }) &&
         std::ranges::all_of(id_entries_, [&](auto const& entry) { return is_own(entry.place); }) &&
         std::ranges::all_of(id_slots_, [&](auto slot) { return slot <= id_entries_.size(); }) &&
         std::ranges::all_of(fuzzy_keys_, [&](auto key) { return key < key_entries_.size(); }) &&
         std::ranges::all_of(fuzzy_ranges_, range_ok) &&
         std::ranges::all_of(countries_, [&](auto const& row) { return is_place(row.place); }) &&
         std::ranges::all_of(region_members_,
                             [&](auto const& row) { return is_own(row.region); }) &&
         std::ranges::all_of(localized_, localized_ok);
}

format::PlaceRecord const& PlaceImage::record(PlaceIndex place) const {
  return places_[place.value - first_index()];
}

std::span<std::uint32_t const> PlaceImage::find_name(std::string_view key) const {
  auto const hash = format::hash_bytes(key);
  auto const tag = static_cast<std::uint32_t>(hash >> 32);
  auto const mask = key_slots_.size() - 1;
  // At most one turn: a table of an inconsistent image may have no free slot.
  for (auto tries = std::size_t{0}, slot = hash & mask; tries <= mask;
       ++tries, slot = (slot + 1) & mask) {
    auto const& found = key_slots_[slot];
    if (found.entry == 0) {
      return {};
    }
    if (found.tag == tag) {
      auto const& entry = key_entries_[found.entry - 1];
      if (entry.first_posting < postings_.size()) { // on its way while the key is compared
        __builtin_prefetch(&postings_[entry.first_posting]);
      }
      if (this->key(entry) == key) {
        return postings(entry);
      }
    }
  }
  return {};
}

void PlaceImage::prefetch_names(std::span<std::string const> keys) const {
  auto const mask = key_slots_.size() - 1;
  auto hashes = std::vector<std::uint64_t>{};
  for (auto const& key : keys) {
    hashes.push_back(format::hash_bytes(key));
    __builtin_prefetch(&key_slots_[hashes.back() & mask]);
  }
  auto entries = std::vector<format::KeyEntry const*>{};
  for (auto const hash : hashes) {
    auto slot = hash & mask;
    for (auto tries = 0; tries < kSlotsInALine && key_slots_[slot].entry != 0; ++tries) {
      if (key_slots_[slot].tag == static_cast<std::uint32_t>(hash >> 32)) {
        entries.push_back(&key_entries_[key_slots_[slot].entry - 1]);
        __builtin_prefetch(entries.back());
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  for (auto const* entry : entries) {
    __builtin_prefetch(keys_.data() + entry->at);
    __builtin_prefetch(postings_.data() + entry->first_posting);
  }
  for (auto const* entry : entries) {
    for (auto const packed : postings(*entry)) {
      auto const* row = &record(Posting{packed}.place());
      __builtin_prefetch(row);
      __builtin_prefetch(&row->flags); // a row may lie across two lines
    }
  }
}

std::span<std::uint32_t const> PlaceImage::postings(format::KeyEntry const& entry) const {
  return postings_.subspan(entry.first_posting, entry.postings);
}

std::optional<PlaceIndex> PlaceImage::find_id(PlaceId id) const {
  auto const& wanted = id.uuid().bytes;
  auto hash = std::uint64_t{0};
  std::memcpy(&hash, wanted.data(), sizeof hash);
  auto const mask = id_slots_.size() - 1;
  for (auto tries = std::size_t{0}, slot = hash & mask; tries <= mask;
       ++tries, slot = (slot + 1) & mask) {
    auto const found = id_slots_[slot];
    if (found == 0) {
      return std::nullopt;
    }
    if (auto const& entry = id_entries_[found - 1]; entry.id == wanted) {
      return PlaceIndex{entry.place};
    }
  }
  return std::nullopt;
}

std::span<format::KeyEntry const> PlaceImage::keys_with_prefix(std::string_view prefix) const {
  auto const below = [&](format::KeyEntry const& entry, std::string_view wanted) {
    return key(entry).substr(0, wanted.size()) < wanted;
  };
  auto const above = [&](std::string_view wanted, format::KeyEntry const& entry) {
    return wanted < key(entry).substr(0, wanted.size());
  };
  auto const first = std::lower_bound(key_entries_.begin(), key_entries_.end(), prefix, below);
  auto const last = std::upper_bound(first, key_entries_.end(), prefix, above);
  return {first, last};
}

std::span<format::RegionMember const> PlaceImage::region_members(PlaceIndex region) const {
  auto const first =
      std::ranges::lower_bound(region_members_, region.value, {}, &format::RegionMember::region);
  auto const last = std::ranges::upper_bound(first, region_members_.end(), region.value, {},
                                             &format::RegionMember::region);
  return {first, last};
}

format::LocalizedNames const* PlaceImage::find_localized(PlaceIndex place) const {
  auto const found =
      std::ranges::lower_bound(localized_, place.value, {}, &format::LocalizedNames::place);
  return found != localized_.end() && found->place == place.value ? &*found : nullptr;
}

std::vector<PlaceImage::Part> PlaceImage::similar_parts(std::uint16_t country, std::string_view key,
                                                        FirstLetter letter, unsigned limit) const {
  auto const length = key_points(key).size;
  auto const range =
      std::ranges::lower_bound(fuzzy_ranges_, country, {}, &format::FuzzyRange::country);
  if (range == fuzzy_ranges_.end() || range->country != country || length == 0) {
    return {};
  }
  // Names of one length stand in the order of their bytes: those of one first letter side by side.
  auto initial = std::size_t{1};
  while (initial < key.size() && (static_cast<unsigned char>(key[initial]) & 0xC0U) == 0x80U) {
    ++initial;
  }
  auto const alike = keys_with_prefix(key.substr(0, initial));
  auto const first_alike = static_cast<std::uint32_t>(alike.data() - key_entries_.data());
  auto const last_alike = first_alike + static_cast<std::uint32_t>(alike.size());
  auto const shortest = std::max(length - std::min<std::size_t>(length, limit), format::kMinFuzzy);
  auto const longest = std::min(length + limit, format::kMaxFuzzy);
  auto parts = std::vector<Part>{};
  for (auto n = shortest; n <= longest; ++n) {
    auto const first = range->first[n - format::kMinFuzzy];
    auto const last = range->first[n - format::kMinFuzzy + 1];
    auto const keys = fuzzy_keys_.subspan(first, last - first);
    auto const at = [&](std::uint32_t key_number) {
      return first +
             static_cast<std::uint32_t>(std::ranges::lower_bound(keys, key_number) - keys.begin());
    };
    if (letter == FirstLetter::same) {
      parts.push_back({.first = at(first_alike), .last = at(last_alike)});
    } else {
      parts.push_back({.first = first, .last = at(first_alike)});
      parts.push_back({.first = at(last_alike), .last = last});
    }
  }
  return parts;
}

} // namespace njia
