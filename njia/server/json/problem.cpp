#include "njia/server/json/problem.h"

#include "njia/base/json_text.h"
#include "njia/base/text.h"
#include "njia/domain/errors.h"

#include <algorithm>
#include <charconv>
#include <span>

#include <fmt/format.h>

namespace njia {
namespace {

/// A value that a stranger sent is repeated only so far that it can be recognised.
std::string shortened(std::string const& value) {
  if (!is_valid_utf8(value) || count_code_points(value) <= kMaxProblemValue) {
    return is_valid_utf8(value) ? value : std::string{};
  }
  auto end = std::int32_t{0};
  for (auto taken = std::size_t{0}; taken < kMaxProblemValue; ++taken) {
    take_code_point(value, end);
  }
  return value.substr(0, static_cast<std::size_t>(end)) + "…";
}

/// The sentence without the place: the place has a member of its own.
std::string sentence(Error const& error, Language language) {
  auto plain = Error{.key = error.key, .where = ""};
  for (auto const& [name, value] : error.args) {
    plain.args.emplace_back(name, shortened(value));
  }
  return error_message(plain, language);
}

void append_member(std::string& out, std::string_view name, std::string_view text) {
  out += out.back() == '{' ? "\"" : ",\"";
  out += name;
  out += "\":";
  append_json_string(out, text);
}

void append_item(std::string& out, Error const& error, Language language) {
  constexpr std::string_view kMembers[] = {"", "pointer", "cell", "parameter"};
  out += '{';
  if (auto const place = error_place(error.where); place.kind != ErrorPlaceKind::none) {
    append_member(out, kMembers[static_cast<std::size_t>(place.kind)], place.text);
  }
  append_member(out, "code", error.key);
  append_member(out, "detail", sentence(error, language));
  auto suggestions = std::string{};
  for (auto const& [name, value] : error.args) {
    if (name == "value") {
      append_member(out, "value", shortened(value));
    } else if (name == "suggestion") {
      suggestions += suggestions.empty() ? "" : ",";
      append_json_string(suggestions, value);
    }
  }
  out += suggestions.empty() ? "}" : ",\"suggestions\":[" + suggestions + "]}";
}

/// How much an error decides the answer: faults of ours, then what could not be read, then the
/// rest in their order, warnings last.
int weight(Error const& error) {
  auto const& row = error_row(error.key);
  return row.severity != Severity::error          ? 0
         : row.status >= 500                      ? 3
         : row.status == 400 || row.status == 413 ? 2
                                                  : 1;
}

} // namespace

ErrorPlace error_place(std::string_view where) {
  if (where.empty()) {
    return {};
  }
  if (where.front() == '#') {
    return {.kind = ErrorPlaceKind::pointer, .text = std::string{where}};
  }
  for (auto const prefix : {"query:", "path:", "header:"}) {
    if (where.starts_with(prefix)) {
      auto const name = where.substr(std::string_view{prefix}.size());
      return {.kind = ErrorPlaceKind::parameter,
              .text = std::string{name.substr(0, name.find('/'))}};
    }
  }
  if (where.find('!') != std::string_view::npos) {
    return {.kind = ErrorPlaceKind::cell, .text = std::string{where}};
  }
  auto pointer = std::string{"#"};
  auto segment = std::string{};
  auto const close = [&] {
    pointer += segment.empty() ? "" : "/" + segment;
    segment.clear();
  };
  for (auto const c : where) {
    if (c == '.' || c == '[') {
      close();
    } else if (c == ']') {
      auto number = std::size_t{0};
      auto const* end = segment.data() + segment.size();
      if (std::from_chars(segment.data(), end, number).ptr == end && number > 0) {
        segment = std::to_string(number - 1);
      }
    } else {
      segment += c;
    }
  }
  close();
  return {.kind = ErrorPlaceKind::pointer, .text = std::move(pointer)};
}

Problem make_problem(std::vector<Error> const& errors, Language language, Uuid const& request) {
  NJIA_CHECK(!errors.empty(), "a problem tells of at least one error");
  auto const& decisive =
      *std::max_element(errors.begin(), errors.end(),
                        [](Error const& a, Error const& b) { return weight(a) < weight(b); });
  auto const status = error_row(decisive.key).status;
  auto const is_one = errors.size() == 1;
  auto const summary = is_one ? decisive
                              : Error{.key = "request.invalid",
                                      .where = "",
                                      .args = {{"count", std::to_string(errors.size())}}};
  auto out = std::string{"{"};
  append_member(out, "type", "/problems/" + summary.key);
  append_member(out, "title", label("problem", fmt::format("title.{}", status), language));
  out += fmt::format(",\"status\":{}", status);
  append_member(out, "detail", sentence(summary, language));
  append_member(out, "instance", "urn:uuid:" + format_uuid(request));
  append_member(out, "code", summary.key);
  if (!is_one || !decisive.where.empty()) {
    out += ",\"errors\":[";
    for (auto const& error : std::span{errors}.first(std::min(errors.size(), kMaxProblemItems))) {
      out += out.back() == '[' ? "" : ",";
      append_item(out, error, language);
    }
    out += ']';
  }
  out += '}';
  return {.status = status, .json = std::move(out)};
}

} // namespace njia
