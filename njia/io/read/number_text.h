// Numbers and days as the readers print them, and plain numbers recognised in text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace njia::sheets {

/// Shortest decimal digits that read back as the same double, without an exponent from 1e-6 up to
/// 1e21. By hand: 12.0 -> "12"; 0.1 -> "0.1"; 254712345678 -> "254712345678"; 1e21 -> "1e+21".
std::string format_number(double value);

struct PlainNumber {
  double value = 0;
  bool shortest = false; ///< the text is already format_number(value)
};

/// A number as programs write it into XML: "12", "-0.5", "1.0E-3". nullopt for anything else,
/// infinities too.
std::optional<PlainNumber> parse_xml_number(std::string_view text);

/// A number as people type it: an optional minus, digits without leading zeros, and a fraction; at
/// most 15 digits. Not "+254…", "0712", "1e5", "1,234" (unless `decimal` is a comma): those are
/// text.
std::optional<double> parse_typed_number(std::string_view text, char decimal);

/// The day of a serial number of the 1900 system as "2020-08-15"; times of day are dropped. nullopt
/// below 1, beyond 9999-12-31 (2958465), and for 60, the 29 February 1900 that never was. By hand:
/// 1 -> 1900-01-01; 59 -> 1900-02-28; 61 -> 1900-03-01; 43831 -> 2020-01-01.
std::optional<std::string> format_serial_day(double serial);

/// The serial number of a day; nullopt before 1900-01-01 and when there is no such day.
std::optional<double> serial_of_day(int year, unsigned month, unsigned day);

/// The serial number of the day that an ISO 8601 date or date-time begins with
/// ("2020-08-15T10:00").
std::optional<double> parse_iso_day(std::string_view text);

/// "12:30" for 0.520833…: what a time cell shows. `part` in [0, 1).
std::string format_time_of_day(double part);

} // namespace njia::sheets
