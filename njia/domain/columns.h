// A journey as one flat row: the columns of every table export and of the importer's machine-name
// headers. All follow from the field tables: a scalar field is a column with its key; step k gives
// "step<k>.<key>", and the leg that arrives there "step<k>.leg.<key>".
#pragma once

#include "njia/base/result.h"
#include "njia/domain/journey.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace njia {

/// Column names for journeys of up to `max_steps` steps, in table order, steps last.
/// By hand: max_steps 0 gives the 38 scalar fields; each step adds 6 + 4 columns.
std::vector<std::string> journey_columns(std::size_t max_steps);

/// The cells of one journey under journey_columns(max_steps); `max_steps` >= its number of steps.
std::vector<std::string> journey_cells(Journey const& journey, std::size_t max_steps);

/// Whether a name is one that journey_columns gives for some number of steps.
bool is_journey_column(std::string_view name);

/// Reads a journey back from (column, cell) pairs in any order; absent columns leave their field as
/// it stands in `start`. Steps: when any step column is present, the steps are rebuilt from all of
/// them; a step without a role is no step. Errors: `field.unknown` and those of the values; `where`
/// is the column.
Result<Journey> journey_from_cells(std::vector<std::pair<std::string, std::string>> const& cells,
                                   Journey start);

/// Makes a cell inert for spreadsheets: text that one would evaluate (= + - @ TAB CR, also
/// full-width) gets a leading apostrophe, and so does text that already looks like the result, so
/// that restore_cell undoes it exactly. By hand: "=1+1" -> "'=1+1"; "'=1+1" -> "''=1+1"; "Busia" ->
/// "Busia".
std::string inert_cell(std::string_view text);
std::string restore_cell(std::string_view text);

} // namespace njia
