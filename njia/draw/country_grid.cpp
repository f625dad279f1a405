#include "njia/draw/country_grid.h"

#include "njia/draw/map_ground.h"

#include <algorithm>
#include <cmath>

namespace njia::draw {

CountryGrid::CountryGrid(BaseMap const& map, Projection const& projection, Rect const& frame)
    : frame_{frame}, columns_{static_cast<int>(std::ceil(frame.w / kCell))},
      rows_{static_cast<int>(std::ceil(frame.h / kCell))},
      owner_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), -1) {
  for (auto const& country : map.countries()) {
    auto const index = static_cast<int>(codes_.size());
    codes_.push_back(country.code);
    for (std::size_t i = 0; i < country.rings.size(); ++i) {
      auto const ring = ring_on_paper(map.ring(country, i), projection, 0.5);
      if (ring.size() > 3 && overlaps(bounds(ring), frame)) {
        fill(ring, index);
      }
    }
  }
  for (auto const owner : owner_) {
    if (owner >= 0) {
      ++cells_[codes_[static_cast<std::size_t>(owner)]];
    }
  }
}

// Even-odd by rows; a country's hole is filled by its neighbour or, where that is drawn earlier,
// stays wrong by the size of an enclave, which matters to no name.
void CountryGrid::fill(std::vector<Point> const& ring, int index) {
  std::vector<double> crossings;
  for (int row = 0; row < rows_; ++row) {
    auto const y = frame_.y + (row + 0.5) * kCell;
    crossings.clear();
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      auto const& a = ring[i];
      auto const& b = ring[i + 1];
      if ((a.y > y) != (b.y > y)) {
        crossings.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
      }
    }
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
      auto const column = [&](double x) {
        return std::clamp(static_cast<int>(std::ceil((x - frame_.x) / kCell - 0.5)), 0, columns_);
      };
      for (auto c = column(crossings[i]); c < column(crossings[i + 1]); ++c) {
        owner_[place_of(row, c)] = index;
      }
    }
  }
}

std::size_t CountryGrid::place_of(int row, int column) const {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
         static_cast<std::size_t>(column);
}

Point CountryGrid::middle_of(std::string const& code) const {
  Point sum;
  double count = 0;
  for (int row = 0; row < rows_; ++row) {
    for (int c = 0; c < columns_; ++c) {
      auto const owner = owner_[place_of(row, c)];
      if (owner >= 0 && codes_[static_cast<std::size_t>(owner)] == code) {
        sum = sum + Point{c + 0.5, row + 0.5};
        ++count;
      }
    }
  }
  return count > 0 ? Point{frame_.x, frame_.y} + sum * (kCell / count) : frame_.center();
}

bool CountryGrid::is_all(Rect const& box, std::string_view code) const {
  if (!frame_.contains(box)) {
    return false;
  }
  auto const cell_of = [](double v) { return static_cast<int>(v / kCell); };
  for (auto row = cell_of(box.y - frame_.y); row <= cell_of(box.bottom() - frame_.y); ++row) {
    for (auto c = cell_of(box.x - frame_.x); c <= cell_of(box.right() - frame_.x); ++c) {
      if (row >= rows_ || c >= columns_) {
        return false;
      }
      auto const owner = owner_[place_of(row, c)];
      auto const here = owner < 0 ? std::string_view{} : codes_[static_cast<std::size_t>(owner)];
      if (here != code) {
        return false;
      }
    }
  }
  return true;
}

namespace {

template <class Fits>
std::optional<Rect> nearest_fit(Rect const& frame, Point wanted, double width, double height,
                                double reach, Fits fits) {
  std::optional<Rect> best;
  auto least = reach;
  auto const inner = frame.grown(-3);
  for (auto y = inner.y; y + height <= inner.bottom(); y += 4) {
    for (auto x = inner.x; x + width <= inner.right(); x += 6) {
      Rect const box{x, y, width, height};
      auto const away = distance(box.center(), wanted);
      if (away < least && fits(box)) {
        best = box;
        least = away;
      }
    }
  }
  return best;
}

} // namespace

std::optional<NamePlace> place_for_name(CountryGrid const& grid, Taken const& taken,
                                        std::string const& code, double width, double height) {
  auto const wanted = grid.middle_of(code);
  auto const fits = [&](Rect const& box) {
    return grid.is_all(box.grown(1.5), code) && taken.is_free(box.grown(2)) &&
           taken.lines_in(box.grown(1.5)) == 0;
  };
  auto const reach = std::hypot(taken.frame().w, taken.frame().h);
  if (auto const level = nearest_fit(taken.frame(), wanted, width, height, reach, fits)) {
    return NamePlace{*level, false};
  }
  if (auto const upright = nearest_fit(taken.frame(), wanted, height, width, reach, fits)) {
    return NamePlace{*upright, true};
  }
  return std::nullopt;
}

std::optional<Rect> place_at_sea(CountryGrid const& grid, Taken const& taken, Point wanted,
                                 double width, double height, double reach) {
  return nearest_fit(taken.frame(), wanted, width, height, reach, [&](Rect const& box) {
    return grid.is_all(box.grown(1), "") && taken.is_free(box.grown(2)) &&
           taken.lines_in(box.grown(1)) == 0;
  });
}

} // namespace njia::draw
