// Whole files for the command line: read in, written out beside their place and then renamed, so
// that a reader never sees half a file.
#pragma once

#include "njia/base/result.h"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>

namespace njia::cli {

/// Errors: `file.cannot_read`.
Result<std::string> read_file(std::filesystem::path const& path);

/// Errors: `file.cannot_write`, those of `write`; the file keeps what it held before.
Result<Done> write_file(std::filesystem::path const& path,
                        std::function<Result<Done>(std::ostream&)> const& write);

} // namespace njia::cli
