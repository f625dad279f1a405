#include "njia/app/accounts/entry_value.h"

#include "njia/base/check.h"
#include "njia/base/json_text.h"

#include <boost/json.hpp>

#include <charconv>

namespace njia::app {
namespace {

template <class Number> Number read_number(std::string const& text) {
  auto number = Number{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  NJIA_CHECK(error == std::errc{} && end == text.data() + text.size(),
             "the store keeps what was written");
  return number;
}

} // namespace

EntryValue EntryValue::parse(std::string_view json) {
  auto error = boost::system::error_code{};
  auto const parsed = boost::json::parse(boost::json::string_view{json.data(), json.size()}, error);
  NJIA_CHECK(!error && parsed.is_object(), "the store keeps what was written");
  auto value = EntryValue{};
  for (auto const& member : parsed.get_object()) {
    NJIA_CHECK(member.value().is_string(), "the store keeps what was written");
    value.put(
        std::string_view{member.key().data(), member.key().size()},
        std::string_view{member.value().get_string().data(), member.value().get_string().size()});
  }
  return value;
}

std::string EntryValue::json() const {
  auto out = std::string{"{"};
  for (auto const& [name, text] : values_) {
    if (out.size() > 1) {
      out += ',';
    }
    append_json_string(out, name);
    out += ':';
    append_json_string(out, text);
  }
  return out + "}";
}

EntryValue& EntryValue::put(std::string_view name, std::string_view text) {
  values_.insert_or_assign(std::string{name}, std::string{text});
  return *this;
}

EntryValue& EntryValue::put(std::string_view name, std::uint64_t number) {
  return put(name, std::string_view{std::to_string(number)});
}

EntryValue& EntryValue::put(std::string_view name, Instant instant) {
  return put(name, std::string_view{std::to_string(instant.time_since_epoch().count())});
}

EntryValue& EntryValue::put_flag(std::string_view name, bool flag) {
  return put(name, std::string_view{flag ? "1" : "0"});
}

std::string EntryValue::text(std::string_view name) const {
  auto const found = values_.find(name);
  return found == values_.end() ? "" : found->second;
}

std::uint64_t EntryValue::number(std::string_view name) const {
  return read_number<std::uint64_t>(text(name));
}

Instant EntryValue::instant(std::string_view name) const {
  return Instant{std::chrono::milliseconds{read_number<std::int64_t>(text(name))}};
}

} // namespace njia::app
