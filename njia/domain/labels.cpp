#include "njia/domain/labels.h"

#include "njia/base/check.h"
#include "njia/base/csv_text.h"
#include "njia/base/embedded.h"
#include "njia/base/text_map.h"

#include <array>

namespace njia {
namespace {

using Words = std::array<std::string, kLanguages>;

using Area = TextMap<Words>;

constexpr std::string_view kFolder = "labels/";
constexpr std::string_view kSuffix = ".csv";

Area load_area(std::string_view csv) {
  auto const table = load_csv_table(csv);
  auto const key = table.column("key");
  auto area = Area{};
  for (auto const& row : table.rows()) {
    auto words = Words{};
    for (auto const language : kAllLanguages) {
      words[static_cast<std::size_t>(language)] = row[table.column(language_tag(language))];
    }
    auto const is_new = area.emplace(row[key], std::move(words)).second;
    NJIA_CHECK(is_new, "a label key stands twice: " + row[key]);
  }
  return area;
}

TextMap<Area> load_areas() {
  auto areas = TextMap<Area>{};
  for (auto const& file : embedded_files()) {
    if (file.path.starts_with(kFolder) && file.path.ends_with(kSuffix)) {
      auto const name =
          file.path.substr(kFolder.size(), file.path.size() - kFolder.size() - kSuffix.size());
      areas.emplace(std::string{name}, load_area(file.bytes()));
    }
  }
  return areas;
}

Words const* find_words(std::string_view area, std::string_view key) {
  static auto const kAreas = load_areas();
  auto const in_area = kAreas.find(area);
  if (in_area == kAreas.end()) {
    return nullptr;
  }
  auto const found = in_area->second.find(key);
  return found == in_area->second.end() ? nullptr : &found->second;
}

} // namespace

std::string_view language_tag(Language language) {
  static constexpr std::string_view kTags[kLanguages] = {"en", "sw", "fr", "ar"};
  return kTags[static_cast<std::size_t>(language)];
}

std::optional<Language> find_language(std::string_view tag) {
  for (auto const language : kAllLanguages) {
    if (language_tag(language) == tag) {
      return language;
    }
  }
  return std::nullopt;
}

std::string fill_placeholders(std::string_view pattern, LabelArgs const& args) {
  auto out = std::string{};
  while (!pattern.empty()) {
    auto const open = pattern.find('{');
    auto const close = open == std::string_view::npos ? open : pattern.find('}', open);
    out += pattern.substr(0, close == std::string_view::npos ? pattern.size() : open);
    if (close == std::string_view::npos) {
      break;
    }
    auto const name = pattern.substr(open + 1, close - open - 1);
    auto value = std::string{pattern.substr(open, close - open + 1)};
    for (auto const& [key, text] : args) {
      if (key == name) {
        value = text;
      }
    }
    out += value;
    pattern.remove_prefix(close + 1);
  }
  return out;
}

bool has_label(std::string_view area, std::string_view key) {
  return find_words(area, key) != nullptr;
}

std::string label(std::string_view area, std::string_view key, Language language,
                  LabelArgs const& args) {
  auto const* words = find_words(area, key);
  NJIA_CHECK(words != nullptr, "no label " + std::string{area} + "/" + std::string{key});
  return fill_placeholders((*words)[static_cast<std::size_t>(language)], args);
}

} // namespace njia
