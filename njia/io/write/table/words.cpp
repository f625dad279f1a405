#include "njia/io/write/table/words.h"

#include "njia/base/text.h"
#include "njia/domain/vocabulary.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace njia {
namespace {

constexpr std::string_view kArea = "analysis";

std::string place_words(std::string_view key, bool is_rest, TableWords const& words) {
  auto const id = PlaceId::parse(key);
  if (!id) {
    return label(kArea, "place_not_known", words.language);
  }
  auto const name = words.place_name(*id, words.language);
  return is_rest ? label(kArea, "elsewhere_in", words.language, {{"place", name}}) : name;
}

std::string route_words(std::string_view key, TableWords const& words) {
  if (key.empty()) {
    return label(kArea, "transit_not_known", words.language);
  }
  auto text = std::string{};
  for (auto const place : split(key, '>')) {
    text += (text.empty()                     ? ""
             : words.language == Language::ar ? " ← "
                                              : " → ") +
            place_words(place, false, words);
  }
  return text;
}

std::string term_words(Dimension const& dimension, std::string_view key, Language language) {
  auto const number = parse_term(dimension.vocabulary, key);
  return number ? term_label(dimension.vocabulary, *number, language) : std::string{key};
}

std::string text_words(Dimension const& dimension, std::string const& key,
                       TableWords const& words) {
  if (dimension.key == "round") {
    auto const id = RoundId::parse(key);
    return id ? words.round_name(*id) : key;
  }
  auto const name = "value." + dimension.key + "." + key;
  return has_label(kArea, name) ? label(kArea, name, words.language) : key;
}

std::optional<int> percent(Facts const& facts, std::string_view key) {
  auto const text = find_fact(facts, key);
  auto share = 0.0;
  if (!text ||
      std::from_chars(text->data(), text->data() + text->size(), share).ec != std::errc{}) {
    return std::nullopt;
  }
  return static_cast<int>(std::lround(share * 100));
}

} // namespace

std::string format_number(std::uint64_t number, Language language) {
  auto const digits = std::to_string(number);
  auto const separator = language == Language::fr ? "\u202F" : ",";
  auto text = std::string{};
  for (auto i = std::size_t{0}; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) {
      text += separator;
    }
    text += digits[i];
  }
  return text;
}

std::string format_cases(Cases const& cases, Language language) {
  auto const low = format_number(cases.low, language);
  if (!cases.high) {
    return label(kArea, "or_more", language, {{"number", low}});
  }
  return *cases.high == cases.low ? low : low + "–" + format_number(*cases.high, language);
}

std::string key_words(PublishedTable const& table, PublishedRow const& row, std::size_t dimension,
                      TableWords const& words) {
  auto const& key = row.keys[dimension];
  auto const& about = table.dimensions[dimension];
  if (key == kOtherKey) {
    return label(kArea, "all_others", words.language);
  }
  switch (about.kind) {
  case DimensionKind::place:
    return place_words(
        key, row.cell.state == CellState::rolled_up && row.levels[dimension] > about.level, words);
  case DimensionKind::route:
    return route_words(key, words);
  case DimensionKind::term:
    return term_words(about, key, words.language);
  case DimensionKind::period:
    return key.empty() ? label(kArea, "undated", words.language) : key;
  case DimensionKind::text:
    break;
  }
  return text_words(about, key, words);
}

std::string state_words(PublishedCell const& cell, Language language) {
  if (cell.state == CellState::zero) {
    return label(kArea, "none_reported", language);
  }
  if (cell.reason.empty()) {
    return label(kArea, "withheld", language);
  }
  return label(kArea, "withheld_because", language,
               {{"reason", label(kArea, "withheld." + cell.reason, language)}});
}

std::string share_words(Facts const& facts, Language language) {
  auto const share = percent(facts, "share");
  auto const low = percent(facts, "share_low");
  auto const high = percent(facts, "share_high");
  auto range = std::string{};
  if (low && high) {
    range = label(kArea, "percent_range", language,
                  {{"low", std::to_string(*low)}, {"high", std::to_string(*high)}});
  }
  if (!share) {
    return range;
  }
  auto const exact = label(kArea, "percent", language, {{"number", std::to_string(*share)}});
  return range.empty() ? exact : exact + " (" + range + ")";
}

std::optional<std::string> find_fact(Facts const& facts, std::string_view key) {
  for (auto const& [name, value] : facts) {
    if (name == key) {
      return value;
    }
  }
  return std::nullopt;
}

} // namespace njia
