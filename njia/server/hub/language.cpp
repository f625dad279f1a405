#include "njia/server/hub/language.h"

#include "njia/base/text.h"

#include <charconv>

namespace njia::server {
namespace {

/// The weight after ";q=", 1 without one; 0 for what cannot be read.
double weight(std::string_view parameters) {
  parameters = trim(parameters);
  if (parameters.empty()) {
    return 1;
  }
  if (!parameters.starts_with("q=")) {
    return 0;
  }
  parameters.remove_prefix(2);
  auto value = 0.0;
  auto const [end, failure] =
      std::from_chars(parameters.data(), parameters.data() + parameters.size(), value);
  auto const is_whole = end == parameters.data() + parameters.size();
  return failure == std::errc{} && is_whole && value >= 0 && value <= 1 ? value : 0;
}

} // namespace

Language choose_language(std::string_view accept_language) {
  auto best = Language::en;
  auto best_weight = 0.0;
  for (auto const part : split(accept_language, ',')) {
    auto const semicolon = part.find(';');
    auto const tag = trim(part.substr(0, semicolon));
    auto const language = find_language(ascii_lower(tag.substr(0, tag.find('-'))));
    auto const wanted =
        weight(semicolon == std::string_view::npos ? "" : part.substr(semicolon + 1));
    if (language && wanted > best_weight) {
      best = *language;
      best_weight = wanted;
    }
  }
  return best;
}

} // namespace njia::server
