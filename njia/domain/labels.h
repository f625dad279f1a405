// The words that people read, in the languages that Njia speaks. Keys never change; words may.
// Files: data/labels/<area>.csv with the columns key,en,sw,fr,ar.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace njia {

enum class Language : std::uint8_t { en = 0, sw = 1, fr = 2, ar = 3 };
inline constexpr std::size_t kLanguages = 4;
inline constexpr Language kAllLanguages[kLanguages] = {Language::en, Language::sw, Language::fr,
                                                       Language::ar};

/// "en", "sw", "fr" or "ar" (BCP 47).
std::string_view language_tag(Language language);
std::optional<Language> find_language(std::string_view tag);

using LabelArgs = std::vector<std::pair<std::string, std::string>>;

/// The words for a key of one area, with its {placeholders} filled in. A key without a row is a
/// bug, and so is a placeholder without a value.
std::string label(std::string_view area, std::string_view key, Language language,
                  LabelArgs const& args = {});

/// Whether the area has this key.
bool has_label(std::string_view area, std::string_view key);

/// Replaces each {name} by its value; unknown names stay as they stand.
std::string fill_placeholders(std::string_view pattern, LabelArgs const& args);

} // namespace njia
