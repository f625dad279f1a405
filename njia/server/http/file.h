// An open file that closes itself: where uploads lie until the application has read them, and what
// downloads are sent from.
#pragma once

#include "njia/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace njia::http {

/// Owns a file descriptor. Move-only.
class File {
public:
  /// Takes over an open descriptor.
  explicit File(int fd, std::uint64_t size = 0) : fd_{fd}, size_{size} {}
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  File(File const&) = delete;
  File& operator=(File const&) = delete;
  ~File();

  int fd() const { return fd_; }
  std::uint64_t size() const { return size_; }
  /// A name under which this process can open the file again while this object lives.
  std::string path() const;

  /// Adds bytes at the end. False when they could not be written; errno says why.
  bool append(std::string_view bytes);
  /// Reads up to `size` bytes from `offset`; fewer only at the end of the file or when reading
  /// fails (then nothing).
  std::string read(std::uint64_t offset, std::size_t size) const;

private:
  int fd_;
  std::uint64_t size_;
};

/// A new empty file in the folder that has no name (O_TMPFILE, or made and unlinked where the file
/// system lacks that), readable by this process alone. It vanishes with its last descriptor, also
/// when the process is killed. Errors: `http.temporary_folder`.
Result<File> make_temporary_file(std::string const& folder);

/// Opens a regular file for sending. Errors: `http.file_unreadable`.
Result<File> open_file(std::string const& path);

} // namespace njia::http
