#include "njia/analysis/scan/circles.h"

#include "njia/analysis/scan/shares.h"
#include "njia/base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
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

/// The places as seen from one of them: distance in whole units above, number below, in one word.
/// The nearest are put in order piece by piece, as far as somebody asks.
class NearestFirst {
public:
  std::vector<std::uint64_t> keys;

  void start() {
    usual_ = needed_ + needed_ / 16;
    needed_ = 0;
    sorted_ = 0;
  }

  /// One past the last place that is as far away as the one at `first`.
  std::size_t ring_end(std::size_t first) {
    auto end = first + 1;
    while (true) {
      sort_past(end);
      if (end == keys.size() || (keys[end] >> kPlaceBits) != (keys[first] >> kPlaceBits)) {
        return end;
      }
      ++end;
    }
  }

private:
  void sort_past(std::size_t wanted) {
    needed_ = std::max(needed_, wanted);
    if (wanted < sorted_ || sorted_ == keys.size()) {
      return;
    }
    auto const from = keys.begin() + static_cast<std::ptrdiff_t>(sorted_);
    sorted_ = std::min(keys.size(), std::max(wanted + wanted / 4 + 16, usual_));
    auto const to = keys.begin() + static_cast<std::ptrdiff_t>(sorted_);
    std::nth_element(from, to, keys.end());
    std::sort(from, to);
  }

  std::size_t sorted_ = 0;
  std::size_t needed_ = 0;
  std::size_t usual_ = 0; ///< a little more than the last centre needed
};

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
  circles.find_neighbours(units_per_length, max_exposure_share);
  return circles;
}

double ScanCircles::straight(Position const& a, Position const& b) {
  auto const x = a.x - b.x;
  auto const y = a.y - b.y;
  auto const z = a.z - b.z;
  return std::sqrt(x * x + y * y + z * z);
}

void ScanCircles::find_neighbours(double units_per_length, double max_exposure_share) {
  // What is equal but for rounding fits in: a tenth of ten equal places is one place.
  auto const most = max_exposure_share * static_cast<double>(total_) * (1 + 1e-12);
  auto nearest = NearestFirst{};
  begin_.push_back(0);
  for (auto const& centre : positions_) {
    nearest.keys.resize(positions_.size());
    for (auto i = std::size_t{0}; i < positions_.size(); ++i) {
      auto const units = straight(centre, positions_[i]) * units_per_length + 0.5;
      nearest.keys[i] =
          static_cast<std::uint64_t>(static_cast<std::int64_t>(units)) << kPlaceBits | i;
    }
    nearest.start();
    auto inside = std::uint64_t{0};
    for (auto first = std::size_t{0}; first < positions_.size();) {
      auto const end = nearest.ring_end(first);
      for (auto i = first; i < end; ++i) {
        inside += weights_[nearest.keys[i] & kPlaceMask];
      }
      if (static_cast<double>(inside) > most) {
        break;
      }
      for (; first < end; ++first) {
        neighbours_.push_back(
            {.place = static_cast<std::uint32_t>(nearest.keys[first] & kPlaceMask),
             .ends_circle = first + 1 == end});
      }
    }
    begin_.push_back(neighbours_.size());
  }
}

} // namespace njia::analysis
