#include "njia/io/write/table/evidence.h"

#include "njia/base/text.h"

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

std::string basis_words(PublishedTable const& table, TableWords const& words) {
  auto const basis = find_fact(table.facts, "exposure_basis").value_or("none");
  return label(kArea, "value.exposure_basis." + basis, words.language);
}

/// A place that stands out with its surroundings (Gi*); empty for any other row.
std::string hotspot_words(PublishedTable const& table, PublishedRow const& row,
                          TableWords const& words) {
  if (find_fact(row.facts, "statistical") != "yes" || !find_fact(row.facts, "z")) {
    return {};
  }
  auto const fact = [&](std::string_view key) { return find_fact(row.facts, key).value_or(""); };
  auto const* const robust = fact("robust") == "yes" ? "robust" : "not_robust";
  return label(kArea, "evidence.hotspots.surroundings", words.language,
               {{"place", key_words(table, row, 0, words)},
                {"times", fact("rate_ratio")},
                {"basis", basis_words(table, words)},
                {"p", fact("p")}}) +
         " " + label(kArea, std::string{"evidence.hotspots."} + robust, words.language);
}

/// Of a scan's fact "ids | months | reports 9 | expected 1.50 | … | p 0.002": its places and months
/// in words, its figures by name.
LabelArgs cluster_args(std::string_view fact, TableWords const& words) {
  auto args = LabelArgs{};
  auto places = std::string{};
  for (auto const raw : split(fact, '|')) {
    auto const part = trim(raw);
    auto const space = part.find(' ');
    if (space != std::string_view::npos) {
      args.emplace_back(part.substr(0, space), part.substr(space + 1));
    } else if (places.empty()) {
      for (auto const id : split(part, ',')) {
        auto const place = PlaceId::parse(id);
        places += places.empty() ? "" : ", ";
        places += place ? words.place_name(*place, words.language) : std::string{id};
      }
    } else {
      places += " (" + std::string{part} + ")";
    }
  }
  args.emplace_back("places", places);
  return args;
}

/// A line for each cluster that a scan found.
std::string cluster_lines(PublishedTable const& table, TableWords const& words) {
  auto out = std::string{};
  for (auto number = 1;; ++number) {
    auto const fact = find_fact(table.facts, "cluster_" + std::to_string(number));
    if (!fact) {
      return out;
    }
    auto args = cluster_args(*fact, words);
    args.emplace_back("basis", basis_words(table, words));
    out += label(kArea, "evidence.hotspots.cluster", words.language, args) + "\n";
  }
}

} // namespace

std::string evidence_words(PublishedTable const& table, PublishedRow const& row,
                           TableWords const& words) {
  if (auto text = hotspot_words(table, row, words); !text.empty()) {
    return text;
  }
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
  auto out = cluster_lines(table, words);
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
