// The one table of everything that can be expected to go wrong: stable key, HTTP status, severity,
// and the message in four languages (data/labels/errors/<module>.csv, columns
// key,status,severity,en,sw,fr,ar). Nobody writes a status number or a message text anywhere else.
#pragma once

#include "njia/base/result.h"
#include "njia/domain/labels.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace njia {

enum class Severity : std::uint8_t { error = 0, warning = 1, note = 2 };

struct ErrorRow {
  std::string key;
  int status; ///< HTTP
  Severity severity;
  std::array<std::string, kLanguages> messages;
};

/// All rows, sorted by key.
std::vector<ErrorRow> const& error_table();

/// The row of a key; an error without a row is a bug.
ErrorRow const& error_row(std::string_view key);

/// The message in a language, with its place: "cases_min: must not be above cases_max (7 > 5)".
std::string error_message(Error const& error, Language language);

} // namespace njia
