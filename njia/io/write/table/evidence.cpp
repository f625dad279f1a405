#include "njia/io/write/table/evidence.h"

#include <charconv>
#include <cmath>
#include <set>

namespace njia {
namespace {

constexpr std::string_view kArea = "analysis";

bool is_share_of_way(std::string_view key) {
  return key == "loser_before" || key == "loser_now" || key == "gainer_before" ||
         key == "gainer_now";
}

std::string percent_words(std::string const& text, Language language) {
  auto share = 0.0;
  if (std::from_chars(text.data(), text.data() + text.size(), share).ec != std::errc{}) {
    return text;
  }
  return label(kArea, "percent", language, {{"number", std::to_string(std::lround(share * 100))}});
}

/// A fact's value as it stands in a sentence.
std::string fact_words(std::string const& key, std::string const& value, TableWords const& words) {
  if (key == "loser" || key == "gainer") {
    auto const place = PlaceId::parse(value);
    return place ? words.place_name(*place, words.language)
                 : label(kArea, "value." + value, words.language);
  }
  if (is_share_of_way(key)) {
    return percent_words(value, words.language);
  }
  auto const name = "value." + key + "." + value;
  return has_label(kArea, name) ? label(kArea, name, words.language) : value;
}

} // namespace

std::string evidence_words(PublishedTable const& table, PublishedRow const& row,
                           TableWords const& words) {
  auto const change = find_fact(row.facts, "change");
  auto const key = "evidence." + table.name + "." + change.value_or("");
  // Whoever is not told the panel is not told the evidence.
  auto const is_told = find_fact(row.facts, "panel_groups").has_value();
  if (!change || !is_told || !has_label(kArea, key) || row.keys.size() < 2) {
    return {};
  }
  auto args = LabelArgs{};
  for (auto const& [name, value] : row.facts) {
    args.emplace_back(name, fact_words(name, value, words));
  }
  auto text = label(kArea, key, words.language, args);
  if (find_fact(row.facts, "reporting_effect") == "yes") {
    text += " " + label(kArea, "evidence.reporting_effect", words.language);
  }
  auto const* const arrow = words.language == Language::ar ? " ← " : " → ";
  return label(
      kArea, "evidence", words.language,
      {{"corridor", key_words(table, row, 0, words) + arrow + key_words(table, row, 1, words)},
       {"evidence", text}});
}

std::string evidence_lines(PublishedTable const& table, TableWords const& words, std::size_t rows) {
  auto out = std::string{};
  auto said = std::set<std::string>{};
  auto read = std::size_t{0};
  for (auto const& row : table.rows) {
    if (rows > 0 && read++ == rows) {
      break;
    }
    auto const text = evidence_words(table, row, words);
    if (!text.empty() && said.insert(text).second) {
      out += text + "\n";
    }
  }
  return out;
}

} // namespace njia
