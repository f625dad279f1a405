#include "njia/server/http/conditional.h"

#include "njia/base/check.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <fmt/format.h>

namespace njia::http {
namespace {

using namespace std::chrono;

struct Tag {
  bool weak;
  std::string_view opaque;
};

bool is_tag_byte(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return byte == 0x21 || (byte >= 0x23 && byte != 0x7F);
}

/// Takes one tag from the front; nothing when there is none.
std::optional<Tag> take_tag(std::string_view& text) {
  auto tag = Tag{.weak = text.starts_with("W/"), .opaque = {}};
  auto rest = text.substr(tag.weak ? 2 : 0);
  if (!rest.starts_with('"')) {
    return std::nullopt;
  }
  rest.remove_prefix(1);
  auto const end = rest.find('"');
  tag.opaque = rest.substr(0, end);
  if (end == std::string_view::npos ||
      !std::all_of(tag.opaque.begin(), tag.opaque.end(), is_tag_byte)) {
    return std::nullopt;
  }
  text = rest.substr(end + 1);
  return tag;
}

std::optional<Tag> whole_tag(std::string_view text) {
  auto const tag = take_tag(text);
  return text.empty() ? tag : std::nullopt;
}

std::string_view without_coding(std::string_view opaque) {
  for (auto const suffix : {"+br", "+gz"}) {
    if (opaque.ends_with(suffix)) {
      return opaque.substr(0, opaque.size() - 3);
    }
  }
  return opaque;
}

bool same_tag(Tag const& a, Tag const& b, bool weakly) {
  return (weakly || (!a.weak && !b.weak)) &&
         (a.opaque == b.opaque || without_coding(a.opaque) == b.opaque);
}

std::string_view without_blanks(std::string_view text) {
  auto const first = text.find_first_not_of(" \t");
  return first == std::string_view::npos
             ? std::string_view{}
             : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<std::uint64_t> parse_number(std::string_view text) {
  auto value = std::uint64_t{0};
  auto const* const end = text.data() + text.size();
  auto const read = std::from_chars(text.data(), end, value);
  // What is too large to count lies behind every end.
  if (read.ec == std::errc::result_out_of_range && read.ptr == end) {
    return UINT64_MAX;
  }
  return text.empty() || read.ec != std::errc{} || read.ptr != end ? std::nullopt
                                                                   : std::optional{value};
}

constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 7> kLongDays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

template <std::size_t n>
std::optional<unsigned> find_word(std::array<std::string_view, n> const& words,
                                  std::string_view word) {
  auto const found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? std::nullopt
                              : std::optional{static_cast<unsigned>(found - words.begin())};
}

/// A text taken apart from its front; once something does not fit, nothing does.
class DateText {
public:
  explicit DateText(std::string_view text) : rest_{text} {}

  void expect(std::string_view text) {
    fits_ = fits_ && rest_.starts_with(text);
    rest_.remove_prefix(fits_ ? text.size() : 0);
  }
  int digits(std::size_t count) {
    auto const text = rest_.substr(0, count);
    fits_ = fits_ && text.size() == count &&
            text.find_first_not_of("0123456789") == std::string_view::npos;
    auto value = 0;
    if (fits_) {
      std::from_chars(text.data(), text.data() + count, value);
      rest_.remove_prefix(count);
    }
    return value;
  }
  unsigned month() {
    auto const found = find_word(kMonths, rest_.substr(0, 3));
    fits_ = fits_ && found;
    rest_.remove_prefix(fits_ ? 3 : 0);
    return found.value_or(0) + 1;
  }
  bool next_is(char c) const { return rest_.starts_with(c); }
  bool done() const { return fits_ && rest_.empty(); }

private:
  std::string_view rest_;
  bool fits_ = true;
};

struct DateParts {
  int year = 0;
  unsigned month = 1;
  int day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
};

void take_time(DateText& text, DateParts& parts) {
  parts.hour = text.digits(2);
  text.expect(":");
  parts.minute = text.digits(2);
  text.expect(":");
  parts.second = text.digits(2);
}

std::optional<std::int64_t> to_seconds(DateParts const& parts) {
  auto const date = year{parts.year} / month{parts.month} / day{static_cast<unsigned>(parts.day)};
  if (!date.ok() || parts.hour > 23 || parts.minute > 59 || parts.second > 60) {
    return std::nullopt;
  }
  auto const time = hours{parts.hour} + minutes{parts.minute} + seconds{parts.second};
  return duration_cast<seconds>(sys_days{date}.time_since_epoch() + time).count();
}

std::optional<DateParts> parse_fixdate(std::string_view rest) {
  auto text = DateText{rest};
  auto parts = DateParts{};
  text.expect(", ");
  parts.day = text.digits(2);
  text.expect(" ");
  parts.month = text.month();
  text.expect(" ");
  parts.year = text.digits(4);
  text.expect(" ");
  take_time(text, parts);
  text.expect(" GMT");
  return text.done() ? std::optional{parts} : std::nullopt;
}

std::optional<DateParts> parse_rfc850(std::string_view rest, int this_year) {
  auto text = DateText{rest};
  auto parts = DateParts{};
  text.expect(", ");
  parts.day = text.digits(2);
  text.expect("-");
  parts.month = text.month();
  text.expect("-");
  parts.year = this_year / 100 * 100 + text.digits(2);
  parts.year -= parts.year > this_year + 50 ? 100 : 0;
  text.expect(" ");
  take_time(text, parts);
  text.expect(" GMT");
  return text.done() ? std::optional{parts} : std::nullopt;
}

std::optional<DateParts> parse_asctime(std::string_view rest) {
  auto text = DateText{rest};
  auto parts = DateParts{};
  text.expect(" ");
  parts.month = text.month();
  text.expect(" ");
  if (text.next_is(' ')) {
    text.expect(" ");
    parts.day = text.digits(1);
  } else {
    parts.day = text.digits(2);
  }
  text.expect(" ");
  take_time(text, parts);
  text.expect(" ");
  parts.year = text.digits(4);
  return text.done() ? std::optional{parts} : std::nullopt;
}

std::int64_t wall_clock() {
  return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

bool names_etag(std::string_view list, std::string_view etag, bool weakly) {
  auto const current = whole_tag(etag);
  auto found = false;
  list = without_blanks(list);
  while (!list.empty()) {
    auto const tag = take_tag(list);
    if (!tag) {
      return false;
    }
    found = found || (current && same_tag(*tag, *current, weakly));
    list = without_blanks(list);
    if (list.empty()) {
      break;
    }
    if (list.front() != ',') {
      return false;
    }
    list = without_blanks(list.substr(1));
  }
  return found;
}

Precondition evaluate_conditions(Conditions const& conditions, Validators const& current,
                                 bool exists, bool reading) {
  auto const now = wall_clock();
  auto const unchanged_since = [&](std::string_view text) {
    auto const date = parse_http_date(text, now);
    return date && current.last_modified ? std::optional{*current.last_modified <= *date}
                                         : std::nullopt;
  };
  if (conditions.if_match) {
    auto const holds = without_blanks(*conditions.if_match) == "*"
                           ? exists
                           : exists && names_etag(*conditions.if_match, current.etag, false);
    if (!holds) {
      return Precondition::failed;
    }
  } else if (conditions.if_unmodified_since &&
             unchanged_since(*conditions.if_unmodified_since) == false) {
    return Precondition::failed;
  }
  if (conditions.if_none_match) {
    auto const named = without_blanks(*conditions.if_none_match) == "*"
                           ? exists
                           : exists && names_etag(*conditions.if_none_match, current.etag, true);
    if (named) {
      return reading ? Precondition::not_modified : Precondition::failed;
    }
  } else if (reading && conditions.if_modified_since &&
             unchanged_since(*conditions.if_modified_since) == true) {
    return Precondition::not_modified;
  }
  return Precondition::proceed;
}

std::string format_etag(std::string_view opaque) {
  NJIA_CHECK(std::all_of(opaque.begin(), opaque.end(), is_tag_byte),
             "an entity tag has no quotes, blanks or control bytes inside");
  return fmt::format("\"{}\"", opaque);
}

std::optional<std::int64_t> parse_http_date(std::string_view text, std::int64_t now) {
  auto parts = std::optional<DateParts>{};
  auto const comma = text.find(',');
  if (comma == 3 && find_word(kDays, text.substr(0, 3))) {
    parts = parse_fixdate(text.substr(3));
  } else if (comma != std::string_view::npos && find_word(kLongDays, text.substr(0, comma))) {
    auto const today = year_month_day{floor<days>(sys_seconds{seconds{now}})};
    parts = parse_rfc850(text.substr(comma), static_cast<int>(today.year()));
  } else if (find_word(kDays, text.substr(0, 3))) {
    parts = parse_asctime(text.substr(3));
  }
  return parts ? to_seconds(*parts) : std::nullopt;
}

std::string format_http_date(std::int64_t unix_seconds) {
  auto const moment = sys_seconds{seconds{unix_seconds}};
  auto const midnight = floor<days>(moment);
  auto const date = year_month_day{midnight};
  auto const time = hh_mm_ss{moment - midnight};
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                     kDays.at(weekday{midnight}.c_encoding()), static_cast<unsigned>(date.day()),
                     kMonths.at(static_cast<unsigned>(date.month()) - 1),
                     static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

RangeAnswer choose_range(std::string_view range, std::uint64_t size) {
  constexpr auto kUnit = std::string_view{"bytes="};
  if (!range.starts_with(kUnit)) {
    return {};
  }
  range = without_blanks(range.substr(kUnit.size()));
  auto const dash = range.find('-');
  if (dash == std::string_view::npos || range.find(',') != std::string_view::npos) {
    return {};
  }
  auto const first = parse_number(range.substr(0, dash));
  auto const last = parse_number(range.substr(dash + 1));
  auto const nothing_to_send = RangeAnswer{.kind = RangeAnswer::Kind::unsatisfiable};
  if (dash == 0) {
    if (!last) {
      return {};
    }
    return *last == 0 || size == 0
               ? nothing_to_send
               : RangeAnswer{RangeAnswer::Kind::part, size - std::min(*last, size), size - 1};
  }
  if (!first || (dash + 1 < range.size() && (!last || *last < *first))) {
    return {};
  }
  return *first >= size ? nothing_to_send
                        : RangeAnswer{RangeAnswer::Kind::part, *first,
                                      std::min(last.value_or(size - 1), size - 1)};
}

bool if_range_holds(std::string_view if_range, Validators const& current, std::int64_t now) {
  if (auto const tag = whole_tag(if_range)) {
    auto const ours = whole_tag(current.etag);
    // Exactly: bytes of a compressed answer must never be joined to bytes of the plain one.
    return ours && !tag->weak && !ours->weak && tag->opaque == ours->opaque;
  }
  auto const date = parse_http_date(if_range, now);
  return date && current.last_modified && *date == *current.last_modified;
}

} // namespace njia::http
