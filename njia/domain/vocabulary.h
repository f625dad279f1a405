// The controlled vocabularies with their codes, labels and mappings, read once from the files that
// the binary carries (data/vocabularies). A term's type is in terms.h; here are its words.
#pragma once

#include "njia/base/result.h"
#include "njia/base/text_map.h"
#include "njia/domain/labels.h"
#include "njia/domain/terms.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia {

struct VocabularyRow {
  std::uint8_t number;
  std::string code;                           ///< e.g. "DOMESTIC_SERVITUDE"
  std::array<std::string, kLanguages> labels; ///< by Language
  bool reviewed[kLanguages];                  ///< a native speaker has read this label
  std::string htcds;                          ///< "field=Value;field=Value", may be empty
  std::string ctdc;                           ///< likewise
  int since;                                  ///< version of the vocabularies that brought it
};

class Vocabulary {
public:
  /// Rows in file order. Throws nothing; a malformed file is a bug.
  Vocabulary(std::string_view name, std::string_view csv);

  std::string_view name() const { return name_; }
  std::vector<VocabularyRow> const& rows() const { return rows_; }
  VocabularyRow const* find(std::uint8_t number) const;
  /// By exact code, upper case.
  VocabularyRow const* find_code(std::string_view code) const;

private:
  std::string name_;
  std::vector<VocabularyRow> rows_;
  std::array<std::int16_t, 256> by_number_;
  TextMap<std::size_t> by_code_;
};

/// The vocabulary of that name; asking for one that does not exist is a bug. Thread-safe; loaded at
/// first use.
Vocabulary const& vocabulary(std::string_view name);

/// The same for a term's type, looked up once: texts of records are written and read by the
/// million.
template <Term T> Vocabulary const& vocabulary_of() {
  static auto const& found = vocabulary(vocabulary_name<T>());
  return found;
}

/// Every vocabulary that the binary carries, by name.
std::vector<std::string> vocabulary_names();

/// "DOMESTIC_SERVITUDE"; empty for not asked. A number without a row prints as "#77", so that a
/// newer file's codes survive an older program.
std::string term_code(Vocabulary const& terms, std::uint8_t number);
std::string term_code(std::string_view vocabulary_name, std::uint8_t number);
template <Term T> std::string term_code(T term) {
  return term_code(vocabulary_of<T>(), static_cast<std::uint8_t>(term));
}

/// Label in a language; for not asked the label of "not asked".
std::string term_label(std::string_view vocabulary_name, std::uint8_t number, Language language);
template <Term T> std::string term_label(T term, Language language) {
  return term_label(vocabulary_name<T>(), static_cast<std::uint8_t>(term), language);
}

/// Empty text is "not asked" (for Permission: the most private). Case and surrounding space do not
/// matter. Errors: `code.unknown`.
Result<std::uint8_t> parse_term(Vocabulary const& terms, std::string_view code);
Result<std::uint8_t> parse_term(std::string_view vocabulary_name, std::string_view code);
template <Term T> Result<T> parse_term(std::string_view code) {
  auto const number = parse_term(vocabulary_of<T>(), code);
  if (!number) {
    return number.error();
  }
  return static_cast<T>(*number);
}

} // namespace njia
