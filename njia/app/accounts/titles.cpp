#include "njia/app/accounts/titles.h"

#include "njia/app/accounts/tokens.h"
#include "njia/base/text.h"

namespace njia::app {

Result<std::string> checked_title(std::string_view title) {
  auto const trimmed = trim(title);
  if (trimmed.empty()) {
    return Error{.key = "field.required", .where = "title"};
  }
  if (!is_valid_utf8(trimmed) || count_code_points(trimmed) > kMaxTokenTitle) {
    return Error{.key = "text.too_long",
                 .where = "title",
                 .args = {{"limit", std::to_string(kMaxTokenTitle)}}};
  }
  return std::string{trimmed};
}

Result<Done> check_days(unsigned days, unsigned limit, std::string_view key) {
  if (days < 1 || days > limit) {
    return Error{
        .key = std::string{key}, .where = "days", .args = {{"limit", std::to_string(limit)}}};
  }
  return Done{};
}

} // namespace njia::app
