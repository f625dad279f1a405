// The hash by which a file is known again; the file itself is never kept.
#pragma once

#include "njia/base/result.h"
#include "njia/base/sha256.h"

#include <filesystem>
#include <string>

namespace njia::importing {

/// 64 hexadecimal digits. Reads in blocks, and no more than the limit of a file. Errors:
/// `file.unreadable`.
Result<std::string> hash_file(std::filesystem::path const& file);

} // namespace njia::importing
