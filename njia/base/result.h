// The value-or-error type for everything that can be expected to go wrong: bad input, an unknown
// place, a stale edit. Broken invariants use NJIA_CHECK; a failing machine throws.
#pragma once

#include "njia/base/check.h"

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace njia {

/// What went wrong, as a stable key with its parameters; the words are found in
/// data/labels/errors.csv by njia/domain/errors.h, in the reader's language.
struct Error {
  std::string key;   ///< e.g. "place.unknown"; a row of domain/errors.h
  std::string where; ///< field, cell, file or option that it concerns; may be empty
  /// Values for the {placeholders} of the message. Shown to the person who caused the error; never
  /// logged.
  std::vector<std::pair<std::string, std::string>> args = {};

  friend bool operator==(Error const&, Error const&) = default;
};

/// Either a T or an Error. Cheap to return; must not be ignored.
template <class T> class [[nodiscard]] Result {
public:
  Result(T value) : state_{std::in_place_index<0>, std::move(value)} {}
  Result(Error error) : state_{std::in_place_index<1>, std::move(error)} {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & {
    NJIA_CHECK(has_value(), "value() of a Result that holds an error");
    return *std::get_if<0>(&state_);
  }
  T const& value() const& {
    NJIA_CHECK(has_value(), "value() of a Result that holds an error");
    return *std::get_if<0>(&state_);
  }
  T&& value() && {
    NJIA_CHECK(has_value(), "value() of a Result that holds an error");
    return std::move(*std::get_if<0>(&state_));
  }
  T value_or(T other) const { return has_value() ? *std::get_if<0>(&state_) : std::move(other); }

  Error const& error() const {
    NJIA_CHECK(!has_value(), "error() of a Result that holds a value");
    return *std::get_if<1>(&state_);
  }

  T& operator*() & { return value(); }
  T const& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  T const* operator->() const { return &value(); }

private:
  std::variant<T, Error> state_;
};

/// Result of an action that has no value of its own.
struct Done {
  friend bool operator==(Done, Done) = default;
};

} // namespace njia
