#include "njia/draw/chart_parts.h"
#include "njia/draw/charts.h"

#include <cmath>
#include <fmt/format.h>

namespace njia::draw {

namespace {

constexpr double kSquare = 12.5;
constexpr double kStep = 14.2;

/// Where the i-th of several stands, that many on a line.
struct Spot {
  int column;
  int line;
};
Spot spot_of(int i, int per_line) { return {.column = i % per_line, .line = i / per_line}; }

void draw_square(Scene& scene, Rect const& box, SquareKind kind, bool has_dot) {
  auto const inner = box.grown(-0.5);
  auto dot = colors::kPaper;
  switch (kind) {
  case SquareKind::fresh:
    scene.fill(Path::rect(box), colors::kNew);
    break;
  case SquareKind::undecided:
    scene.add(Shape{Path::rect(inner), colors::kPaper, Stroke{colors::kNew, 1, {2.1, 1.7}, false},
                    false});
    dot = colors::kNew;
    break;
  case SquareKind::newly_covered:
    scene.add(Shape{Path::rect(inner), colors::kReportedPale,
                    Stroke{colors::kReportedMid, 1, {}, false}, false});
    dot = colors::kReported;
    break;
  }
  if (has_dot) {
    scene.fill(Path::circle(box.center(), 1.9), dot);
  }
}

Color number_color(SquareKind kind) {
  return kind == SquareKind::newly_covered ? colors::kReported : colors::kNewText;
}

// How many squares stand in a line, and how many lines there are.
struct Grid {
  int per_line = 1;
  int lines = 1;
};

Grid grid_of(int count, double width) {
  auto const per_line = std::max(1, static_cast<int>((width + kStep - kSquare) / kStep));
  return {per_line, std::max(1, (count + per_line - 1) / per_line)};
}

constexpr double kLabelShare = 0.2;
constexpr double kSquaresAt = 0.253;
constexpr double kTextAt = 0.596;

} // namespace

Block square_rows(Setting const& setting, std::vector<SquareRow> const& rows) {
  auto const text_of = [setting](SquareRow const& row, double width) {
    return lay_out(setting.fonts, row.text, sized(type::kCaption, 8, 11.4), setting.direction,
                   width * (1 - kTextAt));
  };
  auto const height_of = [text_of](SquareRow const& row, double width) {
    auto const grid = grid_of(row.count, width * (kTextAt - kSquaresAt) - 14);
    return std::max({text_of(row, width).height(), grid.lines * kStep, 24.0}) + 13;
  };
  Block block;
  block.height = [rows, height_of](double width) {
    double total = 1;
    for (auto const& row : rows) {
      total += height_of(row, width);
    }
    return total;
  };
  block.draw = [=](Scene& scene, Rect const& area) {
    Frame const frame{area, setting.direction};
    scene.rule({area.x, area.y}, {area.right(), area.y}, 1.2, colors::kInk);
    double y = 0;
    for (auto const& row : rows) {
      auto const height = height_of(row, area.w);
      auto const middle = area.y + y + height / 2;
      auto const label = lay_out(setting.fonts, row.label, sized(bold(type::kBody), 9, 12),
                                 setting.direction, area.w * kLabelShare);
      label_after(scene, frame, label, 0, middle);
      auto const number = lay_out(setting.fonts, row.number,
                                  colored(sized(type::kBigNumber, 16, 20), number_color(row.kind)),
                                  setting.direction);
      label_before(scene, frame, number, area.w * kSquaresAt - 9, middle);
      auto const grid = grid_of(row.count, area.w * (kTextAt - kSquaresAt) - 14);
      auto const top = y + (height - grid.lines * kStep + kStep - kSquare) / 2;
      for (int i = 0; i < row.count; ++i) {
        auto const spot = spot_of(i, grid.per_line);
        auto const box = frame.box(area.w * kSquaresAt + spot.column * kStep,
                                   top + spot.line * kStep, kSquare, kSquare);
        draw_square(scene, box, row.kind, i < row.with_dot);
      }
      auto const text = text_of(row, area.w);
      auto const text_box = frame.box(area.w * kTextAt, 0, area.w * (1 - kTextAt), 0);
      scene.text(text, {text_box.x, middle - text.height() / 2}, text_box.w);
      y += height;
      scene.rule({area.x, area.y + y}, {area.right(), area.y + y}, 0.5, colors::kRule);
    }
  };
  return block;
}

Block square_strip(Setting const& setting, std::vector<SquareRow> const& rows, int per_line) {
  constexpr double kPitch = 15;
  constexpr double kLegend = 19;
  // The warm kinds share lines; newly covered ones begin a line of their own.
  auto const place = [rows, per_line](double width) {
    auto const fit = std::clamp(static_cast<int>(width / kPitch), 1, std::max(1, per_line));
    std::vector<std::pair<int, SquareKind>> out;
    int at = 0;
    for (auto const& row : rows) {
      if (row.kind == SquareKind::newly_covered && at % fit != 0) {
        at += fit - at % fit;
      }
      for (int i = 0; i < row.count; ++i) {
        out.emplace_back(at++, row.kind);
      }
    }
    return std::pair{fit, out};
  };
  Block block;
  block.height = [place](double width) {
    auto const [fit, squares] = place(width);
    auto const lines = squares.empty() ? 1 : squares.back().first / fit + 1;
    return lines * kPitch + kLegend;
  };
  block.draw = [=](Scene& scene, Rect const& area) {
    Frame const frame{area, setting.direction};
    auto const [fit, squares] = place(area.w);
    for (auto const& [at, kind] : squares) {
      auto const spot = spot_of(at, fit);
      draw_square(scene, frame.box(spot.column * kPitch, spot.line * kPitch, kSquare, kSquare),
                  kind, false);
    }
    double along = 0;
    auto const top = area.h - kLegend + 5;
    for (auto const& row : rows) {
      auto const text = lay_out(setting.fonts, row.label, type::kNote, setting.direction);
      draw_square(scene, frame.box(along, top + 1.2, 7.5, 7.5), row.kind, false);
      label_after(scene, frame, text, along + 10.5, area.y + top + 5);
      along += 10.5 + text.width() + 9;
    }
  };
  return block;
}

Block journey_arrows(Setting const& setting, int marked, int total, std::string_view words,
                     int per_line) {
  constexpr double kWide = 14;
  constexpr double kPitch = 18;
  constexpr double kHigh = 16.5;
  auto const fit_of = [per_line](double width) {
    return std::clamp(static_cast<int>((width + kPitch - kWide) / kPitch), 1,
                      std::max(1, per_line));
  };
  auto const note = [setting, words = std::string{words}](double width) {
    return lay_out(setting.fonts, words, type::kNote, setting.direction, width);
  };
  Block block;
  block.height = [=](double width) {
    auto const fit = fit_of(width);
    auto const lines = (total + fit - 1) / fit;
    return lines * kHigh + note(width).height() + 2;
  };
  block.draw = [=](Scene& scene, Rect const& area) {
    Frame const frame{area, setting.direction};
    auto const fit = fit_of(area.w);
    for (int i = 0; i < total; ++i) {
      auto const spot = spot_of(i, fit);
      auto const x = spot.column * kPitch;
      auto const y = spot.line * kHigh + kHigh / 2;
      auto const turns = i < marked;
      auto const color = turns ? colors::kReported : rgb(0x9fb0ba);
      scene.fill(Path::circle(frame.at(x + 2, y + (turns ? 2.5 : 0)), 1.9), color);
      Point const from = frame.at(x + 2, y + (turns ? 2.5 : 0));
      Point const bend = frame.at(x + 8, y + (turns ? 2.5 : 0));
      Point const tip = turns ? frame.at(x + kWide, y - 5) : frame.at(x + kWide, y);
      auto const way = unit(tip - (turns ? bend : from));
      auto const foot = tip - way * 5;
      Point const line[] = {from, turns ? bend : foot, foot};
      scene.stroke(Path::polyline(line, false), {color, 1.5, {}, true});
      auto const side = turned_left(way) * 2.6;
      Point const head[] = {foot + side, tip, foot - side};
      scene.fill(Path::polyline(head, true), color);
    }
    auto const text = note(area.w);
    scene.text(text, {area.x, area.bottom() - text.height()}, area.w);
  };
  return block;
}

void draw_sign(Scene& scene, Rect const& area, Sign sign, Direction direction) {
  Frame const frame{area, direction};
  auto const middle = area.center().y;
  Point const start{frame.x(0), middle};
  auto const square = frame.box(0, area.h / 2 - 6, 12, 12);
  switch (sign) {
  case Sign::interval:
    draw_amount(scene, start, 1, 7, {AmountState::interval, 28, 41, "sign"}, direction);
    break;
  case Sign::or_more:
    draw_amount(scene, start, 1, 7, {AmountState::or_more, 27, 27, "sign"}, direction);
    break;
  case Sign::withheld:
    draw_amount(scene, start, 1, 7, {AmountState::withheld, 0, 0, "sign"}, direction);
    break;
  case Sign::not_known:
    draw_amount(scene, start, 1, 7, {AmountState::not_known, 26, 26, "sign"}, direction);
    break;
  case Sign::not_asked:
    draw_amount(scene, start, 1, 7, {AmountState::not_asked, 26, 26, "sign"}, direction);
    break;
  case Sign::fresh:
    draw_square(scene, square, SquareKind::fresh, false);
    break;
  case Sign::newly_covered:
    draw_square(scene, square, SquareKind::newly_covered, false);
    break;
  case Sign::undecided:
    draw_square(scene, square, SquareKind::undecided, false);
    break;
  case Sign::dotted_ring:
    scene.stroke(Path::circle(square.center(), 6), {colors::kReported, 1, {2, 1.7}, false});
    break;
  }
}

} // namespace njia::draw
