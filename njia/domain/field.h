// The one field table per record. A row says everything about a field once:
// its number (never reused), key, member, whether it is required, how far it may be disclosed, and
// since which version of the record it exists. Columns of CSV and XLSX, JSON, the SQL column list,
// the form description, diff and disclosure all walk this table, so that none of them can forget a
// field.
//
//   template <> struct FieldTable<Step> { static constexpr auto rows = std::tuple{field(1, "role",
//   &Step::role, …)}; };
#pragma once

#include <array>
#include <cstddef>
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
  /// Kept encrypted under the key of the record's organisation (its member `org`), where the store
  /// has keys.
  bool is_sealed = false;

  using Value = Member;
};

/// A row of a field table. All arguments must be given: a row without a disclosure class does not
/// compile.
template <class Record, class Member>
constexpr Field<Record, Member> field(int number, std::string_view key, Member Record::*member,
                                      Presence presence, Disclosure disclosure, int since) {
  return {number, key, member, presence, disclosure, since};
}

/// The same row, kept encrypted: sealed(field(…)).
template <class Record, class Member>
constexpr Field<Record, Member> sealed(Field<Record, Member> row) {
  static_assert(std::is_same_v<Member, std::string>, "only text is sealed");
  row.is_sealed = true;
  return row;
}

/// Specialised right below each record: `record` is its name, `rows` a std::tuple of fields.
template <class Record> struct FieldTable;

template <class T>
concept HasFields = requires {
  FieldTable<T>::rows;
};

template <HasFields Record> constexpr std::size_t field_count() {
  return std::tuple_size_v<std::remove_cvref_t<decltype(FieldTable<Record>::rows)>>;
}

/// Calls visit(field) for each row in table order. (Not by std::apply, whose noexcept specification
/// makes the compiler instantiate every visitor twice.)
template <HasFields Record, class Visitor> constexpr void for_each_field(Visitor&& visit) {
  [&]<std::size_t... Row>(std::index_sequence<Row...>) {
    (visit(std::get<Row>(FieldTable<Record>::rows)), ...);
  }
  (std::make_index_sequence<field_count<Record>()>{});
}

namespace detail {
template <HasFields Record> constexpr bool has_unique_rows() {
  std::array<int, field_count<Record>()> numbers{};
  std::array<std::string_view, field_count<Record>()> keys{};
  auto row = std::size_t{0};
  for_each_field<Record>([&](auto const& field) {
    numbers[row] = field.number;
    keys[row++] = field.key;
  });
  for (auto outer = std::size_t{0}; outer < row; ++outer) {
    for (auto inner = outer + 1; inner < row; ++inner) {
      if (numbers[inner] == numbers[outer] || keys[inner] == keys[outer]) {
        return false;
      }
    }
  }
  return true;
}
} // namespace detail

/// For a static_assert below each table.
template <HasFields Record>
inline constexpr bool kFieldsAreUnique = detail::has_unique_rows<Record>();

} // namespace njia
