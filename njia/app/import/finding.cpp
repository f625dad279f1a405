#include "njia/app/import/finding.h"

#include "njia/app/import/finding_codes.h"
#include "njia/base/check.h"
#include "njia/io/read/sheet.h"

#include <algorithm>

#include <boost/json.hpp>
#include <fmt/format.h>

namespace njia::importing {
namespace {

namespace json = boost::json;

constexpr std::uint32_t kNoColumn = UINT32_MAX;

json::string_view view(std::string const& text) { return {text.data(), text.size()}; }

std::string text_of(json::object const& object, char const* key) {
  auto const* value = object.if_contains(key);
  return value != nullptr && value->is_string()
             ? std::string{value->get_string().data(), value->get_string().size()}
             : std::string{};
}

std::optional<std::uint32_t> number_of(json::object const& object, char const* key) {
  auto const* value = object.if_contains(key);
  if (value == nullptr || !value->is_int64() || value->get_int64() < 0 ||
      value->get_int64() > UINT32_MAX) {
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(value->get_int64());
}

json::object to_object(Finding const& finding) {
  auto object = json::object{};
  auto put = [&](char const* key, std::string const& text) {
    if (!text.empty()) {
      object.emplace(key, view(text));
    }
  };
  put("key", finding.key);
  put("sheet", finding.sheet);
  if (finding.row > 0) {
    object.emplace("row", finding.row);
  }
  if (finding.column) {
    object.emplace("column", *finding.column);
  }
  put("header", finding.header);
  put("value", finding.value);
  put("suggestion", finding.suggestion);
  put("fix", finding.fix);
  auto args = json::object{};
  for (auto const& [name, value] : finding.args) {
    args.emplace(view(name), view(value));
  }
  if (!args.empty()) {
    object.emplace("args", std::move(args));
  }
  return object;
}

Finding from_object(json::object const& object) {
  auto finding = Finding{.key = text_of(object, "key"),
                         .sheet = text_of(object, "sheet"),
                         .row = number_of(object, "row").value_or(0),
                         .column = number_of(object, "column"),
                         .header = text_of(object, "header"),
                         .value = text_of(object, "value"),
                         .suggestion = text_of(object, "suggestion"),
                         .fix = text_of(object, "fix")};
  auto const* args = object.if_contains("args");
  if (args != nullptr && args->is_object()) {
    for (auto const& pair : args->get_object()) {
      auto const name = std::string{pair.key().data(), pair.key().size()};
      finding.args.emplace_back(name, text_of(args->get_object(), name.c_str()));
    }
  }
  return finding;
}

} // namespace

std::string finding_code(std::string_view key) {
  auto const number = find_finding_number(key);
  NJIA_CHECK(number.has_value(), "no number in finding_codes.cpp for " + std::string{key});
  return fmt::format("NJ-I-{:03}", *number);
}

Severity finding_severity(Finding const& finding) { return error_row(finding.key).severity; }

std::string finding_cell(Finding const& finding) {
  if (finding.column && finding.row > 0) {
    return sheets::column_letters(*finding.column) + std::to_string(finding.row);
  }
  if (finding.column) {
    return sheets::column_letters(*finding.column);
  }
  return finding.row > 0 ? std::to_string(finding.row) : "";
}

std::string finding_message(Finding const& finding, Language language) {
  auto args = finding.args;
  args.emplace_back("value", finding.value);
  args.emplace_back("header", finding.header);
  args.emplace_back("sheet", finding.sheet);
  args.emplace_back("suggestion", finding.suggestion);
  args.emplace_back("fix", finding.fix);
  return error_message({.key = finding.key, .where = "", .args = std::move(args)}, language);
}

std::string findings_to_json(std::vector<Finding> const& findings) {
  if (findings.empty()) {
    return "[]";
  }
  auto array = json::array{};
  for (auto const& finding : findings) {
    array.push_back(to_object(finding));
  }
  return json::serialize(array);
}

Result<std::vector<Finding>> findings_from_json(std::string_view text) {
  auto failure = json::error_code{};
  auto const value =
      text.empty() ? json::value{json::array{}} : json::parse({text.data(), text.size()}, failure);
  if (failure || !value.is_array()) {
    return Error{.key = "json.malformed", .where = ""};
  }
  auto findings = std::vector<Finding>{};
  for (auto const& item : value.get_array()) {
    if (!item.is_object()) {
      return Error{.key = "json.malformed", .where = ""};
    }
    findings.push_back(from_object(item.get_object()));
  }
  return findings;
}

bool has_errors(std::vector<Finding> const& findings) {
  return std::any_of(findings.begin(), findings.end(), [](Finding const& finding) {
    return finding_severity(finding) == Severity::error;
  });
}

void FindingLog::add(Finding finding) {
  auto& group = groups_[{finding.key, finding.sheet, finding.column.value_or(kNoColumn)}];
  if (group.count++ == 0) {
    group.key = finding.key;
    group.sheet = finding.sheet;
    group.column = finding.column;
    group.header = finding.header;
  }
  ++counts_[static_cast<std::size_t>(finding_severity(finding))];
  if (group.samples.size() < kSamples) {
    group.samples.push_back(finding);
  }
  if (listed_.size() < kListed) {
    listed_.push_back(std::move(finding));
  }
}

void FindingLog::add_all(std::vector<Finding> const& findings) {
  for (auto const& finding : findings) {
    add(finding);
  }
}

std::vector<FindingGroup> FindingLog::groups() const {
  auto out = std::vector<FindingGroup>{};
  for (auto const& [cause, group] : groups_) {
    out.push_back(group);
  }
  auto rank = [](FindingGroup const& group) {
    return std::tuple{error_row(group.key).severity, group.sheet, group.column.value_or(kNoColumn),
                      group.key};
  };
  std::sort(out.begin(), out.end(),
            [&](FindingGroup const& a, FindingGroup const& b) { return rank(a) < rank(b); });
  return out;
}

} // namespace njia::importing
