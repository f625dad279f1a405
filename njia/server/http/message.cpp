#include "njia/server/http/message.h"

#include "njia/base/text.h"

#include <algorithm>
#include <array>

namespace njia::http {
namespace {

constexpr std::array<std::string_view, 7> kMethods{"GET",   "HEAD",   "POST",   "PUT",
                                                   "PATCH", "DELETE", "OPTIONS"};

std::string_view without_blanks(std::string_view text) {
  auto const first = text.find_first_not_of(" \t");
  return first == std::string_view::npos
             ? std::string_view{}
             : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace

std::string_view method_name(Method method) {
  return kMethods.at(static_cast<std::size_t>(method));
}

std::optional<std::string_view> RequestHead::header(std::string_view name) const {
  auto const found = std::find_if(headers.begin(), headers.end(),
                                  [name](Header const& field) { return field.name == name; });
  return found == headers.end() ? std::nullopt : std::optional<std::string_view>{found->value};
}

std::optional<std::string_view> RequestHead::parameter(std::string_view name) const {
  auto value = std::optional<std::string_view>{};
  for (auto const& one : query) {
    if (one.first == name) {
      if (value) {
        return std::nullopt;
      }
      value = one.second;
    }
  }
  return value;
}

std::optional<std::string_view> RequestHead::cookie(std::string_view name) const {
  auto value = std::optional<std::string_view>{};
  for (auto const pair : split(header("cookie").value_or(""), ';')) {
    auto const equals = pair.find('=');
    if (equals == std::string_view::npos || without_blanks(pair.substr(0, equals)) != name) {
      continue;
    }
    if (value) {
      return std::nullopt;
    }
    value = without_blanks(pair.substr(equals + 1));
    if (value->size() >= 2 && value->front() == '"' && value->back() == '"') {
      value = value->substr(1, value->size() - 2);
    }
  }
  return value;
}

} // namespace njia::http
