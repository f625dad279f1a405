// SQL from the field tables: column lists, binding and reading of records. Private to
// njia/store/sqlite.
#pragma once

#include "njia/domain/blank.h"
#include "njia/domain/field_text.h"
#include "njia/store/records.h"
#include "njia/store/sqlite/database.h"
#include "njia/store/sqlite/sealing.h"

#include <array>
#include <string>

#include <fmt/format.h>

namespace njia::sqlite {

/// References that may be absent are NULL, so that foreign keys hold for the others.
template <class Value> inline constexpr bool kNullWhenAbsent = false;
template <class Value>
inline constexpr bool kNullWhenAbsent<std::optional<Value>> = !kTarget<Value>.empty();

/// r."id", r."org", … in table order.
template <HasFields Record> std::string column_list(std::string_view prefix = "") {
  auto list = std::string{};
  for_each_field<Record>([&](auto const& row) {
    list += fmt::format("{}{}\"{}\"", list.empty() ? "" : ", ", prefix, row.key);
  });
  return list;
}

/// "?, ?, ?".
inline std::string parameter_list(std::size_t count) {
  auto list = std::string{};
  for (auto i = std::size_t{0}; i < count; ++i) {
    list += i == 0 ? "?" : ", ?";
  }
  return list;
}

/// A record's values as text, in table order; keep it as long as the query that they are bound to.
template <HasFields Record> class BoundRecord {
public:
  explicit BoundRecord(Record const& record) {
    auto i = std::size_t{0};
    for_each_field<Record>([&](auto const& row) {
      using Value = typename std::remove_cvref_t<decltype(row)>::Value;
      texts_[i++] = FieldText<Value>::format(record.*(row.member));
    });
  }

  /// Puts sealed texts in the place of those that are to be sealed. Errors: as SealDesk::seal.
  Result<Done> seal(Record const& record, SealDesk& desk) {
    if constexpr (has_sealed_fields<Record>()) {
      auto failure = std::optional<Error>{};
      auto const id = record.id.text();
      auto i = std::size_t{0};
      for_each_field<Record>([&](auto const& row) {
        auto& text = texts_[i++];
        if (row.is_sealed && !failure) {
          auto sealed = desk.seal(record.org, {FieldTable<Record>::record, id, row.key}, text);
          if (sealed) {
            text = std::move(*sealed);
          } else {
            failure = sealed.error();
          }
        }
      });
      if (failure) {
        return *failure;
      }
    }
    return Done{};
  }

  void bind(Query& query, int first) const {
    auto i = std::size_t{0};
    for_each_field<Record>([&](auto const& row) {
      using Value = typename std::remove_cvref_t<decltype(row)>::Value;
      auto const index = first + static_cast<int>(i);
      if (kNullWhenAbsent<Value> && texts_[i].empty()) {
        query.bind_null(index);
      } else {
        query.bind_kept(index, texts_[i]);
      }
      ++i;
    });
  }

private:
  std::array<std::string, field_count<Record>()> texts_;
};

[[noreturn]] inline void fail_unreadable(std::string_view record, std::string_view field) {
  throw StoreFailure{{.key = "store.damaged",
                      .where = "",
                      .args = {{"reason", fmt::format("{}.{} cannot be read", record, field)}}}};
}

/// Opens the sealed fields of a record, in place.
template <HasFields Record> void open_fields(Record& record, SealDesk& desk) {
  if constexpr (has_sealed_fields<Record>()) {
    if (!desk.is_on()) {
      return;
    }
    for_each_field<Record>([&](auto const& row) {
      using Value = typename std::remove_cvref_t<decltype(row)>::Value;
      if constexpr (std::is_same_v<Value, std::string>) { // others are never sealed
        auto& text = record.*(row.member);
        if (row.is_sealed && !text.empty()) {
          text =
              desk.open(record.org, {FieldTable<Record>::record, record.id.text(), row.key}, text);
        }
      }
    });
  }
}

/// The record whose columns start at `first`. Throws `store.damaged`.
template <HasFields Record> Record read_record(Query const& query, int first, SealDesk& desk) {
  auto record = blank<Record>();
  auto column = first;
  for_each_field<Record>([&](auto const& row) {
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    auto value = FieldText<Value>::parse(query.text(column++));
    if (!value) {
      fail_unreadable(FieldTable<Record>::record, row.key);
    }
    record.*(row.member) = std::move(*value);
  });
  open_fields(record, desk);
  return record;
}

/// A value of one column, by its text form.
template <class Value> Value read_value(Query const& query, int column, std::string_view name) {
  auto value = FieldText<Value>::parse(query.text(column));
  if (!value) {
    fail_unreadable(name, "value");
  }
  return std::move(*value);
}

} // namespace njia::sqlite
