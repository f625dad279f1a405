// The words by which partners write values ("house help", "kazi za nyumbani", "boda boda", "Aug",
// "kumi"), with the code that each stands for: data/headers/values.csv, together with the codes and
// labels of the vocabularies.
#pragma once

#include "njia/base/spelling_map.h"
#include "njia/base/text_map.h"
#include "njia/domain/labels.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::importing {

// Lists of values.csv that are not vocabularies of records.
inline constexpr std::string_view kMonthWords = "month";   ///< codes "1" to "12"
inline constexpr std::string_view kNumberWords = "number"; ///< codes "1", "2", … "100"
inline constexpr std::string_view kNotKnownWords =
    "not_known"; ///< code "NOT_KNOWN": asked, and not known
inline constexpr std::string_view kNoTransitWords =
    "no_transit"; ///< code "NONE": there was no transit

class ValueWords {
public:
  /// @param csv  columns vocabulary,code,language,synonym; a malformed table is a bug (it ships
  /// with the program)
  explicit ValueWords(std::string_view csv);

  /// Those of the program: data/headers/values.csv and every vocabulary's codes and labels.
  static ValueWords const& shipped();

  /// The code for a whole text, compared in folded form; nothing for a word that is not in the
  /// list.
  std::optional<std::string_view> find(std::string_view list, std::string_view text) const;

  /// As find, for text that is folded already.
  std::optional<std::string_view> find_folded(std::string_view list, std::string_view folded) const;

  /// The code of the one synonym at a small distance (one letter from five letters on, two from
  /// nine on); nothing when none or several with different codes are that near. Linear in the size
  /// of the list.
  std::optional<std::string_view> find_near(std::string_view list, std::string_view folded) const;

  /// All codes whose synonyms stand in the text as whole words, longest synonyms first, each code
  /// once.
  std::vector<std::string_view> find_inside(std::string_view list, std::string_view folded) const;

  /// "unknown", "n/a", "haijulikani", "inconnu", "غير معروف", "-", "?".
  bool says_not_known(std::string_view text) const;

  void add(std::string_view list, std::string_view code, std::string_view synonym);

private:
  using Words = SpellingMap<std::string>; ///< codes

  Words const* words(std::string_view list) const;

  TextMap<Words> lists_;
};

/// How many changes a word of this length forgives: 0 below five letters, 1 below nine, else 2.
unsigned forgiven_edits(std::size_t length);

} // namespace njia::importing
