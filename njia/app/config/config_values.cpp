#include "njia/app/config/config_values.h"

#include "njia/base/text.h"

#include <algorithm>
#include <charconv>

#include <arpa/inet.h>

namespace njia::app {
namespace {

Error wrong_type(Setting const& setting) {
  return {.key = "config.wrong_type", .where = "", .args = {{"wanted", describe_values(setting)}}};
}

bool is_one_line(std::string_view text) {
  return is_valid_utf8(text) && std::all_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f;
         });
}

bool is_address(std::string const& text) {
  auto bytes = in6_addr{};
  return inet_pton(AF_INET, text.c_str(), &bytes) == 1 ||
         inet_pton(AF_INET6, text.c_str(), &bytes) == 1;
}

/// Letters, digits, dots and hyphens, or an IPv6 address in brackets; then perhaps a port.
bool is_authority(std::string_view text) {
  auto const bracket = text.starts_with('[') ? text.find(']') : std::string_view::npos;
  auto host = bracket == std::string_view::npos ? text.substr(0, text.find(':'))
                                                : text.substr(1, bracket - 1);
  auto const rest =
      bracket == std::string_view::npos ? text.substr(host.size()) : text.substr(bracket + 1);
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  auto const has_port = rest.size() >= 2 && rest.size() <= 6 && rest.front() == ':' &&
                        std::all_of(rest.begin() + 1, rest.end(), is_digit);
  auto const is_name = !host.empty() && std::all_of(host.begin(), host.end(), [&](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.';
  });
  return (bracket == std::string_view::npos ? is_name : is_address(std::string{host})) &&
         (rest.empty() || has_port);
}

/// Plain HTTP is for trying things out on one machine only.
bool is_url(std::string_view text) {
  auto const is_safe = text.starts_with("https://");
  if (!is_safe && !text.starts_with("http://")) {
    return false;
  }
  auto const after = text.substr(is_safe ? 8 : 7);
  auto const authority = after.substr(0, after.find('/'));
  auto const host = authority.substr(0, authority.rfind(':'));
  auto const is_this_machine =
      host == "localhost" || host == "127.0.0.1" || authority.starts_with("[::1]");
  return is_authority(authority) && text.find_first_of(" \"<>\\^`{|}#") == std::string_view::npos &&
         (is_safe || is_this_machine);
}

bool is_mail(std::string_view text) {
  auto const at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
         text.find('@', at + 1) == std::string_view::npos &&
         text.find_first_of(" ,;<>\"") == std::string_view::npos;
}

std::optional<Error> refuse(TextRule rule, std::string const& text) {
  auto const bad = [&](char const* key) {
    return Error{.key = key, .where = "", .args = {{"value", text}}};
  };
  if (!is_one_line(text)) {
    return Error{.key = "config.bad_line", .where = ""};
  }
  if (text.empty()) {
    return std::nullopt;
  }
  if (rule == TextRule::address && !is_address(text)) {
    return bad("config.bad_address");
  }
  if (rule == TextRule::url && !is_url(text)) {
    return bad("config.bad_url");
  }
  if (rule == TextRule::mail && !is_mail(text)) {
    return bad("config.bad_mail");
  }
  return std::nullopt;
}

std::optional<Error> set_number(Setting const& setting, Config& config, std::int64_t value) {
  auto const& row = std::get<NumberSetting>(setting.value);
  auto const number = static_cast<std::uint64_t>(value);
  if (value < 0 || number < row.least || number > row.most) {
    return Error{.key = "config.out_of_range",
                 .where = "",
                 .args = {{"value", std::to_string(value)}, {"wanted", describe_values(setting)}}};
  }
  row.member(config) = number;
  return std::nullopt;
}

std::optional<Error> set_word(Setting const& setting, Config& config, std::string const& text) {
  auto const& row = std::get<TextSetting>(setting.value);
  auto refused = refuse(row.rule, text);
  if (!refused) {
    row.member(config) = text;
  }
  return refused;
}

} // namespace

std::optional<Error> set_value(Setting const& setting, Config& config,
                               decltype(TomlEntry::value) const& value) {
  auto const* text = std::get_if<std::string>(&value);
  auto const* whole = std::get_if<std::int64_t>(&value);
  auto const* is_on = std::get_if<bool>(&value);
  if (std::holds_alternative<TextSetting>(setting.value) && text != nullptr) {
    return set_word(setting, config, *text);
  }
  if (std::holds_alternative<NumberSetting>(setting.value) && whole != nullptr) {
    return set_number(setting, config, *whole);
  }
  if (auto const* row = std::get_if<FlagSetting>(&setting.value); row && is_on != nullptr) {
    row->member(config) = *is_on;
    return std::nullopt;
  }
  return wrong_type(setting);
}

std::optional<Error> set_text(Setting const& setting, Config& config, std::string const& text) {
  if (std::holds_alternative<TextSetting>(setting.value)) {
    return set_word(setting, config, text);
  }
  if (std::holds_alternative<NumberSetting>(setting.value)) {
    auto number = std::int64_t{0};
    auto const* end = text.data() + text.size();
    auto const parsed = std::from_chars(text.data(), end, number);
    return parsed.ec == std::errc{} && parsed.ptr == end ? set_number(setting, config, number)
                                                         : wrong_type(setting);
  }
  auto const is_on = text == "true" || text == "on";
  if (!is_on && text != "false" && text != "off") {
    return wrong_type(setting);
  }
  std::get<FlagSetting>(setting.value).member(config) = is_on;
  return std::nullopt;
}

bool names_path(TextRule rule) {
  return rule == TextRule::file || rule == TextRule::secret_file || rule == TextRule::folder;
}

} // namespace njia::app
