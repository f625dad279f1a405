#include "njia/app/exchange/scan.h"

#include "njia/domain/pii.h"

#include <set>

namespace njia::app {

void scan_text(std::string_view text, std::string where, std::vector<Error>& problems) {
  auto kinds = std::set<std::string>{};
  for (auto const& one : scan_free_text(text)) {
    kinds.emplace(personal_data_name(one.kind));
  }
  if (kinds.empty()) {
    return;
  }
  auto list = std::string{};
  for (auto const& kind : kinds) {
    list += (list.empty() ? "" : ", ") + kind;
  }
  problems.push_back(
      {.key = "text.personal_data", .where = std::move(where), .args = {{"kind", list}}});
}

} // namespace njia::app
