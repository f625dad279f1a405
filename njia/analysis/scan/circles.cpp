#include "njia/analysis/scan/circles.h"

#include "njia/analysis/scan/shares.h"
#include "njia/base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <optional>

namespace njia::analysis {
namespace {

constexpr auto kMeanRadiusM = 6'371'008.8; // as great_circle has it
constexpr auto kPlaceBits = 24U;
constexpr auto kPlaceMask = (std::uint64_t{1} << kPlaceBits) - 1;
constexpr auto kPlaneUnits = 0x1p39; // of a map's diagonal
constexpr auto kWeightBits = 61;
constexpr auto kOrderBits = 10U; // of a coordinate

double radians(double degrees) { return degrees * std::numbers::pi / 180.0; }

std::optional<Error> check_exposure(std::span<double const> exposure) {
  for (auto i = std::size_t{0}; i < exposure.size(); ++i) {
    if (!std::isfinite(exposure[i]) || exposure[i] <= 0) {
      return Error{.key = "analysis.scan_exposure", .where = fmt::format("{}", i)};
    }
  }
  return std::nullopt;
}

Error bad_position(std::size_t point) {
  return {.key = "analysis.scan_position", .where = fmt::format("{}", point)};
}

/// Whole numbers in proportion; scaled by a power of two, so that whole exposures stay exact.
std::vector<std::uint64_t> whole_weights(std::span<double const> exposure) {
  auto weights = std::vector<std::uint64_t>{};
  if (exposure.empty()) {
    return weights;
  }
  auto const largest = std::ilogb(*std::ranges::max_element(exposure));
  auto sum = 0.0;
  for (auto const value : exposure) {
    sum += std::ldexp(value, -largest);
  }
  auto const shift = kWeightBits - 1 - std::ilogb(sum) - largest;
  for (auto const value : exposure) {
    weights.push_back(std::max<std::uint64_t>(
        1, static_cast<std::uint64_t>(std::llround(std::ldexp(value, shift)))));
  }
  return weights;
}

/// Bits of three coordinates in turn: points of near numbers are near each other (Morton 1966).
std::uint64_t interleave(std::array<std::uint32_t, 3> const& coordinates) {
  auto mixed = std::uint64_t{0};
  for (auto bit = std::size_t{0}; bit < kOrderBits; ++bit) {
    for (auto axis = std::size_t{0}; axis < 3; ++axis) {
      mixed |= std::uint64_t{coordinates[axis] >> bit & 1U} << (3 * bit + axis);
    }
  }
  return mixed;
}

} // namespace

Result<ScanCircles> ScanCircles::on_globe(std::span<LatLon const> points,
                                          std::span<double const> exposure,
                                          double max_exposure_share) {
  auto positions = std::vector<Position>{};
  for (auto i = std::size_t{0}; i < points.size(); ++i) {
    if (!is_on_globe(points[i])) {
      return bad_position(i);
    }
    auto const lat = radians(points[i].lat);
    auto const lon = radians(points[i].lon);
    positions.push_back({.x = std::cos(lat) * std::cos(lon),
                         .y = std::cos(lat) * std::sin(lon),
                         .z = std::sin(lat)});
  }
  return prepare(std::move(positions), 1000 * kMeanRadiusM, exposure, max_exposure_share);
}

Result<ScanCircles> ScanCircles::on_plane(std::span<PlanePoint const> points,
                                          std::span<double const> exposure,
                                          double max_exposure_share) {
  auto positions = std::vector<Position>{};
  auto low = PlanePoint{.x = 0, .y = 0};
  auto high = low;
  for (auto i = std::size_t{0}; i < points.size(); ++i) {
    auto const& point = points[i];
    low = i == 0 ? point : PlanePoint{std::min(low.x, point.x), std::min(low.y, point.y)};
    high = i == 0 ? point : PlanePoint{std::max(high.x, point.x), std::max(high.y, point.y)};
    if (!std::isfinite(point.x + point.y) ||
        !std::isfinite(std::hypot(high.x - low.x, high.y - low.y))) {
      return bad_position(i);
    }
    positions.push_back({.x = point.x, .y = point.y, .z = 0});
  }
  auto const diagonal = std::hypot(high.x - low.x, high.y - low.y);
  return prepare(std::move(positions), diagonal > 0 ? kPlaneUnits / diagonal : 0.0, exposure,
                 max_exposure_share);
}

Result<ScanCircles> ScanCircles::prepare(std::vector<Position> positions, double units_per_length,
                                         std::span<double const> exposure,
                                         double max_exposure_share) {
  NJIA_CHECK(positions.size() == exposure.size(), "each point has one exposure");
  NJIA_CHECK(positions.size() <= kPlaceMask, "more places than a number of a place can tell");
  if (!is_share(max_exposure_share)) {
    return share_error(max_exposure_share);
  }
  if (auto error = check_exposure(exposure)) {
    return std::move(*error);
  }
  auto circles = ScanCircles{};
  circles.positions_ = std::move(positions);
  circles.weights_ = whole_weights(exposure);
  circles.total_ =
      std::accumulate(circles.weights_.begin(), circles.weights_.end(), std::uint64_t{0});
  circles.sort_by_neighbourhood();
  circles.find_neighbours(units_per_length, max_exposure_share);
  return circles;
}

void ScanCircles::sort_by_neighbourhood() {
  auto low = positions_.empty() ? Position{} : positions_.front();
  auto size = 0.0;
  for (auto const& at : positions_) {
    low = {.x = std::min(low.x, at.x), .y = std::min(low.y, at.y), .z = std::min(low.z, at.z)};
  }
  for (auto const& at : positions_) {
    size = std::max({size, at.x - low.x, at.y - low.y, at.z - low.z});
  }
  auto const cells = size > 0 ? ((1U << kOrderBits) - 1) / size : 0.0;
  auto const cell = [&](double from_low) { return static_cast<std::uint32_t>(from_low * cells); };
  auto keys = std::vector<std::pair<std::uint64_t, std::uint32_t>>{};
  for (auto const& at : positions_) {
    keys.emplace_back(interleave({cell(at.x - low.x), cell(at.y - low.y), cell(at.z - low.z)}),
                      keys.size());
  }
  std::ranges::sort(keys);
  for (auto const& key : keys) {
    order_.push_back(key.second);
  }
}

/// Distance in whole units above, number below: in one word, for all points within `reach`
/// (squared) of a centre, nearest first.
void ScanCircles::sort_within(Position const& centre, double reach, double units_per_length,
                              std::vector<std::uint64_t>& keys) const {
  keys.clear();
  for (auto i = std::size_t{0}; i < positions_.size(); ++i) {
    auto const x = centre.x - positions_[i].x;
    auto const y = centre.y - positions_[i].y;
    auto const z = centre.z - positions_[i].z;
    auto const squared = x * x + y * y + z * z;
    if (squared <= reach) {
      auto const units = std::llround(std::sqrt(squared) * units_per_length);
      keys.push_back(static_cast<std::uint64_t>(units) << kPlaceBits | i);
    }
  }
  std::ranges::sort(keys);
}

/// Takes ring after ring of equally far points into the circle until it would hold too much;
/// returns how many points fit, or nothing when the keys end before that is known.
std::optional<std::size_t> ScanCircles::count_inside(std::span<std::uint64_t const> keys,
                                                     double most) const {
  auto inside = std::uint64_t{0};
  auto count = std::size_t{0};
  for (auto i = std::size_t{0}; i < keys.size(); ++i) {
    inside += weights_[keys[i] & kPlaceMask];
    if (static_cast<double>(inside) > most) {
      return count;
    }
    if (i + 1 < keys.size() && keys[i] >> kPlaceBits != keys[i + 1] >> kPlaceBits) {
      count = i + 1;
    }
  }
  return keys.size() == positions_.size() ? std::optional{keys.size()} : std::nullopt;
}

void ScanCircles::find_neighbours(double units_per_length, double max_exposure_share) {
  // What is equal but for rounding fits in: a tenth of ten equal places is one place.
  auto const most = max_exposure_share * static_cast<double>(total_) * (1 + 1e-12);
  auto const everywhere = std::numeric_limits<double>::infinity();
  auto keys = std::vector<std::uint64_t>{};
  auto reach = everywhere;
  ranges_.resize(positions_.size());
  for (auto const centre : order_) {
    sort_within(positions_[centre], reach, units_per_length, keys);
    auto count = count_inside(keys, most);
    while (!count) {
      reach = keys.size() * 2 < positions_.size() && reach > 0 ? 3 * reach : everywhere;
      sort_within(positions_[centre], reach, units_per_length, keys);
      count = count_inside(keys, most);
    }
    ranges_[centre] = {.begin = neighbours_.size(), .count = *count};
    for (auto i = std::size_t{0}; i < *count; ++i) {
      auto const ends = i + 1 == *count || keys[i] >> kPlaceBits != keys[i + 1] >> kPlaceBits;
      neighbours_.push_back(
          {.place = static_cast<std::uint32_t>(keys[i] & kPlaceMask), .ends_circle = ends});
    }
    // The next centre lies near: its circles will mostly reach little farther than what was needed.
    auto const needed = static_cast<double>(keys[std::min(*count, keys.size() - 1)] >> kPlaceBits);
    auto const length = units_per_length > 0 ? (needed + 1) / units_per_length : 0.0;
    reach = 1.3 * length * length;
  }
}

} // namespace njia::analysis
