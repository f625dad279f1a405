#include "njia/base/edtf.h"

#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace njia {
namespace {

using std::chrono::last;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;
constexpr unsigned kFirstQuarterCode = 33; // EDTF level 2 numbers quarters 33 to 36

Error date_error(char const* key, std::string_view text) {
  return {.key = key, .where = "", .args = {{"value", std::string{text}}}};
}

std::optional<unsigned> parse_digits(std::string_view text, std::size_t length) {
  if (text.size() != length) {
    return std::nullopt;
  }
  auto value = 0U;
  auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

Result<DateSpan> parse_month_or_quarter(std::string_view text, int y, unsigned code) {
  if (code >= kFirstQuarterCode && code < kFirstQuarterCode + 4) {
    return quarter_span(y, code - kFirstQuarterCode + 1);
  }
  if (code < 1 || code > 12) {
    return date_error("date.impossible", text);
  }
  return month_span(year{y} / month{code});
}

/// One date without "/" and without a qualifier.
Result<DateSpan> parse_single(std::string_view text) {
  auto const y = parse_digits(text.substr(0, 4), 4);
  if (!y) {
    return date_error("date.malformed", text);
  }
  auto const whole_year = static_cast<int>(*y);
  if (whole_year < kFirstYear || whole_year > kLastYear) {
    return date_error("date.impossible", text);
  }
  if (text.size() == 4) {
    return year_span(whole_year);
  }
  auto const m =
      text.size() >= 7 && text[4] == '-' ? parse_digits(text.substr(5, 2), 2) : std::nullopt;
  if (!m) {
    return date_error("date.malformed", text);
  }
  if (text.size() == 7) {
    return parse_month_or_quarter(text, whole_year, *m);
  }
  auto const d = text[7] == '-' ? parse_digits(text.substr(8), 2) : std::nullopt;
  if (!d) {
    return date_error("date.malformed", text);
  }
  auto const date = year_month_day{year{whole_year}, month{*m}, std::chrono::day{*d}};
  if (!date.ok()) {
    return date_error("date.impossible", text);
  }
  return day_span(Day{date});
}

bool strip_qualifier(std::string_view& text) {
  if (!text.empty() && (text.back() == '~' || text.back() == '?' || text.back() == '%')) {
    text.remove_suffix(1);
    return true;
  }
  return false;
}

Result<DateSpan> parse_qualified(std::string_view text) {
  auto const approximate = strip_qualifier(text);
  auto span = parse_single(text);
  if (span) {
    span->approximate = approximate;
  }
  return span;
}

std::string format_single(Day day, DatePrecision precision) {
  auto const date = year_month_day{day};
  auto const y = static_cast<int>(date.year());
  auto const m = static_cast<unsigned>(date.month());
  switch (precision) {
  case DatePrecision::year:
    return fmt::format("{:04}", y);
  case DatePrecision::quarter:
    return fmt::format("{:04}-{:02}", y, kFirstQuarterCode + (m - 1) / 3);
  case DatePrecision::month:
    return fmt::format("{:04}-{:02}", y, m);
  default:
    return fmt::format("{:04}-{:02}-{:02}", y, m, static_cast<unsigned>(date.day()));
  }
}

/// The coarsest precision in which this day can be the start (or the end) of an interval without
/// loss.
DatePrecision coarsest_end(Day day, bool is_start) {
  auto const date = year_month_day{day};
  auto const whole_year = year_span(static_cast<int>(date.year()));
  if (day == (is_start ? whole_year.earliest : whole_year.latest)) {
    return DatePrecision::year;
  }
  auto const whole_month = month_span(date.year() / date.month());
  return day == (is_start ? whole_month.earliest : whole_month.latest) ? DatePrecision::month
                                                                       : DatePrecision::day;
}

} // namespace

DateSpan day_span(Day day) {
  return {.earliest = day, .latest = day, .precision = DatePrecision::day};
}

DateSpan month_span(year_month ym) {
  return {.earliest = Day{ym / 1}, .latest = Day{ym / last}, .precision = DatePrecision::month};
}

DateSpan quarter_span(int y, unsigned quarter) {
  return {.earliest = Day{year{y} / month{3 * quarter - 2} / 1},
          .latest = Day{year{y} / month{3 * quarter} / last},
          .precision = DatePrecision::quarter};
}

DateSpan year_span(int y) {
  return {.earliest = Day{year{y} / 1 / 1},
          .latest = Day{year{y} / 12 / 31},
          .precision = DatePrecision::year};
}

Result<DateSpan> parse_edtf(std::string_view text) {
  auto const slash = text.find('/');
  if (slash == std::string_view::npos) {
    return parse_qualified(text);
  }
  auto const start = parse_qualified(text.substr(0, slash));
  if (!start) {
    return date_error(start.error().key.c_str(), text);
  }
  auto const end = parse_qualified(text.substr(slash + 1));
  if (!end) {
    return date_error(end.error().key.c_str(), text);
  }
  if (end->latest < start->earliest) {
    return date_error("date.reversed", text);
  }
  return DateSpan{.earliest = start->earliest,
                  .latest = end->latest,
                  .precision = DatePrecision::range,
                  .approximate = start->approximate || end->approximate};
}

std::string format_edtf(DateSpan const& span) {
  auto const* mark = span.approximate ? "~" : "";
  if (span.precision != DatePrecision::range && span.precision != DatePrecision::unknown) {
    return format_single(span.earliest, span.precision) + mark;
  }
  return format_single(span.earliest, coarsest_end(span.earliest, true)) + mark + "/" +
         format_single(span.latest, coarsest_end(span.latest, false)) + mark;
}

std::string format_day(Day day) { return format_single(day, DatePrecision::day); }

Result<Day> parse_day(std::string_view text) {
  auto const span = parse_edtf(text);
  if (!span) {
    return span.error();
  }
  if (span->precision != DatePrecision::day || span->approximate) {
    return date_error("date.malformed", text);
  }
  return span->earliest;
}

} // namespace njia
