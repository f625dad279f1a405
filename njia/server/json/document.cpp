#include "njia/server/json/document.h"

#include "njia/base/text.h"
#include "njia/domain/labels.h"

#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <string>

namespace njia {
namespace {

namespace json = boost::json;

/// Builds the tree and keeps watch over keys and numbers. Boost.JSON's own tree builder lets the
/// last of two equal keys win and makes 1e400 infinite.
class Builder {
public:
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);

  explicit Builder(std::vector<Error>& problems) : problems_{problems} {}

  json::value release() { return stack_.release(); }

  bool on_document_begin(json::error_code&) {
    stack_.reset();
    return true;
  }
  bool on_document_end(json::error_code&) { return true; }

  bool on_object_begin(json::error_code&) {
    open_.push_back({.is_object = true});
    return true;
  }
  bool on_object_end(std::size_t size, json::error_code&) {
    open_.pop_back();
    stack_.push_object(size);
    return next();
  }
  bool on_array_begin(json::error_code&) {
    open_.push_back({.is_object = false});
    return true;
  }
  bool on_array_end(std::size_t size, json::error_code&) {
    open_.pop_back();
    stack_.push_array(size);
    return next();
  }

  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    text_.append(part.data(), part.size());
    stack_.push_chars(part);
    return true;
  }
  bool on_key(json::string_view part, std::size_t, json::error_code&) {
    text_.append(part.data(), part.size());
    stack_.push_key(part);
    auto& level = open_.back();
    level.key = std::move(text_);
    text_.clear();
    look_for_nul(level.key);
    if (!level.keys.insert(level.key).second) {
      add({.key = "json.key_twice", .where = "", .args = {{"value", level.key}}});
    }
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
    look_for_nul({part.data(), part.size()});
    stack_.push_chars(part);
    return true;
  }
  bool on_string(json::string_view part, std::size_t, json::error_code&) {
    look_for_nul({part.data(), part.size()});
    stack_.push_string(part);
    return next();
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t number, json::string_view, json::error_code&) {
    stack_.push_int64(number);
    return next();
  }
  bool on_uint64(std::uint64_t number, json::string_view, json::error_code&) {
    stack_.push_uint64(number);
    return next();
  }
  bool on_double(double, json::string_view digits, json::error_code&) {
    // Read anew: Boost 1.81 is off by a last digit now and then.
    auto number = 0.0;
    auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    auto const is_tiny = read.ec == std::errc::result_out_of_range && !is_large(digits);
    if (read.ec == std::errc::result_out_of_range && !is_tiny) {
      add({.key = "json.number_too_large", .where = ""});
      number = 0;
    }
    stack_.push_double(is_tiny ? 0.0 : number);
    return next();
  }
  bool on_bool(bool value, json::error_code&) {
    stack_.push_bool(value);
    return next();
  }
  bool on_null(json::error_code&) {
    stack_.push_null();
    return next();
  }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

private:
  struct Level {
    bool is_object;
    std::string key = {};
    std::size_t index = 0;
    std::set<std::string, std::less<>> keys = {};
  };

  /// Of a number that no double holds: whether it is too large, rather than too close to zero.
  static bool is_large(json::string_view digits) {
    auto const text = std::string_view{digits.data(), digits.size()};
    auto const exponent = text.find_first_of("eE");
    return exponent == std::string_view::npos || text[exponent + 1] != '-';
  }

  bool next() {
    if (!open_.empty() && !open_.back().is_object) {
      ++open_.back().index;
    }
    return true;
  }
  void look_for_nul(std::string_view text) {
    if (text.find('\0') != std::string_view::npos) {
      add({.key = "text.has_nul", .where = ""});
    }
  }
  void add(Error error) {
    error.where = "#";
    for (auto const& level : open_) {
      error.where += '/';
      if (!level.is_object) {
        error.where += std::to_string(level.index);
        continue;
      }
      for (auto const c : level.key) {
        error.where += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
      }
    }
    if (problems_.size() < kMaxJsonProblems) {
      problems_.push_back(std::move(error));
    }
  }

  std::vector<Error>& problems_;
  json::value_stack stack_ = {};
  std::vector<Level> open_ = {};
  std::string text_ = {};
};

/// "line" and "column" of the place where reading stopped.
LabelArgs position(std::string_view text, std::size_t at) {
  auto const before = text.substr(0, std::min(at, text.size()));
  auto const line = 1 + std::count(before.begin(), before.end(), '\n');
  auto const start = before.rfind('\n');
  auto const column =
      1 + count_code_points(start == std::string_view::npos ? before : before.substr(start + 1));
  return {{"line", std::to_string(line)}, {"column", std::to_string(column)}};
}

} // namespace

std::optional<json::value> parse_document(std::string_view text, std::vector<Error>& problems,
                                          std::size_t max_bytes) {
  auto const refuse = [&](char const* key, LabelArgs args) {
    problems.push_back({.key = key, .where = "#", .args = std::move(args)});
    return std::nullopt;
  };
  if (text.size() > max_bytes) {
    return refuse("json.too_large", {{"limit", std::to_string(max_bytes)}});
  }
  if (!is_valid_utf8(text)) {
    return refuse("json.not_utf8", {});
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return refuse("json.empty", {});
  }
  auto const before = problems.size();
  auto options = json::parse_options{};
  options.max_depth = kMaxJsonDepth;
  auto parser = json::basic_parser<Builder>{options, problems};
  auto failure = json::error_code{};
  auto const read = parser.write_some(false, text.data(), text.size(), failure);
  if (failure) {
    return refuse(failure == json::error::too_deep ? "json.too_deep" : "json.syntax",
                  position(text, read));
  }
  auto const rest = text.find_first_not_of(" \t\r\n", read);
  if (rest != std::string_view::npos) {
    return refuse("json.syntax", position(text, rest));
  }
  if (problems.size() != before) {
    return std::nullopt;
  }
  return parser.handler().release();
}

} // namespace njia
