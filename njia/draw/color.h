// The colours of the report, by meaning. A colour means one thing and nothing else, and never
// stands alone: each state has a second sign (a line, a hatch, a dash, a word) that survives grey
// print.
#pragma once

#include <cstdint>

namespace njia::draw {

struct Color {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  double alpha = 1; ///< 0 to 1

  friend constexpr bool operator==(Color const&, Color const&) = default;
};

/// 0x00507d -> {0, 80, 125}.
constexpr Color rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16 & 255), static_cast<std::uint8_t>(hex >> 8 & 255),
          static_cast<std::uint8_t>(hex & 255), 1};
}

constexpr Color with_alpha(Color color, double alpha) {
  color.alpha = alpha;
  return color;
}

namespace colors {
inline constexpr Color kInk = rgb(0x1c2a33);
inline constexpr Color kInk2 = rgb(0x4d5c67);
inline constexpr Color kRule = rgb(0xd3dade);
inline constexpr Color kPaper = rgb(0xffffff);
inline constexpr Color kPanel =
    rgb(0xf1f5f7); ///< ground of boxes such as "Before you quote a number"

inline constexpr Color kReported = rgb(0x00507d);
inline constexpr Color kReportedMid = rgb(0x4f8db0);
inline constexpr Color kReportedPale = rgb(0xb9d3e2);

inline constexpr Color kNew = rgb(0xc4490f);
inline constexpr Color kNewText = rgb(0xa83b08);
inline constexpr Color kNewWash = rgb(0xfbeadf);

inline constexpr Color kWithheld = rgb(0x7c868d);
inline constexpr Color kWithheldGround = rgb(0xf1f3f4);
inline constexpr Color kNotAsked = rgb(0xd9dee1);
inline constexpr Color kAsPromised = rgb(0xd5dde2);

inline constexpr Color kCoverage[] = {rgb(0xdfe5db), rgb(0xb4c3ae), rgb(0x74907a), rgb(0x35543f)};

inline constexpr Color kLand = rgb(0xf5f2eb);
inline constexpr Color kFocalCountry = rgb(0xfffdf8);
inline constexpr Color kSea = rgb(0xe3ecf1);
inline constexpr Color kBorder = rgb(0xc9c3b6);
inline constexpr Color kFocalEdge = rgb(0x8d8674);
inline constexpr Color kMapCaption = rgb(0x8a8577);
inline constexpr Color kSeaCaption = rgb(0x6d8797);
} // namespace colors

} // namespace njia::draw
