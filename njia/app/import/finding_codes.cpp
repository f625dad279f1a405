#include "njia/app/import/finding_codes.h"

#include <algorithm>
#include <array>

namespace njia::importing {
namespace {

/// To add a finding: a row with the next free number, and its words in
/// data/labels/errors/import.csv.
constexpr auto kCodes = std::to_array<FindingCode>({
    // Sheets and columns.
    {"import.sheet_hidden", 1},
    {"import.rows_hidden", 2},
    {"import.column_hidden", 3},
    {"import.no_table", 4},
    {"import.column_twice", 5},
    {"import.column_guessed", 6},
    {"import.column_spelling", 7},
    {"import.column_unmapped", 8},
    {"import.identity_dropped", 9},
    {"import.birth_date_to_band", 10},
    {"import.date_order", 11},
    {"import.date_order_mixed", 12},
    {"import.text_damaged", 13},
    {"import.text_letters_lost", 14},
    {"import.mapping_column_missing", 15},
    {"import.mapping_reused", 16},
    {"import.no_ends", 17},
    {"import.same_rows", 18},
    // Places.
    {"import.place_ambiguous", 21},
    {"import.place_unknown", 22},
    {"import.place_kept_at_country", 23},
    {"import.place_looks_personal", 24},
    {"import.slash_read_as_or", 25},
    // Answers.
    {"import.value_kept_as_other", 31},
    {"import.value_unknown", 32},
    {"import.value_read_as", 33},
    {"import.value_takes_one", 34},
    {"import.word_withheld", 35},
    {"import.programme_unknown", 36},
    {"import.other_organisation", 37},
    // Numbers and dates.
    {"import.count_unreadable", 41},
    {"import.count_fraction", 42},
    {"import.count_negative", 43},
    {"import.count_is_date", 44},
    {"import.no_cases_known_route", 45},
    {"import.age_unreadable", 46},
    {"import.date_unreadable", 47},
    {"date.impossible", 48},
    {"date.reversed", 49},
    {"date.malformed", 50},
    // Texts.
    {"import.note_withheld", 51},
    {"import.note_cut", 52},
    {"import.reference_withheld", 53},
    {"text.too_long", 54},
    {"text.not_utf8", 55},
    // Records that exist.
    {"import.possible_duplicate", 61},
    {"import.version_stale", 62},
    {"import.conflict_field", 63},
    {"import.edited_since", 64},
    {"import.id_of_another", 65},
    {"id.malformed", 66},
    {"journey.unknown", 67},
    // The journey as a whole (njia/domain/validate.h).
    {"journey.no_known_place", 71},
    {"journey.one_origin", 72},
    {"journey.one_intended", 73},
    {"journey.transit_contradicts", 74},
    {"journey.too_many_steps", 75},
    {"step.no_role", 76},
    {"step.precision_without_place", 77},
    {"step.place_twice", 78},
    {"leg.no_such_step", 79},
    {"leg.twice", 80},
    {"cases.unknown_with_number", 81},
    {"cases.exact_differs", 82},
    {"cases.at_least_needs_min_only", 83},
    {"cases.range_incomplete", 84},
    {"cases.reversed", 85},
    {"cases.too_many", 86},
    {"cases.known_route_with_cases", 87},
    {"cases.breakdown_above_max", 88},
    {"date.end_before_start", 89},
    {"date.learned_before_start", 90},
    {"code.unknown", 91},
    {"code.twice", 92},
    {"code.excludes_others", 93},
    {"code.other_without_code", 94},
    {"field.malformed", 95},
    {"field.required", 96},
    {"field.unknown", 97},
    {"json.malformed", 98},
    {"read.long_cells", 99},
    {"read.formulas_without_value", 100},
    {"read.macros_ignored", 101},
    {"read.links_ignored", 102},
    {"read.embedded_ignored", 103},
});

} // namespace

std::span<FindingCode const> finding_codes() { return kCodes; }

std::optional<std::uint16_t> find_finding_number(std::string_view key) {
  auto const found = std::find_if(kCodes.begin(), kCodes.end(),
                                  [&](FindingCode const& code) { return code.key == key; });
  return found == kCodes.end() ? std::nullopt : std::optional{found->number};
}

} // namespace njia::importing
