#include "njia/draw/chart_parts.h"
#include "njia/draw/charts.h"

#include <numeric>

namespace njia::draw {

namespace {

constexpr double kHead = 14;
constexpr double kBlockWidth = 8;
constexpr double kLabelHeight = 11; // least distance of two labels
constexpr double kGap = 7;
constexpr double kThinnestElsewhere = 1.4; // a band that is the chart's news must be seen

// The blocks of one side, from the top.
struct Side {
  std::vector<double> tops;
  std::vector<double> heights;
};

class PromisedDrawing {
public:
  PromisedDrawing(Setting const& setting, PromisedChart const& chart, double width)
      : setting_{setting}, chart_{chart} {
    auto const itself = [](std::string const& words) { return words; };
    auto const start_labels = widest(setting, chart.promised, type::kBar, width * 0.3, itself);
    auto const end_labels = widest(setting, chart.actual, type::kBar, width * 0.3, itself);
    auto const heads = std::vector<std::string>{chart.promised_head, chart.actual_head};
    auto const head_width = widest(setting, heads, bold(type::kBar), width * 0.28, itself);
    auto const labels = std::max({start_labels, end_labels, head_width});
    start_ = labels + kGap;
    end_ = width - labels - kGap - kBlockWidth;
    auto const from = totals(chart.promised.size(), [](auto const& f) { return f.from; });
    auto const to = totals(chart.actual.size(), [](auto const& f) { return f.to; });
    auto const total = std::accumulate(from.begin(), from.end(), 0.0);
    // One scale for both sides, such that the fuller side with its gaps fits.
    auto const gaps = static_cast<double>(std::max(from.size(), to.size()));
    per_count_ =
        total > 0 ? std::max(chart.height - gaps * kLabelHeight, chart.height / 3) / total : 0;
    promised_ = place(from);
    actual_ = place(to);
  }

  double height() const { return kHead + std::max(bottom(promised_), bottom(actual_)) + 4; }

  void draw(Scene& scene, Rect const& area) const {
    Frame const frame{area, setting_.direction};
    draw_heads(scene, frame);
    draw_bands(scene, frame, true);
    draw_bands(scene, frame, false);
    draw_side(scene, frame, promised_, chart_.promised, true);
    draw_side(scene, frame, actual_, chart_.actual, false);
  }

private:
  template <class EndOf> std::vector<double> totals(std::size_t count, EndOf end_of) const {
    std::vector<double> out(count, 0);
    for (auto const& flow : chart_.flows) {
      out.at(end_of(flow)) += flow.count;
    }
    return out;
  }

  Side place(std::vector<double> const& counts) const {
    Side side;
    double y = 0;
    double last_middle = -kLabelHeight;
    for (auto const count : counts) {
      auto const height = std::max(1.0, count * per_count_);
      auto top = side.tops.empty() ? 0 : y + 5;
      top = std::max(top, last_middle + kLabelHeight - height / 2);
      side.tops.push_back(top);
      side.heights.push_back(height);
      last_middle = top + height / 2;
      y = top + height;
    }
    return side;
  }

  static double bottom(Side const& side) {
    return side.tops.empty() ? 0 : std::max(side.tops.back() + side.heights.back(), kLabelHeight);
  }

  // Where each flow leaves its block (or arrives), in pt from the block's top: as promised first,
  // then by the order of the other side, so that bands cross as little as they can.
  std::vector<double> offsets(bool is_start) const {
    std::vector<std::size_t> order(chart_.flows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
      auto const& x = chart_.flows[a];
      auto const& y = chart_.flows[b];
      if (is_start && x.is_as_promised != y.is_as_promised) {
        return x.is_as_promised;
      }
      return is_start ? x.to < y.to : x.from < y.from;
    });
    std::vector<double> used(is_start ? chart_.promised.size() : chart_.actual.size(), 0);
    std::vector<double> out(chart_.flows.size(), 0);
    for (auto const i : order) {
      auto& at = used.at(is_start ? chart_.flows[i].from : chart_.flows[i].to);
      out[i] = at;
      at += chart_.flows[i].count * per_count_;
    }
    return out;
  }

  void draw_heads(Scene& scene, Frame const& frame) const {
    auto const style = bold(type::kBar);
    auto const start =
        lay_out(setting_.fonts, chart_.promised_head, style, setting_.direction, start_ - kGap);
    auto const end =
        lay_out(setting_.fonts, chart_.actual_head, style, setting_.direction, start_ - kGap);
    label_before(scene, frame, start, start_ - kGap, frame.area().y + kHead / 2 - 1);
    label_after(scene, frame, end, end_ + kBlockWidth + kGap, frame.area().y + kHead / 2 - 1);
  }

  void draw_bands(Scene& scene, Frame const& frame, bool as_promised) const {
    auto const leave = offsets(true);
    auto const arrive = offsets(false);
    for (std::size_t i = 0; i < chart_.flows.size(); ++i) {
      auto const& flow = chart_.flows[i];
      if (flow.is_as_promised != as_promised || flow.count <= 0) {
        continue;
      }
      auto const thick = std::max(flow.count * per_count_, as_promised ? 0 : kThinnestElsewhere);
      auto const y0 = kHead + promised_.tops.at(flow.from) + leave[i];
      auto const y1 = kHead + actual_.tops.at(flow.to) + arrive[i];
      auto const x0 = start_ + kBlockWidth;
      auto const x1 = end_;
      auto const mid = (x0 + x1) / 2;
      Path path;
      path.move_to(frame.at(x0, y0));
      path.curve_to(frame.at(mid, y0), frame.at(mid, y1), frame.at(x1, y1));
      path.line_to(frame.at(x1, y1 + thick));
      path.curve_to(frame.at(mid, y1 + thick), frame.at(mid, y0 + thick), frame.at(x0, y0 + thick));
      path.close();
      if (as_promised) {
        scene.fill(std::move(path), colors::kAsPromised);
      } else {
        scene.stroke(path, Stroke{colors::kPaper, 1.6, {}, false}); // behind it
        scene.fill(std::move(path), colors::kReported);
      }
    }
  }

  void draw_side(Scene& scene, Frame const& frame, Side const& side,
                 std::vector<std::string> const& labels, bool is_start) const {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      auto const top = kHead + side.tops[i];
      auto const box = frame.box(is_start ? start_ : end_, top, kBlockWidth, side.heights[i]);
      scene.fill(Path::rect(box), colors::kInk);
      scene.record({BoxKind::mark, quad(box), "block " + labels[i], 0, -1, false});
      auto const text =
          lay_out(setting_.fonts, labels[i], type::kBar, setting_.direction, start_ - kGap);
      auto const middle = frame.area().y + top + side.heights[i] / 2;
      if (is_start) {
        label_before(scene, frame, text, start_ - kGap, middle);
      } else {
        label_after(scene, frame, text, end_ + kBlockWidth + kGap, middle);
      }
    }
  }

  Setting const& setting_;
  PromisedChart const& chart_;
  double start_ = 0;
  double end_ = 0;
  double per_count_ = 0;
  Side promised_;
  Side actual_;
};

} // namespace

Block promised_chart(Setting const& setting, PromisedChart const& chart) {
  Block block;
  block.height = [setting, chart](double width) {
    return PromisedDrawing{setting, chart, width}.height();
  };
  block.draw = [setting, chart](Scene& scene, Rect const& area) {
    PromisedDrawing{setting, chart, area.w}.draw(scene, area);
  };
  return titled(setting, chart.title, chart.note, std::move(block));
}

} // namespace njia::draw
