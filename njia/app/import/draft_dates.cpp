#include "njia/app/import/date_text.h"
#include "njia/app/import/draft_parts.h"
#include "njia/base/text.h"

#include <charconv>

namespace njia::importing {
namespace {

std::optional<DateSpan> span_of(DraftWork& work, TargetKind kind) {
  auto const* cell = work.facts.find(kind);
  return cell == nullptr ? std::nullopt : read_date(work, *cell);
}

/// "Month" and "Year" columns; the year alone is a date too.
std::optional<DateSpan> month_and_year(DraftWork& work) {
  auto const* month = work.facts.find(TargetKind::month);
  auto const* year = work.facts.find(TargetKind::year);
  if (year == nullptr) {
    return month == nullptr ? std::nullopt : read_date(work, *month); // "Aug 2019" below "Month"
  }
  auto const whole_year = read_date(work, *year);
  if (month == nullptr || !whole_year || work.context.words.says_not_known(month->text)) {
    return whole_year;
  }
  if (whole_year->precision != DatePrecision::year) {
    return whole_year;
  }
  auto number = 0U;
  auto const named = work.context.words.find(kMonthWords, month->text);
  auto const digits = named ? *named : month->text;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (number < 1 || number > 12) {
    work.report("import.date_unreadable", *month);
    return whole_year;
  }
  auto const y = std::chrono::year_month_day{whole_year->earliest}.year();
  auto span = month_span(y / std::chrono::month{number});
  span.approximate = whole_year->approximate;
  return span;
}

} // namespace

std::optional<DateSpan> read_date(DraftWork& work, FactCell const& cell) {
  if (work.context.words.says_not_known(cell.text)) {
    return std::nullopt;
  }
  auto const order = cell.column != nullptr ? cell.column->date_order : DateOrder::not_known;
  auto const reading = cell.kind == sheets::CellKind::number
                           ? parse_date_number(cell.number)
                           : parse_date_text(cell.text, order, work.context.words);
  if (!reading) {
    work.report(reading.error(), cell);
    return std::nullopt;
  }
  // A column of unknown order: the span that holds both readings is true either way. Asked once,
  // for the column.
  return either_reading(*reading);
}

void read_dates(DraftWork& work) {
  auto& journey = work.draft.journey;
  journey.journey_from = span_of(work, TargetKind::date_from);
  journey.journey_to = span_of(work, TargetKind::date_to);
  if (!journey.journey_from) {
    journey.journey_from = span_of(work, TargetKind::date);
  }
  if (!journey.journey_from) {
    journey.journey_from = month_and_year(work);
  }
  journey.learned_on = span_of(work, TargetKind::learned_on);
}

} // namespace njia::importing
