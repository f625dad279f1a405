// An ISO 3166-1 alpha-2 code, or one of the user-assigned codes of data/places/countries.csv (XK,
// XS, XT), as a value of two bytes. Whether a country of that code exists is the gazetteer's
// knowledge (gazetteer.h).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace njia {

class CountryCode {
public:
  /// Two capital letters A-Z, or nothing.
  static constexpr std::optional<CountryCode> parse(std::string_view text) {
    auto const is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (text.size() != 2 || !is_capital(text[0]) || !is_capital(text[1])) {
      return std::nullopt;
    }
    return CountryCode{static_cast<std::uint16_t>((text[0] << 8) | text[1])};
  }

  /// From the number that number() gave.
  static constexpr CountryCode from_number(std::uint16_t number) { return CountryCode{number}; }
  constexpr std::uint16_t number() const { return number_; }
  std::string text() const {
    return {static_cast<char>(number_ >> 8), static_cast<char>(number_ & 0xFF)};
  }

  friend constexpr auto operator<=>(CountryCode const&, CountryCode const&) = default;

private:
  explicit constexpr CountryCode(std::uint16_t number) : number_{number} {}

  std::uint16_t number_;
};

} // namespace njia
