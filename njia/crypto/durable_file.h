// Small secret files on disk: read whole into locked memory, replaced so that a power cut leaves
// the old or the new one, and what was there before overwritten as well as the disk allows. Private
// to njia/crypto.
#pragma once

#include "njia/base/result.h"
#include "njia/crypto/secret.h"

#include <compare>
#include <cstdint>
#include <filesystem>

namespace njia::crypto {

/// Which file stood there, and in what state: another one after every replacement.
struct FileStamp {
  std::uint64_t device = 0, inode = 0, size = 0;
  std::int64_t changed_ns = 0;

  friend bool operator==(FileStamp const&, FileStamp const&) = default;
};

struct PrivateFile {
  SecretBytes bytes;
  FileStamp stamp;
};

/// Reads a file that nobody but its owner may read or write. `where` of every error is the path.
/// Errors: `keys.missing`, `keys.cannot_read`, `keys.permissions`, `keys.damaged` (more than
/// `limit` bytes).
Result<PrivateFile> read_private_file(std::filesystem::path const& path, std::size_t limit);

/// Nothing when there is no such file.
FileStamp stamp_of(std::filesystem::path const& path);

/// Puts `bytes` in the place of a file, mode 0600: temporary file, fsync, rename, fsync of the
/// folder; then the bytes of the file that was there are overwritten, unless another name still
/// leads to them. (A copy-on-write file system or an SSD may keep them: change the key then.) The
/// caller holds the lock. Errors: `keys.cannot_write`; the file is then the old or the new one.
Result<FileStamp> replace_private_file(std::filesystem::path const& path, Bytes bytes);

/// Keeps other processes and threads out while it lives (flock on a file beside; shared for
/// readers).
class FileLock {
public:
  enum class Mode { shared, exclusive };
  /// Waits. Errors: `keys.cannot_write` (no lock file can be made in the folder).
  static Result<FileLock> take(std::filesystem::path const& path, Mode mode);

  FileLock(FileLock&& other) noexcept : descriptor_{other.descriptor_} { other.descriptor_ = -1; }
  FileLock& operator=(FileLock&&) = delete;
  FileLock(FileLock const&) = delete;
  FileLock& operator=(FileLock const&) = delete;
  ~FileLock();

private:
  explicit FileLock(int descriptor) : descriptor_{descriptor} {}
  int descriptor_;
};

} // namespace njia::crypto
