// What a file is, by its first bytes: a table that Njia reads, or something else with a name that
// people know.
#pragma once

#include "njia/io/read/bytes/input.h"

namespace njia::sheets {

enum class FileKind : std::uint8_t {
  empty,   ///< nothing, or white space only
  text,    ///< to be read as delimited text
  zip,     ///< a package: .xlsx, .ods, or another
  ole,     ///< Microsoft's older container: .xls, or a password-protected .xlsx
  foreign, ///< something that is no table
};

struct FileKindFound {
  FileKind kind = FileKind::empty;
  std::string_view found = {}; ///< for foreign: "PDF", "PNG", "HTML" …
};

/// @param head  up to 64 KiB from the beginning
FileKindFound find_file_kind(std::string_view head);

/// Which of Microsoft's formats an OLE container holds.
enum class OleContent : std::uint8_t { encrypted_package, workbook, other };

/// Searches the whole container for the names of its streams.
OleContent find_ole_content(ByteFeed& feed);

} // namespace njia::sheets
