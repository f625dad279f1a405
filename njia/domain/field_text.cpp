#include "njia/domain/field_text.h"

#include "njia/domain/record_json.h"

#include <charconv>

#include <fmt/format.h>

namespace njia {
namespace {

Error malformed(std::string_view text) {
  return {.key = "field.malformed", .where = "", .args = {{"value", std::string{text}}}};
}

template <class T> Result<T> parse_number(std::string_view text) {
  auto value = T{};
  auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size()) {
    return malformed(text);
  }
  return value;
}

template <class Record> std::string format_records(std::vector<Record> const& records) {
  return records.empty() ? "" : records_to_json(records);
}

} // namespace

Result<std::uint32_t> FieldText<std::uint32_t>::parse(std::string_view text) {
  return parse_number<std::uint32_t>(text);
}

std::string FieldText<double>::format(double value) { return fmt::format("{}", value); }

Result<double> FieldText<double>::parse(std::string_view text) {
  return parse_number<double>(text);
}

Result<bool> FieldText<bool>::parse(std::string_view text) {
  if (text == "yes" || text == "true" || text == "1") {
    return true;
  }
  if (text == "no" || text == "false" || text == "0" || text.empty()) {
    return false;
  }
  return malformed(text);
}

std::string FieldText<Instant>::format(Instant value) {
  auto const day = std::chrono::floor<std::chrono::days>(value);
  auto const time = std::chrono::hh_mm_ss{value - day};
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", format_day(day), time.hours().count(),
                     time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

Result<Instant> FieldText<Instant>::parse(std::string_view text) {
  // Fixed positions: 2020-09-14T08:30:00.000Z, with or without the milliseconds.
  auto const has_shape = (text.size() == 24 || text.size() == 20) && text[10] == 'T' &&
                         text[13] == ':' && text[16] == ':' && text.back() == 'Z' &&
                         (text.size() == 20 || text[19] == '.');
  if (!has_shape) {
    return malformed(text);
  }
  auto const day = parse_day(text.substr(0, 10));
  auto const hours = parse_number<unsigned>(text.substr(11, 2));
  auto const minutes = parse_number<unsigned>(text.substr(14, 2));
  auto const seconds = parse_number<unsigned>(text.substr(17, 2));
  auto const ms =
      text.size() == 24 ? parse_number<unsigned>(text.substr(20, 3)) : Result<unsigned>{0U};
  if (!day || !hours || !minutes || !seconds || !ms || *hours > 23 || *minutes > 59 ||
      *seconds > 59) {
    return malformed(text);
  }
  return Instant{*day} + std::chrono::hours{*hours} + std::chrono::minutes{*minutes} +
         std::chrono::seconds{*seconds} + std::chrono::milliseconds{*ms};
}

std::string join_list(std::vector<std::string> const& parts) {
  auto out = std::string{};
  for (auto const& part : parts) {
    if (&part != parts.data()) {
      out += '|';
    }
    for (auto const c : part) {
      if (c == '|' || c == '\\') {
        out += '\\';
      }
      out += c;
    }
  }
  return out;
}

std::vector<std::string> split_list(std::string_view text) {
  auto parts = std::vector<std::string>{};
  if (text.empty()) {
    return parts;
  }
  parts.emplace_back();
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      parts.back() += text[++i];
    } else if (text[i] == '|') {
      parts.emplace_back();
    } else {
      parts.back() += text[i];
    }
  }
  return parts;
}

std::string FieldText<std::vector<Step>>::format(std::vector<Step> const& steps) {
  return format_records(steps);
}
std::string FieldText<std::vector<Leg>>::format(std::vector<Leg> const& legs) {
  return format_records(legs);
}

Result<std::vector<Step>> FieldText<std::vector<Step>>::parse(std::string_view text) {
  return text.empty() ? std::vector<Step>{} : records_from_json<Step>(text);
}
Result<std::vector<Leg>> FieldText<std::vector<Leg>>::parse(std::string_view text) {
  return text.empty() ? std::vector<Leg>{} : records_from_json<Leg>(text);
}

} // namespace njia
