#include "njia/draw/base_map.h"

#include "njia/base/embedded.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

// The file: "NJIAMAP1", then counts as base-128 numbers, low groups first, and signed numbers
// zigzag-coded.
//   steps per degree
//   arcs:      number, then per arc: points, then per point the difference of lon and lat to the
//   one before countries: number, then per country: two letters, rings, per ring: arc references
//   (~i is arc i backwards) lines:     number, then per line: kind, arc, first point, last point
//   lakes:     number, then per lake: km2, points as for an arc

namespace njia::draw {

namespace {

constexpr std::string_view kMagic = "NJIAMAP1";

// Reads on until something does not hold; from then on every answer is zero and is_sound() is
// false.
class MapReader {
public:
  explicit MapReader(std::string_view bytes) : bytes_{bytes} {}

  bool is_sound() const { return is_sound_; }
  bool is_at_end() const { return at_ == bytes_.size(); }
  std::size_t offset() const { return at_; }
  void fail() { is_sound_ = false; }

  std::string_view raw(std::size_t count) {
    if (!is_sound_ || bytes_.size() - at_ < count) {
      fail();
      return {};
    }
    auto const out = bytes_.substr(at_, count);
    at_ += count;
    return out;
  }

  std::uint64_t count() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      auto const byte = raw(1);
      if (!is_sound_) {
        return 0;
      }
      auto const bits = static_cast<unsigned char>(byte.front());
      value |= static_cast<std::uint64_t>(bits & 127) << shift;
      if (bits < 128) {
        return value;
      }
    }
    fail();
    return 0;
  }

  // A number of things of at least `least_size` bytes each, so that a damaged count cannot ask for
  // much memory.
  std::size_t how_many(std::size_t least_size) {
    auto const value = count();
    if (value > (bytes_.size() - at_) / least_size) {
      fail();
      return 0;
    }
    return static_cast<std::size_t>(value);
  }

  int signed_number() {
    auto const value = count();
    auto const half = static_cast<std::int64_t>(value >> 1);
    return static_cast<int>((value & 1) != 0 ? -half - 1 : half);
  }

  std::vector<BaseMap::Step> points(double steps) {
    std::vector<BaseMap::Step> out(how_many(2));
    std::int64_t lon = 0;
    std::int64_t lat = 0;
    for (auto& p : out) {
      lon += signed_number();
      lat += signed_number();
      if (std::abs(static_cast<double>(lon)) > 181 * steps ||
          std::abs(static_cast<double>(lat)) > 91 * steps) {
        fail();
        return {};
      }
      p = {static_cast<int>(lon), static_cast<int>(lat)};
    }
    return out;
  }

private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool is_sound_ = true;
};

std::vector<std::vector<int>> read_rings(MapReader& in, std::size_t arcs) {
  std::vector<std::vector<int>> rings(in.how_many(2));
  for (auto& ring : rings) {
    ring.resize(in.how_many(1));
    for (auto& ref : ring) {
      ref = in.signed_number();
      auto const arc = ref < 0 ? ~ref : ref;
      if (static_cast<std::size_t>(arc) >= arcs) {
        in.fail();
        return {};
      }
    }
  }
  return rings;
}

double ring_area(std::vector<GeoPoint> const& ring) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    sum += ring[i].lon * ring[i + 1].lat - ring[i + 1].lon * ring[i].lat;
  }
  auto const lat = ring.empty() ? 0 : ring.front().lat;
  return std::abs(sum) / 2 * std::cos(lat * std::numbers::pi / 180);
}

bool is_inside(std::vector<GeoPoint> const& ring, GeoPoint p) {
  bool inside = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    auto const& a = ring[i];
    auto const& b = ring[i + 1];
    if ((a.lat > p.lat) != (b.lat > p.lat) &&
        p.lon < a.lon + (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat)) {
      inside = !inside;
    }
  }
  return inside;
}

} // namespace

Result<BaseMap> BaseMap::parse(std::string_view bytes) {
  MapReader in{bytes};
  BaseMap map;
  if (in.raw(kMagic.size()) != kMagic) {
    in.fail();
  }
  map.steps_ = static_cast<double>(in.count());
  if (map.steps_ < 1 || map.steps_ > 1e6) {
    in.fail();
  }
  map.arcs_.resize(in.how_many(1));
  for (auto& arc : map.arcs_) {
    arc.points = in.points(map.steps_);
  }
  map.countries_.resize(in.how_many(3));
  for (auto& country : map.countries_) {
    country.code = in.raw(2);
    country.rings = read_rings(in, map.arcs_.size());
  }
  map.lines_.resize(in.how_many(4));
  for (auto& line : map.lines_) {
    auto const kind = in.count();
    line = {kind == 0   ? LineKind::coast
            : kind == 1 ? LineKind::border
                        : LineKind::disputed,
            static_cast<std::size_t>(in.count()), static_cast<std::size_t>(in.count()),
            static_cast<std::size_t>(in.count())};
    if (kind > 2 || line.arc >= map.arcs_.size() || line.from >= line.to ||
        line.to >= map.arcs_[line.arc].points.size()) {
      in.fail();
    }
  }
  map.lakes_.resize(in.how_many(2));
  for (auto& lake : map.lakes_) {
    lake.km2 = static_cast<double>(in.count());
    lake.points = in.points(map.steps_);
  }
  if (!in.is_sound() || !in.is_at_end()) {
    return Error{"draw.base_map_damaged", "", {{"offset", std::to_string(in.offset())}}};
  }
  return map;
}

BaseMap const& BaseMap::shipped() {
  static BaseMap const map = [] {
    auto const bytes = find_embedded("basemap/world.bin");
    NJIA_CHECK(bytes.has_value(), "data/embedded.list names the base map");
    auto read = parse(*bytes);
    NJIA_CHECK(read.has_value(), "the shipped base map is sound");
    return std::move(read).value();
  }();
  return map;
}

bool BaseMap::has_country(std::string_view code) const {
  return std::any_of(countries_.begin(), countries_.end(),
                     [code](Country const& c) { return c.code == code; });
}

std::vector<GeoPoint> BaseMap::ring(Country const& country, std::size_t index) const {
  std::vector<GeoPoint> out;
  for (auto const ref : country.rings.at(index)) {
    auto const& points = arcs_[static_cast<std::size_t>(ref < 0 ? ~ref : ref)].points;
    for (std::size_t k = 0; k < points.size(); ++k) {
      if (k == 0 && !out.empty()) {
        continue; // the point that two arcs share
      }
      auto p = at(points[ref < 0 ? points.size() - 1 - k : k]);
      if (!out.empty()) {
        p.lon = out.back().lon + std::remainder(p.lon - out.back().lon, 360);
      }
      out.push_back(p);
    }
  }
  if (!out.empty() && !(out.front() == out.back())) {
    out.push_back(out.front());
  }
  return out;
}

std::vector<std::vector<GeoPoint>> BaseMap::rings_of(std::string_view code) const {
  std::vector<std::pair<double, std::vector<GeoPoint>>> sized;
  for (auto const& country : countries_) {
    if (country.code != code) {
      continue;
    }
    for (std::size_t i = 0; i < country.rings.size(); ++i) {
      auto points = ring(country, i);
      auto const area = ring_area(points);
      sized.emplace_back(area, std::move(points));
    }
  }
  std::stable_sort(sized.begin(), sized.end(),
                   [](auto const& a, auto const& b) { return a.first > b.first; });
  std::vector<std::vector<GeoPoint>> out;
  out.reserve(sized.size());
  for (auto& [area, points] : sized) {
    out.push_back(std::move(points));
  }
  return out;
}

std::vector<GeoPoint> BaseMap::outline_points(std::string_view code) const {
  std::vector<GeoPoint> out;
  double largest = 0;
  for (auto const& points : rings_of(code)) {
    auto const area = ring_area(points);
    largest = std::max(largest, area);
    if (area * 20 >= largest) {
      out.insert(out.end(), points.begin(), points.end());
    }
  }
  return out;
}

std::optional<std::string> BaseMap::country_at(GeoPoint p) const {
  for (auto const& country : countries_) {
    bool inside = false; // even-odd over the rings, so that enclaves are holes
    for (std::size_t i = 0; i < country.rings.size(); ++i) {
      auto const points = ring(country, i);
      for (auto const turn : {-360.0, 0.0, 360.0}) {
        inside = is_inside(points, {.lat = p.lat, .lon = p.lon + turn}) != inside;
      }
    }
    if (inside) {
      return country.code;
    }
  }
  return std::nullopt;
}

} // namespace njia::draw
