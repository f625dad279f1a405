// What the sample pages are put together from. Private to the gallery.
#pragma once

#include "njia/draw/charts.h"
#include "njia/draw/gallery/samples.h"
#include "njia/draw/table.h"

#include <fmt/format.h>

namespace njia::draw::samples {

inline Amount between(double least, double most) {
  return {AmountState::interval, least, most,
          least == most ? fmt::format("{:.0f}", least) : fmt::format("{:.0f}–{:.0f}", least, most)};
}
inline Amount or_more(double least) {
  return {AmountState::or_more, least, 0, fmt::format("{:.0f} or more", least)};
}
inline Amount withheld() { return {AmountState::withheld, 0, 0, "withheld"}; }

inline std::vector<Caption> captions(char const* see, char const* read, char const* limit) {
  return {{"What you see", see}, {"How to read it", read}, {"What it cannot say", limit}};
}

inline Cell route(std::vector<std::pair<char const*, bool>> const& stops) {
  Cell cell;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    if (i > 0) {
      cell.text.push_back({" → "});
    }
    cell.text.push_back(
        {stops[i].first, {}, stops[i].second ? std::optional{colors::kInk2} : std::nullopt});
  }
  return cell;
}

inline Cell rank(char const* number, bool is_fresh = false) {
  Cell cell;
  cell.text = {Span{number, true, is_fresh ? colors::kNewText : colors::kReported}};
  return cell;
}

inline Cell tagged(Cell cell, char const* tag) {
  cell.tags.push_back({tag, TagKind::fresh});
  return cell;
}

Section summary(Setting const& s);
Section corridors(Setting const& s);
Section places(Setting const& s);
Section directions(Setting const& s);
Section transit(Setting const& s);
Section profiles(Setting const& s);
Section changes(Setting const& s);
Section coverage(Setting const& s);
Section method(Setting const& s);
Section small_release(Setting const& s);
Section public_map(Setting const& s);

} // namespace njia::draw::samples
