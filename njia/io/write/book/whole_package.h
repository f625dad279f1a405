// Whether a workbook that was just written is all there.
#pragma once

#include <filesystem>

namespace njia {

/// Unpacks every part of a package that libxlsxwriter wrote: false where a part is missing, does
/// not agree with its checksum, or is XML that stops before its root is closed or has lost a piece
/// with tags in it.
bool is_whole_package(std::filesystem::path const& path);

} // namespace njia
