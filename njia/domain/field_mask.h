// Which fields of a record, and of the records inside it, a view shows: what the caller asked for,
// cut down to what the caller may see. A mask shows nothing until it is told to.
#pragma once

#include "njia/domain/field.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace njia {

namespace detail {
template <class T> struct InnerRecord { using Type = void; };
template <HasFields T> struct InnerRecord<std::vector<T>> { using Type = T; };
} // namespace detail

/// The record that a field holds a list of (Step for Journey::steps); void for plain values.
template <class Value> using InnerRecord = typename detail::InnerRecord<Value>::Type;

class FieldMask {
public:
  /// Everything that this audience may be given by class: Disclosure::owner sees all but `never`,
  /// Disclosure::open only what is open.
  template <HasFields Record> static FieldMask for_audience(Disclosure audience) {
    auto mask = FieldMask{};
    mask.add<Record>([&](auto const& field) {
      return field.disclosure != Disclosure::never && field.disclosure >= audience;
    });
    return mask;
  }

  template <HasFields Record> static FieldMask all() {
    auto mask = FieldMask{};
    mask.add<Record>([](auto const&) { return true; });
    return mask;
  }

  /// Shows one field; a list of records also with all that is inside, unless told not to.
  /// Answers whether the record has it.
  template <HasFields Record> bool show(std::string_view key, bool and_inside = true) {
    static_assert(field_count<Record>() <= 64, "one bit for each field");
    auto row = std::uint64_t{1};
    auto is_known = false;
    for_each_field<Record>([&](auto const& field) {
      using Inner = InnerRecord<typename std::remove_cvref_t<decltype(field)>::Value>;
      if (field.key == key) {
        is_known = true;
        add_rows(FieldTable<Record>::record, row);
        if constexpr (!std::is_void_v<Inner>) {
          if (and_inside) {
            add<Inner>([](auto const&) { return true; });
          }
        }
      }
      row <<= 1U;
    });
    return is_known;
  }

  /// One bit for each row of the record's field table, the first row lowest.
  std::uint64_t rows_of(std::string_view record) const {
    for (auto const& [name, rows] : rows_) {
      if (name == record) {
        return rows;
      }
    }
    return 0;
  }

  template <HasFields Record> bool shows(std::string_view key) const {
    auto rows = rows_of(FieldTable<Record>::record);
    auto is_shown = false;
    for_each_field<Record>([&](auto const& field) {
      is_shown = is_shown || (field.key == key && (rows & 1U) != 0);
      rows >>= 1U;
    });
    return is_shown;
  }

  /// Shows what either shows.
  FieldMask& operator|=(FieldMask const& other) {
    for (auto const& [name, rows] : other.rows_) {
      add_rows(name, rows);
    }
    return *this;
  }

  /// Leaves what both show.
  FieldMask& operator&=(FieldMask const& other) {
    for (auto& [name, rows] : rows_) {
      rows &= other.rows_of(name);
    }
    return *this;
  }

private:
  template <HasFields Record, class Which> void add(Which const& which) {
    static_assert(field_count<Record>() <= 64, "one bit for each field");
    auto row = std::uint64_t{1};
    auto rows = std::uint64_t{0};
    for_each_field<Record>([&](auto const& field) {
      using Inner = InnerRecord<typename std::remove_cvref_t<decltype(field)>::Value>;
      rows |= which(field) ? row : 0;
      row <<= 1U;
      if constexpr (!std::is_void_v<Inner>) {
        add<Inner>(which);
      }
    });
    add_rows(FieldTable<Record>::record, rows);
  }
  void add_rows(std::string_view record, std::uint64_t rows) {
    for (auto& [name, bits] : rows_) {
      if (name == record) {
        bits |= rows;
        return;
      }
    }
    rows_.emplace_back(record, rows);
  }

  std::vector<std::pair<std::string_view, std::uint64_t>> rows_ = {};
};

} // namespace njia
