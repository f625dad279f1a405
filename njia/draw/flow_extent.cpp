#include "njia/draw/flow_map.h"

#include "njia/base/check.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace njia::draw {

namespace {

// How much a flow counts when its end is put off the map.
double weight(MapFlow const& flow) {
  return flow.state == FlowState::withheld ? 0.3 : 1 + flow_width(flow.least) / 3;
}

double spread_km(std::vector<GeoPoint> const& points) {
  auto const center = middle(points);
  double most = 0;
  for (auto const& p : points) {
    most = std::max(most, distance_km(center, p));
  }
  return std::max(most, 300.0);
}

class OffMap {
public:
  OffMap(FlowMap const& content, BaseMap const& map) : content_{content} {
    if (content.shows_focal || content.is_focal_only) {
      focal_ = map.outline_points(content.focal_country);
    }
    for (auto const& flow : content.flows) {
      total_ += weight(flow);
    }
  }

  std::vector<std::size_t> run() const {
    auto const& nodes = content_.nodes;
    std::vector<GeoPoint> all = focal_;
    for (auto const& node : nodes) {
      all.push_back(node.at);
    }
    auto const heart = focal_.empty() ? middle(all) : middle(focal_);
    std::vector<std::size_t> order(nodes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
      return distance_km(heart, nodes[a].at) < distance_km(heart, nodes[b].at);
    });
    auto const core = spread_of(order, 1);
    std::vector<std::size_t> best;
    double least = std::numeric_limits<double>::infinity();
    for (auto kept = order.size(); kept >= 1; --kept) {
      std::vector<std::size_t> off(order.begin() + static_cast<std::ptrdiff_t>(kept), order.end());
      if (!is_drawable(off)) {
        break;
      }
      auto const price = std::log(spread_of(order, kept) / core) + 4.2 * share_of(off);
      if (price < least - 1e-9) {
        least = price;
        best = off;
      }
    }
    std::sort(best.begin(), best.end());
    return best;
  }

private:
  double spread_of(std::vector<std::size_t> const& order, std::size_t kept) const {
    auto points = focal_;
    for (std::size_t i = 0; i < kept; ++i) {
      points.push_back(content_.nodes[order[i]].at);
    }
    return spread_km(points);
  }

  // An arrow can leave the map at its end or come in at its start; what lies between must be on it.
  bool is_drawable(std::vector<std::size_t> const& off) const {
    auto const is_off = [&](std::size_t node) {
      return std::find(off.begin(), off.end(), node) != off.end();
    };
    return std::all_of(content_.flows.begin(), content_.flows.end(), [&](MapFlow const& flow) {
      auto const inner = std::count_if(flow.via.begin(), flow.via.end(), is_off);
      auto const ends = (is_off(flow.via.front()) ? 1 : 0) + (is_off(flow.via.back()) ? 1 : 0);
      return inner == 0 || (inner == 1 && ends >= 1);
    });
  }

  double share_of(std::vector<std::size_t> const& off) const {
    double sum = 0;
    for (auto const& flow : content_.flows) {
      auto const leaves = std::any_of(flow.via.begin(), flow.via.end(), [&](std::size_t node) {
        return std::find(off.begin(), off.end(), node) != off.end();
      });
      sum += leaves ? weight(flow) : 0;
    }
    return total_ > 0 ? sum / total_ : 0;
  }

  FlowMap const& content_;
  std::vector<GeoPoint> focal_;
  double total_ = 0;
};

} // namespace

double flow_width(double least) { return std::clamp(1 + 0.045 * std::max(least, 0.0), 1.0, 9.0); }

std::vector<std::size_t> choose_off_map(FlowMap const& content, BaseMap const& map) {
  if (content.nodes.size() < 2) {
    return {};
  }
  return OffMap{content, map}.run();
}

} // namespace njia::draw
