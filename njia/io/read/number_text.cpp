#include "njia/io/read/number_text.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

namespace njia::sheets {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t kExactDigits = 15; // every decimal of 15 digits survives a double

constexpr sys_days kDayZero = sys_days{std::chrono::year{1899} / 12 / 30}; // serial 0, from 61 on
constexpr int kPhantomDay = 60; // Excel counts a 29 February 1900
constexpr int kLastSerial = 2'958'465;

constexpr std::array<double, 16> kPowersOfTen = {1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits and an optional fraction, as one pass finds them.
struct Scanned {
  std::uint64_t mantissa = 0;
  std::size_t digits = 0;
  std::size_t fraction_digits = 0;
  bool has_point = false;
  bool plain = true; ///< nothing but digits and one point
};

Scanned scan(std::string_view digits, char decimal) {
  auto found = Scanned{};
  for (auto const c : digits) {
    if (is_digit(c)) {
      found.mantissa = found.mantissa * 10 + static_cast<std::uint64_t>(c - '0');
      ++found.digits;
      found.fraction_digits += found.has_point ? 1U : 0U;
    } else if (c == decimal && !found.has_point) {
      found.has_point = true;
    } else {
      found.plain = false;
      return found;
    }
    if (found.digits > kExactDigits) {
      found.plain = false;
      return found;
    }
  }
  return found;
}

double value_of(Scanned const& found, bool negative) {
  auto const value = static_cast<double>(found.mantissa) / kPowersOfTen[found.fraction_digits];
  return negative ? -value : value; // both operands exact: correctly rounded
}

bool has_leading_zero(std::string_view digits) {
  return digits.size() > 1 && digits[0] == '0' && is_digit(digits[1]);
}

std::optional<PlainNumber> parse_any_number(std::string_view text) {
  auto value = 0.0;
  auto const* const end = text.data() + text.size();
  auto const parsed = std::from_chars(text.data(), end, value);
  if (parsed.ec != std::errc{} || parsed.ptr != end || !std::isfinite(value)) {
    return std::nullopt;
  }
  return PlainNumber{value, false};
}

} // namespace

std::string format_number(double value) {
  auto buffer = std::array<char, 64>{};
  auto const size = std::abs(value);
  auto const fixed = value == 0 || (size >= 1e-6 && size < 1e21);
  auto const written =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value == 0 ? 0.0 : value,
                    fixed ? std::chars_format::fixed : std::chars_format::scientific);
  return {buffer.data(), written.ptr};
}

std::optional<PlainNumber> parse_xml_number(std::string_view text) {
  if (text.empty()) {
    return std::nullopt;
  }
  auto const negative = text.front() == '-';
  auto const digits = text.substr(negative ? 1 : 0);
  auto const found = scan(digits, '.');
  if (!found.plain || found.digits == 0) {
    return parse_any_number(text);
  }
  auto const tidy_whole = is_digit(digits.front()) && !has_leading_zero(digits);
  auto const tidy_fraction =
      !found.has_point || (found.fraction_digits > 0 && digits.back() != '0');
  auto const tidy_zero = found.mantissa != 0 || !negative;
  auto const small = found.fraction_digits > 6; // may need an exponent: let format_number decide
  return PlainNumber{value_of(found, negative), tidy_whole && tidy_fraction && tidy_zero && !small};
}

std::optional<double> parse_typed_number(std::string_view text, char decimal) {
  if (text.empty()) {
    return std::nullopt;
  }
  auto const negative = text.front() == '-';
  auto const digits = text.substr(negative ? 1 : 0);
  auto const found = scan(digits, decimal);
  auto const open_ended =
      found.has_point && (found.fraction_digits == 0 || digits.front() == decimal);
  if (!found.plain || found.digits == 0 || open_ended || has_leading_zero(digits)) {
    return std::nullopt;
  }
  return value_of(found, negative);
}

std::optional<std::string> format_serial_day(double serial) {
  constexpr auto kTenthOfMillisecond =
      1e-9; // midnight computed with a rounding error is still that day
  auto const floored = std::floor(serial + kTenthOfMillisecond);
  if (!(floored >= 1 && floored <= kLastSerial)) {
    return std::nullopt;
  }
  auto const number = static_cast<int>(floored);
  if (number == kPhantomDay) {
    return std::nullopt;
  }
  auto const day = kDayZero + days{number < kPhantomDay ? number + 1 : number};
  auto const date = std::chrono::year_month_day{day};
  auto text = std::string(10, '-'); // every cell of a date column comes here: no general formatting
  auto const put = [&](std::size_t at, std::size_t digits, unsigned value) {
    for (; digits > 0; --digits, value /= 10) {
      text[at + digits - 1] = static_cast<char>('0' + value % 10);
    }
  };
  put(0, 4, static_cast<unsigned>(static_cast<int>(date.year())));
  put(5, 2, static_cast<unsigned>(date.month()));
  put(8, 2, static_cast<unsigned>(date.day()));
  return text;
}

std::optional<double> serial_of_day(int year, unsigned month, unsigned day) {
  auto const date = std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month},
                                                std::chrono::day{day}};
  if (year < 1900 || year > 9999 || !date.ok()) {
    return std::nullopt;
  }
  auto const number = (sys_days{date} - kDayZero).count();
  return static_cast<double>(number <= kPhantomDay ? number - 1 : number);
}

std::optional<double> parse_iso_day(std::string_view text) {
  auto const part = [&](std::size_t from, std::size_t length) {
    auto value = 0;
    auto const* const end = text.data() + from + length;
    auto const parsed = std::from_chars(text.data() + from, end, value);
    return parsed.ec == std::errc{} && parsed.ptr == end && value >= 0 ? value : -1;
  };
  auto const shaped = text.size() >= 10 && text[4] == '-' && text[7] == '-' &&
                      (text.size() == 10 || text[10] == 'T');
  if (!shaped || part(0, 4) < 0 || part(5, 2) < 0 || part(8, 2) < 0) {
    return std::nullopt;
  }
  return serial_of_day(part(0, 4), static_cast<unsigned>(part(5, 2)),
                       static_cast<unsigned>(part(8, 2)));
}

std::string format_time_of_day(double part) {
  auto const seconds = static_cast<int>(std::lround(part * 86'400.0)) % 86'400;
  auto const hours = seconds / 3600;
  auto const minutes = seconds / 60 % 60;
  return seconds % 60 == 0 ? fmt::format("{:02}:{:02}", hours, minutes)
                           : fmt::format("{:02}:{:02}:{:02}", hours, minutes, seconds % 60);
}

} // namespace njia::sheets
