// Dates that are known as far as they are known: an interval of days with the precision in which it
// was said. Exchanged as EDTF (ISO 8601-2:2019, level 1 as far as it serves): "2020-08-15",
// "2020-08", "2020-34" (second quarter), "2020", "2019/2020", "2020-01~" (about). An unknown date
// is an absent DateSpan, not a value.
#pragma once

#include "njia/base/result.h"

#include <chrono>
#include <cstdint>

namespace njia {

using Day = std::chrono::sys_days;

/// On disk and on the wire: numbers never change meaning.
enum class DatePrecision : std::uint8_t {
  unknown = 0,
  day = 1,
  month = 2,
  quarter = 3,
  year = 4,
  range = 5
};

struct DateSpan {
  Day earliest; ///< inclusive
  Day latest;   ///< inclusive, never before earliest
  DatePrecision precision = DatePrecision::unknown;
  bool approximate = false; ///< "about": EDTF's ~

  friend bool operator==(DateSpan const&, DateSpan const&) = default;
};

/// Reads one EDTF string. "?" and "%" are read as "about" too. Years 1900 to 2199.
/// Errors: `date.malformed` (not EDTF), `date.impossible` (30 February), `date.reversed` (end
/// before start). By hand: "2020-02" is 2020-02-01..2020-02-29, month; "2019/2020" is
/// 2019-01-01..2020-12-31, range.
Result<DateSpan> parse_edtf(std::string_view text);

/// The shortest EDTF string that parse_edtf reads back as the same span.
std::string format_edtf(DateSpan const& span);

/// "2020-08-15".
std::string format_day(Day day);
/// Errors: as parse_edtf; also `date.malformed` when the text is not one single day.
Result<Day> parse_day(std::string_view text);

/// The whole month, quarter (1..4) or year as a span.
DateSpan month_span(std::chrono::year_month month);
DateSpan quarter_span(int year, unsigned quarter);
DateSpan year_span(int year);
DateSpan day_span(Day day);

} // namespace njia
