#include "njia/app/records/free_text.h"

#include <set>

#include <fmt/format.h>

namespace njia::app {

std::optional<Error> find_personal_data(std::string_view text, std::string where, NameRule rule) {
  auto const found = scan_free_text(text, rule);
  if (found.empty()) {
    return std::nullopt;
  }
  auto kinds = std::set<std::string>{};
  for (auto const& one : found) {
    kinds.emplace(personal_data_name(one.kind));
  }
  return Error{.key = "text.personal_data",
               .where = std::move(where),
               .args = {{"kind", fmt::format("{}", fmt::join(kinds, ", "))}}};
}

} // namespace njia::app
