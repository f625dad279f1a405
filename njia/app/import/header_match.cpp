#include "njia/app/import/header_match.h"

#include "njia/app/import/value_words.h"
#include "njia/base/check.h"
#include "njia/base/csv_text.h"
#include "njia/base/embedded.h"
#include "njia/base/text.h"

#include <algorithm>
#include <array>

namespace njia::importing {
namespace {

struct Ordinal {
  std::string_view word;
  std::uint32_t number;
};
constexpr auto kOrdinals = std::to_array<Ordinal>(
    {{"first", 1},    {"second", 2},    {"third", 3},     {"fourth", 4},    {"fifth", 5},
     {"sixth", 6},    {"1st", 1},       {"2nd", 2},       {"3rd", 3},       {"4th", 4},
     {"5th", 5},      {"6th", 6},       {"kwanza", 1},    {"pili", 2},      {"tatu", 3},
     {"nne", 4},      {"tano", 5},      {"sita", 6},      {"premier", 1},   {"premiere", 1},
     {"deuxieme", 2}, {"troisieme", 3}, {"quatrieme", 4}, {"cinquieme", 5}, {"الاول", 1},
     {"الثاني", 2},   {"الثالث", 3},    {"الرابع", 4},    {"i", 1},         {"ii", 2},
     {"iii", 3},      {"iv", 4},        {"one", 1},       {"two", 2},       {"three", 3},
     {"a", 1},        {"b", 2}});

std::uint32_t ordinal(std::string_view word) {
  if (!word.empty() && word.size() <= 2 &&
      std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    return word.size() == 1 ? static_cast<std::uint32_t>(word[0] - '0')
                            : static_cast<std::uint32_t>((word[0] - '0') * 10 + (word[1] - '0'));
  }
  for (auto const& known : kOrdinals) {
    if (known.word == word) {
      return known.number;
    }
  }
  return 0;
}

std::string without_brackets(std::string_view text) {
  auto out = std::string{};
  auto depth = 0;
  for (auto const c : text) {
    depth += c == '(' || c == '[' ? 1 : 0;
    if (depth == 0) {
      out += c;
    }
    depth -= (c == ')' || c == ']') && depth > 0 ? 1 : 0;
  }
  return out;
}

/// The folded text with each word "1", "2nd", "pili" taken out, and its number; 0 when there is
/// none.
std::pair<std::string, std::uint32_t> without_number(std::string_view folded) {
  auto out = std::string{};
  auto number = std::uint32_t{0};
  for (auto word : split(folded, ' ')) {
    auto const digits = word.find_first_of("0123456789");
    if (number == 0 && digits != std::string_view::npos && digits > 0 &&
        ordinal(word.substr(digits)) > 0) {
      number = ordinal(word.substr(digits)); // "transit1"
      word = word.substr(0, digits);
    } else if (number == 0 && ordinal(word) > 0) {
      number = ordinal(word);
      continue;
    }
    out += (out.empty() ? "" : " ");
    out += word;
  }
  return {out, number};
}

bool takes_number(Target const& target) {
  return target.role == Role::transit && target.kind != TargetKind::transit_list;
}

} // namespace

bool is_hxl_tag(std::string_view text) {
  auto const tag = trim(text);
  return tag.size() > 2 && tag[0] == '#' &&
         ((tag[1] >= 'a' && tag[1] <= 'z') || (tag[1] >= 'A' && tag[1] <= 'Z'));
}

std::string normal_hxl_tag(std::string_view text) {
  auto packed = std::string{};
  for (auto const c : ascii_lower(text)) {
    if (c != ' ' && c != '\t') {
      packed += c;
    }
  }
  auto parts = split(packed, '+');
  parts.erase(std::remove_if(parts.begin() + 1, parts.end(),
                             [](std::string_view part) {
                               return part == "name" || part == "code" || part.empty();
                             }),
              parts.end());
  std::sort(parts.begin() + 1, parts.end());
  auto out = std::string{};
  for (auto const part : parts) {
    out += (out.empty() ? "" : "+");
    out += part;
  }
  return out;
}

HeaderWords::HeaderWords(std::string_view csv) {
  words_.add("njia status", *find_target("status")); // columns that a given-back workbook carries
  words_.add("njia reason", *find_target("status"));
  auto const table = load_csv_table(csv);
  auto const field = table.column("field");
  auto const synonym = table.column("synonym");
  for (auto const& row : table.rows()) {
    auto const target = find_target(row[field]);
    if (!target) {
      continue;
    }
    if (is_hxl_tag(row[synonym])) {
      tags_.emplace(normal_hxl_tag(row[synonym]), *target);
    } else if (auto folded = fold(row[synonym]); !folded.empty()) {
      words_.add(std::move(folded), *target);
    }
  }
}

HeaderWords const& HeaderWords::shipped() {
  static auto const kWords = [] {
    auto const csv = find_embedded("headers/synonyms.csv");
    NJIA_CHECK(csv.has_value(), "the binary carries headers/synonyms.csv");
    return HeaderWords{*csv};
  }();
  return kWords;
}

std::optional<Target> HeaderWords::find_words(std::string_view folded) const {
  auto const* const found = words_.find(folded);
  return found == nullptr ? std::nullopt : std::optional{*found};
}

std::optional<HeaderMatch> HeaderWords::match_folded(std::string_view folded) const {
  if (auto target = find_words(folded)) {
    return HeaderMatch{.target = std::move(*target), .by = MatchedBy::synonym};
  }
  auto const [rest, number] = without_number(folded);
  auto target = number > 0 ? find_words(rest) : std::nullopt;
  if (target && takes_number(*target)) {
    target->number = number;
    return HeaderMatch{.target = std::move(*target), .by = MatchedBy::synonym};
  }
  return std::nullopt;
}

std::optional<HeaderMatch> HeaderWords::match_tag(std::string_view tag) const {
  auto normal = normal_hxl_tag(tag);
  auto number = std::uint32_t{0};
  // "#loc+transit+2": a number or i_1 among the attributes.
  auto parts = split(normal, '+');
  auto kept = std::string{};
  for (auto part : parts) {
    auto const digits = part.starts_with("i_") ? part.substr(2) : part;
    if (ordinal(digits) > 0 && digits.front() >= '0' && digits.front() <= '9') {
      number = ordinal(digits);
    } else {
      kept += (kept.empty() ? "" : "+");
      kept += part;
    }
  }
  auto const found = tags_.find(kept);
  if (found == tags_.end()) {
    return std::nullopt;
  }
  auto match = HeaderMatch{.target = found->second, .by = MatchedBy::hxl};
  if (takes_number(match.target)) {
    match.target.number = number;
  }
  return match;
}

std::optional<HeaderMatch> HeaderWords::match_near(std::string_view folded) const {
  auto const limit = folded.size() < 6 ? 0 : forgiven_edits(folded.size());
  auto const* const target = limit == 0 ? nullptr : words_.find_near(folded, limit);
  return target == nullptr
             ? std::nullopt
             : std::optional{HeaderMatch{.target = *target, .by = MatchedBy::spelling}};
}

/// The longest synonym of two words or more that stands inside a longer header; an identity word of
/// any length wins, so that "Full name of the victim at origin" is dropped rather than read as a
/// place.
std::optional<HeaderMatch> HeaderWords::match_inside(std::string_view folded) const {
  auto const words = split(folded, ' ');
  auto best = std::optional<Target>{};
  auto best_words = std::size_t{1};
  for (auto i = std::size_t{0}; i < words.size(); ++i) {
    for (auto j = i + 1; j <= words.size(); ++j) {
      auto const run = std::string_view{
          words[i].data(),
          static_cast<std::size_t>(words[j - 1].data() + words[j - 1].size() - words[i].data())};
      auto const target = j - i == words.size() ? std::nullopt : find_words(run);
      if (!target || target->kind == TargetKind::ignore) {
        continue;
      }
      if (target->kind == TargetKind::identity && run.size() >= 4) {
        return HeaderMatch{.target = *target, .by = MatchedBy::words_inside};
      }
      if (j - i > best_words) {
        best_words = j - i;
        best = target;
      }
    }
  }
  return best ? std::optional{HeaderMatch{.target = *best, .by = MatchedBy::words_inside}}
              : std::nullopt;
}

std::optional<HeaderMatch> HeaderWords::match_exactly(std::string_view header) const {
  auto const text = trim(header);
  if (text.empty() || text.size() > 80) {
    return std::nullopt;
  }
  auto match = is_hxl_tag(text) ? match_tag(text) : match_folded(fold(text));
  return match || text.find('(') == std::string_view::npos
             ? match
             : match_folded(fold(without_brackets(text)));
}

std::optional<HeaderMatch> HeaderWords::match(std::string_view header) const {
  auto const text = trim(header);
  if (text.empty() || text.size() > 200) {
    return std::nullopt;
  }
  if (is_hxl_tag(text)) {
    return match_tag(text);
  }
  if (auto target = find_target(text)) {
    return HeaderMatch{.target = std::move(*target), .by = MatchedBy::machine_name};
  }
  auto const folded = fold(text);
  if (auto match = match_folded(folded)) {
    return match;
  }
  auto const plain = fold(without_brackets(text));
  if (auto match = plain.empty() ? std::nullopt : match_folded(plain)) {
    match->by = MatchedBy::part;
    return match;
  }
  // "Origin / Asili": one header in two languages.
  for (auto const separator : {'/', '|', '\n', '-'}) {
    for (auto const part : split(text, separator)) {
      auto match = part.size() == text.size() ? std::nullopt : match_folded(fold(part));
      if (match && match->target.kind != TargetKind::ignore) {
        match->by = MatchedBy::part;
        return match;
      }
    }
  }
  if (auto match = match_near(plain.empty() ? folded : plain)) {
    return match;
  }
  return match_inside(folded);
}

std::optional<HeaderMatch> HeaderWords::match_pair(std::string_view group,
                                                   std::string_view header) const {
  if (trim(group).empty()) {
    return match(header);
  }
  if (trim(header).empty()) {
    return match(group);
  }
  auto const a = fold(without_brackets(group));
  auto const b = fold(without_brackets(header));
  for (auto const& text :
       {a + " " + b, b + " " + a, b + " of " + a, b + " ya " + a, b + " de " + a}) {
    if (auto match = match_folded(text)) {
      return match;
    }
  }
  auto const alone = match_folded(b);
  auto const over = match_folded(a);
  auto const is_place_group = over && over->target.role != Role::not_asked;
  if (!is_place_group) {
    return alone ? alone : match(header);
  }
  // Below a place: country, town, transport.
  static constexpr auto kCountryWords =
      std::to_array<std::string_view>({"country", "nchi", "pays", "بلد", "البلد", "دولة"});
  static constexpr auto kPlaceWords = std::to_array<std::string_view>(
      {"city",      "town",         "place",  "village", "location", "name",   "city town",
       "town city", "mji",          "mahali", "jiji",    "kijiji",   "ville",  "lieu",
       "localite",  "village town", "مدينة",  "المدينة", "مكان",     "المكان", "point"});
  static constexpr auto kAdminWords =
      std::to_array<std::string_view>({"county", "district", "region", "province", "state",
                                       "kaunti", "wilaya", "mkoa", "jimbo", "محافظة"});
  static constexpr auto kTransportWords = std::to_array<std::string_view>(
      {"transport", "mode", "means", "mode of transport", "means of transport", "usafiri",
       "njia ya usafiri", "moyen", "وسيلة"});
  auto has = [&](auto const& list) { return std::find(list.begin(), list.end(), b) != list.end(); };
  auto const slot = over->target.name.substr(0, over->target.name.find('.'));
  auto const below = has(kCountryWords) ? find_target(slot + ".country")
                     : has(kPlaceWords) ? find_target(slot + ".place")
                     : has(kAdminWords) ? find_target(slot + ".admin1")
                     : has(kTransportWords) && over->target.role == Role::transit
                         ? find_target("leg.transport")
                         : std::nullopt;
  if (!below) {
    return alone ? alone : match(header);
  }
  auto match = HeaderMatch{.target = *below, .by = MatchedBy::part};
  if (takes_number(match.target)) {
    match.target.number = over->target.number;
  }
  // "Transit" over "1", "2", "3".
  return match;
}

} // namespace njia::importing
