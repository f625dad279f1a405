#include "njia/server/http/target.h"

#include "njia/base/text.h"
#include "njia/server/http/limits.h"

#include <algorithm>

namespace njia::http {
namespace {

Error bad_target() { return Error{.key = "http.target", .where = {}}; }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  auto const lower = c | 0x20;
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool is_alnum(char c) {
  auto const lower = c | 0x20;
  return (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'z');
}

/// pchar of RFC 3986 and the slash.
bool may_stand_in_path(char c) {
  return is_alnum(c) || std::string_view{"/-._~!$&'()*+,;=:@%"}.find(c) != std::string_view::npos;
}

/// Browsers also leave brackets, braces, bars and carets as they are in a query.
bool may_stand_in_query(char c) {
  return may_stand_in_path(c) || std::string_view{"?[]{}|^`"}.find(c) != std::string_view::npos;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// A slash or backslash that was encoded would part the path for one reader and not for another.
bool hides_separator(std::string_view raw) {
  for (auto at = raw.find('%'); at != std::string_view::npos; at = raw.find('%', at + 1)) {
    auto const code = ascii_lower(raw.substr(at + 1, 2));
    if (code == "2f" || code == "5c") {
      return true;
    }
  }
  return false;
}

bool has_odd_segment(std::string_view path) {
  auto rest = path.substr(1);
  while (true) {
    auto const slash = rest.find('/');
    auto const segment = rest.substr(0, slash);
    if (segment == "." || segment == ".." || (segment.empty() && slash != std::string_view::npos)) {
      return true;
    }
    if (slash == std::string_view::npos) {
      return false;
    }
    rest.remove_prefix(slash + 1);
  }
}

Result<std::string> decode_path(std::string_view raw) {
  if (raw.empty() || raw.front() != '/' ||
      !std::all_of(raw.begin(), raw.end(), may_stand_in_path) || hides_separator(raw)) {
    return bad_target();
  }
  auto path = percent_decode(raw, false);
  if (!path || std::any_of(path->begin(), path->end(), is_control) || !is_valid_utf8(*path) ||
      has_odd_segment(*path)) {
    return bad_target();
  }
  return *std::move(path);
}

bool is_clean_value(std::optional<std::string> const& text) {
  return text && is_valid_utf8(*text) && text->find('\0') == std::string::npos;
}

Result<std::vector<std::pair<std::string, std::string>>> decode_query(std::string_view raw) {
  auto query = std::vector<std::pair<std::string, std::string>>{};
  if (!std::all_of(raw.begin(), raw.end(), may_stand_in_query)) {
    return bad_target();
  }
  for (auto const part : split(raw, '&')) {
    if (part.empty()) {
      continue;
    }
    if (query.size() == kMaxParameters) {
      return Error{.key = "http.too_many_parameters", .where = {}};
    }
    auto const equals = std::min(part.find('='), part.size());
    auto name = percent_decode(part.substr(0, equals), true);
    auto value = percent_decode(part.substr(std::min(equals + 1, part.size())), true);
    if (!is_clean_value(name) || !is_clean_value(value)) {
      return bad_target();
    }
    query.emplace_back(*std::move(name), *std::move(value));
  }
  return query;
}

bool is_port(std::string_view text) {
  auto value = 0U;
  for (auto const c : text) {
    if (c < '0' || c > '9') {
      return false;
    }
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return !text.empty() && text.size() <= 5 && value <= 65'535;
}

} // namespace

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space) {
  auto out = std::string{};
  out.reserve(text.size());
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    if (text[i] == '+' && plus_is_space) {
      out += ' ';
    } else if (text[i] != '%') {
      out += text[i];
    } else {
      auto const whole = text.size() - i > 2;
      auto const high = whole ? hex_digit(text[i + 1]) : -1;
      auto const low = whole ? hex_digit(text[i + 2]) : -1;
      if (high < 0 || low < 0) {
        return std::nullopt;
      }
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return out;
}

bool is_authority(std::string_view text) {
  auto host_end = text.find(':');
  if (!text.empty() && text.front() == '[') {
    auto const bracket = text.find(']');
    if (bracket == std::string_view::npos || bracket < 3 ||
        text.substr(1, bracket - 1).find_first_not_of("0123456789abcdefABCDEF:.") !=
            std::string_view::npos) {
      return false;
    }
    host_end = bracket + 1 == text.size() ? std::string_view::npos : bracket + 1;
    if (host_end != std::string_view::npos && text[host_end] != ':') {
      return false;
    }
  } else {
    auto const host = text.substr(0, host_end);
    if (host.empty() || host.size() > 255 || !std::all_of(host.begin(), host.end(), [](char c) {
          return is_alnum(c) || c == '-' || c == '.' || c == '_';
        })) {
      return false;
    }
  }
  return host_end == std::string_view::npos || is_port(text.substr(host_end + 1));
}

Result<Target> parse_target(std::string_view raw) {
  auto target = Target{};
  if (raw == "*") {
    target.path = "*";
    return target;
  }
  auto const scheme = ascii_lower(raw.substr(0, 8));
  auto const prefix = scheme.starts_with("http://") ? 7U : scheme == "https://" ? 8U : 0U;
  if (prefix > 0) {
    raw.remove_prefix(prefix);
    auto const end = std::min(raw.find_first_of("/?"), raw.size());
    target.authority = std::string{raw.substr(0, end)};
    raw.remove_prefix(end);
    if (!is_authority(target.authority)) {
      return bad_target();
    }
  }
  auto const mark = std::min(raw.find('?'), raw.size());
  auto path = decode_path(mark == 0 && prefix > 0 ? std::string_view{"/"} : raw.substr(0, mark));
  if (!path) {
    return path.error();
  }
  auto query = decode_query(raw.substr(std::min(mark + 1, raw.size())));
  if (!query) {
    return query.error();
  }
  target.path = *std::move(path);
  target.query = *std::move(query);
  return target;
}

} // namespace njia::http
