#include "njia/report/pages/context.h"

#include <algorithm>
#include <fmt/format.h>

namespace njia::report {
namespace {

draw::Amount to_amount(Cases const& cases, std::string label) {
  auto const low = static_cast<double>(cases.low);
  if (!cases.high) {
    return {
        .state = draw::AmountState::or_more, .least = low, .most = low, .label = std::move(label)};
  }
  if (*cases.high == 0) {
    return {.state = draw::AmountState::none, .label = std::move(label)};
  }
  return {.state = draw::AmountState::interval,
          .least = low,
          .most = static_cast<double>(*cases.high),
          .label = std::move(label)};
}

} // namespace

std::string Context::place_name(PlaceId place) const {
  return atlas.tree.name(place, words.language());
}

std::string Context::key_name(PublishedTable const& table, PublishedRow const& row,
                              std::size_t i) const {
  auto const& key = row.keys.at(i);
  if (key == kOtherKey) {
    return words("key.others");
  }
  auto const place = place_of(key);
  if (!place) {
    return words("key.not_known");
  }
  auto const is_coarser = i < row.levels.size() && row.cell.state == CellState::rolled_up &&
                          row.levels[i] > table.dimensions.at(i).level;
  auto const name = place_name(*place);
  return is_coarser ? words("key.other_places_in", {{"place", name}}) : name;
}

std::string Context::corridor_name(PublishedTable const& table, PublishedRow const& row) const {
  if (is_other(row)) {
    return words("key.other_corridors");
  }
  return words.route({key_name(table, row, 0), key_name(table, row, 1)});
}

bool Context::is_at_border(PlaceId place) const {
  auto const kind = atlas.tree.kind(place);
  return kind == PlaceKind::border_post || kind == PlaceKind::unofficial_crossing ||
         atlas.twin(place).has_value();
}

draw::Amount Context::people(PublishedCell const& cell) const {
  if (auto const* const figure = shown(cell)) {
    return to_amount(persons_of(*figure), people_words(cell));
  }
  return {.state =
              cell.state == CellState::zero ? draw::AmountState::none : draw::AmountState::withheld,
          .label = people_words(cell)};
}

draw::Amount Context::submissions(PublishedCell const& cell) const {
  if (auto const* const figure = shown(cell)) {
    return to_amount(figure->submissions, submissions_words(cell));
  }
  return {.state =
              cell.state == CellState::zero ? draw::AmountState::none : draw::AmountState::withheld,
          .label = submissions_words(cell)};
}

std::string Context::people_words(PublishedCell const& cell) const {
  if (auto const* const figure = shown(cell)) {
    return words.range(persons_of(*figure));
  }
  return words(cell.state == CellState::zero ? "number.none" : "number.withheld");
}

std::string Context::submissions_words(PublishedCell const& cell) const {
  if (auto const* const figure = shown(cell)) {
    return words.range(figure->submissions);
  }
  return words(cell.state == CellState::zero ? "number.none" : "number.withheld");
}

std::string Context::groups_words(PublishedCell const& cell) const {
  auto const* const figure = shown(cell);
  return figure == nullptr ? std::string{}
                           : words.count_or_more(figure->groups, figure->groups_or_more);
}

std::string Context::withheld_words(PublishedCell const& cell) const {
  auto const key = fmt::format("withheld.{}", cell.reason);
  return cell.reason.empty() || !has_label("report", key)
             ? words("number.withheld")
             : words("withheld.with_reason", {{"reason", words(key)}});
}

Figure const* Context::total() const {
  auto const* const table = tables.find(tables::kTotals);
  return table == nullptr ? nullptr : shown(table->total);
}

double Context::room_for_figures(Page const& page) const {
  auto const block = draw::a4::kBlock;
  auto const height = [&](std::string const& text, draw::TextStyle const& style, double width) {
    return draw::lay_out(setting.fonts, text, style, setting.direction, width).height();
  };
  constexpr auto kGaps = 30.0; // around title, lead and captions, as page.cpp of njia/draw has them
  auto used = kGaps + height(page.name, draw::type::kNote, block.w) +
              height(page.title, draw::type::kPageTitle, block.w) +
              height(page.lead, draw::type::kLead, block.w * 0.94);
  auto captions = 0.0;
  for (auto const& caption : page.captions) {
    captions = std::max(captions, height(caption, draw::type::kCaption, block.w / 3 - 12));
  }
  used += captions + draw::type::kCaption.leading * (words.is_rtl() ? 1.25 : 1.0) + 18;
  return block.h - used;
}

double Context::table_height(draw::Table const& table, int columns) const {
  auto const width = (draw::a4::kBlock.w + draw::kGutter) / 12 * columns - draw::kGutter;
  return draw::table(setting, table).height(width);
}

std::map<std::string, std::string> Context::country_names() const {
  auto names = std::map<std::string, std::string>{};
  for (auto const& country : base_map.countries()) {
    auto const place = atlas.tree.find_country(country.code);
    if (place) {
      names.emplace(country.code, place_name(*place));
    }
  }
  return names;
}

draw::Cell text_cell(std::string words) { return draw::Cell{std::move(words)}; }
draw::Cell number_cell(std::string words) { return draw::Cell{std::move(words)}; }

} // namespace njia::report
