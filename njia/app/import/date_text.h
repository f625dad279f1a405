// Reads when something happened, as partners write it: "08/2019", "Aug 2019", "13-Jan-20", "Q3
// 2019", "2019/2020", "about 2019", "Jan - Mar 2019", Swahili, French and Arabic months, serial
// days. Says when day and month could be swapped; what order a column uses is decided for the whole
// column (date_order.h).
#pragma once

#include "njia/app/import/value_words.h"
#include "njia/base/edtf.h"
#include "njia/base/result.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace njia::importing {

/// In which order a column writes day and month in "03/04/2020".
enum class DateOrder : std::uint8_t { not_known, day_first, month_first };

struct DateReading {
  DateSpan span = {};
  /// Set when day and month could be swapped and the order is not known: the other reading. `span`
  /// then is the one with the day first.
  std::optional<DateSpan> swapped = {};
  /// What this text alone shows about the order: "25/12/2020" proves day_first, "12/25/2020"
  /// month_first.
  DateOrder shows = DateOrder::not_known;

  friend bool operator==(DateReading const&, DateReading const&) = default;
};

/// @param text  not blank, not "unknown"
/// By hand: "08/2019" is 2019-08; "03/04/2020" with day_first is 2020-04-03; "2019/2020" is
/// 2019/2020; "Q3 2019" is July to September 2019; "13-Jan-20" is 2020-01-13. Errors:
/// `import.date_unreadable`, `date.impossible`, `date.reversed`.
Result<DateReading> parse_date_text(std::string_view text, DateOrder order,
                                    ValueWords const& words);

/// A number in a column of dates: a year (1900 to 2199), a month written "201908", or a serial day
/// of the 1900 system (20000 = 1954-10-03 to 73050 = 2099-12-31). Errors: `import.date_unreadable`.
/// By hand: 43831 is 2020-01-01.
Result<DateReading> parse_date_number(double number);

/// The span that covers both readings of an ambiguous date, so that nothing is claimed that the
/// text does not say.
DateSpan either_reading(DateReading const& reading);

} // namespace njia::importing
