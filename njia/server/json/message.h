// What the generated structs of the API (njia/server/api/messages.h) are made of: limits, texts of
// enumerations, views of records, and one row for each operation. Light: every handler includes it.
// The tables of members, like the domain's field tables, stand in the generated messages.cpp.
#pragma once

#include "njia/domain/field_mask.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace njia {

/// Where a parameter stands; `body` for members of bodies and answers.
enum class In : std::uint8_t { body, path, query, header };

/// What the contract says of a value beyond its type. Texts are counted in code points.
struct Limits {
  bool is_required = false;
  std::size_t min_length = 0;
  std::size_t max_length = std::numeric_limits<std::size_t>::max();
  double min = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();
  std::size_t min_items = 0;
  std::size_t max_items = std::numeric_limits<std::size_t>::max();
  std::string_view pattern = {}; ///< ECMA 262, anchored
  In in = In::body;
};

/// Specialised for each generated enumeration: `texts`, by number.
template <class Enum> struct EnumTexts;

template <class T>
concept HasEnumTexts = std::is_enum_v<T> && requires {
  EnumTexts<T>::texts;
};

template <HasEnumTexts Enum> constexpr std::string_view enum_text(Enum value) {
  return EnumTexts<Enum>::texts[static_cast<std::size_t>(value)];
}

/// Which fields of a record body may be absent although its table requires them, because the server
/// sets them: the contract's x-njia-read-only. Specialised by the generated code.
template <HasFields Record> struct ReadOnlyFields {
  static constexpr std::array<std::string_view, 0> keys = {};
};

/// A record with only the fields that its reader asked for and may see.
template <HasFields Record> struct View {
  Record record;
  FieldMask shown;
};

/// Any JSON value, as its text. What is written must be JSON already.
struct RawJson {
  std::string text = "null";

  friend bool operator==(RawJson const&, RawJson const&) = default;
};

/// The body of a request or answer that has none.
struct NoBody {
  friend bool operator==(NoBody, NoBody) = default;
};

enum class Method : std::uint8_t { get, post, put, patch, delete_ };

/// Who may call at all; what they may do is the use case's to say.
enum class Access : std::uint8_t { session, anybody };

struct ParameterRow {
  std::string_view name;
  In in;
  bool is_required;
};

/// One operation of the contract.
struct Operation {
  std::string_view id; ///< "listJourneys"
  Method method;
  std::string_view path; ///< below /api/v1: "/journeys/{id}"
  std::string_view tag;
  int success; ///< HTTP status
  Access access;
  bool has_body;
  bool needs_if_match; ///< a write that must name the version that it changes
  std::span<ParameterRow const> parameters;
  std::span<std::string_view const> errors; ///< keys that it may answer with beyond the common ones
  /// Media types of a body that is a file; empty: the body is JSON, or there is none.
  std::span<std::string_view const> file_types = {};

  bool takes_file() const { return !file_types.empty(); }
};

constexpr std::string_view method_name(Method method) {
  constexpr std::string_view kNames[] = {"GET", "POST", "PUT", "PATCH", "DELETE"};
  return kNames[static_cast<std::size_t>(method)];
}

} // namespace njia
