// How the outcome of an import is told on the command line.
#pragma once

#include "njia/app/import/import_file.h"
#include "njia/cli/context.h"

namespace njia::cli {

/// What was read, what became of each row, and the findings grouped by cause with cells and the way
/// to mend them.
void print_outcome(Context const& context, importing::ImportOutcome const& outcome);

} // namespace njia::cli
