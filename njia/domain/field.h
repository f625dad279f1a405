// The one field table per record. A row says everything about a field once:
// its number (never reused), key, member, whether it is required, how far it may be disclosed, and
// since which version of the record it exists. Columns of CSV and XLSX, JSON, the SQL column list,
// the form description, diff and disclosure all walk this table, so that none of them can forget a
// field.
//
//   template <> struct FieldTable<Step> { static constexpr auto rows = std::tuple{field(1, "role",
//   &Step::role, …)}; };
#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace njia {

/// The widest circle that may be given a field's value. Zero is the most private: a forgotten one
/// fails closed.
enum class Disclosure : std::uint8_t {
  never = 0,
  owner = 1,
  coordinator = 2,
  network = 3,
  government = 4,
  open = 5
};

enum class Presence : std::uint8_t { optional, required };

template <class Record, class Member> struct Field {
  int number;           ///< never reused; numbers of removed fields stay in kRemoved
  std::string_view key; ///< snake_case; the name in files, JSON, SQL and labels
  Member Record::*member;
  Presence presence;
  Disclosure disclosure;
  int since;

  using Value = Member;
};

/// A row of a field table. All arguments must be given: a row without a disclosure class does not
/// compile.
template <class Record, class Member>
constexpr Field<Record, Member> field(int number, std::string_view key, Member Record::*member,
                                      Presence presence, Disclosure disclosure, int since) {
  return {number, key, member, presence, disclosure, since};
}

/// Specialised right below each record: `record` is its name, `rows` a std::tuple of fields.
template <class Record> struct FieldTable;

template <class T>
concept HasFields = requires {
  FieldTable<T>::rows;
};

/// Calls visit(field) for each row in table order.
template <HasFields Record, class Visitor> constexpr void for_each_field(Visitor&& visit) {
  std::apply([&](auto const&... row) { (visit(row), ...); }, FieldTable<Record>::rows);
}

template <HasFields Record> constexpr std::size_t field_count() {
  return std::tuple_size_v<std::remove_cvref_t<decltype(FieldTable<Record>::rows)>>;
}

namespace detail {
template <HasFields Record> constexpr bool has_unique_rows() {
  bool unique = true;
  auto outer = 0;
  for_each_field<Record>([&](auto const& a) {
    auto inner = 0;
    for_each_field<Record>([&](auto const& b) {
      if (inner != outer && (a.number == b.number || a.key == b.key)) {
        unique = false;
      }
      ++inner;
    });
    ++outer;
  });
  return unique;
}
} // namespace detail

/// For a static_assert below each table.
template <HasFields Record>
inline constexpr bool kFieldsAreUnique = detail::has_unique_rows<Record>();

} // namespace njia
