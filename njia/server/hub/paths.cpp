#include "njia/server/hub/paths.h"

namespace njia::server {
namespace {

/// Takes the part up to the next slash, and the slash.
std::string_view take_segment(std::string_view& path) {
  auto const slash = path.find('/');
  auto const segment = path.substr(0, slash);
  path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
  return segment;
}

} // namespace

std::optional<PathValues> match_path(std::string_view pattern, std::string_view path) {
  if (pattern.empty() || path.empty() || pattern.front() != '/' || path.front() != '/' ||
      (path.size() > 1 && path.back() == '/')) {
    return std::nullopt;
  }
  pattern.remove_prefix(1);
  path.remove_prefix(1);
  auto values = PathValues{};
  while (!pattern.empty() && !path.empty()) {
    auto const wanted = take_segment(pattern);
    auto const found = take_segment(path);
    if (wanted.size() > 2 && wanted.front() == '{' && !found.empty()) {
      values.emplace_back(wanted.substr(1, wanted.size() - 2), found);
    } else if (wanted != found) {
      return std::nullopt;
    }
  }
  return pattern.empty() && path.empty() ? std::optional{std::move(values)} : std::nullopt;
}

} // namespace njia::server
