#include "njia/geo/place_image_writer.h"

#include "njia/geo/place_id.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <map>
#include <unordered_map>

namespace njia {
namespace {

/// Collects texts; the same text is kept once.
class TextArena {
public:
  std::uint32_t put(std::string const& text) {
    auto const [row, is_new] = known_.try_emplace(text, static_cast<std::uint32_t>(bytes_.size()));
    if (is_new) {
      bytes_ += text;
      NJIA_CHECK(bytes_.size() < 0xFFFFFFFF, "the texts of a gazetteer stay below 4 GB");
    }
    return row->second;
  }
  std::string const& bytes() const { return bytes_; }

private:
  std::unordered_map<std::string, std::uint32_t> known_;
  std::string bytes_;
};

struct NamedPlace {
  std::string key;
  std::uint32_t place; ///< position among the drafts
  NameKind kind;
};

class ImageWriter {
public:
  ImageWriter(std::vector<PlaceDraft> const& drafts, std::uint32_t first_index,
              std::string_view about)
      : drafts_{drafts}, first_index_{first_index} {
    sections_[format::about].assign(about.begin(), about.end());
  }

  std::vector<char> write() {
    NJIA_CHECK(drafts_.size() + first_index_ < format::kMaxPlaces,
               "places are numbered in 28 bits");
    write_places();
    write_names();
    write_ids();
    write_fuzzy();
    write_countries_and_regions();
    return assemble();
  }

private:
  void write_places();
  format::PlaceRecord place_record(PlaceDraft const& draft);
  void write_names();
  std::vector<NamedPlace> collect_names() const;
  void write_key_slots();
  void write_ids();
  void write_fuzzy();
  void write_countries_and_regions();
  std::vector<char> assemble() const;

  template <class T> void put(format::Section section, std::vector<T> const& rows) {
    auto& bytes = sections_[section];
    bytes.resize(rows.size() * sizeof(T));
    if (!rows.empty()) {
      std::memcpy(bytes.data(), rows.data(), bytes.size());
    }
  }
  std::string_view key_of(format::KeyEntry const& entry) const {
    return std::string_view{keys_}.substr(entry.at, entry.bytes);
  }

  std::vector<PlaceDraft> const& drafts_;
  std::uint32_t first_index_;
  TextArena texts_;
  std::string keys_;
  std::vector<format::KeyEntry> entries_;
  std::vector<std::uint32_t> postings_;
  std::vector<PlaceId> ids_;
  std::array<std::vector<char>, format::section_count> sections_;
};

std::int32_t to_e7(double degrees) {
  return static_cast<std::int32_t>(std::llround(degrees * 1e7));
}

std::string join_names(std::vector<std::string> const& names) {
  auto joined = std::string{};
  for (auto const& name : names) {
    joined += joined.empty() ? "" : "|";
    joined += name;
  }
  return joined;
}

void ImageWriter::write_places() {
  auto records = std::vector<format::PlaceRecord>{};
  records.reserve(drafts_.size());
  for (auto const& draft : drafts_) {
    ids_.push_back(draft.id ? *draft.id : place_id(draft.key));
    records.push_back(place_record(draft));
    records.back().id = ids_.back().uuid().bytes;
  }
  put(format::places, records);
}

format::PlaceRecord ImageWriter::place_record(PlaceDraft const& draft) {
  auto record = format::PlaceRecord{};
  auto const alternates = join_names(draft.alternates);
  NJIA_CHECK(draft.name.size() < 0xFFFF && draft.key.size() < 0xFFFF, "a name is not a book");
  record.name_at = texts_.put(draft.name);
  record.name_bytes = static_cast<std::uint16_t>(draft.name.size());
  record.alternates_at = texts_.put(alternates);
  record.alternates_bytes = static_cast<std::uint32_t>(alternates.size());
  record.source_key_at = texts_.put(draft.key);
  record.source_key_bytes = static_cast<std::uint16_t>(draft.key.size());
  record.population = draft.population.value_or(format::kNoPopulation);
  record.parent = draft.parent.value_or(format::kNoPlace);
  record.admin1 = draft.admin1.value_or(format::kNoPlace);
  record.twin = draft.twin.value_or(format::kNoPlace);
  record.country = draft.country ? draft.country->number() : std::uint16_t{0};
  record.kind = static_cast<std::uint8_t>(draft.kind);
  record.precision = static_cast<std::uint8_t>(draft.precision);
  record.source = static_cast<std::uint8_t>(draft.source);
  if (draft.location) {
    record.lat_e7 = to_e7(draft.location->lat);
    record.lon_e7 = to_e7(draft.location->lon);
    record.flags = format::kHasLocation;
  }
  record.flags =
      static_cast<std::uint8_t>(record.flags | (draft.approximate ? format::kApproximate : 0));
  return record;
}

std::vector<NamedPlace> ImageWriter::collect_names() const {
  auto names = std::vector<NamedPlace>{};
  for (auto i = std::uint32_t{0}; i < drafts_.size(); ++i) {
    auto const add = [&](std::string const& name, NameKind kind) {
      auto key = name_key(name);
      if (!key.empty() && key.size() < 0xFFFF) {
        names.push_back({.key = std::move(key), .place = i, .kind = kind});
      }
    };
    auto const add_all = [&](std::vector<std::string> const& list, NameKind kind) {
      std::ranges::for_each(list, [&](auto const& name) { add(name, kind); });
    };
    auto const& draft = drafts_[i];
    add(draft.name, NameKind::main);
    for (auto const& name : draft.localized) {
      add(name, NameKind::main);
    }
    add_all(draft.same_names, NameKind::main);
    add_all(draft.alternates, NameKind::alternate);
    add_all(draft.reduced, NameKind::reduced);
    add_all(draft.adjectives, NameKind::adjective);
    add_all(draft.codes, NameKind::code);
  }
  // Of one place's several ways to one key the best one counts: it comes first and the others go.
  auto const order = [](NamedPlace const& n) { return std::tie(n.key, n.place, n.kind); };
  std::ranges::sort(names, {}, order);
  auto const is_repeated = [](auto const& a, auto const& b) {
    return a.key == b.key && a.place == b.place;
  };
  names.erase(std::unique(names.begin(), names.end(), is_repeated), names.end());
  std::ranges::sort(names, {},
                    [](NamedPlace const& n) { return std::tie(n.key, n.kind, n.place); });
  return names;
}

void ImageWriter::write_names() {
  constexpr auto kMostPostings = std::size_t{0xFFFF};
  for (auto const& name : collect_names()) {
    if (entries_.empty() || key_of(entries_.back()) != name.key) {
      entries_.push_back({.at = static_cast<std::uint32_t>(keys_.size()),
                          .first_posting = static_cast<std::uint32_t>(postings_.size()),
                          .bytes = static_cast<std::uint16_t>(name.key.size()),
                          .postings = 0});
      keys_ += name.key;
    }
    NJIA_CHECK(entries_.back().postings < kMostPostings, "no name is held by 65,535 places");
    ++entries_.back().postings;
    postings_.push_back(
        format::pack_posting(first_index_ + name.place, static_cast<std::uint8_t>(name.kind)));
  }
  put(format::key_entries, entries_);
  put(format::postings, postings_);
  write_key_slots();
}

void ImageWriter::write_key_slots() {
  auto slots = std::vector<format::KeySlot>(std::bit_ceil(entries_.size() * 2 + 2));
  auto const mask = slots.size() - 1;
  for (auto i = std::uint32_t{0}; i < entries_.size(); ++i) {
    auto const hash = format::hash_bytes(key_of(entries_[i]));
    auto slot = hash & mask;
    while (slots[slot].entry != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = {.tag = static_cast<std::uint32_t>(hash >> 32), .entry = i + 1};
  }
  put(format::key_slots, slots);
}

void ImageWriter::write_ids() {
  auto entries = std::vector<format::IdEntry>{};
  for (auto i = std::uint32_t{0}; i < drafts_.size(); ++i) {
    entries.push_back({.id = ids_[i].uuid().bytes, .place = first_index_ + i});
    for (auto const& key : drafts_[i].other_keys) {
      entries.push_back({.id = place_id(key).uuid().bytes, .place = first_index_ + i});
    }
  }
  std::ranges::sort(entries, {}, [](auto const& e) { return std::tie(e.id, e.place); });
  auto const twice = std::ranges::adjacent_find(entries, {}, &format::IdEntry::id);
  NJIA_CHECK(twice == entries.end(), "each source key belongs to one place");

  auto slots = std::vector<std::uint32_t>(std::bit_ceil(entries.size() * 2 + 2));
  auto const mask = slots.size() - 1;
  for (auto i = std::uint32_t{0}; i < entries.size(); ++i) {
    auto hash = std::uint64_t{0};
    std::memcpy(&hash, entries[i].id.data(), sizeof hash);
    auto slot = hash & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = i + 1;
  }
  put(format::id_entries, entries);
  put(format::id_slots, slots);
}

void ImageWriter::write_fuzzy() {
  // By country (0: the names of countries and regions themselves), then by length.
  using Lists = std::array<std::vector<std::uint32_t>, format::kMaxFuzzy - format::kMinFuzzy + 1>;
  auto by_country = std::map<std::uint16_t, Lists>{};
  for (auto e = std::uint32_t{0}; e < entries_.size(); ++e) {
    auto const length = key_points(key_of(entries_[e])).size;
    if (length < format::kMinFuzzy || length > format::kMaxFuzzy) {
      continue;
    }
    for (auto p = entries_[e].first_posting; p < entries_[e].first_posting + entries_[e].postings;
         ++p) {
      auto const& draft = drafts_[Posting{postings_[p]}.place().value - first_index_];
      auto const is_wide =
          draft.precision == Precision::country || draft.precision == Precision::region;
      auto const country = is_wide || !draft.country ? std::uint16_t{0} : draft.country->number();
      auto& list = by_country[country][length - format::kMinFuzzy];
      if (list.empty() || list.back() != e) {
        list.push_back(e);
      }
    }
  }
  auto ranges = std::vector<format::FuzzyRange>{};
  auto keys = std::vector<std::uint32_t>{};
  auto signatures = std::vector<std::uint64_t>{};
  for (auto const& [country, lists] : by_country) {
    auto range = format::FuzzyRange{};
    range.country = country;
    for (auto i = std::size_t{0}; i < lists.size(); ++i) {
      range.first[i] = static_cast<std::uint32_t>(keys.size());
      for (auto const e : lists[i]) {
        keys.push_back(e);
        signatures.push_back(key_signature(key_points(key_of(entries_[e]))));
      }
    }
    range.first.back() = static_cast<std::uint32_t>(keys.size());
    ranges.push_back(range);
  }
  put(format::fuzzy_ranges, ranges);
  put(format::fuzzy_keys, keys);
  put(format::fuzzy_signatures, signatures);
}

void ImageWriter::write_countries_and_regions() {
  auto countries = std::vector<format::CountryRecord>{};
  auto members = std::vector<format::RegionMember>{};
  auto localized = std::vector<format::LocalizedNames>{};
  for (auto i = std::uint32_t{0}; i < drafts_.size(); ++i) {
    auto const& draft = drafts_[i];
    auto const place = first_index_ + i;
    if (draft.precision == Precision::country && draft.country) {
      countries.push_back({.code = draft.country->number(),
                           .within = draft.within ? draft.within->number() : std::uint16_t{0},
                           .place = place});
    }
    for (auto const member : draft.members) {
      members.push_back({.region = place, .country = member.number(), .reserved = 0});
    }
    if (std::ranges::any_of(draft.localized, [](auto const& name) { return !name.empty(); })) {
      auto row = format::LocalizedNames{};
      row.place = place;
      for (auto l = std::size_t{0}; l < row.at.size(); ++l) {
        row.at[l] = texts_.put(draft.localized[l]);
        row.bytes[l] = static_cast<std::uint16_t>(draft.localized[l].size());
      }
      localized.push_back(row);
    }
  }
  std::ranges::sort(countries, {}, &format::CountryRecord::code);
  put(format::countries, countries);
  put(format::region_members, members);
  put(format::localized_names, localized);
}

std::vector<char> ImageWriter::assemble() const {
  auto header = format::Header{};
  header.magic = format::kMagic;
  header.version = format::kFormatVersion;
  header.endian_mark = format::kEndianMark;
  header.first_index = first_index_;
  header.sections = format::section_count;
  auto bytes = std::vector<char>(sizeof header);
  for (auto i = std::size_t{0}; i < format::section_count; ++i) {
    auto const& text = i == format::texts ? texts_.bytes() : keys_;
    auto const is_text = i == format::texts || i == format::keys;
    auto const* const data = is_text ? text.data() : sections_[i].data();
    auto const size = is_text ? text.size() : sections_[i].size();
    header.ranges[i] = {.offset = bytes.size(), .bytes = size};
    bytes.insert(bytes.end(), data, data + size);
    bytes.resize((bytes.size() + 7) / 8 * 8);
  }
  header.file_bytes = bytes.size();
  header.payload_checksum = format::checksum(std::span{bytes}.subspan(sizeof header));
  std::memcpy(bytes.data(), &header, sizeof header);
  header.header_checksum = format::checksum(
      std::span<char const>{bytes}.first(offsetof(format::Header, header_checksum)));
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

} // namespace

std::vector<char> write_place_image(std::vector<PlaceDraft> const& places,
                                    std::uint32_t first_index, std::string_view about) {
  return ImageWriter{places, first_index, about}.write();
}

} // namespace njia
