// What a column of a partner's sheet can be read as: the names on the right-hand side of
// data/headers/synonyms.csv and of mapping files. "transit.place" columns are numbered ("Transit
// 1"), "by_sex.F" carries a code.
#pragma once

#include "njia/domain/terms.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace njia::importing {

enum class TargetKind : std::uint8_t {
  place,       ///< name of a place with the role `role`
  country,     ///< country of that place
  admin1,      ///< county or region of that place
  nationality, ///< stands in for the country of origin when nothing else is known
  transit_list,
  route_text,
  leg_transport, ///< transport to the transit place of the same number
  codes,         ///< answers of `vocabulary`, several possible
  code,          ///< one answer of `vocabulary`
  cases,
  cases_min,
  cases_max,
  submissions, ///< how many submissions a row of an aggregate stands for
  tally_sex,   ///< number of persons of the sex `code`
  tally_age,   ///< number of persons of the age band `code`
  tally_age_class,
  sex, ///< of one person
  age,
  birth_date, ///< becomes an age band and is dropped
  age_class,
  date,
  date_from,
  date_to,
  month,
  year,
  learned_on,
  retrafficked,
  programme,
  org_ref,
  note,
  id,
  version,
  organisation, ///< named by the file itself; compared, never taken over
  identity,     ///< dropped before anything is written
  ignore,       ///< row numbers, totals
  status,       ///< the column that a given-back workbook carries
  record        ///< a field of the record itself, by its key (exports of Njia)
};

struct Target {
  TargetKind kind = TargetKind::ignore;
  std::string name = {}; ///< as in synonyms.csv, e.g. "origin.place", "by_sex.F"
  Role role = Role::not_asked;
  std::string vocabulary = {}; ///< of codes and code
  std::string code = {};       ///< of tallies; the field's key of a record column
  std::uint32_t number = 0;    ///< of transit columns, from 1; 0 when the header has none

  friend bool operator==(Target const&, Target const&) = default;
};

/// By exact name, "transit.place" or with a number "transit.place 2"; "record.steps" for a field of
/// the record.
std::optional<Target> find_target(std::string_view name);

/// "transit.place 2".
std::string target_text(Target const& target);

/// Whether two columns may carry this target, each adding to the other (lists) or numbered.
bool may_repeat(Target const& target);

} // namespace njia::importing
