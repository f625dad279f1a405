// Generated structs, domain records and lists of them from JSON and to JSON, by their tables. What
// is read is judged as the contract says, all problems at once, each with its pointer; what is
// written goes straight to text. Only declared here: the generated messages.cpp instantiates what
// the contract names, so that a handler compiles nothing of this.
#pragma once

#include "njia/server/json/document.h"
#include "njia/server/json/message.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace njia {

/// A value, or everything that was wrong with it.
template <class T> struct Decoded {
  std::optional<T> value = {};
  std::vector<Error> problems = {};

  explicit operator bool() const { return value.has_value(); }
};

/// Errors: those of parse_document and record_from_value; `field.too_short` and `field.pattern`,
/// `list.too_short`. `where` is a JSON pointer ("#/steps/2/role").
template <class T>
Decoded<T> from_json(std::string_view text, std::size_t max_bytes = kMaxJsonBytes);

template <class T> void append_json(std::string& out, T const& value);

template <class T> std::string to_json(T const& value) {
  auto out = std::string{};
  append_json(out, value);
  return out;
}

/// A request's parameters as the HTTP layer found them, percent-decoding done.
struct RawParameters {
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  Pairs path = {};
  Pairs query = {};
  Pairs headers = {}; ///< names in any case; those that the operation does not know are no matter
};

/// By the same rules; a comma separates the items of a list. `where` is "path:id", "query:limit" or
/// "header:If-Match". Errors, besides: `parameter.unknown` (with suggestions), `parameter.twice`.
template <class Parameters> Decoded<Parameters> read_parameters(RawParameters const& raw);

/// fields=id,cases_min,steps.role as a mask; the id is always shown. Errors, at "query:fields":
/// `field.unknown` with suggestions. Instantiated for every record that has a view.
template <HasFields Record> Decoded<FieldMask> read_fields(std::vector<std::string> const& keys);

} // namespace njia
