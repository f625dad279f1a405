// The formats that Njia reads, one row each: how sure a format is of a file, and how it reads it.
#pragma once

#include "njia/io/read/bytes/input.h"
#include "njia/io/read/read.h"

#include <span>

namespace njia::sheets {

struct FormatRow {
  TableFormat format;
  std::string_view name; ///< and the ending of files, without the dot
  Result<ReadSummary> (*read)(Input const&, ReadLimits const&, SheetSink&);
};

std::span<FormatRow const> formats();

} // namespace njia::sheets
