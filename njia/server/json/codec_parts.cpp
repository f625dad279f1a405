#include "njia/server/json/codec_parts.h"

#include "njia/base/near_miss.h"
#include "njia/base/text.h"

#include <unicode/regex.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace njia::codec {
namespace {

namespace json = boost::json;

std::string number_text(double number) { return fmt::format("{}", number); }

bool matches(std::string_view text, std::string_view pattern) {
  constexpr auto kMostSteps = 1000; // of the matcher; patterns of the contract need a few
  auto status = U_ZERO_ERROR;
  auto matcher = icu::RegexMatcher{
      icu::UnicodeString::fromUTF8({pattern.data(), static_cast<std::int32_t>(pattern.size())}), 0,
      status};
  NJIA_CHECK(U_SUCCESS(status), "a pattern of the contract is no regular expression");
  auto const subject =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  matcher.reset(subject);
  matcher.setTimeLimit(kMostSteps, status);
  auto const found = matcher.matches(status); // the whole text: find() lets a line break follow "$"
  return U_SUCCESS(status) && found != 0;
}

RawParameters::Pairs const& pairs_of(RawParameters const& raw, In in) {
  return in == In::path ? raw.path : in == In::query ? raw.query : raw.headers;
}

bool is_same_name(In in, std::string_view a, std::string_view b) {
  return in == In::header ? ascii_lower(a) == ascii_lower(b) : a == b;
}

} // namespace

void add(Problems& problems, JsonPath const& path, std::string key, LabelArgs args) {
  if (problems.size() < kMaxJsonProblems) {
    problems.push_back({.key = std::move(key), .where = path.pointer(), .args = std::move(args)});
  }
}

void add_wrong_type(Problems& problems, JsonPath const& path, std::string_view wanted) {
  add(problems, path, "field.wrong_type", {{"wanted", std::string{wanted}}});
}

void add_unknown(Problems& problems, JsonPath const& path, std::string key,
                 std::string_view written, std::vector<std::string_view> const& known) {
  auto args = LabelArgs{{"value", std::string{written}}};
  for (auto& word : near_misses(written, known)) {
    args.emplace_back("suggestion", std::move(word));
  }
  add(problems, path, std::move(key), std::move(args));
}

void add_unknown_members(Problems& problems, JsonPath const& path, json::object const& object,
                         std::vector<std::string_view> const& known) {
  for (auto const& [key, value] : object) {
    auto const name = std::string_view{key.data(), key.size()};
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      add_unknown(problems, JsonPath{path, name}, "field.unknown", name, known);
    }
  }
}

std::optional<std::string> read_text(json::value const& value, JsonPath const& path,
                                     Limits const& limits, Problems& problems) {
  if (!value.is_string()) {
    add_wrong_type(problems, path, "string");
    return std::nullopt;
  }
  auto text = std::string{value.get_string().data(), value.get_string().size()};
  auto const length = count_code_points(text);
  if (length > limits.max_length) {
    add(problems, path, "text.too_long", {{"limit", std::to_string(limits.max_length)}});
  } else if (length < limits.min_length) {
    add(problems, path, "field.too_short", {{"limit", std::to_string(limits.min_length)}});
  } else if (!limits.pattern.empty() && !matches(text, limits.pattern)) {
    add(problems, path, "field.pattern",
        {{"value", text}, {"pattern", std::string{limits.pattern}}});
  } else {
    return text;
  }
  return std::nullopt;
}

std::optional<std::int64_t> read_integer(json::value const& value, JsonPath const& path,
                                         Limits limits, double type_min, double type_max,
                                         Problems& problems) {
  auto failure = json::error_code{};
  auto const number = value.is_number() ? value.to_number<double>(failure) : 0.5;
  if (std::trunc(number) != number) {
    add_wrong_type(problems, path, "integer");
    return std::nullopt;
  }
  limits.min = std::max(limits.min, type_min);
  limits.max = std::min(limits.max, type_max);
  if (!read_number(value, path, limits, problems)) {
    return std::nullopt;
  }
  return value.is_int64() ? value.get_int64() : static_cast<std::int64_t>(number);
}

std::optional<double> read_number(json::value const& value, JsonPath const& path,
                                  Limits const& limits, Problems& problems) {
  if (!value.is_number()) {
    add_wrong_type(problems, path, "number");
    return std::nullopt;
  }
  auto failure = json::error_code{};
  auto const number = value.to_number<double>(failure);
  if (!(number >= limits.min && number <= limits.max)) {
    add(problems, path, "field.out_of_range",
        {{"min", number_text(limits.min)}, {"max", number_text(limits.max)}});
    return std::nullopt;
  }
  return number;
}

json::array const* read_array(json::value const& value, JsonPath const& path, Limits const& limits,
                              Problems& problems) {
  if (!value.is_array()) {
    add_wrong_type(problems, path, "array");
    return nullptr;
  }
  auto const size = value.get_array().size();
  if (size > limits.max_items) {
    add(problems, path, "list.too_long", {{"limit", std::to_string(limits.max_items)}});
    return nullptr;
  }
  if (size < limits.min_items) {
    add(problems, path, "list.too_short", {{"limit", std::to_string(limits.min_items)}});
    return nullptr;
  }
  return &value.get_array();
}

void append_number(std::string& out, double number) {
  NJIA_CHECK(std::isfinite(number), "JSON has no number that is not finite");
  out += number_text(number);
}

json::value integer_of(std::string_view text) {
  auto number = std::int64_t{0};
  auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
  auto const is_whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
  return is_whole ? json::value(number) : number_of(text);
}

json::value number_of(std::string_view text) {
  auto number = 0.0;
  auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
  auto const is_whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
  return is_whole && std::isfinite(number) ? json::value(number)
                                           : json::value(json::string{text.data(), text.size()});
}

json::value boolean_of(std::string_view text) {
  if (text == "true" || text == "false") {
    return text == "true";
  }
  return json::string{text.data(), text.size()};
}

namespace {

/// "query:limit".
std::string parameter_root(MemberRow const& member) {
  constexpr std::string_view kWhere[] = {"body:", "path:", "query:", "header:"};
  return std::string{kWhere[static_cast<std::size_t>(member.limits.in)]} + std::string{member.name};
}

/// Query parameters that the operation does not have.
void add_unknown_parameters(RawParameters const& raw, std::span<MemberRow const> members,
                            Problems& problems) {
  auto names = std::vector<std::string_view>{};
  for (auto const& member : members) {
    if (member.limits.in == In::query) {
      names.push_back(member.name);
    }
  }
  for (auto const& [name, value] : raw.query) {
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      auto const root = is_valid_utf8(name) ? "query:" + name : std::string{"query:"};
      add_unknown(problems, JsonPath{root}, "parameter.unknown", is_valid_utf8(name) ? name : "",
                  names);
    }
  }
}

} // namespace

void read_object(json::value const& value, JsonPath const& path, std::span<MemberRow const> members,
                 Problems& problems, void* message) {
  if (!value.is_object()) {
    add_wrong_type(problems, path, "object");
    return;
  }
  auto const& object = value.get_object();
  auto known = std::vector<std::string_view>{};
  for (auto const& member : members) {
    known.push_back(member.name);
    auto const place = JsonPath{path, member.name};
    if (auto const* found = object.if_contains({member.name.data(), member.name.size()})) {
      member.type->read(*found, place, member.limits, problems, member.address(message));
    } else if (member.limits.is_required) {
      add(problems, place, "field.required");
    }
  }
  add_unknown_members(problems, path, object, known);
}

void write_object(std::string& out, std::span<MemberRow const> members, void const* message) {
  out += '{';
  auto is_first = true;
  for (auto const& member : members) {
    // Only read from: one address function serves reading and writing.
    auto const* value = member.address(const_cast<void*>(message));
    if (!member.limits.is_required && member.type->is_absent(value)) {
      continue;
    }
    out += is_first ? "\"" : ",\"";
    is_first = false;
    out += member.name; // names of the contract need no escape
    out += "\":";
    member.type->write(out, value);
  }
  out += '}';
}

void read_given(RawParameters const& raw, std::span<MemberRow const> members, Problems& problems,
                void* parameters) {
  add_unknown_parameters(raw, members, problems);
  for (auto const& member : members) {
    auto const root = parameter_root(member);
    auto const path = JsonPath{root};
    auto const in = member.limits.in;
    auto given = std::optional<std::string_view>{};
    for (auto const& [name, value] : pairs_of(raw, in)) {
      if (!is_same_name(in, name, member.name)) {
        continue;
      }
      if (given) {
        add(problems, path, "parameter.twice");
        break;
      }
      given = value;
    }
    if (!given) {
      if (member.limits.is_required) {
        add(problems, path, "field.required");
      }
    } else if (!is_valid_utf8(*given)) {
      add(problems, path, "text.not_utf8");
    } else if (given->find('\0') != std::string_view::npos) {
      add(problems, path, "text.has_nul");
    } else {
      member.type->read(member.type->wire(*given), path, member.limits, problems,
                        member.address(parameters));
    }
  }
}

} // namespace njia::codec
